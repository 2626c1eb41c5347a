package org.comity.server.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.DeskException;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Act;
import org.comity.desk.promise.Commitment;
import org.comity.desk.reading.Candidate;
import org.comity.desk.reading.Candidate.Verdict;
import org.comity.desk.reading.Reading;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.DeskFaults;
import org.comity.server.desk.Values;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.plan.intake.FoundText;
import org.comity.workbench.plan.intake.Intake;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /plan/texts}: a text is read, and a person decides on each sentence that may be a commitment. */
@Controller
class ReadingPages {
    private static final String PATH = "/plan/texts";
    private static final int PAGE = 20;
    private static final int MOST_TEXTS = 200;
    private static final int LONGEST_TITLE = 500;
    private final DeskDoor door;
    private final Pages pages;

    ReadingPages(DeskDoor door, Pages pages) {
        this.door = door;
        this.pages = pages;
    }

    /** A text with how much of it is decided. */
    record TextLine(String id, Reading reading, long open, long accepted, long refused) {}

    @GetMapping(PATH)
    String texts(Switches switches, Model model) {
        return door.read(tx -> texts(tx, Map.of(), switches, model));
    }

    private String texts(ReadTx tx, Map<String, String> given, Switches switches, Model model) {
        model.addAttribute(
                "texts",
                tx
                        .list(
                                Reading.class,
                                Query.all().orderByDescending("head.created_at").page(MOST_TEXTS, 0))
                        .stream()
                        .map(kept -> line(tx, kept))
                        .toList());
        model.addAttribute("departments", PlanPage.departments(tx, given.getOrDefault("owner", "")));
        model.addAttribute(
                "homes", pages.countries(pages.world(switches), switches.language(), given.getOrDefault("home", "")));
        model.addAttribute(
                "partners",
                pages.countries(pages.world(switches), switches.language(), given.getOrDefault("partner", "")));
        model.addAttribute("given", given);
        model.addAttribute("mark", Placing.INTERNAL);
        return "plan/texts";
    }

    private static TextLine line(ReadTx tx, Kept<Reading> kept) {
        Query all = Query.where("reading", kept.id());
        return new TextLine(
                kept.id(),
                kept.record(),
                tx.count(Candidate.class, all.and("verdict", Verdict.OPEN)),
                tx.count(Candidate.class, all.and("verdict", Verdict.ACCEPTED)),
                tx.count(Candidate.class, all.and("verdict", Verdict.REFUSED)));
    }

    /** Reads a text; what is pasted goes before a file. */
    @PostMapping(PATH)
    ModelAndView read(
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Switches switches) {
        try {
            FoundText found = find(given.getOrDefault("text", ""), file);
            String title = given.getOrDefault("title", "").strip();
            Reading reading = Values.record(Kinds.of(Reading.class).table(), name -> value(name, title, found, given));
            Placing placing = owner(given.getOrDefault("owner", ""));
            String id =
                    door.write(tx -> Intake.keep(tx, reading, found, placing)).id();
            return new ModelAndView("redirect:" + switches.across(PATH + "/" + id));
        } catch (Wrong | DeskException | IllegalArgumentException | IOException fault) {
            Model model = new ExtendedModelMap();
            String template = door.read(tx -> texts(tx, given, switches, model));
            return faulty(template, model, fault);
        }
    }

    private static @Nullable String value(String name, String title, FoundText found, Map<String, String> given) {
        return switch (name) {
            case "id" -> Ids.next();
            case "sha256" -> found.sha256();
            case "published" -> {
                String day = given.getOrDefault("published", "");
                yield day.isEmpty() ? found.date().map(LocalDate::toString).orElse("") : day;
            }
            case "source" -> given.getOrDefault("source", "").isBlank() ? title : given.get("source");
            default -> given.get(name);
        };
    }

    private static FoundText find(String pasted, @Nullable MultipartFile file) throws IOException {
        if (!pasted.isBlank()) {
            return FoundText.read("The text", pasted.getBytes(StandardCharsets.UTF_8));
        }
        if (file == null || file.isEmpty()) {
            throw new Wrong(400, "no-text", "Paste a text, or choose a file.");
        }
        String name = Optional.ofNullable(file.getOriginalFilename())
                .map(full -> full.replaceAll(".*[/\\\\]", ""))
                .filter(plain -> !plain.isBlank() && plain.length() <= LONGEST_TITLE)
                .orElse("The file");
        return FoundText.read(name, file.getBytes());
    }

    private static ModelAndView faulty(String template, Model model, Exception fault) {
        ModelAndView page = new ModelAndView(template);
        page.addAllObjects(model.asMap());
        page.addObject("fault", String.valueOf(fault.getMessage()));
        page.setStatus(HttpStatus.valueOf(fault instanceof DeskException desk ? DeskFaults.status(desk) : 400));
        return page;
    }

    @GetMapping(PATH + "/{reading}")
    String candidates(@PathVariable String reading, Switches switches, Model model) {
        return door.read(tx -> candidates(tx, reading, switches, model));
    }

    private String candidates(ReadTx tx, String id, Switches switches, Model model) {
        Kept<Reading> kept = tx.get(Reading.class, id);
        Verdict shown = verdict(switches.get("view"));
        Query query =
                Query.where("reading", id).and("verdict", shown).orderBy("line").orderBy("id");
        long found = tx.count(Candidate.class, query);
        int last = (int) Math.max(0, (found - 1) / PAGE);
        int page = Math.min(last, page(switches.get("page")));
        model.addAttribute("text", line(tx, kept));
        model.addAttribute("kept", kept);
        model.addAttribute("mark", kept.head().placing().mark());
        model.addAttribute("shown", shown.name().toLowerCase(java.util.Locale.ROOT));
        model.addAttribute("candidates", tx.list(Candidate.class, query.page(PAGE, page * PAGE)));
        model.addAttribute("page", page);
        model.addAttribute("last", last);
        model.addAttribute("sorts", Candidate.Sort.values());
        model.addAttribute(
                "departments", PlanPage.departments(tx, kept.head().placing().department()));
        model.addAttribute("mayDecide", tx.may(Act.CHANGE, kept.head()));
        return "plan/candidates";
    }

    private static Verdict verdict(String view) {
        return switch (view) {
            case "accepted" -> Verdict.ACCEPTED;
            case "refused" -> Verdict.REFUSED;
            default -> Verdict.OPEN;
        };
    }

    private static int page(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** Decides on one candidate: {@code accept} with the fields as they stand in the form, {@code refuse}, {@code open}. */
    @PostMapping(PATH + "/{reading}/{candidate}")
    ModelAndView decide(
            @PathVariable String reading,
            @PathVariable String candidate,
            @RequestParam int version,
            @RequestParam String verdict,
            @RequestParam Map<String, String> given,
            Switches switches) {
        String back = switches.across(PATH + "/" + reading);
        try {
            boolean accepts = verdict.equals("accept");
            door.write(tx -> accepts
                    ? accept(tx, candidate, version, given)
                    : Intake.decide(tx, candidate, version, verdict.equals("refuse") ? Verdict.REFUSED : Verdict.OPEN)
                            .id());
            return new ModelAndView("redirect:" + back + (back.contains("?") ? "&" : "?") + "done="
                    + (accepts ? "accepted" : "decided"));
        } catch (Wrong | DeskException | IllegalArgumentException fault) {
            Model model = new ExtendedModelMap();
            String template = door.read(tx -> candidates(tx, reading, switches, model));
            return faulty(template, model, fault);
        }
    }

    private String accept(WriteTx tx, String id, int version, Map<String, String> given) {
        Candidate before = tx.get(Candidate.class, id).record();
        var table = Kinds.of(Candidate.class).table();
        var json = table.json(before);
        Candidate read = Values.record(
                table, name -> given.containsKey("f." + name) ? given.get("f." + name) : text(json.get(name)));
        Placing placing = owner(given.getOrDefault("owner", ""));
        Kept<Commitment> promise = Intake.accept(tx, read, version, placing);
        if (given.containsKey("measure")) {
            Intake.measure(tx, promise, door.today(), placing);
        }
        return promise.id();
    }

    private static @Nullable String text(@Nullable Object json) {
        return json == null ? null : json.toString();
    }

    private static Placing owner(String department) {
        if (department.isBlank()) {
            throw new Wrong(400, "bad-value", "Choose the department that owns it.");
        }
        return Placing.of(department);
    }
}
