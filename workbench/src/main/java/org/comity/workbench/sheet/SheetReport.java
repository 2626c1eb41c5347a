package org.comity.workbench.sheet;

import java.util.List;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.workbench.Findings;

/**
 * What became of the rows of a sheet: rows = added + changed + same + refused, always.
 *
 * @param kind of record, as {@code commitment}
 * @param rows how many it had below its header
 * @param added new on the desk
 * @param changed on the desk before, and put in its place
 * @param same on the desk before, and just so
 * @param refused with line and reason, by line
 */
public record SheetReport(String kind, int rows, int added, int changed, int same, List<Refused> refused) {
    public SheetReport {
        refused = List.copyOf(refused);
    }

    /**
     * A row that was not taken.
     *
     * @param line of the file on which it begins
     * @param id as it stands in the row; empty when it gives none
     */
    public record Refused(int line, String id, String reason) {}

    /** What became of them as a Finding: the counts, and every refused row. */
    public Finding finding(String file, String command) {
        return Findings.of("import " + kind, "Read from " + file)
                .table(new Table(
                        "import",
                        "What became of the rows",
                        List.of(
                                Column.of("kind", "kind", Table.Kind.TEXT),
                                Column.of("rows", "rows", Table.Kind.WHOLE),
                                Column.of("added", "added", Table.Kind.WHOLE),
                                Column.of("changed", "changed", Table.Kind.WHOLE),
                                Column.of("same", "the same", Table.Kind.WHOLE),
                                Column.of("refused", "refused", Table.Kind.WHOLE)),
                        List.of(List.of(
                                kind, (long) rows, (long) added, (long) changed, (long) same, (long) refused.size()))))
                .table(new Table(
                        "refused",
                        "Refused rows",
                        List.of(
                                Column.of("line", "line", Table.Kind.YEAR),
                                Column.of("id", "id", Table.Kind.ID),
                                Column.of("reason", "reason", Table.Kind.TEXT)),
                        refused.stream()
                                .map(one -> List.<Object>of((long) one.line(), one.id(), one.reason()))
                                .toList()))
                .command(command)
                .build();
    }
}
