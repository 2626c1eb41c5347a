package org.comity.workbench.plan.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.portfolio.Case;
import org.comity.model.YamlMap;

/**
 * A portfolio file as read: the case, and what people call its parts.
 *
 * @param title of the whole
 * @param unit of budget and costs; empty when the file does not say
 * @param problem what the method decides on
 * @param labels of measures, by id
 * @param withoutDoubt how many effects state no doubt; they are taken as certain
 */
record PortfolioFile(String title, String unit, Case problem, Map<String, String> labels, int withoutDoubt) {
    /** The 5th percentile of the normal distribution lies so many standard errors below the mean. */
    static final double FIFTH_PERCENTILE = 1.645;

    private static final List<String> FIELDS =
            List.of("title", "unit", "budget", "aims", "countries", "departments", "measures", "rules");

    static PortfolioFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return parse(name, YamlMap.textOf(name, file));
    }

    /** Every mistake is one sentence that begins with file, line and field. */
    static PortfolioFile parse(String name, String text) {
        YamlMap map = YamlMap.parse(name, text).only(FIELDS);
        Reader reader = new Reader();
        List<Case.Capacity> capacities = new ArrayList<>();
        map.maps("departments").forEach(department -> reader.department(department, capacities));
        List<Case.Measure> measures =
                map.maps("measures").stream().map(reader::measure).toList();
        map.maps("rules").forEach(reader::rule);
        List<Case.Aim> aims = map.maps("aims").stream()
                .map(aim -> new Case.Aim(
                        aim.only(List.of("id", "label", "weight", "unit")).text("id"),
                        aim.findNumber("weight").orElse(1.0)))
                .toList();
        try {
            Case problem =
                    new Case(number(map, "budget"), aims, map.texts("countries"), measures, capacities, reader.rules);
            return new PortfolioFile(
                    map.text("title"), map.findText("unit").orElse(""), problem, reader.labels, reader.withoutDoubt);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static double number(YamlMap map, String field) {
        return map.findNumber(field).orElseThrow(() -> map.mistake(field, "is missing"));
    }

    /** Reads the parts, and keeps what stands beside the case. */
    private static final class Reader {
        private final Map<String, String> labels = new LinkedHashMap<>();
        private final List<Case.Rule> rules = new ArrayList<>();
        private int withoutDoubt;

        private void department(YamlMap department, List<Case.Capacity> capacities) {
            String id = department.only(List.of("id", "label", "capacity")).text("id");
            for (YamlMap capacity : department.maps("capacity")) {
                capacity.only(List.of("kind", "period", "amount"));
                capacities.add(new Case.Capacity(
                        id,
                        capacity.text("kind"),
                        capacity.findText("period").orElse("all"),
                        number(capacity, "amount")));
            }
        }

        private Case.Measure measure(YamlMap measure) {
            String id = measure.only(List.of("id", "label", "cost", "uses", "effects", "needs"))
                    .text("id");
            labels.put(id, measure.findText("label").orElse(id));
            for (String needed : measure.texts("needs")) {
                rules.add(new Case.Needs(id, needed));
            }
            List<Case.Use> uses = measure.maps("uses").stream()
                    .map(use -> new Case.Use(
                            use.only(List.of("department", "kind", "period", "amount"))
                                    .text("department"),
                            use.text("kind"),
                            use.findText("period").orElse("all"),
                            number(use, "amount")))
                    .toList();
            List<Case.Effect> effects =
                    measure.maps("effects").stream().map(this::effect).toList();
            return new Case.Measure(id, number(measure, "cost"), uses, effects);
        }

        private Case.Effect effect(YamlMap effect) {
            effect.only(List.of("aim", "country", "gain", "low", "standard_error", "source"));
            double gain = number(effect, "gain");
            Optional<Double> low = effect.findNumber("low");
            Optional<Double> error = effect.findNumber("standard_error");
            if (low.isPresent() && error.isPresent()) {
                throw effect.mistake("low", "stands beside standard_error; give one of the two");
            }
            if (low.isPresent() && low.get() > gain) {
                throw effect.mistake("low", "must not be above the gain");
            }
            withoutDoubt += low.isEmpty() && error.isEmpty() ? 1 : 0;
            double shortfall = low.map(value -> gain - value).orElseGet(() -> FIFTH_PERCENTILE * error.orElse(0.0));
            return new Case.Effect(effect.text("aim"), effect.text("country"), gain, shortfall);
        }

        private void rule(YamlMap rule) {
            rule.only(List.of("excludes", "red_line", "by", "required"));
            if (rule.has("excludes")) {
                rules.add(new Case.Excludes(rule.texts("excludes")));
            } else if (rule.has("red_line")) {
                rules.add(new Case.RedLine(rule.text("by"), rule.texts("red_line")));
            } else if (rule.has("required")) {
                rules.add(new Case.Required(rule.text("required")));
            } else {
                throw rule.mistake("rules", "a rule must be one of excludes, red_line and required");
            }
        }
    }
}
