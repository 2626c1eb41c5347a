package org.comity.desk.plan;

import static org.comity.desk.plan.Step.AGREED;
import static org.comity.desk.plan.Step.DELIVERED;
import static org.comity.desk.plan.Step.DROPPED;
import static org.comity.desk.plan.Step.IN_DELIVERY;
import static org.comity.desk.plan.Step.IN_FORCE;
import static org.comity.desk.plan.Step.LAPSED;
import static org.comity.desk.plan.Step.PROPOSED;
import static org.comity.desk.promise.Evidence.Grade.OTHER_SIDE;
import static org.comity.desk.promise.Evidence.Grade.OWN_STATEMENT;
import static org.comity.desk.promise.Evidence.Grade.RECORD;
import static org.comity.desk.promise.Evidence.Grade.THIRD_PARTY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.Evidence.Grade;
import org.comity.desk.promise.Evidence.Stance;

/** Which step may follow which, and which evidence each needs. Drafted, agreed and in force are not delivered. */
public final class Steps {
    /** From each step to those that may follow it. */
    public static final Map<Step, Set<Step>> NEXT = Map.of(
            PROPOSED, Set.of(AGREED, DROPPED),
            AGREED, Set.of(IN_FORCE, IN_DELIVERY, LAPSED, DROPPED),
            IN_FORCE, Set.of(IN_DELIVERY, LAPSED, DROPPED),
            IN_DELIVERY, Set.of(DELIVERED, LAPSED, DROPPED),
            DELIVERED, Set.of(IN_DELIVERY),
            LAPSED, Set.of(PROPOSED),
            DROPPED, Set.of(PROPOSED));

    /**
     * The kinds of source of which one must speak for the step before it is taken; none for a step that needs no
     * evidence. A report in the press alone shows no step.
     */
    public static final Map<Step, Set<Grade>> NEEDS = Map.of(
            PROPOSED, Set.of(),
            AGREED, Set.of(RECORD, OWN_STATEMENT, OTHER_SIDE),
            IN_FORCE, Set.of(RECORD, OTHER_SIDE, THIRD_PARTY),
            IN_DELIVERY, Set.of(RECORD, OWN_STATEMENT, OTHER_SIDE, THIRD_PARTY),
            DELIVERED, Set.of(RECORD, OTHER_SIDE, THIRD_PARTY),
            LAPSED, Set.of(),
            DROPPED, Set.of(RECORD, OWN_STATEMENT));

    private Steps() {}

    /**
     * Finds fault with the step of a measure.
     *
     * @param was the step before; empty for a new measure, which is proposed
     * @throws IllegalArgumentException in one sentence that says what is needed
     */
    public static void check(Measure measure, Optional<Step> was, List<Evidence> evidence) {
        Step step = measure.step();
        if (was.isEmpty()) {
            if (step != PROPOSED) {
                throw new IllegalArgumentException(
                        "A new measure is proposed; add the evidence, then move it to %s.".formatted(word(step)));
            }
            return;
        }
        if (!NEXT.getOrDefault(was.get(), Set.of()).contains(step)) {
            throw new IllegalArgumentException("The measure %s cannot go from %s to %s; it may go to %s."
                    .formatted(
                            measure.id(), word(was.get()), word(step), words(NEXT.getOrDefault(was.get(), Set.of()))));
        }
        Set<Grade> needed = was.get() == DELIVERED ? Set.of() : NEEDS.getOrDefault(step, Set.of());
        boolean shown = evidence.stream()
                .anyMatch(one -> one.stance() == Stance.FOR && one.shows() == step && needed.contains(one.grade()));
        if (!needed.isEmpty() && !shown) {
            throw new IllegalArgumentException("The measure %s needs evidence that it is %s, from %s."
                    .formatted(measure.id(), word(step), words(needed)));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Set<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(Steps::word).collect(Collectors.joining(" or "));
    }
}
