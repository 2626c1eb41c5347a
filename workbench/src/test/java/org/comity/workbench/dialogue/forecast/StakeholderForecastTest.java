package org.comity.workbench.dialogue.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StakeholderForecastTest {
    private static final String ACTORS = """
        actor,capability,Tariff position,Tariff position low,Tariff position high,Tariff salience,Quota position,Quota salience
        Northern ministry,100,10,5,25,50,80,40
        Southern ministry,80,90,85,90,60,20,30
        Secretariat,20,50,,,30,55,60
        Chamber of trade,35,70,,,20,10,20
        """;

    @TempDir
    private Path folder;

    static ForecastQuestion question(int draws, long seed, int threads, Map<String, String> choices) {
        return new ForecastQuestion(draws, seed, 10, 100, choices, Optional.empty(), false, threads);
    }

    private Finding ask(ForecastQuestion question) throws IOException {
        Path file = Files.writeString(folder.resolve("actors.csv"), ACTORS);
        return StakeholderForecast.of(
                file, "actors.csv", question, Locale.ENGLISH, "comity dialogue forecast actors.csv");
    }

    private static Path sample(String name) {
        String given = System.getenv("COMITY_SAMPLES");
        Path file = (given != null
                        ? Path.of(given)
                        : Path.of(System.getProperty("comity.root", "..")).resolve("../shared/data"))
                .resolve("ktab")
                .resolve(name);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(file).exists();
        }
        assumeTrue(Files.exists(file), "There is no sample file " + file);
        return file;
    }

    /** KTAB, smpc 0.1, run of 2017-05-30 of SOE-Pol-Comp.csv: the history at the end, to the printed digits. */
    @Test
    void theUndisturbedRunIsKtabsReferenceRun() throws IOException {
        Finding finding = StakeholderForecast.of(
                sample("SOE-Pol-Comp.csv"), "SOE-Pol-Comp.csv", question(2, 1, 2, Map.of()), Locale.ENGLISH, "x");
        List<String> printed = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(sample("20170530_ref-SOE-Pol-Comp.txt.gz"))),
                StandardCharsets.UTF_8))) {
            boolean history = false;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                history |= line.startsWith("History of actor positions");
                if (history && line.matches("[A-Z]+, .+:.*")) {
                    printed.add(line.strip().replaceAll(" +", " "));
                }
            }
        }
        assertThat(printed).hasSize(39);
        List<String> ours = new ArrayList<>();
        Table actors = finding.table("actors");
        for (String line : printed) {
            String actor = line.substring(0, line.indexOf(','));
            String what =
                    line.substring(line.indexOf(',') + 2, line.indexOf(':')).strip();
            boolean chance = what.equals("prob");
            StringBuilder text = new StringBuilder(line.substring(0, line.indexOf(':') + 1));
            for (List<Object> row : (chance ? finding.table("probabilities") : actors).rows()) {
                boolean wanted =
                        row.get(1).equals(actor) && (chance || row.get(2).equals(what));
                if (wanted && (Long) row.get(0) <= 27) {
                    double value = (Double) row.get(chance ? 2 : 3);
                    text.append(' ').append(new BigDecimal(value).setScale(chance ? 4 : 1, RoundingMode.HALF_EVEN));
                }
            }
            ours.add(text.toString());
        }
        assertThat(ours).containsExactlyElementsOf(printed);
    }

    @Test
    void everyFileOfKtabIsRead() throws IOException {
        Map<String, int[]> files = Map.of(
                "SOE-Competitive.csv", new int[] {34, 1},
                "SOE-Policy.csv", new int[] {26, 1},
                "dummyData-a040.csv", new int[] {40, 1},
                "dummyData-a080.csv", new int[] {80, 1},
                "dummyData-a160.csv", new int[] {160, 1},
                "dummyData_3Dim.csv", new int[] {7, 3},
                "dummyData_3Dim-no-final-comma.csv", new int[] {7, 3},
                "dummyData_3Dim.xml", new int[] {7, 3},
                "dummyData_6Dim.csv", new int[] {27, 6},
                "smpExample.xml", new int[] {5, 3});
        for (Map.Entry<String, int[]> file : files.entrySet()) {
            Scenario scenario =
                    ActorsFile.read(sample(file.getKey()), file.getKey(), true).scenario();
            assertThat(new int[] {
                        scenario.actors().size(), scenario.actors().dimensions().size()
                    })
                    .as(file.getKey())
                    .containsExactly(file.getValue());
        }
        assertThat(ActorsFile.read(sample("dummyData_3Dim.xml"), "x", false)
                        .scenario()
                        .actors()
                        .list())
                .isEqualTo(ActorsFile.read(sample("dummyData_3Dim.csv"), "c", false)
                        .scenario()
                        .actors()
                        .list());
    }

    @Test
    void everyFigureStandsBesideItsInterval() throws IOException {
        Finding finding = ask(question(40, 1, 2, Map.of()));
        assertThat(finding.tables())
                .extracting(Table::name)
                .containsExactly("rounds", "final", "actors", "probabilities", "bargains", "inputs");
        for (String name : List.of("final", "actors", "probabilities")) {
            Table table = finding.table(name);
            int low = table.at("low");
            for (List<Object> row : table.rows()) {
                assertThat((Double) row.get(low)).isLessThanOrEqualTo((Double) row.get(low + 1));
                assertThat((Double) row.get(low + 1)).isLessThanOrEqualTo((Double) row.get(low + 2));
            }
        }
        Table rounds = finding.table("");
        assertThat(rounds.rows().getFirst().get(rounds.at("dimension"))).isEqualTo("Tariff");
        assertThat(rounds.rows().getFirst().get(rounds.at("under_way"))).isEqualTo(1.0);
        assertThat(finding.charts())
                .singleElement()
                .satisfies(chart -> assertThat(chart.table()).isEqualTo("rounds"));
    }

    @Test
    void everyAnswerSaysWhatItIsNot() throws IOException {
        Finding finding = ask(question(3, 1, 1, Map.of()));
        assertThat(finding.notes())
                .startsWith(
                        "Consequences of the author’s inputs; no evidence of accuracy on real negotiations.",
                        "Actors are states, organisations or offices; the model is not for private persons.")
                .anySatisfy(note -> assertThat(note).contains("3 draws (seed 1)", "Undisturbed"))
                .anySatisfy(note -> assertThat(note).contains("2 of 20 figures have a range of the author’s"));
        Table inputs = finding.table("inputs");
        assertThat(inputs.rows())
                .filteredOn(row -> row.get(inputs.at("range_given")).equals(true))
                .extracting(row -> row.get(0) + " " + row.get(inputs.at("from")) + " " + row.get(inputs.at("to")))
                .containsExactly("Northern ministry 5.0 25.0", "Southern ministry 85.0 90.0");
    }

    @Test
    void theSameOnAnyNumberOfThreadsAndAnotherSeedIsAnotherAnswer() throws IOException {
        Finding one = ask(question(30, 1, 1, Map.of()));
        Finding many = ask(question(30, 1, 7, Map.of()));
        assertThat(many.id()).isEqualTo(one.id());
        assertThat(many.tables()).isEqualTo(one.tables());
        assertThat(ask(question(30, 2, 1, Map.of())).id()).isNotEqualTo(one.id());
        assertThat(ask(question(30, 1, 1, Map.of("VotingRule", "cubic"))).id()).isNotEqualTo(one.id());
    }

    @Test
    void choicesAreNamedAsKtabNamesThem() throws IOException {
        Finding finding =
                ask(question(2, 1, 1, Map.of("StateTransitions", "stochastic", "BargnModel", "pwcompinterp")));
        assertThat(finding.provenance().parameters())
                .containsEntry("StateTransitions", "Stochastic")
                .containsEntry("BargnModel", "PWCompInterp")
                .containsEntry("VictoryProbModel", "Linear")
                .containsEntry("prngSeed", "15455440707583219804");
        assertThatThrownBy(() -> ask(question(2, 1, 1, Map.of("VotingRule", "Majority"))))
                .hasMessage("VotingRule must be one of Binary, PropBin, Prop, PropCbc, Cubic, ASymProsp, not"
                        + " \"Majority\".");
        assertThatThrownBy(() -> ask(new ForecastQuestion(2, 1, 10, 100, Map.of(), Optional.of("-1"), false, 1)))
                .hasMessage("--prng-seed must be a whole number from 0 to 18446744073709551615, not \"-1\".");
        assertThatThrownBy(() -> new ForecastQuestion(2, 1, 100, 100, Map.of(), Optional.empty(), false, 1))
                .hasMessage("The doubt must be from 0 to below 100 %, not 100.0.");
    }

    @Test
    void theTextsAreSound() {
        assertThat(Messages.check("org/comity/workbench/dialogue/forecast/messages"))
                .isEmpty();
    }
}
