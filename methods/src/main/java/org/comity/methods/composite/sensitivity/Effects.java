package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.methods.composite.kernel.Streams;

/**
 * Shapley effects by sampling, Song, Nelson and Staum (2016): the cost of a set of choices is the mean variance that is
 * left when all others are known. All sets are taken, and share their random numbers, so that a choice without any
 * effect has 0 exactly. Given the others, choices that depend on each other are drawn from their joint distribution.
 */
final class Effects {
    private static final int INNER = 3;
    private static final long RESAMPLES = 1L << 42;
    private static final long REST = 1L << 43;

    private Effects() {}

    static Indices indices(Study study, States linked, Sensitivity.Options options, Pace pace) {
        int choices = study.names().size();
        Sensitivity.requireFew(choices);
        Runs runs = new Runs(choices, options.base(), linked, pace.seed());
        Study.Outputs outputs = study.outputs(runs, pace);
        List<Failed> failed = outputs.failures();
        int[] kept = IntStream.range(0, options.base())
                .filter(outer -> runs.complete(outer, outputs))
                .toArray();
        if (kept.length < 2) {
            throw Sensitivity.tooFew(failed);
        }
        double[][] parts = new double[kept.length][]; // by outer sample: each choice's part, then the whole
        for (int i = 0; i < kept.length; i++) {
            parts[i] = parts(runs, outputs, kept[i]);
        }
        double[] values = shares(parts, IntStream.range(0, kept.length).toArray());
        double[][] drawn = resampled(parts, options.bootstrap(), pace.seed());
        List<Indices.Line> lines = new ArrayList<>();
        for (int choice = 0; choice < choices; choice++) {
            lines.add(Sensitivity.line(
                    study.names().get(choice), Indices.Measure.SHAPLEY, values[choice], drawn[choice]));
        }
        return new Indices(lines, values[choices], runs.runs(), failed, (double) failed.size() / runs.runs());
    }

    private static double[] parts(Runs runs, Study.Outputs outputs, int outer) {
        double[] left = new double[1 << runs.choices];
        for (int set = 1; set < left.length; set++) {
            left[set] = runs.variance(set, outer, outputs);
        }
        double[] parts = Arrays.copyOf(split(runs.choices, left), runs.choices + 1);
        parts[runs.choices] = left[left.length - 1];
        return parts;
    }

    /** Each choice's mean contribution over all orders, of values by set's bits; 0 exactly where it adds nothing. */
    static double[] split(int choices, double[] values) {
        double[] weights = new double[choices]; // by the number of choices before
        for (int before = 0; before < choices; before++) {
            weights[before] = 1.0 / choices;
            for (int i = 1; i <= before; i++) {
                weights[before] *= (double) i / (choices - i); // 1 / (choices * binomial(choices - 1, before))
            }
        }
        double[] parts = new double[choices];
        for (int set = 0; set < values.length; set++) {
            for (int choice = 0; choice < choices; choice++) {
                if ((set >>> choice & 1) == 0) {
                    parts[choice] += weights[Integer.bitCount(set)] * (values[set | 1 << choice] - values[set]);
                }
            }
        }
        return parts;
    }

    /** Parts as shares of the whole, and the variance behind them. */
    private static double[] shares(double[][] parts, int[] outers) {
        double[] sums = new double[parts[0].length];
        for (int outer : outers) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += parts[outer][i];
            }
        }
        double whole = sums[sums.length - 1];
        double[] shares = new double[sums.length];
        for (int i = 0; i < sums.length - 1; i++) {
            shares[i] = whole > 0 ? sums[i] / whole : 0;
        }
        shares[sums.length - 1] = whole / outers.length;
        return shares;
    }

    private static double[][] resampled(double[][] parts, int times, long seed) {
        double[][] drawn = new double[parts[0].length][times];
        int[] outers = new int[parts.length];
        for (int time = 0; time < times; time++) {
            long stream = Streams.stream(seed, RESAMPLES + time);
            for (int i = 0; i < outers.length; i++) {
                outers[i] = (int) (Streams.uniform(stream, i) * outers.length);
            }
            double[] shares = shares(parts, outers);
            for (int i = 0; i < shares.length; i++) {
                drawn[i][time] = shares[i];
            }
        }
        return drawn;
    }

    /** For each set of choices and outer sample, some runs in which the set is drawn anew and the others stay. */
    private record Runs(int choices, int outers, States linked, long seed) implements Design {
        @Override
        public int runs() {
            return Design.bounded(((1L << choices) - 1) * outers * INNER);
        }

        private int run(int set, int outer, int inner) {
            return ((set - 1) * outers + outer) * INNER + inner;
        }

        boolean complete(int outer, Study.Outputs outputs) {
            return IntStream.range(1, 1 << choices)
                    .allMatch(set -> IntStream.range(0, INNER).allMatch(inner -> outputs.has(run(set, outer, inner))));
        }

        /** Of the runs of a set and outer sample, unbiased, by their differences: 0 exactly where all are equal. */
        double variance(int set, int outer, Study.Outputs outputs) {
            double squares = 0;
            for (int one = 0; one < INNER; one++) {
                for (int other = 0; other < one; other++) {
                    double apart = outputs.value(run(set, outer, one)) - outputs.value(run(set, outer, other));
                    squares += apart * apart;
                }
            }
            return squares / (INNER * (INNER - 1));
        }

        @Override
        public Choice.Chance[] chances(int run) {
            int inner = run % INNER;
            int outer = run / INNER % outers;
            long set = run / INNER / outers + 1L;
            Choice.Chance[] known = drawn((long) outer * (INNER + 1));
            Choice.Chance[] anew = drawn((long) outer * (INNER + 1) + 1 + inner);
            Choice.Chance[] chances = new Choice.Chance[choices];
            for (int choice = 0; choice < choices; choice++) {
                chances[choice] = (set >>> choice & 1) == 1 ? anew[choice] : known[choice];
            }
            link(chances, known, anew, set);
            return chances;
        }

        private Choice.Chance[] drawn(long index) {
            long stream = Streams.stream(seed, index);
            Choice.Chance[] chances = new Choice.Chance[choices];
            Arrays.setAll(chances, choice -> MonteCarlo.chance(Streams.stream(stream, choice)));
            return chances;
        }

        /** Puts the choices that depend on each other on values that can occur together. */
        private void link(Choice.Chance[] chances, Choice.Chance[] known, Choice.Chance[] anew, long set) {
            int[] of = linked.choices();
            double[] uniforms = Arrays.stream(of)
                    .mapToDouble(choice -> anew[choice].place())
                    .toArray();
            int[] values = linked.conditional(linked.found(known), set, uniforms);
            for (int i = 0; i < of.length; i++) {
                Choice.Chance chance = chances[of[i]];
                int options = linked.places()[i].length - 1;
                if (values[i] < options) {
                    double rest = Streams.uniform(chance.stream(), REST);
                    chances[of[i]] = new Choice.Chance((values[i] + rest) / options, chance.stream());
                }
            }
        }
    }
}
