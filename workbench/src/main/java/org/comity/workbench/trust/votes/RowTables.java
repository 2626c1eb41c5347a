package org.comity.workbench.trust.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.Refusal;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** What became of the rows of files of votes, for every answer that rests on them. */
public final class RowTables {
    private static final Messages TEXTS = Messages.of("org/comity/workbench/trust/votes/messages", Locale.ENGLISH);

    private RowTables() {}

    /** How many rows of the file of votes could not be read, in a sentence; empty for none. */
    public static Optional<String> note(Votes.Rows rows) {
        return rows.refused() == 0
                ? Optional.empty()
                : Optional.of(TEXTS.text("note.refused", Map.of("count", rows.refused())));
    }

    private static Column column(String name, Kind kind) {
        return Column.of(name, TEXTS.text("column." + name), kind);
    }

    /** What became of the rows of the file of votes: {@code loaded, refused, out_of_scope, absences}. */
    public static Table rows(Votes.Rows rows) {
        return new Table(
                "rows",
                TEXTS.text("table.rows"),
                List.of(
                        column("loaded", Kind.WHOLE),
                        column("refused", Kind.WHOLE),
                        column("out_of_scope", Kind.WHOLE),
                        column("absences", Kind.WHOLE)),
                List.of(List.of(rows.loaded(), rows.refused(), rows.outOfScope(), rows.absences())));
    }

    /** Rows that could not be read, the first of them: {@code file, line, column, reason, detail, text}. */
    public static Table refused(List<Refusal> refusals) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("file", Kind.TEXT));
        columns.add(column("line", Kind.YEAR));
        for (String name : List.of("column", "reason", "detail", "text")) {
            columns.add(column(name, Kind.TEXT));
        }
        return new Table(
                "refused",
                TEXTS.text("table.refused"),
                columns,
                refusals.stream()
                        .map(refusal -> List.<Object>of(
                                refusal.file(),
                                (long) refusal.line(),
                                refusal.column(),
                                refusal.reason().label(),
                                refusal.detail(),
                                refusal.text()))
                        .toList());
    }
}
