package org.comity.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.data.FactStore;
import org.comity.data.event.EventImporter;
import org.comity.data.event.EventReport;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Progress;

/**
 * How fast events are imported, published and safe on the disk, against DuckDB's {@code read_csv} of the same file that only counts by
 * pair and month, both on two threads and in this process. Arguments: rows (1,000,000), rounds (3). Goal: at least 0.6 of that speed, in less than 2 GB.
 */
public final class EventRatio {
    private static final int THREADS = 2;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private EventRatio() {}

    /** Seconds of the clock, and of the processors. */
    private record Took(double wall, double cpu) {
        static Took since(long nanos, long cpuNanos) {
            return new Took((System.nanoTime() - nanos) / 1e9, (SYSTEM.getProcessCpuTime() - cpuNanos) / 1e9);
        }

        Took best(Took other) {
            return new Took(Math.min(wall, other.wall), Math.min(cpu, other.cpu));
        }
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("comity-event-ratio-");
        try {
            for (double share : new double[] {0.18, 1}) {
                Path file = folder.resolve("events.csv");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                    EventRows.write(rows, share, 1, out);
                }
                measure(file, rows, share, rounds, folder);
            }
            memory();
        } finally {
            delete(folder);
        }
    }

    private static void measure(Path file, long rows, double share, int rounds, Path folder)
            throws IOException, SQLException {
        Took ours = new Took(1e9, 1e9);
        Took theirs = new Took(1e9, 1e9);
        for (int round = 0; round < rounds; round++) {
            ours = ours.best(importing(file, rows, folder.resolve("home")));
            theirs = theirs.best(counting(file));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %.2f GB, %.0f %% pairs: import %.2f s (cpu %.2f), read_csv and count %.2f s (cpu %.2f),"
                        + " speed %.2f of it (cpu %.2f)%n",
                rows,
                Files.size(file) / 1e9,
                share * 100,
                ours.wall(),
                ours.cpu(),
                theirs.wall(),
                theirs.cpu(),
                theirs.wall() / ours.wall(),
                theirs.cpu() / ours.cpu());
    }

    private static Took importing(Path file, long rows, Path home) throws IOException {
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        EventReport report = EventImporter.run(
                FactStore.open(home),
                List.of(file),
                Optional.empty(),
                ImportOptions.DEFAULT.withThreads(THREADS),
                Progress.SILENT);
        Took took = Took.since(start, cpu);
        if (report.report().counts().rows() != rows) {
            throw new IllegalStateException("Rows were lost: " + report.report().counts());
        }
        delete(home);
        return took;
    }

    private static Took counting(Path file) throws SQLException {
        String columns = IntStream.range(0, 61)
                .mapToObj(i -> "'c%d': '%s'".formatted(i, i == 2 ? "INTEGER" : "VARCHAR"))
                .collect(Collectors.joining(", "));
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET threads = " + THREADS);
            try (ResultSet found = statement.executeQuery("""
                SELECT count(*) FROM (
                  SELECT c7, c17, c2, count(*) AS n
                  FROM read_csv('%s', delim = '\t', header = false, quote = '', escape = '', auto_detect = false, columns = {%s})
                  WHERE c7 <> c17 GROUP BY ALL)\
                """.formatted(file, columns))) {
                found.next();
                if (found.getLong(1) == 0) {
                    throw new IllegalStateException("No pair was counted.");
                }
            }
        }
        return Took.since(start, cpu);
    }

    private static void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            try (Stream<String> lines = Files.lines(status)) {
                lines.filter(line -> line.startsWith("VmHWM"))
                        .forEach(line -> System.out.println("most memory of this process, both included: " + line));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
