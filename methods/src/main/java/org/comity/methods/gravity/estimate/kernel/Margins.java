package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;

/**
 * Fitted means whose sums over the levels of an effect are made those of the outcomes, which is what maximises the
 * likelihood in that effect alone. Done for every effect in turn it is iterative proportional fitting: slow at the end,
 * but it never overshoots as a Newton step far from the end does.
 */
final class Margins {
    private final Panel panel;
    private final Crew crew;
    private final double[] mu;
    private final double[] runOutcome;
    private final double[] levelOutcome;
    private final double[][] own;

    /** Means are kept in mu. Shape: mu[n]. */
    Margins(Panel panel, Crew crew, double[] mu) {
        this.panel = panel;
        this.crew = crew;
        this.mu = mu;
        runOutcome = new double[panel.starts.length - 1];
        for (int g = 0; g < runOutcome.length; g++) {
            int start = panel.starts[g];
            runOutcome[g] = Columns.dot(panel.weight, start, panel.y, start, panel.starts[g + 1] - start);
        }
        levelOutcome = new double[panel.unknowns()];
        for (int[] unknown : panel.unknown) {
            for (int i = 0; i < panel.n; i++) {
                levelOutcome[unknown[i]] += panel.weight[i] * panel.y[i];
            }
        }
        own = new double[panel.partCount()][panel.unknowns()];
    }

    /** The sum of all weighted outcomes. */
    double outcome() {
        return Arrays.stream(runOutcome).sum();
    }

    /** Solves for the first effect, fills mu and returns the deviance up to a constant of the outcomes. Shape: to[n]. */
    double concentrate(double[] to) {
        double[] sums = new double[panel.partCount()];
        crew.each(sums.length, p -> {
            double sum = 0;
            for (int g = panel.parts[p]; g < panel.parts[p + 1]; g++) {
                sum += concentrate(to, g);
            }
            sums[p] = sum;
        });
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return -2 * sum;
    }

    private double concentrate(double[] to, int g) {
        int start = panel.starts[g];
        int end = panel.starts[g + 1];
        double shift = 0;
        if (panel.centred() && runOutcome[g] > 0) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = start; i < end; i++) {
                most = Math.max(most, to[i]);
            }
            double sum = 0;
            for (int i = start; i < end; i++) {
                mu[i] = Math.exp(to[i] - most);
                sum += panel.weight[i] * mu[i];
            }
            double ratio = runOutcome[g] / sum;
            shift = Math.log(ratio) - most;
            for (int i = start; i < end; i++) {
                mu[i] *= ratio;
            }
        } else {
            for (int i = start; i < end; i++) {
                mu[i] = Math.exp(to[i]);
            }
        }
        double likelihood = 0;
        for (int i = start; i < end; i++) {
            to[i] += shift;
            likelihood += panel.weight[i] * (panel.y[i] * to[i] - mu[i]);
        }
        return likelihood;
    }

    /** Makes the sums over the further effects right, one after the other, given mu = exp(to). Shapes: to[n], moved[unknowns]. */
    void sweep(double[] to, double[] moved) {
        for (int o = 0; o < panel.unknown.length; o++) {
            int[] unknown = panel.unknown[o];
            int from = panel.from[o];
            int end = panel.from[o + 1];
            crew.each(own.length, p -> {
                Arrays.fill(own[p], from, end, 0);
                for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                    own[p][unknown[i]] += panel.weight[i] * mu[i];
                }
            });
            double[] ratio = new double[end - from];
            double[] log = new double[end - from];
            for (int u = from; u < end; u++) {
                double sum = 0;
                for (double[] part : own) {
                    sum += part[u];
                }
                boolean free = sum > 0 && levelOutcome[u] > 0;
                ratio[u - from] = free ? levelOutcome[u] / sum : 1;
                log[u - from] = Math.log(ratio[u - from]);
                moved[u] += log[u - from];
            }
            crew.each(own.length, p -> {
                for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                    mu[i] *= ratio[unknown[i] - from];
                    to[i] += log[unknown[i] - from];
                }
            });
        }
    }
}
