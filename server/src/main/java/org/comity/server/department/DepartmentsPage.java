package org.comity.server.department;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Act;
import org.comity.desk.department.Course;
import org.comity.desk.department.Cover;
import org.comity.desk.department.Department;
import org.comity.desk.department.HandOff;
import org.comity.desk.department.Post;
import org.comity.desk.department.Skill;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Kept;
import org.comity.model.Finding;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Fields;
import org.comity.server.desk.PartsTable;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.workbench.plan.handoff.HandOffs;
import org.comity.workbench.plan.progress.DepartmentLoad;
import org.comity.workbench.plan.progress.MeasureFilter;
import org.comity.workbench.plan.progress.PlanLines;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /departments}: all of them; {@code /departments/trade}: one, with its load, what is open, hand-offs, skills. */
@Controller
class DepartmentsPage {
    private static final String PATH = "/departments/{department}";
    private static final int MONTHS = 12;
    private final DeskDoor door;

    DepartmentsPage(DeskDoor door) {
        this.door = door;
    }

    /** A department with how much is open there. */
    record Line(String id, Department department, String parent, long open, long late) {}

    /** A skill that a post requires or covers. */
    record SkillLine(String post, String skill, boolean required, boolean covered, String courses) {}

    /** Something passed on: how many days it waited, or waits. */
    record HandOffLine(
            String about,
            String name,
            String from,
            String to,
            LocalDate sent,
            long waited,
            boolean waits,
            Optional<LocalDate> returned) {}

    @GetMapping("/departments")
    String all(Switches switches, Model model) {
        return door.read(tx -> {
            Query open = Query.all().in("step", MeasureFilter.OPEN);
            Map<String, Long> all = tx.tally(Measure.class, "head.department", open);
            Map<String, Long> late =
                    tx.tally(Measure.class, "head.department", open.and("due", Query.Op.BEFORE, door.today()));
            model.addAttribute(
                    "lines",
                    tx.list(Department.class, Query.all().orderBy("name")).stream()
                            .map(kept ->
                                    line(tx, kept, all.getOrDefault(kept.id(), 0L), late.getOrDefault(kept.id(), 0L)))
                            .toList());
            model.addAttribute("mayAdd", tx.mayAdd(Department.class, ""));
            model.addAttribute("mark", mark(tx.list(Department.class)));
            return "department/all";
        });
    }

    private static String mark(List<Kept<Department>> departments) {
        return String.join(
                " · ",
                new java.util.TreeSet<>(departments.stream()
                        .map(kept -> kept.head().placing().mark())
                        .toList()));
    }

    private static Line line(ReadTx tx, Kept<Department> kept, long open, long late) {
        String parent = kept.record().parent().map(id -> Fields.name(tx, id)).orElse("");
        return new Line(kept.id(), kept.record(), parent, open, late);
    }

    @GetMapping(PATH)
    String one(@PathVariable String department, Switches switches, Model model) {
        return door.read(tx -> {
            Kept<Department> kept = tx.get(Department.class, department);
            DepartmentLoad load = load(tx, department);
            Finding finding = load.finding(command(department));
            model.addAttribute("kept", kept);
            model.addAttribute("department", kept.record());
            model.addAttribute("mark", kept.head().placing().mark());
            model.addAttribute("mayChange", tx.may(Act.CHANGE, kept.head()));
            model.addAttribute("load", load);
            model.addAttribute(
                    "table",
                    TableView.of(finding.table(""), switches, switches.at("/departments/" + department + "/load.csv")));
            model.addAttribute("chart", switches.across("/departments/" + department + "/load/chart.json"));
            model.addAttribute("today", door.today());
            model.addAttribute("plan", PlanLines.read(tx, ownOpen(department), door.today()));
            model.addAttribute("posts", PartsTable.of(tx, Post.class, kept, switches.language()));
            model.addAttribute("skills", skills(tx, department));
            model.addAttribute("handOffs", handOffs(tx, department));
            Finding ways = HandOffs.finding(
                    tx, department, door.today(), switches.language().locale());
            model.addAttribute(
                    "ways",
                    TableView.of(
                            ways.table(""), switches, switches.at("/departments/" + department + "/hand-offs.csv")));
            return "department/one";
        });
    }

    private static MeasureFilter ownOpen(String department) {
        return new MeasureFilter("", department, Optional.empty(), Optional.empty(), Optional.empty(), "", false);
    }

    private DepartmentLoad load(ReadTx tx, String department) {
        return DepartmentLoad.read(tx, department, YearMonth.from(door.today()), MONTHS);
    }

    private static String command(String department) {
        return "comity plan workload %s --months %d".formatted(department, MONTHS);
    }

    private static List<SkillLine> skills(ReadTx tx, String department) {
        return tx.list(Post.class, Query.where("department", department)).stream()
                .flatMap(post -> tx.list(Cover.class, Query.where("post", post.id())).stream()
                        .map(Kept::record)
                        .map(cover -> new SkillLine(
                                post.record().title(),
                                tx.find(Skill.class, cover.skill())
                                        .map(skill -> skill.record().name())
                                        .orElse(cover.skill()),
                                cover.required(),
                                cover.covered(),
                                courses(tx, cover.skill()))))
                .toList();
    }

    /** Where a skill can be learned: each course with its start and places, where they are known. */
    private static String courses(ReadTx tx, String skill) {
        return tx.list(Course.class, Query.where("skill", skill).orderBy("starts")).stream()
                .map(Kept::record)
                .map(course -> java.util.stream.Stream.of(
                                course.title(),
                                course.provider(),
                                course.starts().map(Object::toString).orElse(""))
                        .filter(text -> !text.isBlank())
                        .collect(java.util.stream.Collectors.joining(", ")))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private List<HandOffLine> handOffs(ReadTx tx, String department) {
        return java.util.stream.Stream.of("fromDepartment", "toDepartment")
                .flatMap(
                        side -> tx
                                .list(
                                        HandOff.class,
                                        Query.where(side, department)
                                                .orderByDescending("sent")
                                                .page(100, 0))
                                .stream())
                .map(Kept::record)
                .map(one -> new HandOffLine(
                        one.about(),
                        Fields.name(tx, one.about()),
                        Fields.name(tx, one.fromDepartment()),
                        Fields.name(tx, one.toDepartment()),
                        one.sent(),
                        ChronoUnit.DAYS.between(
                                one.sent(), one.taken().or(one::returned).orElse(door.today())),
                        one.taken().isEmpty() && one.returned().isEmpty(),
                        one.returned()))
                .toList();
    }

    @GetMapping(PATH + "/load.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String department, @PathVariable String format, Switches switches) {
        Finding finding = door.read(tx -> load(tx, department)).finding(command(department));
        return Download.of(finding, format, "comity-load-" + department, switches);
    }

    @GetMapping(PATH + "/hand-offs.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> handOffs(@PathVariable String department, @PathVariable String format, Switches switches) {
        Finding finding = door.read(tx -> HandOffs.finding(
                tx, department, door.today(), switches.language().locale()));
        return Download.of(finding, format, "comity-hand-offs-" + department, switches);
    }

    @GetMapping(PATH + "/load/chart.json")
    ResponseEntity<String> chart(@PathVariable String department, Switches switches) {
        DepartmentLoad load = door.read(tx -> load(tx, department));
        String json = load.chart(
                switches.language()
                        .text("department.load.chart", load.department().name()),
                switches.language().locale());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
