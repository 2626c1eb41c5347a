package org.comity.workbench.calendar.ics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.comity.desk.ReadTx;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Span;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Visibility;
import org.comity.model.Country;
import org.comity.workbench.calendar.CalendarKind;
import org.comity.workbench.calendar.CalendarLine;
import org.comity.workbench.plan.calendar.IcsText;

/**
 * Writes the calendar as an iCalendar stream. Times are written in UTC, with the zone beside them, so that no zone need be
 * defined; what iCalendar has no word for stands in X-COMITY properties, from which {@link IcsImport} reads it again.
 */
public final class IcsCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private IcsCalendar(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Comity//Calendar//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        text("X-WR-CALNAME", name);
    }

    /** Every occasion that the actor may read, by UID: just what {@link IcsImport} takes. */
    public static String records(ReadTx tx, String name) {
        IcsCalendar calendar = new IcsCalendar(name);
        tx.list(Occasion.class).stream()
                .sorted(Comparator.<Kept<Occasion>, String>comparing(IcsCalendar::uid)
                        .thenComparing(kept -> kept.record().occurrence()))
                .forEach(calendar::occasion);
        return calendar.done();
    }

    /**
     * The lines of a calendar for calendar programs: occasions, and the ends of agreements, of which the register stays the
     * one place where they are entered.
     */
    public static String feed(ReadTx tx, List<CalendarLine> lines, String name, Instant stamp) {
        IcsCalendar calendar = new IcsCalendar(name);
        for (CalendarLine line : lines) {
            if (line.record().equals("occasion")) {
                calendar.occasion(tx.get(Occasion.class, line.id()));
            } else if (line.record().equals("agreement")) {
                calendar.agreement(line, stamp);
            }
        }
        return calendar.done();
    }

    private String done() {
        line("END", "VCALENDAR");
        return out.toString();
    }

    private void agreement(CalendarLine line, Instant stamp) {
        line("BEGIN", "VEVENT");
        line("UID", line.id() + "-" + line.kind().word() + IcsOccasions.OWN);
        line("DTSTAMP", STAMP.format(stamp));
        days(line.span().first(), line.span().last());
        text("SUMMARY", (line.kind() == CalendarKind.NOTICE ? "Last day for notice: " : "Expires: ") + line.title());
        text("X-COMITY-HANDLING", line.mark());
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private void occasion(Kept<Occasion> kept) {
        Occasion one = kept.record();
        line("BEGIN", "VEVENT");
        text("UID", uid(kept));
        line("DTSTAMP", STAMP.format(kept.head().changedAt()));
        line("LAST-MODIFIED", STAMP.format(kept.head().changedAt()));
        line("SEQUENCE", Integer.toString(Math.max(one.revision(), kept.version() - 1)));
        if (!one.occurrence().isEmpty()) {
            boolean day = one.occurrence().matches("\\d{8}");
            line(day ? "RECURRENCE-ID;VALUE=DATE" : "RECURRENCE-ID", one.occurrence());
        }
        dates(one);
        text("SUMMARY", one.title());
        line("STATUS", one.state().name());
        line("CATEGORIES", one.kind().name());
        given("LOCATION", one.place());
        given("DESCRIPTION", one.text());
        given("X-COMITY-GUEST", one.guest().map(Country::code).orElse(""));
        given("X-COMITY-HOST", one.host().map(Country::code).orElse(""));
        text("X-COMITY-COUNTRIES", one.countries());
        given("X-COMITY-CLUB", one.club());
        line("X-COMITY-OFFICE", one.office().name());
        text("X-COMITY-SOURCE", one.source());
        text("X-COMITY-HANDLING", kept.head().placing().mark());
        line("CLASS", kept.head().placing().visibility() == Visibility.PUBLIC ? "PUBLIC" : "CONFIDENTIAL");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String uid(Kept<Occasion> kept) {
        return kept.record().uid().isEmpty()
                ? kept.id() + IcsOccasions.OWN
                : kept.record().uid();
    }

    private void dates(Occasion one) {
        Span span = one.span();
        if (span.known() != Span.Known.MINUTE) {
            days(span.first(), span.last());
            line("X-COMITY-BEGINS", one.begins());
            given("X-COMITY-ENDS", one.ends());
            return;
        }
        span.from().ifPresent(time -> time("DTSTART", time, span));
        span.until().ifPresent(time -> time("DTEND", time, span));
        given("X-COMITY-ZONE", one.zone().equals("UTC") ? "" : one.zone());
    }

    private void days(LocalDate first, LocalDate last) {
        line("DTSTART;VALUE=DATE", DAY.format(first));
        line("DTEND;VALUE=DATE", DAY.format(last.plusDays(1))); // the end is not included
    }

    private void time(String name, LocalDateTime time, Span span) {
        line(name, span.zone().map(zone -> utc(time, zone)).orElseGet(() -> TIME.format(time)));
    }

    private static String utc(LocalDateTime time, ZoneId zone) {
        return STAMP.format(time.atZone(zone).toInstant());
    }

    private void given(String name, String value) {
        if (!value.isEmpty()) {
            text(name, value);
        }
    }

    private void text(String name, String value) {
        line(name, IcsText.escaped(value));
    }

    private void line(String name, String value) {
        out.append(IcsText.folded(name + ":" + value));
    }
}
