package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On flows among six places in four years that follow the equation exactly: distance -1, agreements 0.5. */
class GravityFitCommandTest {
    private static final String FORMULA = "trade ~ log(dist) + rta | exporter^year + importer^year";
    private static final List<String> PLACES = List.of("BRA", "FJI", "KEN", "MLT", "PER", "VNM");

    @TempDir
    private Path folder;

    private String data = "";

    @BeforeEach
    void writeTheFlows() throws IOException {
        StringBuilder text = new StringBuilder("exporter,importer,year,trade,dist,rta\n");
        for (int year = 2000; year < 2004; year++) {
            for (int i = 0; i < PLACES.size(); i++) {
                for (int j = 0; j < PLACES.size(); j++) {
                    double dist = 100 + 37 * ((i * 5 + j * 3) % 11) + 10 * Math.abs(i - j);
                    int rta = (i + j + year) % 3 == 0 && i != j ? 1 : 0;
                    double trade = Math.exp(8 + 0.1 * i * (year - 1999) - 0.2 * j - Math.log(dist) + 0.5 * rta);
                    text.append(String.format(
                            Locale.ROOT,
                            "%s,%s,%d,%.12g,%.1f,%d%n",
                            PLACES.get(i),
                            PLACES.get(j),
                            year,
                            trade,
                            dist,
                            rta));
                }
            }
        }
        data = Files.writeString(folder.resolve("flows.csv"), text).toString();
    }

    private Run run(String formula, String... more) {
        List<String> line = new ArrayList<>(List.of("gravity", "fit", formula, "--data", data));
        line.addAll(List.of(more));
        return Run.in(folder, line.toArray(String[]::new));
    }

    @Test
    void theTablesHaveTheColumnsThatAreDocumented() {
        Run run = run(FORMULA, "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("term,estimate,std_error,z,p_value");
        assertThat(lines.get(1)).startsWith("log(dist),-1,");
        assertThat(lines.get(2)).startsWith("rta,0.5,");
        assertThat(run.err()).contains("Standard errors: robust");
        assertThat(run(FORMULA, "--format", "csv", "--table", "fit").out())
                .startsWith("observations,dropped_missing,dropped_singletons,dropped_separated,groups,iterations,"
                        + "converged,deviance,log_likelihood,pseudo_r2,seconds\n144,0,0,0,24+24,");
        assertThat(run(FORMULA, "--format", "csv", "--table", "effects").out())
                .startsWith("effect,level,estimate\nexporter^year,BRA_2000,")
                .hasLineCount(49);
        assertThat(run(FORMULA, "--format", "csv", "--table", "covariance").out())
                .startsWith("term,other_term,covariance\nlog(dist),log(dist),")
                .hasLineCount(4);
        assertThat(run(FORMULA, "--table", "groups", "--cluster", "exporter^importer", "--format", "csv")
                        .out())
                .contains("exporter^importer,cluster,36,");
    }

    /** The flows follow the equation exactly, so that what is fitted is what was observed, save in rows left out. */
    @Test
    void fittedValuesStandByTheKeysOfTheEffects() {
        Run run = run(FORMULA, "--table", "fitted", "--format", "csv", "--where", "year > 2000");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("exporter,year,importer,observed,fitted,linear_predictor,residual,row");
        assertThat(lines).hasSize(1 + 108);
        assertThat(lines.get(1)).startsWith("BRA,2001,BRA,").endsWith(",37");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double observed = Double.parseDouble(cells[3]);
            double fitted = Double.parseDouble(cells[4]);
            assertThat(fitted / observed).isCloseTo(1, within(1e-7));
            assertThat(Math.exp(Double.parseDouble(cells[5])) / fitted).isCloseTo(1, within(1e-8));
            assertThat(Double.parseDouble(cells[6])).isCloseTo(observed - fitted, within(1e-8 * observed));
        }
        assertThat(run.err()).contains("108 rows of the 144 that were read; 36 were left out and are not in it");
        assertThat(run(FORMULA, "--format", "json").out()).doesNotContain("linear_predictor");
        assertThat(run("log(trade) ~ log(dist) + rta", "--family", "gaussian", "--table", "fitted", "--format", "csv")
                        .out())
                .startsWith("observed,fitted,linear_predictor,residual,row\n");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        Run run = run(
                "log(trade - 1) ~ log(dist) + rta + I(2 * rta) | exporter^year",
                "--family",
                "gaussian",
                "--where",
                "exporter != importer && year > 2000");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("I(2 * rta)").contains("no coefficient");
        assertThat(run("trade ~ log(dist - 100) + rta", "--table", "dropped", "--format", "csv")
                        .out())
                .contains("0 or less where the logarithm is taken");
    }

    @Test
    void theSameBytesAndTheSameIdOnAnyNumberOfThreads() {
        Run one = run(FORMULA, "--threads", "1", "--cluster", "exporter");
        Run other = run(FORMULA, "--threads", "3", "--cluster", "exporter");
        assertThat(other.out()).isEqualTo(one.out());
        String saved = folder.resolve("a.comity").toString();
        assertThat(run(FORMULA, "-o", saved).code()).isZero();
        assertThat(Run.in(folder, "check", saved).out()).contains("Same: the command of");
    }

    @Test
    void layoutsForPapers() {
        assertThat(run(FORMULA, "--format", "stata", "--cluster", "exporter").out())
                .contains("PPML regression", "Number of obs", "6 clusters in exporter", "log(dist) |", "P>|z|");
        assertThat(run(FORMULA, "--format", "latex").out())
                .contains("\\toprule", "log(dist) & $-$1.0000", "Effects exporter\\^{}year & 24");
        assertThat(run(FORMULA, "--format", "docs").err()).contains("latex]").contains("but was 'docs'");
    }

    @Test
    void notesSayWhatIsDoneToTheErrors() {
        Run robust = run(FORMULA, "--small-sample", "fixest");
        assertThat(robust.err() + robust.out()).contains("times n/(n-K)");
        Run plain = run(FORMULA, "--errors", "plain", "--small-sample", "groups");
        assertThat(plain.err() + plain.out()).contains("without a small-sample factor");
        Run corrected = run(
                "trade ~ rta | exporter^year + importer^year + exporter^importer",
                "--bias-correction",
                "--cluster",
                "exporter");
        assertThat(corrected.err() + corrected.out()).contains("standard errors are not");
    }

    @Test
    void aFormulaWithAMistakeHasACaretUnderIt() {
        Run typo = run("trade ~ log(dsit) + rta");
        assertThat(typo.code()).isEqualTo(2);
        assertThat(typo.err().lines())
                .containsExactly(
                        "flows.csv has no column dsit.",
                        "  trade ~ log(dsit) + rta",
                        "              ^^^^",
                        "The nearest is: dist");
        assertThat(run("trade ~ lgo(dist)").err()).contains("There is no function lgo.", "The nearest is: log");
        assertThat(run(FORMULA, "--where", "exporter == KEN").err())
                .contains("flows.csv has no column KEN; a text is written in quotation marks.");
    }

    /** The exercise's panel has every fourth year; fixest's unitary step takes l(RTA, 1) from 4 years before. */
    @Test
    void aLagOfOneIsOneStepOfThePanel() {
        String exercise = Samples.file("agtpa/Chapter1Exercise1.csv.gz");
        List<String> line = List.of("--data", exercise, "--panel", "exporter^importer,year", "--format", "csv");
        String effects = " | exporter^year + importer^year + exporter^importer";
        Run one = fit("trade ~ RTA + l(RTA, 1)" + effects, line, List.of());
        Run four = fit("trade ~ RTA + l(RTA, 4)" + effects, line, List.of("--time-step", "1"));
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out()).hasLineCount(3).isEqualTo(four.out().replace("l(RTA, 4)", "l(RTA, 1)"));
        assertThat(one.err()).contains("Times of year are 4, or a multiple of it, apart: l(x, 1) is the row 4 before");
        assertThat(four.err()).doesNotContain("l(x, 1)");
        assertThat(run(FORMULA, "--panel", "exporter^importer,year", "--time-step", "none")
                        .err())
                .contains("--time-step is unitary, consecutive, within.consecutive or a number above 0, not \"none\".");
        assertThat(run(FORMULA, "--time-step", "1").err()).contains("--time-step goes with a panel; add --panel");
    }

    private Run fit(String formula, List<String> line, List<String> more) {
        List<String> all = new ArrayList<>(List.of("gravity", "fit", formula));
        all.addAll(line);
        all.addAll(more);
        return Run.in(folder, all.toArray(String[]::new));
    }

    @Test
    void mistakesAreOneSentence() {
        assertThat(run(FORMULA, "--where", "year == 1900").err())
                .isEqualToIgnoringNewLines("No row is left: none of 144 fits this condition.");
        assertThat(run("I(0 - trade) ~ log(dist)").err()).hasLineCount(1).contains("is below 0 in 144 of 144 rows");
        assertThat(run("trade ~ I(year * 1) | exporter^year").err())
                .hasLineCount(1)
                .contains("constant within the effects");
        assertThat(run(FORMULA, "--errors", "clustered").err()).contains("add --cluster");
        assertThat(run(FORMULA, "--tolerance", "2").err()).contains("--tolerance must be from");
        assertThat(run(FORMULA, "--family", "probit").err())
                .contains("--family is poisson or gaussian, not \"probit\".");
        assertThat(run(FORMULA, "--small-sample", "stata").err()).contains("none or groups or fixest");
        assertThat(run(FORMULA, "--define", "x").err()).contains("--define is written");
        assertThat(run(FORMULA, "--panel", "year").err()).contains("A panel key names units and then the time");
        assertThat(run(FORMULA, "--weights", "rta - 2").err()).contains("A weight must be 0 or more");
        assertThat(run(FORMULA + " | exporter", "--cluster", "exporter").err()).contains("in one place");
        assertThat(Run.in(folder, "gravity", "fit", FORMULA, "--data", "no.csv").err())
                .hasLineCount(1)
                .contains("There is no file no.csv");
        assertThat(Run.in(folder, "gravity").err()).contains("Say which: comity gravity fit");
    }
}
