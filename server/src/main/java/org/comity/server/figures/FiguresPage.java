package org.comity.server.figures;

import java.util.Optional;
import org.comity.model.Finding;
import org.comity.server.figures.FiguresQuestion.Asked;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
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
            Finding finding = question.answer(asked, world);
            model.addAttribute("finding", finding);
            model.addAttribute("table", TableView.of(finding.table(""), switches, switches.at("/figures.csv")));
        } catch (Wrong nothing) {
            model.addAttribute("nothing", nothing.sentence());
        }
    }

    @GetMapping("/figures.{format:csv|json|xlsx|dta|parquet}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Asked asked = question.read(switches, world)
                .orElseThrow(() -> new Wrong(
                        400, "bad-request", "Say which figures: /figures.csv?indicator=ID&home=AAA&partner=BBB."));
        return Download.of(
                question.answer(asked, world),
                format,
                "comity-" + asked.indicator().id(),
                switches);
    }
}
