package org.comity.server.frame;

import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.situation.Situation;
import org.springframework.stereotype.Component;

/** Reads from the address which frame, or which two, and whose relations. */
@Component
public class FrameQuestion {
    /** A frame's name in an address, with other weights behind it or not. */
    public static final String ID =
            "{id:(?!(?:compare|edit)(?![a-z0-9-]))[a-z][a-z0-9-]{0,40}(?:@[a-z0-9_:,-]+(?:\\.[0-9]+[a-z0-9_:,-]*)*)?}";

    private final Pages pages;

    FrameQuestion(Pages pages) {
        this.pages = pages;
    }

    /** A frame by its id; 404 with those that there are. */
    public Framework frame(String id, World world) {
        return pages.frame(id, world);
    }

    /** What {@code frame} changes against {@code before} for {@code home}; empty while one of them is not chosen. */
    Optional<Finding> comparison(Switches switches, World world) {
        String before = switches.get("before");
        String after = switches.get("frame");
        String home = switches.get("home");
        if (before.isEmpty() || after.isEmpty() || home.isEmpty()) {
            return Optional.empty();
        }
        if (!home.matches("[A-Za-z]{3}")) {
            throw new Wrong(400, "unknown-country", "A home is named by three letters such as KEN.");
        }
        Situation.Request asked = new Situation.Request(
                pages.country(home, world),
                switches.year(),
                switches.rule(),
                frame(before, world),
                Situation.Request.DEFAULT_DRAWS,
                1);
        return Optional.of(world.compareFrames(
                asked, frame(after, world), switches.language().locale()));
    }

    /** The same; 400 while something is not chosen. */
    public Finding asked(Switches switches, World world) {
        return comparison(switches, world)
                .orElseThrow(() -> new Wrong(
                        400, "bad-request", "Say which frames and whose relations: ?before=ID&frame=ID&home=AAA."));
    }
}
