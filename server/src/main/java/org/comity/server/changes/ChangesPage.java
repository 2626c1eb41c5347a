package org.comity.server.changes;

import jakarta.servlet.http.HttpServletResponse;
import org.comity.model.Country;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN/changes}: what stands out in what is reported between a home and its neighbours, for everyone. */
@Controller
class ChangesPage {
    private static final String PATH = "/{home:[A-Z]{3}}/changes";
    private static final int LOOK_AGAIN_SECONDS = 3;

    private final Pages pages;
    private final ChangesAsked asked;

    ChangesPage(Pages pages, ChangesAsked asked) {
        this.pages = pages;
        this.asked = asked;
    }

    @GetMapping(PATH)
    String page(@PathVariable String home, Switches switches, Model model, HttpServletResponse response) {
        Country country = pages.country(home, pages.world(switches));
        return fill(country, asked.look(country, switches), switches, model, response);
    }

    /** The list, or how far it is; nothing of the desk is in it. */
    static String fill(
            Country home, ChangesAsked.Look look, Switches switches, Model model, HttpServletResponse response) {
        model.addAttribute("home", home);
        model.addAttribute("name", switches.language().name(home));
        model.addAttribute("back", switches.across("/" + home));
        if (!look.isMade()) {
            return wait(look, model, response);
        }
        String open = "/%s/changes".formatted(home);
        model.addAttribute("base", open);
        model.addAttribute("inside", false);
        model.addAttribute("why", look.why());
        model.addAttribute("digest", switches.across(open + "/digest"));
        model.addAttribute("feed", switches.across(open + ".atom"));
        model.addAttribute("desk", switches.acrossWith("/desk/changes/" + home, java.util.Map.of()));
        look.told().ifPresent(told -> {
            model.addAttribute("finding", told.finding());
            model.addAttribute("view", ChangesView.of(told, home, switches));
            model.addAttribute(
                    "series",
                    TableView.of(
                            told.finding().table("series"), switches, switches.at(open + ".csv", "table", "series")));
        });
        return "changes/all";
    }

    /** Says what is being made, and has the browser ask again by itself; the answer is not kept. */
    static String wait(ChangesAsked.Look look, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("Refresh", Integer.toString(LOOK_AGAIN_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("seconds", look.seconds());
        model.addAttribute("waiting", look.waiting());
        model.addAttribute("again", LOOK_AGAIN_SECONDS);
        return "changes/wait";
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String home, @PathVariable String format, Switches switches) {
        Country country = pages.country(home, pages.world(switches));
        return Download.of(asked.held(country, switches), format, "comity-changes-" + home, switches);
    }
}
