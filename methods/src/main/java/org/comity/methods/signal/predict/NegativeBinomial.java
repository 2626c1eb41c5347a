package org.comity.methods.signal.predict;

import java.util.Optional;
import org.comity.methods.signal.score.Crps;

/**
 * Counts with a gamma level of each pair that forgets: after each period the sum of counts and the number of periods are
 * discounted, and the next count is negative binomial (Harvey and Fernandes 1989). All pairs share the discount, the prior and
 * how much the dispersion counts; a pair's own dispersion is its mean excess of squared errors, pulled to the common one. The
 * second variant has a share of further zeros (Lambert 1992) in proportion to the pair's zeros of the last year.
 */
final class NegativeBinomial extends Tuned {
    private static final double[] DISCOUNTS = {0.3, 0.5, 0.65, 0.8, 0.9, 0.96};
    private static final double[] PRIORS = {0.02, 0.2};
    private static final double[] SPREADS = {0.4, 0.8, 1.4, 2.4};
    private static final double[] ZEROS = {0.2, 0.5};
    private static final double COMMON_DISPERSION = 0.5;
    private static final double COMMON_WEIGHT = 4;
    private static final double LEAST_DISPERSION = 0.03;
    private static final double MOST_EXCESS = 8;
    private static final double PRIOR_PERIODS = 0.2;
    private static final double DISPERSION_DISCOUNT = 0.95;

    private final boolean isInflated;
    private final double[][][] sums = new double[DISCOUNTS.length][][];
    private final double[][][] weights = new double[DISCOUNTS.length][][];
    private final double[][][] dispersions = new double[DISCOUNTS.length][][];
    private final double[][] zeros;

    NegativeBinomial(History history, boolean isInflated) {
        super(history, DISCOUNTS.length * PRIORS.length * SPREADS.length * (isInflated ? ZEROS.length : 1));
        this.isInflated = isInflated;
        int n = history.series();
        zeros = new double[n][history.periods()];
        for (int d = 0; d < DISCOUNTS.length; d++) {
            sums[d] = new double[n][history.periods()];
            weights[d] = new double[n][history.periods()];
            dispersions[d] = new double[n][history.periods()];
            for (int i = 0; i < n; i++) {
                filter(i, DISCOUNTS[d], sums[d][i], weights[d][i], dispersions[d][i]);
            }
        }
        for (int i = 0; i < n; i++) {
            zeroShares(i);
        }
    }

    private void filter(int series, double discount, double[] sum, double[] weight, double[] dispersion) {
        double a = 0;
        double b = 0;
        double excess = COMMON_WEIGHT * COMMON_DISPERSION;
        double n = COMMON_WEIGHT;
        for (int t = 0; t < history.periods(); t++) {
            double before = mean(a, b, PRIORS[1]);
            a *= discount;
            b *= discount;
            if (history.isKnown(series, t)) {
                double y = history.rate(series, t);
                if (b > 0) {
                    double off = y - before;
                    double seen = (off * off - before) / (before * before);
                    excess = excess * DISPERSION_DISCOUNT + Math.max(-1, Math.min(MOST_EXCESS, seen));
                    n = n * DISPERSION_DISCOUNT + 1;
                }
                a += y;
                b += 1;
            }
            sum[t] = a;
            weight[t] = b;
            dispersion[t] = Math.max(LEAST_DISPERSION, excess / n);
        }
    }

    private static double mean(double sum, double weight, double prior) {
        return (sum + prior * PRIOR_PERIODS) / (weight + PRIOR_PERIODS);
    }

    private void zeroShares(int series) {
        int reach = Math.max(4, history.season());
        for (int t = 0; t < history.periods(); t++) {
            int known = 0;
            int none = 0;
            for (int s = Math.max(0, t - reach + 1); s <= t; s++) {
                known += history.isKnown(series, s) ? 1 : 0;
                none += history.isKnown(series, s) && history.value(series, s) == 0 ? 1 : 0;
            }
            zeros[series][t] = known == 0 ? 0 : (double) none / known;
        }
    }

    @Override
    public String name() {
        return isInflated ? "zero_inflated" : "negative_binomial";
    }

    /** The distribution of a forecast: zero with the share {@code none}, else negative binomial. */
    private record Shape(double none, double mean, double size) {
        double log(int y) {
            double log = Crps.logNegativeBinomial(mean, size, y);
            return none == 0 ? log : Math.log((y == 0 ? none : 0) + (1 - none) * Math.exp(log));
        }

        Ensemble ensemble() {
            double[] members = new double[Ensemble.MEMBERS];
            double p = mean / (size + mean);
            double probability = Math.exp(size * Math.log1p(-p));
            if (probability < 1e-290) {
                return normal();
            }
            double below = none + (1 - none) * probability;
            int y = 0;
            for (int i = 0; i < members.length; i++) {
                while (below < Ensemble.share(i) && y < 10_000_000) {
                    y++;
                    probability *= (size + y - 1) / y * p;
                    below += (1 - none) * probability;
                }
                members[i] = y;
            }
            return Ensemble.ofMembers(members);
        }

        /** Far from zero, where the probability of none cannot be held in a double. */
        private Ensemble normal() {
            double deviation = Math.sqrt(mean + mean * mean / size);
            return Ensemble.byQuantiles(share -> share < none
                    ? 0
                    : Math.max(0, Math.rint(mean + deviation * Normals.quantile((share - none) / (1 - none)))));
        }
    }

    private Shape shape(int setting, int series, int from) {
        int rest = setting;
        double share = isInflated ? ZEROS[rest % ZEROS.length] : 0;
        rest /= isInflated ? ZEROS.length : 1;
        double spread = SPREADS[rest % SPREADS.length];
        rest /= SPREADS.length;
        double prior = PRIORS[rest % PRIORS.length];
        int d = rest / PRIORS.length;
        double sum = sums[d][series][from];
        double mean = mean(sum, weights[d][series][from], prior);
        double size = 1 / (spread * dispersions[d][series][from] + 1 / (sum + prior * PRIOR_PERIODS + 1));
        double none = share * zeros[series][from];
        return new Shape(none, mean / (1 - none), size);
    }

    @Override
    double loss(int setting, int series, int from, int horizon) {
        return -shape(setting, series, from).log((int) Math.rint(history.rate(series, from + horizon)));
    }

    @Override
    public Fit fit(int origin, int horizon) {
        int setting = chosen(origin, horizon);
        return series -> canPredict(series, origin)
                ? Optional.of(shape(setting, series, origin).ensemble())
                : Optional.empty();
    }
}
