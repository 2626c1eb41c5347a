package org.comity.workbench.plan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/**
 * What became of every row of a file, in the file's order.
 *
 * @param file its name
 * @param isPreview whether nothing was written
 */
public record ImportReport(String file, boolean isPreview, List<Outcome> outcomes) {
    public ImportReport {
        outcomes = List.copyOf(outcomes);
    }

    /** What became of a row. */
    public enum What {
        ADDED,
        CHANGED,
        SAME,
        REFUSED;

        /** As files and pages write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a change did to a column. */
    public record Change(String column, String before, String after) {}

    /**
     * A row.
     *
     * @param sheet empty for CSV
     * @param line of the file, or row of the sheet
     * @param column where it was refused; empty when it is about the whole row
     * @param reason in one sentence; empty when it was not refused
     * @param changes of a changed row; of an added one what it is called
     */
    public record Outcome(
            String sheet,
            int line,
            String kind,
            String id,
            What what,
            String column,
            String reason,
            List<Change> changes) {
        public Outcome {
            changes = List.copyOf(changes);
        }

        /** The changes in one line. */
        public String changed() {
            return String.join(
                    "; ",
                    changes.stream()
                            .map(change -> "%s: %s%s%s"
                                    .formatted(
                                            change.column(),
                                            Cells.shorten(change.before()),
                                            what == What.ADDED ? "" : " -> ",
                                            Cells.shorten(change.after())))
                            .toList());
        }
    }

    public long count(What what) {
        return outcomes.stream().filter(one -> one.what() == what).count();
    }

    /** The rows of one outcome. */
    public List<Outcome> of(What what) {
        return outcomes.stream().filter(one -> one.what() == what).toList();
    }

    /** A row for every one that was not the same already; the second table counts. */
    public Finding finding(String command) {
        List<List<Object>> rows = new ArrayList<>();
        for (Outcome one : outcomes) {
            if (one.what() != What.SAME) {
                rows.add(List.of(
                        one.sheet(),
                        (long) one.line(),
                        one.kind(),
                        one.id(),
                        one.what().word(),
                        one.column(),
                        one.what() == What.REFUSED ? one.reason() : one.changed()));
            }
        }
        List<List<Object>> counts = new ArrayList<>();
        for (What what : What.values()) {
            counts.add(List.of(what.word(), count(what)));
        }
        return Findings.of("plan load", (isPreview ? "What %s would change" : "What %s changed").formatted(file))
                .table(new Table(
                        "rows",
                        "Rows",
                        List.of(
                                Column.of("sheet", "sheet", Kind.TEXT),
                                Column.of("line", "line", Kind.YEAR),
                                Column.of("kind", "kind", Kind.TEXT),
                                Column.of("id", "id", Kind.ID),
                                Column.of("outcome", "outcome", Kind.TEXT),
                                Column.of("column", "column", Kind.TEXT),
                                Column.of("detail", "reason or change", Kind.TEXT)),
                        rows))
                .table(new Table(
                        "counts",
                        "Rows by outcome",
                        List.of(Column.of("outcome", "outcome", Kind.TEXT), Column.of("rows", "rows", Kind.WHOLE)),
                        counts))
                .note("%d added, %d changed, %d the same already, %d refused.%s"
                        .formatted(
                                count(What.ADDED),
                                count(What.CHANGED),
                                count(What.SAME),
                                count(What.REFUSED),
                                isPreview ? " Nothing was written." : ""))
                .command(command)
                .build();
    }
}
