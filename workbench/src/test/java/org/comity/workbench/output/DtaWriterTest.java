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
        assertThat(read.names).containsExactly("partner", "year", "flow", "score", "count", "certain", "remark");
        assertThat(read.labels.get(2)).isEqualTo("Flow (current USD)");
        assertThat(read.fileLabel).isEqualTo("Relations");
        assertThat(read.rows.get(0)).containsExactly("TZA", 2014.0, 0.1 + 0.2, 66.66666667, 1234567.0, 1.0, "plain");
        assertThat(read.rows.get(1).subList(2, 6)).containsExactly(0.0, 0.0, 0.0, 0.0);
        assertThat(read.rows.get(2)).containsExactly("SSD", 2014.0, ".m", ".n", ".m", ".m", "");
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
