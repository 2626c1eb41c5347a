package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogueForecastCommandTest {
    @TempDir
    private Path folder;

    private String actors = "";

    @BeforeEach
    void writeTheActors() throws IOException {
        actors = Files.writeString(folder.resolve("actors.csv"), """
            actor,capability,Tariff position,Tariff position low,Tariff position high,Tariff salience
            Northern ministry,100,10,5,25,50
            Southern ministry,80,90,85,90,60
            Secretariat,20,50,,,30
            """).toString();
    }

    private Run run(String... more) {
        List<String> line = new ArrayList<>(List.of("dialogue", "forecast", actors));
        line.addAll(List.of(more));
        return Run.in(folder, line.toArray(String[]::new));
    }

    @Test
    void theTablesHaveTheColumnsThatAreDocumented() {
        Run rounds = run("--draws", "20", "--format", "csv");
        assertThat(rounds.code()).as(rounds.err()).isZero();
        assertThat(rounds.out())
                .startsWith("turn,dimension,undisturbed_expected,expected_low,expected_median,expected_high,"
                        + "undisturbed_mean,mean_low,mean_median,mean_high,under_way\n0,Tariff,");
        assertThat(rounds.err()).contains("no evidence of accuracy on real negotiations");
        assertThat(run("--table", "final", "--format", "csv").out())
                .startsWith("measure,dimension,undisturbed,low,median,high\nexpected,Tariff,");
        assertThat(run("--table", "actors", "--format", "csv").out())
                .startsWith("turn,actor,dimension,undisturbed,low,median,high\n0,Northern ministry,Tariff,10,");
        assertThat(run("--table", "probabilities", "--format", "csv").out())
                .startsWith("turn,actor,undisturbed,low,median,high\n0,Northern ministry,");
        assertThat(run("--table", "bargains", "--format", "csv").out())
                .startsWith("turn,initiator,receiver,chance,gain,dimension,initiator_to,receiver_to,"
                        + "initiator_takes,receiver_takes\n0,");
        assertThat(run("--table", "inputs", "--format", "csv").out())
                .startsWith("actor,description,figure,dimension,value,from,to,range_given\n"
                        + "Northern ministry,,capability,NA,100,90,110,");
        assertThat(run("--draws", "5").out())
                .contains("Consequences of the author’s inputs; no evidence of accuracy on real negotiations.");
    }

    @Test
    void theSameBytesOnAnyNumberOfThreads() {
        String one =
                run("--threads", "1", "--format", "csv", "--table", "actors").out();
        assertThat(run("--threads", "5", "--format", "csv", "--table", "actors").out())
                .isEqualTo(one);
    }

    @Test
    void theChoicesOfKtabAreOptions() {
        Run run = run(
                "--draws",
                "3",
                "--victory-prob-model",
                "square",
                "--voting-rule",
                "propcbc",
                "--pce-model",
                "markovincentive",
                "--state-transitions",
                "stochastic",
                "--big-r-range",
                "max",
                "--big-r-adjust",
                "half",
                "--third-party-commit",
                "nocommit",
                "--inter-vec-brgn",
                "s1p1",
                "--bargn-model",
                "initrcvrinterp",
                "--prng-seed",
                "7",
                "--doubt",
                "5",
                "--max-turns",
                "9",
                "--format",
                "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("--victory-prob-model square", "--prng-seed 7", "--doubt 5.0", "--max-turns 9");
    }

    @Test
    void mistakesAreOneSentence() throws IOException {
        assertThat(run("--draws", "0").code()).isEqualTo(2);
        assertThat(run("--draws", "0").err()).startsWith("--draws must be from 1 to 100000, not 0.");
        assertThat(run("--voting-rule", "majority").err())
                .startsWith("VotingRule must be one of Binary, PropBin, Prop, PropCbc, Cubic, ASymProsp, not"
                        + " \"majority\".");
        assertThat(run("--voting-rule", "majority").code()).isEqualTo(2);
        Files.writeString(
                folder.resolve("actors.csv"), "actor,capability,position,salience\nA,x,1,1\nB,1,1,1\nC,1,1,1\n");
        Run wrong = run();
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err())
                .isEqualToIgnoringNewLines(
                        "actors.csv, line 2, column 2: the capability of A must be a number with a decimal point, not"
                                + " \"x\".");
        assertThat(Run.in(folder, "dialogue").err())
                .startsWith("Say which: comity dialogue ")
                .contains("forecast");
    }

    @Test
    void theAnswerCanBeCheckedByItsId() {
        Run first = run("--draws", "5", "--format", "json");
        String id = first.out().replaceAll("(?s).*?\"id\"\\s*:\\s*\"([a-z2-7]{10})\".*", "$1");
        Run check = Run.in(folder, "check", id);
        assertThat(check.code()).as(check.out() + check.err()).isZero();
    }
}
