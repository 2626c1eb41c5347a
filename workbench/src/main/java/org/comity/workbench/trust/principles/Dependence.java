package org.comity.workbench.trust.principles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.gravity.ExpectedFlow;
import org.comity.methods.gravity.ExpectedShare;
import org.comity.methods.treatment.Range;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.FittedFlows;
import org.comity.workbench.trust.principles.Line.Doubt;
import org.comity.workbench.trust.principles.Line.Name;
import org.comity.workbench.trust.principles.Line.Principle;
import org.comity.workbench.trust.principles.Line.Unit;
import org.comity.workbench.trust.principles.Line.Why;

/** What share of home's flows is with partner, raw, and net of what sizes and distances predict. */
final class Dependence {
    private static final String SIZE = "wdi.gdp_usd";
    private static final String DISTANCE = "cepii-geodist.capital_km";
    /** With the sizes and distances of fewer of the world's countries no share of all is predicted. */
    private static final double ENOUGH = 0.5;

    private static final List<Flow> FLOWS = List.of(
            new Flow(
                    "exports",
                    "trade-agreements-panel.exports",
                    false,
                    "trade-agreements-panel.exports_total",
                    "trade-agreements-panel.flow"),
            new Flow(
                    "imports",
                    "trade-agreements-panel.exports",
                    true,
                    "trade-agreements-panel.imports_total",
                    "trade-agreements-panel.flow"),
            new Flow(
                    "students",
                    "student-mobility.students",
                    false,
                    "student-mobility.students_abroad",
                    "student-mobility.students"),
            new Flow("flights", "openflights.routes", false, "openflights.routes_total", "openflights.routes"));

    private final Workbench workbench;
    private final int year;

    Dependence(Workbench workbench, int year) {
        this.workbench = workbench;
        this.year = year;
    }

    /**
     * A flow of home's with all.
     *
     * @param indicator directed
     * @param turned whether it is the figure from partner to home that counts
     * @param total of home with all
     * @param fitted the flow of pairs that sizes and distance are fitted to
     */
    private record Flow(String what, String indicator, boolean turned, String total, String fitted) {
        Panel.Unit unit(Pair pair) {
            return Panel.Unit.of(turned ? pair.turned() : pair);
        }
    }

    /** A share as it is held. */
    private record Raw(int year, double share) {}

    private record WorldQuestion(Country home, int year) {}

    /** What is known of the world as home sees it. Shapes: partners, sizes and distances are of one length. */
    private record World(List<Country> partners, List<Double> sizes, List<Double> distances, int of) {}

    /** Indicators that are read. */
    static List<String> indicators() {
        List<String> all = new ArrayList<>(List.of(SIZE, DISTANCE));
        FLOWS.forEach(flow -> all.addAll(List.of(flow.indicator(), flow.total())));
        return all.stream().distinct().toList();
    }

    List<Line> lines(Pair pair) {
        List<Line> lines = new ArrayList<>();
        for (Flow flow : FLOWS) {
            lines(flow, pair, lines);
        }
        return lines;
    }

    private void lines(Flow flow, Pair pair, List<Line> lines) {
        Name share = new Name(Principle.DEPENDENCE, flow.what(), "raw", Unit.SHARE);
        Name expected = new Name(Principle.DEPENDENCE, flow.what(), "expected", Unit.SHARE);
        Name net = new Name(Principle.DEPENDENCE, flow.what(), "net", Unit.POINTS);
        boolean held = workbench.facts().inUse().containsKey(flow.indicator());
        Optional<Raw> raw = held ? raw(flow, pair) : Optional.empty();
        if (raw.isEmpty()) {
            Why why = held ? Why.NO_FIGURE : Why.NO_SOURCE;
            List.of(share, expected, net).forEach(name -> lines.add(name.unknown(why, Optional.empty(), 0, 1)));
            return;
        }
        Optional<Integer> at = Optional.of(raw.get().year());
        double value = raw.get().share();
        lines.add(share.is(value, at, 1, 1));
        World world = world(pair.home(), raw.get().year());
        int n = world.partners().size();
        Optional<ExpectedShare> predicted = expected(flow, pair, raw.get().year(), world);
        if (predicted.isEmpty()) {
            List.of(expected, net).forEach(name -> lines.add(name.unknown(Why.NO_FIT, at, n, world.of())));
            return;
        }
        ExpectedShare one = predicted.get();
        Range range = new Range(one.value(), one.low(), one.high());
        Range less = new Range(100 * (value - one.value()), 100 * (value - one.high()), 100 * (value - one.low()));
        lines.add(expected.ranges(range, Doubt.FITTED, at, n, world.of()));
        lines.add(net.ranges(less, Doubt.FITTED, at, n, world.of()));
    }

    private Optional<Raw> raw(Flow flow, Pair pair) {
        int first = year - Decided.YEARS + 1;
        Panel flows = workbench.facts().panel(List.of(flow.indicator()), List.of(flow.unit(pair)), first, year);
        Panel totals = workbench.facts().panel(List.of(flow.total()), List.of(Panel.Unit.of(pair.home())), first, year);
        for (int y = year; y >= first; y--) {
            boolean both =
                    flows.cell(0, 0, y).isOfItsYear() && totals.cell(0, 0, y).isOfItsYear();
            if (both && totals.value(0, 0, y) > 0) {
                return Optional.of(new Raw(y, Math.min(1, flows.value(0, 0, y) / totals.value(0, 0, y))));
            }
        }
        return Optional.empty();
    }

    private Optional<ExpectedShare> expected(Flow flow, Pair pair, int at, World world) {
        int partner = world.partners().indexOf(pair.partner());
        if (partner < 0 || world.partners().size() < ENOUGH * world.of()) {
            return Optional.empty();
        }
        Optional<ExpectedFlow.Fit> fit = new FittedFlows(workbench).fit(flow.fitted(), SIZE, DISTANCE, at);
        return fit.map(line -> ExpectedShare.of(
                line.distanceElasticity(),
                line.standardError(),
                array(world.sizes()),
                array(world.distances()),
                partner));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private World world(Country home, int at) {
        return workbench.remember(new WorldQuestion(home, at), World.class, () -> read(home, at));
    }

    private World read(Country home, int at) {
        List<Country> all = workbench.countries().alive(LocalDate.of(at, 12, 31)).stream()
                .map(life -> life.country())
                .filter(country -> !country.equals(home))
                .sorted()
                .toList();
        Map<Country, Double> sizes =
                column(SIZE, all.stream().map(Panel.Unit::of).toList(), at);
        Map<Country, Double> distances = column(
                DISTANCE, all.stream().map(one -> new Panel.Unit(home, one)).toList(), at);
        List<Country> known = all.stream()
                .filter(one -> sizes.getOrDefault(one, 0.0) > 0 && distances.getOrDefault(one, 0.0) > 0)
                .toList();
        return new World(
                known,
                known.stream().map(one -> sizes.getOrDefault(one, 0.0)).toList(),
                known.stream().map(one -> distances.getOrDefault(one, 0.0)).toList(),
                all.size());
    }

    /** By partner; empty where the indicator is not held. */
    private Map<Country, Double> column(String indicator, List<Panel.Unit> units, int at) {
        Map<Country, Double> column = new HashMap<>();
        if (workbench.facts().inUse().containsKey(indicator)) {
            Panel panel = workbench.facts().panel(List.of(indicator), units, at, at);
            for (int u = 0; u < units.size(); u++) {
                if (panel.has(0, u, at)) {
                    column.put(units.get(u).partner(), panel.value(0, u, at));
                }
            }
        }
        return column;
    }
}
