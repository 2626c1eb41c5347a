package org.comity.server.reports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN/UGA/instruments}: which dated instruments the two have against which threats, and which no register lists. */
@Controller
class InstrumentsPage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/instruments";
    /** A sign beside the word, so that no one needs to read long or to see colours; the better first. */
    private static final Map<String, String> SIGNS =
            Map.of("yes", "●", "not_known", "◐", "not_yet", "◔", "ended", "◌", "no", "○");

    private static final Set<String> KEYS = Set.of("home", "partner", "threat", "mark");

    private final Pages pages;

    InstrumentsPage(Pages pages) {
        this.pages = pages;
    }

    /** How an instrument stands; the empty word where it is none against the threat. */
    public record Cell(String sign, String word, String since) {}

    /** A threat with a cell for each instrument. */
    public record Line(String threat, List<Cell> cells) {}

    /** An instrument that is not listed, and the threats that it stands against. */
    public record Gap(String instrument, String threats) {}

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        World world = pages.world(switches);
        Pair pair = pages.pair(home, partner, world);
        Finding finding = finding(pair, world, switches);
        Table matrix = finding.table("matrix");
        String path = "/%s/%s/instruments".formatted(home, partner);
        ReportWords words = new ReportWords(switches.language());
        model.addAttribute("home", switches.language().name(pair.home()));
        model.addAttribute("partner", switches.language().name(pair.partner()));
        model.addAttribute("back", switches.across("/%s/%s".formatted(home, partner)));
        model.addAttribute("ties", switches.across("/%s/%s/ties".formatted(home, partner)));
        model.addAttribute("turned", switches.at("/%s/%s/instruments".formatted(partner, home)));
        model.addAttribute("on", on(switches).toString());
        model.addAttribute("finding", finding);
        model.addAttribute("heads", distinct(matrix, "instrument"));
        model.addAttribute("matrix", matrix(matrix, switches.language()));
        model.addAttribute("gaps", gaps(finding.table("gaps"), switches.language()));
        model.addAttribute(
                "dated", words.view(dated(matrix), KEYS, switches, EventsPage.file(switches, path, "matrix")));
        model.addAttribute("file", switches.at(path + ".csv"));
        model.addAttribute("sheet", switches.at(path + ".xlsx"));
        return "reports/instruments";
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        return Download.of(
                finding(pages.pair(home, partner, world), world, switches),
                format,
                "comity-instruments-%s-%s".formatted(home, partner),
                switches);
    }

    private static Finding finding(Pair pair, World world, Switches switches) {
        return world.reports()
                .instruments(pair, on(switches), switches.language().locale());
    }

    /** The day asked for, else today. */
    static LocalDate on(Switches switches) {
        return ReportsAsked.day(switches, "on").orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    private static List<String> distinct(Table table, String column) {
        int at = table.at(column);
        return table.rows().stream()
                .map(row -> row.get(at).toString())
                .distinct()
                .toList();
    }

    private static List<Line> matrix(Table matrix, Language language) {
        Map<String, Cell> cells = new HashMap<>();
        for (List<Object> row : matrix.rows()) {
            String word = row.get(matrix.at("in_force")).toString();
            Object since = row.get(matrix.at("since"));
            cells.putIfAbsent(
                    row.get(matrix.at("threat")) + "\n" + row.get(matrix.at("instrument")),
                    new Cell(
                            SIGNS.getOrDefault(word, "○"),
                            language.text("reports.inforce." + word),
                            since instanceof String day ? day : ""));
        }
        List<Line> lines = new ArrayList<>();
        List<String> instruments = distinct(matrix, "instrument");
        for (String threat : distinct(matrix, "threat")) {
            lines.add(new Line(
                    threat,
                    instruments.stream()
                            .map(instrument -> cells.getOrDefault(threat + "\n" + instrument, new Cell("", "", "")))
                            .toList()));
        }
        return lines;
    }

    /** Each instrument once, whatever threats it stands against. */
    private static Table dated(Table matrix) {
        Set<List<Object>> seen = new LinkedHashSet<>();
        List<List<Object>> rows = matrix.rows().stream()
                .filter(row -> !row.get(matrix.at("in_force")).equals("no"))
                .filter(row -> seen.add(List.of(
                        row.get(matrix.at("instrument")),
                        row.get(matrix.at("name")),
                        row.get(matrix.at("id")),
                        row.get(matrix.at("since")))))
                .toList();
        return new Table("dated", matrix.title(), matrix.columns(), rows);
    }

    private static List<Gap> gaps(Table gaps, Language language) {
        return distinct(gaps, "instrument").stream()
                .filter(instrument -> gaps.rows().stream()
                        .anyMatch(row -> row.get(gaps.at("instrument")).equals(instrument)
                                && row.get(gaps.at("in_force")).equals("no")))
                .map(instrument -> new Gap(
                        instrument,
                        language.list(List.copyOf(new TreeSet<>(gaps.rows().stream()
                                .filter(row -> row.get(gaps.at("instrument")).equals(instrument))
                                .map(row -> row.get(gaps.at("threat")).toString())
                                .toList())))))
                .toList();
    }
}
