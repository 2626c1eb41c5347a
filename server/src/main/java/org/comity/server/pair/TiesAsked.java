package org.comity.server.pair;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.comity.model.Finding;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.trust.ties.TiesFinding;
import org.comity.workbench.trust.ties.TiesQuestion;

/** What an address asks about the ties of two countries. */
public final class TiesAsked {
    private TiesAsked() {}

    /** The answer, by public sources. */
    public static Finding finding(PairQuestion.Answer answer, Switches switches, World world) {
        return finding(answer, List.of(), switches, world);
    }

    /** The answer, by public sources and agreements of the desk. */
    static Finding finding(PairQuestion.Answer answer, List<AgreementLine> agreements, Switches switches, World world) {
        return world.ties(
                new TiesQuestion(answer.pair(), on(answer, switches), answer.rule()),
                agreements,
                switches.language().locale());
    }

    /** The day asked for, else the last one of the year that the pair's page shows. */
    static LocalDate on(PairQuestion.Answer answer, Switches switches) {
        String asked = switches.get("on");
        try {
            return asked.isEmpty()
                    ? TiesFinding.endOf(answer.there().assessment().year())
                    : LocalDate.parse(asked);
        } catch (DateTimeParseException e) {
            throw new Wrong(400, "bad-request", "A day is written as 2014-12-31, not \"%s\".".formatted(asked));
        }
    }
}
