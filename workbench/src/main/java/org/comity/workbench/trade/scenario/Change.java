package org.comity.workbench.trade.scenario;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.model.Country;

/** What a scenario's measures do to trade costs and tariffs, at the estimates or in one draw. */
final class Change {
    private static final double HOURS = 24;
    private static final double PERCENT = 100;
    /** A change of trade by more than a factor of exp(50), before prices and incomes answer, is no question. */
    private static final double MOST = 50;

    private static final long ELASTICITY = 0;
    private static final long FIRST_MEASURE = 1;
    private static final long FIRST_COUNTRY = 1000;

    private final Scenario scenario;
    private final TradeBaseline baseline;
    private final boolean anyInForce;

    Change(Scenario scenario, TradeBaseline baseline) {
        this.scenario = scenario;
        this.baseline = baseline;
        int n = baseline.countries().size();
        boolean any = false;
        for (int i = 0; i < n && !any; i++) {
            for (int j = 0; j < n && !any; j++) {
                any = baseline.isInForce(i, j);
            }
        }
        this.anyInForce = any;
        refuseTwoTariffs();
        scenario.measures().forEach(this::refuseEmptyLeave);
    }

    private void refuseTwoTariffs() {
        Set<List<Country>> named = new HashSet<>();
        for (Measure measure : scenario.measures()) {
            if (measure instanceof Measure.Tariffs tariffs) {
                Set<List<Country>> own = new LinkedHashSet<>();
                for (Country from : tariffs.exporters()) {
                    tariffs.importers().stream()
                            .filter(to -> !to.equals(from))
                            .forEach(to -> own.add(List.of(from, to)));
                }
                for (List<Country> way : own) {
                    if (!named.add(way)) {
                        throw new IllegalArgumentException(
                                "Two measures \"tariffs\" name exports of %s to %s; say them in one measure."
                                        .formatted(way.getFirst(), way.getLast()));
                    }
                }
            }
        }
    }

    private void refuseEmptyLeave(Measure measure) {
        if (!anyInForce || !(measure instanceof Measure.Leave leave)) {
            return;
        }
        List<Country> countries = baseline.countries();
        for (int i = 0; i < countries.size(); i++) {
            for (int j = 0; j < countries.size(); j++) {
                if (leave.between().holds(countries.get(i), countries.get(j)) && baseline.isInForce(i, j)) {
                    return;
                }
            }
        }
        throw new IllegalArgumentException(
                "The baseline of %d knows no agreement in force that %s would leave; name others, or say what they lose with \"join\" and an effect below zero."
                        .formatted(
                                baseline.year(),
                                String.join(
                                        ", ",
                                        leave.between().all().stream()
                                                .map(Country::code)
                                                .toList())));
    }

    /** Where the numbers of a world come from: the estimates, or one stream of random numbers. */
    private interface Numbers {
        double normal(long key);

        double of(Band band, long key);
    }

    private static final Numbers ESTIMATES = new Numbers() {
        @Override
        public double normal(long key) {
            return 0;
        }

        @Override
        public double of(Band band, long key) {
            return band.value();
        }
    };

    private record Drawn(long stream) implements Numbers {
        @Override
        public double normal(long key) {
            return Streams.gaussian(stream, key);
        }

        @Override
        public double of(Band band, long key) {
            return band.at(Streams.uniform(stream, key));
        }
    }

    /** The change at the estimates, with a part of every measure in force; {@code share} is from 0 to 1. */
    Shock atEstimates(double share) {
        return shock(ESTIMATES, scenario.elasticity().value(), share);
    }

    /** The change in a draw, with a part of every measure in force; {@code share} is from 0 to 1. */
    Shock drawn(long stream, double share) {
        return shock(new Drawn(stream), sigma(stream), share);
    }

    /** The elasticity in a draw. */
    double sigma(long stream) {
        return new Drawn(stream).of(scenario.elasticity(), ELASTICITY);
    }

    /** Where in the range of its sales at home a country lies in a draw, from 0 to 1. */
    double domestic(long stream, Country country) {
        return Streams.uniform(stream, FIRST_COUNTRY + baseline.place(country));
    }

    private Shock shock(Numbers numbers, double sigma, double share) {
        int n = baseline.countries().size();
        double[] logs = new double[n * n];
        double[] before = new double[n * n];
        double[] after = new double[n * n];
        List<Measure> measures = scenario.measures();
        for (int k = 0; k < measures.size(); k++) {
            long key = FIRST_MEASURE + k;
            switch (measures.get(k)) {
                case Measure.Join join -> {
                    boolean all = join.reach() == Measure.Reach.ALL_PAIRS;
                    add(
                            logs,
                            join.between(),
                            share * drawn(join.effect(), numbers, key),
                            (i, j) -> all || !baseline.isInForce(i, j));
                }
                case Measure.Leave leave ->
                    add(
                            logs,
                            leave.between(),
                            -share * drawn(leave.effect(), numbers, key),
                            (i, j) -> !anyInForce || baseline.isInForce(i, j));
                case Measure.Border border -> {
                    double cost = Math.log1p(-share * border.percent() / PERCENT);
                    add(logs, border.between(), (1 - sigma) * cost, (_, _) -> true);
                }
                case Measure.TravelTime time -> {
                    double saved = share * time.hours() / HOURS * numbers.of(time.percentPerDay(), key) / PERCENT;
                    add(logs, time.between(), (sigma - 1) * saved, (_, _) -> true);
                }
                case Measure.Tariffs tariffs -> put(before, after, tariffs, share);
            }
        }
        refuseTooMuch(logs);
        Shock shock = Shock.of(n, Arrays.stream(logs).map(Math::exp).toArray());
        boolean hasTariffs = measures.stream().anyMatch(Measure::hasRevenue);
        return hasTariffs ? shock.withTariffs(before, after) : shock;
    }

    private void refuseTooMuch(double[] logs) {
        int n = baseline.countries().size();
        for (int at = 0; at < logs.length; at++) {
            if (!(Math.abs(logs[at]) <= MOST)) {
                throw new IllegalArgumentException(
                        "The measures together change the trade of %s with %s by a factor above exp(%.0f) in at least one draw or at the estimates; make them, or the elasticity, smaller."
                                .formatted(
                                        baseline.countries().get(at / n),
                                        baseline.countries().get(at % n),
                                        MOST));
            }
        }
    }

    private static double drawn(Effect effect, Numbers numbers, long key) {
        return effect.value() + effect.deviation() * numbers.normal(key);
    }

    private interface Reached {
        boolean is(int one, int other);
    }

    private void add(double[] logs, Between between, double value, Reached reached) {
        List<Country> countries = baseline.countries();
        int n = countries.size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (between.holds(countries.get(i), countries.get(j)) && reached.is(i, j)) {
                    logs[i * n + j] += value;
                }
            }
        }
    }

    private void put(double[] before, double[] after, Measure.Tariffs tariffs, double share) {
        int n = baseline.countries().size();
        double now = tariffs.before() / PERCENT;
        double then = now + share * (tariffs.after() - tariffs.before()) / PERCENT;
        for (Country from : tariffs.exporters()) {
            for (Country to : tariffs.importers()) {
                if (!from.equals(to)) {
                    int at = baseline.place(from) * n + baseline.place(to);
                    before[at] = now;
                    after[at] = then;
                }
            }
        }
    }
}
