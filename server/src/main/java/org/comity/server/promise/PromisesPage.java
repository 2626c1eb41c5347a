package org.comity.server.promise;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.department.Department;
import org.comity.desk.law.Agreement;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.PromiseState;
import org.comity.model.Finding;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFindings;
import org.comity.workbench.promise.LedgerLine;
import org.comity.workbench.sheet.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /promises}: the ledger, by the word of each side, of third parties, and by kind of source. */
@Controller
class PromisesPage {
    private static final int ON_A_PAGE = 100;
    private static final List<String> FILTERS =
            List.of("q", "department", "home", "partner", "agreement", "state", "on");
    private final DeskDoor door;

    PromisesPage(DeskDoor door) {
        this.door = door;
    }

    @GetMapping("/promises")
    String ledger(Switches switches, Model model) {
        return door.read(tx -> {
            Ledger ledger = read(tx, switches);
            Optional<PromiseState> state = LedgerQuestion.state(switches);
            List<LedgerLine> shown = ledger.lines().stream()
                    .filter(line -> state.map(line::isReported).orElse(true))
                    .toList();
            model.addAttribute("ledger", ledger);
            model.addAttribute("found", shown.size());
            int last = Math.max(1, (shown.size() + ON_A_PAGE - 1) / ON_A_PAGE);
            int page = Math.min(page(switches), last);
            List<LedgerLine> here = shown.stream()
                    .skip((long) (page - 1) * ON_A_PAGE)
                    .limit(ON_A_PAGE)
                    .toList();
            model.addAttribute("page", page);
            model.addAttribute("pages", last);
            model.addAttribute("view", LedgerView.of(ledger, here, switches.language()));
            model.addAttribute("on", ledger.on());
            model.addAttribute("mark", String.join(" · ", ledger.marks()));
            model.addAttribute("mayAdd", tx.rights().isMember());
            model.addAttribute(
                    "filtered",
                    FILTERS.stream().anyMatch(name -> !switches.get(name).isEmpty()));
            model.addAttribute("turned", turned(switches));
            choices(tx, switches, model);
            return "promise/all";
        });
    }

    private static void choices(ReadTx tx, Switches switches, Model model) {
        for (String side : List.of("home", "partner")) {
            model.addAttribute(
                    side + "s",
                    LedgerQuestion.countries(
                            tx.tally(Commitment.class, side, Query.all()).keySet(),
                            switches.get(side),
                            switches.language()));
        }
        model.addAttribute(
                "agreements",
                tx.list(Agreement.class, Query.all().orderBy("title")).stream()
                        .map(kept -> new Pages.Choice(
                                kept.id(), kept.record().title(), kept.id().equals(switches.get("agreement"))))
                        .toList());
        model.addAttribute(
                "departments",
                tx.list(Department.class, Query.all().orderBy("name")).stream()
                        .map(kept -> new Pages.Choice(
                                kept.id(), kept.record().name(), kept.id().equals(switches.get("department"))))
                        .toList());
        model.addAttribute(
                "states",
                Arrays.stream(PromiseState.values())
                        .map(LedgerQuestion::word)
                        .map(word -> new Pages.Choice(
                                word, switches.language().text("word." + word), word.equals(switches.get("state"))))
                        .toList());
    }

    private static int page(Switches switches) {
        String page = switches.get("page");
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** The same ledger from the other side; empty when no side is asked for. */
    private static String turned(Switches switches) {
        String home = switches.get("home");
        String partner = switches.get("partner");
        return home.isEmpty() && partner.isEmpty()
                ? ""
                : switches.with(Map.of("home", partner, "partner", home)).at("/promises");
    }

    private Ledger read(ReadTx tx, Switches switches) {
        LocalDate on = LedgerQuestion.on(switches, door.today());
        return Ledger.read(tx, LedgerQuestion.filter(switches), on);
    }

    @GetMapping("/promises.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        Ledger ledger = door.read(tx -> read(tx, switches));
        Finding finding = LedgerFindings.whole(
                ledger,
                LedgerQuestion.filter(switches).command("list", ledger.on()),
                switches.language().locale());
        return Download.of(finding, format, "comity-promises", switches);
    }

    /** The records themselves, as {@code comity promises import} reads them. */
    @GetMapping("/promises/records.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> records(@PathVariable String format, Switches switches) {
        Finding finding = door.read(tx -> Sheets.promises(
                tx, "comity promises export", switches.language().locale()));
        return Download.of(finding, format, "comity-promises-records", switches);
    }
}
