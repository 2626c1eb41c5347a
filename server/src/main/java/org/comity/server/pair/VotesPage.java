package org.comity.server.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.world.World;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /KEN/UGA/votes}: how the two voted in the General Assembly, together and apart, and the resolutions that divide
 * them; the pair's page fetches it when it is reached.
 */
@Controller
class VotesPage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/votes";
    private static final List<String> DRAWN = List.of("agreement", "kappa", "pi");

    private final Pages pages;
    private final PairQuestion question;
    private final VotesAsked asked;

    VotesPage(Pages pages, PairQuestion question, VotesAsked asked) {
        this.pages = pages;
        this.question = question;
        this.asked = asked;
    }

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        Pair pair = answer.pair();
        String path = "/%s/%s/votes".formatted(home, partner);
        model.addAttribute("home", switches.language().name(pair.home()));
        model.addAttribute("partner", switches.language().name(pair.partner()));
        model.addAttribute("back", switches.at("/%s/%s".formatted(home, partner)));
        model.addAttribute("turned", switches.at("/%s/%s/votes".formatted(partner, home)));
        Optional<Finding> finding = asked.find(answer, switches, world);
        if (finding.isEmpty()) {
            Alignment.table(world, pair, answer.there().assessment().year(), switches)
                    .ifPresent(table -> model.addAttribute("alignment", table));
            return "pair-votes";
        }
        SourceWords words = new SourceWords(pair, switches.language());
        model.addAttribute("finding", finding.get());
        model.addAttribute("chart", switches.at(path + "/chart.json"));
        model.addAttribute("years", TableView.of(finding.get().table("votes"), switches, switches.at(path + ".csv")));
        model.addAttribute(
                "dividing",
                TableView.without(
                        Set.of("rcid"),
                        words.of(finding.get().table("dividing")),
                        switches,
                        switches.at(path + ".csv", "table", "dividing")));
        return "pair-votes";
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return Download.of(
                asked.held(home, partner, switches), format, "comity-votes-%s-%s".formatted(home, partner), switches);
    }

    @GetMapping(PATH + "/chart.json")
    ResponseEntity<String> chart(@PathVariable String home, @PathVariable String partner, Switches switches) {
        Finding finding = asked.held(home, partner, switches);
        Locale locale = switches.language().locale();
        List<TimeMultiples.Point> points = points(finding.table("votes"));
        double lowest = points.stream()
                .flatMap(point -> point.interval().stream())
                .mapToDouble(Interval::low)
                .min()
                .orElse(0);
        double from = Math.min(0, Math.floor(lowest * 2) / 2); // what is beyond chance may be below 0
        String json = new TimeMultiples(finding.title(), "", from, 1, points).toJson(locale);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    /** A panel for each measure that is drawn, headed as its column. */
    private static List<TimeMultiples.Point> points(Table votes) {
        List<String> names = votes.columns().stream().map(Table.Column::name).toList();
        List<TimeMultiples.Point> points = new ArrayList<>();
        for (String measure : DRAWN) {
            int at = names.indexOf(measure + "_value");
            String panel = votes.columns().get(at).label().replaceFirst(":.*", "");
            for (List<Object> row : votes.rows()) {
                Optional<Interval> interval = row.get(at) instanceof Double value
                                && row.get(at + 1) instanceof Double low
                                && row.get(at + 2) instanceof Double high
                        ? Optional.of(new Interval(value, low, high))
                        : Optional.empty();
                points.add(new TimeMultiples.Point(panel, ((Long) row.getFirst()).intValue(), interval));
            }
        }
        return points;
    }
}
