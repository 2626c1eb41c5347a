package org.comity.server.club;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.workbench.chart.HeatMatrix;

/**
 * A matrix as a page shows it.
 *
 * @param columns the members across
 * @param rows the members down
 */
public record MatrixView(List<Member> columns, List<Row> rows) {
    /** A member: its code, its name, and the address of its page. */
    public record Member(String code, String name, String address) {}

    /** A member's row; the cell on the diagonal is blank. */
    public record Row(Member member, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param text for reading; empty where there can be no figure
     * @param style {@code heat-0} ..., {@code gap-0} ..., {@code missing} or {@code not-applicable}
     * @param address of the page of the two; empty on the diagonal
     * @param spoken the two and the text
     */
    public record Cell(String text, String style, String address, String spoken) {}

    static MatrixView of(Finding finding, Switches switches) {
        Table table = finding.table("matrix");
        Map<String, String> asked = finding.provenance().parameters();
        boolean gap = table.columns().getLast().kind() == Table.Kind.COMPUTED
                && (asked.getOrDefault("gap", "").equals("true")
                        || asked.getOrDefault("what", "").contains("."));
        boolean scores = !asked.getOrDefault("what", "").contains(".");
        Language language = switches.language();
        Writing writing = new Writing(
                HeatMatrix.styles(
                        gap
                                ? HeatMatrix.Scale.DIFFERENCES
                                : scores ? HeatMatrix.Scale.SCORES : HeatMatrix.Scale.FIGURES,
                        values(table)),
                value -> gap
                        ? (value > 0 ? "+" : "") + language.figure(value)
                        : scores ? language.number(value, 0) : language.figure(value),
                switches,
                asked.getOrDefault("year", ""));
        List<Member> members = table.columns().stream()
                .skip(1)
                .map(column -> member(Country.of(column.name()), switches))
                .toList();
        List<Row> rows = IntStream.range(0, members.size())
                .mapToObj(i -> new Row(
                        members.get(i), writing.cells(members, i, table.rows().get(i))))
                .toList();
        return new MatrixView(members, rows);
    }

    private static double[] values(Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .toArray();
    }

    private static Member member(Country country, Switches switches) {
        return new Member(country.code(), switches.language().name(country), switches.across("/" + country));
    }

    private record Writing(DoubleFunction<String> style, DoubleFunction<String> text, Switches switches, String year) {
        List<Cell> cells(List<Member> members, int row, List<Object> values) {
            return IntStream.range(0, members.size())
                    .mapToObj(column -> row == column
                            ? new Cell("", "not-applicable", "", "")
                            : cell(members.get(row), members.get(column), values.get(column + 1)))
                    .toList();
        }

        private Cell cell(Member home, Member partner, Object value) {
            String address = switches.acrossWith("/" + home.code() + "/" + partner.code(), Map.of("year", year));
            String sides = home.name() + " → " + partner.name() + ": ";
            return switch (value) {
                case Double number ->
                    new Cell(text.apply(number), style.apply(number), address, sides + text.apply(number));
                case Table.Blank blank
                when blank == Table.Blank.NOT_APPLICABLE -> new Cell("", "not-applicable", "", "");
                default -> {
                    String missing = switches.language().text("missing");
                    yield new Cell(missing, "missing", address, sides + missing);
                }
            };
        }
    }
}
