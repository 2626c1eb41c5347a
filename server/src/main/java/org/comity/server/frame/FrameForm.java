package org.comity.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.model.Framework;
import org.comity.model.Framework.Goalposts;
import org.comity.model.Framework.Measure;
import org.comity.model.Framework.Rule;
import org.comity.model.Framework.Transform;
import org.comity.model.Indicator;
import org.comity.workbench.FrameEdit;

/** What the form of a copy says is to be changed; a field that cannot be meant is one sentence. */
final class FrameForm {
    static final List<String> RULES = words(Rule.values());
    static final List<String> DIRECTIONS = List.of("higher is better", "lower is better");

    private final HttpServletRequest request;
    private final Framework frame;
    private final List<String> faults = new ArrayList<>();

    FrameForm(HttpServletRequest request, Framework frame) {
        this.request = request;
        this.frame = frame;
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The edit that the fields ask for; what has a fault is left as it is. */
    FrameEdit read() {
        Map<String, Double> weights = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Set<String> dropped = new HashSet<>();
        Stream<? extends Framework.Node> nodes = Stream.concat(frame.goals().stream(), frame.measures());
        nodes.forEach(node -> {
            String id = node.id();
            weight("weight." + id, node.label()).ifPresent(weight -> weights.put(id, weight));
            field("label." + id).ifPresent(label -> labels.put(id, label));
            if (field("drop." + id).isPresent()) {
                dropped.add(id);
            }
        });
        return new FrameEdit(field("id").orElse(""), field("title").orElse(""), weights, labels, dropped, added());
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Optional<Double> weight(String name, String label) {
        return number(name, label + ": the weight").filter(weight -> {
            if (!(weight > 0)) {
                faults.add("%s: the weight must be above 0, not %s; to leave it out, tick \"leave out\"."
                        .formatted(label, field(name).orElse("")));
            }
            return weight > 0;
        });
    }

    private Optional<Double> number(String name, String what) {
        return field(name).flatMap(text -> {
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value)) {
                    return Optional.of(value);
                }
            } catch (NumberFormatException _) {
                // the sentence below
            }
            faults.add("%s must be a number, not \"%s\".".formatted(what, text));
            return Optional.empty();
        });
    }

    /** A new measure, where an indicator is chosen. */
    private Map<String, List<Measure>> added() {
        Optional<String> indicator = field("add.indicator");
        if (indicator.isEmpty()) {
            return Map.of();
        }
        String goal = field("add.goal").orElse("");
        if (frame.goals().stream().noneMatch(g -> g.id().equals(goal))) {
            faults.add("The new measure needs one of the frame's goals.");
            return Map.of();
        }
        Optional<Double> low = number("add.low", "The lower goalpost");
        Optional<Double> high = number("add.high", "The upper goalpost");
        if (low.isPresent() != high.isPresent() || (low.isPresent() && low.get() >= high.get())) {
            faults.add("Goalposts are two numbers, the lower one first, or none.");
            return Map.of();
        }
        String label = field("add.label").orElse(indicator.get());
        Measure measure = new Measure(
                id(indicator.get()),
                label,
                indicator.get(),
                weight("add.weight", label).orElse(1.0),
                rule(field("add.rule").orElse("")),
                Optional.empty(),
                Optional.empty(),
                field("add.direction").orElse("").startsWith("lower")
                        ? Indicator.Direction.LOWER_IS_BETTER
                        : Indicator.Direction.HIGHER_IS_BETTER,
                low.map(l -> new Goalposts(l, high.orElse(l + 1))),
                Transform.NONE,
                field("add.why").orElse("Added to a copy."));
        return Map.of(goal, List.of(measure));
    }

    private static Rule rule(String word) {
        return Arrays.stream(Rule.values())
                .filter(rule -> words(new Rule[] {rule}).contains(word))
                .findFirst()
                .orElse(Rule.AS_IS);
    }

    /** An id that the frame does not have, made of the indicator's name. */
    private String id(String indicator) {
        String name = indicator
                .substring(indicator.indexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]", "_");
        String base = (name.matches("[a-z].*") ? name : "m_" + name);
        String id = base.substring(0, Math.min(36, base.length()));
        for (int n = 2; isTaken(id); n++) {
            id = base.substring(0, Math.min(36, base.length())) + "_" + n;
        }
        return Objects.requireNonNull(id);
    }

    private boolean isTaken(String id) {
        return frame.measures().anyMatch(measure -> measure.id().equals(id));
    }
}
