package org.comity.server.pair;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
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

    PairPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/{home:[A-Za-z]{3}}/{partner:[A-Za-z]{3}}")
    String pair(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        String capitals = "/" + home.toUpperCase(Locale.ROOT) + "/" + partner.toUpperCase(Locale.ROOT);
        if (!capitals.equals("/" + home + "/" + partner)) {
            return "redirect:" + switches.at(capitals);
        }
        World world = pages.world(switches);
        Pair pair = pair(home, partner, world);
        Situation.Request question = alone(switches, world, pair);
        Assessment there = world.assess(question);
        Assessment back = world.assess(alone(switches, world, pair.turned(), there.year()));
        model.addAttribute("view", view(world, switches, question, there, back, pair));
        model.addAttribute("year", there.year());
        model.addAttribute("frames", pages.frames(world, there.framework()));
        pages.years(world, model);
        return "pair";
    }

    @GetMapping("/{home:[A-Z]{3}}/{partner:[A-Z]{3}}.{format:csv|json|xlsx|dta|parquet}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding finding = world.situation(alone(switches, world, pair(home, partner, world)));
        return Download.of(finding, format, "comity-%s-%s".formatted(home, partner), switches);
    }

    private Pair pair(String home, String partner, World world) {
        Country one = pages.country(home, world);
        Country other = pages.country(partner, world);
        if (one.equals(other)) {
            throw new Wrong(404, "same-country", "A pair needs two countries, not %s twice.".formatted(one));
        }
        return new Pair(one, other);
    }

    /** The question for home and this one partner; it need not be a neighbour by the rule. */
    private Situation.Request alone(Switches switches, World world, Pair pair) {
        Situation.Request asked = pages.question(switches, world, pair.home());
        NeighbourRule only = new NeighbourRule(List.of(new NeighbourRule.Listed(List.of(pair.partner()))));
        return new Situation.Request(
                pair.home(), asked.year(), only, asked.framework(), asked.draws(), asked.seed());
    }

    private Situation.Request alone(Switches switches, World world, Pair pair, int year) {
        Situation.Request asked = alone(switches, world, pair);
        return new Situation.Request(
                asked.home(), Optional.of(year), asked.rule(), asked.framework(), asked.draws(), asked.seed());
    }

    private PairView view(
            World world,
            Switches switches,
            Situation.Request question,
            Assessment there,
            Assessment back,
            Pair pair) {
        int year = there.year();
        Finding finding = world.situation(question);
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
                figures.rows(question.framework()),
                Alignment.table(world, pair, year, switches),
                Ties.inForce(world, pair, LocalDate.of(year, 12, 31), switches.language()),
                sides.isScored() ? Optional.of(world.explain(question, pair.partner())) : Optional.empty());
    }

    private static PairView.Side side(Country country, Switches switches) {
        return new PairView.Side(
                country.code(), switches.language().name(country), switches.across("/" + country.code()));
    }
}
