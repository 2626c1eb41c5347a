package org.comity.server.pair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
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

/**
 * {@code /KEN/UGA/trade}: both reporters' figures, and what each means to the other in trade; the pair's page fetches it
 * when it is reached.
 */
@Controller
class TradePage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/trade";

    private final Pages pages;
    private final PairQuestion question;

    TradePage(Pages pages, PairQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        String path = "/%s/%s/trade".formatted(home, partner);
        model.addAttribute("home", switches.language().name(answer.pair().home()));
        model.addAttribute("partner", switches.language().name(answer.pair().partner()));
        model.addAttribute("back", switches.at("/%s/%s".formatted(home, partner)));
        model.addAttribute("turned", switches.at("/%s/%s/trade".formatted(partner, home)));
        model.addAttribute("scenario", switches.acrossWith("/scenarios/trade", Map.of("with", home + "," + partner)));
        finding(answer, switches, world).ifPresent(finding -> {
            model.addAttribute("finding", finding);
            model.addAttribute("facts", view(finding.table("facts"), switches, switches.at(path + ".csv")));
            model.addAttribute(
                    "mirror", view(finding.table("mirror"), switches, switches.at(path + ".csv", "table", "mirror")));
        });
        return "pair-trade";
    }

    private static TableView view(Table table, Switches switches, String address) {
        return TableView.of(said(table, switches.language()), switches, address);
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding finding = finding(question.answer(home, partner, switches, world), switches, world)
                .orElseThrow(() -> new Wrong(404, "no-figures", "No figures can be read here."));
        return Download.of(finding, format, "comity-trade-%s-%s".formatted(home, partner), switches);
    }

    private static Optional<Finding> finding(PairQuestion.Answer answer, Switches switches, World world) {
        return world.trade(
                answer.pair(),
                answer.there().assessment().year(),
                switches.language().locale());
    }

    /** The table with its own words, which are the same in every file, in those of the reader. */
    private static Table said(Table table, Language language) {
        Map<Integer, String> keys = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            switch (table.columns().get(i).name()) {
                case "fact" -> keys.put(i, "trade.fact.");
                case "reporters" -> keys.put(i, "trade.reporters.");
                case "measured_as" -> keys.put(i, "trade.");
                default -> {}
            }
        }
        List<List<Object>> rows = table.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .<Object>mapToObj(i -> keys.containsKey(i)
                                ? language.text(
                                        keys.get(i) + row.get(i).toString().replace(' ', '_'))
                                : row.get(i))
                        .toList())
                .toList();
        return new Table(table.name(), table.title(), table.columns(), rows);
    }
}
