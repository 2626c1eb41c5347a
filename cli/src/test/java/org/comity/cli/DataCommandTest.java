package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a user's own table to its figures, their lineage and the refused rows, by the command line alone. */
class DataCommandTest {
    private static final String MAP = """
            id: mine
            meaning: then
            columns: {home: country, period: year}
            indicators:
              - {column: offices, id: mine.offices, unit: offices, level: country, frequency: year}
            """;

    @TempDir
    Path home;

    private Path table;

    @BeforeEach
    void writeTable() throws IOException {
        table = Files.writeString(
                home.resolve("offices.csv"),
                "country,year,offices\nKEN,2014,3\nUGA,2014,2\nXQZ,2014,1\nPER,2014,many\n");
        Files.writeString(home.resolve("map.yaml"), MAP);
    }

    private Run importTable() {
        return Run.in(
                home,
                "data",
                "import",
                "mine",
                "--map",
                home.resolve("map.yaml").toString(),
                table.toString(),
                "--format",
                "csv");
    }

    @Test
    void anOwnTableIsImportedShownAndMarked() {
        Run imported = importTable();
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out().lines().toList().get(1)).startsWith("mine,").endsWith(",4,2,2,0,false");

        Run shown = Run.in(home, "show", "mine.offices", "KEN", "--from", "2014", "--to", "2014");
        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("offices.csv").containsIgnoringCase("own figure");
    }

    @Test
    void refusedRowsAreListedWithLineAndReason() {
        importTable();
        Run run = Run.in(home, "data", "rejects", "mine", "--format", "csv");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("offices.csv,4,")
                .contains("unknown code")
                .contains("offices.csv,5,offices,not a number");
    }

    @Test
    void aDashIsStandardInput() throws IOException {
        java.io.InputStream before = System.in;
        System.setIn(Files.newInputStream(table));
        try {
            Run run = Run.in(
                    home,
                    "data",
                    "import",
                    "mine",
                    "--map",
                    home.resolve("map.yaml").toString(),
                    "-",
                    "--format",
                    "csv");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains(",4,2,2,0,false");
        } finally {
            System.setIn(before);
        }
        assertThat(Run.in(home, "data", "lineage", "mine.offices", "UGA", "--year", "2014", "--format", "csv")
                        .out())
                .contains("standard-input,3,");
    }

    @Test
    void whatIsNotThereOrNotSaidIsWrongUse() {
        for (List<String> line : List.of(
                List.of("data", "import", "wgii", table.toString()),
                List.of("data", "import", "mine", table.toString()),
                List.of("data", "import", "wdi", "--map", home + "/map.yaml", table.toString()),
                List.of("data", "rejects", "nosuch"),
                List.of("data", "export"),
                List.of("data", "export", "wdi.nosuch"),
                List.of("show", "wdi.nosuch", "KEN"))) {
            Run run = Run.in(home, line.toArray(String[]::new));
            assertThat(run.code()).as("%s: %s", line, run.err()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void theRejectsOfAllVintagesOfAnImportAreListedTogether() throws IOException {
        Path dated = Files.writeString(home.resolve("gdp.csv"), """
                Country Name,Country Code,Year,Value
                x,XQB,2014,3
                """);
        Path other = Files.writeString(home.resolve("fossil-fuel-co2-emissions-by-nation.csv"), """
                Year,Country,Total,Solid Fuel,Liquid Fuel,Gas Fuel,Cement,Gas Flaring,Per Capita,Bunker fuels
                2014,FREEDONIA,1,1,0,0,0,0,0,0
                """);
        Run imported = Run.in(home, "data", "import", "wdi", dated.toString(), other.toString(), "--format", "csv");
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out().lines()).hasSize(3);
        Run run = Run.in(home, "data", "rejects", "wdi", "--format", "csv");
        assertThat(run.out()).contains("XQB").contains("FREEDONIA");
    }

    @Test
    void lineageEndsInTheLine() {
        importTable();
        Run run = Run.in(home, "data", "lineage", "mine.offices", "UGA", "--year", "2014", "--format", "csv");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("offices.csv,3,");
    }

    @Test
    void figuresAreExportedIntoAFile() throws IOException {
        importTable();
        Path file = home.resolve("out.csv");
        Run run = Run.in(home, "data", "export", "mine.offices", "-o", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).contains("KEN").contains("UGA").doesNotContain("XQZ");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        importTable();
        Path file = home.resolve("nowhere/out.csv");
        Run run = Run.in(home, "data", "export", "mine.offices", "-o", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().strip())
                .isEqualTo("There is no folder %s to write out.csv into.".formatted(file.getParent()));
    }

    @Test
    void everySourceStandsInTheStatus() {
        Run run = Run.in(home, "data", "status", "--format", "csv");
        Run sources = Run.in(home, "data", "sources", "--format", "csv");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().count())
                .isEqualTo(sources.out().lines().count())
                .isGreaterThan(23);
        assertThat(run.out()).contains("comity data import icews FILE...");
    }

    @Test
    void aMapIsDrafted() throws IOException {
        Path sound = Files.writeString(home.resolve("sound.csv"), "country,year,offices\nKEN,2014,3\nUGA,2014,2\n");
        Run run = Run.in(home, "data", "map", sound.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("country").contains("offices");
    }

    @Test
    void whatCannotBeReadIsOneSentenceAndChangesNothing() throws IOException {
        Path empty = Files.createFile(home.resolve("empty.csv"));
        Path zeros =
                Files.write(home.resolve("zeros.csv"), "country,year\nKEN\0,2014\n".getBytes(StandardCharsets.UTF_8));
        for (List<String> line : List.of(
                List.of("data", "import", "wgi", empty.toString()),
                List.of("data", "import", "wgi", zeros.toString()),
                List.of("data", "import", "wgi", table.toString()))) {
            Run run = Run.in(home, line.toArray(String[]::new));
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            assertThat(run.err().strip().lines()).hasSize(1);
            assertThat(run.out()).isEmpty();
        }
        assertThat(Run.in(home, "data", "vintages", "--format", "csv").out().lines())
                .hasSize(1);
    }

    @Test
    void theServersArgumentsAreHandedOver() throws IOException {
        Path handover = home.resolve("handover");
        Run run = Run.with(
                Map.of("COMITY_HOME", home.toString(), "COMITY_HANDOVER", handover.toString()),
                "serve",
                "--port",
                "8123");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readAllLines(handover))
                .containsExactly("http://127.0.0.1:8123/", "--home=" + home.toAbsolutePath(), "--port=8123");
    }
}
