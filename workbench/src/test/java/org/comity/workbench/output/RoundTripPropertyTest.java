package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.jspecify.annotations.Nullable;

/** Any table comes out of every file as it went in: values, blanks of both kinds, units, texts that look like formulas. */
class RoundTripPropertyTest {
    @Provide
    Arbitrary<Table> tables() {
        return RandomTables.tables();
    }

    @Property(tries = 200)
    void csv(@ForAll("tables") Table table) {
        List<List<String>> lines = CsvCells.read(new String(bytes(table, Format.CSV), StandardCharsets.UTF_8));
        assertThat(lines.getFirst())
                .isEqualTo(table.columns().stream().map(Column::name).toList());
        for (int row = 0; row < table.rows().size(); row++) {
            for (int c = 0; c < table.columns().size(); c++) {
                assertThat(lines.get(row + 1).get(c))
                        .isEqualTo(CsvCells.expected(
                                table.columns().get(c), table.rows().get(row).get(c)));
            }
        }
        assertThat(lines).hasSize(table.rows().size() + 1);
    }

    @Property(tries = 60)
    void excelReadByPoi(@ForAll("tables") Table table) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(table, Format.XLSX)))) {
            Sheet data = book.getSheet("data");
            Sheet flags = book.getSheet("flags");
            for (int c = 0; c < table.columns().size(); c++) {
                Column column = table.columns().get(c);
                assertThat(data.getRow(0).getCell(c).getStringCellValue()).isEqualTo(column.name());
                assertThat(book.getSheet("columns").getRow(c + 1).getCell(4).getStringCellValue())
                        .isEqualTo(column.unit());
                for (int row = 0; row < table.rows().size(); row++) {
                    Object cell = table.rows().get(row).get(c);
                    assertThat(value(cell(data, row + 1, c), cell(flags, row + 1, c)))
                            .isEqualTo(inExcel(column, cell));
                }
            }
        }
    }

    private static @Nullable Cell cell(Sheet sheet, int row, int c) {
        Row line = sheet.getRow(row);
        return line == null ? null : line.getCell(c);
    }

    private static Object value(@Nullable Cell data, @Nullable Cell flag) {
        if (data == null || data.getCellType() == CellType.BLANK) {
            return flag == null
                    ? "nothing"
                    : Blank.valueOf(
                            flag.getStringCellValue().toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
        return switch (data.getCellType()) {
            case NUMERIC -> data.getNumericCellValue() + 0.0;
            case BOOLEAN -> data.getBooleanCellValue();
            case STRING -> data.getStringCellValue();
            default -> throw new AssertionError("A cell of type " + data.getCellType());
        };
    }

    private static Object inExcel(Column column, Object cell) {
        return switch (cell) {
            case Long whole when Math.abs(whole) > 1L << 53 -> Long.toString(whole);
            case Long whole -> whole.doubleValue();
            case Double number -> rounded(column, number);
            default -> cell;
        };
    }

    /** As its column is written; minus zero is zero. */
    private static double rounded(Column column, double number) {
        return Numbers.decimal(column, number).doubleValue() + 0.0;
    }

    @Property(tries = 200)
    void stata(@ForAll("tables") Table table) {
        DtaReader read = new DtaReader(bytes(table, Format.DTA));
        assertThat(read.names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z_][A-Za-z0-9_]{0,31}"));
        List<StataColumn> columns = StataColumn.of(table);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int v = 0; v < columns.size(); v++) {
                Column source = columns.get(v).source();
                int c = table.columns().indexOf(source);
                boolean derived = c < 0 || columns.get(v).name().contains("_imputed");
                if (!derived
                        && table.columns().indexOf(source) == table.columns().lastIndexOf(source)) {
                    Object cell = table.rows().get(row).get(c);
                    assertThat(read.rows.get(row).get(v)).isEqualTo(inStata(source, cell, columns.get(v)));
                }
            }
        }
    }

    private static Object inStata(Column column, Object cell, StataColumn variable) {
        if (variable.isNumeric()) {
            return switch (cell) {
                case Blank blank -> blank == Blank.MISSING ? ".m" : ".n";
                case Double number -> Numbers.decimal(column, number).doubleValue();
                case Boolean flag -> flag ? 1.0 : 0.0;
                case Object whole -> ((Number) whole).doubleValue();
            };
        }
        return switch (cell) {
            case Blank blank -> blank == Blank.MISSING ? "" : "NA";
            case Number number -> Numbers.text(column, number);
            case Object text -> text.toString();
        };
    }

    @Property(tries = 40)
    void parquetReadByDuckDb(@ForAll("tables") Table table) throws Exception {
        Path file = Files.createTempFile("comity", ".parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var query = connection.prepareStatement("SELECT * FROM read_parquet(?)")) {
            Files.write(file, bytes(table, Format.PARQUET));
            query.setString(1, file.toString());
            try (var rows = query.executeQuery()) {
                for (List<Object> row : table.rows()) {
                    rows.next();
                    int at = 1;
                    for (int c = 0; c < row.size(); c++) {
                        int column = c;
                        Object found = rows.getObject(at++);
                        boolean withWhy = table.rows().stream().anyMatch(r -> r.get(column) == Blank.NOT_APPLICABLE);
                        Object why = withWhy ? rows.getString(at++) : found == null ? "missing" : null;
                        assertThat(found == null ? why : found instanceof Double number ? number + 0.0 : found)
                                .isEqualTo(inParquet(table.columns().get(c), row.get(c)));
                    }
                }
                assertThat(rows.next()).isFalse();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Object inParquet(Column column, Object cell) {
        return switch (cell) {
            case Blank blank -> JsonWriter.word(blank);
            case Double number -> rounded(column, number);
            default -> cell;
        };
    }

    @Property(tries = 60)
    void word(@ForAll("tables") Table table) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(table, Format.DOCX)))) {
            XWPFTable shown = document.getTables().getFirst();
            List<Integer> used = new ArrayList<>();
            for (int c = 0; c < table.columns().size(); c++) {
                int column = c;
                if (table.rows().isEmpty()
                        || table.rows().stream().anyMatch(row -> row.get(column) != Blank.NOT_APPLICABLE)) {
                    used.add(c);
                }
            }
            assertThat(shown.getNumberOfRows()).isEqualTo(table.rows().size() + 1);
            for (int i = 0; i < used.size(); i++) {
                Column column = table.columns().get(used.get(i));
                assertThat(shown.getRow(0).getCell(i).getText()).isEqualTo(inWord(column.heading()));
                for (int row = 0; row < table.rows().size(); row++) {
                    Object cell = table.rows().get(row).get(used.get(i));
                    assertThat(shown.getRow(row + 1).getCell(i).getText())
                            .isEqualTo(
                                    switch (cell) {
                                        case Blank blank -> JsonWriter.word(blank);
                                        case Boolean flag -> flag ? "yes" : "no";
                                        case Number number -> Numbers.text(column, number);
                                        default -> inWord(cell.toString());
                                    });
                }
            }
        }
    }

    private static String inWord(String text) {
        return text.replaceAll("\r\n|\r", "\n").replaceAll("[\u0001\u001F]", "\uFFFD");
    }

    private static byte[] bytes(Table table, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outputs.write(table, format, out, Outputs.Look.of(Locale.ENGLISH));
        return out.toByteArray();
    }
}
