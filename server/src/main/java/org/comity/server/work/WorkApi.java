package org.comity.server.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.workbench.plan.handoff.HandOffs;
import org.comity.workbench.plan.handover.Handover;
import org.comity.workbench.plan.options.Options;
import org.comity.workbench.plan.options.OptionsFinding;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is computed from the papers of the work, for programs; the records themselves are at {@code /api/v1/desk/KIND}. */
@RestController
@RequestMapping("/api/v1/desk")
@Tag(name = "Desk", description = "Records of the desk: plans, promises, law, departments, papers and teams.")
class WorkApi {
    private final DeskDoor door;

    WorkApi(DeskDoor door) {
        this.door = door;
    }

    @GetMapping("/options_table/{id}/ranking")
    @Operation(operationId = "optionsRanking", summary = "The options of a table with scores and ranges of ranks")
    ResponseEntity<byte[]> ranking(@PathVariable String id, Switches switches) {
        return Download.asked(
                door.read(tx -> OptionsFinding.of(
                        Options.read(tx, id), switches.language().locale())),
                "comity-options",
                switches);
    }

    @GetMapping("/post/{id}/handover")
    @Operation(operationId = "postHandover", summary = "The handover pack of a post")
    ResponseEntity<byte[]> handover(@PathVariable String id, Switches switches) {
        return Download.asked(
                door.read(tx -> Handover.read(
                                tx, id, door.today(), switches.language().locale())
                        .finding()),
                "comity-handover",
                switches);
    }

    @GetMapping("/department/{id}/hand-offs")
    @Operation(
            operationId = "departmentHandOffs",
            summary = "What waits between a department and others, for how long, and what came back")
    ResponseEntity<byte[]> handOffs(@PathVariable String id, Switches switches) {
        return Download.asked(
                door.read(tx -> HandOffs.finding(
                        tx, id, door.today(), switches.language().locale())),
                "comity-hand-offs",
                switches);
    }
}
