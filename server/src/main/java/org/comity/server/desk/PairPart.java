package org.comity.server.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.comity.model.Pair;
import org.comity.server.page.Language;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A part of the page of two countries that a register of the desk fills: the same head for all of them. */
@Component
public class PairPart {
    private final Pages pages;

    PairPart(Pages pages) {
        this.pages = pages;
    }

    /** The pair of an address; 404 when a code is not known, or both are the same. */
    public Pair pair(String home, String partner, Switches switches) {
        return pages.pair(home, partner, pages.world(switches));
    }

    /**
     * Names, the ways back to the page of the pair and to the same from the other side, and the handling marks of what is
     * here.
     *
     * @param register the first word of the address
     */
    public static void head(String register, Pair pair, Collection<String> marks, Switches switches, Model model) {
        Language language = switches.language();
        model.addAttribute("home", language.name(pair.home()));
        model.addAttribute("partner", language.name(pair.partner()));
        model.addAttribute("back", switches.across("/" + pair.home() + "/" + pair.partner()));
        model.addAttribute("turned", switches.at("/%s/pair/%s/%s".formatted(register, pair.partner(), pair.home())));
        model.addAttribute("mark", String.join(" · ", marks));
    }

    /** The address of a file of the register: as CSV, one table of it, on the same day. */
    public static String file(String register, Pair pair, String table, LocalDate on, Switches switches) {
        return switches.acrossWith(
                "/%s/pair/%s/%s.csv".formatted(register, pair.home(), pair.partner()),
                Map.of("table", table, "on", on.toString()));
    }
}
