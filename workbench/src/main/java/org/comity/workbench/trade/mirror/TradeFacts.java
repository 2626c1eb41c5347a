package org.comity.workbench.trade.mirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.trade.mirror.Fact.Kind;

/** Reads facts of trade from held sources. Every fact of a pair is a fact of its first country with its second. */
final class TradeFacts {
    static final String PANEL = "trade-agreements-panel";
    static final String OPENNESS = "gapminder-wdi.merchandise_trade_percent_of_gdp";
    static final List<String> INDICATORS = List.of(
            "imf-dots.exports",
            "imf-dots.imports",
            PANEL + ".exports",
            PANEL + ".exports_total",
            PANEL + ".imports_total",
            "agtpa.exports",
            OPENNESS);
    /** How many years back a figure may be. */
    static final int BACK = 10;

    private static final double MILLION = 1e6;
    private static final double PERCENT = 100;
    /** A country's flows are all there when they add to its total but for a thousandth. */
    private static final double WHOLE = 0.999;

    private final Workbench workbench;
    private final int year;

    TradeFacts(Workbench workbench, int year) {
        this.workbench = workbench;
        this.year = year;
    }

    /** Both reporters' figures of the flow from home to partner, latest year first; at most {@code years} of them. */
    List<Mirror> mirrors(Pair pair, int years) {
        Map<Integer, Double> exported = flow("imf-dots.exports", pair.home(), pair.partner(), MILLION);
        Map<Integer, Double> imported = flow("imf-dots.imports", pair.partner(), pair.home(), MILLION);
        String source = "imf-dots";
        if (exported.isEmpty() && imported.isEmpty()) {
            source = PANEL;
            exported = flow(PANEL + ".exports", pair.home(), pair.partner(), MILLION);
        }
        Set<Integer> all = new java.util.TreeSet<>(java.util.Comparator.reverseOrder());
        all.addAll(exported.keySet());
        all.addAll(imported.keySet());
        List<Mirror> mirrors = new ArrayList<>();
        for (int at : all) {
            if (mirrors.size() < years) {
                mirrors.add(new Mirror(
                        pair.home(),
                        pair.partner(),
                        at,
                        source,
                        Optional.ofNullable(exported.get(at)),
                        Optional.ofNullable(imported.get(at))));
            }
        }
        return mirrors;
    }

    /** All facts of the first country of the pair with the second. */
    List<Fact> facts(Pair pair) {
        Country home = pair.home();
        Country partner = pair.partner();
        Map<Integer, Double> flows = flow(PANEL + ".exports", home, partner, 1);
        Map<Integer, Double> back = flow(PANEL + ".exports", partner, home, 1);
        Map<Integer, Double> exports = country(PANEL + ".exports_total", home);
        Map<Integer, Double> imports = country(PANEL + ".imports_total", home);
        return List.of(
                share(Kind.EXPORT_DEPENDENCE, pair, flows, exports),
                share(Kind.IMPORT_DEPENDENCE, pair, back, imports),
                intensity(pair, flows, exports),
                concentration(pair),
                openness(pair));
    }

    private static Fact unknown(Kind kind, Pair pair, String source) {
        return new Fact(kind, pair.home(), pair.partner(), Optional.empty(), Optional.empty(), source);
    }

    private static Fact known(Kind kind, Pair pair, double value, int at, String source) {
        return new Fact(kind, pair.home(), pair.partner(), Optional.of(value), Optional.of(at), source);
    }

    /** A flow over a total, in the last year that has both. */
    private static Fact share(Kind kind, Pair pair, Map<Integer, Double> flows, Map<Integer, Double> totals) {
        return latest(flows, totals)
                .filter(at -> value(flows, at) <= value(totals, at)) // a flow above its total is no share
                .map(at -> known(kind, pair, value(flows, at) / value(totals, at), at, PANEL))
                .orElseGet(() -> unknown(kind, pair, PANEL));
    }

    private Fact intensity(Pair pair, Map<Integer, Double> flows, Map<Integer, Double> exports) {
        Map<Integer, Double> wanted = country(PANEL + ".imports_total", pair.partner());
        Optional<Integer> last = latest(flows, exports).filter(at -> value(wanted, at) > 0);
        if (last.isEmpty()) {
            return unknown(Kind.INTENSITY, pair, PANEL);
        }
        int at = last.get();
        double world = 0;
        for (Observation total : read(PANEL + ".exports_total", Set.of(), Set.of(), at, at)) {
            world += total.value().orElse(0); // in order of country
        }
        double theirs = value(wanted, at) / world;
        return known(Kind.INTENSITY, pair, value(flows, at) / value(exports, at) / theirs, at, PANEL);
    }

    /** From a source that has the flows to all partners. */
    private Fact concentration(Pair pair) {
        Map<Integer, Double> totals = country(PANEL + ".exports_total", pair.home());
        for (String source : List.of(PANEL, "agtpa")) {
            Map<Integer, List<Double>> byYear = new TreeMap<>(java.util.Comparator.reverseOrder());
            for (Observation flow : read(source + ".exports", Set.of(pair.home()), Set.of(), year - BACK, year)) {
                if (flow.partner().isPresent() && flow.value().isPresent()) {
                    byYear.computeIfAbsent(flow.period().year(), _ -> new ArrayList<>())
                            .add(flow.value().getAsDouble());
                }
            }
            for (Map.Entry<Integer, List<Double>> entry : byYear.entrySet()) {
                double sum = entry.getValue().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                boolean whole = source.equals(PANEL)
                        ? sum >= WHOLE * totals.getOrDefault(entry.getKey(), Double.POSITIVE_INFINITY)
                        : entry.getValue().size() >= 68; // every other country of the 69
                if (whole && sum > 0) {
                    double squares = entry.getValue().stream()
                            .mapToDouble(flow -> flow / sum * (flow / sum))
                            .sum();
                    return known(Kind.CONCENTRATION, pair, squares, entry.getKey(), source);
                }
            }
        }
        return unknown(Kind.CONCENTRATION, pair, PANEL);
    }

    private Fact openness(Pair pair) {
        Map<Integer, Double> shares = country(OPENNESS, pair.home());
        return shares.keySet().stream()
                .max(Integer::compare)
                .map(at -> known(Kind.OPENNESS, pair, value(shares, at) / PERCENT, at, "gapminder-wdi"))
                .orElseGet(() -> unknown(Kind.OPENNESS, pair, "gapminder-wdi"));
    }

    private static Optional<Integer> latest(Map<Integer, Double> one, Map<Integer, Double> other) {
        return one.keySet().stream().filter(at -> value(other, at) > 0).max(Integer::compare);
    }

    private static double value(Map<Integer, Double> values, int at) {
        return values.getOrDefault(at, 0.0);
    }

    private Map<Integer, Double> flow(String indicator, Country from, Country to, double unit) {
        Map<Integer, Double> values = new HashMap<>();
        for (Observation figure : read(indicator, Set.of(from), Set.of(to), year - BACK, year)) {
            if (figure.home().equals(from)) {
                figure.value().ifPresent(value -> values.put(figure.period().year(), value / unit));
            }
        }
        return values;
    }

    private Map<Integer, Double> country(String indicator, Country country) {
        Map<Integer, Double> values = new HashMap<>();
        for (Observation figure : read(indicator, Set.of(country), Set.of(), year - BACK, year)) {
            figure.value().ifPresent(value -> values.put(figure.period().year(), value));
        }
        return values;
    }

    private List<Observation> read(String indicator, Set<Country> homes, Set<Country> partners, int from, int to) {
        return workbench.facts().inUse().containsKey(indicator)
                ? workbench.facts().observations(new Facts.Query(List.of(indicator), homes, partners, from, to))
                : List.of();
    }
}
