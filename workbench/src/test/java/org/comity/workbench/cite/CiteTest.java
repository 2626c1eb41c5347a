package org.comity.workbench.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
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
import org.comity.workbench.Workbench;
import org.comity.workbench.figures.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is cited holds after a newer vintage; the figures are made up, in the layout of their source. */
class CiteTest {
    private static final String OLD = """
            Country Name,Country Code,Year,Value
            Bolivia,BOL,2010,19649631308.4
            Bolivia,BOL,2011,23963033443.6
            Paraguay,PRY,2010,27260235603.2
            """;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path home;

    @BeforeEach
    void importTheOld() throws Exception {
        home = folder.resolve("home");
        load(OLD, "2015-01-01");
    }

    private void load(String text, String released) throws Exception {
        Path file = Files.writeString(folder.resolve("gdp.csv"), text);
        Importer.run(
                FactStore.open(home),
                "wdi",
                List.of(file),
                ImportOptions.DEFAULT.withReleased(LocalDate.parse(released)),
                Progress.SILENT);
    }

    private Finding shown() {
        try (Workbench workbench = Workbench.open(home, AsOf.LATEST, 1)) {
            Finding finding = Figures.of(workbench, Locale.ENGLISH)
                    .show(new Figures.Request(
                            "wdi.gdp_usd", Country.of("BOL"), List.of(), Optional.of(2010), Optional.of(2011)));
            Register.of(home).keep(finding);
            return finding;
        }
    }

    private Recheck.Result check(String id) {
        return Recheck.of(home, Register.of(home).find(id).orElseThrow(), Locale.ENGLISH, 1);
    }

    @Test
    void anIdHoldsAfterANewerVintageAndSaysWhatTheNewOneIs() throws Exception {
        Finding then = shown();
        assertThat(check(then.id()).isSame()).isTrue();
        assertThat(check(then.id()).isCurrent()).isTrue();
        assertThat(check(then.id() + "-2").recipe().id()).isEqualTo(then.id());
        load(OLD.replace("19649631308.4", "19700000000"), "2016-01-01");
        Finding now = shown();
        assertThat(now.id()).isNotEqualTo(then.id());
        Recheck.Result result = check(then.id());
        assertThat(result.isSame()).isTrue();
        assertThat(result.then().orElseThrow().tables()).isEqualTo(then.tables());
        assertThat(result.now().orElseThrow().id()).isEqualTo(now.id());
        assertThat(result.differences())
                .containsExactly(
                        new Difference("figures", "wdi.gdp_usd BOL 2010", "value", "1.96496313084E10", "1.97E10"));
        assertThat(Report.of(result, Locale.ENGLISH))
                .anyMatch(line -> line.startsWith("Same: " + then.id()))
                .anyMatch(line -> line.contains(now.id()) && line.contains("one cell differs"));
    }

    @Test
    void eachFigureHasTheIdOfTheAnswerThatHoldsItAlone() {
        Finding both = shown();
        try (Workbench workbench = Workbench.open(home, AsOf.LATEST, 1)) {
            Finding one = Figures.of(workbench, Locale.ENGLISH)
                    .show(new Figures.Request(
                            "wdi.gdp_usd", Country.of("BOL"), List.of(), Optional.of(2011), Optional.of(2011)));
            assertThat(CellIds.byCell(both)).containsEntry("BOL  2011", one.id());
            Recheck.Result result = check(one.id());
            assertThat(result.isSame()).isTrue();
            assertThat(result.recipe().command()).isEqualTo(one.provenance().command());
        }
    }

    @Test
    void aVintageThatIsGoneIsNamedAndNothingIsPassedOffAsIt() throws Exception {
        Finding then = shown();
        load(OLD.replace("19649631308.4", "19700000000"), "2016-01-01");
        String vintage = then.provenance().sources().getFirst().vintage();
        try (var files = Files.walk(home.resolve("facts/wdi").resolve(vintage))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Recheck.Result result = check(then.id());
        assertThat(result.isSame()).isFalse();
        assertThat(result.then()).isEmpty();
        assertThat(result.gone()).containsExactly("wdi " + vintage);
    }

    @Test
    void aSavedFileIsWholeWithoutItsSourcesAndAChangeShows() throws Exception {
        Finding then = shown();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SavedFinding.of(then, FactStore.open(home).vintages()).write(bytes);
        Path file = Files.write(folder.resolve("gdp.comity"), bytes.toByteArray());
        SavedFinding read = SavedFinding.read(file);
        assertThat(read.finding()).isEqualTo(then);
        assertThat(read.faults()).isEmpty();
        Files.writeString(file, Files.readString(file).replace("1.96496313084E10", "2.96496313084E10"));
        assertThat(SavedFinding.read(file).faults().toString()).contains("something in it was changed");
        Files.writeString(
                file,
                bytes.toString(java.nio.charset.StandardCharsets.UTF_8)
                        .replaceFirst("\"sha256\" : \"[0-9a-f]{4}", "\"sha256\" : \"0000"));
        assertThat(SavedFinding.read(file).faults().toString()).contains("do not belong to its vintage");
        Files.writeString(file, "[1, 2]");
        assertThatThrownBy(() -> SavedFinding.read(file)).hasMessageContaining("is no .comity file");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', (byte) 0xff});
        assertThatThrownBy(() -> SavedFinding.read(file))
                .as("a picture, which is no text at all")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no .comity file");
    }

    @Test
    void theRegisterPassesOverATornLineAndWritesNothingTwice() throws IOException {
        Finding finding = shown();
        Path file = home.resolve("findings.jsonl");
        long size = Files.size(file);
        shown();
        assertThat(Files.size(file)).isEqualTo(size);
        Files.writeString(file, "{\"id\":\"aaaaaaaaaa\",\"ques", StandardOpenOption.APPEND);
        assertThat(Register.of(home).find("aaaaaaaaaa")).isEmpty();
        try (Workbench workbench = Workbench.open(home, AsOf.LATEST, 1)) {
            Finding other = Figures.of(workbench, Locale.ENGLISH)
                    .show(new Figures.Request(
                            "wdi.gdp_usd", Country.of("PRY"), List.of(), Optional.of(2010), Optional.of(2010)));
            Register.of(home).keep(other);
            assertThat(Register.of(home).find(other.id())).isPresent();
        }
        assertThat(Register.of(home).find(finding.id())).isPresent();
    }

    @Test
    void theRegisterMakesTheFolderThatItStandsIn() {
        Finding finding = shown();
        Path unused = home.resolve("never").resolve("used");
        Register.of(unused).keepAny(finding);
        assertThat(Register.of(unused).find(finding.id())).isPresent();
    }

    @Test
    void aCitationNamesSourceVintageIdAndAddress() {
        Finding finding = shown();
        Citation citation =
                Citation.of(finding.id(), finding, "https://x.example", LocalDate.of(2026, 1, 2), Locale.ENGLISH);
        assertThat(citation.link()).isEqualTo("https://x.example/cite/" + finding.id());
        assertThat(citation.footnote())
                .contains(
                        "World Bank", "vintage 2015-01-01-", finding.id(), "2026-01-02", "comity show wdi.gdp_usd BOL");
        assertThat(citation.bibtex()).startsWith("@misc{comity-" + finding.id()).contains("year = {2026}");
    }
}
