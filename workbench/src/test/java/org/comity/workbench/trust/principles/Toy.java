package org.comity.workbench.trust.principles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.model.Panel;

/** Some countries, what they decide for each other by year, and their visits; knows no store. */
final class Toy {
    static final Country A = Country.of("AAA");
    static final Country B = Country.of("BBB");
    static final Country C = Country.of("CCC");
    static final Country D = Country.of("DDD");
    static final List<Country> ALL = List.of(A, B, C, D);
    static final Pair PAIR = new Pair(A, B);
    static final int YEAR = 2014;
    static final LocalDate ON = LocalDate.of(YEAR, 12, 31);

    private final Map<String, Double> figures = new HashMap<>();
    private final Map<Country, List<Registers.Visited>> visits = new TreeMap<>();
    private boolean asked;

    /** Figures and visits of chance; about one in four is missing. */
    static Toy random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Toy toy = new Toy();
        for (Decision decision : Decision.ALL) {
            for (Country one : ALL) {
                for (Country other : ALL) {
                    for (int year = YEAR - 2; year <= YEAR; year++) {
                        if (!one.equals(other) && random.nextInt(4) > 0) {
                            int most = decision.most().isPresent() ? 2 : 6;
                            toy.set(decision.indicator(), one, other, year, random.nextInt(most));
                        }
                    }
                }
            }
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            Country guest = ALL.get(random.nextInt(2));
            Country host = ALL.get(random.nextInt(ALL.size()));
            if (!guest.equals(host)) {
                toy.visit(
                        guest,
                        host,
                        List.of(Office.values()).get(random.nextInt(Office.values().length)),
                        random.nextInt(1500));
            }
        }
        return toy;
    }

    Toy set(String indicator, Country home, Country partner, int year, double value) {
        figures.put(indicator + home + partner + year, value);
        return this;
    }

    Toy visit(Country guest, Country host, Office office, int daysAgo) {
        asked = true;
        visits.computeIfAbsent(guest, _ -> new ArrayList<>())
                .add(new Registers.Visited(host, office, ON.minusDays(daysAgo)));
        return this;
    }

    @SuppressWarnings("EnumOrdinal") // the panel takes its cells so
    private Panel panel(List<String> indicators, List<Panel.Unit> units, int first, int last) {
        int years = last - first + 1;
        double[] values = new double[indicators.size() * units.size() * years];
        byte[] cells = new byte[values.length];
        int at = 0;
        for (String indicator : indicators) {
            for (Panel.Unit unit : units) {
                for (int year = first; year <= last; year++) {
                    Double value = figures.get(indicator + unit.home() + unit.partner() + year);
                    values[at] = value == null ? 0 : value;
                    cells[at++] = (byte) (value == null ? Panel.Cell.ABSENT : Panel.Cell.OBSERVED).ordinal();
                }
            }
        }
        return new Panel(indicators, units, first, years, values, new double[values.length], cells);
    }

    /** What is read for a pair, from its home's side. */
    Ground ground(Pair pair) {
        Map<Country, List<Country>> around = new HashMap<>();
        for (Country one : List.of(pair.home(), pair.partner())) {
            around.put(one, ALL.stream().filter(other -> !other.equals(one)).toList());
        }
        Decided decided = Decided.read(
                this::panel,
                pair,
                around,
                YEAR,
                Decision.ALL.stream()
                        .map(Decision::indicator)
                        .filter(indicator -> figures.keySet().stream()
                                .anyMatch(key -> key.startsWith(indicator + A)
                                        || key.startsWith(indicator + B)
                                        || key.startsWith(indicator + C)
                                        || key.startsWith(indicator + D)))
                        .filter(indicator -> !indicator.isEmpty())
                        .collect(Collectors.toSet()));
        return new Ground(
                around, decided, new Registers(asked, ON, visits, Optional.empty(), List.of()), _ -> List.of());
    }

    Line line(Pair pair, Line.Principle principle, String what, String figure) {
        return ground(pair).lines(pair).stream()
                .filter(line -> line.principle() == principle)
                .filter(line -> line.what().equals(what) && line.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }
}
