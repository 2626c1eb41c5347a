package org.comity.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.doubt.Belief;
import org.comity.methods.bargain.doubt.Beliefs;
import org.comity.methods.bargain.doubt.Doubt;
import org.comity.methods.bargain.doubt.DoubtOptions;
import org.comity.methods.bargain.doubt.Quantity;
import org.comity.methods.bargain.shelving.ShelvingAim;
import org.comity.methods.bargain.shelving.ShelvingAnswer;
import org.comity.methods.bargain.shelving.ShelvingOptions;
import org.comity.methods.bargain.shelving.SmallestShelving;

/**
 * What to shelve of 15 and of 40 issues, with all that is told about it, and packages under doubt. Times are those of
 * the processor, in one thread, after a round of warming up.
 */
final class ShelvingRun {
    private static final int SEEDS = 50;
    private static final int WARM = 5;

    private ShelvingRun() {}

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        for (ShelvingCases.Kind kind : ShelvingCases.Kind.values()) {
            for (ShelvingAim aim : ShelvingAim.values()) {
                lines.add(shelving(kind, aim, 15, 4));
                lines.add(shelving(kind, aim, 40, 4));
            }
        }
        lines.add(doubt());
        return lines;
    }

    private static double cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static String shelving(ShelvingCases.Kind kind, ShelvingAim aim, int issues, int parties) {
        double[] millis = new double[SEEDS];
        int proved = 0;
        int complete = 0;
        int shelved = 0;
        for (int seed = -WARM; seed < SEEDS; seed++) {
            Problem problem = ShelvingCases.of(kind, issues, parties, Math.floorMod(seed, SEEDS));
            double begin = cpuMillis();
            ShelvingAnswer answer =
                    SmallestShelving.smallest(problem, aim, new double[parties], ShelvingOptions.DEFAULT);
            if (seed >= 0) {
                millis[seed] = cpuMillis() - begin;
                proved += answer.proved() ? 1 : 0;
                complete += answer.complete() ? 1 : 0;
                shelved += answer.first().map(set -> set.issues().size()).orElse(0);
            }
        }
        Times times = Times.of(millis);
        return String.format(
                Locale.ROOT,
                "%s, %s, %d issues, %d parties: %s, p95 %.0f ms; %d of %d proved, %d with all sets, %.1f issues"
                        + " shelved on average",
                kind,
                aim,
                issues,
                parties,
                times,
                times.quantile(0.95),
                proved,
                SEEDS,
                complete,
                (double) shelved / SEEDS);
    }

    private static String doubt() {
        Problem problem = BargainRun.problem(1, 15, 4);
        SplittableRandom random = new SplittableRandom(1);
        Map<Quantity, Belief> beliefs = new HashMap<>();
        for (int p = 1; p < 4; p++) {
            for (int i = 0; i < 15; i++) {
                double value = problem.utility(p, i, 0);
                beliefs.put(Quantity.utility(p, i, 0), new Belief.Triangular(value - 10, value, value + 10));
            }
            double least = problem.reservation(p);
            beliefs.put(Quantity.reservation(p), new Belief.Gaussian(least, least / 10));
        }
        List<Deal> deals = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            deals.add(Deal.ofOptions(problem, random.ints(15, 0, 3).toArray()));
        }
        double[] millis = new double[20];
        for (int round = -20; round < 20; round++) {
            double begin = cpuMillis();
            Doubt.of(Beliefs.of(problem, beliefs), deals, DoubtOptions.DEFAULT);
            if (round >= 0) {
                millis[round] = cpuMillis() - begin;
            }
        }
        return "2,000 draws of 48 numbers in doubt, 200 packages of 15 issues, 4 parties: " + Times.of(millis);
    }
}
