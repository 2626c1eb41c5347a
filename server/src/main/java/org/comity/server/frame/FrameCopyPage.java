package org.comity.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comity.desk.DeskException;
import org.comity.desk.access.Act;
import org.comity.desk.record.Area;
import org.comity.model.Framework;
import org.comity.model.FrameworkReader;
import org.comity.model.FrameworkWriter;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.WeighedFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /frames/edit?frame=ID}: a copy of a frame, changed, checked, and saved as a frame of one's own. */
@Controller
class FrameCopyPage {
    private static final String PATH = "/frames/edit";
    private static final int LONGEST = 200_000;

    private final Pages pages;
    private final FrameQuestion question;
    private final DeskDoor door;

    FrameCopyPage(Pages pages, FrameQuestion question, DeskDoor door) {
        this.pages = pages;
        this.question = question;
        this.door = door;
    }

    /** A goal or measure in the form. */
    public record Line(String id, String label, String weight, boolean goal, String indicator) {}

    @GetMapping(PATH)
    String begin(Switches switches, Model model) {
        World world = pages.world(switches);
        Framework frame = switches.get("frame").isEmpty()
                ? world.frames().getFirst()
                : question.frame(switches.get("frame"), world);
        boolean own = world.isOwnFrame(frame.id());
        Framework copy =
                own ? frame : WeighedFrame.copy(frame, switches.language().text("frame.copy.of", frame.title()));
        fill(copy, FrameworkWriter.write(copy), List.of(), world, model);
        return "frame/edit";
    }

    private void fill(Framework frame, String text, List<String> faults, World world, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("text", text);
        model.addAttribute("faults", faults);
        model.addAttribute("lines", lines(frame));
        model.addAttribute("taken", world.isOwnFrame(frame.id()));
        model.addAttribute("maySave", maySave());
        model.addAttribute("rules", FrameForm.RULES);
        model.addAttribute("directions", FrameForm.DIRECTIONS);
        model.addAttribute(
                "indicators",
                world.indicators().stream()
                        .map(i -> new Choice(i.id(), i.label() + " (" + i.id() + ")", false))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList());
    }

    private boolean maySave() {
        return door.read(tx -> tx.rights().mayAnywhere(Act.ADD, Area.WORK));
    }

    private static List<Line> lines(Framework frame) {
        List<Line> lines = new ArrayList<>();
        for (Framework.Group goal : frame.goals()) {
            lines.add(new Line(goal.id(), goal.label(), FrameworkWriter.number(goal.weight()), true, ""));
            goal.measures()
                    .forEach(m -> lines.add(
                            new Line(m.id(), m.label(), FrameworkWriter.number(m.weight()), false, m.indicator())));
        }
        return lines;
    }

    /** Applies the fields, or takes the text as it was typed or opened; saves when asked and nothing is wrong. */
    @PostMapping(PATH)
    ModelAndView edit(
            HttpServletRequest request,
            Switches switches,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "apply") String act,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
            Model model)
            throws IOException {
        World world = pages.world(switches);
        String given = act.equals("open") && file != null ? opened(file.getBytes()) : text;
        if (given.length() > LONGEST) {
            throw new Wrong(413, "too-large", "A frame may have %d characters.".formatted(LONGEST));
        }
        List<String> faults = new ArrayList<>(world.frameFaults(given));
        Framework shown = faults.isEmpty()
                ? FrameworkReader.parse("frame", given, id -> true)
                : question.frame(world.frames().getFirst().id(), world);
        String made = given;
        boolean fields = act.equals("apply") || act.equals("save");
        if (faults.isEmpty() && fields) {
            FrameForm form = new FrameForm(request, shown);
            Framework edited = form.read().apply(shown);
            faults.addAll(form.faults());
            made = FrameworkWriter.write(edited);
            faults.addAll(world.frameFaults(made));
            shown = edited.goals().isEmpty() ? shown : edited;
        }
        if (act.equals("save") && faults.isEmpty()) {
            return saved(made, replace, shown, world, switches, model);
        }
        return page(shown, made, faults, world, model);
    }

    /** @throws Wrong when the file is no text */
    private static String opened(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Wrong(400, "no-text", "The file is no text in UTF-8; a frame is a file that ends with .yaml.");
        }
    }

    private ModelAndView saved(
            String text, boolean replace, Framework shown, World world, Switches switches, Model model) {
        if (!maySave()) {
            throw new DeskException(
                    DeskException.Reason.DENIED, "Saving a frame for all takes the right to add work of the desk.");
        }
        try {
            Framework frame = world.saveFrame(text, replace);
            String saved = switches.acrossWith("/frames/" + frame.id(), Map.of("frame", "")); // no more the old one
            return new ModelAndView("redirect:" + saved);
        } catch (IllegalArgumentException e) {
            return page(shown, text, List.of(String.valueOf(e.getMessage())), world, model);
        }
    }

    private ModelAndView page(Framework frame, String text, List<String> faults, World world, Model model) {
        fill(frame, text, faults, world, model);
        model.addAttribute("checked", true);
        ModelAndView page = new ModelAndView("frame/edit", model.asMap());
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
