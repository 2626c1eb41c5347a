package org.comity.methods.gravity.equilibrium.kernel;

import java.util.Arrays;

/**
 * Finds the log prices at which a market clears. First the price adjustment of Alvarez and Lucas (2007), Journal of
 * Monetary Economics 54(6), 1726-1768, accelerated; when that is slow, as between nearly closed countries, Newton's
 * method with the exact Jacobian, damped so that each step comes nearer.
 */
public final class Clearing {
    /** What was found. The market is left in the state of the answer. */
    public record Found(double residual, int iterations) {}

    private static final int PATIENCE = 40;
    private static final double LARGEST_STEP = 2;

    private final Market market;
    private final int n;
    private final double[] x;
    private final double[] best;
    private final double tolerance;
    private final int limit;
    private double bestResidual = Double.POSITIVE_INFINITY;
    private int iterations;

    private Clearing(Market market, double[] x, double tolerance, int limit) {
        this.market = market;
        this.n = market.n;
        this.x = x;
        this.best = x.clone();
        this.tolerance = tolerance;
        this.limit = limit;
    }

    /**
     * Moves x[n] to prices that clear the market.
     *
     * @param tolerance largest |log(sales / output)| to stop at; what rounding allows counts as reached
     */
    public static Found find(Market market, double[] x, double tolerance, int limit) {
        Clearing clearing = new Clearing(market, x, tolerance, limit);
        clearing.start();
        clearing.adjust();
        while (clearing.open() && clearing.newton()) {
            clearing.adjust();
        }
        System.arraycopy(clearing.best, 0, x, 0, x.length);
        market.at(x);
        return new Found(clearing.bestResidual, clearing.iterations);
    }

    private boolean open() {
        return bestResidual > tolerance && iterations < limit;
    }

    private void start() {
        if (note(market.at(x)) == Double.POSITIVE_INFINITY) {
            Arrays.fill(x, 0); // a start at which some income is not positive: the baseline's prices are one
            note(market.at(x));
        }
    }

    private double note(double residual) {
        if (residual < bestResidual) {
            bestResidual = residual;
            System.arraycopy(x, 0, best, 0, n);
        }
        return residual;
    }

    /** Accelerated adjustment, for as long as it comes nearer well. */
    private void adjust() {
        double gain = market.fixed ? -1 : 1 / (1 - market.power + market.supply);
        Anderson anderson = new Anderson(n);
        double[] step = new double[n];
        System.arraycopy(best, 0, x, 0, n);
        double last = market.at(x);
        double goal = bestResidual;
        for (int round = 0; open() && last < Double.POSITIVE_INFINITY; round++) {
            if (round % PATIENCE == PATIENCE - 1) {
                if (bestResidual > 0.01 * goal) {
                    return;
                }
                goal = bestResidual;
            }
            iterations++;
            for (int i = 0; i < n; i++) {
                step[i] = gain * market.excess[i];
            }
            anderson.advance(x, step);
            double residual = note(market.at(x));
            if (!(residual <= 4 * last)) { // a leap too far: back to the best point and a plain step from there
                System.arraycopy(best, 0, x, 0, n);
                market.at(x);
                for (int i = 0; i < n; i++) {
                    x[i] += gain * market.excess[i];
                }
                anderson.restart();
                residual = note(market.at(x));
            }
            last = residual;
        }
    }

    /** Damped Newton steps from the best point; false when no step comes nearer. */
    private boolean newton() {
        boolean moved = false;
        for (int round = 0; round < 50 && open(); round++) {
            System.arraycopy(best, 0, x, 0, n);
            market.at(x);
            iterations++;
            double[] step = direction();
            double before = bestResidual;
            double norm = norm();
            double length = 1;
            for (double each : step) {
                length = Math.min(length, LARGEST_STEP / Math.abs(each));
            }
            boolean nearer = false;
            for (int halving = 0; halving < 30 && !nearer; halving++, length /= 2) {
                for (int i = 0; i < n; i++) {
                    x[i] = best[i] + length * step[i];
                }
                double residual = market.at(x);
                nearer = residual < Double.POSITIVE_INFINITY && norm() < norm * (1 - 1e-4 * length);
                if (nearer) {
                    bestResidual = residual;
                    System.arraycopy(x, 0, best, 0, n);
                }
            }
            if (!nearer) {
                bestResidual = before;
                return moved && before > tolerance * 1e3;
            }
            moved = true;
        }
        return moved;
    }

    private double norm() {
        double sum = 0;
        for (double each : market.excess) {
            sum += each * each;
        }
        return Math.sqrt(sum);
    }

    /** Newton's step, the price of the largest seller held: one equation follows from the others. */
    private double[] direction() {
        double[] slopes = Slopes.of(market);
        int held = 0;
        for (int i = 1; i < n; i++) {
            held = market.sales[i] > market.sales[held] ? i : held;
        }
        double[] step = new double[n];
        for (int i = 0; i < n; i++) {
            step[i] = -market.excess[i];
        }
        for (int k = 0; k < n; k++) {
            slopes[held * n + k] = 0;
        }
        slopes[held * n + held] = 1;
        step[held] = 0;
        if (!Linear.solve(slopes, step)) {
            Arrays.fill(step, 0);
        }
        for (int i = 0; i < n; i++) {
            step[i] = Double.isFinite(step[i]) ? step[i] : 0;
        }
        return step;
    }
}
