package org.comity.server.pair;

import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.world.World;
import org.comity.workbench.situation.Situation;
import org.springframework.stereotype.Component;

/** What the address of a pair asks: home and this one partner, which need not be a neighbour by any rule. */
@Component
public class PairQuestion {
    private final Pages pages;

    PairQuestion(Pages pages) {
        this.pages = pages;
    }

    /** The pair of two codes; 404 when one is not known, or both are the same. */
    public Pair pair(String home, String partner, World world) {
        Country one = pages.country(home, world);
        Country other = pages.country(partner, world);
        if (one.equals(other)) {
            throw new Wrong(404, "same-country", "A pair needs two countries, not %s twice.".formatted(one));
        }
        return new Pair(one, other);
    }

    /** The year is that of the address, else the one that the situation chooses. */
    public Situation.Request of(Switches switches, World world, Pair pair) {
        return of(switches, world, pair, switches.year());
    }

    Situation.Request of(Switches switches, World world, Pair pair, int year) {
        return of(switches, world, pair, Optional.of(year));
    }

    private Situation.Request of(Switches switches, World world, Pair pair, Optional<Integer> year) {
        Situation.Request asked = pages.question(switches, world, pair.home());
        NeighbourRule only = new NeighbourRule(List.of(new NeighbourRule.Listed(List.of(pair.partner()))));
        return new Situation.Request(pair.home(), year, only, asked.framework(), asked.draws(), asked.seed());
    }
}
