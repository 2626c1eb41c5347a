package org.comity.workbench.plan.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.desk.plan.Step;
import org.comity.model.Country;

/**
 * Which measures are asked for; what is empty asks for nothing.
 *
 * @param words that the title holds
 * @param department the owner's id
 * @param task its id
 * @param late only those that are open and past their day
 */
public record MeasureFilter(
        String words,
        String department,
        Optional<Step> step,
        Optional<Country> home,
        Optional<Country> partner,
        String task,
        boolean late) {
    /** Steps of measures that are neither done nor given up. */
    public static final List<Step> OPEN = List.of(Step.PROPOSED, Step.AGREED, Step.IN_FORCE, Step.IN_DELIVERY);

    public static final MeasureFilter ALL =
            new MeasureFilter("", "", Optional.empty(), Optional.empty(), Optional.empty(), "", false);

    /** The same as a query, the earliest day due first. */
    Query query(LocalDate today) {
        Query query = Query.all().orderBy("due").orderBy("title");
        if (!words.isBlank()) {
            query = query.and("title", Query.Op.HOLDS, words.strip());
        }
        if (!department.isEmpty()) {
            query = query.and("head.department", department);
        }
        if (!task.isEmpty()) {
            query = query.and("task", task);
        }
        if (step.isPresent()) {
            query = query.and("step", step.get());
        }
        if (home.isPresent()) {
            query = query.and("home", home.get());
        }
        if (partner.isPresent()) {
            query = query.and("partner", partner.get());
        }
        return late ? late(query, today) : query;
    }

    static Query late(Query query, LocalDate today) {
        return query.in("step", OPEN).and("due", Query.Op.BEFORE, today);
    }
}
