package org.comity.workbench.plan.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds by when something is due, and the last day that this allows where the words tell it. */
final class Deadlines {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
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

    Deadlines(Words words, Optional<LocalDate> today) {
        this.words = words;
        this.tokens = words.tokens;
        this.today = today;
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

    /** A cell of a table's row that holds nothing but a date. */
    private Optional<Deadline> cell(int from, int to) {
        int end = from;
        boolean year = false;
        while (end < to && !tokens.is(end, "|")) {
            boolean part = isYear(end) || isDay(end) || month(tokens.low(end)) > 0 || isQuarter(end);
            if (!part) {
                return Optional.empty();
            }
            year |= isYear(end);
            end++;
        }
        return year ? Optional.of(new Deadline(from, end, tokens.text(from, end), due(from, end))) : Optional.empty();
    }

    private boolean isQuarter(int at) {
        String low = tokens.low(at);
        return low.length() == 2 && low.charAt(0) == 'q' && low.charAt(1) >= '1' && low.charAt(1) <= '4';
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
        Optional<LocalDate> day = due(at, last + 1);
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
            end++;
        }
        return end;
    }

    /** After "in", "for" ...: only what names a time in the calendar or one still to come. */
    private boolean strong(int from, int last, String lead) {
        boolean calendar = false;
        boolean event = false;
        boolean period = false;
        for (int at = from; at <= last; at++) {
            boolean year = isYear(at);
            calendar |= year
                    || (month(tokens.low(at)) > 0 && tokens.get(at).capital())
                    || (tokens.is(at, "this", "next", "coming") && words.is("periods", at + 1));
            event |= words.is("events_due", at);
            period |= words.is("periods", at);
        }
        if (lead.equals("for")
                || lead.equals("upon")
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
            return period;
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
        return isYear(at)
                || (month(tokens.low(at)) > 0 && tokens.get(at).capital())
                || words.is("periods", at)
                || words.is("events_due", at)
                || (isDay(at) && near(at))
                || tokens.low(at).startsWith("mid-")
                || tokens.is(at, "end", "year-end");
    }

    private boolean near(int at) {
        return month(tokens.low(at + 1)) > 0 || month(tokens.low(at - 1)) > 0 || month(tokens.low(at + 2)) > 0;
    }

    private boolean isInside(int at) {
        return words.determiner(at)
                || words.is("numbers", at)
                || words.is("ordinals", at)
                || tokens.is(
                        at,
                        "of",
                        "and",
                        "calendar",
                        "financial",
                        "fiscal",
                        "academic",
                        "early",
                        "late",
                        "to",
                        "in",
                        "than",
                        "at",
                        "-",
                        "–",
                        "current",
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
                || (tokens.is(at, ",") && isYear(at + 1) && month(tokens.low(at - 2)) + month(tokens.low(at - 1)) > 0)
                || (words.is("events_due", at + 1) && tokens.get(at).word() && !words.is("auxiliaries", at));
    }

    private boolean isYear(int at) {
        return isYear(tokens.low(at));
    }

    static boolean isYear(String low) {
        String four = low.length() > 4 && (low.charAt(4) == '/' || low.charAt(4) == '-')
                ? low.substring(0, 4)
                : low.startsWith("mid-") ? low.substring(4) : low;
        return four.length() == 4
                && four.chars().allMatch(Character::isDigit)
                && (four.startsWith("19") || four.startsWith("20") || four.startsWith("21"));
    }

    private boolean isDay(int at) {
        String low = tokens.low(at).replaceAll("(st|nd|rd|th)$", "");
        return low.length() <= 2
                && !low.isEmpty()
                && low.chars().allMatch(Character::isDigit)
                && Integer.parseInt(low) <= 31
                && Integer.parseInt(low) > 0;
    }

    static int month(String low) {
        return MONTHS.indexOf(low) + 1;
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

    private Optional<LocalDate> due(int lead, int to) {
        int year = 0;
        int month = 0;
        int day = 0;
        String part = "";
        boolean duration = tokens.is(lead, "within", "over");
        for (int at = lead; at < to; at++) {
            String low = tokens.low(at);
            if (isYear(at)) {
                year = Integer.parseInt(low.startsWith("mid-") ? low.substring(4) : low.substring(0, 4));
                part = low.startsWith("mid-") ? "mid" : part;
            } else if (month(low) > 0 && tokens.get(at).capital()) {
                month = month(low);
                day = isDay(at - 1)
                        ? day(at - 1)
                        : isDay(at + 1) && !isYear(at + 1)
                                ? day(at + 1)
                                : tokens.is(at - 1, "of") && isDay(at - 2) ? day(at - 2) : 0;
            } else if (isQuarter(at)) {
                part = List.of("first", "second", "third", "fourth")
                                .get(tokens.low(at).charAt(1) - '1') + " quarter";
            } else if (tokens.is(at, "half", "quarter", "semester")) {
                part = tokens.low(at - 1) + " " + low;
            } else if ((tokens.is(at, "this", "next", "current") && words.is("periods", at + 1))
                    || (tokens.is(at, "the") && tokens.is(at + 1, "year") && tokens.is(at - 1, "of") && year == 0)) {
                boolean years = tokens.is(at + 1, "year") || tokens.is(at + 1, "calendar", "financial", "fiscal");
                int shift = tokens.is(at, "next") ? 1 : 0;
                if (today.isPresent() && years) {
                    year = today.get().getYear() + shift;
                }
            }
        }
        if (year == 0 && month > 0 && today.isPresent()) {
            year = today.get().getYear() + (month < today.get().getMonthValue() ? 1 : 0);
        }
        if ((duration && month == 0 && year == 0) || year == 0) {
            return Optional.empty();
        }
        return last(year, month, day, part);
    }

    private int day(int at) {
        return Integer.parseInt(tokens.low(at).replaceAll("(st|nd|rd|th)$", ""));
    }

    private static Optional<LocalDate> last(int year, int month, int day, String part) {
        try {
            if (month > 0) {
                return Optional.of(
                        day > 0
                                ? LocalDate.of(year, month, day)
                                : YearMonth.of(year, month).atEndOfMonth());
            }
            int end = switch (part) {
                case "first half", "first semester", "mid", "second quarter" -> 6;
                case "first quarter" -> 3;
                case "third quarter" -> 9;
                default -> 12;
            };
            return Optional.of(YearMonth.of(year, end).atEndOfMonth());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
