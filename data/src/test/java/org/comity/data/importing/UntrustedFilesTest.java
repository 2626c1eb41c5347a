package org.comity.data.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.mapping.Mapping;
import org.comity.data.mapping.MappingReader;
import org.comity.model.Vintage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be are refused in one sentence, before they cost much. */
class UntrustedFilesTest {
    private static final Mapping TOY = MappingReader.read(
            "toy.yaml",
            """
            id: toy
            producer: nobody
            title: toys
            licence: none
            citation: none
            indicators: [{id: toy.n, unit: toys}]
            limits: {total_mb: 64}
            files:
              - kind: toys
                header: [country, year, n]
                outputs: {observations: toys.sql}
              - kind: notes
                header: [country, note]
                multiline: true
                outputs: {observations: notes.sql}
            """,
            file -> Optional.of(
                    file.equals("toys.sql")
                            ? "SELECT line, file, 'n' AS source_column, 'toy.n' AS indicator, country AS home_code, year AS period, n AS value FROM raw"
                            : "SELECT line, file, 'note' AS source_column, 'toy.n' AS indicator, country AS home_code, '2014' AS period, length(note) AS value FROM raw"));
    private static final String TABLE = "country,year,n\nKEN,2014,1\nBRA,2014,2\n";

    @TempDir
    Path folder;

    private ImportReport run(Path file) {
        return Importer.run(
                FactStore.open(folder.resolve("home")), TOY, List.of(file), ImportOptions.DEFAULT, Progress.SILENT);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> run(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("\n")
                .hasSizeLessThan(400);
        assertThat(FactStore.open(folder.resolve("home")).vintages()).isEmpty();
        assertThat(folder.resolve("home/importing")).isEmptyDirectory();
    }

    @Test
    void aNulByte() throws IOException {
        refused(
                file("nul.csv", "country,year,n\nKEN,2014,1\nBRA,20\0014,2\n".replace('\001', '\0')),
                "has a NUL byte in line 3");
    }

    @Test
    void aGzipBomb() throws IOException {
        Path bomb = folder.resolve("bomb.csv.gz");
        byte[] spaces = "country,year,n\n".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 60; i++) {
                out.write(spaces);
            }
        }
        refused(bomb, "bomb.csv.gz unpacks to more than 200 times its size");
    }

    @Test
    void aSparseFileOfTenGigabytes() throws IOException {
        Path sparse = file("sparse.csv", TABLE);
        try (RandomAccessFile out = new RandomAccessFile(sparse.toFile(), "rw")) {
            out.setLength(10L << 30);
        }
        refused(sparse, "sparse.csv holds more than 64 MB, the limit for this source");
    }

    @Test
    void emptyMissingFolderWrong() throws IOException {
        refused(file("empty.csv", ""), "empty.csv is empty");
        refused(folder.resolve("none.csv"), "There is no file");
        refused(Files.createDirectory(folder.resolve("dir.csv")), "is a folder or device");
        refused(file("wrong.csv", "a,b\n1,2\n"), "wrong.csv is not a file of this source: it begins with \"a, b\"");
        refused(file("broken.csv.gz", "\u001f\u008b no gzip"), "is not a file of this source");
        Path cut = folder.resolve("cut.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
            out.write(TABLE.repeat(1000).getBytes(StandardCharsets.US_ASCII));
        }
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        refused(cut, "cut.csv.gz is damaged and cannot be unpacked");
    }

    private Path zip(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(TABLE.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return file;
    }

    @Test
    void zipsOfSeveralFilesOrWithNamesThatLeadElsewhere() throws IOException {
        refused(zip("two.zip", "a.csv", "b.csv"), "two.zip is a zip of several files");
        refused(zip("evil.zip", "../../a.csv"), "evil.zip holds a file whose name leads to another folder");
        assertThat(run(zip("good.zip", "a.csv")).counts().loaded()).isEqualTo(2);
    }

    @Test
    void aQuoteLeftOpenEndsAtItsLineEvenWhereTextsMayRunOverLines() throws IOException {
        ImportReport report =
                run(file("notes.csv", "country,note\nKEN,\"two\nlines\"\nBRA,\"open\nTZA,\"x\"\nUGA,\"yz\"\n"));
        assertThat(report.counts()).isEqualTo(new Vintage.Counts(4, 3, 1, 0));
        assertThat(report.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(4);
            assertThat(refusal.detail()).isEqualTo("A quote is opened and not closed.");
        });
    }
}
