package org.comity.workbench.trade.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Country;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a scenario as the YAML that {@link ScenarioFile} reads as the same scenario. */
public final class ScenarioText {
    private ScenarioText() {}

    /** For people: one field a line. */
    public static String write(Scenario scenario) {
        DumperOptions options = options();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(110);
        return new Yaml(options).dump(fields(scenario));
    }

    /** The same on one line, for recipes and command lines. */
    public static String line(Scenario scenario) {
        DumperOptions options = options();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        return new Yaml(options).dump(fields(scenario)).strip();
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setDereferenceAliases(true);
        return options;
    }

    private static Map<String, Object> fields(Scenario scenario) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", scenario.name());
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("source", scenario.base().source());
        base.put("year", scenario.base().year());
        if (!scenario.base().added().isEmpty()) {
            base.put("add", codes(scenario.base().added()));
        }
        fields.put("baseline", base);
        fields.put(
                "measures",
                scenario.measures().stream().map(ScenarioText::measure).toList());
        if (!scenario.parties().isEmpty()) {
            fields.put("parties", codes(scenario.parties()));
        }
        fields.put("deficits", scenario.deficits().name().toLowerCase(Locale.ROOT));
        fields.put("elasticity", band(scenario.elasticity(), Estimates.shipped().elasticity()));
        if (!scenario.phaseIn().isEmpty()) {
            fields.put("phase_in", scenario.phaseIn());
        }
        fields.put("draws", scenario.draws());
        fields.put("seed", scenario.seed());
        return fields;
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String kind = switch (measure) {
            case Measure.Join join -> {
                between(fields, join.between());
                effect(fields, join.effect());
                if (join.reach() == Measure.Reach.WITHOUT_AGREEMENT) {
                    fields.put("only_without_agreement", true);
                }
                yield "join";
            }
            case Measure.Leave leave -> {
                between(fields, leave.between());
                effect(fields, leave.effect());
                yield "leave";
            }
            case Measure.Border border -> {
                between(fields, border.between());
                fields.put("percent", border.percent());
                yield "border";
            }
            case Measure.TravelTime time -> {
                between(fields, time.between());
                fields.put("hours", time.hours());
                fields.put(
                        "percent_per_day",
                        band(time.percentPerDay(), Estimates.shipped().day()));
                yield "travel_time";
            }
            case Measure.Tariffs tariffs -> {
                fields.put("exporters", codes(tariffs.exporters()));
                fields.put("importers", codes(tariffs.importers()));
                fields.put("before", tariffs.before());
                fields.put("after", tariffs.after());
                yield "tariffs";
            }
        };
        return Map.of(kind, fields);
    }

    private static void between(Map<String, Object> fields, Between between) {
        fields.put("members", codes(between.members()));
        if (!between.others().isEmpty()) {
            fields.put("others", codes(between.others()));
        }
    }

    private static void effect(Map<String, Object> fields, Effect effect) {
        fields.put("effect", effect.value());
        fields.put("standard_error", effect.standardError());
        fields.put("spread", effect.spread());
        if (!effect.citation().isEmpty() && !effect.equals(Estimates.shipped().agreement())) {
            fields.put("citation", effect.citation());
        }
    }

    /** The citation of what ships is known by its numbers. */
    private static Map<String, Object> band(Band band, Band shipped) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", band.value());
        fields.put("low", band.low());
        fields.put("high", band.high());
        if (!band.citation().isEmpty() && !band.equals(shipped)) {
            fields.put("citation", band.citation());
        }
        return fields;
    }

    private static List<String> codes(List<Country> countries) {
        return countries.stream().map(Country::code).toList();
    }
}
