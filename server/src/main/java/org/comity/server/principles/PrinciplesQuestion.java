package org.comity.server.principles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comity.model.Pair;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.pair.PairQuestion;
import org.comity.server.world.World;
import org.comity.workbench.trust.principles.Principles;
import org.comity.workbench.trust.principles.Registers;
import org.springframework.stereotype.Component;

/** What an address asks about how two countries treat each other. */
@Component
public class PrinciplesQuestion {
    private final Pages pages;
    private final PairQuestion question;
    private final DeskDoor door;

    PrinciplesQuestion(Pages pages, PairQuestion question, DeskDoor door) {
        this.pages = pages;
        this.question = question;
        this.door = door;
    }

    /** For everyone: without the desk's registers. */
    public Principles.Told everyone(String home, String partner, Switches switches) {
        return told(home, partner, false, switches);
    }

    /** With what the asker may read of the desk. */
    Principles.Told desk(String home, String partner, Switches switches) {
        return told(home, partner, true, switches);
    }

    /** Figures to the year that the pair's page shows; the registers to its end, or to today where no year is asked for. */
    private Principles.Told told(String home, String partner, boolean inside, Switches switches) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        Pair pair = answer.pair();
        int year = answer.there().assessment().year();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate day = switches.year().isPresent() ? Registers.day(year, today) : today;
        Registers registers = inside ? door.read(tx -> Registers.read(tx, pair, day)) : Registers.none(day);
        return world.principles(
                        new Principles.Request(pair, year, switches.rule()),
                        registers,
                        switches.language().locale())
                .orElseThrow(() -> new Wrong(404, "no-figures", "No figures can be read here."));
    }
}
