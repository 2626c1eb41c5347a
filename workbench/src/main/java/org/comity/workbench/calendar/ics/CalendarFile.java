package org.comity.workbench.calendar.ics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Occasion.Sort;
import org.comity.model.Country;
import org.comity.workbench.calendar.CalendarKind;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.Sheets;

/** A file with dates, iCalendar or CSV as its first line tells. */
public final class CalendarFile {
    private CalendarFile() {}

    /**
     * Reads a file into the desk.
     *
     * @param options whose {@code table} is the kind of events that say none, as a word; empty for others
     * @param countries of events that say none
     * @param on the day from which series without an end are followed
     * @throws IllegalArgumentException when it is neither, in one sentence
     */
    public static SheetReport read(
            Desk desk, Actor actor, byte[] bytes, SheetImport.Options options, List<Country> countries, LocalDate on) {
        Sort kind = options.table().isEmpty() ? Sort.OTHER : sort(options.table());
        if (IcsImport.isCalendar(bytes)) {
            return IcsImport.run(
                    desk,
                    actor,
                    bytes,
                    new IcsImport.Options(options.department(), options.replace(), kind, countries),
                    on);
        }
        return SheetImport.run(
                desk,
                actor,
                Sheets.CALENDAR,
                bytes,
                new SheetImport.Options(options.department(), options.replace(), ""));
    }

    private static Sort sort(String word) {
        CalendarKind kind = CalendarKind.parse(word);
        return Arrays.stream(Sort.values())
                .filter(sort -> CalendarKind.of(sort) == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "What is \"%s\" stands in another register and is not read from a calendar.".formatted(word)));
    }
}
