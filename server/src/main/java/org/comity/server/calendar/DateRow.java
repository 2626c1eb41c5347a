package org.comity.server.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.calendar.Occasion.State;
import org.comity.server.desk.Addresses;
import org.comity.server.page.Language;
import org.comity.workbench.calendar.CalendarLine;
import org.comity.workbench.calendar.PairDates.Past;

/**
 * A date for reading.
 *
 * @param page of its record
 * @param dates as they are written
 * @param away how far away it is, in words
 * @param kind in words
 * @param title as it was entered
 * @param who countries by name, guest and host as such
 * @param more office, club and place, as far as given
 * @param state in words; empty when it is confirmed
 * @param source as it was entered
 */
record DateRow(
        String page,
        String dates,
        String away,
        String kind,
        String title,
        String who,
        String more,
        String state,
        String source) {

    static DateRow of(CalendarLine line, LocalDate on, Language language) {
        long days = line.days(on);
        return of(
                line,
                language,
                days >= 0 ? language.text("calendar.in", days) : language.text("calendar.since", -days));
    }

    /** Something that is over, with the days since, or their range where the day is not known. */
    static DateRow of(Past past, Language language) {
        return of(
                past.line(),
                language,
                past.least() == past.most()
                        ? language.text("calendar.since", past.least())
                        : language.text(
                                "calendar.between",
                                language.number((double) past.least(), 0),
                                language.number((double) past.most(), 0)));
    }

    private static DateRow of(CalendarLine line, Language language, String away) {
        return new DateRow(
                Addresses.of(line.record(), line.id()),
                line.dates().replace(" to ", " – "),
                away,
                language.text("calendar.kind." + line.kind().word()),
                line.title(),
                who(line, language),
                more(line, language),
                line.state() == State.CONFIRMED
                        ? ""
                        : language.text("calendar." + line.state().name().toLowerCase(java.util.Locale.ROOT)),
                line.source());
    }

    private static String who(CalendarLine line, Language language) {
        if (line.guest().isPresent() && line.host().isPresent()) {
            return language.text(
                    "calendar.visit",
                    language.name(line.guest().get()),
                    language.name(line.host().get()));
        }
        return language.few(
                line.countries().stream().map(language::name).sorted().toList());
    }

    private static String more(CalendarLine line, Language language) {
        List<String> parts = new ArrayList<>();
        if (line.office() != Office.NONE) {
            parts.add(language.text("word." + line.office().name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (!line.club().isEmpty()) {
            parts.add(line.club());
        }
        if (!line.place().isEmpty()) {
            parts.add(line.place());
        }
        return String.join(" · ", parts);
    }
}
