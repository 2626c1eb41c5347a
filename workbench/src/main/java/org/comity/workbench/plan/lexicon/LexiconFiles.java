package org.comity.workbench.plan.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.data.DataException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads lexicon files one over the other: words are added to a list, or taken out with a dash before them; entries of a
 * map replace those of the same name; formulas come before those read earlier.
 */
final class LexiconFiles {
    private static final List<String> OWN =
            List.of("verbs", "grammar", "actors", "formulas", "acts", "topics", "deadlines");
    private static final String FOLDER = "/org/comity/workbench/plan/en/";
    private static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 10;
    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> maps = new LinkedHashMap<>();
    private final List<Map<String, List<String>>> formulas = new ArrayList<>();

    /** The files that ship with Comity. */
    LexiconFiles own() {
        for (String name : OWN) {
            String file = name + ".yaml";
            try (InputStream in = LexiconFiles.class.getResourceAsStream(FOLDER + file)) {
                if (in == null) {
                    throw new IllegalStateException("There is no %s in the jar.".formatted(file));
                }
                read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** A user's file, or all {@code .yaml} files of a folder in alphabetical order. */
    LexiconFiles with(Path path) throws IOException {
        List<Path> files = List.of(path);
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.list(path)) {
                files = inside.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .toList();
            }
        }
        for (Path file : files) {
            if (Files.size(file) > LARGEST) {
                throw new DataException("%s is larger than %d bytes.".formatted(file, LARGEST));
            }
            read(file.toString(), Files.readString(file));
        }
        return this;
    }

    private void read(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        Yaml yaml = new Yaml(options);
        try {
            for (Event event : yaml.parse(new StringReader(text))) {
                if (event instanceof AliasEvent) {
                    throw new DataException("%s: an alias (*) is not allowed.".formatted(file));
                }
            }
            Node root = yaml.compose(new StringReader(text));
            if (!(root instanceof MappingNode map)) {
                throw new DataException("%s must be a YAML map, as adverbs: quickly.".formatted(file));
            }
            for (NodeTuple entry : map.getValue()) {
                section(file, text(file, entry.getKeyNode()), entry.getValueNode());
            }
        } catch (YAMLException e) {
            throw new DataException("%s is no sound YAML: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void section(String file, String name, Node value) {
        switch (value) {
            case ScalarNode scalar -> add(name, words(scalar.getValue()));
            case SequenceNode list
            when name.equals("formulas") -> {
                int at = 0;
                for (Node item : list.getValue()) {
                    formulas.add(at++, formula(file, item));
                }
            }
            case SequenceNode list ->
                add(name, list.getValue().stream().map(item -> text(file, item)).toList());
            case MappingNode map -> {
                Map<String, String> target = maps.computeIfAbsent(name, n -> new LinkedHashMap<>());
                map.getValue()
                        .forEach(entry -> target.put(text(file, entry.getKeyNode()), text(file, entry.getValueNode())));
            }
            default -> throw mistake(file, value, "must be words, a list or a map");
        }
    }

    private void add(String name, List<String> added) {
        Set<String> all = words.computeIfAbsent(name, n -> new LinkedHashSet<>());
        for (String word : added) {
            if (word.startsWith("-") && word.length() > 1) {
                all.remove(word.substring(1));
            } else {
                all.add(word);
            }
        }
    }

    private static Map<String, List<String>> formula(String file, Node item) {
        if (!(item instanceof MappingNode map)) {
            throw mistake(file, item, "must be a formula, as {say: agree, class: commitment, takes: [to]}");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            List<String> values = entry.getValueNode() instanceof SequenceNode list
                    ? list.getValue().stream().map(node -> text(file, node)).toList()
                    : List.of(text(file, entry.getValueNode()));
            fields.put(text(file, entry.getKeyNode()), values);
        }
        if (!fields.containsKey("say") || !fields.containsKey("class")) {
            throw mistake(file, item, "must have \"say\" and \"class\"");
        }
        fields.put("place", List.of("%s:%d".formatted(file, item.getStartMark().getLine() + 1)));
        return fields;
    }

    private static String text(String file, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw mistake(file, node, "must be plain words");
    }

    private static DataException mistake(String file, Node node, String rule) {
        return new DataException(
                "%s:%d: an entry %s.".formatted(file, node.getStartMark().getLine() + 1, rule));
    }

    /** Words parted by spaces, with quotation marks round those of several; or entries parted by bars. */
    static List<String> words(String text) {
        if (text.indexOf('|') >= 0) {
            return Stream.of(text.split("\\|"))
                    .map(word -> word.strip().replaceAll("\\s+", " "))
                    .toList();
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    Map<String, Set<String>> words() {
        return words;
    }

    Map<String, Map<String, String>> maps() {
        return maps;
    }

    List<Map<String, List<String>>> formulas() {
        return formulas;
    }
}
