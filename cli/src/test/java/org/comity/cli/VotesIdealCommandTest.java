package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On six countries and three sessions of 24, 24 and 3 roll calls. */
class VotesIdealCommandTest {
    private static final String[] CODES = {"BR", "FR", "IN", "KE", "PE", "US"};
    private static final int[] ROLL_CALLS = {24, 24, 3};

    @TempDir
    private Path folder;

    private String votes = "";
    private String rollCalls = "";
    private String issues = "";
    private String matches = "";

    @BeforeEach
    void writeTheFiles() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder ballots = new StringBuilder("rcid,country,country_code,vote\n");
        StringBuilder calls = new StringBuilder("rcid,session,importantvote,date,unres,amend,para,short,descr\n");
        StringBuilder groups = new StringBuilder("rcid,short_name,issue\n");
        int rcid = 1;
        for (int s = 0; s < ROLL_CALLS.length; s++) {
            for (int r = 0; r < ROLL_CALLS[s]; r++, rcid++) {
                calls.append("%d,%d,%d,%d-11-01,R/%d/%d,0,0,TITLE,Text %d%n"
                        .formatted(rcid, 60 + s, rcid % 2, 2005 + s, 60 + s, rcid, rcid));
                groups.append(rcid % 3 == 0 ? "%d,nu,Nuclear weapons%n".formatted(rcid) : "");
                double slope = random.nextBoolean() ? 1 : -1;
                double cut = random.nextGaussian();
                for (int c = 0; c < CODES.length; c++) {
                    double leaning = slope * (c - 2.5) / 1.9 + random.nextGaussian();
                    String vote = leaning < cut ? "yes" : leaning < cut + 0.4 ? "abstain" : "no";
                    ballots.append("%d,Name,%s,%s%n".formatted(rcid, CODES[c], vote));
                }
            }
        }
        votes = Files.writeString(folder.resolve("votes.csv"), ballots).toString();
        rollCalls = Files.writeString(folder.resolve("calls.csv"), calls).toString();
        issues = Files.writeString(folder.resolve("issues.csv"), groups).toString();
        matches = Files.writeString(folder.resolve("matches.csv"), "v1,rcid1,rcid2\n1,1,25\n2,2,999\n")
                .toString();
    }

    private Run run(String... more) {
        List<String> line = new ArrayList<>(List.of("votes", "ideal", "--votes", votes, "--rollcalls", rollCalls));
        line.addAll(List.of(more));
        return Run.in(folder, line.toArray(String[]::new));
    }

    @Test
    void pointsHaveTheColumnsThatAreDocumented() {
        Run fixed = run("--static", "--format", "csv");
        assertThat(fixed.code()).as(fixed.err()).isZero();
        assertThat(fixed.out())
                .startsWith("country,period,ideal_point,std_error,votes\nBRA,60-62,")
                .hasLineCount(7);
        assertThat(fixed.out().lines().filter(line -> line.startsWith("USA")).findFirst())
                .hasValueSatisfying(line -> assertThat(line.split(",")[2]).doesNotStartWith("-"));
        Run dynamic = run("--dynamic", "--format", "csv");
        assertThat(dynamic.code()).as(dynamic.err()).isZero();
        assertThat(dynamic.out()).contains("\nBRA,60,", "\nUSA,62,").hasLineCount(19);
        assertThat(run("--by", "year", "--format", "csv").out()).contains("\nBRA,2005,");
    }

    @Test
    void fewRollCallsAndUnmatchedBridgesAreReported() {
        Run run = run("--matches", matches, "--by", "session");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "fewer than 20 roll calls",
                        "62 (3)",
                        "1 of 2 bridges",
                        "it is no scale of friendship or merit");
        assertThat(run("--matches", matches, "--format", "csv", "--table", "unmatched")
                        .out())
                .isEqualTo("rcid1,rcid2\n2,999\n");
        assertThat(run("--format", "csv", "--table", "few").out()).isEqualTo("period,rollcalls\n62,3\n");
    }

    @Test
    void stepsVaryAsPublishedOrAsEstimated() {
        String published = run("--format", "csv").out();
        assertThat(run("--walk-variance", "0.25", "--format", "csv").out()).isEqualTo(published);
        assertThat(run("--walk-variance", "estimate", "--format", "csv").out())
                .hasLineCount(19)
                .isNotEqualTo(published);
        Run wrong = run("--walk-variance", "some");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("above 0 or the word estimate, not \"some\"");
    }

    private Run drawn(String... more) {
        List<String> line =
                new ArrayList<>(List.of("--static", "--estimator", "gibbs", "--draws", "400", "--burn", "50"));
        line.addAll(List.of("--format", "csv"));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    @Test
    void drawsFromTheExactPosteriorCheckTheFastPoints() {
        Run run = drawn();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("country,period,ideal_point,std_error,votes\nBRA,60-62,")
                .hasLineCount(7);
        assertThat(run.err()).contains("of 450: draws");
        String check = drawn("--table", "check").out();
        assertThat(check).startsWith("country,period,fast,fast_error,gibbs,gibbs_error,apart\n");
        for (String row : check.lines().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            assertThat(Math.abs(Double.parseDouble(cells[6]))).as(cells[0]).isLessThan(Double.parseDouble(cells[3]));
        }
        assertThat(drawn("--threads", "3").out()).isEqualTo(run.out());
        assertThat(drawn("--seed", "2").out()).isNotEqualTo(run.out());
    }

    @Test
    void drawsGoWithTheExactEstimatorAndAreTwoAtLeast() {
        assertThat(run("--static", "--draws", "10").code()).isEqualTo(2);
        Run few = run("--estimator", "gibbs", "--draws", "1");
        assertThat(few.code()).isNotZero();
        assertThat(few.err()).contains("--draws must be from 2").hasLineCount(1);
    }

    @Test
    void refusedRowsAreCountedAndListed() throws IOException {
        Files.writeString(Path.of(votes), Files.readString(Path.of(votes)) + "1,Nowhere,QQ,yes\n1,Kenya,KE,perhaps\n");
        assertThat(run("--static").out()).contains("2 rows");
        assertThat(run("--static", "--format", "csv", "--table", "rows").out())
                .isEqualTo("loaded,refused,out_of_scope,absences\n306,2,0,0\n");
        assertThat(run("--static", "--format", "csv", "--table", "refused").out())
                .startsWith("file,line,column,reason,detail,text\n")
                .contains("votes.csv,308,", "votes.csv,309,vote,")
                .hasLineCount(3);
    }

    @Test
    void setsOfVotes() {
        String all = run("--static", "--format", "csv").out();
        assertThat(run("--static", "--votes-set", "important").out())
                .contains("named \"important\" by the US Department of State");
        for (String set : List.of("no-nukes", "issue:nu")) {
            Run run = run("--static", "--votes-set", set, "--issues", issues, "--format", "csv");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).hasLineCount(7).isNotEqualTo(all);
        }
    }

    @Test
    void theSameBytesOnAnyNumberOfThreads() {
        String one = run("--threads", "1", "--format", "csv").out();
        assertThat(run("--threads", "3", "--format", "csv").out()).isEqualTo(one);
    }

    @Test
    void mistakesAreOneSentence() throws IOException {
        assertThat(run("--static", "--dynamic").code()).isEqualTo(2);
        assertThat(run("--votes-set", "issue:me").err()).contains("--issues").hasLineCount(1);
        Run none = run("--from", "1990", "--to", "1991");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("no roll call").hasLineCount(1);
        String alike = Files.writeString(
                        folder.resolve("alike.csv"), "rcid,country,country_code,vote\n1,Kenya,KE,yes\n1,Peru,PE,yes\n")
                .toString();
        Run few = Run.in(folder, "votes", "ideal", "--votes", alike, "--rollcalls", rollCalls);
        assertThat(few.code()).isEqualTo(1);
        assertThat(few.err()).contains("at least 3 countries and 2 roll calls").hasLineCount(1);
        Run wrong = Run.in(folder, "votes", "ideal", "--votes", rollCalls, "--rollcalls", rollCalls);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).hasLineCount(1);
    }
}
