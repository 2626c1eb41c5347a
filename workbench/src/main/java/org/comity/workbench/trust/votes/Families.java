package org.comity.workbench.trust.votes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Families of repeated resolutions: roll calls that a file of matches joins, that share the symbol of a resolution (its
 * paragraphs and amendments) or its description word for word. What is joined to the same is joined to each other. A
 * family's number is the place of its first roll call.
 */
final class Families {
    private final int[] parent;

    private Families(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** A family for each roll call; matches whose roll calls are not there join nothing. */
    static int[] of(List<RollCall> rollCalls, List<Matches.Match> matches) {
        Families families = new Families(rollCalls.size());
        Map<Integer, Integer> byId = new HashMap<>();
        for (int r = 0; r < rollCalls.size(); r++) {
            byId.put(rollCalls.get(r).id(), r);
        }
        for (Matches.Match match : matches) {
            Integer one = byId.get(match.one());
            Integer other = byId.get(match.other());
            if (one != null && other != null) {
                families.join(one, other);
            }
        }
        families.joinEqual(rollCalls, rollCall -> rollCall.resolution().toUpperCase(Locale.ROOT));
        families.joinEqual(rollCalls, Families::words);
        return families.roots();
    }

    /** Every roll call a family of its own. */
    static int[] none(int rollCalls) {
        return new Families(rollCalls).roots();
    }

    /** How many of the matches name two roll calls that are there. */
    static long used(List<RollCall> rollCalls, List<Matches.Match> matches) {
        var ids = rollCalls.stream().map(RollCall::id).collect(java.util.stream.Collectors.toSet());
        return matches.stream()
                .filter(match -> ids.contains(match.one()) && ids.contains(match.other()))
                .count();
    }

    private void joinEqual(List<RollCall> rollCalls, Function<RollCall, String> text) {
        Map<String, Integer> first = new HashMap<>();
        for (int r = 0; r < rollCalls.size(); r++) {
            String key = text.apply(rollCalls.get(r));
            Integer earlier = key.isEmpty() ? null : first.putIfAbsent(key, r);
            if (earlier != null) {
                join(earlier, r);
            }
        }
    }

    /** Letters and digits of the description in capitals, without case and punctuation. */
    private static String words(RollCall rollCall) {
        return rollCall.description()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private int[] roots() {
        int[] roots = new int[parent.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = root(i);
        }
        return roots;
    }
}
