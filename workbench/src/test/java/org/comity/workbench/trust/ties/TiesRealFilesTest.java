package org.comity.workbench.trust.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ties by the authentic files. */
class TiesRealFilesTest {
    private static final List<String> SOURCES =
            List.of("cow-contiguity", "cow-alliance", "rivalries", "mid", "liquidity-lines", "leaders");

    @TempDir
    static Path home;

    private static Optional<Workbench> workbench = Optional.empty();

    @BeforeAll
    static void open() throws IOException {
        Path samples = Path.of(Optional.ofNullable(System.getenv("COMITY_SAMPLES"))
                .orElse(Path.of(System.getProperty("comity.root", ".."), "../shared/data")
                        .toString()));
        boolean there = Files.isDirectory(samples);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(
                    "The authentic files are not at %s; set COMITY_SAMPLES.".formatted(samples));
        }
        assumeTrue(there, "no authentic files at " + samples);
        FactStore store = FactStore.open(home);
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.list(samples.resolve(source))) {
                Importer.run(
                        store,
                        source,
                        files.filter(file -> !file.toString().endsWith(".md"))
                                .sorted()
                                .toList(),
                        ImportOptions.DEFAULT,
                        Progress.SILENT);
            }
        }
        workbench = Optional.of(Workbench.open(home, AsOf.LATEST));
    }

    @AfterAll
    static void close() {
        workbench.ifPresent(Workbench::close);
    }

    private static Finding ties(Pair pair) {
        TiesQuestion question = new TiesQuestion(pair, LocalDate.of(2008, 12, 31), NeighbourRule.DEFAULT);
        return TiesFinding.of(workbench.orElseThrow(), question, List.of(), Locale.ENGLISH);
    }

    private static List<String> lines(Finding finding, String table, String... columns) {
        Table found = finding.table(table);
        List<String> names = found.columns().stream().map(Table.Column::name).toList();
        return found.rows().stream()
                .map(row -> String.join(
                        " | ",
                        Stream.of(columns)
                                .map(column -> row.get(names.indexOf(column)).toString())
                                .toList()))
                .toList();
    }

    /** Read by hand in tss_rivalries.csv, line 167, and td_rivalries.csv, line 159. */
    @Test
    void whatScholarsListStandsInQuotationMarksWithAuthorAndYear() {
        assertThat(lines(ties(Pair.of("CHN", "VNM")), "register", "kind", "item", "from", "until", "words_of"))
                .contains(
                        "“strategic rivalry” | “positional, spatial” | 1973-01-01 | 1991-12-31 | Thompson, Sakuwa and Suhas 2021",
                        "“rivalry” | “positional, spatial” | 1973-01-01 | 1991-12-31 | Thompson and Dreyer 2012");
    }

    /** Read by hand in archigos.csv, lines 2915 and 2916. */
    @Test
    void whoWasInOffice() {
        assertThat(lines(ties(Pair.of("CHN", "VNM")), "leaders", "country", "leader", "since", "until", "standing"))
                .contains("CHN | Hu Jintao | 2003-03-15 | 2012-11-15 | in_force");
    }

    /** Read by hand in alliance_v4.1_by_member.csv, lines 606 (Suriname) and 609 (Brazil): each side joined on a day of its own. */
    @Test
    void sinceWhenEachSideIsAPartyToATreaty() {
        String[] shown = {"id", "from", "home_since", "partner_since", "home_ratified"};
        assertThat(lines(ties(Pair.of("BRA", "SUR")), "register", shown))
                .contains("210 | 1977-02-22 | 1947-09-02 | 1977-02-22 | MISSING");
        assertThat(lines(ties(Pair.of("SUR", "BRA")), "register", shown))
                .contains("210 | 1977-02-22 | 1977-02-22 | 1947-09-02 | MISSING");
    }

    @Test
    void turnedRoundTheRegisterIsTheSameFromTheOtherSide() {
        for (Pair pair : List.of(Pair.of("CHN", "VNM"), Pair.of("KEN", "UGA"), Pair.of("BOL", "PER"))) {
            String[] shown = {"kind", "id", "direction", "item", "from", "until", "standing", "line"};
            Finding there = ties(pair);
            Finding back = ties(pair.turned());
            for (String table : List.of("register", "in_force")) {
                assertThat(lines(back, table, shown))
                        .containsExactlyInAnyOrderElementsOf(turned(lines(there, table, shown)));
            }
            assertThat(lines(there, "register", "home").stream().distinct().toList())
                    .isSubsetOf(pair.home().code());
            String[] gaps = {"neighbourhood_of", "kind", "item", "direction", "pairs_with", "own_pairs_with", "most"};
            assertThat(lines(back, "gaps", gaps))
                    .containsExactlyInAnyOrderElementsOf(turned(lines(there, "gaps", gaps)));
        }
    }

    /** What goes there from one side comes back from the other. */
    private static List<String> turned(List<String> lines) {
        return lines.stream()
                .map(line -> line.contains("| there |")
                        ? line.replace("| there |", "| back |")
                        : line.replace("| back |", "| there |"))
                .toList();
    }

    /** The rule of every panel: a state that was not there in 2008 has no zero, whatever the source lists. */
    @Test
    void whoWasNotThereHasNoDisputesCountedAndNotNone() {
        assertThat(lines(ties(Pair.of("KEN", "SSD")), "counted", "counted", "year", "value", "median_home"))
                .filteredOn(line -> line.contains("disputes"))
                .containsExactly(
                        "“Militarised disputes” (Maoz, Johnson, Kaplan, Ogunkoya and Shreve 2019) between the two"
                                + " that lasted for a day of the year or more | MISSING | MISSING | MISSING");
        assertThat(lines(ties(Pair.of("KEN", "TZA")), "counted", "year", "value", "median_home"))
                .last()
                .isEqualTo("2008 | 0.0 | 0.0");
    }

    /** Editions end in 2012 and later; of a day in 2008 they are read up to that year. */
    @Test
    void figuresAreNoYoungerThanTheDay() {
        Finding.Age age = ties(Pair.of("KEN", "UGA")).age();
        assertThat(age.lastYear()).hasValue(2008);
        assertThat(age.missing())
                .as("four sources of ties, shared organisations, agreement, provisions")
                .isEqualTo(7);
    }

    @Test
    void whatIsNotHeldIsSaidWithTheWayToGetIt() {
        assertThat(ties(Pair.of("KEN", "UGA")).notes())
                .anySatisfy(note -> assertThat(note).contains("comity data import desta FILE"));
        assertThat(ties(Pair.of("KEN", "UGA")).age().missing()).isPositive();
    }
}
