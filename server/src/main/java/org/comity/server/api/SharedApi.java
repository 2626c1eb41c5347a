package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.model.Pair;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What two countries share, and published projections of both, as Findings. */
@RestController
@RequestMapping("/api/v1/{home:[A-Z]{3}}/{partner:[A-Z]{3}}")
@Tag(name = "Relations", description = "Homes, their neighbours, and how each relation stands.")
class SharedApi {
    private final Pages pages;

    SharedApi(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/shared")
    @Operation(
            operationId = "shared",
            summary = "Treaties, organisations, neighbours in common; how the partner sees it")
    ResponseEntity<byte[]> shared(@PathVariable String home, @PathVariable String partner, Switches switches) {
        World world = pages.world(switches);
        Pair pair = pages.pair(home, partner, world);
        int year = switches.year().orElseGet(() -> LocalDate.now(ZoneOffset.UTC).getYear() - 1);
        return Download.of(
                world.shared(pair, year, switches.rule(), switches.language().locale()),
                "json",
                "comity-shared",
                switches);
    }

    @GetMapping("/outlook")
    @Operation(operationId = "outlook", summary = "Published projections of both, and how good they were")
    ResponseEntity<byte[]> outlook(@PathVariable String home, @PathVariable String partner, Switches switches) {
        World world = pages.world(switches);
        return Download.of(
                world.outlook(List.of(pages.country(home, world), pages.country(partner, world)))
                        .orElseThrow(() -> new Wrong(404, "no-projections", "No published projections are held.")),
                "json",
                "comity-outlook",
                switches);
    }
}
