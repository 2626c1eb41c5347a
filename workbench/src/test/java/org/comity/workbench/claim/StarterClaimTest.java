package org.comity.workbench.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.model.Table;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.claim.language.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares by the starter pack, which holds pairs of neighbours alone: a share is never of what happens to be held. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarterClaimTest {
    private Workbench workbench;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        FactStore store = FactStore.open(home);
        StarterPack.load(store, Path.of(System.getProperty("comity.root")).resolve("starter"));
        workbench = Workbench.open(home, AsOf.LATEST, 1);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private Finding ask(String text) {
        Framework framework = Frames.of(workbench).get("neighbourhood");
        ClaimTester tester = ClaimTester.of(workbench, Locale.ENGLISH);
        Reading reading = tester.read(text, framework);
        assertThat(reading.mistake()).as(text).isEmpty();
        return tester.finding(new ClaimTester.Request(reading.claim(), framework, NeighbourRule.parse("land"), 100, 1));
    }

    private static Object first(Finding finding, String table, String column) {
        Table one = finding.table(table);
        return one.rows().getFirst().get(one.at(column));
    }

    /**
     * Of Peru's exports of 35,393.7 million USD in 2012, 5,842.3 million (16.51 %) went to Bolivia, Brazil, Chile, Colombia
     * and Ecuador: the source's own file, penppml_trade.csv, rows of exp PER and time 2012 without the importers that are no
     * country (BLX among them, with which it is 16.03 %).
     */
    @ParameterizedTest
    @CsvSource({"at least 16, supported", "at least 17, not supported", "at most 17, supported"})
    void shareOfExportsIsOfAllExports(String bound, String answer) {
        Finding finding =
                ask("share of trade-agreements-panel.exports(PER, neighbours) in 2012 is %s %%".formatted(bound));
        assertThat(first(finding, "", "answer")).isEqualTo(answer);
        assertThat((Double) first(finding, "by_year", "value")).isCloseTo(0.1651, within(5e-5));
        assertThat(finding.notes()).anyMatch(note -> note.contains("trade-agreements-panel.exports_total"));
    }

    @Test
    void shareOfStudentsIsOfAllWhoAreAbroad() {
        Country home = Country.of("BEL");
        List<Panel.Unit> units = List.of(Panel.Unit.of(Pair.of("BEL", "FRA")), Panel.Unit.of(home));
        double there = workbench
                .facts()
                .panel(List.of("student-mobility.students"), units, 2015, 2015)
                .value(0, 0, 2015);
        double all = workbench
                .facts()
                .panel(List.of("student-mobility.students_abroad"), units, 2015, 2015)
                .value(0, 1, 2015);
        Finding finding = ask("share of student-mobility.students(BEL, FRA) in 2015 is at most 90 %");
        assertThat((Double) first(finding, "by_year", "value")).isCloseTo(there / all, within(1e-12));
        assertThat(finding.notes()).anyMatch(note -> note.contains("student-mobility.students_abroad"));
    }

    /** Only neighbours are held, and no total: what they sum to is no whole. */
    @ParameterizedTest
    @CsvSource({"passport-index.no_prior_visa, 2020", "agtpa.exports, 2004"})
    void aShareOfAWholeThatIsNotHeldIsUndecided(String indicator, int year) {
        Finding finding = ask("share of %s(FRA, neighbours) in %d is at least 50 %%".formatted(indicator, year));
        assertThat(first(finding, "", "answer")).isEqualTo("undecided");
        assertThat(finding.notes().getFirst())
                .startsWith("Undecided: what is held of %s is the excerpt of the starter pack"
                        .formatted(indicator.substring(0, indicator.indexOf('.'))))
                .contains("comity data import");
    }
}
