package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comity.model.Finding;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.reports.ReportsAsked;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is reported between two countries, and their instruments against threats, as Findings. */
@RestController
@RequestMapping("/api/v1/{home:[A-Z]{3}}/{partner:[A-Z]{3}}")
@Tag(name = "Relations", description = "Homes, their neighbours, and how each relation stands.")
class ReportsApi {
    private final Pages pages;
    private final ReportsAsked asked;

    ReportsApi(Pages pages, ReportsAsked asked) {
        this.pages = pages;
        this.asked = asked;
    }

    @GetMapping("/events")
    @Operation(
            operationId = "reportedEvents",
            summary = "What is reported between two countries period by period, and how much was reported at all",
            description = "source names one of those held, else the last released; table: series, coverage or breaks.")
    ResponseEntity<byte[]> events(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return answer(asked.series(asked.asked(home, partner, switches)), switches);
    }

    @GetMapping("/events/changes")
    @Operation(
            operationId = "eventChanges",
            summary = "When what is reported between two countries changed, with intervals",
            description = "source names one of those held; table: changes, series or coverage.")
    ResponseEntity<byte[]> changes(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return answer(
                asked.changes(asked.asked(home, partner, switches))
                        .orElseThrow(
                                () -> new Wrong(404, "no-reports", "The source has no series of the two to look at.")),
                switches);
    }

    @GetMapping("/events/outlook")
    @Operation(operationId = "eventOutlook", summary = "The forecasts that were frozen for two countries")
    ResponseEntity<byte[]> outlook(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return answer(
                asked.outlook(asked.asked(home, partner, switches))
                        .orElseThrow(() ->
                                new Wrong(404, "no-forecast", "No forecast was made yet by figures of the source.")),
                switches);
    }

    @GetMapping("/events/record")
    @Operation(
            operationId = "eventRecord",
            summary = "Every forecast made for two countries, with what came",
            description = "table: record, forecasts or calibration; the first and the last are over all pairs.")
    ResponseEntity<byte[]> record(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return answer(asked.record(asked.asked(home, partner, switches)), switches);
    }

    @GetMapping("/events/list")
    @Operation(
            operationId = "eventList",
            summary = "The single events reported between two countries, each once, with links to reports",
            description = "from and to are days, else the last month known; table: events or links.")
    ResponseEntity<byte[]> list(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return answer(asked.events(asked.asked(home, partner, switches)), switches);
    }

    @GetMapping("/instruments")
    @Operation(
            operationId = "instruments",
            summary = "Dated instruments of two countries against shared threats, and which no register lists",
            description = "on is the day that counts, else today; table: matrix or gaps.")
    ResponseEntity<byte[]> instruments(@PathVariable String home, @PathVariable String partner, Switches switches) {
        World world = pages.world(switches);
        LocalDate on = ReportsAsked.day(switches, "on").orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        return answer(
                world.reports()
                        .instruments(
                                pages.pair(home, partner, world),
                                on,
                                switches.language().locale()),
                switches);
    }

    private static ResponseEntity<byte[]> answer(Finding finding, Switches switches) {
        return Download.asked(finding, "comity-reports", switches);
    }
}
