package org.comity.methods.gravity.sectors.kernel;

import java.util.Arrays;
import org.comity.methods.gravity.equilibrium.kernel.Anderson;

/**
 * Excess demand for the labour (all value added) of n countries as a function of x = log wages against the baseline,
 * with s sectors. Prices and spending given wages are fixed points of their own, both contractions, kept from one call
 * to the next as the start.
 *
 * <p>Costs: log c = valueAdded x + sum_k input_k log P_k. Shares: a_ij c_i^-theta / S_j, S_j = P_j^-theta. Spending:
 * X_k = sum_u input_ku Y_u + final_k F. Income before duty: B = k phi V' + g W, V' value added at new wages, W its sum.
 */
public final class SectorMarket {
    private static final int INNER = 2_000;

    final int n;
    final int s;
    final double[][] pull; // [sector][exporter * n + importer]
    final double[][] rest; // [sector][exporter * n + importer], 1 / (1 + tariff)
    final double[] theta;
    final double[][] inputs; // [country][input * s + user]
    final double[][] added; // [country][sector]
    final double[][] last; // share of final spending, [country][sector]
    final double[] value; // value added of the baseline
    final double[] phi;
    final double[] give;
    private final double giveSum;
    private final double[] logPrice; // [country * s + sector]
    private final double[] logCost;
    private final double[] ease; // cost^-theta
    private final double[] index; // P^-theta
    private final double[] spending; // X, with duty
    private final double[] output; // Y
    private final double[] income;
    private final double[] revenue;
    private final double[] excess;

    /** Shapes as in the fields; arrays are kept, not copied. */
    public SectorMarket(
            double[][] pull,
            double[][] rest,
            double[] theta,
            double[][] inputs,
            double[][] last,
            double[] value,
            double[] phi,
            double[] give,
            double[] firstSpending) {
        this.n = value.length;
        this.s = pull.length;
        this.pull = pull;
        this.rest = rest;
        this.theta = theta;
        this.inputs = inputs;
        this.last = last;
        this.value = value;
        this.phi = phi;
        this.give = give;
        this.giveSum = Arrays.stream(give).sum();
        this.added = new double[n][s];
        for (int i = 0; i < n; i++) {
            for (int user = 0; user < s; user++) {
                double sum = 0;
                for (int input = 0; input < s; input++) {
                    sum += inputs[i][input * s + user];
                }
                added[i][user] = Math.max(1 - sum, 0);
            }
        }
        this.logPrice = new double[n * s];
        this.logCost = new double[n * s];
        this.ease = new double[n * s];
        this.index = new double[n * s];
        this.spending = firstSpending.clone();
        this.output = new double[n * s];
        this.income = new double[n];
        this.revenue = new double[n];
        this.excess = new double[n];
    }

    /** Works out the market at x; the largest |excess|, infinite where an income is not positive. */
    public double at(double[] x) {
        prices(x);
        double world = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double earned = value[i] * Math.exp(x[i]);
            world += earned;
            spread += phi[i] * earned;
        }
        double scale = world * (1 - giveSum) / spread;
        for (int i = 0; i < n; i++) {
            income[i] = scale * phi[i] * value[i] * Math.exp(x[i]) + give[i] * world;
            if (!(income[i] > 0)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        spend();
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double earned = 0;
            for (int k = 0; k < s; k++) {
                earned += added[i][k] * output[i * s + k];
            }
            excess[i] = Math.log(earned / value[i]) - x[i];
            double size = Math.abs(excess[i]);
            if (!(size <= Double.MAX_VALUE)) {
                return Double.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, size);
        }
        return largest;
    }

    /** Excess in the state last worked out: log of value added sold over value added earned. */
    public double[] excess() {
        return excess;
    }

    private void prices(double[] x) {
        Anderson anderson = new Anderson(n * s);
        double[] step = new double[n * s];
        for (int round = 0; round < INNER; round++) {
            costs(x);
            double moved = 0;
            for (int k = 0; k < s; k++) {
                indexes(k);
                for (int j = 0; j < n; j++) {
                    int at = j * s + k;
                    step[at] = index[at] > 0 ? -Math.log(index[at]) / theta[k] - logPrice[at] : 0;
                    moved = Math.max(moved, Math.abs(step[at]));
                }
            }
            if (moved < 1e-15) {
                return;
            }
            if (moved < 1e-13) { // the last digits: a plain step is a contraction
                for (int at = 0; at < step.length; at++) {
                    logPrice[at] += step[at];
                }
                costs(x);
                for (int k = 0; k < s; k++) {
                    indexes(k);
                }
                return;
            }
            anderson.advance(logPrice, step);
        }
    }

    private void costs(double[] x) {
        for (int i = 0; i < n; i++) {
            double[] shares = inputs[i];
            for (int user = 0; user < s; user++) {
                double sum = added[i][user] * x[i];
                for (int input = 0; input < s; input++) {
                    sum += shares[input * s + user] * logPrice[i * s + input];
                }
                logCost[i * s + user] = sum;
                ease[i * s + user] = Math.exp(-theta[user] * sum);
            }
        }
    }

    private void indexes(int k) {
        double[] rows = pull[k];
        double[] sum = new double[n];
        for (int i = 0; i < n; i++) {
            double one = ease[i * s + k];
            int at = i * n;
            for (int j = 0; j < n; j++) {
                sum[j] += rows[at + j] * one;
            }
        }
        for (int j = 0; j < n; j++) {
            index[j * s + k] = sum[j];
        }
    }

    private void spend() {
        Anderson anderson = new Anderson(n * s);
        double[] step = new double[n * s];
        double total = Arrays.stream(income).sum();
        for (int round = 0; round < INNER; round++) {
            sell();
            double moved = 0;
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < s; k++) {
                    int at = j * s + k;
                    step[at] = wanted(j, k) - spending[at];
                    moved = Math.max(moved, Math.abs(step[at]));
                }
            }
            if (moved < 1e-15 * total) {
                return;
            }
            if (moved < 1e-12 * total) {
                for (int at = 0; at < step.length; at++) {
                    spending[at] += step[at];
                }
            } else {
                anderson.advance(spending, step);
            }
        }
    }

    private double wanted(int j, int k) {
        double sum = last[j][k] * (income[j] + revenue[j]);
        double[] shares = inputs[j];
        for (int user = 0; user < s; user++) {
            sum += shares[k * s + user] * output[j * s + user];
        }
        return sum;
    }

    /** Outputs and revenue that spending means. */
    private void sell() {
        Arrays.fill(revenue, 0);
        for (int k = 0; k < s; k++) {
            double[] rows = pull[k];
            double[] kept = rest[k];
            for (int i = 0; i < n; i++) {
                double sold = 0;
                double one = ease[i * s + k];
                for (int j = 0; j < n; j++) {
                    int at = j * s + k;
                    double gross = index[at] > 0 ? rows[i * n + j] * one * spending[at] / index[at] : 0;
                    double net = gross * kept[i * n + j];
                    sold += net;
                    revenue[j] += gross - net;
                }
                output[i * s + k] = sold;
            }
        }
    }

    /** Flows of a sector at border prices. Shape: [n * n], row = exporter. */
    public double[] flows(int k) {
        double[] flows = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int at = j * s + k;
                flows[i * n + j] = index[at] > 0
                        ? pull[k][i * n + j] * ease[i * s + k] * spending[at] / index[at] * rest[k][i * n + j]
                        : 0;
            }
        }
        return flows;
    }

    /** Log price of a sector's goods where they are bought. */
    public double logPrice(int country, int sector) {
        return logPrice[country * s + sector];
    }

    /** Income before duty, a copy. */
    public double[] income() {
        return income.clone();
    }

    /** Revenue of tariffs, a copy. */
    public double[] revenue() {
        return revenue.clone();
    }
}
