package org.comity.server.figures;

import java.util.Optional;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.server.figures.FiguresQuestion.Asked;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /figures}: any indicator, for any pairs and years. */
@Controller
class FiguresPage {
    private final Pages pages;
    private final FiguresQuestion question;

    FiguresPage(Pages pages, FiguresQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping("/figures")
    String figures(Switches switches, Model model) {
        World world = pages.world(switches);
        model.addAttribute("indicators", pages.indicators(world, switches.get("indicator")));
        model.addAttribute("countries", pages.countries(world, switches.language(), switches.get("home")));
        Optional<Asked> asked = question.read(switches, world);
        if (asked.isPresent()) {
            model.addAttribute("indicator", asked.get().indicator());
            answer(asked.get(), world, switches, model);
        }
        return "figures";
    }

    /** A choice without any figure is an answer, not a mistake: the page says so and keeps its form. */
    private void answer(Asked asked, World world, Switches switches, Model model) {
        try {
            Finding finding = question.answer(asked, world, switches.language());
            model.addAttribute("finding", finding);
            finding.charts().stream()
                    .findFirst()
                    .ifPresent(chart ->
                            model.addAttribute("chart", switches.at("/figures/charts/" + chart.name() + ".json")));
            model.addAttribute(
                    "table",
                    TableView.without(
                            Set.of("indicator", "year", "unit"),
                            finding.table(""),
                            switches,
                            switches.at("/figures.csv")));
        } catch (Wrong _) {
            model.addAttribute(
                    "nothing",
                    switches.language()
                            .text(
                                    "figures.nothing",
                                    asked.indicator().label(),
                                    switches.language().name(asked.home())));
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

    @GetMapping("/figures.{format:csv|json|xlsx|dta|parquet}")
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
