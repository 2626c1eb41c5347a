package org.comity.data.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.data.DataException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping whose mistakes are named with file, line and field. Scalars are read as the text that is written. */
public final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private YamlMap(String file, Node node) {
        this.file = file;
        this.line = node.getStartMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping)) {
            throw new DataException("%s:%d must hold fields, each as \"name: value\".".formatted(file, line));
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw new DataException("%s:%d has the field \"%s\" twice; keep one of them."
                        .formatted(file, tuple.getKeyNode().getStartMark().getLine() + 1, key));
            }
        }
    }

    public static YamlMap read(String file, String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new DataException("%s is empty; it must hold at least \"id\" and \"files\".".formatted(file));
            }
            return new YamlMap(file, root);
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new DataException("%s:%d is not YAML: %s.".formatted(file, at, e.getProblem()), e);
        }
    }

    /** Refuses fields that mean nothing here. */
    public YamlMap only(String... names) {
        List<String> known = List.of(names);
        for (String key : fields.keySet()) {
            if (!known.contains(key)) {
                throw wrong(key, "is not known here; known are %s".formatted(String.join(", ", known)));
            }
        }
        return this;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Whether the field holds a single value. */
    boolean isText(String name) {
        return fields.get(name) instanceof ScalarNode;
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    public String text(String name) {
        return findText(name).orElseThrow(() -> wrong(name, "is missing"));
    }

    public Optional<String> findText(String name) {
        return Optional.ofNullable(fields.get(name)).map(node -> scalar(name, node));
    }

    boolean flag(String name, boolean otherwise) {
        return findText(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name, "must be true or false, not \"%s\"".formatted(text));
                })
                .orElse(otherwise);
    }

    public int number(String name, int otherwise) {
        return findText(name)
                .map(text -> parse(name, text, Integer::valueOf, "a whole number"))
                .orElse(otherwise);
    }

    /** The field read by {@code reader}, whose failure is reported as "must be WHAT". */
    public <T> T parse(String name, String text, Function<String, T> reader, String what) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw wrong(name, "must be %s, not \"%s\"".formatted(what, text));
        }
    }

    /** The constant of an enum, written in small letters. */
    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        Optional<String> text = findText(name);
        for (E constant : type.getEnumConstants()) {
            if (text.isPresent() && constant.name().toLowerCase(Locale.ROOT).equals(text.get())) {
                return constant;
            }
        }
        if (text.isEmpty()) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        throw wrong(name, "must be one of %s, not \"%s\"".formatted(String.join(", ", names), text.get()));
    }

    public Optional<YamlMap> findMap(String name) {
        return Optional.ofNullable(fields.get(name)).map(node -> new YamlMap(file, node));
    }

    List<YamlMap> maps(String name) {
        return items(name).stream().map(node -> new YamlMap(file, node)).toList();
    }

    public List<String> texts(String name) {
        return items(name).stream().map(node -> scalar(name, node)).toList();
    }

    /** A field that holds names and texts; empty when it is not there. */
    public Map<String, String> textMap(String name) {
        Map<String, String> result = new LinkedHashMap<>();
        findMap(name).ifPresent(map -> map.fields.forEach((key, node) -> result.put(key, map.scalar(key, node))));
        return result;
    }

    public DataException wrong(String name, String sentence) {
        Node node = fields.get(name);
        int at = node == null ? line : node.getStartMark().getLine() + 1;
        return new DataException("%s:%d field \"%s\" %s.".formatted(file, at, name, sentence));
    }

    private List<Node> items(String name) {
        Node node = fields.get(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw wrong(name, "must be a list");
    }

    private String scalar(String name, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(name, "must be a single value");
    }
}
