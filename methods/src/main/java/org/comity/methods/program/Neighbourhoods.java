package org.comity.methods.program;

import java.util.SplittableRandom;
import org.comity.methods.program.kernel.Model;

/**
 * Searches near the best point: where it agrees with the relaxation (Danna, Rothberg and Le Pape 2005, Mathematical
 * Programming 102, 71-90), and where a random part of it is set free.
 */
final class Neighbourhoods {
    private static final long NODES = 150;
    private static final int ROUNDS_AT_ROOT = 12;

    private final Model model;
    private final Incumbent incumbent;
    private final Limit limit;
    private final SplittableRandom random;
    private long next = 30;
    private double share = 0.35;

    Neighbourhoods(Model model, Incumbent incumbent, Limit limit, long seed) {
        this.model = model;
        this.incumbent = incumbent;
        this.limit = limit;
        this.random = new SplittableRandom(seed);
    }

    void atRoot(double[] low, double[] high, double[] x) {
        int idle = 0;
        for (int round = 0; round < ROUNDS_AT_ROOT && idle < 4 && !limit.over(); round++) {
            idle = once(low, high, x, round) ? 0 : idle + 1;
        }
    }

    /** Now and then, at a fractional point x; true when a better point was found. */
    boolean whenDue(long nodes, double[] low, double[] high, double[] x) {
        if (nodes < next) {
            return false;
        }
        boolean better = once(low, high, x, (int) (nodes & 1));
        next = nodes + (better ? 20 : 60 + nodes / 20);
        return better;
    }

    private boolean once(double[] low, double[] high, double[] x, int round) {
        if (!incumbent.exists()) {
            return false;
        }
        return round % 2 == 0 ? agreeing(low, high, x) : released(low, high);
    }

    private boolean agreeing(double[] low, double[] high, double[] x) {
        double[] best = incumbent.point();
        double[] l = low.clone();
        double[] h = high.clone();
        for (int j = 0; j < model.columns; j++) {
            if (model.integer[j] && Math.abs(x[j] - best[j]) < 1e-6) {
                l[j] = best[j];
                h[j] = best[j];
            }
        }
        return search(l, h);
    }

    private boolean released(double[] low, double[] high) {
        double[] best = incumbent.point();
        double[] l = low.clone();
        double[] h = high.clone();
        for (int j = 0; j < model.columns; j++) {
            if (model.integer[j] && random.nextDouble() > share) {
                l[j] = best[j];
                h[j] = best[j];
            }
        }
        boolean better = search(l, h);
        share = Math.clamp(share * (better ? 1.1 : 0.95), 0.1, 0.7);
        return better;
    }

    private boolean search(double[] low, double[] high) {
        int[] open = Model.open(low, high);
        if (open.length == 0 || open.length > 0.9 * model.columns) {
            return false;
        }
        Model smaller = model.restricted(low, high);
        double fixed = model.value(low) - smaller.value(smaller.lower);
        Incumbent inside = new Incumbent(smaller, 0, incumbent.exactCut() - fixed, incumbent.resolution());
        new Search(smaller, inside, limit, NODES, 1, 1).run();
        if (!inside.exists()) {
            return false;
        }
        double[] point = low.clone();
        double[] found = inside.point();
        for (int k = 0; k < open.length; k++) {
            point[open[k]] = found[k];
        }
        return incumbent.offer(point);
    }
}
