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

/** Trade among 15 European countries by product with four sets of effects, as fixest's own walk-through prints it. */
class EuropeanTradeOracleTest {
    private static final String FILE = "eu-trade-product/trade.csv.gz";

    @Test
    @Oracle(source = "fixest, walk-through", where = "PPML of Euros on log(dist_km): -1.52787 (0.115678), 38,325 rows")
    void distanceByPoisson() {
        Estimate fit = fit(design(false), Family.POISSON, Errors.CLUSTERED, SmallSample.FIXEST);
        Term term = fit.terms().getFirst();
        assertThat(term.estimate()).isCloseTo(-1.52787, within(0.5e-5));
        assertThat(term.standardError()).isCloseTo(0.115678, within(0.5e-6));
        assertThat(fit.counts().observations()).isEqualTo(38325);
        assertThat(fit.measures().r2()).isCloseTo(0.612021, within(0.5e-6));
    }

    @Test
    @Oracle(
            source = "a plain re-estimation in numpy kept beside the file",
            where = "README of the file: standard error .115613 by G / (G - 1) alone")
    void distanceByPoissonWithTheFactorOfGroups() {
        Term term = fit(design(false), Family.POISSON, Errors.CLUSTERED, SmallSample.GROUPS)
                .terms()
                .getFirst();
        assertThat(term.estimate()).isCloseTo(-1.527874, within(0.5e-6));
        assertThat(term.standardError()).isCloseTo(0.115613, within(0.5e-6));
    }

    private static Estimate fit(Design design, Family family, Errors errors, SmallSample factors) {
        return GravityFit.fit(design, Options.DEFAULT.withFamily(family).withErrors(errors, factors));
    }

    private static Design design(boolean logarithms) {
        Agtpa.need(FILE);
        Agtpa file = Agtpa.read(FILE, "Year");
        double[] distance = Arrays.stream(file.number("dist_km")).map(Math::log).toArray();
        double[] euros = Arrays.stream(file.number("Euros"))
                .map(v -> logarithms ? Math.log(v) : v)
                .toArray();
        Effect origin = effect(file, "Origin");
        return Design.of(
                        euros,
                        List.of(new Regressor("log(dist_km)", distance)),
                        List.of(origin, effect(file, "Destination"), effect(file, "Product"), effect(file, "Year")))
                .withClusters(List.of(new Cluster("Origin", origin.ids(), origin.levels())));
    }

    private static Effect effect(Agtpa file, String name) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] ids = Arrays.stream(file.text(name))
                .mapToInt(value -> numbers.computeIfAbsent(value, _ -> numbers.size()))
                .toArray();
        return new Effect(name, ids, numbers.size());
    }
}
