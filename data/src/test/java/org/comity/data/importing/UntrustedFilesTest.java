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
    void zipsWithNamesThatLeadElsewhereOrNothingOfTheSource() throws IOException {
        refused(zip("evil.zip", "../../a.csv"), "evil.zip holds a file whose name leads to another folder");
        refused(zip("evil.zip", "a.csv", "/tmp/b.csv"), "evil.zip holds a file whose name leads to another folder");
        refused(zip("none.zip", "folder/"), "none.zip is a zip without a file in it");
        assertThat(run(zip("good.zip", "folder/", "folder/a.csv", "__MACOSX/._a.csv"))
                        .counts()
                        .loaded())
                .isEqualTo(2);
    }

    @Test
    void aZipOfSeveralFilesGivesThoseOfTheSource() throws IOException {
        Path file = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String[] entry : new String[][] {
                {"Metadata.csv", "a,b\n1,2\n"},
                {"README.txt", "what this is"},
                {"table.csv", TABLE},
                {"codebook.pdf", "%PDF\0"}
            }) {
                out.putNextEntry(new ZipEntry(entry[0]));
                out.write(entry[1].getBytes(StandardCharsets.US_ASCII));
            }
        }
        ImportReport report = run(file);
        assertThat(report.vintages())
                .singleElement()
                .satisfies(vintage -> assertThat(vintage.files())
                        .extracting(Vintage.SourceFile::name)
                        .containsExactly("table.csv"));
        assertThat(report.counts().loaded()).isEqualTo(2);
        assertThat(report.skipped())
                .containsExactly(
                        "Metadata.csv in all.zip: no file of this source",
                        "README.txt: about the other files",
                        "codebook.pdf in all.zip: no file of this source");
    }

    @Test
    void aZipOfSeveralFilesIsBoundedAsOneFileIs() throws IOException {
        Path file = folder.resolve("big.zip");
        byte[] much = TABLE.repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 3; i++) {
                out.putNextEntry(new ZipEntry(i + ".csv"));
                out.write(much);
            }
        }
        refused(file, "big.zip unpacks to more than the limits of this source allow");
    }

    @Test
    void anArchiveInAnArchiveAndTextInAnotherEncoding() throws IOException {
        Path inner = zip("inner.zip", "a.csv");
        Path outer = folder.resolve("outer.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(outer))) {
            Files.copy(inner, out);
        }
        refused(outer, "outer.csv.gz holds another archive; unpack it");
        refused(
                Files.write(folder.resolve("utf16.csv"), TABLE.getBytes(StandardCharsets.UTF_16)),
                "utf16.csv is UTF-16 text; save it as UTF-8");
    }

    @Test
    void aColumnThatIsNamedTwice() throws IOException {
        refused(
                file("twice.csv", "country,year,n,n\nKEN,2014,1,2\n"),
                "twice.csv:1 names the column \"n\" more than once; give each a name of its own.");
    }

    @Test
    void aNumberWithUnderscoresIsNone() throws IOException {
        assertThat(run(file("toys.csv", "country,year,n\nKEN,2014,1_000\n")).refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.detail()).isEqualTo("A number is needed."));
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
