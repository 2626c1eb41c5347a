package org.comity.data.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder beside this test holds small files of our own in a source's authentic layout, and in
 * {@code expected.txt} what they must become: counts, figures, ties and refused cells, checked by hand.
 */
class SourceFixturesTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @MethodSource("folders")
    void readsItsFormats(Path folder) throws IOException, SQLException {
        FactStore store = FactStore.open(home);
        ImportReport report = Importer.run(
                store, folder.getFileName().toString(), files(folder), ImportOptions.DEFAULT, Progress.SILENT);
        String found = StoreText.of(home, report);
        assertThat(found).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    static Stream<Path> folders() throws IOException, URISyntaxException {
        Path index = Path.of(SourceFixturesTest.class
                .getResource("ideal-points/expected.txt")
                .toURI());
        try (Stream<Path> folders = Files.list(index.getParent().getParent())) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.txt"))).sorted().toList().stream();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("expected.txt")).sorted().toList();
        }
    }
}
