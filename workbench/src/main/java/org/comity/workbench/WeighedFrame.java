package org.comity.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Framework;
import org.comity.model.FrameworkWriter;

/**
 * A frame with other weights, which is named by what it is: {@code neighbourhood@peaceful:2,secure:0.5}. Whatever takes a
 * frame's name takes this one, so that an address or a command with it gives the same answer anywhere.
 */
public final class WeighedFrame {
    private static final char AT = '@';
    private static final double LARGEST = 1_000_000;

    private WeighedFrame() {}

    /** Whether a name is that of a frame with other weights. */
    public static boolean isOne(String name) {
        return name.lastIndexOf(AT) > 0 && !name.endsWith(Frames.YAML);
    }

    /** The name of the frame whose weights are changed. */
    public static String base(String name) {
        return isOne(name) ? name.substring(0, name.lastIndexOf(AT)) : name;
    }

    /**
     * The frame of that name. Goals and measures may be named; what is not named keeps its weight.
     *
     * @throws IllegalArgumentException in one sentence, where a weight cannot be meant
     */
    public static Framework of(Framework base, String name) {
        return with(base, weights(name));
    }

    /**
     * The weights that a name holds, by the id of a goal or measure, in the order of the name; none where it is the name of a
     * frame as it is.
     *
     * @throws IllegalArgumentException in one sentence, where a weight cannot be meant
     */
    public static Map<String, Double> weights(String name) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String part :
                isOne(name) ? name.substring(name.lastIndexOf(AT) + 1).split(",", -1) : new String[0]) {
            String[] words = part.split(":", 2);
            if (words.length != 2) {
                throw new IllegalArgumentException(
                        "Weights behind a frame's name are written ID:NUMBER,ID:NUMBER, not \"%s\".".formatted(part));
            }
            weights.put(words[0].strip(), weight(words[1]));
        }
        return weights;
    }

    /**
     * A weight as people write it, above 0 and at most a million.
     *
     * @throws IllegalArgumentException in one sentence
     */
    public static double weight(String text) {
        double weight = text.strip().matches("\\d{1,7}(\\.\\d{1,30})?") ? Double.parseDouble(text.strip()) : Double.NaN;
        if (!(weight > 0 && weight <= LARGEST)) {
            throw new IllegalArgumentException(
                    "A weight must be a number above 0 and at most 1000000, not \"%s\"; to leave something out, change a copy of the frame."
                            .formatted(text.strip()));
        }
        return weight;
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
                changed.add(id + ":" + FrameworkWriter.number(weight));
                words.add(node.label() + " " + FrameworkWriter.number(weight));
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
}
