package org.comity.server.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.audit.AuditRow;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.History;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /audit}: every change, the last first, a hundred a page, by who, what and which record. */
@Controller
class AuditPage {
    private static final int PAGE = 100;
    private static final int LOOK = 2000;
    private final DeskDoor door;

    AuditPage(DeskDoor door) {
        this.door = door;
    }

    /** What is asked for; empty texts ask for nothing. */
    record Filter(String actor, String act, String kind, String record) {
        boolean takes(AuditRow row) {
            return fits(actor, row.actor())
                    && fits(act, row.act())
                    && fits(kind, row.kind())
                    && fits(record, row.record());
        }

        private static boolean fits(String asked, String held) {
            return asked.isEmpty() || asked.equals(held);
        }
    }

    @GetMapping("/audit")
    String audit(@RequestParam Map<String, String> given, Switches switches, Model model) {
        Filter filter = new Filter(of(given, "actor"), of(given, "act"), of(given, "kind"), of(given, "record"));
        long before = before(of(given, "before"));
        List<AuditRow> looked = door.read(tx -> tx.audit(before, LOOK));
        List<AuditRow> rows = looked.stream().filter(filter::takes).limit(PAGE).toList();
        boolean more = looked.size() == LOOK || rows.size() == PAGE;
        Optional<Long> next = !more
                ? Optional.empty()
                : Optional.of((rows.size() == PAGE ? rows : looked).getLast().sequence());
        model.addAttribute("filter", filter);
        model.addAttribute(
                "changes",
                rows.stream().map(row -> History.of(row, switches.language())).toList());
        model.addAttribute("next", next);
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

    private static String of(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    private static long before(String text) {
        if (text.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new Wrong(400, "bad-request", "A row of the log has a whole number, not \"%s\".".formatted(text));
        }
        return Long.parseLong(text);
    }
}
