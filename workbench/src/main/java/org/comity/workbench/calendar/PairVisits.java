package org.comity.workbench.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.calendar.Channel;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.record.Kept;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.calendar.PairDates.Past;

/**
 * The visits and meetings of two countries that are over, by level, and their standing channels, as the desk has them; what
 * it does not hold is not known.
 *
 * @param on the last day that counts, and the day from which days are counted
 * @param all every level together
 * @param levels by office, the highest first; an office of which nothing is known is not there
 * @param channels that stand on the day, the longest silent first
 * @param visits and meetings, the earliest first
 * @param marks the handling marks of all of it
 */
public record PairVisits(
        Pair pair,
        LocalDate on,
        Level all,
        List<Level> levels,
        List<ChannelLine> channels,
        List<CalendarLine> visits,
        List<String> marks) {
    /** Days after which a channel is silent, and a time without a meeting a gap. */
    public static final int LONG = 365;

    /** How many visits are looked at before more are read. */
    private static final int AT_ONCE = 50;

    private static final Comparator<CalendarLine> BY_END = Comparator.comparing(
                    (CalendarLine line) -> line.span().last())
            .thenComparing(line -> line.span().first())
            .thenComparing(CalendarLine::id);

    public PairVisits {
        levels = List.copyOf(levels);
        channels = List.copyOf(channels);
        visits = List.copyOf(visits);
        marks = List.copyOf(marks);
    }

    /**
     * Visits and meetings of the holders of one office.
     *
     * @param office empty for all of them
     * @param there visits of home's office-holders to partner; empty when the register holds none of them to anybody
     * @param back visits of partner's office-holders to home, likewise
     * @param met meetings and summits of both, wherever
     * @param last the last of all these
     * @param gaps times of more than a year without any, the earliest first
     */
    public record Level(
            Optional<Office> office,
            Optional<Integer> there,
            Optional<Integer> back,
            int met,
            Optional<Past> lastThere,
            Optional<Past> lastBack,
            Optional<Past> last,
            List<Gap> gaps) {
        public Level {
            gaps = List.copyOf(gaps);
        }

        /**
         * How far visits were returned: 1 - |there - back| / (there + back), from 0 (all one way) to 1 (as many each way); empty
         * when there were none, or where one way is not known.
         */
        public Optional<Double> reciprocity() {
            return there.flatMap(to ->
                    back.filter(from -> to + from > 0).map(from -> 1 - Math.abs(to - from) / (double) (to + from)));
        }

        /** Whether visits of both sides are known. */
        public boolean isKnown() {
            return there.isPresent() && back.isPresent();
        }

        /** The longest time without any, in days, at least; empty when none was longer than a year. */
        public Optional<Long> longest() {
            return gaps.stream().map(Gap::days).max(Comparator.naturalOrder());
        }

        /** Whether the last of all is more than a year ago. */
        public boolean isSilent() {
            return last.filter(past -> past.least() > LONG).isPresent();
        }
    }

    /**
     * A time without a meeting.
     *
     * @param after the meeting before it
     * @param before the meeting that ended it
     * @param days between the last day of the one and the first day of the other; at least so many where a date is a month or year
     */
    public record Gap(CalendarLine after, CalendarLine before, long days) {}

    /**
     * A channel.
     *
     * @param uses how many are known until the day
     * @param last the last of them; empty when none is known
     */
    public record ChannelLine(Kept<Channel> kept, int uses, Optional<Past> last) {
        public Channel channel() {
            return kept.record();
        }

        /** Whether it was used, but not for over a year. Of a channel without a known use it is not known. */
        public boolean isSilent() {
            return last.filter(past -> past.least() > LONG).isPresent();
        }

        static ChannelLine of(Kept<Channel> kept, List<CalendarLine> over, LocalDate on) {
            List<CalendarLine> uses = over.stream()
                    .filter(line -> line.club().equalsIgnoreCase(kept.record().title())
                            || line.club().equals(kept.id()))
                    .toList();
            return new ChannelLine(kept, uses.size(), PairVisits.last(uses, on));
        }
    }

    /** Reads what the actor may know of two countries, of what began on or after a day. */
    public static PairVisits read(ReadTx tx, Pair pair, Optional<LocalDate> from, LocalDate on) {
        return of(Calendar.around(tx, pair, on), channels(tx, pair), guests(tx, pair, from, on), pair, from);
    }

    /** The channels that join two countries. */
    public static List<Kept<Channel>> channels(ReadTx tx, Pair pair) {
        List<Country> both = List.of(pair.home(), pair.partner());
        return tx.list(Channel.class, Query.all().in("home", both).in("partner", both));
    }

    /**
     * The visits and channels of two countries in a calendar.
     *
     * @param guests those of the two of whom a visit to anybody is held, as {@link #guests} finds them
     */
    public static PairVisits of(
            Calendar calendar, List<Kept<Channel>> channels, Set<Country> guests, Pair pair, Optional<LocalDate> from) {
        LocalDate on = calendar.on();
        List<CalendarLine> over = calendar.lines().stream()
                .filter(line -> line.concerns(pair)
                        && !line.isCancelled()
                        && !line.span().last().isAfter(on))
                .toList();
        List<CalendarLine> visits = over.stream()
                .filter(line -> line.kind().isMeeting())
                .filter(line -> from.filter(line.span().first()::isBefore).isEmpty())
                .toList();
        List<ChannelLine> lines = channels.stream()
                .filter(kept -> joins(kept.record(), pair) && kept.record().stands(on))
                .map(kept -> ChannelLine.of(kept, over, on))
                .sorted(Comparator.comparingLong((ChannelLine line) ->
                                -line.last().map(Past::least).orElse(Long.MAX_VALUE))
                        .thenComparing(line -> line.channel().title())
                        .thenComparing(line -> line.kept().id()))
                .toList();
        TreeSet<String> marks = new TreeSet<>();
        visits.forEach(line -> marks.add(line.mark()));
        lines.forEach(line -> marks.add(line.kept().head().placing().mark()));
        return new PairVisits(
                pair,
                on,
                level(Optional.empty(), visits, pair, on, guests),
                levels(visits, pair, on, guests),
                lines,
                visits,
                List.copyOf(marks));
    }

    /**
     * Of which of the two a visit to anybody is held, over by the day: of the other, that none is held says nothing. One visit
     * is enough, so that the others are not read.
     */
    public static Set<Country> guests(ReadTx tx, Pair pair, Optional<LocalDate> from, LocalDate on) {
        return Stream.of(pair.home(), pair.partner())
                .filter(country -> {
                    Query visits = Query.where("guest", country)
                            .and("kind", Occasion.Sort.VISIT)
                            .and("state", Query.Op.UNEQUAL, Occasion.State.CANCELLED)
                            .orderBy("begins");
                    Query since = from.map(day -> visits.and("begins", Query.Op.FROM, Integer.toString(day.getYear())))
                            .orElse(visits);
                    return IntStream.iterate(0, at -> at + AT_ONCE)
                            .mapToObj(at -> tx.list(Occasion.class, since.page(AT_ONCE, at)))
                            .takeWhile(some -> !some.isEmpty())
                            .flatMap(List::stream)
                            .map(kept -> kept.record().span())
                            .anyMatch(span -> !span.last().isAfter(on)
                                    && from.filter(span.first()::isBefore).isEmpty());
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean joins(Channel channel, Pair pair) {
        return Set.of(channel.home(), channel.partner()).equals(Set.of(pair.home(), pair.partner()));
    }

    private static List<Level> levels(List<CalendarLine> visits, Pair pair, LocalDate on, Set<Country> guests) {
        List<Level> levels = new ArrayList<>();
        for (Office office : Office.values()) {
            List<CalendarLine> of =
                    visits.stream().filter(line -> line.office() == office).toList();
            if (!of.isEmpty()) {
                levels.add(level(Optional.of(office), of, pair, on, guests));
            }
        }
        levels.sort(Comparator.comparing(level -> level.office()
                .filter(office -> office != Office.NONE)
                .map(Office::ordinal)
                .orElse(Integer.MAX_VALUE)));
        return levels;
    }

    private static Level level(
            Optional<Office> office, List<CalendarLine> visits, Pair pair, LocalDate on, Set<Country> guests) {
        List<CalendarLine> there = visits(visits, pair.home(), pair.partner());
        List<CalendarLine> back = visits(visits, pair.partner(), pair.home());
        return new Level(
                office,
                Optional.of(there.size()).filter(_ -> guests.contains(pair.home())),
                Optional.of(back.size()).filter(_ -> guests.contains(pair.partner())),
                visits.size() - there.size() - back.size(),
                last(there, on),
                last(back, on),
                last(visits, on),
                gaps(visits));
    }

    private static List<CalendarLine> visits(List<CalendarLine> all, Country guest, Country host) {
        return all.stream()
                .filter(line -> line.kind() == CalendarKind.VISIT
                        && line.guest().filter(guest::equals).isPresent()
                        && line.host().filter(host::equals).isPresent())
                .toList();
    }

    private static Optional<Past> last(List<CalendarLine> lines, LocalDate on) {
        return lines.stream().max(BY_END).map(line -> Past.of(line, on));
    }

    /** Between one and the next by their first day; {@code until} is the one of those so far that ended last. */
    private static List<Gap> gaps(List<CalendarLine> visits) {
        List<Gap> gaps = new ArrayList<>();
        Optional<CalendarLine> until = Optional.empty();
        for (CalendarLine line : visits) {
            if (until.isPresent()) {
                long days = ChronoUnit.DAYS.between(
                        until.get().span().last(), line.span().first());
                if (days > LONG) {
                    gaps.add(new Gap(until.get(), line, days));
                }
            }
            until = until.filter(one -> BY_END.compare(one, line) >= 0).or(() -> Optional.of(line));
        }
        return gaps;
    }
}
