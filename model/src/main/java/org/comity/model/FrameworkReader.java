package org.comity.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.comity.model.Framework.Goalposts;
import org.comity.model.Framework.Group;
import org.comity.model.Framework.Measure;
import org.comity.model.Framework.Node;
import org.comity.model.Framework.Rule;
import org.comity.model.Framework.Transform;
import org.comity.model.Indicator.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Framework} from YAML. A mistake throws {@code IllegalArgumentException} with one sentence that names
 * file, line and field, for example {@code frameworks/x.yaml:14: weight: must be a number above 0, not "abc".}
 */
public final class FrameworkReader {
    private static final List<String> FRAME_FIELDS = List.of("id", "title", "origin", "notice", "goals", "context");
    private static final List<String> GROUP_FIELDS = List.of("id", "label", "why", "weight", "children", "measures");
    private static final List<String> MEASURE_FIELDS = List.of(
            "id",
            "label",
            "indicator",
            "weight",
            "rule",
            "size",
            "distance",
            "direction",
            "goalposts",
            "transform",
            "why");
    private static final String ID = "[a-z][a-z0-9_]{0,40}";

    private final Predicate<String> indicators;
    /** Where each measure's and goal's mistake goes; null when the first one ends the reading. */
    private final @Nullable List<String> faults;

    private final Map<String, Integer> groupIds = new LinkedHashMap<>();
    private final Map<String, Integer> measureIds = new LinkedHashMap<>();

    private FrameworkReader(Predicate<String> indicators, @Nullable List<String> faults) {
        this.indicators = indicators;
        this.faults = faults;
    }

    /**
     * Reads a frame from a file.
     *
     * @param indicators whether an indicator id is known
     */
    public static Framework read(Path file, Predicate<String> indicators) throws IOException {
        if (Files.size(file) > 4L * YamlMap.LARGEST) {
            throw new IllegalArgumentException("%s: must have at most %d characters.".formatted(file, YamlMap.LARGEST));
        }
        return parse(file.toString(), Files.readString(file), indicators);
    }

    /** Reads a frame from text; {@code name} is how mistakes name the file. */
    public static Framework parse(String name, String text, Predicate<String> indicators) {
        return new FrameworkReader(indicators, null).frame(YamlMap.parse(name, text));
    }

    /**
     * All that is wrong with a frame's text, a sentence each: the first mistake of each goal and measure, and of the frame
     * itself; empty when it can be read.
     */
    public static List<String> faults(String name, String text, Predicate<String> indicators) {
        List<String> faults = new ArrayList<>();
        try {
            new FrameworkReader(indicators, faults).frame(YamlMap.parse(name, text));
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    /** A list without any sound part is a mistake of its own only where nothing in it was wrong. */
    private boolean isWithout(List<?> parts) {
        return parts.isEmpty() && (faults == null || faults.isEmpty());
    }

    /** Reads each part; where all faults are wanted, one that is wrong is left out and its mistake kept. */
    private <T> List<T> each(List<YamlMap> parts, Function<YamlMap, T> read) {
        List<T> sound = new ArrayList<>();
        for (YamlMap part : parts) {
            try {
                sound.add(read.apply(part));
            } catch (IllegalArgumentException e) {
                if (faults == null) {
                    throw e;
                }
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        return sound;
    }

    private Framework frame(YamlMap map) {
        map.only(FRAME_FIELDS);
        String id = map.text("id");
        if (!id.matches("[a-z][a-z0-9-]{0,40}")) {
            throw map.mistake("id", "must be lower-case letters, digits and hyphens, not \"%s\"".formatted(id));
        }
        String title = map.text("title");
        String origin = map.text("origin");
        String notice = map.text("notice");
        List<Group> goals = each(map.maps("goals"), this::group);
        if (isWithout(goals)) {
            throw map.mistake("goals", "must hold at least one goal");
        }
        measureIds.clear(); // what is beside the score may repeat an id of the score
        List<Measure> context = each(map.maps("context"), m -> measure(m, /* scored= */ false));
        return new Framework(id, title, origin, notice, goals, context);
    }

    private Group group(YamlMap map) {
        map.only(GROUP_FIELDS);
        String id = id(map, groupIds);
        if (map.has("children") == map.has("measures")) {
            throw map.mistake(
                    map.has("children") ? "measures" : "children", "a goal holds either children or measures");
        }
        List<Node> children = new ArrayList<>();
        children.addAll(each(map.maps("children"), this::group));
        children.addAll(each(map.maps("measures"), child -> measure(child, /* scored= */ true)));
        if (isWithout(children)) {
            throw map.mistake(map.has("children") ? "children" : "measures", "must hold at least one");
        }
        return new Group(id, map.text("label"), map.findText("why").orElse(""), weight(map), children);
    }

    private Measure measure(YamlMap map, boolean scored) {
        map.only(MEASURE_FIELDS);
        String id = id(map, measureIds);
        Rule rule = map.findChoice("rule", Rule.class).orElseThrow(() -> map.mistake("rule", "is missing"));
        Direction direction =
                map.findChoice("direction", Direction.class).orElseThrow(() -> map.mistake("direction", "is missing"));
        if (scored && direction == Direction.NEITHER) {
            throw map.mistake("direction", "must be higher is better or lower is better where it is scored");
        }
        String indicator = indicator(map, "indicator").orElseThrow(() -> map.mistake("indicator", "is missing"));
        Optional<String> size = indicator(map, "size");
        Optional<String> distance = indicator(map, "distance");
        checkRule(map, rule, size, distance);
        return new Measure(
                id,
                map.text("label"),
                indicator,
                weight(map),
                rule,
                size,
                distance,
                direction,
                goalposts(map),
                map.findChoice("transform", Transform.class).orElse(Transform.NONE),
                map.text("why"));
    }

    private static void checkRule(YamlMap map, Rule rule, Optional<String> size, Optional<String> distance) {
        if (rule == Rule.RELATIVE_TO_EXPECTED) {
            if (size.isEmpty()) {
                throw map.mistake("size", "is missing: relative to expected needs a country's indicator of size");
            }
            if (distance.isEmpty()) {
                throw map.mistake("distance", "is missing: relative to expected needs a pair's indicator of distance");
            }
            return;
        }
        if (distance.isPresent()) {
            throw map.mistake("distance", "goes with relative to expected only");
        }
        if (size.isPresent() && rule != Rule.SHARE_OF_HOME) {
            throw map.mistake("size", "goes with relative to expected and share of home only");
        }
    }

    private Optional<String> indicator(YamlMap map, String field) {
        Optional<String> id = map.findText(field);
        if (id.isPresent() && !indicators.test(id.get())) {
            throw map.mistake(field, "there is no indicator \"%s\"".formatted(id.get()));
        }
        return id;
    }

    private static String id(YamlMap map, Map<String, Integer> ids) {
        String id = map.text("id");
        if (!id.matches(ID)) {
            throw map.mistake("id", "must be lower-case letters, digits and underscores, not \"%s\"".formatted(id));
        }
        Integer before = ids.putIfAbsent(id, map.line());
        if (before != null) {
            throw map.mistake("id", "\"%s\" is used before, in line %d".formatted(id, before));
        }
        return id;
    }

    private static double weight(YamlMap map) {
        String text = map.findText("weight").orElse("1");
        try {
            double weight = Double.parseDouble(text);
            if (weight > 0 && Double.isFinite(weight)) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // falls through to the same sentence
        }
        throw map.mistake("weight", "must be a number above 0, not \"%s\"".formatted(text));
    }

    private static Optional<Goalposts> goalposts(YamlMap map) {
        if (!map.has("goalposts")) {
            return Optional.empty();
        }
        List<Double> posts = map.numbers("goalposts");
        if (posts.size() != 2 || posts.get(0) >= posts.get(1)) {
            throw map.mistake("goalposts", "must be two numbers, the lower first, not %s".formatted(posts));
        }
        return Optional.of(new Goalposts(posts.get(0), posts.get(1)));
    }
}
