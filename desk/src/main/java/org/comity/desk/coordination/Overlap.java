package org.comity.desk.coordination;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Kept;

/**
 * Two open measures of different departments that seem to be the same work: with the same counterpart and partner, at
 * the same time, under much the same title. A person decides; nothing is merged.
 *
 * @param likeness of the titles: words in common by all words (Jaccard), from {@link #ALIKE} to 1
 */
public record Overlap(Kept<Measure> first, Kept<Measure> second, double likeness) {
    /** From here on two titles count as much the same. */
    public static final double ALIKE = 0.5;

    private static final Comparator<Overlap> MOST_ALIKE = Comparator.comparingDouble((Overlap one) -> -one.likeness())
            .thenComparing(one -> one.first().id())
            .thenComparing(one -> one.second().id());

    /** The pairs that are most alike, and how many pairs there are in all. */
    public record Found(List<Overlap> first, long all) {
        public Found {
            first = List.copyOf(first);
        }
    }

    /** A measure with the words of its title, which are looked at once. */
    private record Titled(Kept<Measure> kept, Set<String> words) {}

    /**
     * Compares the measures of each counterpart and pair.
     *
     * @param most how many pairs are given, the most alike first, then by the ids of the two
     */
    public static Found of(Plan plan, int most) {
        Map<String, List<Titled>> groups = new TreeMap<>();
        for (Kept<Measure> kept : plan.open()) {
            Measure measure = kept.record();
            String with = String.join("|", words(measure.counterpart())) + "/"
                    + measure.home().map(Object::toString).orElse("") + "/"
                    + measure.partner().map(Object::toString).orElse("");
            groups.computeIfAbsent(with, _ -> new ArrayList<>()).add(new Titled(kept, words(measure.title())));
        }
        PriorityQueue<Overlap> best = new PriorityQueue<>(MOST_ALIKE.reversed());
        long all = 0;
        for (List<Titled> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    Optional<Overlap> found = compare(group.get(i), group.get(j));
                    if (found.isPresent()) {
                        all++;
                        best.add(found.get());
                        if (best.size() > most) {
                            best.remove();
                        }
                    }
                }
            }
        }
        return new Found(best.stream().sorted(MOST_ALIKE).toList(), all);
    }

    private static Optional<Overlap> compare(Titled one, Titled other) {
        Measure first = one.kept().record();
        Measure second = other.kept().record();
        if (Plan.owner(one.kept()).equals(Plan.owner(other.kept()))
                || !meet(first.starts(), first.due(), second.starts(), second.due())) {
            return Optional.empty();
        }
        double likeness = likeness(one.words(), other.words());
        return likeness >= ALIKE ? Optional.of(new Overlap(one.kept(), other.kept(), likeness)) : Optional.empty();
    }

    /** Whether two spans of days have one in common; an open end reaches as far as can be. */
    static boolean meet(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> otherFrom,
            Optional<LocalDate> otherTo) {
        return !from.orElse(LocalDate.MIN).isAfter(otherTo.orElse(LocalDate.MAX))
                && !otherFrom.orElse(LocalDate.MIN).isAfter(to.orElse(LocalDate.MAX));
    }

    private static double likeness(Set<String> first, Set<String> second) {
        int common = 0;
        for (String word : first) {
            common += second.contains(word) ? 1 : 0;
        }
        int all = first.size() + second.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** Words in lower case without accents and without those of up to two letters. */
    static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        TreeSet<String> words = new TreeSet<>(); // in order, as texts are made of them
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .forEach(words::add);
        return new LinkedHashSet<>(words);
    }
}
