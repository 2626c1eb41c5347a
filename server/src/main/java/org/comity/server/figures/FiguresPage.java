package org.comity.server.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.server.cite.Snippet;
import org.comity.server.figures.FiguresQuestion.Asked;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.sign.ServerAddress;
import org.comity.server.world.World;
import org.comity.workbench.ask.Answer;
import org.comity.workbench.figures.Figures;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /figures}: any indicator, for any pairs and years. */
@Controller
class FiguresPage {
    private static final int YEARS_BEFORE = 10;
    private static final int YEARS_AFTER = 9;
    private static final int LAST_YEAR = 2100;

    private final Pages pages;
    private final FiguresQuestion question;
    private final ServerAddress address;

    FiguresPage(Pages pages, FiguresQuestion question, ServerAddress address) {
        this.address = address;
        this.pages = pages;
        this.question = question;
    }

    @GetMapping("/figures")
    String figures(Switches switches, HttpServletRequest request, Model model) {
        World world = pages.world(switches);
        if (!switches.get("q").isEmpty() && switches.get("indicator").isEmpty()) {
            return "redirect:" + switches.acrossWith("/search", Map.of("q", switches.get("q")));
        }
        model.addAttribute("indicators", pages.indicators(world, switches.get("indicator")));
        model.addAttribute("countries", pages.countries(world, switches.language(), switches.get("home")));
        Optional<Asked> asked = question.read(switches, world);
        if (asked.isPresent()) {
            model.addAttribute("indicator", asked.get().indicator());
            answer(asked.get(), world, switches, request, model);
            remarks(asked.get(), world, switches, model);
        }
        return "figures";
    }

    /** A choice without any figure is an answer, not a mistake: the page says so and keeps its form. */
    private void answer(Asked asked, World world, Switches switches, HttpServletRequest request, Model model) {
        try {
            Finding finding = question.answer(asked, world, switches.language());
            model.addAttribute("finding", finding);
            model.addAttribute("headlines", Headline.of(finding, asked, switches));
            model.addAttribute("snippets", Snippet.of(address.of(request) + switches.at("/figures.csv")));
            chart(asked, finding, world, switches).ifPresent(address -> model.addAttribute("chart", address));
            model.addAttribute(
                    "table",
                    WithIds.of(
                            finding,
                            TableView.without(
                                    Set.of("indicator", "year", "unit"),
                                    finding.table(""),
                                    switches,
                                    switches.at("/figures.csv")),
                            switches));
        } catch (Wrong _) {
            model.addAttribute(
                    "nothing",
                    switches.language()
                            .text(
                                    "figures.nothing",
                                    asked.indicator().label(),
                                    switches.language().names(asked.homes())));
            model.addAttribute(
                    "notes",
                    world.figures(asked.request(), switches.language().locale()).notes());
        }
    }

    /** The chart of the years asked for; of a single year, of the years around it. */
    private static Optional<String> chart(Asked asked, Finding finding, World world, Switches switches) {
        boolean single = asked.from().isPresent() && asked.from().equals(asked.to());
        if (!single) {
            return finding.charts().stream()
                    .findFirst()
                    .map(chart -> switches.at("/figures/charts/" + chart.name() + ".json"));
        }
        int from = asked.from().get() - YEARS_BEFORE;
        int to = Math.min(asked.to().get() + YEARS_AFTER, LAST_YEAR);
        var around = new Figures.Request(
                asked.indicator().id(), asked.homes(), asked.partners(), Optional.of(from), Optional.of(to));
        return world.figures(around, switches.language().locale()).charts().stream()
                .findFirst()
                .map(chart -> switches.with(Map.of("from", Integer.toString(from), "to", Integer.toString(to)))
                        .at("/figures/charts/" + chart.name() + ".json"));
    }

    /** How the words were read, and what else they may mean. */
    private static void remarks(Asked asked, World world, Switches switches, Model model) {
        String words = switches.get("q");
        if (!words.isEmpty()) {
            Answer answer = world.ask(words, switches.language().locale());
            model.addAttribute("remarks", answer.remarks());
            if (answer instanceof Answer.Shown shown) {
                model.addAttribute(
                        "others",
                        shown.others().stream()
                                .filter(other -> !other.equals(asked.indicator()))
                                .map(other -> new Choice(
                                        switches.at("/figures", "indicator", other.id()), other.label(), false))
                                .toList());
            }
        }
    }

    @GetMapping("/figures/charts/{name:[a-z-]+}.json")
    ResponseEntity<String> chart(@PathVariable String name, Switches switches) {
        World world = pages.world(switches);
        Finding finding = question.answer(asked(switches, world), world, switches.language());
        return finding.charts().stream()
                .filter(chart -> chart.name().equals(name))
                .findFirst()
                .map(chart -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(chart.vegaLite()))
                .orElseThrow(() -> new Wrong(404, "not-found", "There is no chart \"%s\" here.".formatted(name)));
    }

    @GetMapping("/figures.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Asked asked = question.read(switches, world)
                .orElseThrow(() -> new Wrong(
                        400, "bad-request", "Say which figures: /figures.csv?indicator=ID&home=AAA&partner=BBB."));
        return Download.of(
                question.answer(asked, world, switches.language()),
                format,
                "comity-" + asked.indicator().id(),
                switches);
    }

    private Asked asked(Switches switches, World world) {
        return question.read(switches, world)
                .orElseThrow(() -> new Wrong(
                        400, "bad-request", "Say which figures: /figures.csv?indicator=ID&home=AAA&partner=BBB."));
    }
}
