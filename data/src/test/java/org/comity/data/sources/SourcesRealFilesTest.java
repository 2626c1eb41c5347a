package org.comity.data.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.comity.data.FactStore;
import org.comity.data.Samples;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Vintage.Counts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All authentic files of a source's folder at once: what becomes of the rows, and figures read by hand. */
class SourcesRealFilesTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @MethodSource("sources")
    void everyFileOfTheFolderIsKnownAndEveryRowAccountedFor(String line) throws IOException, SQLException {
        String[] cells = line.split(",");
        FactStore store = FactStore.open(home);
        ImportReport report = Importer.run(
                store,
                cells[0],
                all(Samples.folder(cells[cells.length > 5 ? 5 : 0])),
                ImportOptions.DEFAULT,
                Progress.SILENT);
        assertThat(report.counts())
                .isEqualTo(new Counts(
                        Long.parseLong(cells[1]),
                        Long.parseLong(cells[2]),
                        Long.parseLong(cells[3]),
                        Long.parseLong(cells[4])));
        assertThat(report.skipped()).noneMatch(skipped -> skipped.endsWith(": ")); // each says what it holds
        for (String figure : lines("real-figures.csv")) {
            if (figure.startsWith(cells[0] + ".")) {
                assertThat(rows(cells[0], figure.split(","))).as(figure).isEqualTo(1);
            }
        }
    }

    static Stream<String> sources() throws IOException {
        return lines("real-files.csv").stream();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = SourcesRealFilesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** How often the store holds the figure: indicator, home, partner, year, sub, value, line. */
    private int rows(String source, String[] figure) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.prepareStatement("""
                        SELECT count(*) FROM read_parquet(?)
                        WHERE indicator = ? AND home = ? AND coalesce(partner, '') = ? AND "year" = ?::SMALLINT
                          AND sub = ?::SMALLINT AND "value" = ?::DOUBLE AND line = ?::INTEGER
                        """)) {
            statement.setString(
                    1,
                    home.resolve("facts")
                            .resolve(source)
                            .resolve("*/observations.parquet")
                            .toString());
            for (int i = 0; i < figure.length; i++) {
                statement.setString(i + 2, figure[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
