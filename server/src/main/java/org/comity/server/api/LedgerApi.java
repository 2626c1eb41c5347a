package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.comity.model.Pair;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.PairPart;
import org.comity.server.law.RegisterQuestion;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.promise.LedgerQuestion;
import org.comity.workbench.law.Register;
import org.comity.workbench.paper.PairPapers;
import org.comity.workbench.paper.PapersFinding;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFilter;
import org.comity.workbench.promise.LedgerFindings;
import org.comity.workbench.promise.PairFinding;
import org.comity.workbench.promise.PairLedger;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger and the register as Findings, of what the asker may read; the records are at {@code /api/v1/desk/KIND}. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Promises and law", description = "How promises were kept, and what falls due under agreements.")
class LedgerApi {
    private final DeskDoor door;
    private final PairPart part;

    LedgerApi(DeskDoor door, PairPart part) {
        this.door = door;
        this.part = part;
    }

    @GetMapping("/promises")
    @Operation(operationId = "promises", summary = "Promises with each voice's state, both percentages, and the coders")
    ResponseEntity<byte[]> promises(Switches switches) {
        LocalDate on = LedgerQuestion.on(switches, door.today());
        LedgerFilter filter = LedgerQuestion.filter(switches);
        Ledger ledger = door.read(tx -> Ledger.read(tx, filter, on));
        return Download.asked(
                LedgerFindings.whole(
                        ledger, filter.command("list", on), switches.language().locale()),
                "comity-promises",
                switches);
    }

    @GetMapping("/promises/pairs/{home}/{partner}")
    @Operation(
            operationId = "promisesPair",
            summary = "Kept, late, broken and open promises of both sides, by the word of each voice")
    ResponseEntity<byte[]> pair(@PathVariable String home, @PathVariable String partner, Switches switches) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        return Download.asked(
                PairFinding.of(
                        door.read(tx -> PairLedger.read(tx, pair, on)),
                        switches.language().locale()),
                "comity-promises-pair",
                switches);
    }

    @GetMapping("/papers/pairs/{home}/{partner}")
    @Operation(
            operationId = "papersPair",
            summary = "What the published papers of both sides name as a threat or an aim, quoted")
    ResponseEntity<byte[]> papers(@PathVariable String home, @PathVariable String partner, Switches switches) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        return Download.asked(
                PapersFinding.of(
                        door.read(tx -> PairPapers.read(tx, pair, on)),
                        switches.language().locale()),
                "comity-papers",
                switches);
    }

    @GetMapping("/agreements")
    @Operation(operationId = "agreements", summary = "Agreements with their parties and obligations")
    ResponseEntity<byte[]> agreements(Switches switches) {
        return Download.asked(RegisterQuestion.finding(register(switches), switches), "comity-agreements", switches);
    }

    @GetMapping("/agreements/reminders")
    @Operation(operationId = "reminders", summary = "What falls due under agreements: notice, expiry, obligations")
    ResponseEntity<byte[]> reminders(Switches switches) {
        return Download.asked(RegisterQuestion.reminders(register(switches), switches), "comity-reminders", switches);
    }

    private Register register(Switches switches) {
        return door.read(tx -> RegisterQuestion.read(tx, switches, door.today()));
    }
}
