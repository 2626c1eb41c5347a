package org.comity.workbench.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.methods.signal.predict.Scores;
import org.comity.methods.signal.predict.Scores.Measure;
import org.comity.methods.signal.score.Brier;
import org.comity.methods.signal.score.Calibration;
import org.comity.methods.signal.score.PairedInterval;

/** The scores of one forecaster in one group at one horizon. */
record ScoreRow(
        String forecaster,
        int cases,
        int pairs,
        int origins,
        double crps,
        double crpsOnLogs,
        double logScore,
        Optional<Brier> brier,
        Optional<Calibration> calibration,
        double inside50,
        double inside80,
        double inside90) {

    /** The cases of a group, as places in the scores. */
    static int[] cases(Scores scores, Group group) {
        return IntStream.range(0, scores.size())
                .filter(i -> group.holds(scores, i))
                .toArray();
    }

    static ScoreRow of(Scores scores, int[] cases, int forecaster) {
        boolean[] events = new boolean[cases.length];
        for (int i = 0; i < cases.length; i++) {
            events[i] = scores.isEvent(cases[i]);
        }
        double[] chances = values(scores, cases, Measure.CHANCE, forecaster);
        return new ScoreRow(
                scores.names().get(forecaster),
                cases.length,
                (int) Arrays.stream(cases).map(scores::series).distinct().count(),
                (int) Arrays.stream(cases).map(scores::origin).distinct().count(),
                mean(scores, cases, Measure.CRPS, forecaster),
                mean(scores, cases, Measure.CRPS_LOG, forecaster),
                mean(scores, cases, Measure.LOG_SCORE, forecaster),
                cases.length == 0 ? Optional.empty() : Optional.of(Brier.of(chances, events)),
                Optional.of(Calibration.of(chances, events)).filter(Calibration::isKnown),
                mean(scores, cases, Measure.INSIDE_50, forecaster),
                mean(scores, cases, Measure.INSIDE_80, forecaster),
                mean(scores, cases, Measure.INSIDE_90, forecaster));
    }

    static double[] values(Scores scores, int[] cases, Measure measure, int forecaster) {
        return Arrays.stream(cases)
                .mapToDouble(i -> scores.get(measure, forecaster, i))
                .toArray();
    }

    static double mean(Scores scores, int[] cases, Measure measure, int forecaster) {
        double sum = 0;
        for (int i : cases) {
            sum += scores.get(measure, forecaster, i);
        }
        return cases.length == 0 ? 0 : sum / cases.length;
    }

    /** The benchmark with the lowest mean score of a measure. */
    static int bestBenchmark(Scores scores, int[] cases, int benchmarks, Measure measure) {
        int best = 0;
        for (int j = 1; j < benchmarks; j++) {
            if (mean(scores, cases, measure, j) < mean(scores, cases, measure, best)) {
                best = j;
            }
        }
        return best;
    }

    /** First forecaster less second, with its interval; blocks are as long as the horizon, or the cube root of the origins. */
    static PairedInterval difference(
            Scores scores, int[] cases, Measure measure, int first, int second, int draws, long seed) {
        double[] differences = new double[cases.length];
        int[] pairs = new int[cases.length];
        int[] origins = new int[cases.length];
        for (int i = 0; i < cases.length; i++) {
            differences[i] = scores.get(measure, first, cases[i]) - scores.get(measure, second, cases[i]);
            pairs[i] = scores.series(cases[i]);
            origins[i] = scores.origin(cases[i]);
        }
        long many = Arrays.stream(origins).distinct().count();
        int block = Math.max(scores.horizon(), (int) Math.ceil(Math.cbrt((double) many)));
        return PairedInterval.of(differences, pairs, origins, new PairedInterval.Options(draws, block, seed));
    }
}
