package org.comity.server.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.model.Period;
import org.comity.model.Table;
import org.comity.server.page.Download;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.reports.ReportsAsked.Asked;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /KEN/UGA/events}: how much was reported at all, then what of the two, one source at a time. Changes and the outlook
 * with its record have addresses of their own, which the page fetches when they are reached; so does the pair's page.
 */
@Controller
class EventsPage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/events";
    private static final String FILE = ".{format:" + Download.FORMATS + "}";
    private static final String CHART = "/charts/{name:[a-z0-9_]{1,60}}.json";
    /** How many of the latest periods stand on the page; the file has all. */
    private static final int SHOWN = 120;

    private static final List<String> SERIES = List.of(
            "home",
            "partner",
            "period",
            "events",
            "events_low",
            "events_high",
            "rows",
            "verbal_cooperation",
            "material_cooperation",
            "verbal_conflict",
            "material_conflict",
            "negative_reports",
            "score_month",
            "press",
            "source_break");
    private static final Set<String> CHANGE_KEYS = Set.of("home", "partner", "words", "p");

    private final ReportsAsked asked;

    EventsPage(ReportsAsked asked) {
        this.asked = asked;
    }

    /** A chart with its address. */
    public record ChartView(String name, String title, String address) {}

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Asked question = asked.asked(home, partner, switches);
        frame(question, "events", model);
        if (question.source().isEmpty()) {
            return "reports/events";
        }
        String path = path(question, "");
        Finding finding = asked.series(question);
        Optional<Finding> outlook = asked.outlook(question);
        ReportWords words = new ReportWords(switches.language());
        model.addAttribute("finding", finding);
        model.addAttribute("isLookedAt", isLookedAt(question));
        model.addAttribute("lines", new Spoken(switches.language()).of(finding, outlook, question.held()));
        model.addAttribute("press", charts(finding, path, switches, Set.of("press")));
        model.addAttribute(
                "charts", charts(finding, path, switches, Set.of("totals", "classes", "counts", "counts_2")));
        model.addAttribute(
                "coverage",
                words.view(latest(finding.table("coverage")), Set.of(), switches, file(switches, path, "coverage")));
        Table series = ReportWords.only(finding.table("series"), SERIES);
        TableView view = words.view(latest(series), Set.of(), switches, file(switches, path, "series"));
        model.addAttribute(
                "series",
                isListed(question) ? ReportWords.linked(view, series.at("period"), at -> list(question, at)) : view);
        model.addAttribute("breaks", TableView.of(finding.table("breaks"), switches, file(switches, path, "breaks")));
        return "reports/events";
    }

    @GetMapping(PATH + FILE)
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(asked.series(asked.asked(home, partner, switches)), home, partner, format, switches);
    }

    @GetMapping(PATH + CHART)
    ResponseEntity<String> chart(
            @PathVariable String home, @PathVariable String partner, @PathVariable String name, Switches switches) {
        return chart(asked.series(asked.asked(home, partner, switches)), name);
    }

    @GetMapping(PATH + "/changes")
    String changes(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Asked question = asked.asked(home, partner, switches);
        frame(question, "events/changes", model);
        String path = path(question, "/changes");
        Optional<Finding> found = question.source().isEmpty() ? Optional.empty() : asked.changes(question);
        found.ifPresent(finding -> {
            Table changes = finding.table("changes");
            ReportWords words = new ReportWords(switches.language(), Optional.of(question.pair()));
            model.addAttribute("finding", finding);
            model.addAttribute("changes", said(question, changes));
            model.addAttribute("charts", charts(finding, path, switches, Set.of()));
            model.addAttribute("table", words.view(changes, CHANGE_KEYS, switches, file(switches, path, "changes")));
            model.addAttribute(
                    "looked",
                    ReportWords.named(
                            "looked",
                            TableView.without(
                                    Set.of("home", "partner", "penalty", "dispersion", "correlation", "cost"),
                                    words.of(finding.table("series")),
                                    switches,
                                    file(switches, path, "series"))));
        });
        return "reports/changes";
    }

    @GetMapping(PATH + "/changes" + FILE)
    ResponseEntity<byte[]> changesFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(changesOf(asked.asked(home, partner, switches)), home, partner, format, switches);
    }

    @GetMapping(PATH + "/changes" + CHART)
    ResponseEntity<String> changesChart(
            @PathVariable String home, @PathVariable String partner, @PathVariable String name, Switches switches) {
        return chart(changesOf(asked.asked(home, partner, switches)), name);
    }

    private Finding changesOf(Asked question) {
        return asked.changes(question)
                .orElseThrow(() -> new Wrong(404, "no-reports", "The source has no series of the two to look at."));
    }

    /** A change in words, with the address of the events around it, or none. */
    public record Change(String words, String broken, String list) {}

    private List<Change> said(Asked question, Table changes) {
        List<Change> said = new ArrayList<>();
        for (List<Object> row : changes.rows()) {
            Object broken = row.get(changes.at("source_break"));
            LocalDate from = start(Period.parse(row.get(changes.at("low")).toString()));
            LocalDate to =
                    Period.parse(row.get(changes.at("period")).toString()).lastDay();
            String list = isListed(question) && from.plusDays(300).isAfter(to)
                    ? question.switches()
                            .with(Map.of("from", from.toString(), "to", to.toString()))
                            .at(path(question, "/list"))
                    : "";
            said.add(new Change(
                    row.get(changes.at("words")).toString(), broken instanceof String text ? text : "", list));
        }
        return said;
    }

    private static LocalDate start(Period period) {
        return period.sub() == 0
                ? LocalDate.of(period.year(), 1, 1)
                : period.lastDay().withDayOfMonth(1);
    }

    /** Changes and forecasts are of counts by their authors; of single events alone there are none, and the parts are absent. */
    private static boolean isLookedAt(Asked question) {
        return question.reports().stream(question.held())
                .filter(question.held()::equals)
                .isEmpty();
    }

    private static boolean isListed(Asked question) {
        return question.reports().stream(question.held()).isPresent();
    }

    /** The events of one period. */
    private static String list(Asked question, String period) {
        Period at = Period.parse(period);
        return question.switches()
                .with(Map.of("from", start(at).toString(), "to", at.lastDay().toString()))
                .at(path(question, "/list"));
    }

    private static Table latest(Table table) {
        int period = table.at("period");
        List<List<Object>> rows = table.rows().stream()
                .sorted((one, other) ->
                        other.get(period).toString().compareTo(one.get(period).toString()))
                .limit(SHOWN)
                .toList();
        return new Table(table.name(), table.title(), table.columns(), rows);
    }

    static List<ChartView> charts(Finding finding, String path, Switches switches, Set<String> names) {
        return finding.charts().stream()
                .filter(chart -> names.isEmpty() || names.contains(chart.name()))
                .map(chart -> new ChartView(
                        chart.name(), chart.title(), switches.at("%s/charts/%s.json".formatted(path, chart.name()))))
                .toList();
    }

    static ResponseEntity<String> chart(Finding finding, String name) {
        return finding.charts().stream()
                .filter(chart -> chart.name().equals(name))
                .findFirst()
                .map(chart -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(chart.vegaLite()))
                .orElseThrow(() -> new Wrong(404, "not-found", "There is no chart \"%s\" here.".formatted(name)));
    }

    static ResponseEntity<byte[]> file(Finding finding, String home, String partner, String format, Switches switches) {
        return Download.of(finding, format, "comity-reports-%s-%s".formatted(home, partner), switches);
    }

    static String file(Switches switches, String path, String table) {
        return switches.at(path + ".csv", "table", table);
    }

    static String path(Asked question, String rest) {
        return "/%s/%s/events%s"
                .formatted(question.pair().home(), question.pair().partner(), rest);
    }

    /** What every page of the two has: names, the same from the other side, the sources to choose from. */
    static void frame(Asked question, String page, Model model) {
        Switches switches = question.switches();
        String home = question.pair().home().code();
        String partner = question.pair().partner().code();
        model.addAttribute("home", switches.language().name(question.pair().home()));
        model.addAttribute("partner", switches.language().name(question.pair().partner()));
        model.addAttribute("back", switches.across("/%s/%s".formatted(home, partner)));
        model.addAttribute("turned", switches.at("/%s/%s/%s".formatted(partner, home, page)));
        model.addAttribute("whole", switches.with(Map.of("from", "", "to", "")).at(path(question, "")));
        model.addAttribute("changesAt", switches.at(path(question, "/changes")));
        model.addAttribute("outlookAt", switches.at(path(question, "/outlook")));
        model.addAttribute("base", path(question, ""));
        model.addAttribute("source", question.source().orElse(""));
        model.addAttribute(
                "sources",
                question.reports().sources().stream()
                        .map(source -> new Choice(
                                source,
                                source,
                                question.source().filter(source::equals).isPresent()))
                        .toList());
    }
}
