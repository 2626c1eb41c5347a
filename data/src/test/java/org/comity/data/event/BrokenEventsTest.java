package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.data.FactStore;
import org.comity.data.Refusal;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Progress;
import org.comity.model.Vintage.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged: as a whole they are noted and nothing is held, a broken line is kept with its reason. */
class BrokenEventsTest {
    private static final byte[] GOOD = (GdeltText.of(1, "20200105", "KEN", "UGA", "042", "1.9")
                            .line() + "\n")
            .repeat(400)
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[]... files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (int i = 0; i < files.length; i++) {
                packed.putNextEntry(new ZipEntry(i + ".export.CSV"));
                packed.write(files[i]);
            }
        }
        return out.toByteArray();
    }

    private void isQuarantined(Path file, String reason) {
        EventReport report = Store.imported(home(), file);
        assertThat(report.report().imported()).isEmpty();
        assertThat(report.quarantined())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains(reason));
        assertThat(FactStore.open(home()).vintages()).isEmpty();
        assertThat(Quarantine.list(FactStore.open(home())))
                .extracting(Quarantined::file)
                .containsExactly(file.getFileName().toString());
    }

    @Test
    void packedFilesAreReadLikePlainOnes() throws IOException {
        Path gzip = file("a.gz", gzip(GOOD));
        Path zip = file("a.zip", zip(GOOD));
        assertThat(Store.imported(home(), gzip).report().counts()).isEqualTo(new Counts(400, 400, 0, 0));
        assertThat(Store.imported(home(), zip).report().counts()).isEqualTo(new Counts(400, 400, 0, 0));
    }

    @Test
    void aZipOfSeveralFilesGivesAVintageForEach() throws IOException {
        byte[] other =
                new String(GOOD, StandardCharsets.UTF_8).replace("KEN", "TZA").getBytes(StandardCharsets.UTF_8);
        assertThat(Store.imported(home(), file("two.zip", zip(GOOD, other)))
                        .report()
                        .vintages())
                .hasSize(2);
    }

    @Test
    void damagedArchivesAreQuarantined() throws IOException {
        byte[] gzip = gzip(GOOD);
        isQuarantined(file("cut.gz", Arrays.copyOf(gzip, gzip.length / 2)), "damaged");
    }

    @Test
    void aTruncatedZipIsQuarantined() throws IOException {
        byte[] zip = zip(GOOD);
        isQuarantined(file("cut.zip", Arrays.copyOf(zip, zip.length / 2)), "damaged");
    }

    @Test
    void aZipWithOneWrongByteIsQuarantined() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            text.append(GdeltText.of(i * 7919L, "20200105", "KEN", "UGA", "042", "1.9")
                            .line())
                    .append('\n');
        }
        byte[] zip = zip(text.toString().getBytes(StandardCharsets.UTF_8));
        zip[zip.length - 400] ^= 0x55; // far behind the beginning by which the layout is known
        isQuarantined(file("changed.zip", zip), "damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "\n\n\n", "\0\0\0\0\0", "only text", "1\t2\t3\n4\t5\t6\n"})
    void aFileOfNoKnownLayoutIsQuarantined(String text) throws IOException {
        isQuarantined(file("other.csv", text.getBytes(StandardCharsets.UTF_8)), "no layout of events");
    }

    @Test
    void anEmptyFileIsQuarantined() throws IOException {
        isQuarantined(file("empty.csv", new byte[0]), "empty");
    }

    @Test
    void aFileOfWhichNoLineCanBeReadIsQuarantined() throws IOException {
        String bad = new String(GOOD, StandardCharsets.UTF_8).replace("\t1\t1\t1\t-1.5", "\tx\t1\t1\t-1.5");
        isQuarantined(file("bad.csv", bad.getBytes(StandardCharsets.UTF_8)), "none of them can be read");
    }

    @Test
    void aFileThatIsMendedLeavesTheQuarantine() throws IOException {
        byte[] gzip = gzip(GOOD);
        isQuarantined(file("cut.gz", Arrays.copyOf(gzip, gzip.length / 2)), "damaged");
        assertThat(Store.imported(home(), file("cut.gz", gzip)).report().vintages())
                .hasSize(1);
        assertThat(Quarantine.list(FactStore.open(home()))).hasSize(1); // other bytes: the broken copy stays noted
    }

    @Test
    void lineEndsOfAnyKindAndNoneAtTheEndAreTaken() throws IOException, SQLException {
        String line = GdeltText.of(1, "20200105", "KEN", "UGA", "042", "1.9").line();
        Path file = file("ends.csv", (line + "\r\n" + line + "\n" + line).getBytes(StandardCharsets.UTF_8));
        assertThat(Store.imported(home(), file).report().counts()).isEqualTo(new Counts(3, 3, 0, 0));
        assertThat(Store.rows(home(), "gdelt", "events", "SELECT DISTINCT link FROM %s"))
                .containsExactly("https://example.org/1");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirLine() throws IOException, SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(GOOD);
        byte[] line =
                GdeltText.of(9, "20200105", "KEN", "UGA", "042", "1.9").line().getBytes(StandardCharsets.UTF_8);
        line[line.length - 1] = (byte) 0xff;
        out.write(line);
        out.write('\n');
        EventReport report = Store.imported(home(), file("bytes.csv", out.toByteArray()));
        assertThat(report.report().counts()).isEqualTo(new Counts(401, 400, 1, 0));
        assertThat(report.report().refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(401);
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.BAD_ENCODING);
        });
        assertThat(Store.rows(home(), "gdelt", "events", "SELECT count(*) FROM %s"))
                .containsExactly("400");
    }

    /** Any byte of any line may be wrong: every line is accounted for, and the files can be read. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void brokenBytesLoseNoLine(long seed) throws IOException, SQLException {
        Random random = new Random(seed);
        byte[] bytes = GOOD.clone();
        for (int i = 0; i < 600; i++) {
            int at = GOOD.length / 10 + random.nextInt(GOOD.length * 9 / 10);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : "\t\n\r\0\"".charAt(random.nextInt(5)));
        }
        long lines = 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        lines += bytes[bytes.length - 1] == '\n' ? 0 : 1;
        EventReport report = Store.imported(home(), file("fuzz.csv", bytes));
        assertThat(report.report().counts().rows()).isEqualTo(lines);
        assertThat(report.report().counts().refused()).isPositive();
        String loaded = Long.toString(report.report().counts().loaded());
        assertThat(Store.rows(home(), "gdelt", "events", "SELECT count(*) FROM (SELECT DISTINCT COLUMNS(*) FROM %s)"))
                .containsExactly(loaded);
        String refused = Long.toString(report.report().counts().refused());
        assertThat(Store.rows(home(), "gdelt", "refused", "SELECT count(\"text\") FROM %s"))
                .containsExactly(refused);
    }

    /** A line of 1 GB between good ones, from a pipe; the process has a heap of far less for it. */
    @Test
    void aLineOfAGigabyteIsOneRefusedLine() throws IOException {
        EventReport report =
                EventImporter.run(FactStore.open(home()), "-", new Gigabyte(), ImportOptions.DEFAULT, Progress.SILENT);
        assertThat(report.report().counts()).isEqualTo(new Counts(801, 800, 1, 0));
        assertThat(report.report().refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(401);
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.RECORD_TOO_LONG);
        });
    }

    /** Good lines, a billion bytes without a line break, good lines. */
    private static final class Gigabyte extends InputStream {
        private static final long MIDDLE = 1L << 30;
        private long at;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            long end = GOOD.length * 2L + MIDDLE + 1;
            if (at >= end) {
                return -1;
            }
            int n = 0;
            while (n < length && at < end) {
                if (at >= GOOD.length && at < GOOD.length + MIDDLE) {
                    int run = (int) Math.min(length - n, GOOD.length + MIDDLE - at);
                    Arrays.fill(target, offset + n, offset + n + run, (byte) 'x');
                    n += run;
                    at += run;
                } else {
                    long behind = at - GOOD.length - MIDDLE;
                    target[offset + n++] =
                            at < GOOD.length ? GOOD[(int) at] : behind == 0 ? (byte) '\n' : GOOD[(int) behind - 1];
                    at++;
                }
            }
            return n;
        }
    }
}
