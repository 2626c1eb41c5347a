package org.comity.workbench.calendar.ics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.calendar.Occasion.Sort;
import org.comity.desk.calendar.Occasion.State;
import org.comity.desk.calendar.Span;
import org.comity.model.Country;

/** Makes occasions of events: one of each, or of each time that it repeats. */
final class IcsOccasions {
    /** By which an id that Comity gave is told. */
    static final String OWN = "@comity";

    private static final int DIGITS = 24;
    private final boolean cancelled;
    private final Map<String, ZoneOffset> offsets;
    private final Usual usual;
    private final LocalDate last;

    /**
     * What an event has that says nothing of it.
     *
     * @param countries codes with blanks between them
     */
    record Usual(Sort kind, String countries) {}

    /** @param last the last day to which rules without an end are followed */
    IcsOccasions(IcsFile file, Usual usual, LocalDate last) {
        this.cancelled = file.method().equals("CANCEL");
        this.offsets = file.offsets();
        this.usual = usual;
        this.last = last;
    }

    /**
     * The occasions of an event.
     *
     * @param apart marks of the times of its series that stand in the file as events of their own
     * @throws IllegalArgumentException in one sentence
     */
    List<Occasion> of(IcsEvent event, Set<String> apart) {
        event.check();
        if (event.uid().endsWith("-expiry" + OWN) || event.uid().endsWith("-notice" + OWN)) {
            throw new IllegalArgumentException(
                    "That an agreement ends stands in the register of agreements; it is not entered twice.");
        }
        IcsLine line = event.find("DTSTART")
                .orElseThrow(() -> new IllegalArgumentException("The event has no DTSTART, so no date."));
        IcsTime begins = IcsTime.of(line, line.value(), offsets);
        Optional<IcsTime> ends = ends(event, begins);
        Optional<IcsLine> own = event.find("RECURRENCE-ID");
        if (own.isPresent()) {
            return List.of(occasion(event, begins, ends, mark(own.get(), begins)));
        }
        Optional<IcsLine> rule = event.find("RRULE");
        if (rule.isEmpty() && event.find("RDATE").isEmpty()) {
            return List.of(occasion(event, begins, ends, ""));
        }
        return times(event, begins, rule).stream()
                .filter(time -> !apart.contains(time.mark()))
                .map(time -> occasion(event, time, ends.map(end -> moved(event, begins, end, time)), time.mark()))
                .toList();
    }

    /** The mark of the time of a series that an event of its own stands for. */
    String mark(IcsLine line, IcsTime begins) {
        if (!line.parameter("RANGE").isEmpty()) {
            throw new IllegalArgumentException(
                    "It changes its series from one time on (RANGE), which is not read; enter its dates one by one.");
        }
        IcsTime time = IcsTime.of(line, line.value(), offsets);
        return begins.zone().map(zone -> time.in(zone).mark()).orElseGet(time::mark);
    }

    private List<IcsTime> times(IcsEvent event, IcsTime begins, Optional<IcsLine> rule) {
        if (event.list("RRULE").size() > 1 || event.find("EXRULE").isPresent()) {
            throw new IllegalArgumentException("It repeats by several rules, which is not read; enter its dates.");
        }
        List<IcsTime> times =
                new ArrayList<>(rule.isPresent() ? new IcsRule(rule.get()).expand(begins, last) : List.of(begins));
        times.addAll(dates(event, "RDATE", begins));
        Set<String> without =
                dates(event, "EXDATE", begins).stream().map(IcsTime::mark).collect(Collectors.toSet());
        List<IcsTime> all = times.stream()
                .filter(time -> !without.contains(time.mark()))
                .distinct()
                .toList();
        if (all.size() > IcsRule.MOST) {
            throw new IllegalArgumentException(
                    "It repeats %,d times, more than the %,d that are kept; enter its later dates as an event of their own."
                            .formatted(all.size(), IcsRule.MOST));
        }
        return all;
    }

    private List<IcsTime> dates(IcsEvent event, String name, IcsTime begins) {
        List<IcsTime> dates = new ArrayList<>();
        for (IcsLine line : event.list(name)) {
            if (line.parameter("VALUE").equals("PERIOD")) {
                throw new IllegalArgumentException(name + " gives periods, which are not read; enter its dates.");
            }
            for (String value : line.value().split(",")) {
                IcsTime time = IcsTime.of(line, value, offsets);
                dates.add(begins.zone().map(time::in).orElse(time));
            }
        }
        return dates;
    }

    private Optional<IcsTime> ends(IcsEvent event, IcsTime begins) {
        Optional<IcsTime> end = event.find("DTEND").map(line -> IcsTime.of(line, line.value(), offsets));
        if (end.filter(one -> one.allDay() != begins.allDay()).isPresent()) {
            throw new IllegalArgumentException("DTSTART and DTEND must both be dates or both be times.");
        }
        Optional<IcsTime> given = end.isPresent() ? end : event.find("DURATION").map(line -> begins.plus(line.value()));
        return given.map(one -> begins.zone().map(one::in).orElse(one));
    }

    /** The end of a repetition: so long after it as the end says, hour for hour; by DURATION, as that says (3.8.5.3). */
    private static IcsTime moved(IcsEvent event, IcsTime begins, IcsTime end, IcsTime time) {
        if (time.equals(begins)) {
            return end;
        }
        Optional<IcsLine> duration = event.find("DTEND").isPresent() ? Optional.empty() : event.find("DURATION");
        return duration.map(line -> time.plus(line.value())).orElseGet(() -> time.later(begins.until(end)));
    }

    private Occasion occasion(IcsEvent event, IcsTime begins, Optional<IcsTime> ends, String mark) {
        String first = begins.text();
        String until = ends.map(end -> end(begins, end)).orElse("");
        String zone = begins.zone().map(ZoneId::getId).orElse("");
        String own = own(event, "ZONE");
        if (zone.equals("UTC") && !own.isEmpty()) {
            ZoneId place = IcsTime.zone(own, offsets);
            first = begins.in(place).text();
            until = ends.map(end -> end.in(place).text()).orElse("");
            zone = own;
        }
        String known = own(event, "BEGINS");
        if (begins.allDay() && isSame(known, own(event, "ENDS"), first, until)) {
            first = known;
            until = own(event, "ENDS");
        }
        String uid = event.uid();
        boolean mine = uid.endsWith(OWN) && mark.isEmpty() && uid.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}@comity");
        return new Occasion(
                mine ? uid.substring(0, uid.length() - OWN.length()) : id(event, mark),
                kind(event),
                event.text("SUMMARY").strip(),
                first,
                until,
                zone,
                state(event),
                country(own(event, "GUEST")),
                country(own(event, "HOST")),
                event.find("X-COMITY-COUNTRIES").map(IcsLine::text).orElse(usual.countries()),
                own(event, "CLUB"),
                word(Office.class, own(event, "OFFICE")).orElse(Office.NONE),
                event.text("LOCATION"),
                event.find("X-COMITY-SOURCE").map(IcsLine::text).orElseGet(() -> event.text("URL")),
                event.text("DESCRIPTION"),
                mine ? "" : uid,
                mark,
                event.revision());
    }

    /** The last day, which iCalendar leaves out; a time as it is. */
    private static String end(IcsTime begins, IcsTime end) {
        if (!begins.allDay()) {
            return end.text();
        }
        IcsTime day = end.at(end.local().minusDays(1));
        return day.local().isAfter(begins.local()) ? day.text() : "";
    }

    /** Whether what Comity wrote beside the days still says the same, and another program changed nothing. */
    private static boolean isSame(String begins, String ends, String first, String until) {
        try {
            Span known = Span.parse(begins, ends, "");
            Span days = Span.parse(first, until, "");
            return known.first().equals(days.first()) && known.last().equals(days.last());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String own(IcsEvent event, String name) {
        return event.text("X-COMITY-" + name);
    }

    private static Optional<Country> country(String code) {
        return code.isBlank() ? Optional.empty() : Optional.of(Country.of(code.strip()));
    }

    private Sort kind(IcsEvent event) {
        return word(Sort.class, own(event, "KIND"))
                .or(() -> Arrays.stream(event.text("CATEGORIES").split(","))
                        .flatMap(word -> word(Sort.class, word).stream())
                        .findFirst())
                .orElse(usual.kind());
    }

    private State state(IcsEvent event) {
        return cancelled
                ? State.CANCELLED
                : word(State.class, event.text("STATUS")).orElse(State.CONFIRMED);
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, String text) {
        String word = text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(word))
                .findFirst();
    }

    private static String id(IcsEvent event, String mark) {
        String named = event.uid().isEmpty()
                ? event.text("DTSTART") + "\0" + event.text("SUMMARY")
                : event.uid() + "\0" + mark;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
            return "ics-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
