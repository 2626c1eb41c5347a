package org.comity.workbench.plan.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.model.Messages;

/**
 * Writes entries as an iCalendar stream (RFC 5545): one all-day event each, which keeps its UID, counts its changes in
 * SEQUENCE and takes no time of the reader's.
 */
public final class IcsFeed {
    private static final String BUNDLE = "org/comity/workbench/plan/calendar/messages";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private IcsFeed() {}

    /**
     * The stream.
     *
     * @param name of the calendar, as programs show it
     * @param address of the page on which an entry is seen; empty for none
     */
    public static String of(
            PlanCalendar calendar, String name, Function<Entry, Optional<String>> address, Locale language) {
        Messages texts = Messages.of(BUNDLE, language);
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN", "VCALENDAR");
        line(out, "VERSION", "2.0");
        line(out, "PRODID", "-//Comity//Plan//EN");
        line(out, "CALSCALE", "GREGORIAN");
        line(out, "METHOD", "PUBLISH");
        line(out, "X-WR-CALNAME", IcsText.escaped(name));
        for (Entry entry : calendar.entries()) {
            event(out, entry, address.apply(entry), texts);
        }
        line(out, "END", "VCALENDAR");
        return out.toString();
    }

    private static void event(StringBuilder out, Entry entry, Optional<String> address, Messages texts) {
        LocalDate next = entry.day().plusDays(1); // the end is not included
        line(out, "BEGIN", "VEVENT");
        line(out, "UID", entry.id() + "-" + entry.sort().word() + "@comity");
        line(out, "DTSTAMP", STAMP.format(entry.changed()));
        line(out, "LAST-MODIFIED", STAMP.format(entry.changed()));
        line(out, "SEQUENCE", Integer.toString(entry.version() - 1));
        line(out, "DTSTART;VALUE=DATE", DAY.format(entry.day()));
        line(out, "DTEND;VALUE=DATE", DAY.format(next));
        String sort = texts.text("sort." + entry.sort().word());
        line(
                out,
                "SUMMARY",
                IcsText.escaped(texts.text(
                        entry.isDone() ? "summary.done" : "summary", Map.of("sort", sort, "title", entry.title()))));
        line(
                out,
                "DESCRIPTION",
                IcsText.escaped(
                        texts.text("description", Map.of("department", entry.department(), "mark", entry.mark()))));
        line(out, "CATEGORIES", IcsText.escaped(sort));
        line(out, "TRANSP", "TRANSPARENT");
        address.ifPresent(page -> line(out, "URL", page));
        if (entry.sort().reminderDays() > 0 && !entry.isDone()) { // 3.6.6
            line(out, "BEGIN", "VALARM");
            line(out, "ACTION", "DISPLAY");
            line(out, "DESCRIPTION", IcsText.escaped(sort + ": " + entry.title()));
            line(out, "TRIGGER", "-P" + entry.sort().reminderDays() + "D");
            line(out, "END", "VALARM");
        }
        line(out, "END", "VEVENT");
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(IcsText.folded(name + ":" + value));
    }
}
