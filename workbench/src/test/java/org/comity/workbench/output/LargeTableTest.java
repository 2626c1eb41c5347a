package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand rows, one hundred columns, and no row at all. */
class LargeTableTest {
    private static final int ROWS = 100_000;
    private static final Table LONG = new Table(
            "long",
            "Long",
            List.of(Column.of("row", "Row", Kind.WHOLE), Column.of("value", "Value", Kind.SOURCE_FIGURE)),
            LongStream.range(0, ROWS).mapToObj(i -> List.<Object>of(i, i / 8.0)).toList());

    @Test
    void aHundredThousandRowsComeBack(@TempDir Path folder) throws Exception {
        assertThat(new String(bytes(LONG, Format.CSV), StandardCharsets.UTF_8)
                        .lines()
                        .skip(ROWS))
                .containsExactly("99999,12499.875");
        assertThat(new DtaReader(bytes(LONG, Format.DTA)).rows).hasSize(ROWS).endsWith(List.of(99999.0, 12499.875));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(LONG, Format.XLSX)));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.skip(1)
                            .mapToDouble(
                                    row -> row.getCellAsNumber(1).orElseThrow().doubleValue())
                            .sum())
                    .isEqualTo(624993750.0);
        }
        Path file = Files.write(folder.resolve("long.parquet"), bytes(LONG, Format.PARQUET));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var query = connection.prepareStatement("SELECT count(*), sum(value) FROM read_parquet(?)")) {
            query.setString(1, file.toString());
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(ROWS);
                assertThat(row.getDouble(2)).isEqualTo(624993750.0);
            }
        }
    }

    @Test
    void wordShowsTheFirstRowsAndSaysSo() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes(LONG, Format.DOCX)))) {
            assertThat(document.getTables().getFirst().getNumberOfRows()).isEqualTo(WordWriter.MOST_ROWS + 1);
            assertThat(document.getParagraphs().stream().map(p -> p.getText()))
                    .anyMatch(text -> text.contains("2,000 of 100,000 rows"));
        }
    }

    @Test
    void aTableWiderThanWordTakesIsSplitByColumns() throws Exception {
        List<Column> columns = LongStream.range(0, 100)
                .mapToObj(i -> Column.of("c" + i, "c" + i, Kind.WHOLE))
                .toList();
        Table wide = new Table(
                "wide",
                "",
                columns,
                List.of(LongStream.range(0, 100).<Object>mapToObj(i -> i).toList()));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes(wide, Format.DOCX)))) {
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getTables().getLast().getText())
                    .startsWith("c0\tc63\t")
                    .contains("\n0\t63\t");
        }
        assertThat(new DtaReader(bytes(wide, Format.DTA)).rows.getFirst()).hasSize(100);
    }

    @Test
    void anEmptyTableKeepsItsColumns(@TempDir Path folder) throws Exception {
        Table none = Account.emptied(LONG);
        assertThat(new String(bytes(none, Format.CSV), StandardCharsets.UTF_8)).isEqualTo("row,value\n");
        assertThat(new DtaReader(bytes(none, Format.DTA)).names).containsExactly("row", "value");
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes(none, Format.DOCX)))) {
            assertThat(document.getTables().getFirst().getText()).startsWith("Row\tValue");
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(none, Format.XLSX)))) {
            assertThat(book.getFirstSheet().read()).hasSize(1);
        }
        Path file = Files.write(folder.resolve("none.parquet"), bytes(none, Format.PARQUET));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var query = connection.prepareStatement("SELECT * FROM read_parquet(?)")) {
            query.setString(1, file.toString());
            try (var rows = query.executeQuery()) {
                assertThat(rows.getMetaData().getColumnName(2)).isEqualTo("value");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private static byte[] bytes(Table table, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outputs.write(table, format, out, Outputs.Look.of(Locale.ENGLISH));
        return out.toByteArray();
    }
}
