package org.comity.workbench.plan.extract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.comity.workbench.plan.text.CalendarDay;

/** Finds by when something is due, and the last day that this allows where the words tell it. */
final class Deadlines {
    private static final int LONGEST = 14;
    private static final Set<String> WEAK = Set.of(
            "in",
            "from",
            "on",
            "at",
            "over",
            "during",
            "for",
            "between",
            "after",
            "through",
            "upon",
            "to",
            "following",
            "throughout",
            "starting",
            "beginning",
            "up to",
            "until",
            "till",
            "effective",
            "once");

    /**
     * A time by which something is due.
     *
     * @param from first token
     * @param to token after the last
     * @param text as written
     * @param due the last day it allows
     */
    record Deadline(int from, int to, String text, Optional<LocalDate> due) {}

    private final Words words;
    private final Tokens tokens;
    private final Optional<LocalDate> today;
    private final DueDay days;

    Deadlines(Words words, Optional<LocalDate> today) {
        this.words = words;
        this.tokens = words.tokens;
        this.today = today;
        this.days = new DueDay(words, today);
    }

    /** The first deadline between two tokens. */
    Optional<Deadline> find(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.get(at).hidden()) {
                continue;
            }
            Optional<Deadline> cell = tokens.is(at, "|") ? cell(at + 1, to) : Optional.empty();
            if (cell.isPresent()) {
                return cell;
            }
            int after = lead(at, to);
            if (after > 0) {
                Optional<Deadline> found = read(at, after, to);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a time is one by which something is due, wherever it stands: "by 2030", "within a year"; "in 2030" when that is to come. */
    boolean holds(Deadline found) {
        boolean past = found.due().isPresent()
                && today.isPresent()
                && found.due().get().isBefore(today.get());
        boolean due = !WEAK.contains(tokens.low(found.from())) || tokens.is(found.from(), "until", "till", "effective");
        boolean coming = found.due().isPresent()
                && today.isPresent()
                && found.due().get().isAfter(today.get());
        return !past && (due || coming);
    }

    /** A cell of a table's row that holds nothing but a date, or a time to be counted from the text's own. */
    private Optional<Deadline> cell(int from, int to) {
        int end = from;
        boolean year = false;
        boolean counted = words.isCount(from) && words.is("periods", from + 1) && !tokens.is(from + 1, "hour", "hours");
        while (end < to && !tokens.is(end, "|")) {
            boolean part = days.isCalendar(end) || days.isDay(end) || days.month(end) > 0;
            if (!part && !counted && !tokens.is(end, ".")) {
                return Optional.empty();
            }
            year |= days.isYear(end) || CalendarDay.isNumeric(tokens.low(end));
            end++;
        }
        if (!year && counted && end == from + 2) {
            return Optional.of(new Deadline(from, end, tokens.text(from, end), Durations.end(words, from, end, today)));
        }
        return year
                ? Optional.of(new Deadline(from, end, tokens.text(from, end), days.of(from, end, false)))
                : Optional.empty();
    }

    /** The token after the longest lead-in that begins here; 0 for none. */
    private int lead(int at, int to) {
        int best = 0;
        StringBuilder lead = new StringBuilder();
        for (int next = at; next < Math.min(to, at + 5); next++) {
            if (next > at) {
                lead.append(' ');
            }
            lead.append(tokens.low(next));
            if (words.lexicon.is("leads_in", lead.toString())) {
                best = next + 1;
            }
        }
        return best;
    }

    private Optional<Deadline> read(int at, int after, int to) {
        String lead = tokens.text(at, after).toLowerCase(java.util.Locale.ROOT);
        boolean share = lead.equals("by") && tokens.is(after, "half") && !tokens.is(after + 1, "year", "of");
        if (share || lead.equals("without delay") || lead.equals("immediately")) {
            return Optional.empty();
        }
        if (lead.equals("once") || lead.equals("as soon as")) {
            int end = after;
            while (end < to && !tokens.is(end, ",", ";", "and")) {
                end++;
            }
            boolean clause = false;
            for (int i = after; i < end; i++) {
                clause |= words.is("auxiliaries", i);
            }
            return clause
                    ? Optional.of(new Deadline(at, end, tokens.text(at, end), Optional.empty()))
                    : Optional.empty();
        }
        if (lead.equals("until") && tokens.is(after, "a", "an", "the")) {
            int end = after;
            boolean clause = false;
            while (end < to && !tokens.is(end, ",", ";")) {
                clause |= tokens.is(end, "has", "have", "is", "are");
                end++;
            }
            if (clause) {
                return Optional.of(new Deadline(at, end, tokens.text(at, end), Optional.empty()));
            }
        }
        int end = after;
        int last = -1;
        while (end < to && end - after < LONGEST) {
            if (isTimeWord(end)) {
                last = end;
            } else if (!isInside(end)) {
                break;
            }
            end++;
        }
        if (last < 0 || (WEAK.contains(lead) && !strong(after, last, lead))) {
            return Optional.empty();
        }
        Optional<LocalDate> day = days.of(at, last + 1, DueDay.isBefore(lead));
        int stop = (day.isEmpty() && lead.endsWith("within")) || lead.endsWith("than") ? event(last + 1, to) : last + 1;
        boolean counted = day.isEmpty() && lead.endsWith("within") && stop == last + 1;
        Optional<LocalDate> due = counted ? Durations.end(words, after, stop, today) : day;
        return Optional.of(new Deadline(at, stop, tokens.text(at, stop), due));
    }

    /** "within thirty days of the signature of this Treaty": the token after the event from which the time counts. */
    private int event(int from, int to) {
        if (!tokens.is(from, "of", "after", "from", "following")) {
            return from;
        }
        int end = from + 1;
        while (end < to
                && end - from < LONGEST
                && tokens.get(end).word()
                && !tokens.get(end).hidden()
                && !words.is("conjunctions", end)
                && !tokens.is(end, "to", "by", "with", "through")) {
            boolean subject = words.determiner(end) && end > from + 1 && words.noun(end - 1);
            if (subject) { // "Within six months of signature the Parties will"
                return end;
            }
            if (Auxiliaries.MODALS.contains(tokens.low(end))) {
                return name(end, from);
            }
            end++;
        }
        return end;
    }

    /** "Within six months of signature Kenya will": where the name before an auxiliary begins. */
    private int name(int modal, int from) {
        int start = modal;
        while (start > from + 2 && tokens.get(start - 1).capital()) {
            start--;
        }
        return start;
    }

    /** After "in", "for" ...: only what names a time in the calendar or one still to come. */
    private boolean strong(int from, int last, String lead) {
        boolean calendar = false;
        boolean event = false;
        boolean period = false;
        for (int at = from; at <= last; at++) {
            calendar |= days.isCalendar(at)
                    || days.month(at) > 0
                    || (tokens.is(at, "this", "next", "coming") && words.is("periods", at + 1));
            event |= words.is("events_due", at);
            period |= words.is("periods", at);
        }
        if (lead.equals("for")) {
            return days.isDay(from) && days.month(from + 1) > 0;
        }
        if (lead.equals("upon")
                || lead.equals("after")
                || lead.equals("following")
                || lead.equals("to")
                || lead.equals("through")
                || lead.equals("up to")) {
            return lead.equals("after") && calendar;
        }
        if (lead.equals("at") || lead.equals("during")) {
            return (event && tokens.is(from, "our", "their", "its", "the", "next") && next(from, last))
                    || (calendar && !lead.equals("at"));
        }
        if (lead.equals("over")) {
            return period || calendar;
        }
        if (lead.equals("in") && !calendar) {
            return (period && tokens.is(from, "the") && tokens.is(from + 1, "coming", "next"))
                    || (event && next(from, last));
        }
        return calendar || (lead.equals("until") && event);
    }

    private boolean next(int from, int last) {
        for (int at = from; at <= last; at++) {
            if (tokens.is(at, "next", "coming", "forthcoming", "upcoming", "annual", "tenth", "october")) {
                return true;
            }
        }
        return false;
    }

    private boolean isTimeWord(int at) {
        return days.isCalendar(at)
                || days.month(at) > 0
                || words.is("periods", at)
                || words.is("events_due", at)
                || (days.isDay(at) && near(at))
                || tokens.low(at).startsWith("mid-")
                || tokens.is(at, "end", "year-end");
    }

    /** "ninety (90) days": the number again, in brackets. */
    private boolean isRepeatedNumber(int at) {
        boolean number = tokens.get(at).number() && tokens.is(at - 1, "(") && tokens.is(at + 1, ")");
        return tokens.get(at).hidden()
                && (number
                        || (tokens.is(at, "(") && tokens.get(at + 1).number() && tokens.is(at + 2, ")"))
                        || (tokens.is(at, ")") && tokens.get(at - 1).number() && tokens.is(at - 2, "(")));
    }

    private boolean near(int at) {
        return days.month(at + 1) > 0 || days.month(at - 1) > 0 || days.month(at + 2) > 0;
    }

    private boolean isInside(int at) {
        return words.determiner(at)
                || words.is("numbers", at)
                || Durations.number(tokens.low(at)) > 0
                || words.is("ordinals", at)
                || tokens.is(
                        at,
                        "of",
                        "and",
                        "calendar",
                        "financial",
                        "fiscal",
                        "academic",
                        "school",
                        "early",
                        "late",
                        "to",
                        "in",
                        "than",
                        "at",
                        "-",
                        "–",
                        "current",
                        "fy",
                        "mid",
                        "middle",
                        "period",
                        "maximum",
                        "i",
                        "ii",
                        "iii",
                        "iv",
                        "half",
                        "its",
                        "annual",
                        "ministerial",
                        "joint",
                        "upcoming",
                        "forthcoming",
                        "general",
                        "regular",
                        "consecutive",
                        "working")
                || tokens.get(at).number()
                || (tokens.is(at, ",", ".") && days.isYear(at + 1) && days.month(at - 2) + days.month(at - 1) > 0)
                || isRepeatedNumber(at)
                || (words.is("events_due", at + 1) && tokens.get(at).word() && !words.is("auxiliaries", at));
    }

    static int month(String low) {
        return CalendarDay.month(low);
    }

    static boolean isYear(String low) {
        return Years.of(low) != null;
    }

    /** Whether words name a time and no body, as after "by". */
    static boolean isTime(Words words, int from, int to) {
        for (int at = from; at < to; at++) {
            if (month(words.tokens.low(at)) > 0
                    || words.is("periods", at)
                    || words.tokens.get(at).number()) {
                return true;
            }
        }
        return false;
    }
}
