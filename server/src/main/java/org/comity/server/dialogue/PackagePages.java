package org.comity.server.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.Conflict;
import org.comity.desk.DeskException;
import org.comity.desk.dialogue.Frame;
import org.comity.model.Finding;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.workbench.dialogue.AgreedText;
import org.comity.workbench.dialogue.SolveFinding;
import org.comity.workbench.dialogue.SolveQuestion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /dialogue/negotiations/ID/packages}: the points of each party as whoever asks has entered them, and the packages
 * that follow. Moved points are computed at once and kept only when asked for. No point stands in an address; what is
 * shelved, the margin, draws and their seed may.
 */
@Controller
class PackagePages {
    private static final String ONE = "/dialogue/negotiations/{id:[A-Za-z0-9][A-Za-z0-9.-]*}";
    private static final double SECONDS = 5;
    private static final String DRAWS = "draws";
    private static final String SEED = "seed";
    private static final Set<String> ASKED = Set.of("shelve", "margin", DRAWS, SEED);
    private static final List<String> TABLES = List.of(
            "standards",
            "package",
            "parties",
            "acceptance",
            "questions",
            "linkage",
            "conflict",
            "sets",
            "shelving",
            "thresholds");

    private final DeskDoor door;
    private final NegotiationDesk desk;

    PackagePages(DeskDoor door, NegotiationDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    /** A chart with its specification, which stands in the page: what is private has no address. */
    record Drawn(String name, String title, String json) {}

    @GetMapping(ONE + "/packages")
    String show(@PathVariable String id, @RequestParam Map<String, String> given, Switches switches, Model model) {
        PointsSheet sheet = door.read(tx -> desk.sheet(tx, id));
        Map<String, String> asked = new HashMap<>(given);
        asked.keySet().retainAll(ASKED); // points never stand in an address
        fill(sheet, asked, switches, model);
        return "dialogue/packages";
    }

    /** The packages for points that are moved and not kept. */
    @PostMapping(ONE + "/packages/preview")
    String preview(@PathVariable String id, @RequestParam Map<String, String> given, Switches switches, Model model) {
        PointsSheet sheet = door.read(tx -> desk.sheet(tx, id));
        fill(sheet, given, switches, model);
        return "dialogue/packages :: answer";
    }

    private static void fill(PointsSheet sheet, Map<String, String> given, Switches switches, Model model) {
        model.addAttribute("id", sheet.frame().id());
        model.addAttribute("title", sheet.frame().title());
        model.addAttribute("mark", sheet.mark());
        model.addAttribute("author", sheet.author());
        model.addAttribute("mayChange", sheet.mayChange());
        model.addAttribute("versions", sheet.versions());
        model.addAttribute("shelve", shelve(given, switches));
        model.addAttribute("margin", given.getOrDefault("margin", "0"));
        model.addAttribute(DRAWS, given.getOrDefault(DRAWS, String.valueOf(SolveQuestion.USUAL_DRAWS)));
        model.addAttribute(SEED, given.getOrDefault(SEED, "1"));
        try {
            model.addAttribute("points", sheet.points(given));
            Finding finding = SolveFinding.of(
                    sheet.negotiation(given), question(given), "comity dialogue solve negotiation.yaml");
            model.addAttribute("view", view(finding, switches));
        } catch (IllegalArgumentException fault) {
            model.addAttribute("fault", String.valueOf(fault.getMessage()));
        }
    }

    private static Map<String, Object> view(Finding finding, Switches switches) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "charts",
                finding.charts().stream()
                        .map(chart -> new Drawn(chart.name(), chart.title(), chart.vegaLite()))
                        .toList());
        List<TableView> tables = new ArrayList<>();
        for (String name : TABLES) {
            finding.tables().stream()
                    .filter(table -> table.name().equals(name) && !table.rows().isEmpty())
                    .forEach(table -> tables.add(TableView.of(table, switches, "")));
        }
        view.put("tables", tables);
        view.put("frontier", TableView.of(finding.table("frontier"), switches, ""));
        view.put("notes", finding.notes());
        view.put("method", finding.provenance().method());
        return view;
    }

    private static List<Choice> shelve(Map<String, String> given, Switches switches) {
        return List.of("", "min-count", "min-weight").stream()
                .map(word -> new Choice(
                        word,
                        switches.language().text("packages.shelve." + (word.isEmpty() ? "no" : word)),
                        word.equals(given.getOrDefault("shelve", ""))))
                .toList();
    }

    private static SolveQuestion question(Map<String, String> given) {
        Optional<String> shelve = Optional.of(given.getOrDefault("shelve", "")).filter(word -> !word.isEmpty());
        double margin = shelve.isEmpty() ? 0 : number(given.getOrDefault("margin", "0"));
        return new SolveQuestion(
                SolveQuestion.Solution.NASH,
                SolveQuestion.aim(shelve),
                margin,
                Math.toIntExact(whole(given, DRAWS, 0)),
                whole(given, SEED, 1),
                "automatic",
                SECONDS);
    }

    private static long whole(Map<String, String> given, String name, long usual) {
        String text = given.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? usual : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s must be a whole number, not \"%s\".".formatted(name, text), e);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.isBlank() ? "0" : text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The margin must be a number, not \"%s\".".formatted(text), e);
        }
    }

    /** Keeps moved points where they came from: in what was entered for a party, or in the shared text. */
    @PostMapping(ONE + "/packages")
    ModelAndView keep(
            @PathVariable String id, @RequestParam Map<String, String> given, Switches switches, Model model) {
        return kept(
                id,
                given,
                switches,
                model,
                () -> door.write(tx -> {
                    desk.sheet(tx, id).keep(tx, desk.lock(tx, id), given);
                    return id;
                }));
    }

    /** Writes the package of a standard into the record that all readers share, from the points that are kept. */
    @PostMapping(ONE + "/packages/agree")
    ModelAndView agree(
            @PathVariable String id, @RequestParam Map<String, String> given, Switches switches, Model model) {
        return kept(id, given, switches, model, () -> {
            // solved before the desk is written to: nobody waits for a search
            PointsSheet sheet = door.read(tx -> desk.sheet(tx, id));
            String text = AgreedText.of(
                    sheet.frame().text(),
                    sheet.negotiation(Map.of()),
                    question(given),
                    SolveQuestion.Solution.valueOf(given.getOrDefault("standard", "NASH")));
            door.write(tx -> {
                sheet.change(tx, desk.lock(tx, id), text, PointsSheet.version(given, PointsSheet.SHARED));
                return id;
            });
        });
    }

    private ModelAndView kept(String id, Map<String, String> given, Switches switches, Model model, Runnable work) {
        String here = "/dialogue/negotiations/" + id + "/packages";
        try {
            work.run();
            return new ModelAndView("redirect:" + switches.across(here));
        } catch (Conflict conflict) {
            return NegotiationDesk.merge(conflict, id, here, switches);
        } catch (IllegalArgumentException | DeskException fault) {
            PointsSheet sheet = door.read(tx -> desk.sheet(tx, id));
            fill(sheet, given, switches, model);
            ModelAndView page = new ModelAndView("dialogue/packages", model.asMap());
            page.addObject("fault", String.valueOf(fault.getMessage()));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    /** What was agreed and what was shelved, to be printed. */
    @GetMapping(ONE + "/record")
    String record(@PathVariable String id, Switches switches, Model model) {
        PointsSheet sheet = door.read(tx -> desk.sheet(tx, id));
        Frame frame = sheet.frame();
        model.addAttribute("id", id);
        model.addAttribute("title", frame.title());
        model.addAttribute("mark", sheet.mark());
        model.addAttribute("parties", frame.partyList());
        model.addAttribute("today", door.today().toString());
        try {
            model.addAttribute("agreed", AgreedText.lines(frame.text()));
        } catch (IllegalArgumentException fault) {
            model.addAttribute("fault", String.valueOf(fault.getMessage()));
        }
        model.addAttribute("disputes", door.read(tx -> NegotiationDesk.words(tx, frame, switches.language())));
        model.addAttribute("history", door.read(tx -> NegotiationDesk.history(tx, id, switches)));
        return "dialogue/record";
    }
}
