package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ranges, indices, audit and comparison of an index on the command line. */
class IndexStudyTest {
    @TempDir
    private Path folder;

    @Test
    void rangesAreTheSameBytesOnAnyNumberOfThreads() throws IOException {
        Run one = study("uncertainty", "--replications", "200", "--seed", "7", "--threads", "1", "--table", "ranks");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out().lines())
                .hasSize(6)
                .first()
                .isEqualTo("unit,score,rank,rank_mean,rank_median,rank_q05,rank_q95");
        assertThat(study("uncertainty", "--replications", "200", "--seed", "7", "--threads", "2", "--table", "ranks")
                        .out())
                .isEqualTo(one.out());
        assertThat(study("uncertainty", "--replications", "200", "--seed", "8", "--table", "ranks")
                        .out())
                .isNotEqualTo(one.out());
        assertThat(one.err()).contains("200 replications, seed 7").contains("Varied: weights=0.25");
    }

    @Test
    void aReplicationThatFailsIsNamedWithItsReason() throws IOException {
        String[] varied = {"--vary", "aggregate=own|gmean", "--replications", "50"};
        Run ranks = study("uncertainty", with(varied, "ranks"));
        assertThat(ranks.code()).as(ranks.err()).isZero();
        assertThat(ranks.err())
                .containsPattern("[0-9]+ of 50 runs failed and are left out; the first: aggregate: indicator ");
        assertThat(study("uncertainty", with(varied, "failures")).out().lines())
                .hasSizeGreaterThan(10)
                .element(1)
                .asString()
                .contains("aggregate=gmean", "unit ");
    }

    @Test
    void aChoiceBetweenTheSameHasIndexZero() throws IOException {
        Run run = study(
                "sensitivity",
                "--vary",
                "normalise=minmax:0,100|minmax:0,100",
                "--vary",
                "weights=0.5",
                "--target",
                "score:AAA",
                "--replications",
                "64",
                "--table",
                "indices");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("normalise,0,0,0,0,0,0\n");
    }

    @Test
    void shapleyRunsThatFailAreTold() throws IOException {
        String[] varied = {"--vary", "aggregate=own|gmean", "--vary", "weights=0.5", "--replications", "64"};
        assertThat(study("sensitivity", with(varied, "failures")).out())
                .startsWith("replication,choices,reason,table\n")
                .contains(",indices\n")
                .doesNotContain(",shapley\n");
        Run all = study("sensitivity", with(varied, "shapley"));
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(all.err()).contains(" runs for Shapley effects failed; a point of which one failed is left out");
        List<String> on = new ArrayList<>(List.of(varied));
        on.addAll(List.of("--shapley", "on", "--table", "failures"));
        assertThat(study("sensitivity", on.toArray(String[]::new)).out()).contains(",shapley\n");
    }

    @Test
    void moreChoicesThanShapleyEffectsTakeLeaveTheIndices() throws IOException {
        List<String> options = new ArrayList<>(List.of("--replications", "8"));
        for (int i = 0; i < 11; i++) {
            options.addAll(List.of(
                    "--vary",
                    "c%d: normalise=own|rank%s".formatted(i, i == 0 ? "" : " when c%d=own".formatted(i - 1))));
        }
        Run indices = study("sensitivity", options.toArray(String[]::new));
        assertThat(indices.code()).as(indices.err()).isZero();
        assertThat(indices.out().lines()).hasSize(12);
        options.addAll(List.of("--format", "json"));
        Run all = study("sensitivity", options.toArray(String[]::new));
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(all.out())
                .contains(
                        "Shapley effects are left out. choices: there are 11, and all their sets are taken; give 10 at most.")
                .contains("\"indices\"")
                .doesNotContain("Shapley effects by choice");
        options.addAll(List.of("--table", "shapley"));
        assertThat(study("sensitivity", options.toArray(String[]::new)).err())
                .contains("choices: there are 11, and all their sets are taken; give 10 at most.");
    }

    @Test
    void theRecipeSaysWhatIsVaried() throws IOException {
        Path recipe = Files.writeString(folder.resolve("r.yaml"), """
                steps:
                  - normalise: minmax:0,100
                  - aggregate: amean
                uncertainty:
                  - "normalise=own|percentile-rank"
                """);
        assertThat(study("uncertainty", "--recipe", recipe.toString(), "--replications", "20", "--table", "choices")
                        .out())
                .isEqualTo("choice,option,when\nnormalise,own,NA\nnormalise,percentile-rank,NA\n");
    }

    @Test
    void anUnknownChoiceNodeTableOrTargetIsOneSentence() throws IOException {
        assertThat(study("uncertainty", "--table", "rank").err())
                .contains("There is no table \"rank\"; there are [ranks, scores, failures, choices, log]");
        assertThat(study("uncertainty", "--node", "Sea").err()).contains("There is no indicator or aggregate Sea");
        assertThat(study("uncertainty", "--vary", "polish=own|off").err()).contains("polish");
        assertThat(study("uncertainty", "--replications", "0").err()).contains("--replications must be from 2");
        assertThat(study("sensitivity", "--target", "rank:ZZZ").err()).contains("ZZZ");
    }

    @Test
    void noiseOnALevelThatIsNotThereIsRefused() throws IOException {
        assertThat(study("uncertainty", "--vary", "weights=0.25@7").err())
                .contains("weights: there is no level 7 to put noise on; the index has levels 1 to 3.");
        assertThat(study("uncertainty", "--vary", "weights=0.25@2.7").err())
                .contains("weights: \"2.7\" is no level; levels are whole numbers.");
        assertThat(study("uncertainty", "--vary", "weights=0.25@2", "--replications", "5")
                        .code())
                .isZero();
    }

    @Test
    void errorsOfWhatIsNotThereAreRefused() throws IOException {
        Path errors = folder.resolve("errors.csv");
        Files.writeString(errors, "uCode,uName,Roads,Schols\nAAA,Alder,1,1\n");
        assertThat(study("uncertainty", "--vary", "errors=" + errors).err())
                .contains(
                        "errors: indicator Schols: errors.csv has a column of that name and there is no such indicator;");
        Files.writeString(errors, "uCode,Roads\nAAB,1\n");
        assertThat(study("uncertainty", "--vary", "errors=" + errors).err())
                .contains("errors: indicator Roads, unit AAB: it has an error and no figures.");
        Files.writeString(errors, "uCode,Roads\nAAA,1\n");
        assertThat(study("uncertainty", "--vary", "errors=" + errors, "--replications", "5")
                        .code())
                .isZero();
    }

    @Test
    void unitsThatAreThereInSomeReplicationsOnlyAreCounted() throws IOException {
        String[] varied = {
            "--screen", "0.5", "--vary", "screen=0.5|0.9", "--replications", "40", "--vary", "weights=0.1"
        };
        Run ranks = study("uncertainty", with(varied, "ranks"));
        assertThat(ranks.code()).as(ranks.err()).isZero();
        assertThat(ranks.err())
                .containsPattern(
                        "2 units have a score in some replications only, of 40 that succeeded; ranges are of those: BBB [0-9]+, CCC [0-9]+\\.");
        assertThat(ranks.out()).startsWith("unit,score,rank,rank_mean,rank_median,rank_q05,rank_q95\n");
        assertThat(study("uncertainty", with(varied, "scores")).out())
                .startsWith("unit,score,rank,score_mean,score_median,score_q05,score_q95,replications\n")
                .containsPattern("AAA,.*,40\n");
    }

    @Test
    void whatIsVariedIsSavedWithTheRecipe() throws IOException {
        Path saved = folder.resolve("saved.yaml");
        Run run = study(
                "uncertainty",
                "--vary",
                "weights=0.5",
                "--replications",
                "5",
                "--format",
                "json",
                "--table",
                "ranks",
                "--save",
                saved.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(saved)).contains("uncertainty:\n- weights=0.5\n");
        assertThat(run.err()).as("notes of a single table in JSON").contains("Varied: weights=0.5");
        assertThat(study("uncertainty", "--threads", "40000").err())
                .contains("--threads must be from 1 to 1024, not 40000.");
    }

    @Test
    void labelsOfTheAuditAreThoseOfTheBundle() throws IOException {
        Run run = study("audit", "--impute", "mean", "--table", "removal", "--format", "table");
        assertThat(run.out()).contains("rank without it").doesNotContain("rank_without");
    }

    @Test
    void anAuditHasItsTables() throws IOException {
        for (String table : List.of(
                "statistics",
                "correlations",
                "flags",
                "denominators",
                "cronbach",
                "pca",
                "loadings",
                "effective",
                "removal",
                "strengths",
                "log")) {
            Run run = study("audit", "--impute", "mean", "--table", table);
            assertThat(run.code()).as(table + " " + run.err()).isZero();
            assertThat(run.out()).as(table).contains(",");
        }
        assertThat(study("audit", "--impute", "mean", "--table", "statistics").out())
                .contains("Roads,10,90,");
        assertThat(study("audit", "--impute", "mean", "--table", "statistics", "--of", "denominated")
                        .out())
                .contains("Roads,2,4,");
        assertThat(study("audit", "--of", "polished").err())
                .contains("There is no step's table \"polished\"; there are raw, denominated, normalised, aggregated.");
    }

    @Test
    void twoRecipesAreCompared() throws IOException {
        Path with = Files.writeString(
                folder.resolve("b.yaml"),
                "steps:\n  - denominate: on\n  - normalise: rank\n  - aggregate: amean\nweights:\n  Land: 3\n");
        Run units = study("compare", "--with", with.toString(), "--table", "units");
        assertThat(units.code()).as(units.err()).isZero();
        assertThat(units.out().lines())
                .hasSize(6)
                .first()
                .isEqualTo("unit,score_first,score_second,score_change,rank_first,rank_second,rank_change");
        assertThat(study("compare", "--with", with.toString(), "--table", "steps")
                        .out())
                .contains("denominate,on,on,1,1,true\n")
                .contains("normalise,\"minmax:0,100\",rank,2,2,false\n")
                .contains("aggregate,amean,amean,4,3,true\n")
                .contains("weights,as given,Land=3.0,NA,NA,false\n");
    }

    @Test
    void stepsInAnotherOrderAreNotTheSame() throws IOException {
        String steps = "steps:\n  - %s\n  - %s\n  - normalise: rank\n  - aggregate: amean\n";
        Path one = Files.writeString(folder.resolve("one.yaml"), steps.formatted("denominate: on", "impute: mean"));
        Path two = Files.writeString(folder.resolve("two.yaml"), steps.formatted("impute: mean", "denominate: on"));
        assertThat(study("compare", "--recipe", one.toString(), "--with", two.toString(), "--table", "steps")
                        .out())
                .contains("denominate,on,on,1,2,false\n")
                .contains("impute,mean,mean,2,1,false\n")
                .contains("normalise,rank,rank,3,3,true\n");
    }

    @Test
    void weightsAfterTheAggregationAndOneOfTwoStepsOfAName() throws IOException {
        Path late = Files.writeString(
                folder.resolve("late.yaml"), "steps:\n  - normalise: rank\n  - aggregate: amean\n  - weigh: equal\n");
        assertThat(study("build", "--recipe", late.toString()).err())
                .contains("weigh: it stands after the aggregation; put it before");
        Path twice = Files.writeString(
                folder.resolve("twice.yaml"),
                "steps:\n  - normalise: rank\n  - normalise: minmax:0,1\n  - aggregate: amean\n");
        assertThat(study("build", "--recipe", twice.toString(), "--normalise", "borda")
                        .err())
                .contains("normalise: the recipe has it more than once");
    }

    @Test
    void timesThatAreNoNumbersHaveNoTrendsAndAllElseIsTold() throws IOException {
        StringBuilder panel = new StringBuilder("uCode,Time,Side,Population,Roads,Schools,Rain,Noise\n");
        for (String line : ToyIndex.DATA.lines().skip(1).toList()) {
            String[] cells = line.split(",", 3);
            panel.append(cells[0]).append(",2019Q1,").append(cells[2]).append('\n');
            panel.append(cells[0]).append(",2019Q2,").append(cells[2]).append('\n');
        }
        Run alphas = ToyIndex.run(
                folder, "audit", panel.toString(), ToyIndex.META, "--impute", "mean", "--table", "cronbach");
        assertThat(alphas.code()).as(alphas.err()).isZero();
        assertThat(alphas.err()).contains("There are no trends.", "2019Q1");
    }

    @Test
    void aPanelIsRankedAtEachTime() throws IOException {
        StringBuilder panel = new StringBuilder("uCode,Time,Side,Population,Roads,Schools,Rain,Noise\n");
        for (String line : ToyIndex.DATA.lines().skip(1).toList()) {
            String[] cells = line.split(",", 3);
            panel.append(cells[0]).append(",2019,").append(cells[2]).append('\n');
            panel.append(cells[0]).append(",2020,").append(cells[2]).append('\n');
        }
        Run ranks =
                ToyIndex.run(folder, "build", panel.toString(), ToyIndex.META, "--impute", "mean", "--table", "ranks");
        assertThat(ranks.code()).as(ranks.err()).isZero();
        List<String> lines = ranks.out().lines().toList();
        assertThat(lines).hasSize(11);
        assertThat(lines.getFirst()).startsWith("unit,time,Whole,Works,Land,");
        assertThat(lines.get(1).replace(",2019,", ",2020,")).isEqualTo(lines.get(2));
        Run trends =
                ToyIndex.run(folder, "audit", panel.toString(), ToyIndex.META, "--impute", "mean", "--table", "trends");
        assertThat(trends.code()).as(trends.err()).isZero();
        assertThat(trends.out()).startsWith("unit,indicator,");
        Run ranges = ToyIndex.run(
                folder, "uncertainty", panel.toString(), ToyIndex.META, "--replications", "20", "--table", "ranks");
        assertThat(ranges.out()).startsWith("unit,time,score,rank,");
    }

    private static String[] with(String[] options, String table) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--table", table));
        return all.toArray(String[]::new);
    }

    private Run study(String verb, String... options) throws IOException {
        return ToyIndex.run(folder, verb, ToyIndex.DATA, ToyIndex.META, options);
    }
}
