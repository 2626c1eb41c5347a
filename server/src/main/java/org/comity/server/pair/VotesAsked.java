package org.comity.server.pair;

import java.time.Duration;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Turns;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.springframework.stereotype.Component;

/** What an address asks about the votes of two countries; pages and programs wait for one another. */
@Component
public class VotesAsked {
    /** Each year asked for estimates a line of all votes of ten years, and each pair draws likeness anew. */
    private static final int MOST_AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Turns turns =
            new Turns(MOST_AT_ONCE, PATIENCE, "Votes of other countries are being compared; ask again in a moment.");
    private final Pages pages;
    private final PairQuestion question;

    VotesAsked(Pages pages, PairQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    /** The answer; 404 where no roll calls are held. */
    public Finding held(String home, String partner, Switches switches) {
        World world = pages.world(switches);
        return find(question.answer(home, partner, switches, world), switches, world)
                .orElseThrow(() -> new Wrong(404, "no-votes", "No roll calls are held: import unvotes."));
    }

    Optional<Finding> find(PairQuestion.Answer answer, Switches switches, World world) {
        return turns.take(() -> world.votes(
                answer.pair(),
                answer.there().assessment().year(),
                switches.language().locale()));
    }
}
