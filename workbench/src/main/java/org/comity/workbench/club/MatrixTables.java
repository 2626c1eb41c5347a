package org.comity.workbench.club;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.comity.model.Clubs.Membership;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.chart.HeatMatrix;
import org.comity.workbench.chart.Interval;

/** A matrix as tables, and as a picture. */
record MatrixTables(Matrix matrix, Names names, Messages texts, int year) {
    private static final String NAME = "matrix";

    /** A row for each member, a column for each by its code; the diagonal is not applicable. */
    Table matrix(String title, HeatMatrix.Scale scale, String unit) {
        Kind kind = matrix.gap() || scale == HeatMatrix.Scale.SCORES ? Kind.COMPUTED : Kind.SOURCE_FIGURE;
        List<Column> columns = new ArrayList<>(List.of(column("home", Kind.COUNTRY)));
        matrix.members().forEach(member -> columns.add(new Column(member.code(), member.code(), kind, unit)));
        List<List<Object>> rows = new ArrayList<>();
        for (Country home : matrix.members()) {
            List<Object> row = new ArrayList<>(List.of(home.code()));
            for (Country partner : matrix.members()) {
                row.add(home.equals(partner) ? Blank.NOT_APPLICABLE : value(matrix.at(new Pair(home, partner))));
            }
            rows.add(row);
        }
        return new Table(NAME, title, columns, rows);
    }

    /** One row for each ordered pair of two members. */
    Table cells(String what, String unit) {
        List<Column> columns = List.of(
                column("home", Kind.COUNTRY),
                column("partner", Kind.COUNTRY),
                column("year", Kind.YEAR),
                new Column("value", what, Kind.COMPUTED, unit),
                column("low", Kind.COMPUTED),
                column("high", Kind.COMPUTED),
                column("status", Kind.TEXT),
                column("figure_year", Kind.YEAR));
        return new Table(
                "cells",
                texts.text("table.cells"),
                columns,
                matrix.cells().stream().map(this::row).toList());
    }

    private List<Object> row(Cell cell) {
        Blank blank = cell.state() == Cell.State.NOT_APPLICABLE ? Blank.NOT_APPLICABLE : Blank.MISSING;
        boolean exact = cell.value().map(v -> v.low() == v.high()).orElse(false);
        return List.of(
                cell.pair().home().code(),
                cell.pair().partner().code(),
                (long) year,
                value(cell),
                exact
                        ? Blank.NOT_APPLICABLE
                        : cell.value().<Object>map(Interval::low).orElse(blank),
                exact
                        ? Blank.NOT_APPLICABLE
                        : cell.value().<Object>map(Interval::high).orElse(blank),
                Table.word(cell.state()),
                cell.year().<Object>map(Integer::longValue).orElse(blank));
    }

    private static Object value(Cell cell) {
        return cell.value()
                .<Object>map(Interval::value)
                .orElse(cell.state() == Cell.State.NOT_APPLICABLE ? Blank.NOT_APPLICABLE : Blank.MISSING);
    }

    /** Who is a member, since when, and by what. */
    Table members(Club club) {
        List<Column> columns = List.of(
                column("home", Kind.COUNTRY),
                column("since", Kind.TEXT),
                column("until", Kind.TEXT),
                column("reference", Kind.TEXT),
                column("page", Kind.TEXT));
        return new Table(
                "members",
                texts.text(
                        "table.members",
                        Map.of("club", club.name(), "on", club.on().toString())),
                columns,
                club.members().stream().map(MatrixTables::member).toList());
    }

    private static List<Object> member(Membership membership) {
        return List.of(
                membership.member().code(),
                membership.from().toString(),
                membership.until().<Object>map(Object::toString).orElse(Blank.NOT_APPLICABLE),
                membership.reference().isEmpty() ? Blank.NOT_APPLICABLE : membership.reference(),
                membership.page().isEmpty() ? Blank.NOT_APPLICABLE : membership.page());
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }

    /** The picture: a row for each member by name, a column by code. */
    Finding.Chart chart(String title, String legend, HeatMatrix.Scale scale) {
        List<HeatMatrix.Cell> cells = matrix.cells().stream()
                .filter(cell -> cell.state() != Cell.State.NOT_APPLICABLE)
                .map(this::drawn)
                .toList();
        String json = new HeatMatrix(
                        title,
                        legend,
                        matrix.gap() ? HeatMatrix.Scale.DIFFERENCES : scale,
                        matrix.members().stream().map(names::name).toList(),
                        matrix.members().stream().map(Country::code).toList(),
                        cells)
                .toJson(names.locale());
        return new Finding.Chart(NAME, title, NAME, json);
    }

    private HeatMatrix.Cell drawn(Cell cell) {
        String home = names.name(cell.pair().home());
        String partner = names.name(cell.pair().partner());
        Map<String, Object> sides = Map.of("home", home, "partner", partner);
        if (cell.value().isEmpty()) {
            return new HeatMatrix.Cell(
                    home, cell.pair().partner().code(), OptionalDouble.empty(), "", texts.text("tip.missing", sides));
        }
        Interval value = cell.value().get();
        Map<String, Object> said = Map.of(
                "home", home, "partner", partner, "value", value.value(), "low", value.low(), "high", value.high());
        boolean exact = value.low() == value.high();
        return new HeatMatrix.Cell(
                home,
                cell.pair().partner().code(),
                OptionalDouble.of(value.value()),
                texts.text("cell", Map.of("value", value.value())),
                texts.text(exact ? "tip.exact" : "tip.range", said));
    }
}
