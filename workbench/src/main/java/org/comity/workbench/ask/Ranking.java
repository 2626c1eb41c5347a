package org.comity.workbench.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.model.Indicator;
import org.comity.workbench.ask.Vocabulary.Measure;
import org.comity.workbench.ask.Vocabulary.Thing;

/** Which indicators a question's words speak for, the likeliest first. */
final class Ranking {
    private static final int OWN_NAME = 10;
    /** Of a level that the question does not ask for, where another measure of the thing has it. */
    private static final double UNUSUAL = 0.5;

    private static final int SEVERAL = 3;

    private final Vocabulary vocabulary;

    Ranking(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * An indicator that the words may mean.
     *
     * @param measure the indicator, and whether its home is the question's partner
     * @param receives whether home is the side that something comes to
     * @param points how strongly the words speak for it
     * @param place in the list of the thing; smaller is more usual
     */
    record Candidate(Measure measure, boolean receives, double points, int place) {
        Indicator indicator() {
            return measure.indicator();
        }
    }

    /** The candidates, best first; empty when no word names a thing or stands in a label. */
    List<Candidate> of(Parsed question, boolean facing) {
        Map<Indicator, Candidate> found = new LinkedHashMap<>();
        Map<Indicator, Set<String>> said = new HashMap<>();
        for (Parsed.Hit hit : question.hits()) {
            for (Thing thing : hit.things()) {
                boolean hasUsual = !(facing ? thing.pair() : thing.country()).isEmpty();
                add(found, said, hit, thing, thing.country(), facing && hasUsual ? 1 : 0);
                add(found, said, hit, thing, thing.pair(), !facing && hasUsual ? 1 : 0);
            }
            if (hit.things().isEmpty()) {
                for (Indicator indicator : hit.named()) {
                    add(found, said, indicator, new Measure(indicator, false), false, OWN_NAME + hit.length(), 0, hit);
                }
            }
        }
        boolean wordsAlone = found.isEmpty();
        for (String word : new HashSet<>(question.words())) {
            for (Indicator indicator : vocabulary.withWord(word)) {
                if (said.getOrDefault(indicator, Set.of()).contains(word)) {
                    continue;
                }
                Candidate old = found.get(indicator);
                if (old != null) {
                    found.put(indicator, plus(old, 1));
                } else if (wordsAlone) {
                    double rare = 1 + 1.0 / vocabulary.withWord(word).size();
                    found.put(indicator, new Candidate(new Measure(indicator, false), false, rare, 0));
                }
            }
        }
        List<Candidate> ranked = new ArrayList<>(found.values());
        ranked.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.points())
                .thenComparingInt(Candidate::place)
                .thenComparing(candidate -> candidate.indicator().id()));
        return ranked;
    }

    /**
     * Whether it is left open which indicator is meant: the thing named is one that no source holds, or words of labels
     * alone speak for several, or for one beside words that nothing here knows.
     */
    static boolean isOpen(Parsed question, List<Candidate> ranked) {
        if (!question.hits().isEmpty() || ranked.isEmpty()) {
            return ranked.isEmpty() || question.isOfNothingHeld();
        }
        if (!question.wild().isEmpty()) {
            return true;
        }
        double best = ranked.getFirst().points();
        return best < 2 && ranked.stream().filter(c -> c.points() == best).count() > SEVERAL;
    }

    private static void add(
            Map<Indicator, Candidate> found,
            Map<Indicator, Set<String>> said,
            Parsed.Hit hit,
            Thing thing,
            List<Measure> measures,
            int unusual) {
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            double points = unusual > 0 ? UNUSUAL : 2.0 + hit.length();
            add(found, said, measure.indicator(), measure, thing.receives(), points, i, hit);
        }
    }

    @SuppressWarnings("TooManyParameters") // one place where all that is known of a hit meets
    private static void add(
            Map<Indicator, Candidate> found,
            Map<Indicator, Set<String>> said,
            Indicator indicator,
            Measure measure,
            boolean receives,
            double points,
            int place,
            Parsed.Hit hit) {
        Candidate old = found.get(indicator);
        found.put(indicator, old == null ? new Candidate(measure, receives, points, place) : plus(old, points));
        said.computeIfAbsent(indicator, i -> new HashSet<>())
                .addAll(List.of(hit.phrase().split(" ")));
    }

    private static Candidate plus(Candidate old, double points) {
        return new Candidate(old.measure(), old.receives(), old.points() + points, old.place());
    }
}
