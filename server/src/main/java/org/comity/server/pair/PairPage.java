package org.comity.server.pair;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Situation;
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
        Pair pair = question.pair(home, partner, world);
        Situation.Request asked = question.of(switches, world, pair);
        Assessment there = world.assess(asked);
        Assessment back = world.assess(question.of(switches, world, pair.turned(), there.year()));
        model.addAttribute("view", view(world, switches, asked, there, back, pair));
        model.addAttribute("year", there.year());
        model.addAttribute("frames", pages.frames(world, there.framework()));
        pages.years(world, model);
        return "pair";
    }

    @GetMapping("/{home:[A-Z]{3}}/{partner:[A-Z]{3}}.{format:csv|json|xlsx|dta|parquet}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding finding = world.situation(question.of(switches, world, question.pair(home, partner, world)));
        return Download.of(finding, format, "comity-%s-%s".formatted(home, partner), switches);
    }

    private PairView view(
            World world, Switches switches, Situation.Request asked, Assessment there, Assessment back, Pair pair) {
        int year = there.year();
        Finding finding = world.situation(asked);
        BothSides sides = new BothSides(there, back, switches.language());
        Figures figures = new Figures(world, pair, year, switches.language());
        return new PairView(
                side(pair.home(), switches),
                side(pair.partner(), switches),
                switches.at("/" + pair.partner() + "/" + pair.home()),
                year,
                finding,
                sides.sentences(finding),
                sides.goals(),
                figures.rows(asked.framework()),
                Alignment.table(world, pair, year, switches),
                Ties.inForce(world, pair, LocalDate.of(year, 12, 31), switches.language()),
                sides.isScored() ? Optional.of(world.explain(asked, pair.partner())) : Optional.empty());
    }

    private static PairView.Side side(Country country, Switches switches) {
        return new PairView.Side(
                country.code(), switches.language().name(country), switches.across("/" + country.code()));
    }
}
