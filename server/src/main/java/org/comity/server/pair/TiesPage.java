package org.comity.server.pair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.world.World;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN/UGA/ties}: what ties the two, dated, and what other pairs have; the pair's page fetches it when it is reached. */
@Controller
class TiesPage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/ties";
    /** On the page as public sets have them: without keys, and without days of ratification, of which they have none. */
    private static final Set<String> KEYS =
            Set.of("home", "partner", "home_ratified", "partner_ratified", "id", "file", "line", "mark");

    private static final Set<String> STANDING = Set.of(
            "home",
            "partner",
            "home_since",
            "partner_since",
            "home_ratified",
            "partner_ratified",
            "id",
            "file",
            "line",
            "standing",
            "mark");
    /** How many gaps of each side's neighbourhood. */
    private static final int SHOWN = 8;

    private final Pages pages;
    private final PairQuestion question;

    TiesPage(Pages pages, PairQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        Finding finding = TiesAsked.finding(answer, switches, world);
        Pair pair = answer.pair();
        View view = new View(finding, new SourceWords(pair, switches.language()), pair, switches);
        model.addAttribute("home", switches.language().name(pair.home()));
        model.addAttribute("partner", switches.language().name(pair.partner()));
        model.addAttribute("on", TiesAsked.on(answer, switches).toString());
        model.addAttribute("finding", finding);
        model.addAttribute("back", switches.at("/%s/%s".formatted(home, partner)));
        model.addAttribute("turned", switches.at("/%s/%s/ties".formatted(partner, home)));
        model.addAttribute("inForce", view.of("in_force", STANDING));
        model.addAttribute("notKnown", view.rows("register", "standing", "not_known", STANDING));
        model.addAttribute("gaps", view.first("gaps", Set.of("own_pairs_with", "own_pairs", "share", "mark")));
        model.addAttribute("leaders", view.rows("leaders", "standing", "in_force", Set.of("standing", "line")));
        model.addAttribute("counted", view.of("counted", Set.of()));
        model.addAttribute("overlaps", view.rows("overlaps", "in_force", true, Set.of("in_force", "mark")));
        model.addAttribute("register", view.of("register", KEYS));
        model.addAttribute(
                "covered", view.rows("covered", "held", false, Set.of("held", "known_to", "compared", "kinds")));
        model.addAttribute("known", Known.of(finding));
        model.addAttribute("agreements", switches.acrossWith("/agreements", Map.of("home", home, "partner", partner)));
        return "pair-ties";
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        Finding finding = TiesAsked.finding(answer, switches, world);
        return Download.of(finding, format, "comity-ties-%s-%s".formatted(home, partner), switches);
    }

    /**
     * Of what anything is known at all.
     *
     * @param ties whether any source of dated ties is held
     * @param gaps whether a source of instruments is held, and neighbours of both, among whom gaps are looked for
     */
    private record Known(boolean ties, boolean gaps) {
        static Known of(Finding finding) {
            Table covered = finding.table("covered");
            Table around = finding.table("neighbourhoods");
            boolean compared = covered.rows().stream()
                    .anyMatch(row -> row.get(covered.at("held")).equals(true)
                            && row.get(covered.at("compared")).equals(true));
            boolean neighbours =
                    around.rows().stream().noneMatch(row -> row.get(around.at("neighbours")) instanceof Table.Blank);
            return new Known(
                    covered.rows().stream()
                            .anyMatch(row -> row.get(covered.at("held")).equals(true)),
                    compared && neighbours);
        }
    }

    /** Tables of the answer as the page shows them; each is also a file, whole. */
    private record View(Finding finding, SourceWords words, Pair pair, Switches switches) {
        TableView of(String name, Set<String> without) {
            return shown(finding.table(name), without);
        }

        /** The first rows of each value of the first column; the file has all. */
        TableView first(String name, Set<String> without) {
            Table table = finding.table(name);
            Map<Object, Integer> seen = new HashMap<>();
            List<List<Object>> rows = table.rows().stream()
                    .filter(row -> seen.merge(row.getFirst(), 1, Integer::sum) <= SHOWN)
                    .toList();
            return shown(table, rows, without);
        }

        TableView rows(String name, String column, Object value, Set<String> without) {
            Table table = finding.table(name);
            int at = table.at(column);
            return shown(
                    table,
                    table.rows().stream()
                            .filter(row -> row.get(at).equals(value))
                            .toList(),
                    without);
        }

        private TableView shown(Table table, List<List<Object>> rows, Set<String> without) {
            return shown(new Table(table.name(), table.title(), table.columns(), rows), without);
        }

        private TableView shown(Table table, Set<String> without) {
            String address =
                    switches.at("/%s/%s/ties.csv".formatted(pair.home(), pair.partner()), "table", table.name());
            List<String> kept = table.columns().stream()
                    .map(Table.Column::name)
                    .filter(name -> !without.contains(name))
                    .toList();
            int[] places = table.columns().stream()
                    .filter(column -> kept.contains(column.name()))
                    .mapToInt(table.columns()::indexOf)
                    .toArray();
            Table narrow = new Table(
                    table.name(),
                    table.title(),
                    java.util.Arrays.stream(places)
                            .mapToObj(table.columns()::get)
                            .toList(),
                    table.rows().stream()
                            .map(row -> java.util.Arrays.stream(places)
                                    .<Object>mapToObj(row::get)
                                    .toList())
                            .toList());
            return TableView.of(words.of(narrow), switches, address);
        }
    }
}
