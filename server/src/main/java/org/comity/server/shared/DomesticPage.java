package org.comity.server.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.promise.LedgerQuestion;
import org.comity.server.world.World;
import org.comity.workbench.calendar.Calendar;
import org.comity.workbench.calendar.CalendarKind;
import org.comity.workbench.calendar.CalendarLine;
import org.comity.workbench.chart.TimeMultiples;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /KEN/UGA/domestic}: a series of both countries on one scale, and published projections. With the register's dates
 * marked, for those who may read them, at {@code /calendar/domestic/KEN/UGA}, which the page fetches.
 */
@Controller
class DomesticPage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/domestic";
    private static final String DATED = "/calendar/domestic/{home:[A-Z]{3}}/{partner:[A-Z]{3}}";
    private static final Set<CalendarKind> MARKED = Set.of(
            CalendarKind.ELECTION,
            CalendarKind.TERM_END,
            CalendarKind.SUMMIT,
            CalendarKind.VISIT,
            CalendarKind.MEETING,
            CalendarKind.EXPIRY);
    private static final int MOST = 60;
    private final Pages pages;
    private final DomesticQuestion question;
    private final DeskDoor door;

    DomesticPage(Pages pages, DomesticQuestion question, DeskDoor door) {
        this.pages = pages;
        this.question = question;
        this.door = door;
    }

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        return fill(home, partner, "/%s/%s/domestic".formatted(home, partner), switches, model);
    }

    /** The same with the dates that the reader may see. */
    @GetMapping(DATED)
    String dated(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        World world = pages.world(switches);
        List<CalendarLine> dates = dates(question.pair(home, partner, world), switches);
        model.addAttribute("dates", marks(dates, switches.language()));
        model.addAttribute(
                "mark",
                String.join(
                        " · ",
                        dates.stream()
                                .map(CalendarLine::mark)
                                .distinct()
                                .sorted()
                                .toList()));
        return fill(home, partner, "/calendar/domestic/%s/%s".formatted(home, partner), switches, model);
    }

    private String fill(String home, String partner, String path, Switches switches, Model model) {
        World world = pages.world(switches);
        Pair pair = question.pair(home, partner, world);
        Language language = switches.language();
        String own = "/%s/%s/domestic".formatted(home, partner);
        Optional<DomesticQuestion.Answer> answer = question.answer(pair, switches, world);
        model.addAttribute("home", language.name(pair.home()));
        model.addAttribute("partner", language.name(pair.partner()));
        model.addAttribute("own", own);
        model.addAttribute("back", switches.across("/%s/%s".formatted(home, partner)));
        model.addAttribute("sharedAt", switches.across("/%s/%s/shared".formatted(home, partner)));
        model.addAttribute("turned", switches.at("/%s/%s/domestic".formatted(partner, home)));
        model.addAttribute("datedAt", switches.at("/calendar/domestic/%s/%s".formatted(home, partner)));
        model.addAttribute(
                "indicators",
                question.choices(world, answer.map(one -> one.indicator().id()).orElse("")));
        answer.filter(one -> !one.isEmpty()).ifPresent(one -> {
            model.addAttribute("finding", one.finding());
            model.addAttribute("indicator", one.indicator());
            model.addAttribute("chart", switches.at(path + "/chart.json"));
            model.addAttribute(
                    "table",
                    TableView.without(
                            Set.of("indicator", "unit"), one.finding().table(""), switches, switches.at(own + ".csv")));
        });
        world.outlook(List.of(pair.home(), pair.partner())).ifPresent(outlook -> {
            model.addAttribute("scores", view(outlook, "scores", own, switches));
            model.addAttribute("projections", view(outlook, "projections", own, switches));
        });
        return "shared/domestic";
    }

    private static TableView view(Finding outlook, String table, String own, Switches switches) {
        return TableView.of(outlook.table(table), switches, switches.at(own + "/outlook.csv", "table", table));
    }

    @GetMapping(PATH + ".{format:csv|json|xlsx|dta|parquet}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        DomesticQuestion.Answer answer = answer(home, partner, switches);
        return Download.of(answer.finding(), format, "comity-domestic-%s-%s".formatted(home, partner), switches);
    }

    @GetMapping(PATH + "/outlook.{format:csv|json|xlsx|dta|parquet}")
    ResponseEntity<byte[]> outlook(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Pair pair = question.pair(home, partner, world);
        Finding outlook = world.outlook(List.of(pair.home(), pair.partner()))
                .orElseThrow(() -> new Wrong(404, "no-projections", "No published projections are held."));
        return Download.of(outlook, format, "comity-outlook-%s-%s".formatted(home, partner), switches);
    }

    @GetMapping(PATH + "/chart.json")
    ResponseEntity<String> chart(@PathVariable String home, @PathVariable String partner, Switches switches) {
        return json(DomesticQuestion.chart(answer(home, partner, switches), switches, List.of()));
    }

    @GetMapping(DATED + "/chart.json")
    ResponseEntity<String> datedChart(@PathVariable String home, @PathVariable String partner, Switches switches) {
        DomesticQuestion.Answer answer = answer(home, partner, switches);
        List<TimeMultiples.Mark> marks = marks(dates(answer.pair(), switches), switches.language());
        return json(DomesticQuestion.chart(answer, switches, marks));
    }

    private static ResponseEntity<String> json(String chart) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(chart);
    }

    private DomesticQuestion.Answer answer(String home, String partner, Switches switches) {
        World world = pages.world(switches);
        return question.answer(question.pair(home, partner, world), switches, world)
                .orElseThrow(() -> new Wrong(404, "no-figures", "No yearly series of countries is held."));
    }

    /** Dates of either country; of a year or month its first day is marked. */
    private List<CalendarLine> dates(Pair pair, Switches switches) {
        LocalDate today = LedgerQuestion.on(switches, door.today());
        Calendar.Filter marked = new Calendar.Filter(MARKED, List.of(), "", Optional.empty(), Optional.empty());
        List<CalendarLine> all = door.read(tx -> Calendar.read(tx, marked, today)).lines().stream()
                .filter(line -> !line.isCancelled())
                .filter(line -> line.concerns(pair.home()) || line.concerns(pair.partner()))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /** Each with its number, by which the list below the chart says what it is. */
    private static List<TimeMultiples.Mark> marks(List<CalendarLine> lines, Language language) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> mark(lines.get(i), Integer.toString(i + 1), language))
                .toList();
    }

    private static TimeMultiples.Mark mark(CalendarLine line, String number, Language language) {
        String kind = language.text("calendar.kind." + line.kind().word());
        String who = language.few(
                line.countries().stream().map(language::name).sorted().toList());
        return new TimeMultiples.Mark(
                line.span().first(), number, "%s: %s, %s (%s)".formatted(line.dates(), kind, line.title(), who));
    }
}
