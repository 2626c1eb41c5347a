package org.comity.server.pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.server.cite.Shown;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.comity.workbench.situation.Assessment;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN/UGA}: two countries, and the same from the other side at {@code /UGA/KEN}. */
@Controller
class PairPage {
    private final Pages pages;
    private final PairQuestion question;

    PairPage(Pages pages, PairQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping("/{home:[A-Za-z]{3}}/{partner:[A-Za-z]{3}}")
    String pair(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        String capitals = "/" + home.toUpperCase(Locale.ROOT) + "/" + partner.toUpperCase(Locale.ROOT);
        if (!capitals.equals("/" + home + "/" + partner)) {
            return "redirect:" + switches.at(capitals);
        }
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        List<PairQuestion.Answer> others = question.others(answer, switches, world);
        PairView view = view(answer, PairsBeside.finding(answer, others, world), world, switches);
        model.addAttribute("view", view);
        Shown.say(view.finding());
        if (!others.isEmpty()) {
            List<PairView> views = others.stream()
                    .map(other -> view(other, other.finding(world), world, switches))
                    .toList();
            model.addAttribute("beside", PairsBeside.of(view, views, switches));
        }
        model.addAttribute("reported", !world.reports().sources().isEmpty());
        model.addAttribute("year", answer.there().assessment().year());
        model.addAttribute(
                "frames",
                pages.frames(world, Optional.of(answer.there().assessment().framework()), switches.language()));
        pages.years(answer.there().assessment(), model);
        pages.share(answer.there().assessment(), switches, capitals, model);
        return "pair";
    }

    @GetMapping("/{home:[A-Z]{3}}/{partner:[A-Z]{3}}.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding finding = question.finding(question.answer(home, partner, switches, world), switches, world);
        return Download.of(finding, format, "comity-%s-%s".formatted(home, partner), switches);
    }

    private static PairView view(PairQuestion.Answer answer, Finding finding, World world, Switches switches) {
        Pair pair = answer.pair();
        Assessment there = answer.there().assessment();
        int year = there.year();
        BothSides sides = new BothSides(answer, switches.language());
        Figures figures = new Figures(world, pair, year, switches.language());
        return new PairView(
                side(pair.home(), switches),
                side(pair.partner(), switches),
                switches.at("/" + pair.partner() + "/" + pair.home()),
                year,
                finding,
                sides.sentences(finding, figures.missing(there.framework())),
                sides.goals(),
                figures.rows(there.framework()),
                Alignment.table(world, pair, year, switches),
                sides.isScored()
                        ? Optional.of(world.explain(
                                answer.there().request(),
                                pair.partner(),
                                switches.language().locale()))
                        : Optional.empty());
    }

    private static PairView.Side side(Country country, Switches switches) {
        return new PairView.Side(
                country.code(), switches.language().name(country), switches.across("/" + country.code()));
    }
}
