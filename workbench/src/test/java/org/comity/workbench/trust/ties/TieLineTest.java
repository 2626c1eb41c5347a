package org.comity.workbench.trust.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.trust.ties.TieLine.Direction;
import org.comity.workbench.trust.ties.TieLine.EachSide;
import org.comity.workbench.trust.ties.TieLine.Origin;
import org.comity.workbench.trust.ties.TieLine.Standing;
import org.junit.jupiter.api.Test;

class TieLineTest {
    private static final LocalDate ON = LocalDate.of(2010, 6, 30);
    private static final Pair PAIR = Pair.of("AAA", "BBB");

    private static TieLine line(Pair pair, String kind, String id, String item, String from, String until, int to) {
        return new TieLine(
                pair,
                kind,
                TieKinds.isDirected(kind) ? Direction.THERE : Direction.BOTH,
                id,
                "treaty " + id,
                item,
                from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                Optional.of(LocalDate.of(to, 12, 31)),
                new EachSide(Optional.empty(), Optional.empty()),
                new EachSide(Optional.of(ON), Optional.empty()),
                "",
                new Origin("source", "vintage", "file.csv", 2));
    }

    private static Standing standing(String from, String until, int to) {
        return line(PAIR, "alliance", "1", "defense", from, until, to).standing(ON);
    }

    @Test
    void inForceFromItsFirstToItsLastDay() {
        assertThat(standing("2010-06-30", "2010-06-30", 2018)).isEqualTo(Standing.IN_FORCE);
        assertThat(standing("2010-07-01", "", 2018)).isEqualTo(Standing.NOT_YET);
        assertThat(standing("2000-01-01", "2010-06-29", 2018)).isEqualTo(Standing.ENDED);
        assertThat(standing("2000-01-01", "", 2010)).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void whatLastsBeyondItsEditionIsNotKnown() {
        assertThat(standing("2000-01-01", "", 2009)).isEqualTo(Standing.NOT_KNOWN);
        assertThat(standing("", "", 2018)).isEqualTo(Standing.NOT_KNOWN);
        assertThat(standing("", "2000-01-01", 2018)).isEqualTo(Standing.ENDED);
    }

    @Test
    void turnedRoundTheGivingSideIsTheOther() {
        TieLine line = line(PAIR, "liquidity line", "1", "swap", "2000-01-01", "", 2018);
        assertThat(line.direction()).isEqualTo(Direction.THERE);
        assertThat(line.turned().direction()).isEqualTo(Direction.BACK);
        assertThat(line.turned().ratified()).isEqualTo(new EachSide(Optional.empty(), Optional.of(ON)));
        assertThat(line.turned().turned()).isEqualTo(line);
    }

    @Test
    void twoOfOneKindOverlapWhileBothHold() {
        TieLine one = line(PAIR, "trade agreement", "1", "", "2000-01-01", "", 2018);
        TieLine two = line(PAIR, "trade agreement", "2", "", "2005-01-01", "2008-12-31", 2018);
        TieLine later = line(PAIR, "trade agreement", "3", "", "2009-01-01", "", 2018);
        TieLine other = line(PAIR, "alliance", "4", "", "2000-01-01", "", 2018);
        List<Overlap> found = Overlap.of(List.of(one, two, later, other));
        assertThat(found)
                .containsExactly(
                        new Overlap(one, two, LocalDate.of(2005, 1, 1), Optional.of(LocalDate.of(2008, 12, 31))),
                        new Overlap(one, later, LocalDate.of(2009, 1, 1), Optional.empty()));
        assertThat(found.get(0).isInForce(ON)).isFalse();
        assertThat(found.get(1).isInForce(ON)).isTrue();
        assertThat(Overlap.of(List.of(two, later))).isEmpty();
    }

    private static Map<Pair, List<TieLine>> neighbourhood() {
        Map<Pair, List<TieLine>> ties = new TreeMap<>();
        Pair ac = Pair.of("AAA", "CCC");
        Pair bc = Pair.of("BBB", "CCC");
        ties.put(PAIR, List.of(line(PAIR, "alliance", "1", "nonaggression", "2000-01-01", "", 2018)));
        ties.put(
                ac,
                List.of(
                        line(ac, "alliance", "1", "defense, nonaggression", "2000-01-01", "", 2018),
                        line(ac, "trade agreement", "7", "", "2000-01-01", "", 2008),
                        line(ac, "strategic rivalry", "9", "spatial", "2000-01-01", "", 2018)));
        ties.put(
                bc,
                List.of(
                        line(bc, "alliance", "2", "defense", "2000-01-01", "2009-12-31", 2018),
                        line(bc, "liquidity line", "8", "swap", "2010-01-01", "", 2018)));
        return ties;
    }

    @Test
    void aGapIsWhatOthersHaveAndThisPairHasNot() {
        Country home = PAIR.home();
        Set<Country> members = new TreeSet<>(Set.of(home, PAIR.partner(), Country.of("CCC")));
        List<Gap> gaps = Gap.of(PAIR, home, members, neighbourhood(), ON);
        assertThat(gaps)
                .extracting(gap -> gap.wanted().kind() + " " + gap.wanted().item() + " "
                        + gap.wanted().direction() + " " + gap.with() + "/" + gap.pairs() + " own "
                        + gap.ownWith() + "/" + gap.own() + " on " + gap.on())
                .containsExactly(
                        "alliance defense BOTH 1/2 own 1/1 on 2010-06-30", // the other one has ended
                        "trade agreement  BOTH 1/2 own 1/1 on 2008-12-31", // as far as the edition knows
                        "liquidity line swap THERE 1/4 own 0/1 on 2010-06-30",
                        "liquidity line swap BACK 1/4 own 0/1 on 2010-06-30");
        assertThat(gaps.getFirst().most()).isEqualTo("treaty 1");
    }

    @Test
    void gapsInANeighbourhoodAreTheSameFromEitherSide() {
        Country home = PAIR.home();
        Set<Country> members = Set.of(home, PAIR.partner(), Country.of("CCC"));
        List<Gap> there = Gap.of(PAIR, home, members, neighbourhood(), ON);
        List<Gap> back = Gap.of(PAIR.turned(), home, members, neighbourhood(), ON);
        assertThat(back.stream().map(TieLineTest::turned)).containsExactlyInAnyOrderElementsOf(there);
    }

    private static Gap turned(Gap gap) {
        return new Gap(
                gap.of(),
                gap.wanted().in(gap.wanted().direction().turned()),
                gap.with(),
                gap.pairs(),
                gap.ownWith(),
                gap.own(),
                gap.most(),
                gap.marks(),
                gap.on());
    }
}
