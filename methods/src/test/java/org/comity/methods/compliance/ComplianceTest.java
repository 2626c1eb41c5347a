package org.comity.methods.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

class ComplianceTest {
    private static void add(List<Assessed> to, String member, State state, int times) {
        for (int k = 0; k < times; k++) {
            to.add(Assessed.of("c" + to.size(), member, state));
        }
    }

    private static Compliance of(String member, List<Assessed> set) {
        return Optional.ofNullable(Compliance.byMember(set).get(member)).orElseThrow();
    }

    /** A set of our own making that yields both published figures at once. */
    @Test
    @Oracle(
            source = "Association agreement of Ukraine and the EU, 2014-19",
            where = "41.6 % progress, 12.3 % completed")
    void progressAndCompletionAreTwoFiguresOfTheSameSet() {
        List<Assessed> set = new ArrayList<>();
        add(set, "UKR", State.DELIVERED, 100);
        add(set, "UKR", State.DELIVERED_AFTER_THE_DATE, 23);
        add(set, "UKR", State.DRAFTED, 180);
        add(set, "UKR", State.AGREED, 80);
        add(set, "UKR", State.IN_FORCE, 33);
        add(set, "UKR", State.NOT_DELIVERED_BY_THE_DATE, 584);
        add(set, "UKR", State.NOT_YET_DUE, 300);
        add(set, "UKR", State.CANNOT_BE_ASSESSED, 40);
        add(set, "UKR", State.SUPERSEDED, 5);
        Compliance all = Compliance.of(set);
        assertThat(all.progress()).isEqualTo(new Compliance.Share(416, 1000));
        assertThat(all.completed()).isEqualTo(new Compliance.Share(123, 1000));
        assertThat(all.onTime()).isEqualTo(new Compliance.Share(100, 1000));
        assertThat(all.progress().percent().orElseThrow()).isCloseTo(41.6, within(1e-12));
        assertThat(all.completed().percent().orElseThrow()).isCloseTo(12.3, within(1e-12));
        assertThat(all.counts()).containsEntry(State.NOT_YET_DUE, 300).containsEntry(State.DRAFTED, 180);
    }

    /** 50 scores of our own making with a mean of 0.58. */
    @Test
    @Oracle(source = "G20 Research Group, 2022 Bali final compliance report", where = "79 %")
    void aMeanScoreOf058Is79Percent() {
        List<Assessed> set = new ArrayList<>();
        for (int k = 0; k < 50; k++) {
            int score = k < 33 ? 1 : k < 46 ? 0 : -1;
            set.add(new Assessed("c" + k % 10, "m" + k / 10, State.AGREED, OptionalInt.of(score), false));
        }
        assertThat(Compliance.of(set).score().orElseThrow()).isCloseTo(0.58, within(1e-12));
        assertThat(Compliance.of(set).scorePercent().orElseThrow()).isCloseTo(79, within(1e-9));
        assertThat(Compliance.byMember(set)).hasSize(5);
        assertThat(of("m0", set).scorePercent()).contains(100.0);
        assertThat(of("m4", set).score().orElseThrow()).isCloseTo(-0.4, within(1e-12));
        assertThat(Compliance.byCommitment(set)).hasSize(10);
    }

    @Test
    void theScaleGoesFromMinusOneToOne() {
        assertThat(Compliance.percent(-1)).isZero();
        assertThat(Compliance.percent(0)).isEqualTo(50);
        assertThat(Compliance.percent(1)).isEqualTo(100);
        assertThatThrownBy(() -> Compliance.percent(1.01)).hasMessageContaining("from -1 to 1");
        assertThatThrownBy(() -> new Assessed("c", "KEN", State.AGREED, OptionalInt.of(2), false))
                .hasMessageContaining("must be -1, 0 or 1, not 2");
    }

    @Test
    void completedNeverHoldsWhatIsOnlyInPart() {
        for (State state : State.values()) {
            Compliance one = Compliance.of(List.of(Assessed.of("c", "PER", state)));
            assertThat(one.completed().count()).isEqualTo(state.isCompleted() ? 1 : 0);
            assertThat(state.isCompleted() && state.isInPart()).isFalse();
            assertThat(one.completed().count())
                    .isLessThanOrEqualTo(one.progress().count());
            assertThat(one.completed().of()).isEqualTo(state.isDueAndAssessable() ? 1 : 0);
        }
    }

    @Test
    void vagueOnesAreCountedApartAndInNoPercentage() {
        List<Assessed> set = List.of(
                Assessed.of("a", "VNM", State.DELIVERED),
                new Assessed("b", "VNM", State.NOT_DELIVERED_BY_THE_DATE, OptionalInt.empty(), true));
        Compliance all = Compliance.of(set);
        assertThat(all.vague()).isEqualTo(1);
        assertThat(all.completed()).isEqualTo(new Compliance.Share(1, 1));
        assertThat(all.score()).contains(1.0);
        assertThat(all.counts()).containsEntry(State.NOT_DELIVERED_BY_THE_DATE, 0);
    }

    @Test
    void aShareOfNothingHasNoPercentage() {
        Compliance none = Compliance.of(List.of(Assessed.of("a", "VNM", State.NOT_YET_DUE)));
        assertThat(none.progress().percent()).isEmpty();
        assertThat(none.score()).isEmpty();
        assertThat(none.scorePercent()).isEmpty();
    }

    @Test
    void whatIsNotDueHasNoScoreAndNothingIsThereTwice() {
        assertThatThrownBy(() -> new Assessed("c7", "KEN", State.NOT_YET_DUE, OptionalInt.of(1), false))
                .hasMessageContaining("c7 of KEN has a score although it is not yet due");
        Assessed one = Assessed.of("c", "KEN", State.AGREED);
        assertThatThrownBy(() -> Compliance.of(List.of(one, one))).hasMessageContaining("c of KEN is there twice");
    }
}
