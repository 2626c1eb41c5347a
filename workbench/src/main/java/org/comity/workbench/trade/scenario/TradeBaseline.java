package org.comity.workbench.trade.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.model.Country;
import org.comity.workbench.Workbench;

/**
 * The world before a change: trade of a year among countries in million USD, sales at home on the diagonal. Where no
 * source has sales at home they are estimated by a rule, and carry a range.
 */
public final class TradeBaseline {
    /** The source that scenarios start from. */
    public static final String SOURCE = "agtpa";
    /** Its last year. */
    public static final int YEAR = 2006;

    private final int year;
    private final List<Country> countries;
    private final double[] trade;
    private final boolean[] inForce;
    private final Map<Country, Band> estimated;
    private final List<String> indicators;
    private final int unlisted;
    private final Origin origin;

    /**
     * Where flows are from.
     *
     * @param source id of the source
     * @param flowYear the year of its flows, which may be before the year asked for
     * @param added the same of each country that is put to the source's own
     * @param leftOut countries of the source without sales at home, which cannot be estimated either
     */
    record Origin(String source, int flowYear, Map<Country, Added> added, Set<Country> leftOut) {
        Origin {
            added = Collections.unmodifiableMap(new TreeMap<>(added));
            leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
        }
    }

    /** An added country's flows: the source they are from, and their year. */
    record Added(String source, int flowYear) {}

    TradeBaseline(
            int year,
            List<Country> countries,
            double[] trade,
            boolean[] inForce,
            Map<Country, Band> estimated,
            List<String> indicators,
            int unlisted,
            Origin origin) {
        this.year = year;
        this.countries = List.copyOf(countries);
        this.trade = trade.clone();
        this.inForce = inForce.clone();
        this.estimated = Collections.unmodifiableMap(new TreeMap<>(estimated));
        this.indicators = List.copyOf(indicators);
        this.unlisted = unlisted;
        this.origin = origin;
    }

    private record Asked(Scenario.Base base) {}

    /**
     * Reads it from the store, once.
     *
     * @throws IllegalArgumentException when the source is not held, or lacks what the base asks for
     */
    public static TradeBaseline of(Workbench workbench, Scenario.Base base) {
        return workbench.remember(
                new Asked(base), TradeBaseline.class, () -> new BaselineReader(workbench, base).read());
    }

    /** The one that scenarios start from where they name none; empty where it is not held. */
    public static Optional<TradeBaseline> usual(Workbench workbench) {
        return workbench.facts().inUse().containsKey(TradeSource.AGTPA.exports())
                ? Optional.of(of(workbench, new Scenario.Base(SOURCE, YEAR, List.of())))
                : Optional.empty();
    }

    public int year() {
        return year;
    }

    /** The oldest year that flows are from: the year itself, or one before it. */
    public int oldest() {
        return origin.added().values().stream().mapToInt(Added::flowYear).reduce(origin.flowYear(), Math::min);
    }

    Origin origin() {
        return origin;
    }

    /** In order of code; rows and columns of the matrix. */
    public List<Country> countries() {
        return countries;
    }

    /** Sales at home that are estimated: million USD, with the range that draws take them from; by country. */
    public Map<Country, Band> estimated() {
        return estimated;
    }

    /** What it is read from. */
    public List<String> indicators() {
        return indicators;
    }

    /** Ordered pairs that no source lists; they are taken as no trade. */
    public int unlisted() {
        return unlisted;
    }

    /** From exporter to importer in million USD; sales at home where both are the same. */
    public double trade(int exporter, int importer) {
        return trade[exporter * countries.size() + importer];
    }

    /** Whether two countries have an agreement in force in the year, as far as the source knows. */
    public boolean isInForce(int one, int other) {
        return inForce[one * countries.size() + other];
    }

    /** The place of a country; -1 where the baseline has it not. */
    int place(Country country) {
        return Collections.binarySearch(countries, country);
    }

    /** The matrix for solving. */
    Baseline matrix() {
        return Baseline.of(codes(), trade);
    }

    /** The same with estimated sales at home taken from their range. */
    Baseline matrix(java.util.function.ToDoubleFunction<Country> uniform) {
        double[] drawn = trade.clone();
        int n = countries.size();
        estimated.forEach((country, band) -> {
            int at = place(country);
            drawn[at * n + at] = band.at(uniform.applyAsDouble(country));
        });
        return Baseline.of(codes(), drawn);
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        countries.forEach(country -> codes.add(country.code()));
        return codes;
    }
}
