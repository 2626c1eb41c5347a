package org.comity.server.work;

import java.util.List;
import java.util.Optional;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Lesson;
import org.comity.model.Country;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.workbench.plan.lesson.Lessons;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/lessons}: what was done in like cases and what came of it, by words, topic and country. */
@Controller
class LessonPage {
    private final DeskDoor door;
    private final Pages pages;

    LessonPage(DeskDoor door, Pages pages) {
        this.door = door;
        this.pages = pages;
    }

    /** A lesson with the names of its countries. */
    record Line(String id, Lesson lesson, String where) {}

    @GetMapping("/desk/lessons")
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String country,
            Switches switches,
            Model model) {
        Optional<Country> asked = Optional.of(country.strip())
                .filter(text -> !text.isEmpty())
                .map(code -> pages.country(code, pages.world(switches)));
        return door.read(tx -> {
            List<Kept<Lesson>> found = Lessons.find(tx, q, topic, asked);
            model.addAttribute(
                    "lines",
                    found.stream().map(kept -> line(kept, switches.language())).toList());
            model.addAttribute("topics", Lessons.topics(tx));
            model.addAttribute("q", q);
            model.addAttribute("topic", topic);
            model.addAttribute("countries", pages.countries(pages.world(switches), switches.language(), country));
            model.addAttribute("mark", Marks.of(found));
            return "work/lessons";
        });
    }

    private static Line line(Kept<Lesson> kept, Language language) {
        Lesson lesson = kept.record();
        return new Line(
                kept.id(),
                lesson,
                language.list(java.util.stream.Stream.concat(lesson.home().stream(), lesson.partner().stream())
                        .map(language::name)
                        .toList()));
    }
}
