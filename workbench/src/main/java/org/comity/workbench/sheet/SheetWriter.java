package org.comity.workbench.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.Desk;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Placing;

/** Writes the rows of a sheet, many in one transaction; where one fails, each of them alone. */
final class SheetWriter<R extends Record> {
    private static final int TOGETHER = 200;
    private static final Set<Reason> OF_THE_DESK = Set.of(Reason.LOCKED, Reason.NEWER, Reason.BROKEN);

    private final Desk desk;
    private final Actor actor;
    private final Kind<R> kind;
    private final SheetImport.Options options;
    private final List<SheetReport.Refused> refused;
    private final Judge<R> judge;
    private int added;
    private int changed;
    private int same;

    private enum Outcome {
        ADDED,
        CHANGED,
        SAME
    }

    SheetWriter(
            Desk desk,
            Actor actor,
            Kind<R> kind,
            SheetImport.Options options,
            List<SheetReport.Refused> refused,
            Judge<R> judge) {
        this.desk = desk;
        this.actor = actor;
        this.kind = kind;
        this.options = options;
        this.refused = new ArrayList<>(refused);
        this.judge = judge;
    }

    /**
     * Writes rows in their order, but each after the row of the same sheet that it names.
     *
     * @param waiting ids of rows that are still to be written
     */
    void write(List<SheetRow<R>> rows, Set<String> waiting) {
        List<SheetRow<R>> left = rows;
        while (!left.isEmpty()) {
            List<SheetRow<R>> ready = left.stream()
                    .filter(row -> row.sameKind(kind).filter(waiting::contains).isEmpty())
                    .toList();
            if (ready.isEmpty()) {
                left.forEach(row -> refuse(row, "It names a row that names this one in turn."));
                return;
            }
            for (int from = 0; from < ready.size(); from += TOGETHER) {
                together(ready.subList(from, Math.min(from + TOGETHER, ready.size())));
            }
            ready.forEach(row -> waiting.remove(row.id()));
            left = left.stream().filter(row -> waiting.contains(row.id())).toList();
        }
    }

    private void together(List<SheetRow<R>> rows) {
        try {
            List<Outcome> outcomes = desk.write(
                    actor, tx -> rows.stream().map(row -> take(tx, row)).toList());
            outcomes.forEach(this::count);
        } catch (IllegalArgumentException | DeskException e) {
            rethrow(e);
            rows.forEach(this::alone);
        }
    }

    private void alone(SheetRow<R> row) {
        try {
            count(desk.write(actor, tx -> take(tx, row)));
        } catch (IllegalArgumentException | DeskException e) {
            rethrow(e);
            refuse(row, String.valueOf(e.getMessage()));
        }
    }

    /** What is wrong with the desk itself is no fault of a row. */
    private static void rethrow(RuntimeException fault) {
        if (fault instanceof DeskException desk && OF_THE_DESK.contains(desk.reason())) {
            throw fault;
        }
    }

    private void refuse(SheetRow<R> row, String reason) {
        refused.add(new SheetReport.Refused(row.line(), row.id(), reason));
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case SAME -> same++;
        }
    }

    private Outcome take(WriteTx tx, SheetRow<R> row) {
        for (Map.Entry<String, String> named : row.named(kind).entrySet()) {
            if (tx.findAny(named.getValue()).isEmpty()) {
                throw new IllegalArgumentException("%s names %s, which is not on the desk; add it first."
                        .formatted(named.getKey(), named.getValue()));
            }
        }
        checkMark(tx, row);
        Optional<Kept<R>> before = tx.find(kind.table().type(), row.id());
        boolean stands = kind.whole().isEmpty();
        if (before.isEmpty()) {
            Kept<R> _ = stands ? tx.add(row.record(), placing(tx, row)) : tx.add(row.record());
            return Outcome.ADDED;
        }
        Placing was = before.get().head().placing();
        Placing next = stands ? SheetCells.placing(row.cells(), was) : was;
        Judge.Verdict verdict = judge.of(before.get().record(), row.record());
        if (verdict == Judge.Verdict.SAME && next.equals(was)) {
            return Outcome.SAME;
        }
        if (!options.replace() && verdict != Judge.Verdict.NEWER) {
            throw new IllegalArgumentException(
                    verdict == Judge.Verdict.OLDER
                            ? "A newer one with the id %s is on the desk; add --replace to go back to this one."
                                    .formatted(row.id())
                            : "There is one with the id %s already, which differs; add --replace to put"
                                            .formatted(row.id())
                                    + " this one in its place.");
        }
        Kept<R> after = tx.change(row.record(), before.get().version());
        if (!next.equals(was)) {
            tx.place(kind.table().type(), row.id(), after.version(), next);
        }
        return Outcome.CHANGED;
    }

    /** A part has the mark of its whole; one that says another would lose it here. */
    private void checkMark(WriteTx tx, SheetRow<R> row) {
        String mark = row.cells().getOrDefault(SheetColumns.MARK, "").strip();
        Optional<String> whole = mark.isEmpty() ? Optional.empty() : kind.wholeOf(row.record());
        whole.flatMap(tx::findAny)
                .map(kept -> kept.head().placing().mark())
                .filter(theirs -> !theirs.equals(mark))
                .ifPresent(theirs -> {
                    throw new IllegalArgumentException(
                            "mark must be that of %s, which is \"%s\", not \"%s\"; change it there, or leave it empty."
                                    .formatted(whole.orElseThrow(), theirs, mark));
                });
    }

    private Placing placing(WriteTx tx, SheetRow<R> row) {
        Placing placing = SheetCells.placing(row.cells(), Placing.of(options.department()));
        String department = placing.department();
        if (department.isEmpty()) {
            List<Kept<Department>> all = tx.list(Department.class);
            if (all.size() == 1) {
                return placing.withDepartment(all.getFirst().id());
            }
            throw new IllegalArgumentException("department must name the owner, in the row or as --department.");
        }
        if (tx.find(Department.class, department).isEmpty()) {
            throw new IllegalArgumentException("There is no department %s on the desk.".formatted(department));
        }
        return placing;
    }

    SheetReport report(int rows) {
        refused.sort(Comparator.comparingInt(SheetReport.Refused::line));
        return new SheetReport(kind.name(), rows, added, changed, same, refused);
    }
}
