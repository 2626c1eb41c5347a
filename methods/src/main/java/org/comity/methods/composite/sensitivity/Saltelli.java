package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.methods.composite.kernel.Sobol;
import org.comity.methods.composite.kernel.Streams;

/**
 * Two independent samples A and B, and for each choice A with that choice from B: base (d + 2) runs. First order after
 * Saltelli and others (2010), table 2 (b), with B's outputs centred, which changes no expectation; total order after
 * Jansen (1999), Computer Physics Communications 117, 35-43, table 2 (f) of the former.
 */
final class Saltelli {
    private static final long SHIFTS = 1L << 40;
    private static final long RESAMPLES = 1L << 41;
    private final int base;
    private final int choices;
    private final double[] a;
    private final double[] b;
    private final double[][] mixed; // by choice

    private Saltelli(Study.Outputs outputs, int base, int choices) {
        int[] kept = complete(outputs, base, choices);
        this.base = kept.length;
        this.choices = choices;
        a = block(outputs, base, 0, kept);
        b = block(outputs, base, 1, kept);
        mixed = new double[choices][];
        for (int choice = 0; choice < choices; choice++) {
            mixed[choice] = block(outputs, base, 2 + choice, kept);
        }
    }

    /** The base points of which no run failed. */
    private static int[] complete(Study.Outputs outputs, int base, int choices) {
        int[] kept = new int[base];
        int count = 0;
        for (int point = 0; point < base; point++) {
            boolean all = true;
            for (int block = 0; block < choices + 2; block++) {
                all &= outputs.has(block * base + point);
            }
            kept[count] = point;
            count += all ? 1 : 0;
        }
        return Arrays.copyOf(kept, count);
    }

    private static double[] block(Study.Outputs outputs, int base, int block, int[] kept) {
        return Arrays.stream(kept)
                .mapToDouble(point -> outputs.value(block * base + point))
                .toArray();
    }

    static Indices indices(Study study, Sensitivity.Options options, Pace pace) {
        int choices = study.names().size();
        Study.Outputs outputs = study.outputs(new Runs(choices, options, pace.seed()), pace);
        List<Failed> failed = outputs.failures();
        Saltelli saltelli = new Saltelli(outputs, options.base(), choices);
        if (saltelli.base < 2) {
            throw Sensitivity.tooFew(failed);
        }
        int[] each = new int[saltelli.base];
        Arrays.setAll(each, point -> point);
        double[][] values = saltelli.estimate(each);
        double[][][] drawn = saltelli.resampled(options.bootstrap(), pace.seed());
        List<Indices.Line> lines = new ArrayList<>();
        for (int choice = 0; choice < choices; choice++) {
            String name = study.names().get(choice);
            lines.add(Sensitivity.line(name, Indices.Measure.FIRST, values[0][choice], drawn[0][choice]));
            lines.add(Sensitivity.line(name, Indices.Measure.TOTAL, values[1][choice], drawn[1][choice]));
        }
        int runs = outputs.runs();
        return new Indices(lines, values[2][0], runs, failed, (double) failed.size() / runs);
    }

    /** First and total order by choice, and the variance, of some base points. */
    private double[][] estimate(int[] points) {
        double mean = 0;
        for (int point : points) {
            mean += (a[point] + b[point]) / (2.0 * points.length);
        }
        double squares = 0;
        for (int point : points) {
            squares += (a[point] - mean) * (a[point] - mean) + (b[point] - mean) * (b[point] - mean);
        }
        double variance = squares / (2 * points.length - 1);
        double[][] estimates = {new double[choices], new double[choices], {variance}};
        for (int choice = 0; choice < choices && variance > 0; choice++) {
            double first = 0;
            double total = 0;
            for (int point : points) {
                double moved = mixed[choice][point] - a[point];
                first += (b[point] - mean) * moved;
                total += moved * moved;
            }
            estimates[0][choice] = first / points.length / variance;
            estimates[1][choice] = total / (2.0 * points.length) / variance;
        }
        return estimates;
    }

    /** Base points drawn with replacement, all estimates of a drawing on the same; by measure, choice and drawing. */
    private double[][][] resampled(int times, long seed) {
        double[][][] drawn = new double[2][choices][times];
        int[] points = new int[base];
        for (int time = 0; time < times; time++) {
            long stream = Streams.stream(seed, RESAMPLES + time);
            for (int i = 0; i < base; i++) {
                points[i] = (int) (Streams.uniform(stream, i) * base);
            }
            double[][] estimates = estimate(points);
            for (int choice = 0; choice < choices; choice++) {
                drawn[0][choice][time] = estimates[0][choice];
                drawn[1][choice][time] = estimates[1][choice];
            }
        }
        return drawn;
    }

    /** The design; choices beyond the sequence's dimensions are random. */
    private record Runs(int choices, Sensitivity.Options options, long seed) implements Design {
        @Override
        public int runs() {
            return Design.bounded((long) options.base() * (choices + 2));
        }

        @Override
        public Choice.Chance[] chances(int run) {
            int block = run / options.base();
            int point = run % options.base();
            Choice.Chance[] chances = new Choice.Chance[choices];
            for (int choice = 0; choice < choices; choice++) {
                chances[choice] = chance(point, choice, block == 1 || block == choice + 2);
            }
            return chances;
        }

        private Choice.Chance chance(int point, int choice, boolean second) {
            long stream = Streams.stream(Streams.stream(seed, 2L * point + (second ? 1 : 0)), choice);
            int dimension = second ? choices + choice : choice;
            return options.quasi() && 2 * choices <= Sobol.DIMENSIONS
                    ? new Choice.Chance(Sobol.place(dimension, point, Streams.stream(seed, SHIFTS + dimension)), stream)
                    : MonteCarlo.chance(stream);
        }
    }
}
