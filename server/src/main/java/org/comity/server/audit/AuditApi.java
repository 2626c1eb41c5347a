package org.comity.server.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.audit.Verification;
import org.comity.server.desk.DeskDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log for programs, for coordinators and administrators. */
@RestController
@RequestMapping("/api/v1/desk/audit")
@Tag(name = "Audit", description = "Every change of the desk, and whether the log and the records fit together.")
class AuditApi {
    private static final int MOST = 1000;
    private final DeskDoor door;

    AuditApi(DeskDoor door) {
        this.door = door;
    }

    /** Rows, the last first; {@code next} is what {@code before} names to go on, null at the end. */
    record Log(List<AuditRow> rows, @Nullable Long next) {}

    /** What the check found. */
    record Checked(boolean sound, Verification found) {}

    @GetMapping
    @Operation(
            operationId = "audit",
            summary = "Rows of the log, the last first, at most 1000",
            description = "before, actor, act, kind and record select.")
    Log audit(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        LogQuestion question = LogQuestion.of(given);
        LogQuestion.Found found = door.read(tx -> question.read(tx, MOST));
        return new Log(found.rows(), found.next().orElse(null));
    }

    @PostMapping("/verify")
    @Operation(operationId = "verify", summary = "Checks the chain, every record and every file")
    Checked verify() {
        Verification found = door.verify();
        return new Checked(found.isSound(), found);
    }
}
