package org.comity.workbench.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.promise.Coding;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.StateReport;
import org.comity.desk.record.Kept;

/**
 * Promises as an actor may read them, with what each voice says of them by a day.
 *
 * @param lines the earliest day due first
 * @param on the day
 * @param sides how they were kept, as each side and third parties report it
 * @param grades how they were kept, as evidence of each kind of source shows it
 */
public record Ledger(
        List<LedgerLine> lines,
        LocalDate on,
        Map<StateReport.Side, Tally> sides,
        Map<Evidence.Grade, Tally> grades,
        Coders coders) {
    private static final int AT_ONCE = 1000;

    public Ledger {
        lines = List.copyOf(lines);
        sides = java.util.Collections.unmodifiableMap(new TreeMap<>(sides));
        grades = java.util.Collections.unmodifiableMap(new TreeMap<>(grades));
    }

    /** Reads the ledger as it stands on a day. */
    public static Ledger read(ReadTx tx, LedgerFilter filter, LocalDate on) {
        return of(lines(tx, tx.list(Commitment.class, filter.query()), on), on);
    }

    /** One promise. @throws org.comity.desk.DeskException MISSING when there is none that the actor may read */
    public static LedgerLine one(ReadTx tx, String id, LocalDate on) {
        return lines(tx, List.of(tx.get(Commitment.class, id)), on).getFirst();
    }

    /** The ledger of some lines. */
    static Ledger of(List<LedgerLine> lines, LocalDate on) {
        Map<StateReport.Side, Tally> sides = new TreeMap<>();
        for (StateReport.Side side : StateReport.Side.values()) {
            sides.put(side, Tally.of(lines, line -> line.side(side)));
        }
        Map<Evidence.Grade, Tally> grades = new TreeMap<>();
        for (Evidence.Grade grade : Evidence.Grade.values()) {
            grades.put(grade, Tally.of(lines, line -> line.grade(grade)));
        }
        return new Ledger(lines, on, sides, grades, Coders.of(lines, on));
    }

    private static List<LedgerLine> lines(ReadTx tx, List<Kept<Commitment>> promises, LocalDate on) {
        Set<String> ids = new HashSet<>();
        promises.forEach(one -> ids.add(one.id()));
        Map<String, List<StateReport>> reports =
                parts(tx, StateReport.class, "commitment", ids, StateReport::commitment);
        Map<String, List<Evidence>> evidence = parts(tx, Evidence.class, "about", ids, Evidence::about);
        Map<String, List<Coding>> codings = parts(tx, Coding.class, "commitment", ids, Coding::commitment);
        Set<String> superseded = superseded(tx, promises, on);
        return promises.stream()
                .map(one -> LedgerLine.of(
                        one,
                        reports.getOrDefault(one.id(), List.of()),
                        evidence.getOrDefault(one.id(), List.of()),
                        codings.getOrDefault(one.id(), List.of()),
                        superseded.contains(one.id()),
                        on))
                .toList();
    }

    /** Those whose successor was published by that day; one of an unknown day took the place already. */
    private static Set<String> superseded(ReadTx tx, List<Kept<Commitment>> promises, LocalDate on) {
        List<String> successors = promises.stream()
                .flatMap(one -> one.record().supersededBy().stream())
                .distinct()
                .toList();
        Map<String, LocalDate> published = new HashMap<>();
        inPieces(successors, ids -> tx.list(Commitment.class, Query.all().in("id", ids)))
                .forEach(one -> one.record().published().ifPresent(day -> published.put(one.id(), day)));
        return promises.stream()
                .filter(one -> one.record()
                        .supersededBy()
                        .filter(id -> !published.getOrDefault(id, on).isAfter(on))
                        .isPresent())
                .map(Kept::id)
                .collect(Collectors.toSet());
    }

    private static <R extends Record> Map<String, List<R>> parts(
            ReadTx tx, Class<R> type, String component, Set<String> ids, Function<R, String> whole) {
        Map<String, List<R>> parts = new HashMap<>();
        inPieces(List.copyOf(ids), some -> tx.list(type, Query.all().in(component, some)))
                .forEach(part -> parts.computeIfAbsent(whole.apply(part.record()), _ -> new ArrayList<>())
                        .add(part.record()));
        return parts;
    }

    /** Asks for what belongs to some ids, not for all of them at once. */
    private static <R extends Record> List<Kept<R>> inPieces(
            List<String> ids, Function<List<String>, List<Kept<R>>> ask) {
        List<Kept<R>> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            all.addAll(ask.apply(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        }
        return all;
    }

    /** The ledger of some of its lines, counted anew. */
    public Ledger only(Predicate<LedgerLine> which) {
        return of(lines.stream().filter(which).toList(), on);
    }

    /** The handling marks of all lines, in alphabetical order. */
    public List<String> marks() {
        TreeSet<String> marks = new TreeSet<>();
        lines.forEach(line -> marks.add(line.mark()));
        return List.copyOf(marks);
    }

    public int vague() {
        return (int) lines.stream().filter(line -> line.promise().vague()).count();
    }
}
