package org.comity.methods.composite.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;

/**
 * Aggregates indicators up the structure. A node is made of those of its children that a unit has, their weights
 * renormalised; a unit that has none of them, or fewer than the rule asks for, has no figure on the node.
 *
 * @param levels for each level from 2 up, or one for all of them: the rule by the node's code, and under {@value
 *     #OTHERS} that of nodes not named
 */
public record Aggregating(List<Map<String, Rule>> levels) implements Step {
    /** The step's name. */
    public static final String NAME = "aggregate";

    /** Stands for all nodes that are not named. */
    public static final String OTHERS = "*";

    public Aggregating {
        levels = levels.stream().map(level -> Map.copyOf(level)).toList();
        if (levels.isEmpty() || levels.stream().anyMatch(Map::isEmpty)) {
            throw new StepFailure(NAME, "", "", "there is no rule; give one for all levels, or one for each from 2 up");
        }
    }

    /** One rule for every node. */
    public static Aggregating by(Rule rule) {
        return new Aggregating(List.of(Map.of(OTHERS, rule)));
    }

    /** Weighted arithmetic means everywhere. */
    public static Aggregating arithmetic() {
        return by(Rule.of(Rule.Kind.AMEAN));
    }

    /**
     * Reads {@code amean}, or levels from 2 up parted by semicolons, {@code amean;gmean;amean}, each one rule or rules
     * by node, {@code Conn=gmean,Env=hmean,*=amean}. Rules as in {@link Rule}.
     */
    public static Aggregating parse(String text) {
        List<Map<String, Rule>> levels = new ArrayList<>();
        for (String level : text.split(";", -1)) {
            Map<String, Rule> rules = new LinkedHashMap<>();
            for (String word : level.split(",", -1)) {
                int equals = word.indexOf('=');
                String node = equals < 0 ? OTHERS : word.substring(0, equals).strip();
                if (rules.put(node, Rule.parse(word.substring(equals + 1))) != null) {
                    throw new StepFailure(
                            NAME,
                            node.equals(OTHERS) ? "" : node,
                            "",
                            "it has two rules in \"%s\"".formatted(level.strip()));
                }
            }
            levels.add(rules);
        }
        return new Aggregating(levels);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String text() {
        return levels.stream().map(Aggregating::text).collect(Collectors.joining(";"));
    }

    private static String text(Map<String, Rule> rules) {
        if (rules.size() == 1 && rules.containsKey(OTHERS)) {
            return rules.values().iterator().next().text();
        }
        return rules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) ->
                        a.equals(OTHERS) ? (b.equals(OTHERS) ? 0 : 1) : b.equals(OTHERS) ? -1 : a.compareTo(b)))
                .map(entry -> entry.getKey() + "=" + entry.getValue().text())
                .collect(Collectors.joining(","));
    }

    @Override
    public String makes() {
        return "Aggregated";
    }

    /** The rules by node; null-free, for indicators the arithmetic mean, which is not read. */
    private Rule[] rules(Structure structure) {
        requireLevels(structure);
        Rule[] rules = new Rule[structure.nodes().size()];
        Arrays.fill(rules, Rule.of(Rule.Kind.AMEAN));
        for (int node = structure.indicators(); node < rules.length; node++) {
            String code = structure.node(node).code();
            Map<String, Rule> level = level(structure.node(node).level());
            Rule rule = level.getOrDefault(code, level.get(OTHERS));
            if (rule == null) {
                throw new StepFailure(
                        NAME, code, "", "no rule is given for it; add %s=amean or *=amean".formatted(code));
            }
            rules[node] = rule;
        }
        return rules;
    }

    private Map<String, Rule> level(int level) {
        return levels.size() == 1 ? levels.getFirst() : levels.get(level - 2);
    }

    private void requireLevels(Structure structure) {
        if (levels.size() != 1 && levels.size() != structure.levels() - 1) {
            throw new StepFailure(
                    NAME,
                    "",
                    "",
                    "rules are given for %d levels; the structure has %d above the indicators, so give %d or one for all"
                            .formatted(levels.size(), structure.levels() - 1, structure.levels() - 1));
        }
        for (int place = 0; place < levels.size(); place++) {
            for (String code : levels.get(place).keySet()) {
                int node = structure.find(code);
                boolean fits = node >= structure.indicators()
                        && (levels.size() == 1 || structure.node(node).level() == place + 2);
                if (!code.equals(OTHERS) && !fits) {
                    throw new StepFailure(
                            NAME,
                            code,
                            "",
                            "a rule is given for it, but there is no such node %s"
                                    .formatted(
                                            levels.size() == 1 ? "above the indicators" : "at level " + (place + 2)));
                }
            }
        }
    }

    /** A workspace for many runs with other weights or figures; one for each thread. */
    public Climb climb(Structure structure, Rows rows) {
        return new Climb(structure, rules(structure), rows);
    }

    /** The sheet without columns of an earlier aggregation, in the order of the structure. */
    private static Sheet indicators(Stage before) {
        Sheet data = before.data();
        int[] columns = new int[before.structure().indicators()];
        boolean asIs = data.columns() == columns.length;
        for (int node = 0; node < columns.length; node++) {
            columns[node] = data.column(NAME, before.structure().node(node).code());
            asIs &= columns[node] == node;
        }
        return asIs ? data : data.keepColumns(columns);
    }

    /** With the aggregates' columns at the right; those of an earlier aggregation are made anew. */
    @Override
    public Stage apply(Stage before) {
        Structure structure = before.structure();
        int indicators = structure.indicators();
        Sheet data = indicators(before);
        Climb climb = climb(structure, data.rows());
        for (int node = 0; node < indicators; node++) {
            climb.indicator(node, data.rawValues(node), data.rawPresent(node));
        }
        climb.run(structure.weights());
        List<String> codes = new ArrayList<>();
        int above = structure.nodes().size() - indicators;
        double[][] values = new double[above][];
        boolean[][] present = new boolean[above][];
        List<List<Object>> unproved = new ArrayList<>();
        for (int node = indicators; node < structure.nodes().size(); node++) {
            codes.add(structure.node(node).code());
            values[node - indicators] = climb.values(node);
            present[node - indicators] = climb.present(node);
            if (!climb.proved(node)) {
                unproved.add(List.of(structure.node(node).code(), "not proved to be the best order"));
            }
        }
        Stage after = before.with(data.plus(codes, values, present));
        return unproved.isEmpty()
                ? after
                : after.telling("outranking", new Stage.Details(List.of("node", "order"), unproved));
    }
}
