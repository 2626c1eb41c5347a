package org.comity.methods.gravity.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.comity.methods.Oracle;
import org.comity.methods.gravity.estimate.Options.Errors;
import org.comity.methods.gravity.estimate.Options.Family;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gravity models of chapter 1 of the Advanced Guide to Trade Policy Analysis. */
class AgtpaOracleTest {
    private static final String PRINTED = "agtpa/results/chapter1_applications_1_2_coefficients.csv";
    /** Half a unit of the fourth decimal, and a hair for figures that end in 5. */
    private static final double HALF = 0.5e-4 + 1e-7;

    @BeforeEach
    void needTheFiles() {
        Agtpa.need("agtpa/agtpa_applications.csv.gz");
    }

    @Test
    @Oracle(
            source =
                    "Yotov, Piermartini, Monteiro, Larch (2016), chapter 1, applications 1 and 2, in the edition for R",
            where = "sections 2.1 and 2.2: every coefficient and standard error")
    void everyPrintedCoefficientOfApplicationsOneAndTwo() throws IOException {
        Map<String, List<String[]>> models = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Agtpa.folder().resolve(PRINTED))) {
            String[] row = line.split(",", -1);
            if (!row[0].equals("section")) {
                models.computeIfAbsent(row[0] + row[2], _ -> new ArrayList<>()).add(row);
            }
        }
        assertThat(models.values().stream().mapToInt(List::size).sum()).isEqualTo(148);
        Agtpa panel = Agtpa.chapterOne();
        List<String> differing = new ArrayList<>();
        for (List<String[]> printed : models.values()) {
            check(panel, printed, differing);
        }
        // the exact optimum; the book's program stopped when these five indicators of home sales had not yet settled
        assertThat(differing.stream().map(line -> line.split(" ")[1]))
                .containsExactly("intra_pairCAN", "intra_pairKEN", "intra_pairMWI", "intra_pairNER", "intra_pairSEN");
    }

    @Test
    @Oracle(
            source = "Yotov, Piermartini, Monteiro, Larch (2016), chapter 1, application 3, in the edition for R",
            where = "section 2.3: agreements")
    void agreementsOfApplicationThree() {
        Agtpa panel = Agtpa.chapterOne();
        double[] trade = panel.number("trade");
        IntPredicate abroad = i -> !panel.domestic(i);
        List<String> sides = List.of("exp_year", "imp_year");
        List<String> gravity = List.of("log_dist", "cntg", "lang", "clny", "rta");
        assertThat(printed(
                        panel.design("log_trade", gravity, sides, "pair_id", i -> abroad.test(i) && trade[i] > 0),
                        "rta",
                        true))
                .startsWith("-0.0044");
        assertThat(printed(panel.design("trade", gravity, sides, "pair_id", abroad), "rta", false))
                .isEqualTo("0.1907 (0.0658)");
        List<String> pairs = List.of("exp_year", "imp_year", "pair_id_2");
        IntPredicate traded = trading(panel);
        Design pair = panel.design("trade", List.of("rta"), pairs, "pair_id", traded);
        assertThat(printed(pair, "rta", false)).isEqualTo("0.5572 (0.1022)");
        assertThat(pair.rows()).isEqualTo(28482);
        assertThat(printed(
                        panel.design("trade", List.of("rta", "rta_lead4"), pairs, "pair_id", traded),
                        "rta_lead4",
                        false))
                .isEqualTo("0.0774 (0.0921)");
        List<String> phased = List.of("rta", "rta_lag4", "rta_lag8", "rta_lag12");
        Design phasing = panel.design("trade", phased, pairs, "pair_id", traded);
        assertThat(phased.stream().map(term -> printed(phasing, term, false).substring(0, 6)))
                .containsExactly("0.2914", "0.4135", "0.1687", "0.1189");
    }

    @Test
    @Oracle(
            source = "Yotov, Piermartini, Monteiro, Larch (2016), chapter 1, application 3, in the edition for R",
            where = "section 2.3, Addressing globalization effects: all coefficients and errors")
    void bordersThatFallFromYearToYear() {
        Agtpa panel = Agtpa.chapterOne();
        Map<String, String> book = new LinkedHashMap<>();
        book.put("rta", "0.1157 (0.0867)");
        book.put("rta_lag4", "0.2877 (0.0617)");
        book.put("rta_lag8", "0.0693 (0.0482)");
        book.put("rta_lag12", "0.0024 (0.0291)");
        book.put("intl_border_1986", "-0.7056 (0.0478)");
        book.put("intl_border_1990", "-0.4803 (0.0429)");
        book.put("intl_border_1994", "-0.3665 (0.0335)");
        book.put("intl_border_1998", "-0.1581 (0.0233)");
        book.put("intl_border_2002", "-0.1409 (0.0169)");
        Design design = panel.design(
                "trade",
                List.copyOf(book.keySet()),
                List.of("exp_year", "imp_year", "pair_id_2"),
                "pair_id",
                trading(panel));
        Options options = Options.DEFAULT.withErrors(Errors.CLUSTERED, SmallSample.GROUPS);
        Map<String, String> found = new LinkedHashMap<>();
        GravityFit.fit(design, options)
                .terms()
                .forEach(term -> found.put(
                        term.name(), String.format(Locale.ROOT, "%.4f (%.4f)", term.estimate(), term.standardError())));
        assertThat(found).isEqualTo(book);
    }

    /** Absorbing home sales as one more set of effects or entering their indicators gives the same numbers. */
    @Test
    @Oracle(
            source = "fixest 0.12.2 on application 3 of chapter 1, tight tolerance",
            where = "model with an effect for each country's home sales: rta .408521894648 (.0688)")
    void homeSalesAbsorbedOrEnteredAreTheSame() {
        Agtpa panel = Agtpa.chapterOne();
        List<String> gravity = List.of("log_dist", "cntg", "lang", "clny", "rta");
        Design absorbed =
                panel.design("trade", gravity, List.of("exp_year", "imp_year", "intra_pair"), "pair_id", _ -> true);
        List<String> withIndicators = new ArrayList<>(gravity);
        withIndicators.add("intra_pair");
        Design entered = panel.design("trade", withIndicators, List.of("exp_year", "imp_year"), "pair_id", _ -> true);
        Term one = term(absorbed, "rta", false);
        Term other = term(entered, "rta", false);
        assertThat(one.estimate()).isCloseTo(0.408521894648, within(1e-9));
        assertThat(other.estimate()).isCloseTo(one.estimate(), within(1e-9));
        assertThat(one.standardError()).isCloseTo(0.0688, within(HALF));
        assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-8));
    }

    /** Rows of pairs that traded in some year. */
    private static IntPredicate trading(Agtpa panel) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int i = 0; i < panel.rows(); i++) {
            sums.merge(panel.text("pair_id")[i], panel.number("trade")[i], Double::sum);
        }
        return i -> sums.getOrDefault(panel.text("pair_id")[i], 0.0) > 0;
    }

    private static Term term(Design design, String name, boolean gaussian) {
        Options options = Options.DEFAULT
                .withFamily(gaussian ? Family.GAUSSIAN : Family.POISSON)
                .withErrors(Errors.CLUSTERED, SmallSample.GROUPS);
        return GravityFit.fit(design, options).terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String printed(Design design, String name, boolean gaussian) {
        Term term = term(design, name, gaussian);
        return String.format(Locale.ROOT, "%.4f (%.4f)", term.estimate(), term.standardError());
    }

    private static void check(Agtpa panel, List<String[]> printed, List<String> differing) {
        String[] sides = printed.getFirst()[2].split("~|\\|", -1);
        boolean gaussian = printed.getFirst()[3].equals("gaussian");
        String section = printed.getFirst()[0];
        boolean international = gaussian || section.equals("2.1.5") || section.equals("2.2.3");
        double[] trade = panel.number("trade");
        IntPredicate wanted = i -> !(gaussian && trade[i] == 0) && !(international && panel.domestic(i));
        List<String> effects =
                sides.length > 2 && !sides[2].isBlank() && !sides[2].strip().equals("0")
                        ? List.of(sides[2].strip().split(" \\+ "))
                        : List.of();
        String cluster = sides.length > 3 ? sides[3].strip() : "";
        Design design =
                panel.design(sides[0].strip(), List.of(sides[1].strip().split(" \\+ ")), effects, cluster, wanted);
        Options options = Options.DEFAULT
                .withFamily(gaussian ? Family.GAUSSIAN : Family.POISSON)
                .withErrors(cluster.isEmpty() ? Errors.PLAIN : Errors.CLUSTERED, SmallSample.GROUPS);
        Estimate fit = GravityFit.fit(design, options);
        Map<String, Term> terms = new LinkedHashMap<>();
        fit.terms().forEach(term -> terms.put(term.name(), term));
        for (String[] row : printed) {
            Term term = terms.get(row[4]);
            boolean same = term != null
                    && Math.abs(term.estimate() - Double.parseDouble(row[5])) <= HALF
                    && Math.abs(term.standardError() - Double.parseDouble(row[6])) <= HALF;
            if (!same) {
                differing.add("%s: %s %s (%s), not %s".formatted(section, row[4], row[5], row[6], term));
            }
        }
        assertThat(fit.counts().observations()).isEqualTo(Integer.parseInt(printed.getFirst()[10]));
    }
}
