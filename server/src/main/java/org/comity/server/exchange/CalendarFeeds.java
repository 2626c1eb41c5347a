package org.comity.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.comity.desk.ReadTx;
import org.comity.server.desk.Addresses;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Switches;
import org.comity.server.sign.ServerAddress;
import org.comity.workbench.plan.calendar.IcsFeed;
import org.comity.workbench.plan.calendar.PlanCalendar;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code calendar.ics} of the plan, of a department and of a measure, as the account that asks may read it. */
@Controller
class CalendarFeeds {
    private final DeskDoor door;
    private final ServerAddress server;

    CalendarFeeds(DeskDoor door, ServerAddress server) {
        this.door = door;
        this.server = server;
    }

    @GetMapping("/plan/calendar.ics")
    ResponseEntity<byte[]> plan(Switches switches, HttpServletRequest request) {
        return answer(PlanCalendar::all, "comity", switches, request);
    }

    @GetMapping("/plan/{measure}/calendar.ics")
    ResponseEntity<byte[]> measure(@PathVariable String measure, Switches switches, HttpServletRequest request) {
        return answer(tx -> PlanCalendar.ofMeasure(tx, measure), measure, switches, request);
    }

    @GetMapping("/departments/{department}/calendar.ics")
    ResponseEntity<byte[]> department(@PathVariable String department, Switches switches, HttpServletRequest request) {
        return answer(tx -> PlanCalendar.ofDepartment(tx, department), department, switches, request);
    }

    private ResponseEntity<byte[]> answer(
            Function<ReadTx, PlanCalendar> read, String name, Switches switches, HttpServletRequest request) {
        String address = server.of(request);
        String feed = IcsFeed.of(
                door.read(read),
                "Comity: " + name,
                entry -> Optional.of(address + Addresses.of(entry.sort().kind(), entry.about())),
                switches.language().locale());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.ics\"".formatted(name))
                .body(feed.getBytes(StandardCharsets.UTF_8));
    }
}
