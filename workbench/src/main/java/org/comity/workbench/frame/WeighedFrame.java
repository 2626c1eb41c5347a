package org.comity.workbench.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Framework;

/**
 * A frame with other weights, which is named by what it is: {@code neighbourhood@peaceful:2,secure:0.5}. Whatever takes a
 * frame's name takes this one, so that an address or a command with it gives the same answer anywhere.
 */
public final class WeighedFrame {
    private static final char AT = '@';
    private static final double LARGEST = 1000;

    private WeighedFrame() {}

    /** Whether a name is that of a frame with other weights. */
    public static boolean isOne(String name) {
        return name.indexOf(AT) > 0;
    }

    /** The name of the frame whose weights are changed. */
    public static String base(String name) {
        return isOne(name) ? name.substring(0, name.indexOf(AT)) : name;
    }

    /**
     * The frame of that name. Goals and measures may be named; what is not named keeps its weight.
     *
     * @throws IllegalArgumentException in one sentence, where a weight cannot be meant
     */
    public static Framework of(Framework base, String name) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String part : name.substring(name.indexOf(AT) + 1).split(",", -1)) {
            String[] words = part.split(":", 2);
            double weight = words.length == 2 ? weight(words[1]) : Double.NaN;
            if (!(weight > 0 && weight <= LARGEST)) {
                throw new IllegalArgumentException(
                        "A weight is written ID:NUMBER, above 0 and at most 1000, not \"%s\"; to leave something out, change a copy of the frame."
                                .formatted(part));
            }
            weights.put(words[0].strip(), weight);
        }
        return with(base, weights);
    }

    private static double weight(String text) {
        return text.strip().matches("\\d{1,4}(\\.\\d{1,6})?") ? Double.parseDouble(text.strip()) : Double.NaN;
    }

    /** The frame with these weights, by the id of a goal or measure; itself where none of them differs. */
    public static Framework with(Framework base, Map<String, Double> weights) {
        Map<String, Framework.Node> nodes = new LinkedHashMap<>();
        base.goals().forEach(goal -> {
            nodes.put(goal.id(), goal);
            goal.measures().forEach(measure -> nodes.put(measure.id(), measure));
        });
        for (String id : weights.keySet()) {
            if (!nodes.containsKey(id)) {
                throw new IllegalArgumentException("The frame \"%s\" has no goal or measure \"%s\"; its goals are %s."
                        .formatted(
                                base.id(),
                                id,
                                base.goals().stream().map(Framework.Group::id).collect(Collectors.joining(", "))));
            }
        }
        List<String> changed = new ArrayList<>();
        List<String> words = new ArrayList<>();
        nodes.forEach((id, node) -> {
            Double weight = weights.get(id);
            if (weight != null && weight != node.weight()) {
                changed.add(id + ":" + text(weight));
                words.add(node.label() + " " + text(weight));
            }
        });
        return changed.isEmpty()
                ? base
                : new FrameEdit(
                                base.id() + AT + String.join(",", changed),
                                "%s (%s)".formatted(base.title(), String.join(", ", words)),
                                weights,
                                Map.of(),
                                Set.of(),
                                Map.of())
                        .apply(base);
    }

    /** The same under an id that a file may have. */
    public static Framework copy(Framework frame, String title) {
        return new Framework(
                "my-" + base(frame.id()), title, frame.origin(), frame.notice(), frame.goals(), frame.context());
    }

    /** A weight as people write it. */
    public static String text(double weight) {
        return weight == Math.rint(weight) ? Long.toString((long) weight) : Double.toString(weight);
    }
}
