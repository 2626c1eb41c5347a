package org.comity.workbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.workbench.Workbench;
import org.comity.workbench.sources.Rejects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures read back from a store of two small files in the layout of their sources; the numbers are made up. */
class FiguresTest {
    private static final Country KEN = Country.of("KEN");
    private static final Country UGA = Country.of("UGA");

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Workbench workbench;

    @BeforeEach
    void importTwoFiles() throws Exception {
        FactStore store = FactStore.open(folder.resolve("home"));
        Path gdp = Files.writeString(folder.resolve("gdp.csv"), """
                Country Name,Country Code,Year,Value
                Kenya,KEN,2010,40000000000.5
                Kenya,KEN,2012,56400000000
                Uganda,UGA,2010,26700000000
                Nowhere,QQQ,2010,1
                """);
        Path events = Files.writeString(folder.resolve("icews.csv"), """
                i,j,year,verbCoop,matlCoop,verbConf,matlConf,i_iso3c,j_iso3c
                Kenya,Uganda,2010,30,4,5,0,KEN,UGA
                Uganda,Kenya,2010,20,3,2,1,UGA,KEN
                """);
        Importer.run(store, "wdi", List.of(gdp), ImportOptions.DEFAULT, Progress.SILENT);
        Importer.run(store, "icews", List.of(events), ImportOptions.DEFAULT, Progress.SILENT);
        workbench = Workbench.open(folder.resolve("home"), AsOf.LATEST, 1);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void showsEachYearWithStatusAndLine() {
        Finding finding = show("wdi.gdp_usd", List.of(), 2010, 2012);
        Table table = finding.table("figures");
        assertThat(column(table, "value")).containsExactly(40000000000.5, Blank.MISSING, 56400000000.0);
        assertThat(column(table, "status")).containsExactly("observed", "missing", "observed");
        assertThat(column(table, "line")).containsExactly(2L, Blank.NOT_APPLICABLE, 3L);
        assertThat(column(table, "file")).contains("gdp.csv");
        assertThat(finding.age().lastYear()).contains(2012);
        assertThat(finding.age().missing()).isEqualTo(1);
        assertThat(finding.provenance().sources()).hasSize(1);
        assertThat(finding.provenance().command()).isEqualTo("comity show wdi.gdp_usd KEN --from 2010 --to 2012");
        assertThat(finding.charts().getFirst().vegaLite())
                .contains("\"year\":2011")
                .contains("null");
    }

    @Test
    void showsBothDirectionsAndTheSameFiguresTurnedRound() {
        Table there = show("icews.verbal_cooperation", List.of(UGA), 2010, 2010).table("figures");
        assertThat(column(there, "home")).containsExactly("KEN", "UGA");
        assertThat(column(there, "value")).containsExactly(30.0, 20.0);
        Table turned = Figures.of(workbench, Locale.ENGLISH)
                .show(new Figures.Request(
                        "icews.verbal_cooperation", UGA, List.of(KEN), Optional.of(2010), Optional.of(2010)))
                .table("figures");
        assertThat(turned.rows()).containsExactlyInAnyOrderElementsOf(there.rows());
    }

    @Test
    void namesHowToGetWhatIsNotHeldAndTheNearestIndicator() {
        Finding finding = show("unvotes.agreement", List.of(UGA), 2010, 2012);
        assertThat(finding.notes())
                .contains("unvotes.agreement is not held. To import it: comity data import unvotes FILE...");
        assertThat(finding.table("").rows()).isNotEmpty().allMatch(row -> row.contains(Blank.MISSING));
        assertThatThrownBy(() -> show("wdi.gdp_us", List.of(), 2010, 2012)).hasMessageContaining("wdi.gdp_usd");
    }

    @Test
    void leadsBackToTheLine() {
        Finding finding = SourceLines.of(workbench, Locale.ENGLISH)
                .finding("icews.material_conflict", UGA, Optional.of(KEN), 2010);
        Table table = finding.table("lineage");
        assertThat(column(table, "value")).containsExactly(1.0, 0.0);
        assertThat(column(table, "line")).containsExactly(3L, 2L);
        assertThat(column(table, "file")).containsOnly("icews.csv");
        assertThat(column(table, "sha256").toString()).matches("\\[[0-9a-f]{64}, [0-9a-f]{64}]");
        assertThat(column(table, "licence").toString()).contains("GPL-3");
    }

    @Test
    void exportsEveryFigureListed() {
        Finding finding = Export.of(workbench, Locale.ENGLISH)
                .finding(List.of("wdi.gdp_usd", "icews.verbal_conflict"), Optional.empty(), Optional.empty());
        assertThat(column(finding.table("figures"), "value"))
                .containsExactly(40000000000.5, 56400000000.0, 26700000000.0, 5.0, 2.0);
        assertThatThrownBy(() -> Export.of(workbench, Locale.ENGLISH)
                        .finding(List.of("unvotes.agreement"), Optional.empty(), Optional.empty()))
                .hasMessageContaining("comity data import unvotes");
    }

    @Test
    void listsRefusedRowsWithLineAndReason() {
        Table table = Rejects.of(workbench, Locale.ENGLISH)
                .finding("wdi", Optional.empty())
                .table("rejects");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst()).contains("gdp.csv", 5L, "unknown code");
        assertThatThrownBy(() -> Rejects.of(workbench, Locale.ENGLISH).finding("wdi", Optional.of("none")))
                .hasMessageContaining("has no vintage \"none\"");
    }

    private Finding show(String indicator, List<Country> partners, int from, int to) {
        return Figures.of(workbench, Locale.ENGLISH)
                .show(new Figures.Request(indicator, KEN, partners, Optional.of(from), Optional.of(to)));
    }

    private static List<Object> column(Table table, String name) {
        int at = Figures.index(table, name);
        return table.rows().stream().map(row -> row.get(at)).toList();
    }
}
