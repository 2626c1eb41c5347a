package org.comity.methods.bargain.doubt;

import java.util.Arrays;
import org.comity.methods.composite.kernel.Streams;

/**
 * What knowing one number before choosing is worth. Draws are sorted by the number and cut into bins of equal size; in
 * each bin the best package is chosen by its mean merit there. What the same shows for bins by lot is noise.
 */
final class Information {
    private static final int PERMUTATIONS = 39;
    private static final int DRAWS_PER_BIN = 100;

    private final Simulation simulation;
    private final int bins;
    private final double best;
    private final double[] noise;

    Information(Simulation simulation) {
        this.simulation = simulation;
        bins = Math.clamp(simulation.draws / DRAWS_PER_BIN, 2, 50);
        best = Simulation.largest(simulation.sums(), 0, simulation.packages);
        noise = new double[PERMUTATIONS];
        for (int n = 0; n < PERMUTATIONS; n++) {
            long stream = Streams.stream(simulation.seed, (long) simulation.draws + n);
            double[] lots = new double[simulation.draws];
            for (int d = 0; d < lots.length; d++) {
                lots[d] = Streams.uniform(stream, d);
            }
            noise[n] = gain(lots);
        }
        Arrays.sort(noise);
    }

    Question about(int q) {
        double[] uniforms = new double[simulation.draws];
        for (int d = 0; d < uniforms.length; d++) {
            uniforms[d] = simulation.sheet.uniform(Streams.stream(simulation.seed, d), q);
        }
        double raw = gain(uniforms);
        double chance = Arrays.stream(noise).sum() / noise.length;
        return new Question(
                simulation.sheet.uncertain.get(q),
                Math.max(0, raw - chance),
                raw,
                noise[(noise.length + 1) * 19 / 20 - 1]);
    }

    /** Numbers rise with the random numbers they come from, so that these sort the draws as well. Shape: [draw]. */
    private double gain(double[] uniforms) {
        long[] order = new long[uniforms.length];
        for (int d = 0; d < order.length; d++) {
            order[d] = ((long) (uniforms[d] * 0x1.0p40) << 23) | d;
        }
        Arrays.sort(order);
        double[] sums = new double[simulation.packages];
        double chosen = 0;
        for (int b = 0; b < bins; b++) {
            Arrays.fill(sums, 0);
            int end = (int) ((long) (b + 1) * order.length / bins);
            for (int n = (int) ((long) b * order.length / bins); n < end; n++) {
                int draw = (int) (order[n] & 0x7fffff);
                Simulation.addRow(sums, simulation.merits, draw * simulation.packages);
            }
            chosen += Simulation.largest(sums, 0, sums.length);
        }
        return Math.max(0, (chosen - best) / order.length);
    }
}
