package org.comity.server.visit;

import java.util.Locale;
import org.comity.server.page.Switches;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /KEN/UGA/visit}: the pack for everyone; {@code /desk/visit/KEN/UGA}: with what the desk gives the one who asks,
 * and {@code /desk/two-sided/KEN/UGA}: the words of both sides. Each prints as it stands.
 */
@Controller
class VisitPage {
    private static final String PAIR = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}";
    private static final String FILE = ".{format:html|docx|md|json}";
    private static final String DESK = "/desk/visit";
    private static final String BOTH = "/desk/two-sided";
    private final VisitQuestion question;

    VisitPage(VisitQuestion question) {
        this.question = question;
    }

    @GetMapping(PAIR + "/visit")
    String everyone(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Brief brief = question.brief(VisitQuestion.Purpose.VISIT, home, partner, false, switches);
        return page(brief, "/%s/%s/visit".formatted(home, partner), home, partner, switches, model);
    }

    @GetMapping(DESK + PAIR)
    String desk(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Brief brief = question.brief(VisitQuestion.Purpose.VISIT, home, partner, true, switches);
        return page(brief, DESK + "/%s/%s".formatted(home, partner), home, partner, switches, model);
    }

    @GetMapping(BOTH + PAIR)
    String both(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Brief brief = question.brief(VisitQuestion.Purpose.TWO_SIDED, home, partner, true, switches);
        return page(brief, BOTH + "/%s/%s".formatted(home, partner), home, partner, switches, model);
    }

    private String page(Brief brief, String path, String home, String partner, Switches switches, Model model) {
        model.addAttribute("brief", brief);
        model.addAttribute("style", Brief.sheetStyle());
        model.addAttribute("body", brief.body("/cite/"));
        model.addAttribute("here", path);
        model.addAttribute("pair", "/%s/%s".formatted(home, partner));
        model.addAttribute("turned", path.replace(home + "/" + partner, partner + "/" + home));
        model.addAttribute("day", question.day(switches).toString());
        model.addAttribute("count", VisitQuestion.count(switches));
        return "visit";
    }

    @GetMapping(PAIR + "/visit" + FILE)
    ResponseEntity<byte[]> everyoneFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(VisitQuestion.Purpose.VISIT, home, partner, false, format, switches);
    }

    @GetMapping(DESK + PAIR + FILE)
    ResponseEntity<byte[]> deskFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(VisitQuestion.Purpose.VISIT, home, partner, true, format, switches);
    }

    @GetMapping(BOTH + PAIR + FILE)
    ResponseEntity<byte[]> bothFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(VisitQuestion.Purpose.TWO_SIDED, home, partner, true, format, switches);
    }

    private ResponseEntity<byte[]> file(
            VisitQuestion.Purpose purpose,
            String home,
            String partner,
            boolean inside,
            String format,
            Switches switches) {
        String name = "comity-%s-%s-%s"
                .formatted(
                        purpose == VisitQuestion.Purpose.VISIT ? "visit" : "two-sided",
                        home.toLowerCase(Locale.ROOT),
                        partner.toLowerCase(Locale.ROOT));
        return VisitQuestion.file(
                question.brief(purpose, home, partner, inside, switches), name, BriefFormat.ofFile("pack." + format));
    }
}
