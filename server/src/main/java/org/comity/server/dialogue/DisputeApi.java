package org.comity.server.dialogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.comity.desk.Query;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.workbench.dialogue.register.Dispute;
import org.comity.workbench.dialogue.register.DisputeFinding;
import org.comity.workbench.dialogue.register.Disputes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of disputes as Findings. Negotiations have no address here. */
@RestController
@RequestMapping("/api/v1/dialogue")
@Tag(name = "Dialogue", description = "Disputes, in the words of every side.")
class DisputeApi {
    private final DeskDoor door;

    DisputeApi(DeskDoor door) {
        this.door = door;
    }

    @GetMapping
    @Operation(
            operationId = "disputes",
            summary = "Disputes with the words of every side, status, incidents and ladders")
    ResponseEntity<byte[]> all(Switches switches) {
        Disputes.Found found = door.read(tx -> Disputes.list(tx, DisputeQuestion.filter(switches), Query.MOST));
        return Download.asked(DisputeFinding.of(found, switches.language().locale()), "comity-disputes", switches);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "dispute", summary = "One dispute with the words of every side")
    ResponseEntity<byte[]> one(@PathVariable String id, Switches switches) {
        Dispute dispute = door.read(tx -> Disputes.one(tx, id));
        return Download.asked(DisputeFinding.of(dispute, switches.language().locale()), "comity-dispute", switches);
    }
}
