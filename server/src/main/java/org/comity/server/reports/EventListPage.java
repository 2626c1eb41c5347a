package org.comity.server.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
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

/** {@code /KEN/UGA/events/list?from=&to=}: the events of some days, each once, with links to their reports. */
@Controller
class EventListPage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/events/list";
    private static final int ON_A_PAGE = 50;
    private static final int LINKS = 5;

    private final ReportsAsked asked;

    EventListPage(ReportsAsked asked) {
        this.asked = asked;
    }

    /** A link of a report: an address that a browser may follow, or only its text. */
    public record Link(String text, String address) {
        /** Only addresses of the web are links: what a source writes may be anything. */
        static Link of(String written) {
            boolean web = written.startsWith("http://") || written.startsWith("https://");
            String text = written.replaceFirst("^https?://(www\\.)?", "");
            return new Link(text.length() > 70 ? text.substring(0, 69) + "…" : text, web ? written : "");
        }
    }

    /** An event as the page shows it. */
    public record Line(
            String day,
            String way,
            String kind,
            String quad,
            String goldstein,
            long reports,
            List<Link> links,
            int more) {}

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Asked question = asked.asked(home, partner, switches);
        EventsPage.frame(question, "events/list", model);
        Finding finding = asked.events(question);
        Table events = finding.table("events");
        int last = Math.max(1, (events.rows().size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = page(switches, last);
        List<List<Object>> shown = events.rows().stream()
                .skip((long) (page - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        String path = EventsPage.path(question, "/list");
        model.addAttribute("finding", finding);
        model.addAttribute("from", finding.provenance().parameters().getOrDefault("from", ""));
        model.addAttribute("to", finding.provenance().parameters().getOrDefault("to", ""));
        model.addAttribute("count", events.rows().size());
        model.addAttribute("lines", lines(finding, shown, switches));
        model.addAttribute("page", page);
        model.addAttribute("last", last);
        model.addAttribute("earlier", page > 1 ? switches.at(path, "page", page - 1) : "");
        model.addAttribute("later", page < last ? switches.at(path, "page", page + 1) : "");
        model.addAttribute("file", switches.at(path + ".csv"));
        model.addAttribute("links", switches.at(path + ".csv", "table", "links"));
        return "reports/list";
    }

    private static int page(Switches switches, int last) {
        String asked = switches.get("page");
        if (!asked.matches("[0-9]{0,6}")) {
            throw new Wrong(400, "bad-request", "A page is a whole number, not \"%s\".".formatted(asked));
        }
        return Math.clamp(asked.isEmpty() ? 1 : Integer.parseInt(asked), 1, last);
    }

    private static List<Line> lines(Finding finding, List<List<Object>> shown, Switches switches) {
        Table events = finding.table("events");
        Table reports = finding.table("links");
        Map<Object, List<String>> links = new HashMap<>();
        for (List<Object> report : reports.rows()) {
            if (report.get(reports.at("link")) instanceof String link && !link.isBlank()) {
                List<String> of = links.computeIfAbsent(report.get(reports.at("event")), _ -> new ArrayList<>());
                if (!of.contains(link)) {
                    of.add(link);
                }
            }
        }
        ReportWords words = new ReportWords(switches.language());
        List<Line> lines = new ArrayList<>();
        for (List<Object> row : shown) {
            List<String> of = links.getOrDefault(row.get(events.at("event")), List.of());
            lines.add(new Line(
                    row.get(events.at("day")).toString(),
                    name(row.get(0), switches) + " → " + name(row.get(1), switches),
                    row.get(events.at("kind")).toString(),
                    words.word("quad", row.get(events.at("quad")).toString()),
                    row.get(events.at("goldstein")) instanceof Double value
                            ? switches.language().figure(value)
                            : "",
                    (long) row.get(events.at("reports")),
                    of.stream().limit(LINKS).map(Link::of).toList(),
                    Math.max(0, of.size() - LINKS)));
        }
        return lines;
    }

    private static String name(Object code, Switches switches) {
        return Optional.of(code.toString())
                .filter(text -> text.matches("[A-Z]{3}"))
                .map(text -> switches.language().name(Country.of(text)))
                .orElse(code.toString());
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return EventsPage.file(asked.events(asked.asked(home, partner, switches)), home, partner, format, switches);
    }
}
