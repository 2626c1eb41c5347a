package org.comity.workbench.trade.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.workbench.Workbench;

/** Reads a baseline from the facts, and estimates sales at home where no source has them. */
final class BaselineReader {
    private final Workbench workbench;
    private final Scenario.Base base;
    private final Set<String> used = new LinkedHashSet<>();

    BaselineReader(Workbench workbench, Scenario.Base base) {
        this.workbench = workbench;
        this.base = base;
    }

    /** An ordered pair. */
    private record Way(Country from, Country to) {}

    /** Flows of a year in million USD. */
    private record Flows(int year, Map<Way, Double> values) {}

    TradeBaseline read() {
        TradeSource source = TradeSource.of(base.source());
        Flows own = need(source);
        Map<Way, Double> flows = new HashMap<>(own.values());
        if (flows.isEmpty()) {
            throw new IllegalArgumentException(
                    "The source %s holds no trade of %d.".formatted(source.id(), base.year()));
        }
        Map<Country, Double> domestic = source.domestic().map(this::domestic).orElse(Map.of());
        Set<Country> countries = new TreeSet<>(domestic.keySet());
        if (countries.isEmpty()) {
            flows.keySet().forEach(way -> countries.addAll(List.of(way.from(), way.to())));
        }
        Set<Country> leftOut = new TreeSet<>();
        DomesticRule rule = new DomesticRule(workbench, base.year());
        if (domestic.isEmpty()) {
            countries.stream().filter(rule::lacksProduct).forEach(leftOut::add);
            countries.removeAll(leftOut);
        }
        Map<Country, TradeBaseline.Added> added = new TreeMap<>();
        for (Country one : base.added()) {
            if (!leftOut.contains(one) && countries.add(one)) {
                added.put(one, add(one, countries, flows));
            }
        }
        TradeBaseline.Origin origin = new TradeBaseline.Origin(source.id(), own.year(), added, leftOut);
        return assemble(source, flows, domestic, countries, rule, origin);
    }

    private TradeBaseline assemble(
            TradeSource source,
            Map<Way, Double> flows,
            Map<Country, Double> domestic,
            Set<Country> countries,
            DomesticRule rule,
            TradeBaseline.Origin origin) {
        List<Country> all = new ArrayList<>(countries);
        Map<Country, Band> estimated = new TreeMap<>();
        Set<Country> partners = new TreeSet<>(all);
        partners.addAll(origin.leftOut());
        for (Country country : all) {
            if (!domestic.containsKey(country)) {
                double exports = partners.stream()
                        .mapToDouble(to -> flows.getOrDefault(new Way(country, to), 0.0))
                        .sum();
                estimated.put(country, rule.estimate(country, exports));
            }
        }
        if (!estimated.isEmpty()) {
            used.addAll(rule.indicators());
        }
        Set<Way> agreements = source.agreement().map(this::agreements).orElse(Set.of());
        int n = all.size();
        double[] trade = new double[n * n];
        boolean[] inForce = new boolean[n * n];
        int unlisted = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Way way = new Way(all.get(i), all.get(j));
                if (i == j) {
                    Band band = estimated.get(way.from());
                    trade[i * n + j] = band == null ? domestic.getOrDefault(way.from(), 0.0) : band.value();
                } else {
                    trade[i * n + j] = flows.getOrDefault(way, 0.0);
                    unlisted += flows.containsKey(way) ? 0 : 1;
                    inForce[i * n + j] = agreements.contains(way) || agreements.contains(new Way(way.to(), way.from()));
                }
            }
        }
        return new TradeBaseline(base.year(), all, trade, inForce, estimated, List.copyOf(used), unlisted, origin);
    }

    private Flows need(TradeSource source) {
        if (!workbench.facts().inUse().containsKey(source.exports())) {
            throw new IllegalArgumentException("The baseline %s is not held; import it: comity data import %s FILE."
                    .formatted(source.id(), source.id()));
        }
        return flows(source);
    }

    private Flows flows(TradeSource source) {
        for (int year = base.year(); year >= base.year() - source.back(); year--) {
            Map<Way, Double> values = new HashMap<>();
            for (Observation figure : read(source.exports(), year)) {
                figure.partner()
                        .ifPresent(partner -> figure.value()
                                .ifPresent(
                                        value -> values.put(new Way(figure.home(), partner), source.millions(value))));
            }
            if (!values.isEmpty()) {
                used.add(source.exports());
                return new Flows(year, values);
            }
        }
        return new Flows(base.year(), Map.of());
    }

    private Map<Country, Double> domestic(String indicator) {
        Map<Country, Double> values = new TreeMap<>();
        for (Observation figure : read(indicator, base.year())) {
            figure.value().ifPresent(value -> values.put(figure.home(), value));
        }
        used.add(indicator);
        return values;
    }

    private Set<Way> agreements(String indicator) {
        if (!workbench.facts().inUse().containsKey(indicator)) {
            return Set.of();
        }
        Set<Way> pairs = new TreeSet<>(java.util.Comparator.comparing(Way::from).thenComparing(Way::to));
        for (Observation figure : read(indicator, base.year())) {
            if (figure.value().orElse(0) > 0) {
                figure.partner().ifPresent(partner -> pairs.add(new Way(figure.home(), partner)));
            }
        }
        used.add(indicator);
        return pairs;
    }

    /** Flows between an added country and all others, from the first other source that has some. */
    private TradeBaseline.Added add(Country added, Set<Country> countries, Map<Way, Double> flows) {
        for (TradeSource source : TradeSource.values()) {
            if (source.id().equals(base.source()) || !workbench.facts().inUse().containsKey(source.exports())) {
                continue;
            }
            Map<Way, Double> found = new HashMap<>();
            Flows read = flows(source);
            read.values().forEach((way, value) -> {
                boolean concerns = way.from().equals(added) || way.to().equals(added);
                if (concerns && countries.contains(way.from()) && countries.contains(way.to())) {
                    found.put(way, value);
                }
            });
            if (found.size() >= countries.size()) { // half of the ordered pairs with the others
                flows.putAll(found);
                return new TradeBaseline.Added(source.id(), read.year());
            }
        }
        throw new IllegalArgumentException(
                "No source that is held has the trade of %s with the countries of the baseline in %d; import gravity-cepii-2006 or trade-agreements-panel."
                        .formatted(added, base.year()));
    }

    private List<Observation> read(String indicator, int year) {
        return workbench.facts().observations(new Facts.Query(List.of(indicator), Set.of(), Set.of(), year, year));
    }
}
