package org.comity.server.home;

import org.comity.model.Finding;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN.csv}: the tables of a home as files; {@code ?table=} names one of several. */
@Controller
class HomeFiles {
    private final Pages pages;

    HomeFiles(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/{home:[A-Z]{3}}.{format:csv|json|xlsx|dta|parquet}")
    ResponseEntity<byte[]> home(@PathVariable String home, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding finding = world.situation(pages.question(switches, world, pages.country(home, world)));
        return Download.of(finding, format, "comity-" + home, switches);
    }
}
