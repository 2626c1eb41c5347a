package org.comity.workbench.ask;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.model.Indicator;
import org.comity.workbench.ask.Ranking.Candidate;

/** The indicators that come nearest to words that name none: by the list, then by letters that follow each other alike. */
final class Nearness {
    private static final int SHOWN = 8;
    private static final int GRAM = 3;
    /** One of each field, for words that are like nothing here. */
    private static final List<String> USUAL = List.of(
            "trade-agreements-panel.flow",
            "wdi.gdp_usd",
            "wdi.population",
            "student-mobility.students",
            "passport-index.no_prior_visa",
            "unvotes.agreement",
            "ucdp.conflict_intensity",
            "openflights.routes");

    private final Vocabulary vocabulary;

    Nearness(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Indicator> of(Parsed question, List<Candidate> ranked) {
        Set<Indicator> near = new LinkedHashSet<>();
        if (!question.isOfNothingHeld()) {
            ranked.stream().limit(SHOWN).forEach(candidate -> near.add(candidate.indicator()));
        }
        question.hits().forEach(hit -> hit.things().forEach(thing -> near.addAll(thing.near())));
        if (near.size() < SHOWN) {
            near.addAll(alike(question.wild()));
        }
        USUAL.forEach(id -> vocabulary.findId(id).ifPresent(near::add));
        vocabulary.indicators().stream().limit(SHOWN).forEach(near::add);
        return near.stream().limit(SHOWN).toList();
    }

    /** Those with a word of which a third of the letters, by threes, are the same. */
    private List<Indicator> alike(List<String> wild) {
        Map<Indicator, Double> likeness = new HashMap<>();
        for (String word : wild) {
            Set<String> grams = grams(word);
            for (String known : vocabulary.words()) {
                double share = share(grams, grams(known));
                if (share >= 1.0 / GRAM) {
                    vocabulary.withWord(known).forEach(indicator -> likeness.merge(indicator, share, Math::max));
                }
            }
        }
        return likeness.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Indicator, Double> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().id()))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> grams(String word) {
        Set<String> grams = new HashSet<>();
        String padded = " " + word + " ";
        for (int i = 0; i + GRAM <= padded.length(); i++) {
            grams.add(padded.substring(i, i + GRAM));
        }
        return grams;
    }

    /** Jaccard's share: of all groups of three letters, those in both. */
    private static double share(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        return (double) both / (a.size() + b.size() - both);
    }
}
