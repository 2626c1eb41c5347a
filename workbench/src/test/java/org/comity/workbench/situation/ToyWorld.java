package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.methods.gravity.ExpectedFlow;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.FrameworkReader;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.neighbourhood.Neighbour;

/** Five countries that are all neighbours of each other, and the figures that a test gives them; knows no store. */
final class ToyWorld {
    static final int FIRST = 2000;
    static final int LAST = 2014;
    static final List<String> CODES = List.of("AAA", "BBB", "CCC", "DDD", "EEE");

    static final Framework FRAME = FrameworkReader.parse("toy.yaml", """
            id: toy
            title: Toy
            origin: A test.
            notice: None.
            goals:
              - id: peace
                label: Peace
                why: A test.
                measures:
                  - {id: war, label: War, indicator: t.war, rule: as is, direction: lower is better, goalposts: [0, 2], why: w}
                  - {id: law, label: Law, indicator: t.law, rule: joint minimum, direction: higher is better, goalposts: [-2, 2], why: w}
              - id: trade
                label: Trade
                why: A test.
                measures:
                  - {id: trade, label: Trade, indicator: t.flow, rule: relative to expected, size: t.gdp, distance: t.km, direction: higher is better, goalposts: [-4, 4], why: w}
                  - {id: visa, label: Visa, indicator: t.visa, rule: mean of sides, direction: higher is better, goalposts: [0, 1], weight: 0.5, why: w}
            context:
              - {id: gdp, label: GDP, indicator: t.gdp, rule: as is, direction: neither, why: w}
            """, id -> true);

    private static final List<Indicator> INDICATORS = List.of(
            indicator("t.war", Indicator.Level.PAIR, Frequency.YEAR, 0),
            indicator("t.law", Indicator.Level.COUNTRY, Frequency.YEAR, 2),
            indicator("t.flow", Indicator.Level.DIRECTED_PAIR, Frequency.YEAR, 3),
            indicator("t.visa", Indicator.Level.DIRECTED_PAIR, Frequency.YEAR, 0),
            indicator("t.gdp", Indicator.Level.COUNTRY, Frequency.YEAR, 0),
            indicator("t.km", Indicator.Level.PAIR, Frequency.ONCE, 0));

    private final Map<String, Double> cells = new HashMap<>();
    private final Map<String, Panel.Cell> states = new HashMap<>();
    private final Map<String, Double> errors = new HashMap<>();

    private static Indicator indicator(String id, Indicator.Level level, Frequency frequency, int carry) {
        return new Indicator(
                id,
                id,
                "",
                Indicator.Direction.NEITHER,
                level,
                frequency,
                "toy",
                carry,
                new Indicator.Coverage(Indicator.Absence.UNKNOWN, FIRST, LAST, "all"));
    }

    /** Every figure there, different for every pair and year. */
    static ToyWorld full() {
        ToyWorld world = new ToyWorld();
        for (int year = FIRST; year <= LAST; year++) {
            for (int i = 0; i < CODES.size(); i++) {
                String one = CODES.get(i);
                world.set("t.law", one, one, year, -1.5 + 0.6 * i + 0.02 * (year - FIRST), 0.2);
                world.set("t.gdp", one, one, year, 1e9 * Math.pow(3, i) * (1 + 0.03 * (year - FIRST)), 0);
                for (int j = 0; j < CODES.size(); j++) {
                    if (i != j) {
                        String other = CODES.get(j);
                        world.set("t.war", one, other, year, (i * j + year) % 7 == 0 ? 1 : 0, 0);
                        world.set("t.visa", one, other, year, (i + 2 * j) % 3 == 0 ? 1 : 0, 0);
                        world.set("t.km", one, other, year, 300 + 150 * Math.abs(i - j) + 40 * (i + j), 0);
                        world.set("t.flow", one, other, year, 1e5 * Math.pow(3, i + j) * (1 + (i + 3 * j) % 5), 0);
                    }
                }
            }
        }
        return world;
    }

    ToyWorld set(String indicator, String home, String partner, int year, double value, double error) {
        String key = key(indicator, home, partner, year);
        cells.put(key, value);
        errors.put(key, error);
        states.put(key, Panel.Cell.OBSERVED);
        return this;
    }

    ToyWorld remove(String indicator, String home, String partner, int year) {
        cells.remove(key(indicator, home, partner, year));
        return this;
    }

    /** What an importer would mark when the year's own figure is missing. */
    ToyWorld carry(String indicator, String home, int fromYear, int year) {
        double value = cells.getOrDefault(key(indicator, home, home, fromYear), 0.0);
        set(indicator, home, home, year, value, 0);
        states.put(key(indicator, home, home, year), Panel.Cell.CARRIED);
        return this;
    }

    /** A country's GDP and all its flows, both ways, times two, in all years. */
    ToyWorld doubled(String country) {
        cells.replaceAll((key, value) -> {
            boolean its = key.startsWith("t.gdp " + country) || (key.startsWith("t.flow") && key.contains(country));
            return its ? 2 * value : value;
        });
        return this;
    }

    private static String key(String indicator, String home, String partner, int year) {
        return indicator + " " + home + " " + partner + " " + year;
    }

    @SuppressWarnings("EnumOrdinal") // the panel takes its cells so
    private Panel panel(List<String> indicators, List<Panel.Unit> units) {
        int years = LAST - FIRST + 1;
        double[] values = new double[indicators.size() * units.size() * years];
        double[] standardErrors = new double[values.length];
        byte[] marks = new byte[values.length];
        int at = 0;
        for (String indicator : indicators) {
            for (Panel.Unit unit : units) {
                for (int year = FIRST; year <= LAST; year++) {
                    String key =
                            key(indicator, unit.home().code(), unit.partner().code(), year);
                    Double value = cells.get(key);
                    if (value != null) {
                        values[at] = value;
                        standardErrors[at] = errors.getOrDefault(key, 0.0);
                        marks[at] = (byte)
                                states.getOrDefault(key, Panel.Cell.OBSERVED).ordinal();
                    }
                    at++;
                }
            }
        }
        return new Panel(indicators, units, FIRST, years, values, standardErrors, marks);
    }

    private static List<Country> countries() {
        return CODES.stream().map(Country::of).toList();
    }

    Inputs inputs(Framework frame) {
        List<Panel.Unit> pairs = new ArrayList<>();
        for (Country home : countries()) {
            for (Country partner : countries()) {
                if (!home.equals(partner)) {
                    pairs.add(Panel.Unit.of(new Pair(home, partner)));
                }
            }
        }
        return new Inputs(
                frame,
                panel(List.of("t.war", "t.flow", "t.visa", "t.km"), pairs),
                panel(
                        List.of("t.law", "t.gdp"),
                        countries().stream().map(Panel.Unit::of).toList()),
                INDICATORS,
                this::fit);
    }

    private Optional<ExpectedFlow.Fit> fit(Framework.Measure measure, int year) {
        List<Panel.Unit> there = new ArrayList<>();
        List<Panel.Unit> back = new ArrayList<>();
        for (Country one : countries()) {
            for (Country other : countries()) {
                if (one.compareTo(other) < 0) {
                    there.add(new Panel.Unit(one, other));
                    back.add(new Panel.Unit(other, one));
                }
            }
        }
        return new FlowTable(
                        countries(),
                        panel(List.of("t.flow", "t.km"), there),
                        panel(List.of("t.flow"), back),
                        true,
                        panel(
                                List.of("t.gdp"),
                                countries().stream().map(Panel.Unit::of).toList()),
                        year)
                .fit();
    }

    static Map<Country, List<Neighbour>> neighbours() {
        Map<Country, List<Neighbour>> byHome = new TreeMap<>();
        for (Country home : countries()) {
            byHome.put(
                    home,
                    countries().stream()
                            .filter(partner -> !partner.equals(home))
                            .sorted(Comparator.naturalOrder())
                            .map(partner -> new Neighbour(
                                    home,
                                    partner,
                                    "land",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    "toy",
                                    Optional.empty()))
                            .toList());
        }
        return byHome;
    }

    Assessment assess(String home, int year, Choices choices) {
        return assess(FRAME, home, year, choices);
    }

    Assessment assess(Framework frame, String home, int year, Choices choices) {
        Inputs inputs = inputs(frame);
        List<Framework.Goalposts> scales = Goalposts.stated(frame);
        WorldScores world = WorldScores.of(inputs, scales, neighbours(), year, choices);
        Country country = Country.of(home);
        return new Assessor(inputs, scales, world, id -> Optional.of(LAST), choices)
                .assess(
                        country,
                        year,
                        false,
                        NeighbourRule.DEFAULT,
                        neighbours().getOrDefault(country, List.of()));
    }

    static Assessment.Relation relation(Assessment assessment, String partner) {
        return assessment.partners().stream()
                .filter(relation -> relation.partner().code().equals(partner))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(partner + " is not in " + Arrays.toString(CODES.toArray())));
    }
}
