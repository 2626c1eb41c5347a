package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.junit.jupiter.api.Test;

class DtaWriterTest {
    @Test
    void readsBackWithMissingZeroAndNotApplicableApart() {
        DtaReader read = new DtaReader(Samples.bytes("", Format.DTA));
        assertThat(read.names)
                .containsExactly("partner", "year", "flow", "score", "count", "certain", "remark", "remark_why");
        assertThat(read.labels.get(2)).isEqualTo("Flow (current USD)");
        assertThat(read.fileLabel).isEqualTo("Relations");
        assertThat(read.rows.get(0))
                .containsExactly("TZA", 2014.0, 0.1 + 0.2, 66.66666667, 1234567.0, 1.0, "plain", "");
        assertThat(read.rows.get(1).subList(2, 6)).containsExactly(0.0, 0.0, 0.0, 0.0);
        assertThat(read.rows.get(2)).containsExactly("SSD", 2014.0, ".m", ".n", ".m", ".m", "", "missing");
    }

    @Test
    void movesImputedFiguresIntoAVariableOfTheirOwn() {
        Table table = new Table(
                "t",
                "",
                List.of(Column.of("value", "Value", Kind.SOURCE_FIGURE), Column.of("status", "Status", Kind.TEXT)),
                List.of(List.of(1.5, "observed"), List.of(2.5, "imputed"), List.of(Blank.MISSING, "not reported")));
        DtaReader read = new DtaReader(bytes(table));
        assertThat(read.names).containsExactly("value", "value_imputed", "status");
        assertThat(read.rows)
                .containsExactly(
                        List.of(1.5, ".n", "observed"),
                        List.of(".i", 2.5, "imputed"),
                        List.of(".m", ".n", "not reported"));
    }

    @Test
    void namesItsMissingValuesAndSaysWhatItIs() {
        DtaReader read = new DtaReader(Samples.bytes("", Format.DTA));
        assertThat(read.valueLabels.get("comity_blank"))
                .containsExactly(
                        java.util.Map.entry(".i", "imputed"),
                        java.util.Map.entry(".m", "missing"),
                        java.util.Map.entry(".n", "not applicable"));
        assertThat(read.labelled).containsExactly("", "", "", "", "", "comity_flag", "", "");
        assertThat(read.valueLabels.get("comity_flag"))
                .containsEntry("1", "yes")
                .containsEntry("0", "no");
        assertThat(read.characteristics)
                .containsEntry("flow comity_unit", "current USD")
                .containsEntry("_dta note3", "id: " + Samples.FINDING.id())
                .containsEntry("_dta note4", "command: comity sample KEN --year 2014")
                .containsValue("source: wdi 2016-12-21-abc. World Bank (2016) (CC BY 4.0)");
    }

    @Test
    void keepsTheUnitOfALongLabelAndTheNameThatWasCut() {
        String label =
                "Imports of goods and services at constant prices, as the importing partner reports them each year";
        String name = "imports_of_goods_and_services_reported";
        Table table = new Table(
                "t",
                "",
                List.of(new Column(name, label, Kind.SOURCE_FIGURE, "2015 USD")),
                List.of(List.of(Double.MAX_VALUE), List.of(-0.5)));
        DtaReader read = new DtaReader(bytes(table));
        assertThat(read.labels.getFirst())
                .hasSize(80)
                .startsWith("Imports of goods")
                .endsWith("(2015 USD)");
        assertThat(read.characteristics).containsEntry(read.names.getFirst() + " comity_name", name);
        assertThat(read.rows).containsExactly(List.of("1.7976931348623157E308"), List.of("-0.5"));
    }

    @Test
    void keepsEmptyMissingAndNotApplicableTextsApart() {
        Table table = new Table(
                "t",
                "",
                List.of(Column.of("code", "", Kind.TEXT)),
                List.of(List.of("NA"), List.of(Blank.NOT_APPLICABLE), List.of(""), List.of(Blank.MISSING)));
        DtaReader read = new DtaReader(bytes(table));
        assertThat(read.names).containsExactly("code", "code_why");
        assertThat(read.rows)
                .containsExactly(
                        List.of("NA", ""), List.of("NA", "not applicable"), List.of("", ""), List.of("", "missing"));
    }

    @Test
    void keepsLongTextsAndMakesNamesValidAndDistinct() {
        String longText = "é".repeat(3000);
        String longName = "a_name_that_is_longer_than_thirty_two_characters";
        Table table = new Table(
                "t",
                "x".repeat(100),
                List.of(
                        Column.of(longName + "_1", "", Kind.TEXT),
                        Column.of(longName + "_2", "", Kind.TEXT),
                        Column.of("2014", "", Kind.WHOLE),
                        Column.of("in", "", Kind.WHOLE)),
                List.of(List.of(longText, "short", 1L, 2L), List.of("", "日本", 3L, 4L)));
        DtaReader read = new DtaReader(bytes(table));
        assertThat(read.names)
                .containsExactly(
                        "a_name_that_is_longer_than_thirt", "a_name_that_is_longer_than_thi_2", "_2014", "_in");
        assertThat(read.rows).containsExactly(List.of(longText, "short", 1.0, 2.0), List.of("", "日本", 3.0, 4.0));
        assertThat(read.fileLabel).hasSize(80);
    }

    @Test
    void givesTheSameBytesAgain() throws Exception {
        byte[] once = Samples.bytes("", Format.DTA);
        assertThat(Samples.bytes("", Format.DTA)).isEqualTo(once);
        assertThat(new String(once, 0, 11, StandardCharsets.US_ASCII)).isEqualTo("<stata_dta>");
        Files.write(Path.of("target", "sample.dta"), once);
    }

    private static byte[] bytes(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outputs.write(table, Format.DTA, out, Outputs.Look.of(java.util.Locale.ENGLISH));
        return out.toByteArray();
    }
}
