package org.comity.methods.composite;

import java.util.Arrays;
import java.util.List;
import org.comity.methods.composite.kernel.Draw;
import org.comity.methods.composite.kernel.Roll;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.step.Norm;

/** A block of units, small enough for the cache, under all draws. Its arrays are made once. */
final class Block {
    static final int UNITS = 128;

    /** On the scale of 0 to 100; a geometric mean counts lower children as this, so that one 0 does not decide alone. */
    private static final double FLOOR = 1;

    private final Figures figures;
    private final Structure structure;
    private final List<Norm.Goalposts> posts;
    private final int[] nodes;
    private final Uncertainty.Options options;
    private final int first;
    private final int count;
    private final int[] parents;
    private final double[] weights;
    private final int[] arithmetic;
    private final int[] geometric;
    private final double[] drawnWeights;
    private final boolean[] observed;
    private final boolean[] mask;
    private final boolean[] all;
    private final double[] leafScores;
    private final double[] work;
    private final double[] total;

    Block(Figures figures, List<Norm.Goalposts> posts, int[] nodes, Uncertainty.Options options, int block) {
        this.figures = figures;
        this.structure = figures.structure();
        this.posts = posts;
        this.nodes = nodes;
        this.options = options;
        first = block * UNITS;
        count = Math.min(UNITS, figures.units() - first);
        weights = structure.weights();
        parents = new int[weights.length];
        Arrays.setAll(parents, structure::parent);
        arithmetic = new int[weights.length];
        Arrays.fill(arithmetic, Roll.ARITHMETIC);
        geometric = arithmetic.clone();
        geometric[structure.root()] = Roll.GEOMETRIC;
        drawnWeights = new double[weights.length];
        int size = weights.length * count;
        observed = new boolean[posts.size() * count];
        for (int leaf = 0; leaf < posts.size(); leaf++) {
            boolean[] present = figures.raw().data().rawPresent(leaf);
            System.arraycopy(present, first, observed, leaf * count, count);
        }
        mask = new boolean[size];
        all = new boolean[size];
        leafScores = new double[posts.size() * count];
        work = new double[size];
        total = new double[size];
    }

    void run(Draws draws) {
        for (int d = 0; d < options.draws(); d++) {
            long stream = Streams.stream(options.seed(), d);
            normalise(stream);
            Draw.weights(stream, weights, options.weightSpread(), drawnWeights);
            int[] how = options.geometricToo() && Draw.geometricRoot(stream) ? geometric : arithmetic;
            System.arraycopy(leafScores, 0, work, 0, leafScores.length);
            System.arraycopy(observed, 0, mask, 0, observed.length);
            roll(how, mask);
            keep(draws.base, draws, d);
            fillMissing(0);
            roll(how, all);
            keep(draws.low, draws, d);
            fillMissing(100);
            roll(how, all);
            keep(draws.high, draws, d);
        }
        for (int k = 0; k < nodes.length; k++) {
            System.arraycopy(mask, nodes[k] * count, draws.present, k * figures.units() + first, count);
        }
    }

    private void normalise(long stream) {
        for (int leaf = 0; leaf < posts.size(); leaf++) {
            Draw.normalise(
                    stream,
                    leaf,
                    posts.get(leaf).low(),
                    posts.get(leaf).high(),
                    structure.node(leaf).direction() > 0,
                    options.goalpostShift(),
                    figures.raw().data().rawValues(leaf),
                    first,
                    figures.errors,
                    figures.errorKeys,
                    leaf * figures.units() + first,
                    observed,
                    leafScores,
                    leaf * count,
                    count);
        }
    }

    private void fillMissing(double score) {
        for (int i = 0; i < leafScores.length; i++) {
            work[i] = observed[i] ? leafScores[i] : score;
        }
        Arrays.fill(all, 0, leafScores.length, true);
    }

    private void roll(int[] how, boolean[] present) {
        Roll.up(posts.size(), count, parents, drawnWeights, how, FLOOR, work, present, total);
    }

    private void keep(double[] into, Draws draws, int d) {
        for (int k = 0; k < nodes.length; k++) {
            for (int u = 0; u < count; u++) {
                into[draws.index(k, first + u, d)] = work[nodes[k] * count + u];
            }
        }
    }
}
