package org.comity.server.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.trade.scenario.Band;
import org.comity.workbench.trade.scenario.Between;
import org.comity.workbench.trade.scenario.Effect;
import org.comity.workbench.trade.scenario.Estimates;
import org.comity.workbench.trade.scenario.Measure;
import org.comity.workbench.trade.scenario.Scenario;
import org.comity.workbench.trade.scenario.TradeBaseline;
import org.springframework.stereotype.Component;

/**
 * What the address of a scenario asks. The one being worked on stands in switches of its own, up to three more in
 * {@code second}, {@code third} and {@code fourth}, each as {@code do:join;with:CHN,IDN;effect:0.5}.
 */
@Component
public class ScenarioQuestion {
    /** The switches that say what one scenario is. */
    static final List<String> OWN =
            List.of("do", "with", "others", "reach", "effect", "cut", "hours", "before", "after", "phase");

    static final List<String> KEPT = List.of("second", "third", "fourth");
    static final int FEW_DRAWS = 200;
    private static final int MOST_DRAWS = 1000;
    /** A slider moves in steps: the step nearest to an estimate stands for it. */
    private static final double STEP = 0.0051;

    ScenarioQuestion() {}

    /** The scenarios of the address, the one being worked on first; empty while no two countries are chosen. */
    public List<Scenario> scenarios(Switches switches, World world) {
        List<Map<String, String>> all = new ArrayList<>();
        Map<String, String> own = own(switches);
        if (isWhole(own)) {
            all.add(own);
        }
        for (String name : KEPT) {
            if (!switches.get(name).isEmpty()) {
                all.add(unpacked(switches.get(name)));
            }
        }
        List<Country> held = world.baseline();
        List<Country> added = all.stream()
                .flatMap(fields -> named(fields).stream())
                .filter(country -> !held.contains(country))
                .distinct()
                .sorted()
                .toList();
        Scenario.Base base = new Scenario.Base(TradeBaseline.SOURCE, TradeBaseline.YEAR, added);
        Band elasticity = elasticity(switches);
        int draws = (int) number(switches.given(), "draws", FEW_DRAWS, 0, MOST_DRAWS);
        return all.stream()
                .map(fields -> scenario(fields, base, elasticity, draws))
                .toList();
    }

    /** The answer; 400 with one sentence for what cannot be solved. */
    public Finding finding(Switches switches, World world) {
        List<Scenario> scenarios = scenarios(switches, world);
        if (scenarios.isEmpty()) {
            throw new Wrong(
                    400,
                    "no-scenario",
                    "Name at least two countries, such as with=KEN,TZA, and what changes (do=join).");
        }
        try {
            return world.gainsOf(scenarios, switches.language().locale());
        } catch (IllegalArgumentException e) {
            throw new Wrong(400, "bad-scenario", String.valueOf(e.getMessage()));
        }
    }

    static Map<String, String> own(Switches switches) {
        Map<String, String> own = new LinkedHashMap<>();
        for (String name : OWN) {
            if (!switches.get(name).isEmpty()) {
                own.put(name, switches.get(name));
            }
        }
        return own;
    }

    static boolean isWhole(Map<String, String> fields) {
        return named(fields).size() >= 2;
    }

    static String packed(Map<String, String> fields) {
        return String.join(
                ";",
                fields.entrySet().stream()
                        .map(e -> e.getKey() + ":" + e.getValue())
                        .toList());
    }

    static Map<String, String> unpacked(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int colon = part.indexOf(':');
            String name = colon < 0 ? part : part.substring(0, colon);
            if (colon < 0 || !OWN.contains(name)) {
                throw new Wrong(
                        400,
                        "bad-scenario",
                        "A scenario is written do:join;with:KEN,TZA;effect:0.5, not \"%s\".".formatted(text));
            }
            fields.put(name, part.substring(colon + 1));
        }
        return fields;
    }

    private static Set<Country> named(Map<String, String> fields) {
        Set<Country> named = new TreeSet<>(countries(fields, "with"));
        named.addAll(countries(fields, "others"));
        return named;
    }

    static List<Country> countries(Map<String, String> fields, String name) {
        return Arrays.stream(fields.getOrDefault(name, "").split("[,;\\s]+"))
                .filter(code -> !code.isBlank())
                .map(code -> country(code.toUpperCase(Locale.ROOT)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Country country(String code) {
        if (!code.matches("[A-Z]{3}")
                || Countries.embedded().find(Country.of(code)).isEmpty()) {
            List<String> near = Countries.embedded().nearest(code);
            throw new Wrong(
                    404,
                    "unknown-country",
                    "There is no country, territory or economy with the code \"%s\"%s."
                            .formatted(
                                    code,
                                    near.isEmpty() ? "" : " (the nearest are %s)".formatted(String.join(", ", near))));
        }
        return Country.of(code);
    }

    private static Scenario scenario(Map<String, String> fields, Scenario.Base base, Band elasticity, int draws) {
        String what = fields.getOrDefault("do", "join");
        Between between = new Between(countries(fields, "with"), countries(fields, "others"));
        Measure measure = switch (what) {
            case "join" ->
                new Measure.Join(
                        between,
                        effect(fields),
                        fields.getOrDefault("reach", "").equals("without")
                                ? Measure.Reach.WITHOUT_AGREEMENT
                                : Measure.Reach.ALL_PAIRS);
            case "leave" -> new Measure.Leave(between, effect(fields));
            case "border" -> new Measure.Border(between, number(fields, "cut", 5, 0, 50));
            case "time" ->
                new Measure.TravelTime(
                        between,
                        number(fields, "hours", 24, 0, 720),
                        Estimates.shipped().day());
            case "tariffs" -> tariffs(fields, between);
            default ->
                throw new Wrong(
                        400,
                        "bad-scenario",
                        "What changes (do) must be join, leave, border, time or tariffs, not \"%s\".".formatted(what));
        };
        int years = (int) number(fields, "phase", 0, 0, 20);
        return new Scenario(
                name(measure, between),
                base,
                List.of(measure),
                List.of(),
                Scenario.USUAL_DEFICITS,
                elasticity,
                IntStream.rangeClosed(1, years)
                        .mapToObj(year -> (double) year / years)
                        .toList(),
                draws,
                1);
    }

    private static Measure tariffs(Map<String, String> fields, Between between) {
        List<Country> others = between.others().isEmpty() ? between.members() : between.others();
        return new Measure.Tariffs(
                between.members(), others, number(fields, "before", 5, 0, 200), number(fields, "after", 0, 0, 200));
    }

    /** In codes, so that a scenario is the same in every language. */
    private static String name(Measure measure, Between between) {
        String members =
                String.join(" ", between.members().stream().map(Country::code).toList());
        String others = between.others().isEmpty()
                ? ""
                : " – "
                        + String.join(
                                " ",
                                between.others().stream().map(Country::code).toList());
        return switch (measure) {
                    case Measure.Join _ -> "agreement ";
                    case Measure.Leave _ -> "agreement ends ";
                    case Measure.Border border -> "border costs -%s %% ".formatted(plain(border.percent()));
                    case Measure.TravelTime time -> "travel time -%s h ".formatted(plain(time.hours()));
                    case Measure.Tariffs tariffs ->
                        "tariffs %s to %s %% ".formatted(plain(tariffs.before()), plain(tariffs.after()));
                }
                + members
                + others;
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Effect effect(Map<String, String> fields) {
        Effect usual = Estimates.shipped().agreement();
        double value = number(fields, "effect", usual.value(), -1, 2);
        return Math.abs(value - usual.value()) < STEP
                ? usual
                : new Effect(value, usual.standardError(), usual.spread(), "");
    }

    private static Band elasticity(Switches switches) {
        Band usual = Estimates.shipped().elasticity();
        double value = number(switches.given(), "elasticity", usual.value(), 1.5, 15);
        return value == usual.value()
                ? usual
                : new Band(value, Math.min(value, usual.low()), Math.max(value, usual.high()), "");
    }

    static double number(Map<String, String> fields, String name, double usual, double least, double most) {
        String text = fields.getOrDefault(name, "");
        if (text.isEmpty()) {
            return usual;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the same sentence
        }
        throw new Wrong(
                400,
                "bad-number",
                "The switch \"%s\" must be a number from %s to %s, not \"%s\"."
                        .formatted(name, plain(least), plain(most), text));
    }
}
