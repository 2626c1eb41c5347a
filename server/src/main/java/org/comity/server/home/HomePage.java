package org.comity.server.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Clubs;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.server.cite.Shown;
import org.comity.server.figures.FiguresQuestion;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Situation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN}: a home and its neighbours. */
@Controller
class HomePage {
    private static final List<Integer> SPANS = List.of(1, 5, 10);
    private static final int YEARS_SHOWN = 10;
    private static final Set<String> ROLE_SILENT = Set.of("home", "what");
    private final Pages pages;
    private final FiguresQuestion question;

    HomePage(Pages pages, FiguresQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping("/{home:[A-Za-z]{3}}")
    String home(@PathVariable String home, Switches switches, HttpServletRequest fields, Model model) {
        String capitals = home.toUpperCase(Locale.ROOT);
        if (!home.equals(capitals)) {
            return "redirect:" + switches.at("/" + capitals);
        }
        World world = pages.world(switches);
        Optional<String> weighed = WeightsForm.asked(fields, "/" + capitals, switches, world, pages);
        if (weighed.isPresent()) {
            return "redirect:" + weighed.get();
        }
        Situation.Request request = pages.question(switches, world, pages.country(home, world));
        Assessment assessment = world.assess(request);
        int span = span(switches);
        List<Country> others = with(pages, switches, request.home(), world);
        HomeView view = HomeView.of(
                assessment, world.situation(request, others, switches.language().locale()), switches, world, span);
        model.addAttribute("view", view);
        Shown.say(view.finding());
        model.addAttribute("span", span);
        model.addAttribute("spans", SPANS);
        pages.years(assessment, model);
        pages.share(assessment, switches, "/" + capitals, model);
        model.addAttribute("rules", pages.rules(switches));
        model.addAttribute("indicators", pages.indicators(world, switches.get("indicator")));
        model.addAttribute("frames", pages.frames(world, Optional.of(assessment.framework()), switches.language()));
        model.addAttribute("weights", WeightsForm.of(assessment.framework(), assessment.home(), switches));
        one(world, switches, assessment, model);
        role(world, switches, assessment, model);
        if (!others.isEmpty()) {
            model.addAttribute("with", new WithView(world, switches, assessment, request).of(others));
        }
        model.addAttribute("clubs", clubs(assessment, switches));
        return "home";
    }

    /** Home's ties over the years as a chart with its table, and the last year of each. */
    private static void role(World world, Switches switches, Assessment assessment, Model model) {
        Locale locale = switches.language().locale();
        world.role(assessment.home(), switches.rule(), assessment.year(), locale)
                .ifPresent(finding -> {
                    String file = switches.at("/" + assessment.home() + "/role.csv");
                    model.addAttribute("role", TableView.without(ROLE_SILENT, finding.table(""), switches, file));
                    model.addAttribute(
                            "roleLatest", TableView.without(ROLE_SILENT, finding.table("latest"), switches, file));
                });
    }

    /** The indicator picked, for all neighbours over the last years. */
    private void one(World world, Switches switches, Assessment assessment, Model model) {
        if (switches.get("indicator").isEmpty()) {
            return;
        }
        String partners = assessment.partners().stream()
                .map(relation -> relation.partner().code())
                .limit(FiguresQuestion.MOST_PARTNERS)
                .collect(Collectors.joining(","));
        Switches asked = switches.with(Map.of(
                "home", assessment.home().code(),
                "partner", partners,
                "from", Integer.toString(assessment.year() - YEARS_SHOWN),
                "to", Integer.toString(assessment.year())));
        FiguresQuestion.Asked figures = question.read(asked, world).orElseThrow();
        try {
            Finding finding = question.answer(figures, world, switches.language());
            model.addAttribute(
                    "one",
                    TableView.without(
                            Set.of("indicator", "year", "unit"), finding.table(""), asked, asked.at("/figures.csv")));
            finding.charts().stream()
                    .findFirst()
                    .ifPresent(chart ->
                            model.addAttribute("oneChart", asked.at("/figures/charts/" + chart.name() + ".json")));
        } catch (Wrong _) {
            model.addAttribute(
                    "nothing",
                    switches.language()
                            .text(
                                    "figures.nothing",
                                    figures.indicator().label(),
                                    switches.language().name(assessment.home())));
        }
    }

    /** The homes that are asked for beside this one; the older name of the switch is understood as well. */
    static List<Country> with(Pages pages, Switches switches, Country home, World world) {
        return pages.several(switches.get("with") + "," + switches.get("beside"), home, world);
    }

    /** The clubs of the list that home was a member of at the end of the year. */
    private static List<Pages.Choice> clubs(Assessment assessment, Switches switches) {
        LocalDate day = LocalDate.of(assessment.year(), 12, 31);
        return Clubs.embedded().names().stream()
                .sorted()
                .filter(club -> Clubs.embedded().members(club, day).stream()
                        .anyMatch(member -> member.member().equals(assessment.home())))
                .map(club -> new Pages.Choice(switches.across("/club/" + club), club, false))
                .toList();
    }

    private static int span(Switches switches) {
        String span = switches.get("span").isEmpty() ? "5" : switches.get("span");
        return SPANS.stream()
                .filter(years -> span.equals(years.toString()))
                .findFirst()
                .orElseThrow(() ->
                        new Wrong(400, "bad-span", "A change is over 1, 5 or 10 years, not \"%s\".".formatted(span)));
    }
}
