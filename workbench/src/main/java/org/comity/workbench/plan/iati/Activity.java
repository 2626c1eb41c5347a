package org.comity.workbench.plan.iati;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Money;
import org.comity.model.Countries;

/**
 * A measure as an activity: only what its record says.
 *
 * @param changed when the record last was
 * @param owner the department that answers for it: accountable
 * @param supporters those that help: implementing
 * @param country alpha-2 code of the partner, the country that is to benefit
 */
record Activity(
        String id,
        Instant changed,
        String title,
        String text,
        String owner,
        List<String> supporters,
        Step step,
        Optional<LocalDate> starts,
        Optional<LocalDate> due,
        Optional<String> country,
        Optional<Money> cost) {
    /** What an activity must have, and a record may lack. */
    enum Needed {
        TITLE,
        DESCRIPTION,
        DATE
    }

    /** What the standard asks for beside, and a record may lack or never holds. */
    enum Asked {
        COUNTRY,
        SECTOR,
        BUDGET,
        BUDGET_BY_YEAR,
        ACTUAL_START,
        ACTUAL_END
    }

    static Activity of(Kept<Measure> kept, String owner, List<String> supporters) {
        Measure measure = kept.record();
        return new Activity(
                kept.id(),
                kept.head().changedAt(),
                measure.title().strip(),
                measure.text().strip(),
                owner,
                supporters,
                measure.step(),
                measure.starts(),
                measure.due(),
                measure.partner()
                        .flatMap(partner -> Countries.embedded().find(partner))
                        .map(Countries.Life::iso2)
                        .filter(code -> !code.isEmpty()),
                measure.cost());
    }

    /** A code of the list ActivityStatus. */
    String status() {
        return switch (step) {
            case PROPOSED, AGREED, IN_FORCE -> "1"; // pipeline: agreed on paper is not begun
            case IN_DELIVERY -> "2";
            case DELIVERED -> "4";
            case LAPSED, DROPPED -> "5";
        };
    }

    List<Needed> needed() {
        List<Needed> lacks = new ArrayList<>();
        if (title.isEmpty()) {
            lacks.add(Needed.TITLE);
        }
        if (text.isEmpty()) {
            lacks.add(Needed.DESCRIPTION);
        }
        if (starts.isEmpty() && due.isEmpty()) {
            lacks.add(Needed.DATE);
        }
        return lacks;
    }

    List<Asked> asked() {
        List<Asked> lacks = new ArrayList<>();
        if (country.isEmpty()) {
            lacks.add(Asked.COUNTRY);
        }
        lacks.add(Asked.SECTOR); // the desk keeps no sector codes
        if (cost.isEmpty()) {
            lacks.add(Asked.BUDGET);
        } else if (!hasBudget()) {
            lacks.add(Asked.BUDGET_BY_YEAR);
        }
        if (step == Step.IN_DELIVERY || step == Step.DELIVERED) {
            lacks.add(Asked.ACTUAL_START);
        }
        if (step == Step.DELIVERED) {
            lacks.add(Asked.ACTUAL_END);
        }
        return lacks;
    }

    /** A budget is of a year at most; how a cost falls on several is not known, and not guessed. */
    boolean hasBudget() {
        return cost.isPresent()
                && starts.isPresent()
                && due.isPresent()
                && due.get().isBefore(starts.get().plusYears(1));
    }
}
