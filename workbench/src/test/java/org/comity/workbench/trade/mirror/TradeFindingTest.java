package org.comity.workbench.trade.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trade of pairs on three continents: the starter pack, and a few rows of mirror trade of our own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeFindingTest {
    private static final String EXPORTS = "\"Goods, Value of Exports, Free on board (FOB), US Dollars\",TXG_FOB_USD";
    private static final String IMPORTS =
            "\"Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars\",TMG_CIF_USD";
    private Workbench workbench;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        FactStore store = FactStore.open(home);
        StarterPack.load(store, Path.of(System.getProperty("comity.root")).resolve("starter"));
        Path file = Files.writeString(home.resolve("dot.csv"), """
                Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute,2011,2012
                Kenya,664,%s,Uganda,746,Value,100000000,120000000
                Uganda,746,%s,Kenya,664,Value,,150000000
                Uganda,746,%s,Kenya,664,Value,,30000000
                """.formatted(EXPORTS, IMPORTS, EXPORTS));
        Importer.run(store, "imf-dots", List.of(file), ImportOptions.DEFAULT, Progress.SILENT);
        workbench = Workbench.open(home, AsOf.LATEST, 1);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private Finding ask(String home, String partner) {
        return TradeFinding.of(workbench, new Pair(Country.of(home), Country.of(partner)), 2014, Locale.ENGLISH);
    }

    @Test
    void bothReportersAreKeptAndTheGapIsTheImportersLessTheExporters() {
        Table mirror = ask("KEN", "UGA").table("mirror");
        assertThat(mirror.rows().getFirst())
                .containsExactly("KEN", "UGA", 2012L, 120.0, 150.0, 30.0, 0.25, "both", "imf-dots");
        assertThat(mirror.rows().get(1))
                .containsExactly(
                        "KEN",
                        "UGA",
                        2011L,
                        100.0,
                        Table.Blank.MISSING,
                        Table.Blank.NOT_APPLICABLE,
                        Table.Blank.NOT_APPLICABLE,
                        "exporter only",
                        "imf-dots");
        assertThat(mirror.rows().getLast().getFirst()).isEqualTo("UGA");
        assertThat(ask("KEN", "UGA").notes().getFirst())
                .contains("c.i.f.")
                .contains("re-exports")
                .contains("timing");
    }

    @Test
    void oneReporterIsSaidToBeOneAndWhatToImport() {
        Finding finding = ask("PER", "BOL");
        assertThat(finding.table("mirror").rows())
                .allSatisfy(row -> assertThat(row.get(7)).isEqualTo("exporter only"));
        assertThat(finding.notes().getFirst()).startsWith("Only one reporter").contains("comity data import imf-dots");
    }

    /** Turned round, every fact of the one is that of the other. */
    @ParameterizedTest
    @CsvSource({"KEN,UGA", "PER,BOL", "VNM,LAO", "CHN,IND", "BRA,URY", "DEU,POL", "KEN,TZA", "ZAF,NAM"})
    void turnedRoundItIsTheSame(String home, String partner) {
        Finding there = ask(home, partner);
        Finding back = ask(partner, home);
        assertThat(there.table("facts").rows()).zipSatisfy(back.table("facts").rows(), (one, other) -> {
            assertThat(one.subList(1, 3)).isEqualTo(other.subList(3, 5));
            assertThat(one.subList(3, 5)).isEqualTo(other.subList(1, 3));
        });
        assertThat(new HashSet<>(there.table("mirror").rows()))
                .isEqualTo(new HashSet<>(back.table("mirror").rows()));
    }

    @Test
    void factsAreTheirFormulasOverTheFiguresHeld() {
        TradeFacts facts = new TradeFacts(workbench, 2014);
        Pair pair = new Pair(Country.of("KEN"), Country.of("UGA"));
        List<Fact> found = facts.facts(pair);
        assertThat(found).extracting(Fact::kind).containsExactly(Fact.Kind.values());
        double dependence = found.getFirst().value().orElseThrow();
        assertThat(dependence).isBetween(0.0, 1.0);
        Fact concentration = found.get(3);
        assertThat(concentration.source()).isEqualTo("agtpa"); // the pack has flows to all partners only there
        assertThat(concentration.value().orElseThrow()).isBetween(1.0 / 68, 1.0);
        double shares = 0;
        var baseline = org.comity.workbench.trade.scenario.TradeBaseline.usual(workbench)
                .orElseThrow();
        int kenya = baseline.countries().indexOf(pair.home());
        double all = 0;
        for (int j = 0; j < baseline.countries().size(); j++) {
            all += j == kenya ? 0 : baseline.trade(kenya, j);
        }
        for (int j = 0; j < baseline.countries().size(); j++) {
            double share = j == kenya ? 0 : baseline.trade(kenya, j) / all;
            shares += share * share;
        }
        assertThat(concentration.value().orElseThrow()).isCloseTo(shares, within(1e-12));
    }
}
