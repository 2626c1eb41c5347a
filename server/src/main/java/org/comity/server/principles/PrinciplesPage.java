package org.comity.server.principles;

import org.comity.model.Pair;
import org.comity.server.page.Download;
import org.comity.server.page.Switches;
import org.comity.workbench.trust.principles.Principles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN/UGA/principles}: for everyone; {@code /desk/principles/KEN/UGA}: with what the asker may read of the desk. */
@Controller
class PrinciplesPage {
    private static final String PAIR = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}";
    private static final String PUBLIC = PAIR + "/principles";
    private static final String DESK = "/desk/principles" + PAIR;
    private static final String FILE = ".{format:" + Download.FORMATS + "}";

    private final PrinciplesQuestion question;

    PrinciplesPage(PrinciplesQuestion question) {
        this.question = question;
    }

    @GetMapping(PUBLIC)
    String everyone(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        return page(question.everyone(home, partner, switches), false, switches, model);
    }

    @GetMapping(DESK)
    String desk(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        return page(question.desk(home, partner, switches), true, switches, model);
    }

    @GetMapping(PUBLIC + FILE)
    ResponseEntity<byte[]> everyoneFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(question.everyone(home, partner, switches), format, switches);
    }

    @GetMapping(DESK + FILE)
    ResponseEntity<byte[]> deskFile(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        return file(question.desk(home, partner, switches), format, switches);
    }

    private static String page(Principles.Told told, boolean inside, Switches switches, Model model) {
        Pair pair = told.answer().request().pair();
        String open = "/%s/%s/principles".formatted(pair.home(), pair.partner());
        String closed = "/desk/principles/%s/%s".formatted(pair.home(), pair.partner());
        model.addAttribute("view", PrinciplesView.of(told, switches.language()));
        model.addAttribute("finding", told.finding());
        model.addAttribute("mark", String.join(" · ", told.marks()));
        model.addAttribute("inside", inside);
        model.addAttribute("base", inside ? closed : open);
        model.addAttribute("other", inside ? switches.at(open) : switches.across(closed));
        model.addAttribute(
                "turned",
                switches.at((inside ? closed : open)
                        .replace(pair.home() + "/" + pair.partner(), pair.partner() + "/" + pair.home())));
        model.addAttribute("back", switches.across("/%s/%s".formatted(pair.home(), pair.partner())));
        return "principles";
    }

    private static ResponseEntity<byte[]> file(Principles.Told told, String format, Switches switches) {
        Pair pair = told.answer().request().pair();
        return Download.of(
                told.finding(), format, "comity-principles-%s-%s".formatted(pair.home(), pair.partner()), switches);
    }
}
