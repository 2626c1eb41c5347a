package org.comity.methods.signal.predict;

import java.util.Optional;

/**
 * A local level, pulled back to the pair's own mean, whose noise is Student's t: an error e moves the level by
 * gain x e (v + 1) / (v + (e / s)^2), so that one wild month moves it little (Harvey and Luati 2014). The scale s is the
 * pair's own discounted mean absolute error. Gain, pull, degrees of freedom and stretch are common to all pairs.
 */
final class LocalLevel extends Tuned {
    private static final double[] GAINS = {0.05, 0.12, 0.25, 0.4, 0.6};
    private static final double[] PULLS = {0, 0.15, 0.35, 0.6};
    private static final double[] FREEDOM = {2, 4};
    private static final double[] STRETCH = {0.6, 0.8, 1, 1.25, 1.6};
    private static final double MEAN_DISCOUNT = 0.985;
    private static final double SCALE_DISCOUNT = 0.9;
    private static final double ROBUST = 4;

    private final double[][][] levels = new double[GAINS.length][][];
    private final double[][][] scales = new double[GAINS.length][][];
    private final double[][] means;

    LocalLevel(History history) {
        super(history, GAINS.length * PULLS.length * FREEDOM.length * STRETCH.length);
        int n = history.series();
        means = new double[n][];
        for (int g = 0; g < GAINS.length; g++) {
            levels[g] = new double[n][history.periods()];
            scales[g] = new double[n][history.periods()];
        }
        for (int i = 0; i < n; i++) {
            double[] rates = Smoothed.rates(history, i);
            boolean[] known = Smoothed.known(history, i);
            means[i] = Smoothed.mean(rates, known, MEAN_DISCOUNT);
            for (int g = 0; g < GAINS.length; g++) {
                filter(rates, known, GAINS[g], levels[g][i], scales[g][i]);
            }
        }
    }

    private static void filter(double[] rates, boolean[] known, double gain, double[] levels, double[] scales) {
        double level = 0;
        double errors = 0;
        double weight = 0;
        boolean isStarted = false;
        for (int t = 0; t < rates.length; t++) {
            if (known[t] && !isStarted) {
                level = rates[t];
                isStarted = true;
            } else if (known[t]) {
                double error = rates[t] - level;
                double scale = weight > 0 ? errors / weight : Math.abs(error);
                double z = scale > 0 ? error / scale : 0;
                level += gain * error * (ROBUST + 1) / (ROBUST + z * z);
                // an error counts as four scales at most, so that the scale too is moved little by one wild month
                errors = errors * SCALE_DISCOUNT
                        + (weight > 0 && scale > 0 ? Math.min(Math.abs(error), 4 * scale) : Math.abs(error));
                weight = weight * SCALE_DISCOUNT + 1;
            }
            levels[t] = level;
            scales[t] = weight > 0 ? errors / weight : 0;
        }
    }

    @Override
    public String name() {
        return "local_level";
    }

    private record Setting(int gain, double pull, double freedom, double stretch) {
        static Setting of(int k) {
            int rest = k / STRETCH.length;
            return new Setting(
                    rest / FREEDOM.length / PULLS.length,
                    PULLS[rest / FREEDOM.length % PULLS.length],
                    FREEDOM[rest % FREEDOM.length],
                    STRETCH[k % STRETCH.length]);
        }
    }

    private static final Setting[] SETTINGS =
            new Setting[GAINS.length * PULLS.length * FREEDOM.length * STRETCH.length];

    static {
        for (int k = 0; k < SETTINGS.length; k++) {
            SETTINGS[k] = Setting.of(k);
        }
    }

    private double location(Setting setting, int series, int from) {
        double level = levels[setting.gain()][series][from];
        return level + setting.pull() * (means[series][from] - level);
    }

    private double scale(Setting setting, int series, int from) {
        double least = 1e-6 * (1 + Math.abs(means[series][from]));
        return setting.stretch() * Math.max(least, scales[setting.gain()][series][from]);
    }

    @Override
    double loss(int k, int series, int from, int horizon) {
        Setting setting = SETTINGS[k];
        double scale = scale(setting, series, from);
        double z = (history.rate(series, from + horizon) - location(setting, series, from)) / scale;
        double v = setting.freedom();
        double atZero = v == 2 ? 0.3535533905932738 : 0.375; // density of Student's t at 0
        return Math.log(scale / atZero) + (v + 1) / 2 * Math.log1p(z * z / v);
    }

    @Override
    public Fit fit(int origin, int horizon) {
        Setting setting = SETTINGS[chosen(origin, horizon)];
        return series -> {
            if (!canPredict(series, origin)) {
                return Optional.empty();
            }
            double location = location(setting, series, origin);
            double scale = scale(setting, series, origin);
            return Optional.of(
                    Ensemble.byQuantiles(share -> location + scale * studentQuantile(setting.freedom(), share)));
        };
    }

    /** Of Student's t with 2 or 4 degrees of freedom, in closed form (Shaw 2006, J. Computational Finance 9(4), 37-73). */
    static double studentQuantile(double freedom, double share) {
        double a = 4 * share * (1 - share);
        if (freedom == 2) {
            return (2 * share - 1) * Math.sqrt(2 / a);
        }
        double q = Math.cos(Math.acos(Math.sqrt(a)) / 3) / Math.sqrt(a);
        return Math.signum(share - 0.5) * 2 * Math.sqrt(Math.max(0, q - 1));
    }
}
