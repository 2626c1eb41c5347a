package org.comity.server.promise;

import java.time.LocalDate;
import java.util.List;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.PairPart;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.workbench.promise.PairFinding;
import org.comity.workbench.promise.PairLedger;
import org.comity.workbench.promise.PairLedger.Count;
import org.comity.workbench.promise.PairLedger.Promised;
import org.comity.workbench.promise.PairLedger.Voice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /promises/pair/KEN/UGA}: kept, late, broken and open promises of both sides, for the page of the pair. */
@Controller
class PairPromisesPage {
    private static final String PATH = "/promises/pair/{home:[A-Z]{3}}/{partner:[A-Z]{3}}";

    private final DeskDoor door;
    private final PairPart part;

    PairPromisesPage(DeskDoor door, PairPart part) {
        this.door = door;
        this.part = part;
    }

    /**
     * What one side promised the other.
     *
     * @param list address of the promises one by one
     */
    record Side(String title, int promises, String list, List<Row> rows) {}

    /** How they were kept by the word of one voice; {@code other} is what it cannot say, or says nothing of. */
    record Row(String voice, int kept, int late, int part, int broken, int open, int other) {}

    @GetMapping(PATH)
    String pair(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        PairLedger ledger = door.read(tx -> PairLedger.read(tx, pair, on));
        PairPart.head("promises", pair, ledger.marks(), switches, model);
        model.addAttribute("empty", ledger.isEmpty());
        model.addAttribute(
                "sides",
                ledger.both().stream().map(side -> side(side, switches)).toList());
        model.addAttribute("file", PairPart.file("promises", pair, "voices", on, switches));
        return "promise/pair";
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        Finding finding = PairFinding.of(
                door.read(tx -> PairLedger.read(tx, pair, on)),
                switches.language().locale());
        return Download.of(finding, format, "comity-promises-%s-%s".formatted(home, partner), switches);
    }

    private static Side side(Promised side, Switches switches) {
        Language language = switches.language();
        String by = language.name(side.by());
        String to = language.name(side.to());
        return new Side(
                language.text("ledger.direction", by, to),
                side.promises(),
                switches.acrossWith(
                        "/promises",
                        java.util.Map.of(
                                "home", side.by().code(), "partner", side.to().code())),
                List.of(
                        row(language.text("promised.own", by), side.count(Voice.OWN)),
                        row(language.text("promised.other", to), side.count(Voice.OTHER)),
                        row(language.text("promised.third"), side.count(Voice.THIRD))));
    }

    private static Row row(String voice, Count count) {
        return new Row(
                voice,
                count.kept(),
                count.late(),
                count.part(),
                count.broken(),
                count.open(),
                count.unclear() + count.superseded() + count.silent() + count.vague());
    }
}
