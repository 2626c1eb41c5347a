package org.comity.workbench.promise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.desk.promise.Coding;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.PromiseState;
import org.comity.desk.promise.StateReport;
import org.comity.desk.record.Kept;

/**
 * A promise with what is said of it, each voice for itself.
 *
 * @param sides what each side and third parties report; every side is there
 * @param grades what dated evidence of each kind of source shows; every kind is there
 * @param reports all of them by day, the last first, whatever the day
 * @param evidence all of it by day, the last first
 * @param codings by coder
 */
public record LedgerLine(
        Kept<Commitment> kept,
        Map<StateReport.Side, Standing> sides,
        Map<Evidence.Grade, Standing> grades,
        List<StateReport> reports,
        List<Evidence> evidence,
        List<Coding> codings) {
    public LedgerLine {
        sides = java.util.Collections.unmodifiableMap(new TreeMap<>(sides));
        grades = java.util.Collections.unmodifiableMap(new TreeMap<>(grades));
        reports = List.copyOf(reports);
        evidence = List.copyOf(evidence);
        codings = List.copyOf(codings);
    }

    /** Reads the states off what is said by a day. */
    static LedgerLine of(
            Kept<Commitment> kept,
            List<StateReport> reports,
            List<Evidence> evidence,
            List<Coding> codings,
            boolean superseded,
            LocalDate on) {
        Optional<LocalDate> due = kept.record().due();
        Map<StateReport.Side, Standing> sides = new TreeMap<>();
        for (StateReport.Side side : StateReport.Side.values()) {
            List<StateReport> own =
                    reports.stream().filter(one -> one.side() == side).toList();
            sides.put(side, gone(Reported.of(due, own, on), superseded));
        }
        Map<Evidence.Grade, Standing> grades = new TreeMap<>();
        for (Evidence.Grade grade : Evidence.Grade.values()) {
            List<Evidence> own =
                    evidence.stream().filter(one -> one.grade() == grade).toList();
            grades.put(grade, gone(Shown.of(due, own, on), superseded));
        }
        return new LedgerLine(
                kept,
                sides,
                grades,
                reports.stream()
                        .sorted(Comparator.comparing(StateReport::asOf)
                                .reversed()
                                .thenComparing(StateReport::side)
                                .thenComparing(StateReport::id))
                        .toList(),
                evidence.stream()
                        .sorted(Comparator.comparing(Evidence::dated).reversed().thenComparing(Evidence::id))
                        .toList(),
                codings.stream().sorted(Comparator.comparing(Coding::coder)).toList());
    }

    /** What another promise took the place of is superseded for all. */
    private static Standing gone(Standing standing, boolean superseded) {
        return superseded ? standing.withState(PromiseState.SUPERSEDED) : standing;
    }

    public Commitment promise() {
        return kept.record();
    }

    public String id() {
        return kept.id();
    }

    public String mark() {
        return kept.head().placing().mark();
    }

    /** What it is called: the action in short, else its words. */
    public String title() {
        return promise().action().isBlank() ? promise().text() : promise().action();
    }

    public Standing side(StateReport.Side side) {
        return java.util.Objects.requireNonNull(sides.get(side));
    }

    public Standing grade(Evidence.Grade grade) {
        return java.util.Objects.requireNonNull(grades.get(grade));
    }

    /** Days since it was due, 1 or more; 0 while it is not, or has no date. */
    public long daysPast(LocalDate on) {
        return promise()
                .due()
                .map(due -> Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(due, on)))
                .orElse(0L);
    }

    /** Whether any side or third party reports this state. */
    public boolean isReported(PromiseState state) {
        return sides.values().stream()
                .anyMatch(standing -> standing.state().filter(state::equals).isPresent());
    }

    /** Whether another promise took its place, which holds for every voice. */
    boolean isSuperseded() {
        return sides.values().stream()
                .allMatch(standing ->
                        standing.state().filter(PromiseState.SUPERSEDED::equals).isPresent());
    }
}
