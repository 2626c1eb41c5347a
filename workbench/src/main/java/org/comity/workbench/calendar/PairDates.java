package org.comity.workbench.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.desk.ReadTx;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.model.Country;
import org.comity.model.Pair;

/**
 * When two countries last met and meet next, as the calendar has it; what it does not hold is not known.
 *
 * @param on the day from which is counted
 * @param there the last visit of home's office-holders to partner
 * @param back the last visit of partner's office-holders to home
 * @param met the last meeting or summit of both
 * @param next what is to come for both, the earliest first, without what is cancelled
 * @param silent offices that met before, and not for over a year; the longest first
 * @param marks the handling marks of all of it
 */
public record PairDates(
        Pair pair,
        LocalDate on,
        Optional<Past> there,
        Optional<Past> back,
        Optional<Past> met,
        List<CalendarLine> next,
        List<Silence> silent,
        List<String> marks) {
    private static final int YEAR = 365;

    public PairDates {
        next = List.copyOf(next);
        silent = List.copyOf(silent);
        marks = List.copyOf(marks);
    }

    /**
     * Something that is over.
     *
     * @param least days since its last day
     * @param most days since its first day; far more than {@code least} where only the month or year is known
     */
    public record Past(CalendarLine line, long least, long most) {
        static Past of(CalendarLine line, LocalDate on) {
            long least = ChronoUnit.DAYS.between(line.span().last(), on);
            return switch (line.span().known()) {
                case DAY, MINUTE -> new Past(line, least, least);
                case MONTH, YEAR ->
                    new Past(line, least, ChronoUnit.DAYS.between(line.span().first(), on));
            };
        }
    }

    /** Holders of an office of whom no meeting is known for over a year; {@code last} is the latest known. */
    public record Silence(Office office, Past last) {}

    /** Reads what the actor may know of two countries. */
    public static PairDates read(ReadTx tx, Pair pair, LocalDate on) {
        return of(Calendar.around(tx, pair, on), pair);
    }

    /** The dates of two countries in a calendar. */
    public static PairDates of(Calendar calendar, Pair pair) {
        LocalDate on = calendar.on();
        List<CalendarLine> ours = calendar.lines().stream()
                .filter(line -> line.concerns(pair) && !line.isCancelled())
                .toList();
        List<CalendarLine> over = ours.stream()
                .filter(line -> line.kind().isMeeting() && !line.span().last().isAfter(on))
                .toList();
        TreeSet<String> marks = new TreeSet<>();
        ours.forEach(line -> marks.add(line.mark()));
        return new PairDates(
                pair,
                on,
                visit(over, pair.home(), pair.partner(), on),
                visit(over, pair.partner(), pair.home(), on),
                last(
                        over.stream()
                                .filter(line -> line.kind() != CalendarKind.VISIT)
                                .toList(),
                        on),
                ours.stream().filter(line -> line.span().last().isAfter(on)).toList(),
                silent(over, on),
                List.copyOf(marks));
    }

    private static Optional<Past> visit(List<CalendarLine> over, Country guest, Country host, LocalDate on) {
        return last(
                over.stream()
                        .filter(line -> line.kind() == CalendarKind.VISIT
                                && line.guest().filter(guest::equals).isPresent()
                                && line.host().filter(host::equals).isPresent())
                        .toList(),
                on);
    }

    private static Optional<Past> last(List<CalendarLine> over, LocalDate on) {
        return over.stream()
                .max(Comparator.comparing((CalendarLine line) -> line.span().last())
                        .thenComparing(line -> line.span().first())
                        .thenComparing(CalendarLine::id))
                .map(line -> Past.of(line, on));
    }

    private static List<Silence> silent(List<CalendarLine> over, LocalDate on) {
        Map<Office, List<CalendarLine>> by = new EnumMap<>(Office.class);
        over.stream()
                .filter(line -> line.office() != Office.NONE)
                .forEach(line -> by.computeIfAbsent(line.office(), _ -> new ArrayList<>())
                        .add(line));
        return by.entrySet().stream()
                .flatMap(entry -> last(entry.getValue(), on).map(last -> new Silence(entry.getKey(), last)).stream())
                .filter(silence -> silence.last().least() > YEAR)
                .sorted(Comparator.comparingLong(
                                (Silence silence) -> -silence.last().least())
                        .thenComparing(Silence::office))
                .toList();
    }
}
