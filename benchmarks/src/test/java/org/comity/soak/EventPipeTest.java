package org.comity.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.comity.benchmarks.EventRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Made rows in the layout of GDELT go through a pipe into {@code comity data import -}: each is accounted for, and the memory of the
 * importing process, by its own highest mark, stays below 2 GB whatever their number. {@code -Dsoak.events=N} for another number.
 */
class EventPipeTest {
    private static final long MOST_MB = 2000;
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    @Test
    void someRowsPass() throws IOException, InterruptedException, SQLException {
        pass(100_000);
    }

    @Test
    @Tag("soak")
    void aHundredMillionRowsPass() throws IOException, InterruptedException, SQLException {
        pass(Long.getLong("soak.events", 100_000_000));
    }

    private void pass(long rows) throws IOException, InterruptedException, SQLException {
        long start = System.nanoTime();
        List<Process> both = ProcessBuilder.startPipeline(List.of(
                java(List.of("-Xmx256m"), EventRows.class.getName(), Long.toString(rows))
                        .redirectError(ProcessBuilder.Redirect.DISCARD),
                importing()));
        Process importing = both.getLast();
        long most = 0;
        while (!importing.waitFor(200, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, megabytes(importing.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(importing.exitValue())
                .as(Files.readString(home.resolve("err")))
                .isZero();
        assertThat(both.getFirst().waitFor()).isZero();
        long[] counts = Stream.of(Files.readAllLines(home.resolve("out")).get(1).split(","))
                .skip(2)
                .limit(4)
                .mapToLong(Long::parseLong)
                .toArray();
        System.err.printf(
                Locale.ROOT,
                "%,d made events through a pipe: %,d loaded, %,d refused, %,d out of scope; %.1f s, %,.0f rows/s; most"
                        + " memory %,d MB; %,.1f MB of facts%n",
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                seconds,
                rows / seconds,
                most,
                bytes() / 1e6);
        assertThat(counts[0]).isEqualTo(rows);
        assertThat(counts[1] + counts[2] + counts[3]).isEqualTo(rows);
        assertThat(counts[2]).as("refused").isZero();
        assertThat(written("events", "count(*)")).isEqualTo(counts[1]);
        assertThat(written("coverage", "sum(\"rows\")")).isEqualTo(rows);
        if (Files.exists(Path.of("/proc/self/status"))) {
            assertThat(most).as("MB").isPositive().isLessThan(MOST_MB);
        }
    }

    /** With the launcher's options. */
    private ProcessBuilder importing() {
        ProcessBuilder command = java(OPTIONS, "org.comity.cli.Comity", "data", "import", "-", "--format", "csv")
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile());
        command.environment().put("COMITY_HOME", home.resolve("store").toString());
        return command;
    }

    private static ProcessBuilder java(List<String> options, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ServerProcess.java());
        command.addAll(options);
        command.addAll(List.of(
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The highest mark of a process's resident memory; 0 where the system does not say, or it has ended. */
    private static long megabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private long written(String table, String what) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT %s FROM '%s'"
                        .formatted(what, home.resolve("store/facts/gdelt/*/" + table + ".parquet")))) {
            row.next();
            return row.getLong(1);
        }
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("store/facts"))) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }
}
