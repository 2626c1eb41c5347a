package org.comity.data.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.diff.Change.Kind;
import org.comity.data.diff.VintageDiff.Count;
import org.comity.data.duck.Duck;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two vintages of one source that are known to differ in a thousand figures and some more. */
class VintageDiffTest {
    private static final int REVISED = 1000;
    private static final int ADDED = 37;
    private static final int WITHDRAWN = 23;

    @TempDir
    Path home;

    private FactStore store;
    private MadeUpEditions editions;
    private String from = "";
    private String to = "";

    @BeforeEach
    void importBoth() throws IOException {
        store = FactStore.open(home.resolve("store"));
        editions = MadeUpEditions.of(7, REVISED, ADDED, WITHDRAWN);
        from = imported("earlier.csv", editions.earlier(), "2021-01-01");
        to = imported("later.csv", editions.later(), "2022-01-01");
    }

    private String imported(String name, String text, String released) throws IOException {
        Path file = Files.writeString(home.resolve(name), text);
        ImportOptions options = ImportOptions.DEFAULT.withReleased(LocalDate.parse(released));
        return Importer.run(store, "wgi", List.of(file), options, Progress.SILENT)
                .vintages()
                .getFirst()
                .id();
    }

    private VintageDiff diff(String what, int threads) {
        Catalogue catalogue = Catalogue.of(store);
        return VintageDiff.open(store, catalogue, TwoVintages.of(store, catalogue, what, from, to), threads);
    }

    @Test
    void eachOfTheThousandRevisionsIsNamedWithBothFigures() {
        try (VintageDiff diff = diff("wgi", 2)) {
            Map<String, String> found = new TreeMap<>();
            diff.cells(100_000)
                    .forEach(cell -> found.put(
                            key(cell),
                            cell.kind() + " " + cell.from().orElse(Double.NaN) + " "
                                    + cell.to().orElse(Double.NaN)));
            assertThat(found).hasSize(REVISED + ADDED + WITHDRAWN).isEqualTo(editions.changes());
            assertThat(diff.size()).isEqualTo(REVISED + ADDED + WITHDRAWN);
        }
    }

    private static String key(Change cell) {
        return cell.indicator() + " " + cell.home().orElseThrow() + " "
                + cell.period().orElseThrow();
    }

    @Test
    void countsAddUpForEachIndicator() {
        try (VintageDiff diff = diff("wgi", 2)) {
            assertThat(diff.counts()).hasSize(6).allSatisfy(count -> {
                assertThat(count.from()).isEqualTo(count.unchanged() + count.revised() + count.withdrawn());
                assertThat(count.to()).isEqualTo(count.unchanged() + count.revised() + count.added());
                assertThat(count.unchanged()).isPositive();
            });
            assertThat(diff.counts().stream().mapToLong(Count::revised).sum()).isEqualTo(REVISED);
            assertThat(diff.counts().stream().mapToLong(Count::added).sum()).isEqualTo(ADDED);
            assertThat(diff.counts().stream().mapToLong(Count::withdrawn).sum()).isEqualTo(WITHDRAWN);
        }
    }

    @Test
    void theLargestRevisionsComeFirst() {
        try (VintageDiff diff = diff("wgi", 1)) {
            List<Double> sizes = diff.largest(50).stream()
                    .map(cell -> cell.size().orElseThrow())
                    .toList();
            assertThat(sizes).hasSize(50).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(diff.cells(100_000).stream().filter(cell -> cell.kind() == Kind.REVISED))
                    .allMatch(cell -> cell.size().orElse(0) <= 2);
        }
    }

    @Test
    void oneIndicatorIsComparedAlone() {
        try (VintageDiff diff = diff("wgi.law", 2)) {
            assertThat(diff.counts()).hasSize(1);
            assertThat(diff.cells(100_000))
                    .isNotEmpty()
                    .allMatch(cell -> cell.indicator().equals("wgi.law"));
        }
    }

    @Test
    void theSameIsFoundOnAnyNumberOfThreadsAndTheWorkspaceIsCleared() throws IOException {
        List<Change> one;
        try (VintageDiff diff = diff("wgi", 1)) {
            one = diff.cells(100_000);
            diff.write(home.resolve("all.parquet"));
        }
        try (VintageDiff diff = diff("wgi", 3)) {
            assertThat(diff.cells(100_000)).isEqualTo(one);
        }
        try (Stream<Path> left = Files.list(store.home().resolve("importing"))) {
            assertThat(left).isEmpty();
        }
        long[] rows = new long[1];
        try (Duck duck = Duck.open(1, "1GB", home)) {
            duck.read(
                    "all",
                    "SELECT count(*) FROM read_parquet(?)",
                    row -> rows[0] = row.getLong(1),
                    home.resolve("all.parquet").toString());
        }
        assertThat(rows[0]).isEqualTo(one.size());
    }

    @Test
    void aVintageThatIsNotHeldIsRefusedInOneSentence() {
        Catalogue catalogue = Catalogue.of(store);
        assertThatThrownBy(() -> TwoVintages.of(store, catalogue, "wgi", from, "2030"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no vintage \"2030\"")
                .hasMessageContaining(to);
        assertThatThrownBy(() -> TwoVintages.of(store, catalogue, "wgi", from, from))
                .hasMessageContaining("compared with itself");
        assertThatThrownBy(() -> TwoVintages.of(store, catalogue, "ucdp", "a", "b"))
                .hasMessageContaining("comity data import ucdp");
    }
}
