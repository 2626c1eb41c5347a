package org.comity.workbench.brief;

import java.util.Comparator;
import java.util.List;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;

/** From assessments to charts. */
final class Intervals {
    private Intervals() {}

    static Interval of(Score score) {
        return new Interval(score.value(), score.low(), score.high());
    }

    /** The relations in the alphabetical order of the reader's language. */
    static List<Relation> byName(Material material) {
        return material.assessment().partners().stream()
                .sorted(Comparator.comparing(
                        Relation::partner, material.speech().names().byName()))
                .toList();
    }
}
