package org.comity.workbench.plan.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs the sentences of two versions: first the same ones, then those most alike by the words they share. */
final class Pairs {
    /** Words that stand in more sentences than this say nothing about which are alike. */
    private static final int COMMON = 200;

    private final List<Set<String>> old;
    private final List<Set<String>> now;
    private final int[] pairs;
    private final double alike;

    Pairs(List<String[]> old, List<String[]> now, double alike) {
        this.old = sets(old);
        this.now = sets(now);
        this.alike = alike;
        this.pairs = new int[now.size()];
        Arrays.fill(pairs, -1);
        equal(old, now);
    }

    private static List<Set<String>> sets(List<String[]> sentences) {
        List<Set<String>> sets = new ArrayList<>();
        for (String[] words : sentences) {
            sets.add(new HashSet<>(Arrays.asList(words)));
        }
        return sets;
    }

    /** Same sentences are paired in their order. */
    private void equal(List<String[]> before, List<String[]> after) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.computeIfAbsent(String.join(" ", before.get(i)), k -> new ArrayList<>())
                    .add(i);
        }
        for (int j = 0; j < after.size(); j++) {
            List<Integer> same = places.getOrDefault(String.join(" ", after.get(j)), new ArrayList<>());
            if (!same.isEmpty()) {
                pairs[j] = same.removeFirst();
            }
        }
    }

    /** For each new sentence the old one, or -1. */
    int[] pairs() {
        Set<Integer> taken = new HashSet<>();
        Arrays.stream(pairs).filter(pair -> pair >= 0).forEach(taken::add);
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            if (!taken.contains(i)) {
                for (String word : old.get(i)) {
                    index.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
                }
            }
        }
        List<Alike> all = new ArrayList<>();
        for (int j = 0; j < now.size(); j++) {
            if (pairs[j] < 0) {
                alike(j, index, all);
            }
        }
        all.sort(MOST_ALIKE);
        for (Alike one : all) {
            if (pairs[one.after()] < 0 && taken.add(one.before())) {
                pairs[one.after()] = one.before();
            }
        }
        return pairs.clone();
    }

    /** An old and a new sentence that share at least so many of their words. */
    private record Alike(int before, int after, double share) {}

    private static final Comparator<Alike> MOST_ALIKE = Comparator.comparingDouble((Alike one) -> -one.share())
            .thenComparingInt(one -> Math.abs(one.after() - one.before()))
            .thenComparingInt(Alike::after)
            .thenComparingInt(Alike::before);

    private void alike(int j, Map<String, List<Integer>> index, List<Alike> all) {
        Set<Integer> candidates = new HashSet<>();
        for (String word : now.get(j)) {
            List<Integer> places = index.getOrDefault(word, List.of());
            if (places.size() <= COMMON) {
                candidates.addAll(places);
            }
        }
        for (int candidate : candidates) {
            double share = jaccard(old.get(candidate), now.get(j));
            if (share >= alike) {
                all.add(new Alike(candidate, j, share));
            }
        }
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** Which pairs keep the order: the longest run of increasing partners. */
    static boolean[] increasing(int[] pairs) {
        int[] tails = new int[pairs.length];
        int[] previous = new int[pairs.length];
        int length = 0;
        for (int j = 0; j < pairs.length; j++) {
            if (pairs[j] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs[tails[middle]] < pairs[j]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[j] = low == 0 ? -1 : tails[low - 1];
            tails[low] = j;
            length = Math.max(length, low + 1);
        }
        boolean[] kept = new boolean[pairs.length];
        for (int j = length == 0 ? -1 : tails[length - 1]; j >= 0; j = previous[j]) {
            kept[j] = true;
        }
        return kept;
    }
}
