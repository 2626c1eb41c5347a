package org.comity.workbench.calendar.ics;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.desk.calendar.Span;

/**
 * A date or a time of a calendar file.
 *
 * @param local the date, at its start, or the time
 * @param allDay whether it is a date
 * @param zone of a time; empty for a date, and for the local time of the place
 */
record IcsTime(LocalDateTime local, boolean allDay, Optional<ZoneId> zone) {
    static final ZoneId UTC = ZoneId.of("UTC");
    private static final Pattern OFFSET = Pattern.compile("[+-](0\\d|1[0-7]):[0-5]\\d");
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,5})M)?(?:(\\d{1,6})S)?)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** Reads a value. @throws IllegalArgumentException in one sentence */
    static IcsTime of(IcsLine line, String value, Map<String, ZoneOffset> offsets) {
        String text = value.strip();
        try {
            if (text.matches("\\d{8}")) {
                LocalDate day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
                return new IcsTime(day.atStartOfDay(), true, Optional.empty());
            }
            if (text.matches("\\d{8}T\\d{6}Z?")) {
                LocalDate day = LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
                LocalTime time = LocalTime.of(number(text, 9), number(text, 11), Math.min(59, number(text, 13)));
                String name = text.endsWith("Z") ? "UTC" : line.parameter("TZID");
                return new IcsTime(
                        day.atTime(time), false, name.isEmpty() ? Optional.empty() : Optional.of(zone(name, offsets)));
            }
        } catch (DateTimeException fault) {
            throw unreadable(line, text, fault);
        }
        throw unreadable(line, text, null);
    }

    private static int number(String text, int at) {
        return Integer.parseInt(text.substring(at, at + 2));
    }

    private static IllegalArgumentException unreadable(
            IcsLine line, String text, @org.jspecify.annotations.Nullable DateTimeException fault) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return new IllegalArgumentException(
                "%s must be a date such as 20270314 or a time such as 20270314T090000Z, not \"%s\"."
                        .formatted(line.name(), shown),
                fault);
    }

    /** A zone by its name, the name that Windows gives it, or the file's own definition with one offset. */
    static ZoneId zone(String name, Map<String, ZoneOffset> offsets) {
        for (String tried : new String[] {name, name.replaceFirst("^.*/([^/]+/[^/]+)$", "$1")}) {
            if (ZoneId.getAvailableZoneIds().contains(tried)) {
                return ZoneId.of(tried);
            }
        }
        String windows = TimeZone.getIDForWindowsID(name, "001");
        if (windows != null) {
            return ZoneId.of(windows);
        }
        ZoneOffset offset = offsets.get(name);
        if (offset != null) {
            return offset;
        }
        if (OFFSET.matcher(name).matches()) { // as the desk's own files have it
            return ZoneOffset.of(name);
        }
        throw new IllegalArgumentException("The time zone \"%s\" is not known; use a name such as Africa/Nairobi."
                .formatted(name.length() > 60 ? name.substring(0, 60) : name));
    }

    /**
     * The local time as clocks show it. One that clocks leave out when they go forward is read with the offset before the gap,
     * as RFC 5545 (3.3.5) has it: 02:30 in Paris on 28 March 2027 is shown as 03:30.
     */
    private LocalDateTime shown() {
        return zone.map(place -> local.atZone(place).toLocalDateTime()).orElse(local);
    }

    /** The same at another local time. */
    IcsTime at(LocalDateTime other) {
        return new IcsTime(other, allDay, zone);
    }

    /** This time, so much later: weeks and days by the calendar, then hours, minutes and seconds as they pass (3.3.6). */
    IcsTime plus(String duration) {
        Matcher matcher = DURATION.matcher(duration.strip());
        if (!matcher.matches()
                || duration.strip().endsWith("P")
                || duration.strip().endsWith("T")) {
            throw new IllegalArgumentException(
                    "DURATION must be such as PT1H30M or P2D, not \"%s\".".formatted(duration));
        }
        Period days = Period.ofDays(7 * part(matcher, 1) + part(matcher, 2));
        Duration time =
                Duration.ofHours(part(matcher, 3)).plusMinutes(part(matcher, 4)).plusSeconds(part(matcher, 5));
        LocalDateTime day = local.plus(days);
        return at(zone.map(place -> day.atZone(place).plus(time).toLocalDateTime())
                .orElseGet(() -> day.plus(time)));
    }

    /** How long it is to another time of the same zone, as it passes. */
    Duration until(IcsTime other) {
        return zone.map(place -> Duration.between(local.atZone(place), other.local.atZone(place)))
                .orElseGet(() -> Duration.between(local, other.local));
    }

    /** This time, so much later as it passes. */
    IcsTime later(Duration duration) {
        return at(zone.map(place -> local.atZone(place).plus(duration).toLocalDateTime())
                .orElseGet(() -> local.plus(duration)));
    }

    private static int part(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    /** As an occasion writes it. */
    String text() {
        return allDay ? local.toLocalDate().toString() : Span.text(shown());
    }

    /** As RECURRENCE-ID writes it, the same for the same moment: a date, a time in UTC, or a local time without zone. */
    String mark() {
        if (allDay) {
            return local.toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        return zone.map(place -> TIME.format(local.atZone(place).withZoneSameInstant(UTC)) + "Z")
                .orElseGet(() -> TIME.format(local));
    }

    /** The same moment on the clock of another zone. */
    IcsTime in(ZoneId place) {
        return zone.map(own -> new IcsTime(
                        local.atZone(own).withZoneSameInstant(place).toLocalDateTime(), allDay, Optional.of(place)))
                .orElse(this);
    }
}
