package org.comity.workbench.plan.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.comity.workbench.plan.extract.Deadlines.Deadline;
import org.comity.workbench.plan.text.CalendarDay;

/** Times by which something is due that no lead-in word shows: "next month", "without delay", "(2035)", "before the rains". */
final class LooseTimes {
    private static final int LONGEST_EVENT = 6;
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    private final Words words;
    private final Tokens tokens;
    private final Optional<LocalDate> today;
    private final DueDay days;

    LooseTimes(Words words, Optional<LocalDate> today) {
        this.words = words;
        this.tokens = words.tokens;
        this.today = today;
        this.days = new DueDay(words, today);
    }

    /** The first such time between two tokens. */
    Optional<Deadline> find(int from, int to) {
        for (int at = from; at < to; at++) {
            int end = tokens.get(at).hidden() ? 0 : end(at, to);
            if (end > at) {
                return Optional.of(new Deadline(at, end, tokens.text(at, end), due(at, end)));
            }
        }
        return bracketed(from, Math.min(tokens.size(), to + 1));
    }

    private int end(int at, int to) {
        boolean soon = (tokens.is(at, "without") && tokens.is(at + 1, "delay"))
                || (tokens.is(at, "without") && tokens.is(at + 1, "further") && tokens.is(at + 2, "delay"));
        if (soon) {
            return tokens.is(at + 1, "delay") ? at + 2 : at + 3;
        }
        if (tokens.is(at, "as")
                && tokens.is(at + 1, "soon")
                && tokens.is(at + 2, "as")
                && tokens.is(at + 3, "possible")) {
            return at + 4;
        }
        if (tokens.is(at, "at") && tokens.is(at + 1, "an") && tokens.is(at + 2, "early") && tokens.is(at + 3, "date")) {
            return at + 4;
        }
        boolean near = tokens.is(at, "next", "this") && (words.is("periods", at + 1) || words.is("seasons", at + 1));
        if ((near && !tokens.is(at + 1, "century", "day", "days")) || tokens.is(at, "tomorrow", "tonight")) {
            return near ? at + 2 : at + 1;
        }
        boolean season = tokens.is(at, "in", "by", "from", "before", "until", "for")
                && (words.is("seasons", at + 1) || (words.determiner(at + 1) && words.is("seasons", at + 2)));
        if (season) {
            int end = words.is("seasons", at + 1) ? at + 2 : at + 3;
            boolean dated = tokens.is(end, "of") && Deadlines.isYear(tokens.low(end + 1));
            return dated ? end + 2 : Deadlines.isYear(tokens.low(end)) ? end + 1 : end;
        }
        boolean span = tokens.is(at, "for")
                && words.isCount(at + 1)
                && words.is("periods", at + 2)
                && !tokens.is(at + 2, "day", "hour", "hours");
        if (span) {
            return at + 3;
        }
        boolean named = tokens.is(at, "for", "around")
                && (Deadlines.isYear(tokens.low(at + 1))
                        || (Deadlines.month(tokens.low(at + 1)) > 0
                                && tokens.get(at + 1).capital()));
        if (named) {
            return Deadlines.isYear(tokens.low(at + 2)) ? at + 3 : at + 2;
        }
        return tokens.is(at, "before", "after") ? event(at, to) : 0;
    }

    /** "before departure", "before the rains", "after Easter"; not "before the House". */
    private int event(int at, int to) {
        int end = at + 1;
        while (end < to
                && end - at <= LONGEST_EVENT
                && tokens.get(end).word()
                && !tokens.get(end).hidden()) {
            boolean stops = words.is("heads", end)
                    || (words.preposition(end) && !tokens.is(end, "of"))
                    || words.verb(end)
                            .filter(v -> v.is(org.comity.workbench.plan.lexicon.Verbs.Form.ING))
                            .isPresent();
            if (stops) {
                return 0;
            }
            if (words.is("conjunctions", end) || words.adverb(end)) {
                break;
            }
            end++;
        }
        boolean noun = end > at + 1 && !words.determiner(end - 1);
        boolean closed = end >= to || !tokens.get(end).word() || tokens.is(end, "and", "or");
        return noun && closed && !tokens.is(at + 1, "us", "you", "them", "it", "that", "all") ? end : 0;
    }

    /** "(Ministry of Health, 2035)", "(by May 2034)", "(Q2 2032)": the date in the brackets after an act. */
    private Optional<Deadline> bracketed(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean dated = tokens.get(at).hidden()
                    && (days.isYear(at) || CalendarDay.isNumeric(tokens.low(at)))
                    && tokens.is(at + 1, ")", "]", ",", ";");
            if (!dated) {
                continue;
            }
            int start = at;
            while (start > from && isDatePart(start - 1)) {
                start--;
            }
            boolean led = tokens.is(start, "by", "in", "from", "until", "before", "end");
            boolean apart = led || !tokens.get(start - 1).word(); // not "(Decision 2010)"
            Optional<LocalDate> due = days.of(start, at + 1, DueDay.isBefore(tokens.low(start)));
            boolean past = due.isPresent() && today.isPresent() && due.get().isBefore(today.get());
            if (apart && (led || !past)) {
                return Optional.of(new Deadline(start, at + 1, tokens.text(start, at + 1), due));
            }
        }
        return Optional.empty();
    }

    private boolean isDatePart(int at) {
        return tokens.get(at).hidden()
                && (days.month(at) > 0
                        || tokens.is(
                                at, "by", "in", "from", "until", "before", "end", "of", "the", "mid", "early", "late")
                        || words.is("seasons", at)
                        || Years.isPart(tokens.low(at))
                        || days.isDay(at));
    }

    private Optional<LocalDate> due(int from, int to) {
        boolean season = false;
        boolean year = false;
        for (int at = from; at < to; at++) {
            season |= words.is("seasons", at);
            year |= days.isCalendar(at);
        }
        if (year) {
            return days.of(from, to, false);
        }
        if (today.isEmpty()) {
            return Optional.empty();
        }
        LocalDate now = today.get();
        boolean next = tokens.is(from, "next");
        if (tokens.is(from, "tomorrow")) {
            return Optional.of(now.plusDays(1));
        }
        if (tokens.is(from + 1, "month") && (next || tokens.is(from, "this"))) {
            return Optional.of(YearMonth.from(now).plusMonths(next ? 1 : 0).atEndOfMonth());
        }
        if (season || tokens.is(from + 1, "year")) {
            return Optional.of(LocalDate.of(now.getYear() + (next ? 1 : 0), LAST_MONTH, LAST_DAY));
        }
        return days.of(from, to, false);
    }
}
