package org.comity.workbench.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.workbench.ask.Words.Word;

/**
 * The years asked for.
 *
 * @param from first year; empty: not said
 * @param to last year; empty: not said
 * @param latest how many of the latest years held; 0: not said
 */
record Years(Optional<Integer> from, Optional<Integer> to, int latest) {
    static final Years UNSAID = new Years(Optional.empty(), Optional.empty(), 0);

    private static final Set<String> STARTING = Set.of("since", "after", "from", "starting");
    private static final Set<String> ENDING = Set.of("until", "till", "before", "upto", "through");
    private static final Set<String> LATEST =
            Set.of("latest", "newest", "now", "today", "current", "currently", "recent");
    private static final Set<String> JOINING = Set.of("to", "and", "until", "till", "through");
    private static final Set<String> LEADING = Set.of("from", "between", "in", "during", "of", "for", "year");
    private static final int MOST_LATEST = 200;

    /** The years, and the words without those that said them. */
    record Read(Years years, List<Word> rest) {}

    static Read read(List<Word> words) {
        List<Word> rest = new ArrayList<>(words);
        Years years = UNSAID;
        for (int i = 0; i < rest.size(); i++) {
            Optional<Integer> year = year(rest.get(i));
            Optional<Integer> decade = decade(rest.get(i));
            if (year.isPresent()) {
                years = years.and(around(rest, i, year.get()));
                i = Math.max(-1, i - 2);
            } else if (decade.isPresent()) {
                years = years.and(new Years(decade, decade.map(first -> first + 9), 0));
                rest.remove(i--);
            } else if (LATEST.contains(rest.get(i).text())) {
                years = years.and(new Years(Optional.empty(), Optional.empty(), 1));
                rest.remove(i--);
            } else if (isLast(rest, i)) {
                years = years.and(last(rest, i));
                i = Math.max(-1, i - 1);
            }
        }
        return new Read(years, rest);
    }

    /** Takes the year at {@code i}, and what belongs to it, out of the words. */
    private static Years around(List<Word> rest, int i, int year) {
        boolean joined = i + 2 < rest.size()
                && JOINING.contains(rest.get(i + 1).text())
                && year(rest.get(i + 2)).isPresent();
        String before = i > 0 ? rest.get(i - 1).text() : "";
        Years years;
        if (joined) {
            int other = year(rest.get(i + 2)).orElseThrow();
            years = of(year, other);
            rest.subList(i, i + 3).clear();
        } else {
            rest.remove(i);
            years = STARTING.contains(before)
                    ? new Years(Optional.of(before.equals("after") ? year + 1 : year), Optional.empty(), 0)
                    : ENDING.contains(before) || (before.equals("to") && isUpTo(rest, i))
                            ? new Years(Optional.empty(), Optional.of(before.equals("before") ? year - 1 : year), 0)
                            : of(year, year);
        }
        if (i > 0 && (STARTING.contains(before) || ENDING.contains(before) || LEADING.contains(before))) {
            rest.remove(i - 1);
        } else if (i > 1 && before.equals("to") && isUpTo(rest, i)) {
            rest.subList(i - 2, i).clear();
        }
        return years;
    }

    private static boolean isUpTo(List<Word> rest, int i) {
        return i > 1 && rest.get(i - 2).text().equals("up");
    }

    private static boolean isLast(List<Word> rest, int i) {
        if (!Set.of("last", "past", "previous").contains(rest.get(i).text()) || i + 1 >= rest.size()) {
            return false;
        }
        String next = rest.get(i + 1).text();
        return next.equals("year")
                || (next.matches("\\d{1,3}")
                        && i + 2 < rest.size()
                        && rest.get(i + 2).stem().equals("year"))
                || next.equals("decade");
    }

    private static Years last(List<Word> rest, int i) {
        String next = rest.get(i + 1).text();
        int count = next.equals("year") ? 1 : next.equals("decade") ? 10 : Integer.parseInt(next);
        rest.subList(i, i + (next.matches("\\d+") ? 3 : 2)).clear();
        return new Years(Optional.empty(), Optional.empty(), Math.clamp(count, 1, MOST_LATEST));
    }

    private static Years of(int one, int other) {
        return new Years(Optional.of(Math.min(one, other)), Optional.of(Math.max(one, other)), 0);
    }

    /** Two years named apart are the ends of a span. */
    private Years and(Years other) {
        if (equals(UNSAID)) {
            return other;
        }
        Optional<Integer> first = from.isPresent() && other.from.isPresent()
                ? Optional.of(Math.min(from.get(), other.from.get()))
                : from.or(() -> other.from);
        Optional<Integer> end = to.isPresent() && other.to.isPresent()
                ? Optional.of(Math.max(to.get(), other.to.get()))
                : to.or(() -> other.to);
        return first.isPresent() && end.isPresent() && first.get() > end.get()
                ? of(first.get(), end.get())
                : new Years(first, end, Math.max(latest, other.latest));
    }

    /** A year from 1800 to 2100. */
    private static Optional<Integer> year(Word word) {
        return word.text().matches("(1[89]|20)\\d\\d|2100")
                ? Optional.of(Integer.parseInt(word.text()))
                : Optional.empty();
    }

    private static Optional<Integer> decade(Word word) {
        return word.text().matches("(1[89]|20)\\d0s")
                ? Optional.of(Integer.parseInt(word.text().substring(0, 4)))
                : Optional.empty();
    }
}
