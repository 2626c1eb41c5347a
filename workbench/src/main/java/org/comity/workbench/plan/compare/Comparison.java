package org.comity.workbench.plan.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.workbench.plan.compare.Change.Kind;
import org.comity.workbench.plan.compare.Change.Place;
import org.comity.workbench.plan.extract.Spoken;
import org.comity.workbench.plan.extract.Spoken.Said;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.comity.workbench.plan.text.Sentence;
import org.comity.workbench.plan.text.Text;

/**
 * What changed from one version of a text to another. Sentences are paired when they are the same, or share at least
 * half of their words and are each other's most alike; those paired out of order are reordered. In a pair, formulas are
 * matched in their order.
 */
public final class Comparison {
    private static final double ALIKE = 0.5;

    private final Lexicon lexicon;
    private final List<Sentence> old;
    private final List<Sentence> now;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(Text before, Text after, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.old = before.sentences();
        this.now = after.sentences();
    }

    /** The changes in the order of the new version, what was dropped where it stood. */
    public static List<Change> of(Text before, Text after, Lexicon lexicon) {
        Comparison comparison = new Comparison(before, after, lexicon);
        comparison.run();
        return List.copyOf(comparison.changes);
    }

    private void run() {
        int[] pairs = new Pairs(words(old), words(now), ALIKE).pairs();
        boolean[] inOrder = Pairs.increasing(pairs);
        Set<Integer> taken = new HashSet<>();
        Arrays.stream(pairs).filter(pair -> pair >= 0).forEach(taken::add);
        int next = 0;
        for (int i = 0; i < now.size(); i++) {
            if (pairs[i] >= 0 && inOrder[i]) {
                next = drop(next, pairs[i], taken);
            }
            if (pairs[i] < 0) {
                said(now.get(i)).forEach(place -> change(Kind.ADDED, null, place));
            } else {
                pair(old.get(pairs[i]), now.get(i), inOrder[i]);
            }
        }
        drop(next, old.size(), taken);
    }

    private int drop(int from, int to, Set<Integer> taken) {
        for (int i = from; i < to; i++) {
            if (!taken.contains(i)) {
                said(old.get(i)).forEach(place -> change(Kind.DROPPED, place, null));
            }
        }
        return Math.max(from, to);
    }

    private void pair(Sentence before, Sentence after, boolean inOrder) {
        List<Place> old = said(before);
        List<Place> now = said(after);
        if (!inOrder && !old.isEmpty() && !now.isEmpty()) {
            change(Kind.REORDERED, old.getFirst(), now.getFirst());
        }
        int[] same = same(old, now);
        int next = 0;
        for (int i = 0; i <= now.size(); i++) {
            int end = i == now.size() ? old.size() : same[i];
            if (end < 0) {
                continue;
            }
            int begin = i;
            while (begin > 0 && same[begin - 1] < 0) {
                begin--;
            }
            between(old.subList(next, end), now.subList(begin, i));
            next = end + 1;
        }
    }

    /** Formulas between two that stayed: in their order the verb moved, what is over was added or dropped. */
    private void between(List<Place> before, List<Place> after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= before.size()) {
                change(Kind.ADDED, null, after.get(i));
            } else if (i >= after.size()) {
                change(Kind.DROPPED, before.get(i), null);
            } else {
                int moved =
                        Integer.compare(after.get(i).strength(), before.get(i).strength());
                change(
                        moved > 0 ? Kind.STRONGER : moved < 0 ? Kind.WEAKER : Kind.REWORDED,
                        before.get(i),
                        after.get(i));
            }
        }
    }

    /** For each new formula the old one it is, by a longest common sequence; -1 for none. */
    private static int[] same(List<Place> before, List<Place> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                boolean equal = before.get(i).formula().equals(after.get(j).formula());
                longest[i][j] = equal ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] same = new int[after.size()];
        Arrays.fill(same, -1);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).formula().equals(after.get(j).formula())) {
                same[j++] = i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return same;
    }

    private List<Place> said(Sentence sentence) {
        List<Place> places = new ArrayList<>();
        String whole = sentence.whole().replaceAll("\\s+", " ");
        for (Said said : Spoken.of(sentence, lexicon).formulas()) {
            places.add(new Place(sentence.line(), said.formula(), said.strength(), whole));
        }
        return places;
    }

    private void change(
            Kind kind,
            @org.jspecify.annotations.Nullable Place before,
            @org.jspecify.annotations.Nullable Place after) {
        changes.add(new Change(kind, Optional.ofNullable(before), Optional.ofNullable(after)));
    }

    private static List<String[]> words(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.whole().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .toList();
    }
}
