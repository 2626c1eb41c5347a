package org.comity.workbench.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** A small table with every kind of cell, and a Finding around it. The figures are made up. */
final class Samples {
    static final Table TABLE = new Table(
            "relations",
            "Relations",
            List.of(
                    Column.of("partner", "Partner", Kind.COUNTRY),
                    Column.of("year", "Year", Kind.YEAR),
                    new Column("flow", "Flow", Kind.SOURCE_FIGURE, "current USD"),
                    Column.of("score", "Score", Kind.COMPUTED),
                    Column.of("count", "Count", Kind.WHOLE),
                    Column.of("certain", "Certain", Kind.FLAG),
                    Column.of("remark", "Remark", Kind.TEXT)),
            List.of(
                    List.of("TZA", 2014L, 0.1 + 0.2, 200.0 / 3, 1234567L, true, "plain"),
                    List.of("UGA", 2014L, 0.0, 0.0, 0L, false, ""),
                    List.of(
                            "SSD",
                            2014L,
                            Blank.MISSING,
                            Blank.NOT_APPLICABLE,
                            Blank.MISSING,
                            Blank.MISSING,
                            Blank.MISSING),
                    List.of("ETH", 2014L, 1.0E22, -1.5E-9, -3L, true, "a, \"b\"\nc"),
                    List.of("SOM", 2014L, -5.0, -7.25, -1L, true, "=HYPERLINK(\"x\")")));

    static final Finding FINDING = Findings.of("sample", "Kenya and its neighbours")
            .table(TABLE)
            .table(new Table("goals", "", List.of(Column.of("goal", "Goal", Kind.ID)), List.of(List.of("peaceful"))))
            .chart(new Finding.Chart("scores", "Scores", "relations", "{\"mark\":\"bar\"}"))
            .note("Made up.")
            .method("None.")
            .parameter("year", 2014)
            .command("comity sample KEN --year 2014")
            .age(new Finding.Age(Optional.of(2014), Optional.of(2009), 9, 24))
            .source(new Finding.SourceUse("wdi", "2016-12-21-abc", "CC BY 4.0", "World Bank (2016)", Optional.of(2015)))
            .build();

    private Samples() {}

    static byte[] bytes(String table, Format format) {
        return bytes(table, format, Outputs.Look.of(Locale.ENGLISH));
    }

    static byte[] bytes(String table, Format format, Outputs.Look look) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outputs.write(FINDING, table, format, out, look);
        return out.toByteArray();
    }

    static String text(String table, Format format) {
        return new String(bytes(table, format), StandardCharsets.UTF_8);
    }
}
