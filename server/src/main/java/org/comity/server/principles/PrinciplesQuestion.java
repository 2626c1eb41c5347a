package org.comity.server.principles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.server.desk.DeskDoor;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.trust.principles.Principles;
import org.comity.workbench.trust.principles.Registers;
import org.springframework.stereotype.Component;

/** What an address asks about how two countries treat each other. */
@Component
public class PrinciplesQuestion {
    private final Pages pages;
    private final DeskDoor door;

    PrinciplesQuestion(Pages pages, DeskDoor door) {
        this.pages = pages;
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

    private Principles.Told told(String home, String partner, boolean inside, Switches switches) {
        World world = pages.world(switches);
        Country one = pages.country(home, world);
        Country other = pages.country(partner, world);
        if (one.equals(other)) {
            throw new Wrong(404, "same-country", "A pair needs two countries, not %s twice.".formatted(one));
        }
        Pair pair = new Pair(one, other);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        int year = switches.year().orElse(today.getYear());
        LocalDate day = Registers.day(year, today);
        Registers registers = inside ? door.read(tx -> Registers.read(tx, pair, day)) : Registers.none(day);
        return world.principles(
                        new Principles.Request(pair, year, switches.rule()),
                        registers,
                        switches.language().locale())
                .orElseThrow(() -> new Wrong(404, "no-figures", "No figures can be read here."));
    }
}
