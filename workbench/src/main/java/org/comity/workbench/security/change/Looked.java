package org.comity.workbench.security.change;

import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.methods.signal.change.ChangePoints;
import org.comity.methods.signal.change.Cost;
import org.comity.methods.signal.change.Penalty;
import org.comity.methods.signal.change.Segmentation;
import org.comity.methods.signal.change.Series;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.workbench.security.change.ChangesQuestion.Shape;

/**
 * One series as it was looked at.
 *
 * @param found empty where too little is known
 */
record Looked(Indicator indicator, SeriesFile.Spec spec, Shape cost, PairSeries series, Optional<Segmentation> found) {
    private static final int FEWEST_PERIODS = 10;
    private static final int FEWEST_REPORTS = 20;
    private static final int FEWEST_ACTIVE = 8;

    static Looked of(Indicator indicator, SeriesFile.Spec spec, PairSeries series, ChangesQuestion question) {
        Shape cost = question.cost().orElse(spec.cost());
        Cost kind = Cost.valueOf(cost.name());
        int shortest = shortest(question, series.grid().frequency());
        boolean enough = series.known() >= Math.max(FEWEST_PERIODS, 2 * shortest)
                && (!kind.isOfCounts() || (series.total() >= FEWEST_REPORTS && series.active() >= FEWEST_ACTIVE));
        if (!enough) {
            return new Looked(indicator, spec, cost, series, Optional.empty());
        }
        Segmentation found = question.method() == ChangesQuestion.Method.BOCPD
                ? OnlineLook.of(series, kind.isOfCounts(), question)
                : ChangePoints.of(
                        figures(series),
                        ChangePoints.Options.of(
                                kind,
                                new Penalty.Calibrated(question.falseAlarms(), question.simulations(), question.seed()),
                                shortest));
        return new Looked(indicator, spec, cost, series, Optional.of(found));
    }

    static Series figures(PairSeries series) {
        Series plain = Series.of(series.values()).withExposures(series.exposures());
        return series.grid().frequency() == Frequency.MONTH
                ? plain.withSeason(12, series.grid().season())
                : plain;
    }

    static int shortest(ChangesQuestion question, Frequency frequency) {
        return question.shortest() > 0 ? question.shortest() : frequency == Frequency.MONTH ? 3 : 2;
    }

    OptionalDouble p() {
        return found.map(Segmentation::p).orElse(OptionalDouble.empty());
    }
}
