package org.comity.workbench.trust.principles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.comity.workbench.trust.principles.Toy.A;
import static org.comity.workbench.trust.principles.Toy.B;
import static org.comity.workbench.trust.principles.Toy.C;
import static org.comity.workbench.trust.principles.Toy.D;
import static org.comity.workbench.trust.principles.Toy.PAIR;
import static org.comity.workbench.trust.principles.Toy.YEAR;

import java.util.Optional;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.workbench.promise.PairLedger;
import org.comity.workbench.trust.principles.Line.Principle;
import org.comity.workbench.trust.principles.Line.Why;
import org.junit.jupiter.api.Test;

/** Small worlds, done by hand. */
class PrinciplesTest {
    private static final String VISA = "passport-index.no_prior_visa";

    /** The passport of B opens the border of A: that is what A decides for B. */
    @Test
    void aVisaRuleIsTheDecisionOfWhoseBorderItIs() {
        Toy toy = new Toy().set(VISA, B, A, YEAR, 1).set(VISA, A, B, YEAR, 0).set(VISA, C, A, YEAR, 0);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "visa", "given").value())
                .contains(1.0);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "visa", "others").value())
                .contains(0.0);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "visa", "reciprocity")
                        .value())
                .contains(1.0);
        Line place = toy.line(PAIR, Principle.EQUAL_TREATMENT, "visa", "place");
        assertThat(place.value()).contains(1.0); // better than C; nothing is held for D
        assertThat(place.low()).contains(0.5);
        assertThat(place.observed()).isEqualTo(1);
        assertThat(place.of()).isEqualTo(2);
        Line difference = toy.line(PAIR, Principle.EQUAL_TREATMENT, "visa", "difference");
        assertThat(difference.low()).contains(0.5); // D could be let in too
        assertThat(difference.high()).contains(1.0);
    }

    @Test
    void aidOfWhichMoreWasPaidBackThanGivenHasNoShares() {
        Toy toy = new Toy()
                .set("decided.aid", A, B, YEAR, -2)
                .set("decided.aid", A, C, YEAR, 5)
                .set("decided.aid", B, A, YEAR, 3);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "aid", "given").value()).contains(-2.0);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "aid", "share").why()).isEqualTo(Why.NEGATIVE);
        assertThat(toy.line(PAIR, Principle.INCLUSIVENESS, "aid", "gini").why()).isEqualTo(Why.NEGATIVE);
    }

    @Test
    void whatNoSourceHoldsIsNotKnown() {
        Toy toy = new Toy().set(VISA, B, A, YEAR, 1);
        Line tariff = toy.line(PAIR, Principle.EQUAL_TREATMENT, "tariff", "given");
        assertThat(tariff.value()).isEmpty();
        assertThat(tariff.why()).isEqualTo(Why.NO_SOURCE);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "visits", "made").why()).isEqualTo(Why.NO_REGISTER);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "visa", "reciprocity")
                        .why())
                .isEqualTo(Why.NO_FIGURE);
    }

    /** The year is one for both sides: the newest in which either decides something for the other. */
    @Test
    void anOlderYearOfThePairComesBeforeANewerOneOfOthers() {
        Toy toy = new Toy().set(VISA, B, A, YEAR - 1, 1).set(VISA, C, A, YEAR, 0);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "visa", "given").year())
                .contains(YEAR - 1);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "visa", "others").value())
                .isEmpty();
    }

    @Test
    void visitsCountBothWaysAndByLevel() {
        Toy toy = new Toy()
                .visit(A, B, Office.HEAD_OF_STATE, 400)
                .visit(A, B, Office.MINISTER, 30)
                .visit(A, C, Office.MINISTER, 10)
                .visit(B, A, Office.FOREIGN_MINISTER, 90);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "visits", "made").value())
                .contains(2.0);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "visits", "days").value())
                .contains(30.0);
        Line share = toy.line(PAIR, Principle.FRIENDSHIP, "visits", "share");
        assertThat(share.value().orElseThrow()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(share.low().orElseThrow()).isLessThan(0.5);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "visits_leaders", "days")
                        .value())
                .contains(400.0);
        assertThat(toy.line(PAIR.turned(), Principle.FRIENDSHIP, "visits_ministers", "made")
                        .value())
                .contains(1.0);
        // of A's three visits two went to B, one to C; whether none went to D or nobody entered it is not known
        Line others = toy.line(PAIR, Principle.EQUAL_TREATMENT, "visits", "others");
        assertThat(others.value()).contains(1.0);
        assertThat(others.observed()).isEqualTo(1);
        assertThat(others.of()).isEqualTo(2);
        Line least = toy.line(PAIR, Principle.INCLUSIVENESS, "visits", "least_share");
        assertThat(least.value().orElseThrow()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(least.low()).contains(0.0);
        Line own = toy.line(PAIR, Principle.INCLUSIVENESS, "visits", "partner_share");
        assertThat(own.value().orElseThrow()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(own.low().orElseThrow()).isCloseTo(2.0 / 5, within(1e-15));
    }

    /** A register that holds no visit of the other side cannot say who travels more. */
    @Test
    void aRegisterThatHoldsOneSideOnlyGivesNoShare() {
        Toy toy = new Toy().visit(A, B, Office.MINISTER, 30);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "visits", "made").value())
                .contains(1.0);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "visits", "share").why())
                .isEqualTo(Why.NO_VISIT);
        assertThat(toy.line(PAIR.turned(), Principle.FRIENDSHIP, "visits", "made")
                        .value())
                .isEmpty();
    }

    /** Friendship and equal treatment say the same of the two; of D, to whom A may have travelled, neither says nothing. */
    @Test
    void noVisitToThePartnerIsNoneUnderEveryPrincipleWhereTheRegisterHoldsOthers() {
        Toy toy = new Toy().visit(A, C, Office.MINISTER, 10).visit(B, A, Office.MINISTER, 90);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "visits", "made").value())
                .contains(0.0);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "visits", "given").value())
                .contains(0.0);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "visits", "reciprocity")
                        .value())
                .contains(-1.0);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "visits", "others").observed())
                .isEqualTo(1);
    }

    @Test
    void sinceritySaysNothingBelowTenPromisesThatAreDue() {
        Line nine = Sincerity.share("promises_third", "completed", Optional.of(count(6, 1, 2)), Optional.of(7));
        assertThat(nine.value()).isEmpty();
        assertThat(nine.why()).isEqualTo(Why.FEW_DUE);
        assertThat(nine.of()).isEqualTo(9);
        Line ten = Sincerity.share("promises_third", "completed", Optional.of(count(6, 1, 3)), Optional.of(7));
        assertThat(ten.value()).contains(0.7);
        assertThat(ten.of()).isEqualTo(10);
        assertThat(ten.low().orElseThrow()).isBetween(0.4, 0.5);
        assertThat(ten.high().orElseThrow()).isBetween(0.8, 0.9);
    }

    private static PairLedger.Count count(int kept, int late, int broken) {
        return new PairLedger.Count(40, kept, late, 0, broken, 20, 3, 2, 1, 0);
    }

    /** Reported events move neither sincerity nor what it counts. */
    @Test
    void reportedEventsStandBesideSincerity() {
        Toy toy = new Toy()
                .set("icews.material_cooperation", A, B, YEAR, 3)
                .set("icews.verbal_cooperation", A, B, YEAR, 9);
        assertThat(toy.line(PAIR, Principle.REPORTED_EVENTS, "events", "follow_through")
                        .value())
                .contains(0.25);
        assertThat(toy.ground(PAIR).lines(PAIR).stream().filter(line -> line.principle() == Principle.SINCERITY))
                .noneMatch(Line::isKnown);
    }

    @Test
    void linesOfTheBankAreHelpAndTreatment() {
        String lines = "liquidity-lines.in_force";
        Toy toy = new Toy()
                .set(lines, A, B, YEAR, 1)
                .set(lines, B, A, YEAR, 3)
                .set(lines, A, C, YEAR, 1)
                .set(lines, A, D, YEAR, 1);
        assertThat(toy.line(PAIR, Principle.FRIENDSHIP, "liquidity_lines", "share")
                        .value())
                .contains(0.25);
        assertThat(toy.line(PAIR, Principle.INCLUSIVENESS, "liquidity_lines", "theil")
                        .value())
                .contains(0.0);
        assertThat(toy.line(PAIR, Principle.EQUAL_TREATMENT, "liquidity_lines", "place")
                        .value())
                .contains(0.5);
    }
}
