package org.comity.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of a YAML file, read one by one, with the place of each. Every mistake is one sentence that begins with
 * {@code FILE:LINE: FIELD:}. Files are limited in size and depth, and hold no aliases.
 */
public final class YamlMap {
    public static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 30;

    private final String file;
    private final int line;
    private final Map<String, Node> fields;
    private final Map<String, Integer> lines;

    private YamlMap(String file, int line, Map<String, Node> fields, Map<String, Integer> lines) {
        this.file = file;
        this.line = line;
        this.fields = fields;
        this.lines = lines;
    }

    /**
     * The text of a file, of any kind that can be read to its end or to beyond what a YAML file may hold.
     *
     * @param name how mistakes name it
     * @throws IllegalArgumentException for a folder, a file that is too long, and one that is no UTF-8
     */
    public static String textOf(String name, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("%s: is a folder; give a file.".formatted(name));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(4 * LARGEST + 1);
        }
        if (bytes.length > 4 * LARGEST) {
            throw new IllegalArgumentException("%s: must have at most %d characters.".formatted(name, LARGEST));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("%s: is no text in UTF-8.".formatted(name), e);
        }
    }

    /** Reads a whole file; {@code file} is how mistakes name it. */
    public static YamlMap parse(String file, String text) {
        if (text.length() > LARGEST) {
            throw new IllegalArgumentException(
                    "%s: must have at most %d characters, not %d.".formatted(file, LARGEST, text.length()));
        }
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        try {
            Yaml yaml = new Yaml(options);
            for (Event event : yaml.parse(new StringReader(text))) {
                if (event instanceof AliasEvent) {
                    throw new IllegalArgumentException(
                            "%s:%d: an alias (*) is not allowed.".formatted(file, lineOf(event.getStartMark())));
                }
            }
            Node root = yaml.compose(new StringReader(text));
            return of(file, "", root, 1);
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(
                    "%s:%d: is no YAML: %s.".formatted(file, lineOf(e.getProblemMark()), e.getProblem()), e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("%s: is no YAML: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static YamlMap of(String file, String what, @Nullable Node node, int line) {
        if (!(node instanceof MappingNode mapping)) {
            int at = node == null ? line : lineOf(node.getStartMark());
            throw new IllegalArgumentException(
                    "%s:%d: %smust be fields with values.".formatted(file, at, what.isEmpty() ? "" : what + ": "));
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int at = lineOf(tuple.getKeyNode().getStartMark());
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw new IllegalArgumentException("%s:%d: %s: is written twice.".formatted(file, at, key));
            }
            lines.put(key, at);
        }
        return new YamlMap(file, lineOf(mapping.getStartMark()), fields, lines);
    }

    private static int lineOf(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    public int line() {
        return line;
    }

    public Set<String> names() {
        return fields.keySet();
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Where a text stands in the file: from its first character to after its last, quotation marks included. */
    public record Span(int from, int until) {}

    /** Where the text of a field stands; empty when the field is not there or holds no text. */
    public Optional<Span> findSpan(String field) {
        return fields.get(field) instanceof ScalarNode scalar
                ? Optional.of(new Span(
                        scalar.getStartMark().getIndex(), scalar.getEndMark().getIndex()))
                : Optional.empty();
    }

    /** Whether the field is there and holds fields of its own. */
    public boolean isMap(String field) {
        return fields.get(field) instanceof MappingNode;
    }

    /** Whether the field is there and holds a list. */
    public boolean isList(String field) {
        return fields.get(field) instanceof SequenceNode;
    }

    /** Refuses fields other than these, with the nearest name. */
    public YamlMap only(List<String> allowed) {
        for (String field : fields.keySet()) {
            if (!allowed.contains(field)) {
                List<String> near = Nearest.to(field, allowed);
                throw mistake(
                        field,
                        near.isEmpty()
                                ? "there is no such field; there are " + String.join(", ", allowed)
                                : "there is no such field; maybe you want " + near.getFirst());
            }
        }
        return this;
    }

    /** The place of a name among those that there are, from 0; else a mistake with the nearest one. */
    public int placeOf(String field, String what, String name, List<String> names) {
        int place = names.indexOf(name);
        if (place >= 0) {
            return place;
        }
        List<String> near = Nearest.to(name, names);
        throw mistake(
                field,
                "there is no %s \"%s\"; %s"
                        .formatted(
                                what,
                                name,
                                near.isEmpty()
                                        ? "there are " + String.join(", ", names)
                                        : "maybe you want " + near.getFirst()));
    }

    /** A mistake in a field: {@code must} completes the sentence. */
    public IllegalArgumentException mistake(String field, String must) {
        return new IllegalArgumentException(
                "%s:%d: %s: %s.".formatted(file, lines.getOrDefault(field, line), field, must));
    }

    public String text(String field) {
        return findText(field).orElseThrow(() -> mistake(field, "is missing"));
    }

    public Optional<String> findText(String field) {
        Node node = fields.get(field);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw mistake(field, "must be a text");
        }
        return Optional.of(scalar.getValue().strip());
    }

    public Optional<Double> findNumber(String field) {
        return findText(field).map(text -> number(field, text));
    }

    public List<Double> numbers(String field) {
        return texts(field).stream().map(text -> number(field, text)).toList();
    }

    private double number(String field, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the same sentence
        }
        throw mistake(field, "must be a number, not \"%s\"".formatted(text));
    }

    /** A list of texts; empty when the field is not there. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(field)) {
            if (!(item instanceof ScalarNode scalar)) {
                throw mistake(field, "must be a list of plain values");
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }

    /** A list of maps; empty when the field is not there. */
    public List<YamlMap> maps(String field) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(field)) {
            maps.add(of(file, field, item, line));
        }
        return maps;
    }

    /** A map; empty when the field is not there. */
    public Optional<YamlMap> findMap(String field) {
        return Optional.ofNullable(fields.get(field)).map(node -> of(file, field, node, line));
    }

    private List<Node> items(String field) {
        Node node = fields.get(field);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw mistake(field, "must be a list");
    }

    /** One of a set of constants, written in lower case with spaces. */
    public <E extends Enum<E>> Optional<E> findChoice(String field, Class<E> type) {
        return findText(field).map(text -> {
            List<String> words = new ArrayList<>();
            for (E constant : type.getEnumConstants()) {
                String word = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                if (word.equals(text)) {
                    return constant;
                }
                words.add(word);
            }
            throw mistake(field, "must be one of %s, not \"%s\"".formatted(String.join(", ", words), text));
        });
    }
}
