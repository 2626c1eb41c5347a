package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The topic of an act by its words: each word counts for its topics, earlier words a little more. */
final class Topics {
    private static final List<String> NAMES = List.of(
            "trade",
            "investment",
            "finance",
            "transport",
            "energy",
            "water",
            "environment",
            "climate",
            "health",
            "education",
            "culture",
            "people",
            "migration",
            "security",
            "defence",
            "border",
            "law and justice",
            "digital",
            "science",
            "agriculture",
            "disaster",
            "maritime",
            "tourism",
            "institutions");
    private static final String OTHER = "other";
    /** Words of these topics stand in texts on every subject. */
    private static final List<String> GENERAL = List.of("institutions", "finance", "investment");
    /** The list of words that only help to tell a topic. */
    private static final String WEAK = "weak_topics";
    /** The list of phrases that look like a topic's and are none's. */
    private static final String NONE = "no_topic";

    private static final double LESS = 0.6;
    private static final double HALF = 0.5;
    private static final int LONGEST = 160;
    private static final int SHORTEST = 3;
    private static final double OWN = 1;
    private static final double SENTENCE = 0.35;
    private static final double PARAGRAPH = 0.3;
    private static final double HEADING = 0.45;
    private static final double FADING = 0.9;

    private final Map<String, Map<String, Double>> context = new ConcurrentHashMap<>();
    private final Map<String, List<String>> exact = new HashMap<>();
    private final Map<String, List<String>> prefixes = new LinkedHashMap<>();
    private final Set<String> weak;

    Topics(Lexicon lexicon) {
        weak = lexicon.words(WEAK);
        lexicon.words(NONE).forEach(words -> exact.put(words, new ArrayList<>()));
        for (String topic : NAMES) {
            for (String word : lexicon.words(topic)) {
                boolean prefix = word.endsWith("*");
                Map<String, List<String>> target = prefix ? prefixes : exact;
                String key = prefix ? word.substring(0, word.length() - 1) : word;
                target.computeIfAbsent(key, k -> new ArrayList<>()).add(topic);
            }
        }
    }

    /** The topic of an act: its own words count most, then its sentence, paragraph and heading. */
    String of(String action, String sentence, String paragraph, String heading) {
        Map<String, Double> scores = new LinkedHashMap<>();
        add(scores, scores(action), OWN);
        add(scores, context.computeIfAbsent(sentence, this::scores), SENTENCE);
        add(scores, context.computeIfAbsent(paragraph, this::scores), PARAGRAPH);
        add(scores, context.computeIfAbsent(heading, this::scores), HEADING);
        String best = OTHER;
        double most = 0;
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            if (entry.getValue() > most + 1e-9) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static void add(Map<String, Double> sum, Map<String, Double> scores, double weight) {
        double all = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        scores.forEach((topic, score) -> sum.merge(topic, weight * score / Math.max(1, all), Double::sum));
    }

    private Map<String, Double> scores(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{N}'/-]+");
        Map<String, Double> scores = new LinkedHashMap<>();
        double weight = 1;
        for (int i = 0; i < words.length && i < LONGEST; i++) {
            String key = i + 1 < words.length ? words[i] + " " + words[i + 1] : "";
            List<String> found = key.isEmpty() ? null : topics(key, words[i].length() + 2);
            if (found == null) {
                key = words[i];
                found = topics(key, SHORTEST);
            } else {
                i++;
            }
            double counts = weight * (weak.contains(key) ? HALF : 1);
            for (String topic : found == null ? List.<String>of() : found) {
                scores.merge(topic, GENERAL.contains(topic) ? counts * LESS : counts, Double::sum);
            }
            weight *= found == null || found.isEmpty() ? 1 : FADING;
        }
        return scores;
    }

    /** The topics of a word or of two; null for none. A prefix must be as long as told. */
    private @Nullable List<String> topics(String word, int shortest) {
        List<String> found = exact.get(word);
        if (found != null) {
            return found;
        }
        for (int length = word.length(); length >= shortest; length--) {
            List<String> byStart = prefixes.get(word.substring(0, length));
            if (byStart != null) {
                return byStart;
            }
        }
        return null;
    }
}
