package org.comity.server.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.Conflict;
import org.comity.desk.DeskException;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Act;
import org.comity.desk.change.FollowedChange;
import org.comity.desk.department.HandOff;
import org.comity.desk.plan.Crossing;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Effect;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.Risk;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Steps;
import org.comity.desk.plan.Support;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Attachment;
import org.comity.desk.work.Feasibility;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.DeskFaults;
import org.comity.server.desk.Fields;
import org.comity.server.desk.History;
import org.comity.server.desk.MergePage;
import org.comity.server.desk.PartsTable;
import org.comity.server.desk.Talk;
import org.comity.server.desk.Values;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.work.MeasurePapers;
import org.comity.workbench.plan.progress.PlanLine;
import org.comity.workbench.plan.progress.PlanLines;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /plan/MEASURE}: one measure, what it needs to go on, what hangs on it, and what was done to it. */
@Controller
class MeasurePage {
    private static final String PATH = "/plan/{measure}";
    private static final List<Class<? extends Record>> PARTS = List.of(
            Milestone.class,
            Support.class,
            Dependency.class,
            Effect.class,
            Risk.class,
            Crossing.class,
            HandOff.class,
            Evidence.class);
    private final DeskDoor door;

    MeasurePage(DeskDoor door) {
        this.door = door;
    }

    /** A step that may follow: its word, its name, and the kinds of source that it needs. */
    record Next(String word, String label, String needs) {}

    /** An aspect with its answer, who said so when, and its version; not known and 0 while nobody answered. */
    record Feasible(String aspect, String label, String answer, String reason, String said, int version) {}

    @GetMapping(PATH)
    String show(@PathVariable String measure, Switches switches, Model model) {
        return door.read(tx -> fill(tx, measure, switches, model));
    }

    private String fill(ReadTx tx, String id, Switches switches, Model model) {
        Language language = switches.language();
        PlanLine line = PlanLines.one(tx, id, door.today());
        Kept<Measure> kept = line.kept();
        model.addAttribute("line", line);
        model.addAttribute("measure", kept.record());
        model.addAttribute("kept", kept);
        model.addAttribute("mark", line.mark());
        model.addAttribute("today", door.today());
        model.addAttribute("fields", Fields.of(tx, kept, language));
        model.addAttribute("step", PlanQuestion.word(kept.record().step()));
        model.addAttribute("next", next(kept.record().step(), language));
        model.addAttribute("grades", words(Evidence.Grade.values(), language));
        model.addAttribute("feasible", feasible(tx, id, language));
        model.addAttribute("answers", words(Feasibility.Answer.values(), language));
        model.addAttribute("mayChange", tx.may(Act.CHANGE, kept.head()));
        model.addAttribute("mayPlace", tx.may(Act.PLACE, kept.head()));
        model.addAttribute(
                "departments", PlanPage.departments(tx, kept.head().placing().department()));
        model.addAttribute(
                "parts",
                PARTS.stream()
                        .map(part -> PartsTable.of(tx, part, kept, language))
                        .toList());
        model.addAttribute("talk", Talk.of(tx, kept));
        model.addAttribute("papers", MeasurePapers.of(tx, kept, door.today(), language));
        model.addAttribute("changes", tx.list(FollowedChange.class, Query.where("measure", id)));
        model.addAttribute("attachments", tx.list(Attachment.class, Query.where("about", id)));
        model.addAttribute("history", tx.rights().isMember() ? History.of(tx, id, language) : List.of());
        model.addAttribute(
                "promise",
                kept.record()
                        .commitment()
                        .flatMap(promise -> tx.find(Commitment.class, promise))
                        .map(Kept::record));
        return "plan/measure";
    }

    private static List<Next> next(Step step, Language language) {
        return Steps.NEXT.getOrDefault(step, Set.of()).stream()
                .sorted()
                .map(one -> {
                    Set<Evidence.Grade> needed =
                            step == Step.DELIVERED ? Set.of() : Steps.NEEDS.getOrDefault(one, Set.of());
                    List<String> grades = needed.stream()
                            .sorted()
                            .map(grade -> language.text("word." + lower(grade)))
                            .toList();
                    return new Next(
                            lower(one),
                            language.text("word." + lower(one)),
                            grades.isEmpty() ? language.text("measure.needs.nothing") : language.list(grades));
                })
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, String> words(Enum<?>[] constants, Language language) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            words.put(lower(constant), language.text("word." + lower(constant)));
        }
        return words;
    }

    private static List<Feasible> feasible(ReadTx tx, String measure, Language language) {
        List<Kept<Feasibility>> held = tx.list(Feasibility.class, Query.where("measure", measure));
        List<Feasible> all = new ArrayList<>();
        for (Feasibility.Aspect aspect : Feasibility.Aspect.values()) {
            Optional<Kept<Feasibility>> kept =
                    held.stream().filter(one -> one.record().aspect() == aspect).findFirst();
            Optional<Feasibility> answer = kept.map(Kept::record);
            all.add(new Feasible(
                    lower(aspect),
                    language.text("word." + lower(aspect)),
                    lower(answer.map(Feasibility::answer).orElse(Feasibility.Answer.NOT_KNOWN)),
                    answer.map(Feasibility::reason).orElse(""),
                    kept.map(one -> language.text(
                                    "feasible.said",
                                    one.head().changedBy(),
                                    History.minute(one.head().changedAt())))
                            .orElseGet(() -> language.text("feasible.nobody")),
                    kept.map(Kept::version).orElse(0)));
        }
        return all;
    }

    /** Takes a step, with the evidence for it in the same act. */
    @PostMapping(PATH + "/step")
    ModelAndView step(
            @PathVariable String measure,
            @RequestParam int version,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String dated,
            @RequestParam(defaultValue = "record") String grade,
            @RequestParam(defaultValue = "") String text,
            Switches switches) {
        try {
            Step step = PlanQuestion.step(to);
            door.write(tx -> take(tx, measure, version, step, source.strip(), dated, grade, text.strip()));
            return new ModelAndView("redirect:" + switches.across("/plan/" + measure));
        } catch (Conflict conflict) {
            Map<String, String> evidence = new LinkedHashMap<>();
            evidence.put("evidence.source", source);
            evidence.put("evidence.dated", dated);
            evidence.put("evidence.grade", grade);
            evidence.put("evidence.text", text);
            return MergePage.of(conflict, "/plan/" + measure + "/merge", evidence, switches);
        } catch (Wrong | DeskException | IllegalArgumentException fault) {
            return again(measure, fault, switches);
        }
    }

    private Kept<Measure> take(
            WriteTx tx, String id, int version, Step step, String source, String dated, String grade, String text) {
        Kept<Measure> kept = tx.get(Measure.class, id);
        if (kept.version() == version) { // else the conflict comes first, and keeps the evidence for the merge
            evidence(tx, id, step, source, dated, grade, text);
        }
        return tx.change(kept.record().withStep(step), version);
    }

    private void evidence(WriteTx tx, String id, Step step, String source, String dated, String grade, String text) {
        if (!source.isEmpty()) {
            Map<String, String> given = Map.of(
                    "id",
                    Ids.next(),
                    "about",
                    id,
                    "dated",
                    dated.isBlank() ? door.today().toString() : dated,
                    "stance",
                    lower(Evidence.Stance.FOR),
                    "shows",
                    lower(step),
                    "grade",
                    grade,
                    "source",
                    source,
                    "text",
                    text);
            tx.add(Values.record(Kinds.of(Evidence.class).table(), given::get));
        }
    }

    /** Saves what was chosen where a step met another change, with the evidence that came with the step. */
    @PostMapping(PATH + "/merge")
    ModelAndView merge(
            @PathVariable String measure,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Switches switches) {
        try {
            Measure merged = Values.record(
                    Kinds.of(Measure.class).table(), name -> name.equals("id") ? measure : given.get(name));
            door.write(tx -> {
                Kept<Measure> kept = tx.get(Measure.class, measure);
                if (kept.version() == version && kept.record().step() != merged.step()) {
                    evidence(
                            tx,
                            measure,
                            merged.step(),
                            given.getOrDefault("evidence.source", "").strip(),
                            given.getOrDefault("evidence.dated", ""),
                            given.getOrDefault("evidence.grade", "record"),
                            given.getOrDefault("evidence.text", "").strip());
                }
                return tx.change(merged, version);
            });
            return new ModelAndView("redirect:" + switches.across("/plan/" + measure));
        } catch (Conflict conflict) {
            Map<String, String> evidence = new LinkedHashMap<>(given);
            evidence.keySet().removeIf(name -> !name.startsWith("evidence."));
            return MergePage.of(conflict, "/plan/" + measure + "/merge", evidence, switches);
        } catch (Wrong | DeskException | IllegalArgumentException fault) {
            return again(measure, fault, switches);
        }
    }

    /** Answers the five aspects at once, each at the version that was seen. */
    @PostMapping(PATH + "/feasibility")
    ModelAndView feasibility(@PathVariable String measure, @RequestParam Map<String, String> given, Switches switches) {
        try {
            Optional<Conflict> clash = door.write(tx -> Answers.keep(tx, measure, given));
            return clash.map(one ->
                            MergePage.of(one, "/desk/feasibility/" + one.head().id(), Map.of(), switches))
                    .orElseGet(() -> new ModelAndView("redirect:" + switches.across("/plan/" + measure) + "#feasible"));
        } catch (Wrong | DeskException | IllegalArgumentException fault) {
            return again(measure, fault, switches);
        }
    }

    /** The page again, under the sentence that says what was wrong. */
    private ModelAndView again(String measure, RuntimeException fault, Switches switches) {
        Model model = new ExtendedModelMap();
        String template = door.read(tx -> fill(tx, measure, switches, model));
        ModelAndView page = new ModelAndView(template);
        page.addAllObjects(model.asMap());
        page.addObject("fault", String.valueOf(fault.getMessage()));
        int status = switch (fault) {
            case DeskException desk -> DeskFaults.status(desk);
            case Wrong wrong -> wrong.status();
            default -> 400;
        };
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }
}
