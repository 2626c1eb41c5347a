package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;
import org.comity.workbench.sheet.CsvText;

/**
 * The table that describes an index, as COINr's {@code iMeta}: a row for each column of the data and each aggregate.
 *
 * @param name of the file
 * @param structure indicators and aggregates
 * @param types of every code, aggregates too, in the order of the file
 * @param lines on which codes are described
 * @param unread columns of the file that an index has no use for
 */
record MetaFile(
        String name, Structure structure, Map<String, Type> types, Map<String, Integer> lines, List<String> unread) {
    /** What a row describes. */
    enum Type {
        INDICATOR,
        AGGREGATE,
        GROUP,
        DENOMINATOR,
        OTHER;

        String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    private static final String STEP = "structure";
    /** Columns of tables beside those of indicators and aggregates. */
    private static final List<String> HEADS = List.of("unit", "time");

    private static final List<String> KNOWN = List.of(
            "level", "icode", "iname", "direction", "weight", "unit", "target", "denominator", "parent", "type");

    static MetaFile of(CsvFile file) {
        Reader reader = new Reader(file);
        file.rows().forEach(reader::row);
        reader.requireParents();
        List<String> unread = file.header().stream()
                .filter(column -> !KNOWN.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
        return new MetaFile(file.name(), Structure.of(reader.nodes), reader.types, reader.lines, unread);
    }

    /** The codes of that type, in the order of the file. */
    List<String> codes(Type type) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Collects nodes row by row. */
    private static final class Reader {
        private final CsvFile file;
        private final List<Node> nodes = new ArrayList<>();
        private final Map<String, Type> types = new LinkedHashMap<>();
        private final Map<String, Integer> lines = new LinkedHashMap<>();
        private final int level;
        private final int code;
        private final int label;
        private final int direction;
        private final int weight;
        private final int unit;
        private final int target;
        private final int denominator;
        private final int parent;
        private final int type;

        private Reader(CsvFile file) {
            this.file = file;
            level = file.column("Level");
            code = file.column("iCode");
            label = file.find("iName");
            direction = file.column("Direction");
            weight = file.column("Weight");
            unit = file.find("Unit");
            target = file.find("Target");
            denominator = file.find("Denominator");
            parent = file.column("Parent");
            type = file.column("Type");
        }

        private void row(CsvText.Row row) {
            String id = file.needed(row, code);
            Type kind = type(row);
            Integer before = lines.putIfAbsent(id, row.line());
            if (before != null) {
                throw new StepFailure(
                        STEP,
                        id,
                        "",
                        "its code stands twice in %s, lines %d and %d; each code may stand once"
                                .formatted(file.name(), before, row.line()));
            }
            if (HEADS.contains(id.toLowerCase(Locale.ROOT)) && (kind == Type.INDICATOR || kind == Type.AGGREGATE)) {
                throw new StepFailure(
                        STEP,
                        id,
                        "",
                        "its code in %s, line %d, is the name of a column that tables begin with; give it another code"
                                .formatted(file.name(), row.line()));
            }
            types.put(id, kind);
            if (kind == Type.INDICATOR || kind == Type.AGGREGATE) {
                nodes.add(node(row, id, kind));
            }
        }

        /** Only the highest level has nothing above it; elsewhere a node without parent would be in no index. */
        private void requireParents() {
            int top = nodes.stream().mapToInt(Node::level).max().orElse(0);
            for (Node node : nodes) {
                if (node.parent().isEmpty() && node.level() < top) {
                    throw new StepFailure(
                            STEP,
                            node.code(),
                            "",
                            "it has level %d and no parent in %s, line %d, and only level %d, the highest, has none; name its parent, or remove the line"
                                    .formatted(node.level(), file.name(), lines.get(node.code()), top));
                }
            }
        }

        private Type type(CsvText.Row row) {
            String text = file.needed(row, type);
            return Arrays.stream(Type.values())
                    .filter(one -> one.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> file.mistake(
                            row,
                            type,
                            "must be one of %s, not \"%s\""
                                    .formatted(
                                            Arrays.stream(Type.values())
                                                    .map(Type::word)
                                                    .collect(Collectors.joining(", ")),
                                            text)));
        }

        private Node node(CsvText.Row row, String id, Type kind) {
            int at = whole(row, level, OptionalDouble.empty());
            if ((at == 1) != (kind == Type.INDICATOR)) {
                throw file.mistake(
                        row,
                        level,
                        "%s %s has level %d; indicators have level 1, aggregates 2 and more"
                                .formatted(kind.word(), id, at));
            }
            Optional<String> above = Optional.of(file.text(row, parent)).filter(text -> !text.isEmpty());
            OptionalDouble usual = kind == Type.INDICATOR ? OptionalDouble.empty() : OptionalDouble.of(1);
            OptionalDouble given = file.number(row, weight);
            if (given.isEmpty() && above.isPresent()) {
                throw file.mistake(row, weight, "%s has no weight; give one, 1 say".formatted(id));
            }
            String name = file.text(row, label);
            return new Node(
                    id,
                    name.isEmpty() ? id : name,
                    at,
                    whole(row, direction, usual),
                    given.orElse(1),
                    file.text(row, unit),
                    target < 0 ? OptionalDouble.empty() : file.number(row, target),
                    Optional.of(file.text(row, denominator)).filter(text -> !text.isEmpty()),
                    above);
        }

        /** @param usual what an empty cell stands for; empty where it may not be */
        private int whole(CsvText.Row row, int column, OptionalDouble usual) {
            OptionalDouble number = file.number(row, column);
            if (number.isEmpty() && usual.isEmpty()) {
                throw file.mistake(row, column, "is empty");
            }
            double value = number.orElseGet(usual::getAsDouble);
            if (value != Math.rint(value) || Math.abs(value) > 1000) {
                throw file.mistake(row, column, "must be a whole number, not %s".formatted(value));
            }
            return (int) value;
        }
    }
}
