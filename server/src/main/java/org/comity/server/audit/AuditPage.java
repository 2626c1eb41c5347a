package org.comity.server.audit;

import java.util.Map;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.History;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /audit}: every change, the last first, a hundred a page, by who, what and which record. */
@Controller
class AuditPage {
    private static final int PAGE = 100;
    private final DeskDoor door;

    AuditPage(DeskDoor door) {
        this.door = door;
    }

    @GetMapping("/audit")
    String audit(@RequestParam Map<String, String> given, Switches switches, Model model) {
        LogQuestion filter = LogQuestion.of(given);
        LogQuestion.Found found = door.read(tx -> filter.read(tx, PAGE));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "changes",
                found.rows().stream()
                        .map(row -> History.of(row, switches.language()))
                        .toList());
        model.addAttribute("next", found.next());
        model.addAttribute("mark", org.comity.desk.record.Placing.INTERNAL);
        return "audit/audit";
    }

    /** Checks chain, records and files; it reads all of them, so it is asked for by a button and not on every visit. */
    @PostMapping("/audit/verify")
    String verify(Model model) {
        model.addAttribute("verification", door.verify());
        model.addAttribute("mark", org.comity.desk.record.Placing.INTERNAL);
        return "audit/verified";
    }

    /** The log as a file, the last change first, as far back as the file may reach; where it ends, a note says so. */
    @GetMapping("/audit.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String format, @RequestParam Map<String, String> given, Switches switches) {
        LogQuestion question = LogQuestion.of(given);
        return Download.of(
                LogFinding.of(door.read(tx -> question.read(tx, LogQuestion.MOST))), format, "comity-audit", switches);
    }
}
