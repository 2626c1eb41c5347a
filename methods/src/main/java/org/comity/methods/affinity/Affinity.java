package org.comity.methods.affinity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.comity.methods.affinity.kernel.CrossTable;

/**
 * Measures all pairs of countries in each window at once. The same numbers come of any number of threads, of any order
 * of the roll calls, and for a pair whatever other pairs and windows are asked for.
 */
public final class Affinity {
    private final Ballots ballots;
    private final List<Yardstick> yardsticks;
    private final Resampling resampling;
    private final Pairs wanted;

    /** Which pairs are measured, by the numbers of their countries; asked with the lower one first. */
    public interface Pairs {
        /** Every pair. */
        Pairs ALL = (_, _) -> true;

        boolean has(int first, int second);
    }

    /**
     * What to measure.
     *
     * @param yardsticks at least one
     */
    public Affinity(Ballots ballots, List<Yardstick> yardsticks, Resampling resampling, Pairs wanted) {
        if (yardsticks.isEmpty()) {
            throw new IllegalArgumentException("At least one measure is needed.\nMaybe you want agreement and kappa.");
        }
        this.ballots = ballots;
        this.yardsticks = List.copyOf(yardsticks);
        this.resampling = resampling;
        this.wanted = wanted;
    }

    /** The measures of each window, in their order. */
    public List<Alignment> of(List<Window> windows, int threads) {
        List<Runnable> rows = new ArrayList<>();
        List<Alignment> alignments = new ArrayList<>();
        for (Window window : windows) {
            Prepared prepared = new Prepared(ballots, window, resampling);
            Alignment alignment =
                    new Alignment(window.key(), prepared.countries, yardsticks.size(), resampling.draws() > 0);
            alignments.add(alignment);
            for (int a = 0; a < prepared.countries.length; a++) {
                int one = a;
                rows.add(() -> new Row(prepared, alignment).measure(one)); // writes to cells of its own
            }
        }
        try (ForkJoinPool pool = new ForkJoinPool(Math.max(1, threads))) {
            pool.submit(() -> IntStream.range(0, rows.size())
                            .parallel()
                            .forEach(r -> rows.get(r).run()))
                    .join();
        }
        return alignments;
    }

    /** One country with all that follow it. */
    private final class Row {
        private final Prepared prepared;
        private final Alignment alignment;
        private final CrossTable pair;
        private final double[] table = new double[CrossTable.CELLS];
        private final double[][] matrices = new double[yardsticks.size()][];
        private final double[][] values;
        private final int[] overAll = places(true);
        private final int[] overSplit = places(false);

        Row(Prepared prepared, Alignment alignment) {
            this.prepared = prepared;
            this.alignment = alignment;
            this.pair = new CrossTable(prepared.words);
            this.values = new double[yardsticks.size()][prepared.draws()];
            for (int y = 0; y < matrices.length; y++) {
                matrices[y] = yardsticks.get(y).distance().matrix(CrossTable.CATEGORIES);
            }
        }

        private int[] places(boolean unanimous) {
            return IntStream.range(0, yardsticks.size())
                    .filter(y -> yardsticks.get(y).unanimous() == unanimous)
                    .toArray();
        }

        void measure(int one) {
            for (int other = one + 1; other < prepared.countries.length; other++) {
                if (wanted.has(prepared.countries[one], prepared.countries[other])) {
                    measure(one, other, overAll, prepared.all);
                    measure(one, other, overSplit, prepared.split);
                }
            }
        }

        /** Yardsticks over the same roll calls share their tables. */
        private void measure(int one, int other, int[] which, long[] keep) {
            int both = which.length == 0 ? 0 : pair.fill(prepared.bits[one], prepared.bits[other], keep);
            if (both == 0) {
                return;
            }
            int cell = alignment.cell(one, other);
            prepared.table(pair, table);
            for (int y : which) {
                alignment.set(cell + y, both, yardsticks.get(y).of(table, matrices[y]));
            }
            if (prepared.draws() > 0) {
                draw(cell, which);
            }
        }

        private void draw(int cell, int[] which) {
            for (int d = 0; d < prepared.draws(); d++) {
                prepared.table(pair, d, table);
                for (int y : which) {
                    values[y][d] = yardsticks.get(y).of(table, matrices[y]);
                }
            }
            for (int y : which) {
                alignment.range(cell + y, values[y], resampling.level());
            }
        }
    }
}
