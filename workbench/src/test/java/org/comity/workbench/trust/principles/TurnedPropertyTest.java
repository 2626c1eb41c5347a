package org.comity.workbench.trust.principles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.comity.model.Pair;

/** The same formula in both directions: whoever is called home, each side gets the same lines. */
class TurnedPropertyTest {
    @Property(tries = 200)
    void swappingHomeAndPartnerSwapsTheResult(@ForAll long seed) {
        Toy toy = Toy.random(seed);
        Pair turned = Toy.PAIR.turned();
        Ground fromHome = toy.ground(Toy.PAIR);
        Ground fromPartner = toy.ground(turned);
        assertThat(fromPartner.lines(turned)).isEqualTo(fromHome.lines(turned));
        assertThat(fromPartner.lines(Toy.PAIR)).isEqualTo(fromHome.lines(Toy.PAIR));
    }

    /** The n-th line of both directions says the same of either; what they give each other adds up. */
    @Property(tries = 200)
    void bothDirectionsStandSideBySide(@ForAll long seed) {
        Ground ground = Toy.random(seed).ground(Toy.PAIR);
        List<Line> there = ground.lines(Toy.PAIR);
        List<Line> back = ground.lines(Toy.PAIR.turned());
        assertThat(back).hasSameSizeAs(there);
        for (int i = 0; i < there.size(); i++) {
            Line one = there.get(i);
            Line other = back.get(i);
            assertThat(List.of(other.principle(), other.what(), other.figure()))
                    .isEqualTo(List.of(one.principle(), one.what(), one.figure()));
            if (one.isKnown() && one.figure().equals("reciprocity")) {
                assertThat(other.value().orElseThrow())
                        .isEqualTo(0 - one.value().orElseThrow());
            }
            if (one.isKnown() && one.figure().equals("share")) {
                assertThat(one.value().orElseThrow() + other.value().orElseThrow())
                        .isBetween(1 - 1e-12, 1 + 1e-12);
            }
            one.low()
                    .ifPresent(low ->
                            assertThat(low).isLessThanOrEqualTo(one.value().orElseThrow()));
            one.high()
                    .ifPresent(high ->
                            assertThat(high).isGreaterThanOrEqualTo(one.value().orElseThrow()));
        }
    }
}
