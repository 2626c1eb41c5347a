package org.comity.server.sources;

import java.util.Optional;
import org.comity.model.Framework;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.revision.Revision;
import org.comity.workbench.situation.Situation;
import org.springframework.stereotype.Component;

/** Reads from the address which vintages are compared: what, from, to; and whose scores are looked at. */
@Component
public class CompareQuestion {
    private final Pages pages;

    CompareQuestion(Pages pages) {
        this.pages = pages;
    }

    /** Empty while one of the three is not chosen. */
    Optional<Revision.Request> read(Switches switches, World world) {
        String what = switches.get("what");
        String from = switches.get("from");
        String to = switches.get("to");
        if (what.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        String source = source(what);
        if (world.sources().stream().noneMatch(one -> one.id().equals(source))) {
            throw new Wrong(404, "unknown-source", "There is no source \"%s\".".formatted(source));
        }
        String home = switches.get("home");
        return Optional.of(new Revision.Request(
                what,
                from,
                to,
                home.isEmpty() ? Optional.empty() : Optional.of(effect(switches, world, home)),
                switches.get("before").isEmpty() ? Optional.empty() : Optional.of(frame(switches, world)),
                Revision.Request.USUALLY));
    }

    /** The same; 400 while something is not chosen. */
    public Revision.Request asked(Switches switches, World world) {
        return read(switches, world)
                .orElseThrow(() -> new Wrong(
                        400,
                        "bad-request",
                        "Say which vintages: ?what=SOURCE&from=VINTAGE&to=VINTAGE, and &home=AAA for scores."));
    }

    static String source(String what) {
        int dot = what.indexOf('.');
        return dot < 0 ? what : what.substring(0, dot);
    }

    private Situation.Request effect(Switches switches, World world, String home) {
        if (!home.matches("[A-Za-z]{3}")) {
            throw new Wrong(400, "unknown-country", "A home is named by three letters such as KEN.");
        }
        return pages.question(switches, world, pages.country(home, world));
    }

    private static Framework frame(Switches switches, World world) {
        String id = switches.get("before");
        return world.frames().stream()
                .filter(frame -> frame.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Wrong(404, "unknown-frame", "There is no frame \"%s\".".formatted(id)));
    }
}
