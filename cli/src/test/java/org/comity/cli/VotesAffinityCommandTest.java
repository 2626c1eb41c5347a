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

/** On six roll calls of two years. */
class VotesAffinityCommandTest {
    @TempDir
    private Path folder;

    private String votes = "";
    private String rollCalls = "";

    @BeforeEach
    void writeTheFiles() throws IOException {
        StringBuilder ballots = new StringBuilder("rcid,country,country_code,vote\n");
        StringBuilder calls = new StringBuilder("rcid,session,importantvote,date,unres,amend,para,short,descr\n");
        String[] kenya = {"yes", "yes", "abstain", "no", "yes", "yes"};
        String[] peru = {"yes", "abstain", "abstain", "yes", "yes", "no"};
        for (int r = 0; r < kenya.length; r++) {
            int year = r < 4 ? 1990 : 1991;
            calls.append("%d,%d,%d,%d-11-0%d,R/%d/%d,0,0,TITLE,Text %d%n"
                    .formatted(r, year - 1945, r % 2, year, r + 1, year - 1945, r, r));
            ballots.append("%d,Kenya,KE,%s%n%d,Peru,PE,%s%n".formatted(r, kenya[r], r, peru[r]));
        }
        votes = Files.writeString(folder.resolve("votes.csv"), ballots).toString();
        rollCalls = Files.writeString(folder.resolve("calls.csv"), calls).toString();
    }

    private Run run(String... more) {
        List<String> line = new ArrayList<>(
                List.of("votes", "affinity", "--votes", votes, "--rollcalls", rollCalls, "--format", "csv"));
        line.addAll(List.of(more));
        return Run.in(folder, line.toArray(String[]::new));
    }

    @Test
    void oneMeasureHasTheColumnsThatAreDocumented() {
        Run run = run("--measure", "agreement", "--from", "1990", "--to", "1990", "--draws", "0");
        assertThat(run.code()).as(run.err()).isZero();
        // abstentions of both in roll call 2 are unanimous, as is roll call 0: (1/2 + 0) / 2 are left
        assertThat(run.out()).isEqualTo("a,b,year,votes,value,low,high\nKEN,PER,1990,2,0.25,,\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void chanceCorrectedMeasuresStandBesideAgreement() {
        assertThat(run("--draws", "0").out())
                .startsWith("a,b,year,agreement_votes,agreement_value,agreement_low,agreement_high,kappa_votes,"
                        + "kappa_value,kappa_low,kappa_high,pi_votes,pi_value,pi_low,pi_high\n");
        assertThat(run("--measure", "agreement", "--table", "beside").out()).contains("kappa_value");
    }

    /** What stands beside agreement is what the same measures asked for by name give, distance and roll calls too. */
    @Test
    void whatStandsBesideTakesTheSameDistanceAndRollCalls() {
        List<String> given = List.of("--distance", "nominal", "--unanimous", "drop", "--draws", "0");
        List<String> alone = new ArrayList<>(List.of("--measure", "agreement", "--table", "beside"));
        alone.addAll(given);
        List<String> named = new ArrayList<>(List.of("--measure", "agreement,kappa,pi"));
        named.addAll(given);
        String beside = run(alone.toArray(String[]::new)).out();
        assertThat(beside).isEqualTo(run(named.toArray(String[]::new)).out());
        assertThat(beside)
                .isNotEqualTo(run("--measure", "agreement", "--table", "beside", "--draws", "0")
                        .out());
    }

    @Test
    void windowsSetsAndTreatments() {
        assertThat(run("--measure", "s", "--by", "whole", "--draws", "0").out())
                .contains("KEN,PER,1991,6,")
                .hasLineCount(2);
        assertThat(run("--measure", "s", "--window", "2", "--draws", "0").out())
                .contains("KEN,PER,1990,4,", "KEN,PER,1991,6,");
        assertThat(run("--measure", "s", "--by", "session", "--draws", "0").out())
                .startsWith("a,b,session,votes")
                .contains("KEN,PER,45,4,");
        assertThat(run("--measure", "s", "--abstentions", "drop", "--from", "1990", "--to", "1990", "--draws", "0")
                        .out())
                .contains("KEN,PER,1990,2,0,");
        assertThat(Run.in(
                                folder,
                                "votes",
                                "affinity",
                                "--votes",
                                votes,
                                "--rollcalls",
                                rollCalls,
                                "--votes-set",
                                "important")
                        .out())
                .contains("named \"important\" by the US Department of State");
        assertThat(run(
                                "--measure",
                                "agreement",
                                "--agreement",
                                "simple",
                                "--from",
                                "1990",
                                "--to",
                                "1990",
                                "--draws",
                                "0")
                        .out())
                .contains("KEN,PER,1990,4,0.5,");
    }

    @Test
    void theSameBytesOnAnyNumberOfThreads() {
        String one = run("--threads", "1").out();
        assertThat(run("--threads", "4").out()).isEqualTo(one);
        assertThat(run("--seed", "2").out()).isNotEqualTo(one);
    }

    @Test
    void mistakesAreOneSentence() {
        Run absences = run("--absences", "abstain");
        assertThat(absences.code()).isEqualTo(1);
        assertThat(absences.err()).startsWith("votes.csv holds no absences").hasLineCount(1);
        assertThat(run("--votes-set", "none").code()).isEqualTo(2);
        assertThat(run("--votes-set", "issue:me").err()).contains("--issues");
        assertThat(run("--measure", "s,s").err()).contains("names a measure twice");
        assertThat(run("--from", "1991", "--to", "1990").err()).contains("run backwards");
        assertThat(run("--countries", "KEN").err()).contains("two codes or more");
        assertThat(run("--absences", "maybe").err()).contains("--absences is drop or abstain or no, not \"maybe\".");
        assertThat(run("--draws", "many").err()).contains("--draws is a whole number, not \"many\".");
        assertThat(run("--measure", "").code()).isEqualTo(2);
        assertThat(run("--level", "90").err()).contains("Maybe you mean 0.9");
        assertThat(Run.in(folder, "votes").err()).contains("Say which: comity votes affinity");
    }
}
