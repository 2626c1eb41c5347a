package org.comity.server.sources;

import java.util.List;
import org.comity.data.Source;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Table;
import org.comity.model.Vintage;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /data}: what is held, from where, and how to get the rest. */
@Controller
class SourcesPage {
    private static final int MOST_SHOWN = 100;
    private final Pages pages;

    SourcesPage(Pages pages) {
        this.pages = pages;
    }

    /** An indicator of a source, and the vintage it is read from; empty when none is held. */
    record Holding(Indicator indicator, String vintage) {}

    @GetMapping("/data")
    String all(Switches switches, Model model) {
        World world = pages.world(switches);
        Finding holdings = world.holdings(switches.language().locale());
        model.addAttribute("finding", holdings);
        model.addAttribute("table", TableView.of(holdings.table(""), switches, switches.across("/data.csv")));
        model.addAttribute("sources", world.sources());
        return "data";
    }

    @GetMapping("/data/{source:[a-z0-9][a-z0-9-]*}")
    String one(@PathVariable String source, Switches switches, Model model) {
        World world = pages.world(switches);
        Source found = source(source, world);
        Finding vintages = world.vintages(found.id(), switches.language().locale());
        List<TableView> tables = vintages.tables().stream()
                .map(table -> TableView.of(
                        table, switches, switches.at("/data/" + found.id() + ".csv", "table", table.name())))
                .toList();
        world.refused(found.id(), switches.language().locale())
                .filter(refused -> !refused.table("").rows().isEmpty())
                .map(refused -> TableView.of(
                        first(refused.table("")), switches, switches.across("/data/" + found.id() + "/refused.csv")))
                .ifPresent(table -> model.addAttribute("refused", table));
        model.addAttribute("source", found);
        model.addAttribute("comparable", vintages.table("").rows().size() > 1);
        model.addAttribute("tables", tables);
        model.addAttribute("indicators", holdings(found, world));
        return "source";
    }

    @GetMapping("/data/{source:[a-z0-9][a-z0-9-]*}/refused.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> refused(@PathVariable String source, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding refused = world.refused(
                        source(source, world).id(), switches.language().locale())
                .orElseThrow(() -> new Wrong(404, "no-figures", "Nothing of %s is held.".formatted(source)));
        return Download.of(refused, format, "comity-refused-" + source, switches);
    }

    private static Table first(Table table) {
        List<List<Object>> rows = table.rows().stream().limit(MOST_SHOWN).toList();
        return new Table(table.name(), table.title(), table.columns(), rows);
    }

    @GetMapping("/data.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> all(@PathVariable String format, Switches switches) {
        return Download.of(
                pages.world(switches).holdings(switches.language().locale()), format, "comity-data", switches);
    }

    @GetMapping("/data/{source:[a-z0-9][a-z0-9-]*}.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> one(@PathVariable String source, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding vintages =
                world.vintages(source(source, world).id(), switches.language().locale());
        return Download.of(vintages, format, "comity-" + source, switches);
    }

    private static List<Holding> holdings(Source source, World world) {
        return source.indicators().stream()
                .map(indicator -> {
                    Vintage vintage = world.inUse().get(indicator.id());
                    return new Holding(indicator, vintage == null ? "" : vintage.id());
                })
                .toList();
    }

    private static Source source(String id, World world) {
        return world.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        404,
                        "unknown-source",
                        "There is no source \"%s\"; the page on data lists all of them.".formatted(id)));
    }
}
