package org.comity.workbench.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Indicator;
import org.comity.model.YamlMap;

/**
 * What figures are called: the lists of {@code words.yaml} and of the user's {@code ask.yaml}, and the ids and labels
 * of all indicators. Immutable once made; safe for use by many threads.
 */
final class Vocabulary {
    /** The user's own words, in the store's home. */
    static final String OWN = "ask.yaml";

    private static final String SHIPPED = "/org/comity/workbench/ask/words.yaml";
    private static final List<String> FIELDS = List.of("words", "country", "pair", "receives", "near");
    private static final String TURNED = " turned";
    private static final int LARGEST = 1_000_000;

    private final Map<String, Thing> byPhrase = new HashMap<>();
    private final Map<String, List<Indicator>> byName = new HashMap<>();
    private final Map<String, Set<Indicator>> byWord = new HashMap<>();
    private final Map<Indicator, Set<String>> wordsOf = new LinkedHashMap<>();
    private final Map<String, Indicator> byId = new LinkedHashMap<>();

    /**
     * A thing that can be asked for.
     *
     * @param name its name in the list
     * @param country the figures of one country, the usual one first
     * @param pair those of two
     * @param receives whether home is the side that something comes to
     * @param near what comes near where nothing measures it
     */
    record Thing(String name, List<Measure> country, List<Measure> pair, boolean receives, List<Indicator> near) {}

    /** An indicator that measures a thing; turned: its home is the question's partner. */
    record Measure(Indicator indicator, boolean turned) {}

    /** The shipped list, and the user's over it; ids that the catalogue does not have are passed over in the shipped one. */
    Vocabulary(Collection<Indicator> indicators, Optional<Path> own) {
        for (Indicator indicator : indicators) {
            byId.put(indicator.id(), indicator);
            name(indicator.label(), indicator);
            String local = indicator.id().substring(indicator.id().indexOf('.') + 1);
            name(local, indicator);
            name(indicator.id(), indicator);
            Set<String> words = new LinkedHashSet<>();
            for (String text : List.of(indicator.label(), local, indicator.unit(), indicator.source())) {
                words.addAll(List.of(Words.phrase(text).split(" ")));
            }
            wordsOf.put(indicator, words);
            words.forEach(word ->
                    byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(indicator));
        }
        read(YamlMap.parse("words.yaml", shipped()), true);
        own.ifPresent(file -> read(YamlMap.parse(file.toString(), text(file)), false));
    }

    private void name(String text, Indicator indicator) {
        byName.computeIfAbsent(Words.phrase(text), n -> new ArrayList<>()).add(indicator);
    }

    private void read(YamlMap file, boolean lenient) {
        for (String name : file.names()) {
            YamlMap entry = file.findMap(name).orElseThrow().only(FIELDS);
            Thing thing = new Thing(
                    name,
                    measures(entry, "country", lenient),
                    measures(entry, "pair", lenient),
                    entry.findText("receives").map(Boolean::parseBoolean).orElse(false),
                    measures(entry, "near", lenient).stream()
                            .map(Measure::indicator)
                            .toList());
            for (String words : entry.texts("words")) {
                byPhrase.put(Words.phrase(words), thing);
            }
        }
    }

    private List<Measure> measures(YamlMap entry, String field, boolean lenient) {
        List<Measure> measures = new ArrayList<>();
        for (String text : entry.texts(field)) {
            boolean turned = text.endsWith(TURNED);
            String id = turned ? text.substring(0, text.length() - TURNED.length()) : text;
            Indicator indicator = byId.get(id);
            if (indicator != null) {
                measures.add(new Measure(indicator, turned));
            } else if (!lenient) {
                throw entry.mistake(field, "there is no indicator \"%s\"".formatted(id));
            }
        }
        return measures;
    }

    Optional<Indicator> findId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The thing of that phrase, in the form of {@link Words#phrase}. */
    Optional<Thing> findThing(String phrase) {
        return Optional.ofNullable(byPhrase.get(phrase));
    }

    /** The indicators of that id, local name or label. */
    List<Indicator> named(String phrase) {
        return byName.getOrDefault(phrase, List.of());
    }

    /** The indicators with that word in id, label, unit or source. */
    Set<Indicator> withWord(String stem) {
        return byWord.getOrDefault(stem, Set.of());
    }

    Set<String> wordsOf(Indicator indicator) {
        return wordsOf.getOrDefault(indicator, Set.of());
    }

    Collection<Indicator> indicators() {
        return byId.values();
    }

    /** All phrases of things. */
    Set<String> phrases() {
        return byPhrase.keySet();
    }

    /** All words of labels and ids. */
    Set<String> words() {
        return byWord.keySet();
    }

    private static String shipped() {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(SHIPPED))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("%s: must have at most %d bytes.".formatted(file, LARGEST));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), e);
        }
    }
}
