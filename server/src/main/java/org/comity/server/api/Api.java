package org.comity.server.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.comity.data.Source;
import org.comity.model.Explained;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.server.figures.FiguresQuestion;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.pair.PairQuestion;
import org.comity.server.sources.CompareQuestion;
import org.comity.server.world.World;
import org.comity.workbench.situation.Assessment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pages show, as JSON. Errors are {@code application/problem+json} with a stable {@code code}. */
@RestController
@RequestMapping("/api/v1")
class Api {
    private static final String CODE = "[A-Z]{3}";
    private final Pages pages;
    private final PairQuestion pairs;
    private final FiguresQuestion figures;
    private final CompareQuestion comparison;

    Api(Pages pages, PairQuestion pairs, FiguresQuestion figures, CompareQuestion comparison) {
        this.pages = pages;
        this.pairs = pairs;
        this.figures = figures;
        this.comparison = comparison;
    }

    /** A country, territory or economy that can be the home. */
    record Home(String code, String name) {}

    @GetMapping("/homes")
    @Switched
    List<Home> homes(Switches switches) {
        return pages.countries(pages.world(switches), switches.language(), "").stream()
                .map(choice -> new Home(choice.value(), choice.label()))
                .toList();
    }

    @GetMapping("/frames")
    @Switched
    List<Framework> frames(Switches switches) {
        return pages.world(switches).frames();
    }

    @GetMapping("/indicators")
    @Switched
    List<Indicator> indicators(Switches switches) {
        return pages.world(switches).indicators();
    }

    @GetMapping("/sources")
    @Switched
    List<Source> sources(Switches switches) {
        return pages.world(switches).sources();
    }

    @GetMapping("/holdings")
    @Switched
    ResponseEntity<byte[]> holdings(Switches switches) {
        return Download.asked(pages.world(switches).holdings(switches.language().locale()), "comity-data", switches);
    }

    @GetMapping("/vintages")
    @Switched
    ResponseEntity<byte[]> vintages(Switches switches) {
        return Download.asked(
                pages.world(switches).vintages("", switches.language().locale()), "comity-vintages", switches);
    }

    @GetMapping("/sources/{source:[a-z0-9][a-z0-9-]*}/refused")
    @Switched
    ResponseEntity<byte[]> refused(@PathVariable String source, Switches switches) {
        return pages.world(switches)
                .refused(source, switches.language().locale())
                .map(finding -> Download.asked(finding, "comity-refused-" + source, switches))
                .orElseThrow(() -> new Wrong(404, "unknown-source", "Nothing of \"%s\" is held.".formatted(source)));
    }

    @GetMapping("/figures")
    @Asked
    ResponseEntity<byte[]> figures(Switches switches) {
        World world = pages.world(switches);
        FiguresQuestion.Asked asked = figures.read(switches, world)
                .orElseThrow(() -> new Wrong(
                        400,
                        "bad-request",
                        "Say which figures: ?indicator=ID&home=AAA&partner=BBB&from=YEAR&to=YEAR."));
        return Download.asked(figures.answer(asked, world, switches.language()), "comity-figures", switches);
    }

    @GetMapping("/compare")
    @Compared
    ResponseEntity<byte[]> compare(Switches switches) {
        World world = pages.world(switches);
        return Download.asked(
                world.compare(
                        comparison.asked(switches, world), switches.language().locale()),
                "comity-compare",
                switches);
    }

    @GetMapping("/{home:" + CODE + "}/assessment")
    @Switched
    @Parameter(name = "with", in = ParameterIn.QUERY)
    ResponseEntity<byte[]> assessment(@PathVariable String home, Switches switches) {
        World world = pages.world(switches);
        var asked = pages.question(switches, world, pages.country(home, world));
        Finding finding = world.situation(
                asked,
                pages.several(switches.get("with"), asked.home(), world),
                switches.language().locale());
        return Download.asked(finding, "comity-" + home, switches);
    }

    @GetMapping("/{home:" + CODE + "}/neighbours")
    @Switched
    ResponseEntity<byte[]> neighbours(@PathVariable String home, Switches switches) {
        World world = pages.world(switches);
        var asked = pages.question(switches, world, pages.country(home, world));
        int year = switches.year().orElseGet(() -> world.assess(asked).year());
        return Download.asked(
                world.neighbours(
                        asked.home(), year, switches.rule(), switches.language().locale()),
                "comity-neighbours-" + home,
                switches);
    }

    @GetMapping("/{home:" + CODE + "}/role")
    @Switched
    ResponseEntity<byte[]> role(@PathVariable String home, Switches switches) {
        World world = pages.world(switches);
        Assessment assessment = world.assess(pages.question(switches, world, pages.country(home, world)));
        return world.role(
                        assessment.home(),
                        switches.rule(),
                        assessment.year(),
                        switches.language().locale())
                .map(finding -> Download.asked(finding, "comity-role-" + home, switches))
                .orElseThrow(() -> new Wrong(
                        404, "no-figures", "The role of this neighbourhood cannot be told: no figure is held."));
    }

    @GetMapping("/{home:" + CODE + "}/{partner:" + CODE + "}")
    @Switched
    @Parameter(name = "beside", in = ParameterIn.QUERY)
    ResponseEntity<byte[]> pair(@PathVariable String home, @PathVariable String partner, Switches switches) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = pairs.answer(home, partner, switches, world);
        return Download.asked(pairs.finding(answer, switches, world), "comity-" + answer.pair(), switches);
    }

    @GetMapping("/{home:" + CODE + "}/{partner:" + CODE + "}/explain")
    @Switched
    Explained explain(@PathVariable String home, @PathVariable String partner, Switches switches) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = pairs.answer(home, partner, switches, world);
        return world.explain(
                answer.there().request(),
                answer.pair().partner(),
                switches.language().locale());
    }
}
