package org.comity.workbench.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.comity.methods.composite.recipe.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two files of an index say, and every mistake in them as one sentence. */
class IndexInputTest {
    @TempDir
    private Path folder;

    @Test
    void figuresGroupsAndDenominatorsAreRead() throws IOException {
        IndexInput input = Toy.input(folder);
        Sheet data = input.raw().data();
        assertThat(data.codes()).containsExactly("Roads", "Schools", "Rain", "Noise");
        assertThat(data.rows().units()).containsExactly("AAA", "BBB", "CCC", "DDD", "EEE");
        assertThat(data.rows().times()).containsOnly("");
        assertThat(data.value(0, 4)).isEqualTo(90);
        assertThat(data.has(1, 2)).as("NA").isFalse();
        assertThat(data.has(2, 1)).as("empty").isFalse();
        assertThat(input.raw().side().groups()).containsOnlyKeys("Side");
        assertThat(input.raw().side().denominators().value(0, 2)).isEqualTo(5);
        assertThat(input.raw().structure().node(0).denominator()).contains("Population");
    }

    @Test
    void theOrderOfRowsAndColumnsChangesNothing() throws IOException {
        List<String> lines = Toy.DATA.lines().toList();
        String turned = lines.getFirst() + "\n"
                + String.join("\n", lines.subList(1, lines.size()).reversed());
        Sheet one = Toy.input(folder).raw().data();
        Sheet other = Toy.input(folder, turned, Toy.META).raw().data();
        assertThat(other.rows()).isEqualTo(one.rows());
        for (int column = 0; column < one.columns(); column++) {
            assertThat(other.values(column)).isEqualTo(one.values(column));
        }
    }

    @Test
    void severalTimesMakeAPanelInTheirOrder() throws IOException {
        String panel = Toy.DATA + "AAA,Alder,2019,north,10,39,3,1,5\nBBB,Birch,2019,north,20,60,5,2,4\n";
        IndexInput input = Toy.input(folder, panel, Toy.META);
        assertThat(input.raw().data().rows().name(0)).isEqualTo("AAA 2019");
        assertThat(input.raw().data().rows().name(1)).isEqualTo("AAA 2020");
        assertThat(input.raw().data().rows().count()).isEqualTo(7);
    }

    @Test
    void timesOfBothKindsHaveOneOrder() {
        List<String> times = new java.util.ArrayList<>(List.of("b", "10", "a", "9", "1a", "2020", "10.0"));
        times.sort(Times.ORDER);
        assertThat(times).containsExactly("9", "10", "10.0", "2020", "1a", "a", "b");
    }

    @Test
    void namibiaIsAUnit() throws IOException {
        Sheet data = Toy.input(folder, Toy.DATA.replace("CCC,Cedar", "NA,Namibia"), Toy.META)
                .raw()
                .data();
        assertThat(data.rows().units()).containsExactly("AAA", "BBB", "DDD", "EEE", "NA");
        assertThat(data.has(1, 4)).as("NA in another column").isFalse();
    }

    @Test
    void codesThatAreColumnsOfTablesAreRefused() {
        meta(Toy.META.replace("1,Rain,", "1,Unit,"))
                .hasMessage(
                        "structure: indicator Unit: its code in meta.csv, line 4, is the name of a column that tables"
                                + " begin with; give it another code.");
    }

    @Test
    void spreadsheetsWithSemicolonsAndAByteOrderMarkAreRead() throws IOException {
        String data = "\ufeff" + Toy.DATA.replace(',', ';').replace("\n", "\r\n");
        assertThat(Toy.input(folder, data, Toy.META).raw().data().value(0, 0)).isEqualTo(40);
    }

    @Test
    void aSecondFileTakesThePlaceOfDenominators() throws IOException {
        Path second = Files.writeString(
                folder.resolve("more.csv"),
                "uCode,Population,Class\nEEE,4,x\nDDD,1,y\nCCC,1,y\nBBB,2,y\nAAA,1,z\nZZZ,9,z\n");
        Toy.input(folder);
        IndexInput input = IndexInput.read(folder.resolve("data.csv"), folder.resolve("meta.csv"), Optional.of(second));
        assertThat(input.raw().side().denominators().codes()).containsExactly("Population");
        assertThat(input.raw().side().denominators().value(0, 4)).isEqualTo(4);
    }

    @Test
    void aUnitThatTheSecondFileLacksIsNamed() throws IOException {
        Path second = Files.writeString(folder.resolve("more.csv"), "uCode,Population\nAAA,1\nBBB,2\nCCC,1\nEEE,4\n");
        Toy.input(folder);
        assertThatThrownBy(() ->
                        IndexInput.read(folder.resolve("data.csv"), folder.resolve("meta.csv"), Optional.of(second)))
                .hasMessage(
                        "denominate: indicator Roads, unit DDD: more.csv has no row of that unit; add one, or leave --denominators out.");
    }

    @Test
    void codesThatStandTwiceAreNamed() {
        data(Toy.DATA.replace("Rain,Noise", "Rain,Rain"))
                .hasMessage("data.csv, line 1: the code Rain stands in columns 8 and 9; each code may stand once.");
        meta(Toy.META.replace("1,Noise,", "1,Rain,"))
                .hasMessage(
                        "structure: indicator Rain: its code stands twice in meta.csv, lines 4 and 5; each code may stand once.");
        data(Toy.DATA.replace("BBB", "AAA"))
                .hasMessage(
                        "data: unit AAA 2020: stands twice in data.csv, lines 2 and 3; each unit may stand once at each time.");
    }

    @Test
    void structuresThatAreNoTreeAreNamed() {
        meta(Toy.META.replace("score,NA,NA,NA,Aggregate", "score,NA,NA,Works,Aggregate"))
                .hasMessageContaining("structure: indicator ")
                .hasMessageContaining("parents may not go in a circle");
        meta(Toy.META.replace("NA,NA,Land,Indicator", "NA,NA,Sea,Indicator"))
                .hasMessageContaining("its parent Sea is not there");
        meta(Toy.META.replace("NA,NA,Land,Indicator", "NA,NA,NA,Indicator"))
                .hasMessage(
                        "structure: indicator Rain: it has level 1 and no parent in meta.csv, line 4, and only level"
                                + " 3, the highest, has none; name its parent, or remove the line.");
        meta(Toy.META.replace("2,Land,", "1,Land,"))
                .hasMessageContaining("meta.csv, line 7, column Level: Aggregate Land has level 1");
        meta(Toy.META.replace(",-1,1,dB", ",2,1,dB")).hasMessageContaining("indicator Noise: its direction is 2");
        meta(Toy.META.replace("Indicator\n2,", "Figure\n2,"))
                .hasMessageContaining("meta.csv, line 5, column Type: must be one of Indicator, Aggregate");
        meta(Toy.META.replace("Rain,1,1,mm", "Rain,1,,mm"))
                .hasMessageContaining("meta.csv, line 4, column Weight: Rain has no weight");
        meta(Toy.META.replace("Rain,1,1,mm", "Rain,1,-1,mm")).hasMessageContaining("indicator Rain: its weight is -1");
    }

    @Test
    void columnsWithoutDescriptionAndDescriptionsWithoutColumnAreNamed() {
        data(Toy.DATA.replace("Noise", "Sound"))
                .hasMessageContaining(
                        "indicator Sound: data.csv has a column of that name that meta.csv does not describe");
        meta(Toy.META + "1,Snow,Snow,1,1,cm,NA,NA,Land,Indicator\n")
                .hasMessageContaining(
                        "indicator Snow: it stands in meta.csv, line 11, and data.csv has no column of that name");
        data(Toy.DATA.replace("uCode", "Code")).hasMessageContaining("data.csv has no column uCode");
    }

    @Test
    void cellsThatAreNoNumbersAreNamedByLineAndColumn() {
        data(Toy.DATA.replace("32,4", "many,4"))
                .hasMessage(
                        "data.csv, line 5, column Roads: must be a number with a point before its decimals, or empty, not \"many\".");
        data(Toy.DATA.replace("32,4", "1e999,4")).hasMessageContaining("line 5, column Roads: must be a number");
        data(Toy.DATA.replace("32,4", "0x10,4")).hasMessageContaining("not \"0x10\"");
        data(Toy.DATA.replace("DDD,Dogwood", ",Dogwood")).hasMessage("data.csv, line 5, column uCode: is empty.");
    }

    @Test
    void filesThatAreNoTablesAreRefused() throws IOException {
        data("").hasMessageContaining("data.csv is empty");
        data("uCode,Roads\n").hasMessageContaining("has a header and no rows");
        data(Toy.DATA + "FFF,Fir\n").hasMessageContaining("data.csv, line 7: has 2 cells, the header has 9");
        data(Toy.DATA + "\"FFF,Fir\n").hasMessageContaining("data.csv: Line 7 has a quotation mark that is not closed");
        data(Toy.DATA.replace("uCode", "")).hasMessageContaining("column 1 has no name");
        Files.write(
                folder.resolve("data.csv"), Toy.DATA.replace("Elm", "\u00d8lm").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvFile.read(folder.resolve("data.csv"))).hasMessageContaining("is not in UTF-8");
        assertThatThrownBy(() -> CsvFile.read(folder)).hasMessageContaining("is a folder");
        String wide = "a,".repeat(3000);
        assertThatThrownBy(() -> CsvFile.parse(
                        "wide.csv", (header(3001) + (wide + "a\n").repeat(2000)).getBytes(StandardCharsets.UTF_8)))
                .hasMessage("wide.csv has 2000 rows of 3001 columns; at most 5000000 cells are read.");
    }

    private static String header(int columns) {
        StringBuilder header = new StringBuilder("c0");
        for (int column = 1; column < columns; column++) {
            header.append(",c").append(column);
        }
        return header.append('\n').toString();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> data(String data) {
        return assertThatThrownBy(() -> Toy.input(folder, data, Toy.META)).isInstanceOf(IllegalArgumentException.class);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> meta(String meta) {
        return assertThatThrownBy(() -> Toy.input(folder, Toy.DATA, meta)).isInstanceOf(IllegalArgumentException.class);
    }
}
