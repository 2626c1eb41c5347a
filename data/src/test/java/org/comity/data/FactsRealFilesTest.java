package org.comity.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.model.Panel.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsRealFilesTest {
    @TempDir
    static Path home;

    @BeforeAll
    static void importFiles() throws IOException {
        for (String source : List.of("cow-contiguity", "wdi", "unvotes")) {
            Importer.run(FactStore.open(home), source, Samples.files(source), ImportOptions.DEFAULT, Progress.SILENT);
        }
    }

    @Test
    void readsFiguresWithTheirLineage() {
        try (Facts facts = Facts.open(FactStore.open(home), AsOf.LATEST)) {
            List<Observation> found = facts.observations(
                    new Facts.Query(List.of("wdi.population"), Set.of(Country.of("ABW")), Set.of(), 1960, 1961));
            assertThat(found).hasSize(2);
            assertThat(found.getFirst().value()).hasValue(54922);
            assertThat(found.getFirst().lineage().file()).isEqualTo("population.csv.gz");
            assertThat(found.getFirst().lineage().line()).isEqualTo(2);
            assertThat(facts.lastYear("wdi.population")).hasValue(2024);
        }
    }

    @Test
    void derivesAgreementInVotesAndReadsItFromBothEnds() {
        try (Facts facts = Facts.open(FactStore.open(home), AsOf.LATEST)) {
            List<Unit> units = List.of(Unit.of(Pair.of("KEN", "UGA")), Unit.of(Pair.of("UGA", "KEN")));
            Panel panel = facts.panel(List.of("unvotes.agreement"), units, 1960, 2019);
            assertThat(panel.has(0, 0, 1960)).isFalse();
            assertThat(panel.value(0, 0, 2015))
                    .isEqualTo(panel.value(0, 1, 2015))
                    .isBetween(0.5, 1.0);
            assertThat(facts.lastYear("unvotes.agreement")).hasValue(2020); // to 14 January
        }
    }

    @Test
    void cutsASpellWhereItsCodePassesToAnotherCountry() {
        try (Facts facts = Facts.open(FactStore.open(home), AsOf.LATEST)) {
            List<Tie> ties = facts.ties("contiguity").stream()
                    .filter(tie -> Set.of("RUS", "SUN").contains(tie.home().code())
                            || Set.of("RUS", "SUN").contains(tie.partner().code()))
                    .filter(tie ->
                            Set.of(tie.home().code(), tie.partner().code()).contains("FIN"))
                    .toList();
            assertThat(ties).extracting(tie -> tie.home() + "-" + tie.partner()).contains("FIN-SUN", "FIN-RUS");
        }
    }

    @Test
    void readsOnlyWhatWasReleasedByThen() {
        AsOf early = new AsOf(java.util.Optional.of(java.time.LocalDate.of(2018, 12, 31)), AsOf.Basis.RELEASE);
        try (Facts facts = Facts.open(FactStore.open(home), early)) {
            assertThat(facts.inUse())
                    .containsOnlyKeys("cow-contiguity.neighbours", "wdi.gdp_per_head_usd", "unvotes.agreement");
            assertThat(facts.lastYear("unvotes.agreement")).hasValue(2015);
        }
    }
}
