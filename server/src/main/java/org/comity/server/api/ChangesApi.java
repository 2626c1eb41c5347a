package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.comity.server.changes.ChangesAsked;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What stands out in what is reported between a home and its neighbours, as a Finding. */
@RestController
@Tag(name = "Relations", description = "Homes, their neighbours, and how each relation stands.")
class ChangesApi {
    private final Pages pages;
    private final ChangesAsked asked;

    ChangesApi(Pages pages, ChangesAsked asked) {
        this.pages = pages;
        this.asked = asked;
    }

    @GetMapping("/api/v1/{home:[A-Z]{3}}/changes")
    @Operation(
            operationId = "changes",
            summary = "Changes and latest figures that stand out in what is reported between a home and its neighbours",
            description =
                    "table takes one table of the answer: signals, sentences, series. The first answer takes up to a"
                            + " minute.")
    ResponseEntity<byte[]> changes(@PathVariable String home, Switches switches) {
        return Download.asked(
                asked.held(pages.country(home, pages.world(switches)), switches), "comity-changes-" + home, switches);
    }
}
