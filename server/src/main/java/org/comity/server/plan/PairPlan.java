package org.comity.server.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.desk.ReadTx;
import org.comity.model.Country;
import org.comity.workbench.plan.progress.MeasureFilter;
import org.comity.workbench.plan.progress.PlanLine;
import org.comity.workbench.plan.progress.PlanLines;

/** What the desk holds of two countries, from either side. */
final class PairPlan {
    private PairPlan() {}

    /** The measures of either side with the other. */
    static List<PlanLine> measures(ReadTx tx, Country home, Country partner, LocalDate today) {
        List<PlanLine> lines = new ArrayList<>(of(tx, home, partner, today));
        lines.addAll(of(tx, partner, home, today));
        return lines;
    }

    private static List<PlanLine> of(ReadTx tx, Country home, Country partner, LocalDate today) {
        MeasureFilter filter =
                new MeasureFilter("", "", Optional.empty(), Optional.of(home), Optional.of(partner), "", false);
        return PlanLines.read(tx, filter, today).lines();
    }
}
