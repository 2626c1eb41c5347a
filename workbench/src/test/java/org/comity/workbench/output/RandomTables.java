package org.comity.workbench.output;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** Tables such as no file format likes: every kind of cell, names of any length, texts in many scripts. */
final class RandomTables {
    /** Texts that a program may take for something else. */
    static final List<String> TRAPS = List.of(
            "=1+1",
            "+1",
            "-1",
            "-0.5",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "'=1",
            "''",
            "NA",
            "",
            " ",
            "  two  spaces ",
            "_x0041_",
            "a,\"b\"\nc",
            "a;b\r\nc",
            "TRUE",
            "1e5",
            "2014-02-28",
            "\u062A\u0631\u0643\u064A\u0627",
            "\u8D8A\u5357",
            "e\u0301\u0323",
            "\uD835\uDD18 \uD83C\uDDF0\uD83C\uDDEA",
            "</w:t><&>",
            "\u0001\u001F");

    private RandomTables() {}

    static Arbitrary<String> texts() {
        Arbitrary<Integer> letters = Arbitraries.oneOf(
                Arbitraries.integers().between(0x20, 0x7E),
                Arbitraries.integers().between(0x600, 0x6FF),
                Arbitraries.integers().between(0x4E00, 0x4EFF),
                Arbitraries.integers().between(0x300, 0x36F),
                Arbitraries.integers().between(0x1F600, 0x1F64F),
                Arbitraries.of(0x1, 0x9, 0xA, 0xD, 0x7F, 0x85, 0xA0, 0x2028, 0xFEFF));
        Arbitrary<String> any = letters.list().ofMaxSize(12).map(RandomTables::text);
        return Arbitraries.oneOf(Arbitraries.of(TRAPS), any);
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Arbitrary<Object> cells(Kind kind) {
        Arbitrary<?> values = switch (kind) {
            case TEXT, COUNTRY, ID -> texts();
            case WHOLE -> Arbitraries.longs();
            case YEAR -> Arbitraries.longs().between(1800, 2100);
            case SOURCE_FIGURE, COMPUTED, EXACT, SHARE ->
                Arbitraries.oneOf(
                        Arbitraries.doubles(),
                        Arbitraries.of(0.0, -0.0, -0.5, 0.1 + 0.2, 1e-300, Double.MAX_VALUE, Double.MIN_VALUE));
            case FLAG -> Arbitraries.of(true, false);
        };
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, values.map(Object.class::cast)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Blank.values()).map(Object.class::cast)));
    }

    private static Arbitrary<Column> columns() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of("value", "Value", "value_why", "value_imputed", "status", "_n", "str7", "2014"),
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(30).ofMaxLength(36),
                texts().filter(text -> !text.isEmpty()));
        return Combinators.combine(names, texts(), Arbitraries.of(Kind.class), texts())
                .as(Column::new);
    }

    static Arbitrary<Table> tables() {
        return columns().list().ofMinSize(1).ofMaxSize(5).flatMap(columns -> {
            List<Arbitrary<Object>> cells =
                    columns.stream().map(column -> cells(column.kind())).toList();
            return Combinators.combine(cells)
                    .as(row -> (List<Object>) new ArrayList<>(row))
                    .list()
                    .ofMaxSize(8)
                    .map(rows -> new Table("t", "A table", columns, rows));
        });
    }
}
