package org.comity.data.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.own.OwnTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are meant to exhaust the memory, read by a process that has little of it. */
class BoundedMemoryTest {
    private static final int HEAP_MB = 48;
    /** What the process takes at most, with the machine code and the database's library: far below what the files hold. */
    private static final long MOST_KB = 400_000;

    private static final byte[] ROWS = "KEN,2014-03-05,1\n".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    /** What the child process does. */
    public static final class Child {
        private Child() {}

        /** Imports a table; prints what became of it, then the most memory that the process ever held, in kB. */
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            try {
                ImportReport report = OwnTables.run(
                        FactStore.open(folder.resolve("home")),
                        "mine",
                        folder.resolve("map.yaml"),
                        List.of(folder.resolve(arguments[1])),
                        ImportOptions.DEFAULT,
                        Progress.SILENT);
                System.out.println(report.counts());
            } catch (DataException e) {
                System.out.println(e.getMessage());
            }
            Path status = Path.of("/proc/self/status"); // Linux only
            if (Files.exists(status)) {
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .forEach(System.out::println);
            }
        }
    }

    private String imported(String file) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("map.yaml"), """
                columns: {home: country, period: day}
                countries: iso3
                indicators: [{column: n, id: mine.n, unit: visits, frequency: day}]
                """);
        Path errors = folder.resolve("errors.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MB + "m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        folder.toString(),
                        file)
                .redirectError(errors.toFile())
                .start();
        List<String> out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(child.waitFor()).as(Files.readString(errors)).isZero();
        if (out.size() > 1) {
            assertThat(Long.parseLong(out.get(1).replaceAll("\\D", ""))).isLessThan(MOST_KB);
        }
        return out.getFirst();
    }

    private void write(OutputStream out, int times) throws IOException {
        out.write("country,day,n\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < times; i++) {
            out.write(ROWS);
        }
    }

    @Test
    void aGzipAndAZipBomb() throws IOException, InterruptedException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.csv.gz")))) {
            write(out, 500);
        }
        assertThat(imported("bomb.csv.gz")).startsWith("bomb.csv.gz unpacks to more than 200 times its size");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            write(out, 500);
            out.putNextEntry(new ZipEntry("b.csv"));
        }
        assertThat(imported("bomb.zip")).startsWith("bomb.zip unpacks to more than the limits of this source allow");
    }

    @Test
    void aSparseFileOfTenGigabytes() throws IOException, InterruptedException {
        try (RandomAccessFile out =
                new RandomAccessFile(folder.resolve("sparse.csv").toFile(), "rw")) {
            out.setLength(10L << 30);
        }
        assertThat(imported("sparse.csv")).startsWith("sparse.csv holds more than 2,048 MB, the limit for this source");
    }

    @Test
    void aNulByteAtTheEndOfALargeFile() throws IOException, InterruptedException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("nul.csv"))) {
            write(out, 100);
            out.write(0);
        }
        assertThat(imported("nul.csv")).startsWith("nul.csv has a NUL byte in line 6553602");
    }

    @Test
    void aFieldOf200Megabytes() throws IOException, InterruptedException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("field.csv"))) {
            out.write("country,day,n\nKEN,2014-03-05,".getBytes(StandardCharsets.US_ASCII));
            byte[] digits = "1".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 200; i++) {
                out.write(digits);
            }
            out.write("\nUGA,2014-03-05,2\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(imported("field.csv")).isEqualTo("Counts[rows=2, loaded=1, refused=1, outOfScope=0]");
    }
}
