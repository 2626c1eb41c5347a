package org.comity.data.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.comity.data.DataException;
import org.comity.data.mapping.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnFileTest {
    private static final double NO = Double.NaN;

    @TempDir
    private Path folder;

    private FileColumns read(String text, String... columns) throws IOException {
        return read(Files.writeString(folder.resolve("f.csv"), text), 2, columns);
    }

    private static FileColumns read(Path file, int threads, String... columns) throws IOException {
        return ColumnFile.open(file, "f.csv", Limits.DEFAULT).read(List.of(columns), threads);
    }

    private static FileColumn column(FileColumns columns, String name) {
        return Objects.requireNonNull(columns.columns().get(name));
    }

    private static double[] numbers(FileColumns columns, String name) {
        return ((FileColumn.Numbers) column(columns, name)).values();
    }

    private static List<String> texts(FileColumns columns, String name) {
        FileColumn.Texts texts = (FileColumn.Texts) column(columns, name);
        return java.util.Arrays.stream(texts.ids())
                .mapToObj(id -> id < 0 ? "-" : texts.levels().get(id))
                .toList();
    }

    @Test
    void numbersTextsAndWhatIsMissing() throws IOException {
        FileColumns read =
                read("a,b,c,d\n1,KEN,x,9\n-2.5e3,PER,y,9\nNA,,z,9\n.,KEN,NA,9\n 7 , PER ,x,9\n", "a", "b", "c");
        assertThat(numbers(read, "a")).containsExactly(1, -2500, NO, NO, 7);
        assertThat(texts(read, "b")).containsExactly("KEN", "PER", "-", "KEN", "PER");
        assertThat(texts(read, "c")).containsExactly("x", "y", "z", "-", "x");
        assertThat(read.rows()).isEqualTo(5);
        assertThat(read.columns()).doesNotContainKey("d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\n1;x\n2;y\n",
                "a\tb\n1\tx\n2\ty",
                "\uFEFFa,b\r\n1,x\r\n\r\n2,y\r\n",
                "\"a\",\"b\"\n\"1\",\"x\"\n2,y\n\n"
            })
    void layoutsOfTheSame(String text) throws IOException {
        FileColumns read = read(text, "b", "a");
        assertThat(numbers(read, "a")).containsExactly(1, 2);
        assertThat(texts(read, "b")).containsExactly("x", "y");
    }

    @Test
    void quotationMarks() throws IOException {
        FileColumns read = read("a,b\n\"x, \"\"y\"\"\",1\n\"two\nlines\",2\nplain,3\n", "a", "b");
        assertThat(texts(read, "a")).containsExactly("x, \"y\"", "two\nlines", "plain");
        assertThat(numbers(read, "b")).containsExactly(1, 2, 3);
    }

    @Test
    void namibiaAmongCodesOfTwoLetters() throws IOException {
        assertThat(texts(read("a\nKE\nNA\nPE\n", "a"), "a")).containsExactly("KE", "NA", "PE");
        assertThat(texts(read("a\nKEN\nNA\nPER\n", "a"), "a")).containsExactly("KEN", "-", "PER");
        assertThat(texts(read("a\nKE\n.\nNaN\nnan\nNA\n", "a"), "a")).containsExactly("KE", "-", "-", "-", "NA");
    }

    @Test
    void aTextLateInTheFileMakesTheColumnText() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int row = 0; row < 400_000; row++) {
            text.append(row % 10).append(row == 399_990 ? ",odd\n" : ",1\n");
        }
        FileColumns read = read(text.toString(), "a", "b");
        assertThat(numbers(read, "a")[399_999]).isEqualTo(9);
        FileColumn.Texts late = (FileColumn.Texts) column(read, "b");
        assertThat(late.levels()).containsExactly("1", "odd");
        assertThat(late.example()).isEqualTo("\"odd\" in line 399992");
    }

    @Test
    void theSameOnAnyNumberOfThreadsPlainAndPacked() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("code,value\n");
        for (int row = 0; row < 300_000; row++) {
            text.append("C%03d,".formatted(random.nextInt(200)))
                    .append(String.format(Locale.ROOT, "%.5f%n", random.nextGaussian() * 1000));
        }
        Path plain = Files.writeString(folder.resolve("p.csv"), text);
        Path packed = folder.resolve("p.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        FileColumns one = read(plain, 1, "code", "value");
        for (FileColumns other : List.of(read(plain, 3, "code", "value"), read(packed, 2, "code", "value"))) {
            assertThat(numbers(other, "value")).isEqualTo(numbers(one, "value"));
            assertThat(((FileColumn.Texts) column(other, "code")).ids())
                    .isEqualTo(((FileColumn.Texts) column(one, "code")).ids());
        }
        assertThat(one.file().sha256())
                .hasSize(64)
                .isNotEqualTo(read(packed, 1, "code").file().sha256());
    }

    /** Each number is the one that Java's own reading of it gives, to the last bit. */
    @Test
    void numbersAreRoundedOnce() {
        Random random = new Random(7);
        CellNumber cell = new CellNumber();
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                check(cell, Double.toString(value));
                check(cell, String.format(Locale.ROOT, "%.7f", random.nextGaussian() * Math.pow(10, i % 12)));
                check(cell, Long.toString(random.nextLong()));
            }
        }
        for (String text : List.of(
                "0", "-0", "+3", "1.", ".5", "007", "1e22", "1E-22", "9007199254740993", "123456789012345678901")) {
            check(cell, text);
        }
        for (String text : List.of("1e", "--1", "1,5", "0x10", "1d", "NaN1", "e5", "-", "+", "1.2.3")) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            cell.read(bytes, 0, bytes.length);
            assertThat(cell.isNumber()).as(text).isFalse();
        }
    }

    private static void check(CellNumber cell, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(cell.read(bytes, 0, bytes.length)).as(text).isEqualTo(Double.parseDouble(text));
        assertThat(cell.isNumber()).isTrue();
    }

    @Test
    void mistakesAreOneSentence() throws IOException {
        assertMistake("a,b\n1\n", "f.csv, line 2: has 1 cells, the header has 2");
        assertMistake("a,b\n1,2\n\n1,2,3\n", "f.csv, line 4: has more than the 2 cells");
        assertMistake("a,b\n1,\"x\n2,3\n", "f.csv, line 2: opens a quotation mark that is never closed");
        assertMistake("a,b\n1,\"x\"y\n", "f.csv, line 2: has text behind a closing quotation mark");
        assertMistake("a,b\n", "f.csv has a header and no rows.");
        assertMistake("b,a,a\n1,2,3\n", "the column a stands there twice (columns 2 and 3)");
        assertMistake("b,c\n1,2\n", "f.csv has no column a.");
        assertMistake("\n\n", "does not begin with a line that names its columns");
        Files.write(folder.resolve("f.csv"), new byte[] {0, 1, 2, 3, 10, 5});
        assertThatThrownBy(() -> read(folder.resolve("f.csv"), 1, "a"))
                .isInstanceOf(DataException.class)
                .hasMessage("f.csv is no CSV file: its first line is no text.");
    }

    private void assertMistake(String text, String sentence) throws IOException {
        Files.writeString(folder.resolve("f.csv"), text);
        assertThatThrownBy(() -> read(folder.resolve("f.csv"), 2, "a", "b"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }
}
