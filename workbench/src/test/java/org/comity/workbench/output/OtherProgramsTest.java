package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people open our files with reads them whole: pandas and R's haven the Stata file, LibreOffice the office files. */
class OtherProgramsTest {
    private static final String LONG = "imports_of_goods_and_services_of_the_partner";
    private static final List<Object> FIGURES = List.of(
            0.0, -0.5, 0.1 + 0.2, 1e-300, Blank.MISSING, Blank.NOT_APPLICABLE, 12345678901234568.0, 8.5e307, -7.25E-9);
    private static final Table TABLE = new Table(
            "hard",
            "\u0417\u0430\u0433\u043E\u043B\u043E\u0432\u043E\u043A",
            List.of(
                    Column.of("name", "Name", Kind.TEXT),
                    new Column("value", "Value", Kind.SOURCE_FIGURE, "current USD"),
                    new Column(LONG + "_a", "\u062A\u062C\u0627\u0631\u0629", Kind.COMPUTED, "%"),
                    Column.of(LONG + "_b", "Other", Kind.WHOLE),
                    Column.of("certain", "Certain", Kind.FLAG),
                    Column.of("day", "Day", Kind.TEXT)),
            rows());
    private static final Finding FINDING =
            Findings.of("sample", "Hard").table(TABLE).command("comity sample").build();

    private static List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (String trap : RandomTables.TRAPS) {
            int i = rows.size();
            rows.add(List.of(
                    trap,
                    FIGURES.get(i % FIGURES.size()),
                    i % 4 == 0 ? Blank.NOT_APPLICABLE : i / 3.0,
                    i % 5 == 0 ? Blank.MISSING : (long) i - 3,
                    i % 7 == 0 ? Blank.MISSING : i % 2 == 0,
                    "2016-02-%02d".formatted(i + 1)));
        }
        return rows;
    }

    @Test
    void pandasReadsTheStataFile(@TempDir Path folder) throws Exception {
        String python = Program.find(folder, "pandas", List.of("python3", "/usr/bin/python3"), "-c", "import pandas");
        Path script = script(folder, "read_dta.py");
        compareStata(
                Program.run(
                        folder,
                        python,
                        script.toString(),
                        write(folder, Format.DTA).toString()),
                text -> text);
    }

    @Test
    void havenReadsTheStataFile(@TempDir Path folder) throws Exception {
        String r = Program.find(folder, "R with haven", List.of("Rscript"), "-e", "library(haven)");
        Path script = script(folder, "read_dta.R");
        compareStata(
                Program.run(
                        folder, r, script.toString(), write(folder, Format.DTA).toString()),
                text -> text.replaceAll(" +$", "")); // haven takes spaces at the end for padding
    }

    private static void compareStata(String printed, UnaryOperator<String> read) {
        List<List<String>> lines = printed.lines()
                .map(line -> Arrays.stream(line.split(" "))
                        .map(OtherProgramsTest::text)
                        .toList())
                .toList();
        assertThat(lines.getFirst())
                .containsExactly(
                        "name",
                        "value",
                        "imports_of_goods_and_services_of",
                        "imports_of_goods_and_services__2",
                        "certain",
                        "day");
        assertThat(lines.get(1))
                .containsExactly(
                        "Name", "Value (current USD)", "\u062A\u062C\u0627\u0631\u0629 (%)", "Other", "Certain", "Day");
        for (int row = 0; row < TABLE.rows().size(); row++) {
            for (int c = 0; c < TABLE.columns().size(); c++) {
                String found = lines.get(row + 2).get(c);
                switch (TABLE.rows().get(row).get(c)) {
                    case Blank blank -> assertThat(found).isEqualTo(blank == Blank.MISSING ? ".m" : ".n");
                    case Double number ->
                        assertThat(Double.parseDouble(found))
                                .isEqualTo(Numbers.decimal(TABLE.columns().get(c), number)
                                        .doubleValue());
                    case Long whole -> assertThat(Double.parseDouble(found)).isEqualTo(whole.doubleValue());
                    case Boolean flag -> assertThat(Double.parseDouble(found)).isEqualTo(flag ? 1.0 : 0.0);
                    case Object text -> assertThat(found).isEqualTo(read.apply(text.toString()));
                }
            }
        }
    }

    private static String text(String hex) {
        return hex.equals("-") ? "" : new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
    }

    @Test
    void libreOfficeReadsTheWorkbook(@TempDir Path folder) throws Exception {
        String csv = Program.office(
                folder,
                write(folder, Format.XLSX),
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false"); // texts in quotation marks, numbers whole
        List<List<String>> lines = CsvCells.read(csv);
        for (int row = 0; row < TABLE.rows().size(); row++) {
            for (int c = 0; c < TABLE.columns().size(); c++) {
                String found = lines.get(row + 1).get(c).replaceAll("\r\n?", "\n"); // as LibreOffice ends lines
                switch (TABLE.rows().get(row).get(c)) {
                    case Blank _ -> assertThat(found).isEqualTo("<missing>");
                    case Double number -> {
                        double wanted =
                                Numbers.decimal(TABLE.columns().get(c), number).doubleValue();
                        // LibreOffice writes 15 digits
                        assertThat(Double.parseDouble(found)).isCloseTo(wanted, within(Math.abs(wanted) * 1e-14));
                    }
                    case Long whole -> assertThat(found).isEqualTo(whole.toString());
                    case Boolean flag -> assertThat(found).isEqualToIgnoringCase(flag.toString());
                    case String text
                    when text.isEmpty() ->
                        assertThat(found).isIn("", "<missing>"); // LibreOffice writes no quotation marks round nothing
                    case Object text ->
                        assertThat(found)
                                .isEqualTo(FormulaGuard.freed(text.toString()).replaceAll("\r\n?", "\n"));
                }
            }
        }
    }

    @Test
    void libreOfficeReadsTheDocument(@TempDir Path folder) throws Exception {
        String html = Program.office(folder, write(folder, Format.DOCX), "html:HTML (StarWriter)");
        Element table = Objects.requireNonNull(Jsoup.parse(html).selectFirst("table"));
        List<Element> rows = table.select("tr");
        assertThat(rows.getFirst().select("td, th").eachText())
                .containsExactly(
                        "Name", "Value (current USD)", "\u062A\u062C\u0627\u0631\u0629 (%)", "Other", "Certain", "Day");
        assertThat(rows).hasSize(TABLE.rows().size() + 1);
        for (int row = 0; row < TABLE.rows().size(); row++) {
            for (int c = 0; c < TABLE.columns().size(); c++) {
                String wanted = switch (TABLE.rows().get(row).get(c)) {
                    case Blank blank -> JsonWriter.word(blank);
                    case Boolean flag -> flag ? "yes" : "no";
                    case Number number -> Numbers.text(TABLE.columns().get(c), number);
                    case Object text ->
                        text.toString()
                                .replaceAll("[\u0001\u001F]", "\uFFFD")
                                .replaceAll("\\s+", " ")
                                .strip();
                };
                assertThat(rows.get(row + 1).select("td, th").get(c).text()).isEqualTo(wanted);
            }
        }
        assertThat(Jsoup.parse(html).text()).contains(FINDING.id(), "comity sample");
    }

    private static Path write(Path folder, Format format) throws IOException {
        Path file = folder.resolve("hard." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            Outputs.write(FINDING, "", format, out, Locale.ENGLISH);
        }
        return file;
    }

    private static Path script(Path folder, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OtherProgramsTest.class.getResourceAsStream(name))) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }
}
