package org.comity.server.pair;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.reports.InstrumentsLine;
import org.comity.server.world.World;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /KEN/UGA/ties}: what ties the two, dated, and what other pairs have, for everyone; the pair's page fetches it when it
 * is reached. {@code /desk/ties/KEN/UGA}: the same with the agreements of the desk that the asker may read.
 */
@Controller
class TiesPage {
    private static final String PAIR = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}";
    private static final String PUBLIC = PAIR + "/ties";
    private static final String DESK = "/desk/ties" + PAIR;
    private static final String FILE = ".{format:" + Download.FORMATS + "}";
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

    private static final List<String> MARKED = List.of("register", "gaps");

    private final Pages pages;
    private final PairQuestion question;
    private final DeskDoor door;

    TiesPage(Pages pages, PairQuestion question, DeskDoor door) {
        this.pages = pages;
        this.question = question;
        this.door = door;
    }

    @GetMapping(PUBLIC)
    String everyone(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        return page(home, partner, false, switches, model);
    }

    @GetMapping(DESK)
    String desk(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        return page(home, partner, true, switches, model);
    }

    @GetMapping(PUBLIC + FILE)
    ResponseEntity<byte[]> everyoneFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(asked(home, partner, false, switches), format, switches);
    }

    @GetMapping(DESK + FILE)
    ResponseEntity<byte[]> deskFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(asked(home, partner, true, switches), format, switches);
    }

    /** An answer with what it was asked for. */
    private record Asked(PairQuestion.Answer answer, Finding finding) {}

    private Asked asked(String home, String partner, boolean inside, Switches switches) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        LocalDate on = TiesAsked.on(answer, switches);
        List<AgreementLine> agreements = inside
                ? door.read(tx -> Register.read(tx, Register.Filter.ALL, on).lines())
                : List.of();
        return new Asked(answer, TiesAsked.finding(answer, agreements, switches, world));
    }

    private String page(String home, String partner, boolean inside, Switches switches, Model model) {
        Asked asked = asked(home, partner, inside, switches);
        Finding finding = asked.finding();
        Pair pair = asked.answer().pair();
        String base = inside ? closed(pair) : open(pair);
        View view = new View(finding, new SourceWords(pair, switches.language()), base, switches);
        model.addAttribute("home", switches.language().name(pair.home()));
        model.addAttribute("partner", switches.language().name(pair.partner()));
        model.addAttribute("on", TiesAsked.on(asked.answer(), switches).toString());
        model.addAttribute("finding", finding);
        model.addAttribute("mark", String.join(" · ", marks(finding)));
        model.addAttribute("inside", inside);
        model.addAttribute("other", switches.at(inside ? open(pair) : closed(pair)));
        model.addAttribute("back", switches.at("/%s/%s".formatted(home, partner)));
        model.addAttribute("turned", switches.at(inside ? closed(pair.turned()) : open(pair.turned())));
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
        model.addAttribute(
                "instruments",
                InstrumentsLine.of(pages.world(switches), pair, TiesAsked.on(asked.answer(), switches), switches));
        model.addAttribute("agreements", switches.acrossWith("/agreements", Map.of("home", home, "partner", partner)));
        return "pair-ties";
    }

    private static String open(Pair pair) {
        return "/%s/%s/ties".formatted(pair.home(), pair.partner());
    }

    private static String closed(Pair pair) {
        return "/desk/ties/%s/%s".formatted(pair.home(), pair.partner());
    }

    /** The handling marks of what the desk has here. */
    private static Set<String> marks(Finding finding) {
        Set<String> marks = new TreeSet<>();
        for (String name : MARKED) {
            Table table = finding.table(name);
            int at = table.at("mark");
            table.rows().stream()
                    .map(row -> row.get(at))
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(mark -> !mark.isEmpty())
                    .forEach(marks::add);
        }
        return marks;
    }

    private static ResponseEntity<byte[]> file(Asked asked, String format, Switches switches) {
        Pair pair = asked.answer().pair();
        return Download.of(
                asked.finding(), format, "comity-ties-%s-%s".formatted(pair.home(), pair.partner()), switches);
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
    private record View(Finding finding, SourceWords words, String base, Switches switches) {
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
            String address = switches.at(base + ".csv", "table", table.name());
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
