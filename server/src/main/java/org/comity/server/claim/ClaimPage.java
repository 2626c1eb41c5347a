package org.comity.server.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.claim.language.Reading;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /claim?q=...}: a claim is tested; without one, examples. */
@Controller
class ClaimPage {
    /** Of homes on three continents, in alphabetical order. */
    private static final List<String> EXAMPLES = List.of(
            "score(KEN, neighbours) in 2014 is the highest since 2010",
            "wgi.stability(KEN) in 2015 is the lowest since 2005",
            "peaceful(PER, BOL) in 2014 is at least 50",
            "secure(PER, neighbours of 2005, mean) trends up from 2005 to 2013",
            "unvotes.agreement(VNM, LAO) in 2012 is higher than in 2005",
            "VNM treats LAO as LAO treats VNM in 2019");

    private final Pages pages;
    private final ClaimQuestion question;

    ClaimPage(Pages pages, ClaimQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    /** A claim that cannot be read is answered too: with its place and the nearest one, above the form. */
    @GetMapping("/claim")
    String claim(Switches switches, Model model) {
        World world = pages.world(switches);
        model.addAttribute("rules", pages.rules(switches));
        model.addAttribute(
                "frames", pages.frames(world, Optional.of(pages.frame(switches, world)), switches.language()));
        model.addAttribute(
                "examples",
                EXAMPLES.stream()
                        .map(example -> new Choice(switches.acrossWith("/claim", Map.of("q", example)), example, false))
                        .toList());
        if (switches.get("q").isEmpty()) {
            return "claim";
        }
        Reading reading = question.read(switches, world);
        if (reading.mistake().isPresent()) {
            mistake(reading, switches, model);
        } else {
            answer(question.answer(reading, switches, world), switches, model);
        }
        return "claim";
    }

    private static void mistake(Reading reading, Switches switches, Model model) {
        List<String> lines = reading.explanation().lines().toList();
        model.addAttribute("mistake", lines.getFirst());
        model.addAttribute("caret", lines.get(1).strip() + "\n" + lines.get(2).substring(2));
        String nearest = reading.claim().text();
        model.addAttribute("nearest", new Choice(switches.at("/claim", "q", nearest), nearest, false));
    }

    private static void answer(Finding finding, Switches switches, Model model) {
        model.addAttribute("finding", finding);
        model.addAttribute(
                "how",
                new Finding(
                        finding.id(),
                        finding.title(),
                        finding.age(),
                        finding.tables(),
                        finding.charts(),
                        List.of(),
                        finding.provenance()));
        finding.charts().stream().findFirst().ifPresent(chart -> {
            model.addAttribute("chart", switches.at("/claim/chart.json"));
            model.addAttribute("chartTitle", chart.title());
        });
        model.addAttribute("years", view(finding, "by_year", Set.of("subject"), switches));
        model.addAttribute("changes", view(finding, "changes", Set.of(), switches));
        if (finding.tables().stream().anyMatch(table -> table.name().equals("members"))) {
            model.addAttribute("members", view(finding, "members", Set.of("home"), switches));
        }
    }

    private static TableView view(Finding finding, String table, Set<String> without, Switches switches) {
        boolean several = finding.table(table).columns().stream()
                .filter(column -> without.contains(column.name()))
                .map(column -> finding.table(table).columns().indexOf(column))
                .anyMatch(index -> finding.table(table).rows().stream()
                                .map(row -> row.get(index))
                                .distinct()
                                .count()
                        > 1);
        return TableView.without(
                several ? Set.of() : without,
                finding.table(table),
                switches,
                switches.at("/claim.csv", "table", table));
    }

    @GetMapping("/claim.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        return Download.of(question.answer(switches, pages.world(switches)), format, "comity-claim", switches);
    }

    @GetMapping("/claim/chart.json")
    ResponseEntity<String> chart(Switches switches) {
        return question.answer(switches, pages.world(switches)).charts().stream()
                .findFirst()
                .map(chart -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(chart.vegaLite()))
                .orElseThrow(() -> new Wrong(404, "not-found", "There is no chart here."));
    }
}
