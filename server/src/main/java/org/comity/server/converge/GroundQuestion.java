package org.comity.server.converge;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.desk.paper.PassageMatch;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.dialogue.converge.ConvergeQuestion;
import org.comity.workbench.dialogue.converge.DeskEvidence;
import org.comity.workbench.dialogue.converge.Passages;
import org.springframework.stereotype.Component;

/** What an address asks about the common ground of two countries. */
@Component
class GroundQuestion {
    private final Pages pages;
    private final DeskDoor door;

    GroundQuestion(Pages pages, DeskDoor door) {
        this.pages = pages;
        this.door = door;
    }

    /** The question and its answer. */
    record Told(World world, ConvergeQuestion question, Finding finding, DeskEvidence desk) {
        /** Passages that a person may accept or reject, and those that were decided on. */
        List<Passages.Proposal> proposals() {
            return Passages.proposals(question.topics(), question.pair(), desk);
        }
    }

    /** For everyone: without the desk. */
    Told everyone(String home, String partner, Switches switches) {
        return told(home, partner, false, switches);
    }

    /** With what the asker may read of the desk. */
    Told desk(String home, String partner, Switches switches) {
        return told(home, partner, true, switches);
    }

    private Told told(String home, String partner, boolean inside, Switches switches) {
        World world = pages.world(switches);
        Pair pair = pages.pair(home, partner, world);
        int year = switches.year().orElseGet(() -> LocalDate.now(ZoneOffset.UTC).getYear() - 1);
        ConvergeQuestion question = ConvergeQuestion.of(pair, year, switches.rule());
        DeskEvidence desk =
                inside ? door.read(tx -> DeskEvidence.read(tx, pair, LocalDate.of(year, 12, 31))) : DeskEvidence.none();
        Finding finding = world.commonGround(question, desk, switches.language().locale())
                .orElseThrow(() -> new Wrong(404, "no-figures", "No figures can be read here."));
        return new Told(world, question, finding, desk);
    }

    /** The beginning of a negotiation file. */
    static String negotiation(Told told, List<String> topics, Switches switches) {
        try {
            return told.world()
                    .negotiation(
                            told.question(),
                            told.finding(),
                            topics,
                            switches.language().locale());
        } catch (IllegalArgumentException mistake) {
            throw new Wrong(400, "bad-topics", String.valueOf(mistake.getMessage()));
        }
    }

    /** Keeps what a person decided on two passages; a second decision takes the place of the first. */
    void decide(String topic, String one, String other, PassageMatch.Verdict verdict) {
        door.write(tx -> {
            var before = tx.list(PassageMatch.class).stream()
                    .filter(kept -> kept.record().topic().equals(topic)
                            && kept.record().one().equals(one)
                            && kept.record().other().equals(other))
                    .findFirst();
            return before.isPresent()
                    ? tx.change(
                            new PassageMatch(before.get().id(), topic, one, other, verdict, ""),
                            before.get().version())
                    : tx.add(new PassageMatch(org.comity.desk.record.Ids.next(), topic, one, other, verdict, ""));
        });
    }
}
