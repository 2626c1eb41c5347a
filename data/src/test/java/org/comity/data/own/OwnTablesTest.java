package org.comity.data.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.comity.data.AsOf;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.Progress;
import org.comity.model.Observation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTablesTest {
    @TempDir
    Path folder;

    private ImportReport run(String map, Path table) throws IOException {
        Path file = Files.writeString(folder.resolve("map.yaml"), map);
        return OwnTables.run(
                FactStore.open(folder.resolve("home")),
                "mine",
                file,
                List.of(table),
                ImportOptions.DEFAULT,
                Progress.SILENT);
    }

    private List<Observation> read(String indicator) {
        try (Facts facts = Facts.open(FactStore.open(folder.resolve("home")), AsOf.LATEST)) {
            return facts.observations(new Facts.Query(List.of(indicator), Set.of(), Set.of(), 1900, 2100));
        }
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    @Test
    void readsALongTableWhoseUnitsMustFit() throws IOException {
        ImportReport report = run("""
                columns: {home: from, partner: to, period: year, indicator: what, value: n, unit: unit}
                indicators:
                  - {column: aid, id: mine.aid, unit: USD, level: directed_pair}
                  - {column: trains, id: mine.trains, unit: trains, level: pair}
                """, csv("""
                        from,to,year,what,n,unit
                        KEN,UGA,2014,aid,5,USD
                        Kenya,Tanzania,2014,trains,2,trains
                        KEN,RWA,2014,aid,7,EUR
                        """));
        assertThat(report.counts().loaded()).isEqualTo(2);
        assertThat(report.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(4);
            assertThat(refusal.column()).isEqualTo("what");
            assertThat(refusal.detail()).contains("aid in EUR");
        });
        assertThat(read("mine.trains").getFirst().home().code()).isEqualTo("KEN");
    }

    @Test
    void readsATableWithOneColumnPerYear() throws IOException {
        run("""
                columns: {home: country, years: true}
                indicators:
                  - {column: value, id: mine.reserves, unit: USD}
                """, csv("country,2013,2014\nKEN,1,2\nBRA,,4\n"));
        assertThat(read("mine.reserves"))
                .extracting(o -> o.home() + " " + o.period() + " " + o.value().getAsDouble())
                .containsExactly("BRA 2014 4.0", "KEN 2013 1.0", "KEN 2014 2.0");
    }

    @Test
    void readsAWorkbookAndKeepsItsRowNumbers() throws IOException {
        Path file = folder.resolve("visits.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("visits");
            List<String> head = List.of("country", "year", "visits");
            for (int c = 0; c < 3; c++) {
                sheet.value(0, c, head.get(c));
            }
            for (int r = 1; r <= 4; r++) {
                sheet.value(r, 0, "KEN");
                sheet.value(r, 1, 2010 + r);
                sheet.value(r, 2, r + 0.5);
            }
            // row 6 is left blank
            sheet.value(6, 0, "Atlantis");
            sheet.value(6, 1, 2014);
            sheet.value(6, 2, 1);
        }
        ImportReport report = run(MapDraft.of(file), file);
        assertThat(report.vintages().getFirst().files().getFirst().name()).isEqualTo("visits.xlsx");
        assertThat(report.counts().loaded()).isEqualTo(4);
        assertThat(report.refused().getFirst().line()).isEqualTo(7);
        assertThat(read("mine.visits").getFirst().value()).hasValue(1.5);
    }

    /** Excel keeps a date as a number of days and shows it by its cell's format. */
    @Test
    void readsDatesAndSharesOfAWorkbookAsTheyStand() throws IOException {
        Path file = folder.resolve("days.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("days");
            List<String> head = List.of("country", "day", "share");
            for (int c = 0; c < 3; c++) {
                sheet.value(0, c, head.get(c));
            }
            List<String> formats = List.of("yyyy-mm-dd", "d/m/yyyy h:mm", "[$-409]d\\-mmm\\-yy;@");
            for (int r = 1; r <= 3; r++) {
                sheet.value(r, 0, "KEN");
                sheet.value(r, 1, java.time.LocalDate.of(2014, 3, r));
                sheet.style(r, 1).format(formats.get(r - 1)).set();
                sheet.value(r, 2, r == 2 ? 0.010000000000000002 : 0.125 * r);
                sheet.style(r, 2).format("0.0\" percent of days\"").set();
            }
        }
        ImportReport report = run("""
                columns: {home: country, period: day}
                indicators:
                  - {column: share, id: mine.share, unit: share, frequency: day}
                """, file);
        assertThat(report.refused()).isEmpty();
        assertThat(read("mine.share"))
                .extracting(o -> o.period() + " " + o.value().getAsDouble())
                .containsExactly("2014-03-01 0.125", "2014-03-02 0.010000000000000002", "2014-03-03 0.375");
    }

    @Test
    void theSourceIsMineOrTheMaps() throws IOException {
        Path map = Files.writeString(folder.resolve("map.yaml"), """
                id: visits
                columns: {home: country, years: true}
                indicators: [{column: value, id: visits.n, unit: visits}]
                """);
        Path table = csv("country,2013,2014\nKEN,1,2\n");
        FactStore store = FactStore.open(folder.resolve("home"));
        assertThatThrownBy(
                        () -> OwnTables.run(store, "wdi", map, List.of(table), ImportOptions.DEFAULT, Progress.SILENT))
                .hasMessage("With --map the source is mine or visits, not \"wdi\"; a source's own files need no map.");
        OwnTables.run(store, "visits", map, List.of(table), ImportOptions.DEFAULT, Progress.SILENT);
        assertThat(read("visits.n")).hasSize(2);
    }

    @Test
    void draftsAMapThatImportsItsTable() throws IOException {
        Path table = csv("origin;destination;Jahr;students abroad;share\nDE;FR;2014;12;0.5\nBR;AR;2014;3;0.25\n");
        String draft = MapDraft.of(table);
        assertThat(draft)
                .contains("countries: iso2", "home: \"origin\"", "partner: \"destination\"", "period: \"Jahr\"")
                .contains("{column: \"students abroad\", id: mine.students_abroad,", "delimiter: \";\"");
        assertThat(run(draft, table).counts().loaded()).isEqualTo(2);
    }

    @Test
    void namesMistakesOfAMap() {
        assertThatThrownBy(() -> run("columns: {home: a, period: b}\nindicators: [{id: mine.c}]\n", csv("a,b\n1,2\n")))
                .isInstanceOf(DataException.class)
                .hasMessage("map.yaml:2 field \"column\" is missing.");
        assertThatThrownBy(() -> run(
                        "id: wdi\ncolumns: {home: a, period: b}\nindicators: [{column: c, id: wdi.c, unit: x}]\n",
                        csv("a,b,c\n1,2,3\n")))
                .hasMessageContaining("is a source of Comity");
    }
}
