package org.comity.server.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN/UGA/shared}: what two countries have in common, and how the partner sees the relation. */
@Controller
class SharedPage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/shared";
    private static final List<String> TABLES =
            List.of("treaties", "organisations", "organisations_counted", "neighbours", "hazards", "seen_from_partner");

    private final Pages pages;
    private final DomesticQuestion question;

    SharedPage(Pages pages, DomesticQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    /** A part of the page: its table, or the sentence that stands where it has no row. */
    record Part(String name, TableView table, boolean isEmpty) {}

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        World world = pages.world(switches);
        Pair pair = question.pair(home, partner, world);
        Language language = switches.language();
        Finding finding = finding(pair, switches, world);
        String path = "/%s/%s/shared".formatted(home, partner);
        model.addAttribute("home", language.name(pair.home()));
        model.addAttribute("partner", language.name(pair.partner()));
        model.addAttribute("back", switches.across("/%s/%s".formatted(home, partner)));
        model.addAttribute("turned", switches.at("/%s/%s/shared".formatted(partner, home)));
        model.addAttribute("year", Integer.toString(year(switches)));
        model.addAttribute("finding", finding);
        model.addAttribute("register", switches.acrossWith("/agreements", Map.of("home", home, "partner", partner)));
        model.addAttribute(
                "parts",
                TABLES.stream()
                        .map(name -> new Part(
                                name,
                                TableView.without(
                                        Set.of(),
                                        finding.table(name),
                                        switches,
                                        switches.at(path + ".csv", "table", name)),
                                finding.table(name).rows().isEmpty()))
                        .toList());
        return "shared/shared";
    }

    @GetMapping(PATH + ".{format:csv|json|xlsx|dta|parquet}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding finding = finding(question.pair(home, partner, world), switches, world);
        return Download.of(finding, format, "comity-shared-%s-%s".formatted(home, partner), switches);
    }

    private static Finding finding(Pair pair, Switches switches, World world) {
        return world.shared(
                pair, year(switches), switches.rule(), switches.language().locale());
    }

    private static int year(Switches switches) {
        return switches.year()
                .orElseGet(() -> LocalDate.now(java.time.ZoneOffset.UTC).getYear() - 1);
    }
}
