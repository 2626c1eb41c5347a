package org.comity.methods.signal.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How long the present level has lasted, as each figure comes: Adams and MacKay (2007), Bayesian Online Changepoint
 * Detection, arXiv:0710.3742, algorithm 1, with a constant hazard. An alarm is a chance above a threshold that the level
 * changed within the last few periods.
 */
public final class Online {
    private final double[] recent;
    private final int[] likeliest;
    private final double[] last;
    private final double logEvidence;

    private Online(double[] recent, int[] likeliest, double[] last, double logEvidence) {
        this.recent = recent;
        this.likeliest = likeliest;
        this.last = last;
        this.logEvidence = logEvidence;
    }

    /**
     * How to look.
     *
     * @param hazard chance of a change before any one period, above 0 and below 1
     * @param window how many periods back a change is new, at least 1
     */
    public record Settings(double hazard, Predictive prior, int window) {
        public Settings {
            if (!(hazard > 0 && hazard < 1)) {
                throw new IllegalArgumentException("A hazard lies between 0 and 1, not %s.".formatted(hazard));
            }
            if (window < 1) {
                throw new IllegalArgumentException("A window has 1 period or more, not %d.".formatted(window));
            }
        }
    }

    /**
     * An alarm.
     *
     * @param at the period whose figure raised it
     * @param figures how many figures the new level has likeliest lasted, as seen then
     * @param chance that the level changed within the window, as seen then
     */
    public record Alarm(int at, int figures, double chance) {}

    /** Looks at the figures one after the other; those with exposure 0 teach nothing. For Poisson, figures are counts. */
    public static Online of(Series series, Settings settings) {
        int n = series.length();
        double[] recent = new double[n];
        int[] likeliest = new int[n];
        Run run = Run.of(settings.prior(), n);
        double[] chance = new double[n + 2]; // of a run of r figures
        double[] grown = new double[n + 2];
        double[] predicted = new double[n + 1];
        chance[0] = 1;
        double evidence = 0;
        int known = 0;
        for (int t = 0; t < n; t++) {
            double exposure = series.exposures()[t];
            if (exposure > 0) {
                run.predict(series.values()[t], exposure, known + 1, predicted);
                evidence += step(chance, grown, predicted, settings.hazard(), known);
                run.learn(series.values()[t], exposure, known + 1);
                System.arraycopy(grown, 0, chance, 0, known + 2);
                known++;
            }
            for (int r = 1; r <= Math.min(settings.window(), known - 1); r++) {
                recent[t] += chance[r];
            }
            likeliest[t] = likeliest(chance, known);
        }
        return new Online(recent, likeliest, chance, evidence);
    }

    private static int likeliest(double[] chance, int known) {
        int best = Math.min(1, known);
        for (int r = 2; r <= known; r++) {
            best = chance[r] > chance[best] ? r : best;
        }
        return best;
    }

    /**
     * A change comes before a figure, so that a run of r figures has r >= 1 after it: either the run before went on, or the
     * figure is the first of a new one.
     */
    private static double step(double[] chance, double[] grown, double[] predicted, double hazard, int t) {
        double most = Double.NEGATIVE_INFINITY;
        for (int r = 0; r <= t; r++) {
            most = Math.max(most, predicted[r]);
        }
        double fresh = 0;
        for (int r = 1; r <= t; r++) {
            fresh += chance[r];
        }
        double first = Math.exp(predicted[0] - most);
        double total = 0;
        grown[0] = 0;
        grown[1] = t == 0 ? first : hazard * fresh * first;
        for (int r = 1; r <= t; r++) {
            grown[r + 1] = (1 - hazard) * chance[r] * Math.exp(predicted[r] - most);
        }
        for (int r = 1; r <= t + 1; r++) {
            total += grown[r];
        }
        for (int r = 1; r <= t + 1; r++) {
            grown[r] /= total;
        }
        return Math.log(total) + most;
    }

    /** Chance, after the figure of that period, that the level changed within the window. */
    public double recent(int period) {
        return recent[period];
    }

    /** The likeliest number of figures of the present level after that period; 0 before the first figure. */
    public int likeliest(int period) {
        return likeliest[period];
    }

    /** Chance after the last figure that the present level has lasted so many figures, 1 to n. */
    public double chance(int figures) {
        return last[figures];
    }

    /** Log chance of all figures under the model. */
    public double logEvidence() {
        return logEvidence;
    }

    /** The alarms; after one the chance must fall below the threshold before the next. */
    public List<Alarm> alarms(double threshold) {
        List<Alarm> alarms = new ArrayList<>();
        boolean armed = true;
        for (int t = 0; t < recent.length; t++) {
            if (recent[t] < threshold) {
                armed = true;
            } else if (armed) {
                alarms.add(new Alarm(t, likeliest[t], recent[t]));
                armed = false;
            }
        }
        return alarms;
    }

    /**
     * The threshold that lets through this share of series without a change.
     *
     * @param unchanged a series without a change for each number of a simulation, from 0
     * @param simulations at least 100
     * @param falseAlarms above 0 and at most 0.5: the chance of one alarm or more over a whole series
     */
    public static double threshold(
            IntFunction<Series> unchanged, int simulations, double falseAlarms, Settings settings) {
        var how = new Penalty.Calibrated(falseAlarms, simulations, 1); // checks both
        double[] most = new double[how.simulations()];
        for (int i = 0; i < most.length; i++) {
            most[i] =
                    Arrays.stream(of(unchanged.apply(i), settings).recent).max().orElse(0);
        }
        Arrays.sort(most);
        int at = (int) Math.ceil((1 - falseAlarms) * (most.length + 1)) - 1;
        return Math.nextUp(most[Math.min(most.length - 1, at)]);
    }

    /**
     * Periods from a change to its alarm as theory has it: the log odds climb from the hazard to the threshold by the
     * divergence plus |log(1 - hazard)| per period. Shiryaev (1963); Tartakovsky and Veeravalli (2005), Theory Probab. Appl.
     * 49(3), 458-497, for known levels before and after; an unknown one must be learnt first, which takes longer.
     *
     * @param falseAlarm chance that an alarm is false, above 0 and below 1: 1 - threshold
     * @param divergence of Kullback and Leibler, of one figure after the change from before; above 0
     */
    public static double expectedDelay(double falseAlarm, double hazard, double divergence) {
        return Math.log((1 - falseAlarm) / (falseAlarm * hazard)) / (divergence - Math.log1p(-hazard));
    }
}
