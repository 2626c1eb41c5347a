package org.comity.server.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.comity.workbench.cite.CellIds;
import org.comity.workbench.figures.Figures.Request;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /KEN/UGA/figures}: the figures of a relation with the id of each. Every id is an answer of its own, which takes
 * time; so the pair's page fetches this when it is reached.
 */
@Controller
class CitedPage {
    private final Pages pages;
    private final PairQuestion question;

    CitedPage(Pages pages, PairQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping("/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/figures")
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        Pair pair = answer.pair();
        int year = answer.there().assessment().year();
        Locale locale = switches.language().locale();
        List<Finding> shown = new ArrayList<>();
        List<PairView.FigureRow> rows = new Figures(world, pair, year, switches.language())
                .rows(answer.there().assessment().framework()).stream()
                        .map(row -> cited(row, pair, world, locale, shown))
                        .toList();
        model.addAttribute("figures", rows);
        model.addAttribute("cited", shown); // their ids are shown, and so are kept
        model.addAttribute("home", switches.language().name(pair.home()));
        model.addAttribute("partner", switches.language().name(pair.partner()));
        model.addAttribute("back", switches.at("/" + home + "/" + partner));
        return "pair-figures";
    }

    private static PairView.FigureRow cited(
            PairView.FigureRow row, Pair pair, World world, Locale locale, List<Finding> shown) {
        int[] years = Stream.of(row.towards(), row.back())
                .flatMap(Optional::stream)
                .mapToInt(figure -> Integer.parseInt(figure.year()))
                .toArray();
        Request request = new Request(
                row.indicator(),
                pair.home(),
                List.of(pair.partner()),
                Optional.of(IntStream.of(years).min().orElseThrow()),
                Optional.of(IntStream.of(years).max().orElseThrow()));
        Finding finding = world.figures(request, locale);
        shown.add(finding);
        Map<String, String> ids = CellIds.byCell(finding);
        return row.withIds(id(ids, row, row.towards(), pair), id(ids, row, row.back(), pair.turned()));
    }

    /** Of a country's own figure, of one from home to partner, or of the one that both share. */
    private static String id(
            Map<String, String> ids, PairView.FigureRow row, Optional<PairView.Figure> figure, Pair pair) {
        if (figure.isEmpty()) {
            return "";
        }
        String year = " " + figure.get().year();
        String there = pair.home() + " " + (row.own() ? "" : pair.partner()) + year;
        String hither = pair.partner() + " " + pair.home() + year;
        return ids.getOrDefault(there, row.shared() ? ids.getOrDefault(hither, "") : "");
    }
}
