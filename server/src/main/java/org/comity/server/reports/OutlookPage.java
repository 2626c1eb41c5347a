package org.comity.server.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.reports.ReportsAsked.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /KEN/UGA/events/outlook}: the forecasts that were frozen, and how they and all others of the source did. Nothing is
 * forecast while someone waits: that takes minutes.
 */
@Controller
class OutlookPage {
    private static final String EVENTS = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/events";
    private static final String PATH = EVENTS + "/outlook";
    private static final String FILE = ".{format:" + Download.FORMATS + "}";
    private static final Set<String> SAID = Set.of("home", "partner", "vintage", "came_vintage");

    private final ReportsAsked asked;

    OutlookPage(ReportsAsked asked) {
        this.asked = asked;
    }

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Asked question = asked.asked(home, partner, switches);
        EventsPage.frame(question, "events/outlook", model);
        Optional<Finding> found = question.source().isEmpty() ? Optional.empty() : asked.outlook(question);
        if (found.isEmpty()) {
            return "reports/outlook";
        }
        String path = EventsPage.path(question, "/outlook");
        Finding finding = found.get();
        ReportWords words = new ReportWords(switches.language());
        model.addAttribute("finding", finding);
        model.addAttribute(
                "lines",
                finding.notes().stream().filter(note -> !note.isBlank()).toList());
        model.addAttribute("charts", EventsPage.charts(finding, path, switches, Set.of()));
        Set<String> same = isDirected(finding.table("forecasts")) ? Set.of() : Set.of("home", "partner");
        model.addAttribute(
                "forecasts",
                words.view(finding.table("forecasts"), same, switches, EventsPage.file(switches, path, "forecasts")));
        Finding record = asked.record(question);
        String recordPath = EventsPage.path(question, "/record");
        model.addAttribute("record", record);
        model.addAttribute(
                "made",
                ReportWords.named(
                        "made",
                        words.view(
                                scoredFirst(record.table("forecasts")),
                                isDirected(record.table("forecasts")) ? Set.of("vintage", "came_vintage") : SAID,
                                switches,
                                EventsPage.file(switches, recordPath, "forecasts"))));
        model.addAttribute(
                "all",
                words.view(
                        record.table("record"), Set.of(), switches, EventsPage.file(switches, recordPath, "record")));
        model.addAttribute("plots", EventsPage.charts(record, recordPath, switches, Set.of()));
        model.addAttribute(
                "calibration",
                words.view(
                        record.table("calibration"),
                        Set.of(),
                        switches,
                        EventsPage.file(switches, recordPath, "calibration")));
        return "reports/outlook";
    }

    private static boolean isDirected(Table table) {
        return table.rows().stream().map(List::getFirst).distinct().count() > 1;
    }

    /** Those of which something came before those that are open, each in order of their period. */
    private static Table scoredFirst(Table table) {
        int came = table.at("came");
        int period = table.at("period");
        List<List<Object>> rows = table.rows().stream()
                .sorted(java.util.Comparator.comparing((List<Object> row) -> row.get(came) instanceof Table.Blank)
                        .thenComparing(row -> row.get(period).toString()))
                .toList();
        return new Table(table.name(), table.title(), table.columns(), rows);
    }

    @GetMapping(PATH + FILE)
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return EventsPage.file(outlook(home, partner, switches), home, partner, format, switches);
    }

    @GetMapping(PATH + "/charts/{name:[a-z0-9_]{1,60}}.json")
    ResponseEntity<String> chart(
            @PathVariable String home, @PathVariable String partner, @PathVariable String name, Switches switches) {
        return EventsPage.chart(outlook(home, partner, switches), name);
    }

    private Finding outlook(String home, String partner, Switches switches) {
        return asked.outlook(asked.asked(home, partner, switches))
                .orElseThrow(() -> new Wrong(404, "no-forecast", "No forecast was made yet by figures of the source."));
    }

    @GetMapping(EVENTS + "/record" + FILE)
    ResponseEntity<byte[]> recordFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return EventsPage.file(asked.record(asked.asked(home, partner, switches)), home, partner, format, switches);
    }

    @GetMapping(EVENTS + "/record/charts/{name:[a-z0-9_]{1,60}}.json")
    ResponseEntity<String> recordChart(
            @PathVariable String home, @PathVariable String partner, @PathVariable String name, Switches switches) {
        return EventsPage.chart(asked.record(asked.asked(home, partner, switches)), name);
    }
}
