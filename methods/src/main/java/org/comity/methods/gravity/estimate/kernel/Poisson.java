package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;

/**
 * Poisson pseudo-maximum likelihood by Newton steps. The regressors are first made orthogonal to the effects; in that
 * basis a step in the coefficients and a step in the effects hardly touch each other and are taken one after the other,
 * the effects' by conjugate gradients only as closely as the step is worth. The first effect is solved for exactly at
 * each step. The first mean is the outcome, moved a little towards the average of all.
 */
public final class Poisson {
    private static final int MOST_HALVINGS = 30;
    /** How far the first mean lies from the outcome to the average: far enough for outcomes of 0 to have a logarithm. */
    private static final double TOWARDS_MEAN = 0.01;

    /** Rounds in which the effects are solved for in turn beside a step far from the end, and where no step gains. */
    private static final int SWEEPS = 2;

    private static final int MORE_SWEEPS = 20;
    /** How far a step far from the end may move a linear predictor. */
    private static final double FARTHEST = 100;

    /** A gain this small next to the deviance may be rounding. */
    private static final double ROUNDING = 1e-13;

    private static final double FIRST = 1e-3;
    private static final double NEAR = 1e-3;
    private static final double LAST = 1e-8;

    /** How the steps ended. */
    public enum End {
        /** The tolerance was met. */
        CONVERGED,
        /** The steps were used up. */
        GAVE_UP,
        /** A step lowered outcomes of 0 further and further: the caller should look for separated rows. */
        SUSPECT
    }

    private final Panel panel;
    private final Crew crew;
    private final Partial partial;
    private final Columns columns;
    private final double[][] x;
    private final double[][] taken;
    private final double[] beta;
    private final double[] delta;
    private final double[] mu;
    private final double[] work;
    private final double[] score;
    private final Margins margins;
    private final double[] moved;
    private final double outcome;
    private double[] eta;
    private double[] trial;
    private double deviance;
    private double decrement = Double.POSITIVE_INFINITY;
    private double near = Double.POSITIVE_INFINITY;
    private double last = Double.POSITIVE_INFINITY;
    private int iterations;

    /** A fit of the panel's columns; the regressors are overwritten. */
    public Poisson(Panel panel, Crew crew) {
        this.panel = panel;
        this.crew = crew;
        partial = new Partial(panel, crew);
        columns = partial.columns();
        x = panel.x;
        taken = new double[x.length][panel.unknowns()];
        beta = new double[x.length];
        delta = new double[panel.unknowns()];
        mu = new double[panel.n];
        work = new double[panel.n];
        score = new double[panel.n];
        eta = new double[panel.n];
        trial = new double[panel.n];
        margins = new Margins(panel, crew, mu);
        outcome = margins.outcome();
        moved = new double[panel.unknowns()];
    }

    /**
     * Starts, and tells which regressors the effects or earlier regressors give; when there are any, the fit must be
     * made anew without them.
     */
    public Redundant start() {
        double weights = 0;
        for (double one : panel.weight) {
            weights += one;
        }
        double mean = outcome / weights;
        crew.each(panel.partCount(), p -> {
            for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                mu[i] = (1 - TOWARDS_MEAN) * panel.y[i] + TOWARDS_MEAN * mean;
                eta[i] = Math.log(mu[i]);
                work[i] = panel.weight[i] * mu[i];
            }
        });
        partial.weigh(work, true);
        Redundant redundant = Redundant.find(partial, panel, x, taken, work, FIRST);
        if (redundant.none()) {
            firstFit();
        }
        return redundant;
    }

    /** The weighted least squares of ln mu + (y - mu) / mu. */
    private void firstFit() {
        double[] pull = score;
        crew.each(panel.partCount(), p -> {
            for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                trial[i] = eta[i] - panel.offset[i] + (panel.y[i] - mu[i]) / mu[i];
            }
        });
        columns.centre(new double[][] {trial}, work, partial.schur().runs());
        columns.multiply(work, trial, pull);
        double[] step = Dense.solve(columns.products(x, work), columns.sums(x, pull));
        double[] change = effectStep(step, pull, 1e-2, 0);
        System.arraycopy(panel.offset, 0, trial, 0, panel.n);
        columns.combine(x, step, trial);
        columns.spread(1, change, trial);
        accept(step, change, 1);
        deviance = settle(trial, SWEEPS);
        System.arraycopy(trial, 0, eta, 0, panel.n);
        addMoved();
        reweigh();
    }

    /** The step of the further effects, given that of the coefficients; pull's sums by run are 0. */
    private double[] effectStep(double[] step, double[] pull, double share, double error) {
        double[] change = new double[panel.unknowns()];
        if (change.length > 0) {
            double[] rest = partial.product();
            crew.each(panel.partCount(), p -> {
                int start = panel.rowOf(p);
                int end = panel.rowOf(p + 1);
                System.arraycopy(pull, start, rest, start, end - start);
                for (int c = 0; c < x.length; c++) {
                    double[] column = x[c];
                    for (int i = start; i < end; i++) {
                        rest[i] -= work[i] * (step[c] * column[i]);
                    }
                }
            });
            double[] right = new double[change.length];
            partial.schur().gather(rest, right);
            partial.solve(right, change, error, share);
        }
        return change;
    }

    /** The deviance, up to a constant, once the effects have been brought nearer to their best in turn. Shape: to[n]. */
    private double settle(double[] to, int sweeps) {
        Arrays.fill(moved, 0);
        double reached = margins.concentrate(to);
        for (int s = 0; s < sweeps && panel.unknowns() > 0; s++) {
            margins.sweep(to, moved);
            reached = margins.concentrate(to);
        }
        return reached;
    }

    private void accept(double[] step, double[] change, double length) {
        for (int c = 0; c < x.length; c++) {
            beta[c] += length * step[c];
        }
        for (int u = 0; u < change.length; u++) {
            double own = change[u];
            for (int c = 0; c < x.length; c++) {
                own -= step[c] * taken[c][u];
            }
            delta[u] += length * own;
        }
    }

    private void addMoved() {
        for (int u = 0; u < delta.length; u++) {
            delta[u] += moved[u];
        }
    }

    private void reweigh() {
        crew.each(panel.partCount(), p -> {
            for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                work[i] = panel.weight[i] * mu[i];
                score[i] = panel.weight[i] * (panel.y[i] - mu[i]);
            }
        });
    }

    /** Newton steps until the expected gain is below tolerance squared, as a share of the deviance. */
    public End run(double tolerance, int most, boolean suspicious) {
        double saturated = saturated();
        while (iterations < most) {
            double full = Math.max(deviance + saturated, 1e-10 * outcome);
            if (decrement <= tolerance * tolerance * full) {
                return End.CONVERGED;
            }
            iterations++;
            boolean rough = decrement > 1e-3 * full;
            boolean slow = decrement > 0.1 * last;
            if (decrement > 0.5 * last && decrement <= ROUNDING * full) {
                return End.CONVERGED; // what is left is rounding: steps no longer shrink
            }
            last = decrement;
            partial.weigh(work, iterations % 3 == 0);
            if (partial.schur().exact() || (!rough && (slow || decrement * 1e3 < near))) {
                near = decrement; // near the end a better basis makes the last steps quadratic
                partial.weigh(work, true);
                partial.out(x, taken, work, NEAR);
            }
            double length = step(tolerance * 0.1 * Math.sqrt(full), rough);
            if (length == 0 && !swept()) {
                return decrement <= tolerance * full ? End.CONVERGED : End.GAVE_UP;
            }
            if (suspicious && iterations >= 5 && length == 1 && lowered()) {
                return End.SUSPECT;
            }
        }
        return decrement <= tolerance * (deviance + saturated) ? End.CONVERGED : End.GAVE_UP;
    }

    private double step(double error, boolean rough) {
        columns.centre(x, work, partial.schur().runs());
        double[] step = x.length == 0 ? new double[0] : Dense.solve(columns.products(x, work), columns.sums(x, score));
        double[] change = effectStep(step, score, Math.max(1e-4, Math.pow(0.3, iterations)), error);
        double[] direction = partial.product();
        Arrays.fill(direction, 0);
        columns.combine(x, step, direction);
        columns.spread(1, change, direction);
        decrement = columns.sums(new double[][] {direction}, score)[0];
        double farthest = 0;
        for (int i = 0; i < panel.n && rough; i++) {
            farthest = Math.max(farthest, Math.abs(direction[i]));
        }
        double length = farthest > FARTHEST ? FARTHEST / farthest : 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            double part = length;
            crew.each(panel.partCount(), p -> {
                for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                    trial[i] = eta[i] + part * direction[i];
                }
            });
            double reached = settle(trial, rough ? SWEEPS : 0);
            if (reached <= deviance + 1e-13 * Math.abs(deviance)) {
                deviance = reached;
                turn();
                accept(step, change, length);
                addMoved();
                reweigh();
                return length;
            }
        }
        return 0;
    }

    private void turn() {
        double[] old = eta;
        eta = trial;
        trial = old;
    }

    /** Where no Newton step gains, the effects in turn may; whether they did. */
    private boolean swept() {
        System.arraycopy(eta, 0, trial, 0, panel.n);
        double reached = settle(trial, MORE_SWEEPS);
        boolean gained = reached < deviance - 1e-12 * Math.abs(deviance);
        if (gained) {
            deviance = reached;
            turn();
            addMoved();
        } else {
            margins.concentrate(eta);
        }
        reweigh();
        return gained;
    }

    /** Whether the last full step lowered a row without outcome as only separated rows are lowered step after step. */
    private boolean lowered() {
        for (int i = 0; i < panel.n; i++) {
            if (panel.y[i] == 0 && eta[i] - trial[i] < -0.2) {
                return true;
            }
        }
        return false;
    }

    private double saturated() {
        double sum = 0;
        for (int i = 0; i < panel.n; i++) {
            double y = panel.y[i];
            sum += y == 0 ? 0 : panel.weight[i] * y * (Math.log(y) - 1);
        }
        return 2 * sum;
    }

    /** Makes the regressors orthogonal to the effects under the final weights. */
    public void finish() {
        partial.weigh(work, true);
        partial.out(x, taken, work, LAST);
    }

    /** The coefficients. Shape: [k]. */
    public double[] beta() {
        return beta;
    }

    /** The further effects' levels. Shape: [unknowns]. */
    public double[] delta() {
        return delta;
    }

    /** The linear predictor. Shape: [n]. */
    public double[] eta() {
        return eta;
    }

    /** The linear predictor before the last step. Shape: [n]. */
    public double[] before() {
        return trial;
    }

    /** The fitted means. Shape: [n]. */
    public double[] mu() {
        return mu;
    }

    /** The working weights. Shape: [n]. */
    public double[] work() {
        return work;
    }

    /** Weight times outcome less mean. Shape: [n]. */
    public double[] score() {
        return score;
    }

    public int iterations() {
        return iterations;
    }

    /** Products with the normal matrix of the further effects, the dear part of the work. */
    public int products() {
        return partial.products();
    }

    /** Whether a row without outcome is fitted by so little that it may be separated and not yet noticed. */
    public boolean doubtful() {
        double little = Math.max(1e4 * decrement, 1e-12 * outcome / panel.n);
        for (int i = 0; i < panel.n; i++) {
            if (panel.y[i] == 0 && mu[i] <= little) {
                return true;
            }
        }
        return false;
    }
}
