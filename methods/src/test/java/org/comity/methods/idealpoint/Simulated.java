package org.comity.methods.idealpoint;

import java.util.SplittableRandom;

/** Votes drawn from the model itself, with the points that they were drawn from, standardised. */
final class Simulated {
    final double[] truth;
    final int[] rollCallPeriod;
    final int[] country;
    final int[] rollCall;
    final byte[] answer;
    final int countries;
    final int periods;

    /** {@code rollCalls} in each period; {@code wander} is the standard deviation of a step; a tenth is absent. */
    Simulated(long seed, int countries, int periods, int rollCalls, double wander) {
        SplittableRandom random = new SplittableRandom(seed);
        this.countries = countries;
        this.periods = periods;
        double[] theta = new double[countries * periods];
        for (int p = 0; p < theta.length; p++) {
            theta[p] = p < countries ? random.nextGaussian() : theta[p - countries] + wander * random.nextGaussian();
        }
        truth = standardised(theta);
        rollCallPeriod = new int[periods * rollCalls];
        int most = countries * rollCallPeriod.length;
        int[] who = new int[most];
        int[] what = new int[most];
        byte[] how = new byte[most];
        int n = 0;
        for (int r = 0; r < rollCallPeriod.length; r++) {
            rollCallPeriod[r] = r / rollCalls;
            double slope = 1.2 * random.nextGaussian();
            double cut = random.nextGaussian();
            double other = cut + 0.2 + random.nextDouble();
            for (int c = 0; c < countries; c++) {
                double leaning = slope * theta[rollCallPeriod[r] * countries + c] + random.nextGaussian();
                if (random.nextDouble() < 0.9) {
                    who[n] = c;
                    what[n] = r;
                    how[n++] = (byte) (leaning <= cut ? 0 : leaning <= other ? 1 : 2);
                }
            }
        }
        country = java.util.Arrays.copyOf(who, n);
        rollCall = java.util.Arrays.copyOf(what, n);
        answer = java.util.Arrays.copyOf(how, n);
    }

    RollCalls rollCalls() {
        return RollCalls.of(countries, periods, rollCallPeriod, country, rollCall, answer);
    }

    double truth(Point point) {
        return truth[point.period() * countries + point.country()];
    }

    private static double[] standardised(double[] theta) {
        double mean = java.util.Arrays.stream(theta).average().orElseThrow();
        double square =
                java.util.Arrays.stream(theta).map(x -> (x - mean) * (x - mean)).sum();
        double width = Math.sqrt(square / (theta.length - 1));
        return java.util.Arrays.stream(theta).map(x -> (x - mean) / width).toArray();
    }
}
