package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ingests 20 files is killed with SIGKILL at random moments and run again: nothing is lost, nothing counted twice. */
class KilledIngestTest {
    private static final int FILES = 20;
    private static final int ROWS = 4000;

    @TempDir
    Path folder;

    /** What the child process does. */
    public static final class Child {
        private Child() {}

        /** Arguments: the data directory, and the folder of the files. */
        public static void main(String[] arguments) throws IOException {
            System.out.println("begin");
            Store.imported(Path.of(arguments[0]), files(Path.of(arguments[1])).toArray(Path[]::new));
            System.out.println("end");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private Path written() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        for (int file = 0; file < FILES; file++) {
            int first = file * ROWS;
            String text = IntStream.range(first, first + ROWS)
                    .mapToObj(i -> GdeltText.of(i, "20200105", "KEN", i % 4 == 0 ? "" : "UGA", "042", "1.9")
                            .line())
                    .collect(Collectors.joining("\n"));
            Files.writeString(files.resolve("%02d.export.CSV".formatted(file)), text);
        }
        return files;
    }

    private static Process child(Path home, Path files) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        home.toString(),
                        files.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String line(Process child) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        return String.valueOf(out.readLine());
    }

    @Test
    void threeKillsLoseNothingAndCountNothingTwice() throws IOException, InterruptedException, SQLException {
        kill(3);
    }

    @Test
    @Tag("soak")
    void thirtyKillsLoseNothingAndCountNothingTwice() throws IOException, InterruptedException, SQLException {
        kill(30);
    }

    private void kill(int rounds) throws IOException, InterruptedException, SQLException {
        Path files = written();
        long whole = undisturbed(files);
        Random random = new Random(1);
        List<Integer> held = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path home = folder.resolve("killed-" + round);
            Process child = child(home, files);
            assertThat(line(child)).isEqualTo("begin");
            Thread.sleep(random.nextLong(Math.max(1, whole)));
            child.destroyForcibly().waitFor();
            EventReport report = Store.imported(home, files(files).toArray(Path[]::new));
            held.add((int) report.report().imported().stream()
                    .filter(one -> one.alreadyHeld())
                    .count());
            assertThat(report.report().imported()).hasSize(FILES);
            assertThat(report.quarantined()).isEmpty();
            assertThat(home.resolve("importing")).isEmptyDirectory();
            assertThat(Store.rows(
                            home, "gdelt", "events", "SELECT count(*), count(DISTINCT id), min(id), max(id) FROM %s"))
                    .containsExactly(
                            "%d %d 1 %d".formatted(FILES * ROWS * 3 / 4, FILES * ROWS * 3 / 4, FILES * ROWS - 1));
            assertThat(Store.rows(home, "gdelt", "coverage", "SELECT sum(\"rows\"), sum(pair_rows) FROM %s"))
                    .containsExactly("%d %d".formatted(FILES * ROWS, FILES * ROWS * 3 / 4));
        }
        System.out.printf("%d kills within %d ms: files held then %s of %d%n", rounds, whole, held, FILES);
    }

    /** Milliseconds that all files take from the beginning. */
    private long undisturbed(Path files) throws IOException, InterruptedException {
        Process child = child(folder.resolve("undisturbed"), files);
        assertThat(line(child)).isEqualTo("begin");
        long start = System.nanoTime();
        assertThat(child.waitFor()).isZero();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
