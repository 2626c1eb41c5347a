package org.comity.methods.gravity.sectors;

import org.comity.methods.gravity.equilibrium.kernel.Anderson;
import org.comity.methods.gravity.sectors.kernel.SectorMarket;

/** Finds the log wages at which value added sold is value added earned: accelerated adjustment, damped where needed. */
final class SectorClearing {
    /** What was found; the market is left in the state of the answer. */
    record Found(double residual, int iterations) {}

    private static final double TOLERANCE = 1e-13;
    private static final int LIMIT = 500;
    private static final int HALVINGS = 30;

    private SectorClearing() {}

    /**
     * Moves x[n] to wages that clear the market.
     *
     * @param gain how far log wages follow excess demand in a plain step, below 1
     */
    static Found find(SectorMarket market, double[] x, double gain) {
        int n = x.length;
        Anderson anderson = new Anderson(n);
        double[] best = x.clone();
        double least = market.at(x);
        double last = least;
        double[] step = new double[n];
        int rounds = 0;
        while (least > TOLERANCE && rounds < LIMIT && last < Double.POSITIVE_INFINITY) {
            rounds++;
            for (int i = 0; i < n; i++) {
                step[i] = gain * market.excess()[i];
            }
            anderson.advance(x, step);
            double residual = market.at(x);
            if (!(residual <= 4 * last)) { // a leap too far
                anderson.restart();
                residual = damped(market, x, best, gain);
            }
            if (residual < least) {
                least = residual;
                System.arraycopy(x, 0, best, 0, n);
            }
            last = residual;
        }
        System.arraycopy(best, 0, x, 0, n);
        market.at(x);
        return new Found(least, rounds);
    }

    /** A plain step from the best point, short enough to come out within numbers. */
    private static double damped(SectorMarket market, double[] x, double[] best, double gain) {
        System.arraycopy(best, 0, x, 0, x.length);
        market.at(x);
        double[] step = market.excess().clone();
        double residual = Double.POSITIVE_INFINITY;
        double length = gain / 2;
        for (int halving = 0; halving < HALVINGS && residual == Double.POSITIVE_INFINITY; halving++, length /= 2) {
            for (int i = 0; i < x.length; i++) {
                x[i] = best[i] + length * step[i];
            }
            residual = market.at(x);
        }
        return residual;
    }
}
