package org.comity.workbench.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Neighbours on the authentic contiguity file, where it is on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets them
class NeighbourhoodRealFilesTest {
    @TempDir
    static Path home;

    private Workbench workbench;
    private Neighbourhood neighbourhood;

    @BeforeAll
    void imported() {
        String set = System.getenv("COMITY_SAMPLES");
        Path samples = set != null ? Path.of(set) : Path.of(System.getProperty("comity.root"), "..", "shared", "data");
        Path file = samples.resolve("cow-contiguity").resolve("contdir.csv");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(file).as("the authentic file (COMITY_SAMPLES)").exists();
        }
        Assumptions.assumeTrue(Files.exists(file), "skipped: there is no " + file);
        Importer.run(FactStore.open(home), "cow-contiguity", List.of(file), ImportOptions.DEFAULT, Progress.SILENT);
        workbench = Workbench.open(home, AsOf.LATEST);
        neighbourhood = Neighbourhood.of(workbench);
    }

    @AfterAll
    void close() {
        if (workbench != null) {
            workbench.close();
        }
    }

    private List<String> partners(String country, int year, String rule) {
        return neighbourhood.neighbours(Country.of(country), year, NeighbourRule.parse(rule)).stream()
                .map(n -> n.partner().code())
                .toList();
    }

    /** contdir.csv, dyads of 710 with conttype 1 that hold in December 2015. */
    @Test
    void chinaHasFourteenLandNeighboursAndFourAcrossTheSea() {
        assertThat(partners("CHN", 2015, "land"))
                .containsExactly(
                        "AFG", "BTN", "IND", "KAZ", "KGZ", "LAO", "MMR", "MNG", "NPL", "PAK", "PRK", "RUS", "TJK",
                        "VNM");
        assertThat(partners("CHN", 2015, "land+sea:400")).hasSize(18).contains("JPN", "KOR", "PHL", "TWN");
    }

    @Test
    void thereAreTwoGermanies() {
        assertThat(partners("DEU", 1985, "land"))
                .containsExactly("AUT", "BEL", "CHE", "CSK", "DDR", "DNK", "FRA", "LUX", "NLD");
        assertThat(partners("DEU", 1995, "land"))
                .containsExactly("AUT", "BEL", "CHE", "CZE", "DNK", "FRA", "LUX", "NLD", "POL");
        assertThat(title("DEU", 1985)).contains("Federal Republic of Germany (until 1990)");
        assertThat(title("DEU", 1995)).contains("of Germany in 1995");
    }

    private String title(String country, int year) {
        return neighbourhood
                .finding(Country.of(country), year, NeighbourRule.DEFAULT)
                .title();
    }

    @Test
    void theFindingTellsWhatWasCarried() {
        Finding finding = neighbourhood.finding(Country.of("KEN"), 2024, NeighbourRule.DEFAULT);
        assertThat(finding.tables().getFirst().columns())
                .extracting(c -> c.name())
                .containsExactly("home", "partner", "relation", "miles", "since", "until", "source");
        assertThat(finding.tables().getFirst().rows())
                .isNotEmpty()
                .allMatch(row -> row.getLast().equals("cow-contiguity as of 2016"));
        assertThat(finding.age().lastYear()).contains(2016);
        assertThat(finding.notes()).anyMatch(n -> n.contains("stands in for 2024"));
        assertThat(finding.provenance().sources()).extracting(s -> s.source()).containsExactly("cow-contiguity");
    }

    @Test
    void anEndedCountryNamesItsSuccessors() {
        assertThatThrownBy(() -> partners("CSK", 1995, "land")).hasMessageContaining("use one of CZE, SVK");
        assertThatThrownBy(() -> partners("QQQ", 1995, "land")).hasMessageContaining("names no country");
    }

    @Test
    void theTextsAreWellFormed() {
        assertThat(Messages.check("org/comity/workbench/neighbourhood/messages"))
                .isEmpty();
        assertThat(neighbourhood
                        .finding(Country.of("PER"), 2015, NeighbourRule.DEFAULT, Locale.FRENCH)
                        .title())
                .contains("Pérou");
    }
}
