package org.comity.workbench.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where sentences end: a full stop that belongs to no abbreviation, number or initial. One pass over the text. */
final class SentenceEnds {
    /** No sentence is longer; what is, is cut at a semicolon or space. */
    static final int LONGEST = 4_000;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "h.e", "h.e.", "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "st", "art", "arts", "para", "paras",
            "sec", "vol", "pp", "ed", "eds", "fig", "cf", "e.g", "i.e", "viz", "approx", "bn", "mn", "mln", "bln", "tn",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "hon", "rt", "amb",
            "sen", "rep", "gov", "pres", "adm", "capt", "maj", "sgt", "jr", "sr", "messrs", "al", "inter", "res", "doc",
            "ref", "u.n", "a.m", "p.m", "v", "vs", "ca", "tel", "dept", "min", "max", "excl", "incl");
    private static final Set<String> BEFORE_NUMBERS = Set.of("no", "nos", "ch", "p", "nr", "cl", "ann");
    private static final Set<String> INITIALISMS =
            Set.of("u.s", "u.k", "u.a.e", "u.s.a", "d.c", "etc", "ltd", "co", "corp", "inc", "ph.d");
    private static final Set<String> STARTERS = Set.of(
            "the", "both", "they", "it", "in", "we", "this", "these", "to", "on", "at", "for", "by", "he", "she", "as",
            "with");
    private static final String CLOSERS = "\"'”’)]»";

    private SentenceEnds() {}

    /** The sentences as start and end in the text, without the spaces between them. */
    static List<int[]> spans(String text) {
        List<int[]> spans = new ArrayList<>();
        int start = 0;
        int loose = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';' || (c == ' ' && loose <= start)) {
                loose = i + 1;
            }
            int end = ".!?。！？".indexOf(c) < 0 ? -1 : end(text, i);
            if (end < 0 && i - start >= LONGEST) {
                end = loose > start ? loose : i;
            }
            if (end > 0) {
                add(spans, text, start, end);
                start = end;
                i = Math.max(i, end - 1);
            }
        }
        add(spans, text, start, text.length());
        return spans;
    }

    private static void add(List<int[]> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (start < end) {
            spans.add(new int[] {start, end});
        }
    }

    /** The end of the sentence whose full stop may stand at {@code at}; -1 when it does not end there. */
    private static int end(String text, int at) {
        int end = at + 1;
        while (end < text.length() && (CLOSERS.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == '.')) {
            end++;
        }
        while (end < text.length() && text.charAt(end) == '[') { // a note's number
            int close = text.indexOf(']', end);
            if (close < 0 || close - end > 4) {
                break;
            }
            end = close + 1;
        }
        if (end >= text.length() || ".!?".indexOf(text.charAt(at)) < 0) {
            return end;
        }
        char next = text.charAt(end);
        if (next != ' ') {
            boolean glued = Character.isUpperCase(next)
                    && at > 1
                    && Character.isLowerCase(text.charAt(at - 1))
                    && Character.isLowerCase(text.charAt(at - 2))
                    && end + 1 < text.length();
            return glued && text.charAt(at) == '.' ? end : -1;
        }
        int after = end;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        if (after >= text.length()) {
            return end;
        }
        char first = text.charAt(after);
        if (Character.isLowerCase(first)) {
            return -1;
        }
        return text.charAt(at) != '.' || isEnd(text, at, after) ? end : -1;
    }

    private static boolean isEnd(String text, int at, int after) {
        int from = at;
        while (from > 0 && at - from < 20 && isPart(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, at).toLowerCase(Locale.ROOT);
        boolean number = Character.isDigit(text.charAt(after));
        if (ABBREVIATIONS.contains(word) || (number && BEFORE_NUMBERS.contains(word))) {
            return false;
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
        if (initial || INITIALISMS.contains(word) || (word.length() == 3 && word.charAt(1) == '.')) {
            int stop = after;
            while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
                stop++;
            }
            return STARTERS.contains(text.substring(after, stop).toLowerCase(Locale.ROOT));
        }
        return true;
    }

    private static boolean isPart(char c) {
        return Character.isLetter(c) || c == '.';
    }
}
