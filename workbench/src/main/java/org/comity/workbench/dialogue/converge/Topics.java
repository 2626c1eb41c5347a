package org.comity.workbench.dialogue.converge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.model.YamlMap;
import org.comity.workbench.plan.lexicon.Lexicon;

/**
 * A file of topics.
 *
 * @param name how the file is named: {@code topics.yaml} for the one that ships with Comity
 * @param list in the order of the file
 * @param traded where exports and imports by product are read, the first that is held
 */
public record Topics(String name, List<Topic> list, List<Traded> traded) {
    /** The name of the file that ships with Comity. */
    public static final String SHIPPED = "topics.yaml";

    private static final int MOST = 200;
    private static final Topics OWN = read();

    public Topics {
        list = List.copyOf(list);
        traded = List.copyOf(traded);
    }

    /** Indicators of countries with the product as item, and the classification that they are coded by. */
    public record Traded(String classification, String exports, String imports) {}

    /** Those that ship with Comity. */
    public static Topics shipped() {
        return OWN;
    }

    /** Whether these are the ones that ship with Comity. */
    public boolean isShipped() {
        return equals(OWN);
    }

    /** The topic of that id. */
    public Optional<Topic> find(String id) {
        return list.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** Reads a file of topics; {@code file} is how mistakes name it. @throws IllegalArgumentException for a mistake */
    public static Topics parse(String file, String text) {
        YamlMap map = YamlMap.parse(file, text).only(List.of("title", "products", "topics"));
        List<Traded> traded = map.maps("products").stream()
                .map(one -> one.only(List.of("classification", "exports", "imports")))
                .map(one -> new Traded(one.text("classification"), one.text("exports"), one.text("imports")))
                .toList();
        List<YamlMap> written = map.maps("topics");
        if (written.isEmpty() || written.size() > MOST) {
            throw map.mistake("topics", "must be 1 to %d topics".formatted(MOST));
        }
        Set<String> seen = new HashSet<>();
        List<Topic> topics = new ArrayList<>();
        for (YamlMap one : written) {
            Topic topic = topic(one);
            if (!seen.add(topic.id())) {
                throw one.mistake("id", "\"%s\" is another topic's id already".formatted(topic.id()));
            }
            topics.add(topic);
        }
        return new Topics(file, topics, traded);
    }

    private static Topic topic(YamlMap map) {
        map.only(List.of("id", "label", "lexicon", "words", "votes", "instruments", "risks", "products", "scenario"));
        String id = map.text("id");
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw map.mistake("id", "must be small letters, digits and dashes, at most 40, not \"%s\"".formatted(id));
        }
        Optional<YamlMap> votes = map.findMap("votes").map(one -> one.only(List.of("issues", "titles")));
        return new Topic(
                id,
                map.text("label"),
                words(map),
                votes.map(one -> one.texts("issues")).orElse(List.of()),
                votes.map(one -> lower(one.texts("titles"))).orElse(List.of()),
                map.maps("instruments").stream().map(Topics::instrument).toList(),
                map.maps("risks").stream().map(Topics::risk).toList(),
                products(map),
                map.findText("scenario").filter("true"::equals).isPresent());
    }

    private static Set<String> words(YamlMap map) {
        Set<String> words = new TreeSet<>(lower(map.texts("words")));
        for (String list : map.texts("lexicon")) {
            Set<String> found = Lexicon.english().words(list);
            if (found.isEmpty()) {
                throw map.mistake("lexicon", "the lexicon has no list \"%s\"".formatted(list));
            }
            words.addAll(found);
        }
        return words;
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static Topic.Instrument instrument(YamlMap map) {
        map.only(List.of("kind", "item", "indicator", "given_by", "label"));
        if (map.has("kind") == map.has("indicator")) {
            throw map.mistake("kind", "an instrument has either a kind of ties or an indicator of pairs");
        }
        String givenBy = map.findText("given_by").orElse("home");
        if (!givenBy.equals("home") && !givenBy.equals("partner")) {
            throw map.mistake("given_by", "must be home or partner, not \"%s\"".formatted(givenBy));
        }
        return new Topic.Instrument(
                map.findText("kind").orElse(""),
                map.findText("item").orElse(""),
                map.findText("indicator").orElse(""),
                givenBy.equals("partner"),
                map.findText("label").orElse(""));
    }

    private static Topic.Risk risk(YamlMap map) {
        map.only(List.of("indicator", "worse"));
        String worse = map.text("worse");
        if (!worse.equals("higher") && !worse.equals("lower")) {
            throw map.mistake("worse", "must be higher or lower, not \"%s\"".formatted(worse));
        }
        return new Topic.Risk(map.text("indicator"), worse.equals("higher"));
    }

    private static Map<String, List<String>> products(YamlMap map) {
        Map<String, List<String>> products = new TreeMap<>();
        map.findMap("products")
                .ifPresent(codes -> codes.names().forEach(name -> products.put(name, List.copyOf(codes.texts(name)))));
        return products;
    }

    private static Topics read() {
        try (InputStream in = Objects.requireNonNull(Topics.class.getResourceAsStream(SHIPPED))) {
            return parse(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
