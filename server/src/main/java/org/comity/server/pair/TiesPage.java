package org.comity.server.pair;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.trust.ties.TiesFinding;
import org.comity.workbench.trust.ties.TiesQuestion;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN/UGA/ties}: what ties the two, dated, and what other pairs have; the pair's page fetches it when it is reached. */
@Controller
class TiesPage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/ties";
    private static final Set<String> KEYS =
            Set.of("home", "partner", "home_ratified", "partner_ratified", "id", "file", "line");
    private static final Set<String> STANDING =
            Set.of("home", "partner", "home_ratified", "partner_ratified", "id", "file", "line", "standing");
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
        LocalDate on = on(answer, switches);
        Finding finding = finding(answer, on, switches, world);
        Pair pair = answer.pair();
        View view = new View(finding, new SourceWords(pair, switches.language()), pair, switches);
        model.addAttribute("home", switches.language().name(pair.home()));
        model.addAttribute("partner", switches.language().name(pair.partner()));
        model.addAttribute("on", on.toString());
        model.addAttribute("finding", finding);
        model.addAttribute("back", switches.at("/%s/%s".formatted(home, partner)));
        model.addAttribute("turned", switches.at("/%s/%s/ties".formatted(partner, home)));
        model.addAttribute("inForce", view.of("in_force", STANDING));
        model.addAttribute("notKnown", view.rows("register", "standing", "not_known", STANDING));
        model.addAttribute("gaps", view.first("gaps", Set.of("own_pairs_with", "own_pairs", "share")));
        model.addAttribute("leaders", view.rows("leaders", "standing", "in_force", Set.of("standing", "line")));
        model.addAttribute("counted", view.of("counted", Set.of()));
        model.addAttribute("overlaps", view.rows("overlaps", "in_force", true, Set.of("in_force")));
        model.addAttribute("register", view.of("register", KEYS));
        model.addAttribute("agreements", switches.acrossWith("/agreements", Map.of("home", home, "partner", partner)));
        return "pair-ties";
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        Finding finding = finding(answer, on(answer, switches), switches, world);
        return Download.of(finding, format, "comity-ties-%s-%s".formatted(home, partner), switches);
    }

    private static Finding finding(PairQuestion.Answer answer, LocalDate on, Switches switches, World world) {
        return world.ties(
                new TiesQuestion(answer.pair(), on, answer.rule()),
                switches.language().locale());
    }

    /** The day asked for, else the last one of the year that the pair's page shows. */
    private static LocalDate on(PairQuestion.Answer answer, Switches switches) {
        String asked = switches.get("on");
        try {
            return asked.isEmpty()
                    ? TiesFinding.endOf(answer.there().assessment().year())
                    : LocalDate.parse(asked);
        } catch (DateTimeParseException e) {
            throw new Wrong(400, "bad-request", "A day is written as 2014-12-31, not \"%s\".".formatted(asked));
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
            int at = table.columns().stream().map(Table.Column::name).toList().indexOf(column);
            return shown(
                    table,
                    table.rows().stream()
                            .filter(row -> at >= 0 && row.get(at).equals(value))
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
