package org.comity.server.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Task;
import org.comity.desk.record.Kept;
import org.comity.model.Country;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Fields;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.promise.PairLedger;
import org.comity.workbench.plan.calendar.PlanCalendar;
import org.comity.workbench.plan.progress.CriticalPath;
import org.comity.workbench.plan.progress.MinisterStatus;
import org.comity.workbench.plan.progress.PlanFinding;
import org.comity.workbench.plan.progress.PlanLine;
import org.comity.workbench.plan.progress.PlanLines;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /plan}: goals, tasks and measures as a table, a board or over time; {@code /plan/status}: one page of it. */
@Controller
class PlanPage {
    private static final int MOST_GOALS = 100;
    private static final int MOST_IN_CHAIN = 50;
    private final DeskDoor door;

    PlanPage(DeskDoor door) {
        this.door = door;
    }

    /** A goal for reading, with its tasks. */
    record GoalView(String id, Goal goal, String owner, List<TaskView> tasks) {}

    /** A task for reading; {@code post} is empty when nobody answers for it. */
    record TaskView(String id, Task task, String post, long delivered, long measures) {}

    @GetMapping("/plan")
    String plan(Switches switches, Model model) {
        return door.read(tx -> {
            PlanLines plan = PlanLines.read(tx, PlanQuestion.filter(switches), door.today());
            model.addAttribute("plan", plan);
            model.addAttribute("view", PlanQuestion.view(switches));
            model.addAttribute("today", door.today());
            model.addAttribute("late", plan.late());
            boolean filtered = filtered(switches);
            PlanCalendar calendar = calendar(tx, switches);
            model.addAttribute("calendar", MonthView.of(calendar, switches, door.today()));
            model.addAttribute("mark", PlanQuestion.mark(plan.lines(), calendar.marks()));
            model.addAttribute("steps", steps(switches));
            model.addAttribute("departments", departments(tx, switches.get("department")));
            CriticalPath chain = filtered ? CriticalPath.NONE : CriticalPath.read(tx, door.today());
            model.addAttribute("chain", chain);
            model.addAttribute("tightest", chain.tightest(MOST_IN_CHAIN));
            model.addAttribute("goals", filtered ? List.of() : goals(tx));
            model.addAttribute("goalsMore", filtered ? 0 : Math.max(0, tx.count(Goal.class, Query.all()) - MOST_GOALS));
            model.addAttribute("filtered", filtered);
            model.addAttribute(
                    "hasDays",
                    plan.lines().stream()
                            .anyMatch(line -> line.measure().starts().isPresent()
                                    && line.measure().due().isPresent()));
            return "plan/plan";
        });
    }

    /** Whether the parts of departments fit together; asked for by itself, as it reads the whole plan. */
    @GetMapping("/plan/together")
    String together(Model model) {
        return door.read(tx -> {
            Together together = Together.read(tx, door.today());
            model.addAttribute("all", together);
            model.addAttribute("mark", together.mark());
            return "plan/together";
        });
    }

    /** The calendar is read when it is asked for. */
    private static PlanCalendar calendar(ReadTx tx, Switches switches) {
        if (!PlanQuestion.view(switches).equals("calendar")) {
            return new PlanCalendar(List.of());
        }
        String department = switches.get("department");
        return department.isEmpty() ? PlanCalendar.all(tx) : PlanCalendar.ofDepartment(tx, department);
    }

    private static boolean filtered(Switches switches) {
        return List.of("q", "department", "step", "home", "partner", "task", "late").stream()
                .anyMatch(name -> !switches.get(name).isEmpty());
    }

    private static List<Pages.Choice> steps(Switches switches) {
        return Arrays.stream(Step.values())
                .map(step -> {
                    String word = PlanQuestion.word(step);
                    return new Pages.Choice(
                            word, switches.language().text("word." + word), word.equals(switches.get("step")));
                })
                .toList();
    }

    static List<Pages.Choice> departments(ReadTx tx, String chosen) {
        return tx.list(Department.class, Query.all().orderBy("name")).stream()
                .map(kept -> new Pages.Choice(
                        kept.id(), kept.record().name(), kept.id().equals(chosen)))
                .toList();
    }

    private static List<GoalView> goals(ReadTx tx) {
        List<Kept<Goal>> shown =
                tx.list(Goal.class, Query.all().orderBy("title").page(MOST_GOALS, 0));
        List<Kept<Task>> tasks = tx.list(
                Task.class, Query.all().in("goal", shown.stream().map(Kept::id).toList()));
        Map<String, Long> delivered = tx.tally(Measure.class, "task", Query.where("step", Step.DELIVERED));
        Map<String, Long> measures =
                tx.tally(Measure.class, "task", Query.where("step", Query.Op.UNEQUAL, Step.DROPPED));
        List<GoalView> goals = new ArrayList<>();
        for (Kept<Goal> goal : shown) {
            List<TaskView> own = tasks.stream()
                    .filter(task -> task.record().goal().equals(goal.id()))
                    .map(task ->
                            view(tx, task, delivered.getOrDefault(task.id(), 0L), measures.getOrDefault(task.id(), 0L)))
                    .toList();
            goals.add(new GoalView(
                    goal.id(),
                    goal.record(),
                    Fields.name(tx, goal.head().placing().department()),
                    own));
        }
        return goals;
    }

    private static TaskView view(ReadTx tx, Kept<Task> task, long delivered, long measures) {
        String post = task.record().post().map(id -> Fields.name(tx, id)).orElse("");
        return new TaskView(task.id(), task.record(), post, delivered, measures);
    }

    @GetMapping("/plan.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        PlanLines plan = door.read(tx -> PlanLines.whole(tx, PlanQuestion.filter(switches), door.today()));
        return Download.of(
                PlanFinding.of(plan, PlanQuestion.command(switches) + " --format " + format),
                format,
                "comity-plan",
                switches);
    }

    @GetMapping("/plan/chart.json")
    ResponseEntity<String> chart(Switches switches) {
        PlanLines plan = door.read(tx -> PlanLines.read(tx, PlanQuestion.filter(switches), door.today()));
        Optional<String> gantt = PlanFinding.gantt(
                plan,
                switches.language().text("plan.gantt"),
                switches.language().locale());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(gantt.orElseThrow(
                        () -> new Wrong(404, "no-figures", "No measure here has a start and a day due.")));
    }

    @GetMapping("/plan/status")
    String status(Switches switches, Model model) {
        return door.read(tx -> {
            MinisterStatus status = MinisterStatus.read(tx, door.today());
            model.addAttribute("status", status);
            model.addAttribute("shares", shares(status, switches));
            model.addAttribute("mark", String.join(" · ", status.marks()));
            Map<String, Long> counts = new TreeMap<>();
            status.counts().forEach((step, count) -> counts.put(step.name(), count));
            model.addAttribute("counts", counts);
            return "plan/status";
        });
    }

    /** Every share with its denominator, as people write it. */
    private static Map<String, String> shares(MinisterStatus status, Switches switches) {
        return Map.of(
                "delivered", share(status.delivered(), status.all(), switches),
                "delivering", share(status.count(Step.IN_DELIVERY), status.all(), switches),
                "drafted", share(status.drafted(), status.all(), switches),
                "due", share(status.dueDelivered(), status.dueByNow(), switches));
    }

    private static String share(long part, long whole, Switches switches) {
        return whole == 0 ? "" : switches.language().percent((double) part / whole);
    }

    /** The plan's part of the page of two countries; empty when there is none that the reader may see. */
    @GetMapping("/plan/pair/{home:[A-Z]{3}}/{partner:[A-Z]{3}}")
    String pair(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        return door.read(tx -> {
            List<PlanLine> lines = PairPlan.measures(tx, Country.of(home), Country.of(partner), door.today());
            List<PairLedger> ledgers =
                    PairLedger.of(tx, Country.of(home), Country.of(partner), door.today(), switches.language());
            TreeSet<String> marks =
                    new TreeSet<>(lines.stream().map(PlanLine::mark).toList());
            ledgers.forEach(ledger -> marks.addAll(ledger.marks()));
            model.addAttribute("lines", lines);
            model.addAttribute("ledgers", ledgers);
            model.addAttribute("mark", String.join(" · ", marks));
            model.addAttribute("today", door.today());
            model.addAttribute("home", switches.language().name(Country.of(home)));
            model.addAttribute("partner", switches.language().name(Country.of(partner)));
            model.addAttribute("back", switches.across("/" + home + "/" + partner));
            model.addAttribute("turned", switches.at("/plan/pair/%s/%s".formatted(partner, home)));
            return "plan/pair";
        });
    }
}
