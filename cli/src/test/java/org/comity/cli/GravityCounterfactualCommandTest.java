package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of trade costs asked on the command line; whatever a file says wrong is one sentence. */
class GravityCounterfactualCommandTest {
    private static final String BASELINE =
            "exporter,importer,trade\nKEN,KEN,100\nKEN,UGA,30\nUGA,KEN,30\nUGA,UGA,100\n";
    private static final String SHOCK = "exporter,importer,factor\nKEN,UGA,2\nUGA,KEN,2\n";

    /** Figures below 100 with ten significant digits. */
    private static final Offset<Double> PRINTED = within(1e-8);

    @TempDir
    private Path folder;

    /** Two equal countries: the home share falls from 100/130 to 100/160, so welfare rises by (160/130)^(1/6) - 1. */
    @Test
    void twoEqualCountriesGainAlike() throws IOException {
        Run run = run(BASELINE, SHOCK, "--elasticity", "7", "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("country,exports_conditional_pct,exports_full_pct,imports_full_pct,domestic_full_pct,"
                        + "real_gdp_pct,price_pct,welfare_pct");
        assertThat(lines).hasSize(3);
        double gain = 100 * (Math.pow(160.0 / 130, 1.0 / 6) - 1);
        String[] kenya = lines.get(1).split(",", -1);
        assertThat(kenya[0]).isEqualTo("KEN");
        assertThat(Double.parseDouble(kenya[1])).isCloseTo(100 * (130.0 / 160 * 2 - 1), PRINTED);
        assertThat(Double.parseDouble(kenya[5])).isCloseTo(gain, PRINTED);
        assertThat(Double.parseDouble(kenya[7])).isCloseTo(gain, PRINTED);
        assertThat(run.err()).contains("This is an equilibrium").contains("iceberg");
    }

    @Test
    void drawsGiveIntervalsThatTheSeedRepeats() throws IOException {
        List<String> asked = List.of(
                "--elasticity",
                "anderson-van-wincoop-2004",
                "--draws",
                "50",
                "--effect",
                "0.6931",
                "--effect-se",
                "0.1",
                "--table",
                "intervals",
                "--format",
                "csv");
        Run one = run(BASELINE, SHOCK, asked.toArray(String[]::new));
        List<String> other = new ArrayList<>(asked);
        other.addAll(List.of("--threads", "3"));
        Run two = run(BASELINE, SHOCK, other.toArray(String[]::new));
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out())
                .startsWith("country,figure,estimate,q05,q50,q95\n")
                .isEqualTo(two.out());
        assertThat(one.err()).contains("the elasticity uniform from 5.0 to 10.0");
    }

    @Test
    void sectorsOfTheBaselineAreSolvedTogether() throws IOException {
        String sectors = BASELINE.replace("exporter,", "sector,exporter,").replaceAll("(?m)^(KEN|UGA)", "goods,$1")
                + "services,KEN,KEN,50\nservices,UGA,UGA,50\n";
        Path inputs =
                file("inputs.csv", "country,input,sector,share\nKEN,goods,services,0.2\nUGA,goods,services,0.2\n");
        Run run = run(sectors, SHOCK, "--elasticity", "7", "--inputs", inputs.toString(), "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("2 sectors that buy from each other").contains("This is an equilibrium");
        assertThat(run.out().lines()).hasSize(3);
    }

    /** Two equal countries and one sector that uses a fifth of itself: each draw's gain is a closed form of its sigma. */
    @Test
    void sectorsHaveIntervalsToo() throws IOException {
        String sectors = BASELINE.replace("exporter,", "sector,exporter,").replaceAll("(?m)^(KEN|UGA)", "goods,$1");
        Path inputs = file("inputs.csv", "country,input,sector,share\nKEN,goods,goods,0.2\nUGA,goods,goods,0.2\n");
        Path sigmas = file("sigmas.csv", "sector,elasticity,low,high\ngoods,6,5,9\n");
        List<String> asked = new ArrayList<>(List.of("--elasticity", "7", "--inputs", inputs.toString()));
        asked.addAll(List.of("--elasticities", sigmas.toString(), "--draws", "200"));
        asked.addAll(List.of("--table", "intervals", "--format", "csv"));
        Run run = run(sectors, SHOCK, asked.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        String[] welfare = run.out()
                .lines()
                .filter(line -> line.startsWith("KEN,welfare_pct,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertThat(Double.parseDouble(welfare[2])).isCloseTo(gain(6), PRINTED);
        assertThat(Double.parseDouble(welfare[3])).isBetween(gain(9), gain(8));
        assertThat(Double.parseDouble(welfare[5])).isBetween(gain(6), gain(5));
        assertThat(run.err()).contains("high or low in all sectors together");
        Path wrong = file("wrong.csv", "sector,elasticity,low,high\ngoods,6,7,9\n");
        mistake(sectors, SHOCK, "must begin above 1 and hold the elasticity 6.0", "--elasticities", wrong.toString());
    }

    private static double gain(double sigma) {
        return 100 * (Math.pow(160.0 / 130, 1 / (sigma - 1) / 0.8) - 1);
    }

    /** A country with a large surplus loses its market: with constant deficits it has nothing left to spend. */
    @Test
    void whatIsNotProvedFailsWithItsFiguresShown() throws IOException {
        String surplus = "exporter,importer,trade\nKEN,KEN,100\nKEN,UGA,5\nUGA,KEN,90\nUGA,UGA,10\n";
        String closed = "exporter,importer,factor\nUGA,KEN,0.0001\n";
        Run run = run(surplus, closed, "--elasticity", "7", "--deficits", "constant", "--format", "csv");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("country,exports_conditional_pct").hasLineCount(3);
        assertThat(run.err()).contains("Not every equilibrium is proved");
        assertThat(run(surplus, closed, "--elasticity", "7", "--deficits", "share")
                        .code())
                .isZero();
    }

    /** The covariance that a fit writes does what the square does; without any a note says so. */
    @Test
    void covarianceIsTakenByPairsOrAsASquare() throws IOException {
        String shock = "exporter,importer,term,change\nKEN,UGA,rta,1\nUGA,KEN,wto,1\n";
        Path estimates = file("b.csv", "term,estimate,std_error\nrta,0.5,0.1\nwto,0.3,0.2\n");
        Path pairs = file("p.csv", "term,other_term,covariance\nrta,rta,0.01\nwto,rta,0.015\nwto,wto,0.04\n");
        Path square = file("s.csv", "term,rta,wto\nrta,0.01,0.015\nwto,0.015,0.04\n");
        List<String> asked = List.of(
                "--draws", "20", "--table", "intervals", "--format", "csv", "--coefficients", estimates.toString());
        Run without = run(BASELINE, shock, with(asked));
        Run one = run(BASELINE, shock, with(asked, "--covariance", pairs.toString()));
        Run two = run(BASELINE, shock, with(asked, "--covariance", square.toString()));
        assertThat(without.err()).contains("drawn as uncorrelated");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out()).isEqualTo(two.out()).isNotEqualTo(without.out());
        assertThat(one.err()).doesNotContain("uncorrelated");
        Path lacking = file("q.csv", "term,other_term,covariance\nrta,rta,0.01\nwto,wto,0.04\n");
        assertThat(run(BASELINE, shock, with(asked, "--covariance", lacking.toString()))
                        .err())
                .contains("q.csv has no row for the pair of terms rta, wto.");
    }

    /** What was computed is printed with ten significant digits; flows and the proof keep all of theirs. */
    @Test
    void figuresHaveTenDigitsAndFlowsAllOfThem() throws IOException {
        Run countries = run(BASELINE, SHOCK, "--elasticity", "7", "--format", "csv");
        for (String cell : countries.out().lines().toList().get(1).split(",", -1)) {
            assertThat(cell.replaceAll("^-?0?\\.?0*|[^0-9]", "")).hasSizeLessThanOrEqualTo(10);
        }
        Run flows =
                run(BASELINE, SHOCK.replace("2", "1.7"), "--elasticity", "7", "--format", "csv", "--table", "flows");
        assertThat(flows.out().lines().skip(1))
                .anyMatch(line -> line.split(",", -1)[4].replace(".", "").length() > 12);
    }

    /** A fit's table of fitted values is the baseline of a counterfactual: flows that follow the equation exactly. */
    @Test
    void fittedValuesAreABaseline() throws IOException {
        StringBuilder rows = new StringBuilder("exporter,importer,trade,dist,rta\n");
        StringBuilder shock = new StringBuilder("exporter,importer,factor\n");
        List<String> places = List.of("BRA", "FJI", "KEN", "PER", "VNM");
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                double dist = i == j ? 10 : 100 + 37 * ((i + j) % 4) + 20 * i * j;
                int rta = i != j && (i + j) % 3 == 0 ? 1 : 0;
                double trade = Math.exp(9 + 0.1 * i - 0.2 * j - Math.log(dist) + 0.5 * rta);
                rows.append("%s,%s,%s,%s,%d%n".formatted(places.get(i), places.get(j), trade, dist, rta));
                if (i != j) {
                    shock.append("%s,%s,1.5%n".formatted(places.get(i), places.get(j)));
                }
            }
        }
        Path data = file("data.csv", rows.toString());
        List<String> fit = List.of("gravity", "fit", "trade ~ log(dist) + rta | exporter + importer", "--data");
        List<String> line = new ArrayList<>(fit);
        line.addAll(List.of(data.toString(), "--table", "fitted", "--format", "csv", "--tolerance", "1e-12"));
        Run fitted = Run.in(folder.resolve("home"), line.toArray(String[]::new));
        assertThat(fitted.code()).as(fitted.err()).isZero();
        Run observed = run(rows.toString(), shock.toString(), "--elasticity", "7", "--format", "csv");
        Run predicted =
                run(fitted.out(), shock.toString(), "--value", "fitted", "--elasticity", "7", "--format", "csv");
        assertThat(predicted.code()).as(predicted.err()).isZero();
        List<String> one = observed.out().lines().skip(1).toList();
        List<String> other = predicted.out().lines().skip(1).toList();
        assertThat(other).hasSize(5);
        for (int k = 0; k < one.size(); k++) {
            String[] before = one.get(k).split(",", -1);
            String[] after = other.get(k).split(",", -1);
            assertThat(Double.parseDouble(after[7])).isCloseTo(Double.parseDouble(before[7]), within(1e-6));
        }
        mistake(fitted.out(), shock.toString(), "has no column trade");
        mistake(
                fitted.out().replace(",fitted,", ",mean,"),
                shock.toString(),
                "has no column fitted",
                "--value",
                "fitted");
    }

    private static String[] with(List<String> asked, String... more) {
        List<String> all = new ArrayList<>(List.of("--elasticity", "7"));
        all.addAll(asked);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void whatStandsTwiceForSectorsIsRefused() throws IOException {
        String sectors = BASELINE.replace("exporter,", "sector,exporter,").replaceAll("(?m)^(KEN|UGA)", "goods,$1");
        Path inputs = file("i.csv", "country,input,sector,share\nKEN,goods,goods,0.2\nKEN,goods,goods,0.3\n");
        mistake(sectors, SHOCK, "the input goods of goods in KEN stands there before", "--inputs", inputs.toString());
        Path sigmas = file("e.csv", "sector,elasticity\ngoods,5\ngoods,6\n");
        mistake(sectors, SHOCK, "the sector goods stands there before", "--elasticities", sigmas.toString());
        mistake(sectors, SHOCK + "KEN,UGA,3\n", "the pair KEN, UGA stands there before");
    }

    @Test
    void aMistakeIsOneSentence() throws IOException {
        mistake(BASELINE.replace("KEN,UGA,30", "KEN,UGA,-30"), SHOCK, "line 3, column trade: trade must be 0 or more");
        mistake(BASELINE.replace("KEN,KEN,100\n", ""), SHOCK, "There is no domestic trade");
        mistake(BASELINE.replace("30", "0"), SHOCK, "No trade links");
        mistake(BASELINE + "KEN,KEN,5\n", SHOCK, "the pair KEN, KEN stands there before");
        mistake(BASELINE, SHOCK.replace("UGA,KEN", "TZA,KEN"), "the baseline has no country TZA");
        mistake(BASELINE, SHOCK.replace("KEN,2", "KEN,0"), "a factor must be above 0, not 0");
        mistake(BASELINE, SHOCK.replace("KEN,2", "KEN,NaN"), "must be a number");
        mistake("", SHOCK, "is empty");
        mistake("exporter,importer\nKEN,UGA\n", SHOCK, "has no column trade");
        mistake(BASELINE, "exporter,importer,factor\n", "has a header and no rows");
        mistake(BASELINE, SHOCK, "--reference DEU is not in", "--reference", "DEU");
        Run outside = run(BASELINE, SHOCK, "--elasticity", "7", "--elasticity-range", "9:10");
        assertThat(outside.code()).isEqualTo(2);
        assertThat(outside.err()).startsWith("The elasticity 7.0 lies outside --elasticity-range 9:10.");
        for (String elasticity : List.of("1", "0.5", "-3", "NaN")) {
            Run run = run(BASELINE, SHOCK, "--elasticity", elasticity);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("--elasticity must be above 1");
        }
        assertThat(run(BASELINE, SHOCK, "--elasticity", "seven").err()).contains("give a number, or one of agtpa-2016");
    }

    private void mistake(String baseline, String shock, String sentence, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--elasticity", "7"));
        all.addAll(List.of(options));
        Run run = run(baseline, shock, all.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    private Run run(String baseline, String shock, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "gravity",
                "counterfactual",
                "--baseline",
                file("baseline.csv", baseline).toString(),
                "--shock",
                file("shock.csv", shock).toString()));
        line.addAll(List.of(options));
        return Run.in(folder.resolve("home"), line.toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
