package org.comity.server.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import org.comity.model.Finding;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.promise.LedgerQuestion;
import org.comity.workbench.CommandLine;
import org.comity.workbench.plan.calendar.Entry;
import org.comity.workbench.plan.calendar.PlanCalendar;
import org.comity.workbench.plan.progress.CriticalPath;
import org.comity.workbench.plan.progress.DepartmentLoad;
import org.comity.workbench.plan.progress.MinisterStatus;
import org.comity.workbench.plan.progress.PlanFinding;
import org.comity.workbench.plan.progress.PlanLines;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFilter;
import org.comity.workbench.promise.LedgerFindings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is computed from the plan, of what the asker may read; the records themselves are at {@code /api/v1/desk/KIND}. */
@RestController
@RequestMapping("/api/v1/plan")
@Tag(name = "Plan", description = "What is computed from the plan, of what you may read.")
class PlanApi {
    private static final int MOST_MONTHS = 120;
    private final DeskDoor door;

    PlanApi(DeskDoor door) {
        this.door = door;
    }

    @GetMapping
    @Operation(
            operationId = "plan",
            summary = "Measures with owner, post, task, how late they are and who is told",
            description = "q, department, step, home, partner, task and late=yes select.")
    ResponseEntity<byte[]> plan(@Parameter(hidden = true) Switches switches) {
        PlanLines lines = door.read(tx -> PlanLines.whole(tx, PlanQuestion.filter(switches), door.today()));
        return json(PlanFinding.of(lines, PlanQuestion.command(switches)), "comity-plan", switches);
    }

    private static ResponseEntity<byte[]> json(Finding finding, String name, Switches switches) {
        return Download.asked(finding, name, switches);
    }

    @GetMapping("/together")
    @Operation(
            operationId = "planTogether",
            summary =
                    "What is overdue and who is told, what is done twice, red lines that contradict, what nobody owns")
    Together together() {
        return door.read(tx -> Together.read(tx, door.today()));
    }

    @GetMapping("/critical-path")
    @Operation(
            operationId = "criticalPath",
            summary = "The open measures that wait for each other, with their slack in days")
    CriticalPath criticalPath() {
        return door.read(tx -> CriticalPath.read(tx, door.today()));
    }

    @GetMapping("/status")
    @Operation(
            operationId = "planStatus",
            summary = "The minister's page: counts by state with their denominators, and flags")
    StatusAnswer status() {
        return StatusAnswer.of(door.read(tx -> MinisterStatus.read(tx, door.today())));
    }

    @GetMapping("/load/{department}")
    @Operation(operationId = "load", summary = "What a department has on its hands by month, in working days")
    ResponseEntity<byte[]> load(
            @PathVariable String department,
            @RequestParam(defaultValue = "12") int months,
            @Parameter(hidden = true) Switches switches) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new Wrong(400, "bad-request", "months is a whole number from 1 to %d.".formatted(MOST_MONTHS));
        }
        DepartmentLoad load =
                door.read(tx -> DepartmentLoad.read(tx, department, YearMonth.from(door.today()), months));
        String command = CommandLine.of("comity plan workload " + department)
                .with("--months", String.valueOf(months))
                .toString();
        return json(load.finding(command), "comity-load", switches);
    }

    @GetMapping("/calendar")
    @Operation(
            operationId = "planCalendar",
            summary = "Every day of the plan and of agreements, or of one department; the feed is calendar.ics")
    List<Entry> calendar(@RequestParam(defaultValue = "") String department) {
        return door.read(tx -> department.isEmpty() ? PlanCalendar.all(tx) : PlanCalendar.ofDepartment(tx, department))
                .entries();
    }

    @GetMapping("/pairs/{home}/{partner}")
    @Operation(
            operationId = "pairPlan",
            summary = "The measures of a home with a partner; turned round, those of the other side")
    ResponseEntity<byte[]> pair(
            @PathVariable String home, @PathVariable String partner, @Parameter(hidden = true) Switches switches) {
        Switches asked = switches.with(java.util.Map.of("home", home, "partner", partner));
        return plan(asked);
    }

    @GetMapping("/pairs/{home}/{partner}/promises")
    @Operation(operationId = "pairPromises", summary = "What a home promised a partner, by each voice")
    ResponseEntity<byte[]> promises(
            @PathVariable String home, @PathVariable String partner, @Parameter(hidden = true) Switches switches) {
        LedgerFilter filter = LedgerQuestion.filter(switches.with(java.util.Map.of("home", home, "partner", partner)));
        Ledger ledger = door.read(tx -> Ledger.read(tx, filter, door.today()));
        String command = filter.command("list", door.today());
        return json(LedgerFindings.whole(ledger, command, switches.language().locale()), "comity-promises", switches);
    }
}
