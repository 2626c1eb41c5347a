package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command line against COINr 1.1.14's own example, {@code build_example_coin()}: the tables of each step to 1e-9, and
 * ranks exactly.
 */
class IndexAsemTest {
    private static final String FOLDER = "coinr-asem/";
    private static final List<String> EXAMPLE = List.of(
            "--denominate",
            "on",
            "--impute",
            "group-mean:EurAsia_group",
            "--screen",
            "0.9",
            "--treat",
            "winmax=5,skew=2,kurt=3.5",
            "--normalise",
            "minmax:0,100",
            "--aggregate",
            "amean");

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "raw, Raw",
        "denominated, Denominated",
        "imputed, Imputed",
        "screened, Screened",
        "treated, Treated",
        "normalised, Normalised",
        "aggregated, Aggregated"
    })
    void eachStepIsThatOfTheOtherProgram(String table, String file) throws IOException {
        Map<String, Map<String, String>> expected = csv(computed(file), "uCode");
        Map<String, Map<String, String>> made = csv(build(EXAMPLE, table), "unit");
        assertThat(made.keySet()).isEqualTo(expected.keySet());
        expected.forEach((unit, cells) -> cells.forEach((code, text) -> {
            String got = row(made, unit).get(code);
            if (text.equals("NA")) {
                assertThat(got).as("%s %s", unit, code).isEmpty();
            } else {
                double value = Double.parseDouble(text);
                assertThat(Double.parseDouble(String.valueOf(got)))
                        .as("%s %s", unit, code)
                        .isCloseTo(value, within(1e-9 * Math.abs(value)));
            }
        }));
    }

    @Test
    void ranksAreThoseOfTheOtherProgram() throws IOException {
        Map<String, Map<String, String>> expected = csv(computed("Results_ranks"), "uCode");
        Map<String, Map<String, String>> made = csv(build(EXAMPLE, "ranks"), "unit");
        assertThat(made).hasSameSizeAs(expected);
        // The file's figure of GRC is equal to two others; the other program ran on digits that the file does not have.
        assertThat(row(expected, "GRC").put("TolMin", "24")).isEqualTo("26");
        expected.forEach((unit, cells) -> assertThat(made.get(unit)).as(unit).containsAllEntriesOf(cells));
    }

    /** ASEM Sustainable Connectivity Portal, ranks and scores as published. */
    @ParameterizedTest
    @CsvSource({
        "CHE, 1,",
        "LUX, 8,",
        "SGP, 14,",
        "AUS, 35, 45.76625",
        "AUT, 7, 61.90180",
        "BEL, 5, 63.53952",
        "RUS, 51,",
        "BGD, , 39.04776",
        "BRN, , 41.20718"
    })
    void publishedRanksAndScores(String unit, String rank, String score) throws IOException {
        if (rank != null) {
            assertThat(csv(build(EXAMPLE, "ranks"), "unit").get(unit)).containsEntry("Index", rank);
        }
        if (score != null) {
            String made = row(csv(build(EXAMPLE, "scores"), "unit"), unit).get("Index");
            assertThat(Double.parseDouble(String.valueOf(made))).isCloseTo(Double.parseDouble(score), within(5e-6));
        }
    }

    @Test
    void scoresHaveAColumnForEachAggregateAndAllDigits() {
        List<String> lines = build(EXAMPLE, "scores");
        assertThat(lines.getFirst())
                .isEqualTo("unit,Index,Conn,Sust,Physical,ConEcFin,Political,Instit,P2P,Environ,Social,SusEcFin");
        assertThat(lines.get(1)).matches("AUS,45\\.76624[0-9]{7,}.*");
    }

    @Test
    void geometricMeansOfFiguresFromOneToAHundred() throws IOException {
        List<String> options = new ArrayList<>(EXAMPLE);
        options.set(options.indexOf("minmax:0,100"), "minmax:1,100");
        options.set(options.indexOf("amean"), "gmean");
        Map<String, Map<String, String>> made = csv(build(options, "scores"), "unit");
        csv(computed("Results_minmax1_100_gmean"), "uCode")
                .forEach((unit, cells) -> row(made, unit)
                        .forEach((code, text) -> assertThat(Double.parseDouble(text))
                                .as("%s %s", unit, code)
                                .isCloseTo(Double.parseDouble(String.valueOf(cells.get(code))), within(0.005001))));
    }

    @Test
    void aRecipeThatWasSavedGivesTheSameBytes() throws IOException {
        Path recipe = home.resolve("recipe.yaml");
        List<String> options = new ArrayList<>(EXAMPLE);
        options.addAll(List.of("--save", recipe.toString()));
        List<String> first = build(options, "aggregated");
        assertThat(build(List.of("--recipe", recipe.toString()), "aggregated")).isEqualTo(first);
    }

    private static Map<String, String> row(Map<String, Map<String, String>> table, String unit) {
        return Objects.requireNonNull(table.get(unit), unit);
    }

    private List<String> build(List<String> options, String table) {
        List<String> line = new ArrayList<>(List.of(
                "index",
                "build",
                "--data",
                Samples.file(FOLDER + "ASEM_iData.csv"),
                "--meta",
                Samples.file(FOLDER + "ASEM_iMeta.csv")));
        line.addAll(options);
        line.addAll(List.of("--table", table, "--format", "csv"));
        Run run = Run.in(home, line.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    private static List<String> computed(String name) throws IOException {
        return Files.readAllLines(Path.of(Samples.file(FOLDER + "computed_v1114/" + name + ".csv")));
    }

    /** Cells by row and column; none of these files has a comma in a cell. */
    private static Map<String, Map<String, String>> csv(List<String> lines, String key) {
        List<String> header = cells(lines.getFirst());
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                row.put(header.get(column), cells.get(column));
            }
            rows.put(String.valueOf(row.remove(key)), row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.replace("\"", "").split(",", -1));
    }
}
