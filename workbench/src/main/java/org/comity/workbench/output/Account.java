package org.comity.workbench.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.AgeLine;

/** What goes with the figures into every file: their sources, how they were made, what their columns mean. */
final class Account {
    private Account() {}

    /** One row for each source and vintage. */
    static Table sources(Finding.Provenance provenance) {
        List<List<Object>> rows = new ArrayList<>();
        for (Finding.SourceUse use : provenance.sources()) {
            rows.add(List.of(
                    use.source(),
                    use.vintage(),
                    use.lastYear().<Object>map(Integer::longValue).orElse(Table.Blank.MISSING),
                    use.licence(),
                    use.citation()));
        }
        return new Table(
                "sources",
                "Sources",
                List.of(
                        Column.of("source", "source", Kind.TEXT),
                        Column.of("vintage", "vintage", Kind.TEXT),
                        Column.of("last_year", "last year", Kind.YEAR),
                        Column.of("licence", "licence", Kind.TEXT),
                        Column.of("citation", "citation", Kind.TEXT)),
                rows);
    }

    /** What and how: age, title, id, command, date, seed, parameters, method, notes. */
    static Table making(Finding finding, Locale locale) {
        Finding.Provenance provenance = finding.provenance();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("age", AgeLine.of(finding.age(), locale)));
        rows.add(List.of("title", finding.title()));
        rows.add(List.of("id", finding.id()));
        rows.add(List.of("command", provenance.command()));
        rows.add(List.of("as_of", provenance.asOf().map(Object::toString).orElse("latest")));
        rows.add(List.of("seed", Long.toString(provenance.seed())));
        provenance.parameters().forEach((name, value) -> rows.add(List.of("parameter " + name, value)));
        provenance.method().forEach(line -> rows.add(List.of("method", line)));
        finding.notes().forEach(note -> rows.add(List.of("note", note)));
        return new Table(
                "command",
                "Command",
                List.of(Column.of("what", "what", Kind.TEXT), Column.of("text", "text", Kind.TEXT)),
                rows);
    }

    /** One row for each column of the tables: label, kind and unit. */
    static Table columns(List<Table> tables) {
        List<List<Object>> rows = new ArrayList<>();
        for (Table table : tables) {
            for (Column column : table.columns()) {
                rows.add(List.of(
                        table.name(),
                        column.name(),
                        column.label(),
                        column.kind().name().toLowerCase(Locale.ROOT),
                        column.unit()));
            }
        }
        return new Table(
                "columns",
                "Columns",
                List.of(
                        Column.of("table", "table", Kind.TEXT),
                        Column.of("name", "name", Kind.TEXT),
                        Column.of("label", "label", Kind.TEXT),
                        Column.of("kind", "kind", Kind.TEXT),
                        Column.of("unit", "unit", Kind.TEXT)),
                rows);
    }

    /** The Finding with one table, of which only the columns are left, and no charts: what describes a file. */
    static Finding described(Finding finding, Table table) {
        return new Finding(
                finding.id(),
                finding.title(),
                finding.age(),
                List.of(emptied(table)),
                List.of(),
                finding.notes(),
                finding.provenance());
    }

    static Table emptied(Table table) {
        return new Table(table.name(), table.title(), table.columns(), List.of());
    }
}
