package org.comity.server.club;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.club.ClubMatrix;
import org.comity.workbench.situation.Situation;
import org.springframework.stereotype.Component;

/** What the address of a club asks: {@code what} (score, a goal, an indicator), {@code view=gap}, {@code on}, year and frame. */
@Component
public class ClubQuestion {
    private final Pages pages;

    ClubQuestion(Pages pages) {
        this.pages = pages;
    }

    /** The matrix; 404 with the nearest names for what is not known. */
    public Finding answer(String club, Switches switches, World world) {
        ClubMatrix.Request request = read(club, switches, world);
        try {
            return world.club(request, switches.language().locale());
        } catch (IllegalArgumentException e) {
            throw new Wrong(404, "unknown-club", String.valueOf(e.getMessage()));
        }
    }

    private ClubMatrix.Request read(String club, Switches switches, World world) {
        Framework frame = pages.frame(switches, world);
        return new ClubMatrix.Request(
                club,
                Optional.of(switches.get("on")).filter(on -> !on.isEmpty()).map(ClubQuestion::date),
                switches.year(),
                shown(switches.get("what"), frame),
                switches.get("view").equals("gap"),
                frame,
                Situation.Request.DEFAULT_DRAWS,
                1);
    }

    private static org.comity.workbench.club.Shown shown(String what, Framework frame) {
        try {
            return ClubMatrix.Request.shown(what, frame);
        } catch (IllegalArgumentException e) {
            throw new Wrong(404, "unknown-measure", String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Wrong(400, "bad-date", "A date is written 2024-12-31, not \"%s\".".formatted(text));
        }
    }
}
