package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Pair;
import org.comity.server.calendar.CalendarQuestion;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.PairPart;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.promise.LedgerQuestion;
import org.comity.workbench.calendar.Calendar;
import org.comity.workbench.calendar.CalendarFindings;
import org.comity.workbench.calendar.PairDates;
import org.comity.workbench.calendar.PairVisits;
import org.comity.workbench.calendar.VisitsFinding;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar as Findings, of what the asker may read; the records are at {@code /api/v1/desk/occasion}. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(
        name = "Calendar",
        description = "Elections, terms, summits, visits, meetings, tenders, expiries and promises due.")
class CalendarApi {
    private final DeskDoor door;
    private final PairPart part;

    CalendarApi(DeskDoor door, PairPart part) {
        this.door = door;
        this.part = part;
    }

    @GetMapping
    @Operation(
            operationId = "calendar",
            summary = "Dates, the earliest first",
            description = "what (a kind), home, partner, q, from and to select; on is the day from which is counted.")
    ResponseEntity<byte[]> calendar(Switches switches) {
        Calendar.Filter filter = CalendarQuestion.filter(switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        Calendar calendar = door.read(tx -> Calendar.read(tx, filter, on));
        return Download.of(
                CalendarFindings.calendar(calendar, filter, switches.language().locale()),
                "json",
                "comity-calendar",
                switches);
    }

    @GetMapping("/pairs/{home}/{partner}")
    @Operation(operationId = "calendarPair", summary = "When two countries last met each way, and meet next")
    ResponseEntity<byte[]> pair(@PathVariable String home, @PathVariable String partner, Switches switches) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        return Download.of(
                CalendarFindings.pair(
                        door.read(tx -> PairDates.read(tx, pair, on)),
                        switches.language().locale()),
                "json",
                "comity-dates",
                switches);
    }

    @GetMapping("/pairs/{home}/{partner}/visits")
    @Operation(
            operationId = "visitsPair",
            summary = "Visits by level, each way, with days since and gaps; the standing channels")
    ResponseEntity<byte[]> visits(@PathVariable String home, @PathVariable String partner, Switches switches) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        return Download.asked(
                VisitsFinding.of(
                        door.read(tx -> PairVisits.read(tx, pair, Optional.empty(), on)),
                        Optional.empty(),
                        switches.language().locale()),
                "comity-visits",
                switches);
    }
}
