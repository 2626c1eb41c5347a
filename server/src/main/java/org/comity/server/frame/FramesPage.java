package org.comity.server.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.FrameworkWriter;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.world.World;
import org.comity.workbench.WeighedFrame;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /frames}, {@code /frames/ID}: what is measured and why; {@code /frames/compare}: what another frame changes. */
@Controller
class FramesPage {
    private static final String ID = FrameQuestion.ID;
    private static final String FORMAT = "{format:" + Download.FORMATS + "}";
    private static final String COMPARE = "/frames/compare";

    private final Pages pages;
    private final FrameQuestion question;

    FramesPage(Pages pages, FrameQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    /** A frame in the list. */
    public record Listed(Framework frame, long measures, boolean own, String address, String copy, String compare) {}

    @GetMapping("/frames")
    String all(Switches switches, Model model) {
        World world = pages.world(switches);
        String first = world.frames().getFirst().id();
        model.addAttribute(
                "list",
                world.frames().stream()
                        .map(frame -> new Listed(
                                frame,
                                frame.measures().count(),
                                world.isOwnFrame(frame.id()),
                                switches.across("/frames/" + frame.id()),
                                switches.acrossWith("/frames/edit", Map.of("frame", frame.id())),
                                switches.acrossWith(
                                        COMPARE,
                                        Map.of(
                                                "before",
                                                first,
                                                "frame",
                                                frame.id().equals(first) ? "" : frame.id()))))
                        .toList());
        return "frame/all";
    }

    @GetMapping("/frames/" + ID)
    String one(@PathVariable String id, Switches switches, Model model) {
        World world = pages.world(switches);
        Framework frame = question.frame(id, world);
        Finding finding =
                world.frame(frame, switches.year(), switches.language().locale());
        String path = "/frames/" + id;
        model.addAttribute("frame", frame);
        model.addAttribute("own", world.isOwnFrame(id));
        model.addAttribute("finding", finding);
        model.addAttribute("tree", FrameTree.of(frame, switches.language()));
        model.addAttribute("year", finding.provenance().parameters().getOrDefault("year", ""));
        model.addAttribute("goals", table(finding, "goals", path, Set.of("goal"), switches));
        model.addAttribute(
                "measures",
                table(
                        finding,
                        "measures",
                        path,
                        Set.of("measure", "transform", "source", "direction", "rule", "indicator"),
                        switches));
        model.addAttribute("context", table(finding, "context", path, Set.of("measure", "rule"), switches));
        return "frame/one";
    }

    private static TableView table(Finding finding, String name, String path, Set<String> without, Switches switches) {
        return TableView.without(without, finding.table(name), switches, switches.at(path + ".csv", "table", name));
    }

    @GetMapping("/frames/" + ID + "." + FORMAT)
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding finding = world.frame(
                question.frame(id, world), switches.year(), switches.language().locale());
        return Download.of(finding, format, "comity-frame-" + id, switches);
    }

    /** The frame itself, to be sent to someone, changed, and opened again. */
    @GetMapping("/frames/" + ID + ".yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String id, Switches switches) {
        Framework named = question.frame(id, pages.world(switches));
        Framework frame = WeighedFrame.isOne(id) ? WeighedFrame.copy(named, named.title()) : named;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + frame.id() + ".yaml\"")
                .body(FrameworkWriter.write(frame).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(COMPARE)
    String compare(Switches switches, Model model) {
        World world = pages.world(switches);
        model.addAttribute("countries", pages.countries(world, switches.language(), switches.get("home")));
        model.addAttribute("first", choices(world, switches, switches.get("before")));
        model.addAttribute("second", choices(world, switches, switches.get("frame")));
        Optional<Finding> finding = question.comparison(switches, world);
        finding.ifPresent(found -> {
            model.addAttribute("finding", found);
            model.addAttribute("moves", table(found, "moves", COMPARE, Set.of(), switches));
            model.addAttribute(
                    "rest",
                    List.of(
                            table(found, "goal_parts", COMPARE, Set.of(), switches),
                            table(found, "parts", COMPARE, Set.of("measure", "indicator"), switches),
                            table(found, "differences", COMPARE, Set.of("measure"), switches)));
        });
        return "frame/compare";
    }

    private List<Choice> choices(World world, Switches switches, String chosen) {
        return pages.frames(
                world,
                chosen.isEmpty() ? Optional.empty() : Optional.of(question.frame(chosen, world)),
                switches.language());
    }

    @GetMapping(COMPARE + "." + FORMAT)
    ResponseEntity<byte[]> comparison(@PathVariable String format, Switches switches) {
        return Download.of(question.asked(switches, pages.world(switches)), format, "comity-frames-compare", switches);
    }
}
