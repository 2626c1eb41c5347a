package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.data.Catalogue;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;

/**
 * How long an import of every source takes against DuckDB's own {@code read_csv} of the same files into tables, in
 * the same process, warm, hashing and commit included. Arguments: the folder of the sources, and optionally a number
 * of rounds (3). The best round of each side counts. The goal is a total ratio below 3.
 */
public final class ImportRatio {
    private ImportRatio() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path samples = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Map<String, double[]> best = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String source : Catalogue.shipped().ids()) {
                if (!Files.isDirectory(samples.resolve(source))) {
                    continue;
                }
                double[] seconds = best.computeIfAbsent(source, s -> new double[] {1e9, 1e9});
                Path home = Files.createTempDirectory("comity-import-ratio-");
                seconds[0] = Math.min(seconds[0], importing(home, source, files(samples.resolve(source))));
                seconds[1] = Math.min(seconds[1], reading(read(home, source, samples.resolve(source))));
                delete(home);
            }
        }
        print(best);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|csv\\.gz|dat|txt|txt\\.gz)"))
                    .sorted()
                    .toList();
        }
    }

    private static double importing(Path home, String source, List<Path> files) {
        long start = System.nanoTime();
        ImportReport report = Importer.run(FactStore.open(home), source, files, ImportOptions.DEFAULT, Progress.SILENT);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (report.counts().loaded() == 0) {
            throw new IllegalStateException(source + " gave no row.");
        }
        return seconds;
    }

    /** The files that the import read, less those that it skipped: the comparison gets the same work. */
    private static List<Path> read(Path home, String source, Path folder) {
        return FactStore.open(home).manifests(source).stream()
                .flatMap(manifest -> manifest.vintage().files().stream())
                .map(file -> folder.resolve(file.name()))
                .distinct()
                .toList();
    }

    private static double reading(List<Path> files) throws SQLException {
        long start = System.nanoTime();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (int i = 0; i < files.size(); i++) {
                statement.execute("CREATE TABLE t%d AS SELECT * FROM read_csv('%s', ignore_errors = true)"
                        .formatted(i, files.get(i).toString().replace("'", "''")));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(Map<String, double[]> best) {
        double ours = 0;
        double theirs = 0;
        System.out.printf(Locale.ROOT, "%-24s %10s %10s %7s%n", "source", "import s", "read_csv s", "ratio");
        for (Map.Entry<String, double[]> entry : best.entrySet()) {
            double[] seconds = entry.getValue();
            ours += seconds[0];
            theirs += seconds[1];
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %10.3f %10.3f %7.2f%n",
                    entry.getKey(),
                    seconds[0],
                    seconds[1],
                    seconds[0] / seconds[1]);
        }
        System.out.printf(Locale.ROOT, "%-24s %10.3f %10.3f %7.2f%n", "total", ours, theirs, ours / theirs);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
