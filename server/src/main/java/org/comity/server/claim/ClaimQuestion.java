package org.comity.server.claim;

import java.time.Duration;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Turns;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.claim.ClaimTester;
import org.comity.workbench.claim.language.Reading;
import org.springframework.stereotype.Component;

/** Reads a claim out of an address, and answers it. */
@Component
public class ClaimQuestion {
    /** Each draws a whole panel of its own. */
    private static final int MOST_AT_ONCE = 2;

    private final Pages pages;
    private final Turns turns =
            new Turns(MOST_AT_ONCE, Duration.ZERO, "Other claims are being tested; ask again in a moment.");

    ClaimQuestion(Pages pages) {
        this.pages = pages;
    }

    /** The claim as it was read, in the words of the frame that the switches name. */
    public Reading read(Switches switches, World world) {
        return world.claims(switches.language().locale()).read(switches.get("q"), pages.frame(switches, world));
    }

    /** The answer to a claim without a mistake. */
    public Finding answer(Reading reading, Switches switches, World world) {
        Framework framework = pages.frame(switches, world);
        ClaimTester.Request request = ClaimTester.Request.of(reading.claim(), framework, switches.rule());
        return turns.take(() -> world.claims(switches.language().locale()).finding(request));
    }

    /** The answer, where a mistake is refused in a sentence. */
    public Finding answer(Switches switches, World world) {
        Reading reading = read(switches, world);
        reading.mistake().ifPresent(mistake -> {
            throw new Wrong(
                    400,
                    "bad-claim",
                    "%s (letter %d). The nearest claim is: %s"
                            .formatted(
                                    mistake.sentence(),
                                    mistake.at() + 1,
                                    reading.claim().text()));
        });
        return answer(reading, switches, world);
    }
}
