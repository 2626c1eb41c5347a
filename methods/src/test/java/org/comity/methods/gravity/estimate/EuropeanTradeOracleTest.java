package org.comity.methods.gravity.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.Oracle;
import org.comity.methods.gravity.estimate.Options.Errors;
import org.comity.methods.gravity.estimate.Options.Family;
import org.junit.jupiter.api.Test;

/** Trade among 15 European countries by product, as the pages of fixest 0.12.2 print it. */
class EuropeanTradeOracleTest {
    private static final String FILE = "eu-trade-product/trade.csv.gz";
    private static final List<String> FOUR = List.of("Origin", "Destination", "Product", "Year");

    @Test
    @Oracle(source = "fixest, walk-through", where = "PPML of Euros on log(dist_km), four sets: -1.52787 (0.115678)")
    void clusteredByOrigin() {
        Estimate fit = fit(FOUR, "Origin");
        check(fit, "log(dist_km)", -1.52787, 0.115678);
        assertThat(fit.counts().observations()).isEqualTo(38325);
        assertThat(fit.measures().r2()).isCloseTo(0.612021, within(0.5e-6));
        assertThat(fit.measures().pseudoR2()).isCloseTo(0.764032, within(0.5e-6));
        assertThat(fit.measures().logLikelihood()).isCloseTo(-7.025e11, within(0.5e8));
    }

    @Test
    @Oracle(source = "fixest, walk-through", where = "the same clustered by Origin and Destination, and by Product")
    void clusteredByTwoAndByProduct() {
        check(fit(FOUR, "Origin", "Destination"), "log(dist_km)", -1.52787, 0.130734);
        check(fit(FOUR, "Product"), "log(dist_km)", -1.52787, 0.098294);
    }

    @Test
    @Oracle(source = "fixest, walk-through", where = "PPML without effects: constant 24.70889, log(dist_km) -1.02896")
    void withoutEffects() {
        Estimate two = fit(List.of(), "Origin", "Destination");
        near(two, 1.124768, 0.158022);
        assertThat(two.measures().r2()).isCloseTo(0.055107, within(0.5e-6));
        assertThat(two.measures().pseudoR2()).isCloseTo(0.185023, within(0.5e-6));
        Estimate one = fit(List.of(), "Product");
        near(one, 0.330044, 0.045954);
    }

    /** fixest takes the weights of the step before the last here: its errors are right to four digits, not to six. */
    private static void near(Estimate fit, double constant, double distance) {
        assertThat(fit.terms().getFirst().estimate()).isCloseTo(24.70889, within(0.5e-5));
        assertThat(fit.terms().getLast().estimate()).isCloseTo(-1.02896, within(0.5e-5));
        assertThat(fit.terms().getFirst().standardError()).isCloseTo(constant, within(2e-5));
        assertThat(fit.terms().getLast().standardError()).isCloseTo(distance, within(1e-5));
    }

    @Test
    @Oracle(source = "fixest, walk-through", where = "effects added one after the other, models 2 to 4 of the table")
    void oneSetAfterTheOther() {
        Object[][] printed = {
            {List.of("Year"), -1.029, 0.1581, 0.05711, 0.18833},
            {List.of("Year", "Destination"), -1.226, 0.2045, 0.16420, 0.35826},
            {List.of("Year", "Destination", "Origin"), -1.518, 0.1282, 0.38479, 0.59312}
        };
        for (Object[] model : printed) {
            List<String> effects =
                    ((List<?>) model[0]).stream().map(String::valueOf).toList();
            Estimate fit = fit(effects, "Origin", "Destination");
            Term term = fit.terms().getFirst();
            assertThat(term.estimate()).isCloseTo((double) model[1], within(0.5e-3));
            assertThat(term.standardError()).isCloseTo((double) model[2], within(0.5e-4));
            assertThat(fit.measures().r2()).isCloseTo((double) model[3], within(0.5e-5));
            assertThat(fit.measures().pseudoR2()).isCloseTo((double) model[4], within(0.5e-5));
        }
    }

    @Test
    @Oracle(
            source = "a plain re-estimation in numpy kept beside the file",
            where = "README of the file: standard error .115613 by G / (G - 1) alone")
    void theFactorOfGroupsAlone() {
        Term term = GravityFit.fit(design(false, FOUR, "Origin"), options(Family.POISSON, SmallSample.GROUPS))
                .terms()
                .getFirst();
        assertThat(term.estimate()).isCloseTo(-1.527874, within(0.5e-6));
        assertThat(term.standardError()).isCloseTo(0.115613, within(0.5e-6));
    }

    @Test
    @Oracle(
            source = "fixest, On standard-errors, first example",
            where = "least squares of log(Euros), two-way: .171367 with and .165494 without small-sample correction")
    void leastSquares() {
        Design design = design(true, List.of("Destination", "Origin", "Product", "Year"), "Destination", "Origin");
        Estimate fit = GravityFit.fit(design, options(Family.GAUSSIAN, SmallSample.FIXEST));
        check(fit, "log(dist_km)", -2.16988, 0.171367);
        Term term = fit.terms().getFirst();
        assertThat(term.statistic()).isCloseTo(-12.6621, within(0.5e-4));
        assertThat(term.pValue()).isCloseTo(4.6802e-09, within(0.5e-13));
        assertThat(fit.measures().rootMeanSquaredError()).isCloseTo(1.74337, within(0.5e-5));
        assertThat(fit.measures().adjustedR2().orElseThrow()).isCloseTo(0.705139, within(0.5e-6));
        assertThat(fit.measures().withinR2().orElseThrow()).isCloseTo(0.219322, within(0.5e-6));
        Term plain = GravityFit.fit(design, options(Family.GAUSSIAN, SmallSample.NONE))
                .terms()
                .getFirst();
        assertThat(plain.standardError()).isCloseTo(0.165494, within(0.5e-6));
        assertThat(plain.pValue()).isCloseTo(2.9764e-09, within(0.5e-13));
    }

    private static void check(Estimate fit, String name, double estimate, double error) {
        Term term = fit.terms().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(term.estimate()).isCloseTo(estimate, within(0.5e-5));
        assertThat(term.standardError()).isCloseTo(error, within(0.5e-6));
    }

    private static Estimate fit(List<String> effects, String... clusters) {
        return GravityFit.fit(design(false, effects, clusters), options(Family.POISSON, SmallSample.FIXEST));
    }

    private static Options options(Family family, SmallSample factors) {
        return Options.DEFAULT.withFamily(family).withErrors(Errors.CLUSTERED, factors);
    }

    private static Design design(boolean logarithms, List<String> effects, String... clusters) {
        Agtpa.need(FILE);
        Agtpa file = Agtpa.read(FILE, "Year");
        double[] distance = Arrays.stream(file.number("dist_km")).map(Math::log).toArray();
        double[] euros = Arrays.stream(file.number("Euros"))
                .map(v -> logarithms ? Math.log(v) : v)
                .toArray();
        return Design.of(
                        euros,
                        List.of(new Regressor("log(dist_km)", distance)),
                        effects.stream().map(name -> effect(file, name)).toList())
                .withClusters(Arrays.stream(clusters)
                        .map(name -> effect(file, name))
                        .map(one -> new Cluster(one.name(), one.ids(), one.levels()))
                        .toList());
    }

    private static Effect effect(Agtpa file, String name) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] ids = Arrays.stream(file.text(name))
                .mapToInt(value -> numbers.computeIfAbsent(value, _ -> numbers.size()))
                .toArray();
        return new Effect(name, ids, numbers.size());
    }
}
