package org.comity.desk.coordination;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** By the ids of the two. */
    public static List<Overlap> of(Plan plan) {
        Map<String, List<Kept<Measure>>> groups = new HashMap<>();
        for (Kept<Measure> kept : plan.open()) {
            Measure measure = kept.record();
            String with = String.join("|", new TreeSet<>(words(measure.counterpart()))) + "/"
                    + measure.home().map(Object::toString).orElse("") + "/"
                    + measure.partner().map(Object::toString).orElse("");
            groups.computeIfAbsent(with, _ -> new ArrayList<>()).add(kept);
        }
        List<Overlap> found = new ArrayList<>();
        for (List<Kept<Measure>> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    compare(group.get(i), group.get(j)).ifPresent(found::add);
                }
            }
        }
        found.sort(java.util.Comparator.comparing((Overlap one) -> one.first().id())
                .thenComparing(one -> one.second().id()));
        return found;
    }

    private static Optional<Overlap> compare(Kept<Measure> first, Kept<Measure> second) {
        boolean same = Plan.owner(first).equals(Plan.owner(second));
        if (same
                || !meet(
                        first.record().starts(),
                        first.record().due(),
                        second.record().starts(),
                        second.record().due())) {
            return Optional.empty();
        }
        double likeness =
                likeness(words(first.record().title()), words(second.record().title()));
        return likeness >= ALIKE ? Optional.of(new Overlap(first, second, likeness)) : Optional.empty();
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
        Set<String> all = new TreeSet<>(first);
        all.addAll(second);
        long common = first.stream().filter(second::contains).count();
        return all.isEmpty() ? 0 : (double) common / all.size();
    }

    /** Words in lower case without accents and without those of up to two letters. */
    static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>();
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .forEach(words::add);
        return words;
    }
}
