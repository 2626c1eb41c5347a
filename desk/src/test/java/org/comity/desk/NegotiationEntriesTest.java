package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.dialogue.Frame;
import org.comity.desk.dialogue.Lock;
import org.comity.desk.dialogue.Negotiations;
import org.comity.desk.dialogue.Stance;
import org.comity.desk.record.Kept;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What accounts enter for parties of a negotiation: each for itself, and nothing is lost. */
class NegotiationEntriesTest {
    /** A seat's guess of another party is its own: neither that party nor the author has it, and it hides nothing of theirs. */
    @ParameterizedTest
    @EnumSource
    void aSeatsGuessOfAnotherPartyIsForThatSeatAlone(Databases database) {
        try (Desk desk = NegotiationTest.set(database)) {
            Frame seated = new Frame("talks", "Talks", "KEN, UGA", "", "KEN=colleague, UGA=other", "issues: []");
            Lock lock = NegotiationTest.add(desk, Optional.empty(), seated);
            NegotiationTest.name(desk, "colleague", "other", "viewer");
            NegotiationTest.enter(desk, NegotiationTest.COLLEAGUE, lock, "UGA", "KEN's guess of UGA");
            assertThat(NegotiationTest.entries(desk, Scene.OFFICER, lock)).isEmpty();
            assertThat(NegotiationTest.entries(desk, Scene.OTHER, lock)).isEmpty();
            NegotiationTest.enter(desk, Scene.OTHER, lock, "UGA", "points of UGA");
            NegotiationTest.enter(desk, Scene.OTHER, lock, "KEN", "UGA's guess of KEN");
            NegotiationTest.enter(desk, Scene.OFFICER, lock, "UGA", "the author's guess of UGA");
            NegotiationTest.enter(desk, NegotiationTest.COLLEAGUE, lock, "KEN", "points of KEN");
            Kept<Stance> changed = desk.write(
                    NegotiationTest.COLLEAGUE, tx -> Negotiations.enter(tx, lock, "talks", "UGA", "a better guess", 1));
            assertThat(NegotiationTest.entries(desk, NegotiationTest.COLLEAGUE, lock))
                    .containsExactlyInAnyOrder("a better guess", "points of KEN");
            assertThat(NegotiationTest.entries(desk, Scene.OTHER, lock))
                    .containsExactlyInAnyOrder("points of UGA", "UGA's guess of KEN");
            assertThat(NegotiationTest.entries(desk, Scene.OFFICER, lock)).containsExactly("the author's guess of UGA");
            for (Actor actor : List.of(Scene.VIEWER, Scene.LEAD, Scene.COORDINATOR, Scene.ADMINISTRATOR, Actor.LOCAL)) {
                assertThat(desk.<List<?>>read(actor, tx -> tx.list(Stance.class)))
                        .as(actor.name())
                        .isEmpty();
            }
            assertThatThrownBy(() -> desk.read(Scene.OFFICER, tx -> tx.history(Stance.class, changed.id())))
                    .hasMessageContaining("There is no stance");
            assertThatThrownBy(() -> NegotiationTest.enter(desk, Scene.VIEWER, lock, "UGA", "x"))
                    .hasMessageContaining("You speak for no party here");
            assertThatThrownBy(() -> NegotiationTest.enter(desk, NegotiationTest.COLLEAGUE, lock, "RWA", "x"))
                    .hasMessageContaining("There is no party");
        }
    }

    /** Two windows that both saw an empty sheet: the second is asked, and so is one that saw an older version. */
    @ParameterizedTest
    @EnumSource
    void theSecondOfTwoThatEnterIsAskedAndNothingIsLost(Databases database) {
        try (Desk desk = NegotiationTest.set(database)) {
            Lock lock =
                    NegotiationTest.add(desk, Optional.of(NegotiationTest.PHRASE), NegotiationTest.frame("issues: []"));
            NegotiationTest.enter(desk, Scene.OFFICER, lock, "KEN", "reservation: 40");
            assertThat(NegotiationTest.enter(desk, Scene.OFFICER, lock, "KEN", "reservation: 40")
                            .version())
                    .isEqualTo(1);
            assertThatThrownBy(() -> NegotiationTest.enter(desk, Scene.OFFICER, lock, "KEN", "reservation: 10"))
                    .isInstanceOfSatisfying(Conflict.class, conflict -> {
                        assertThat(conflict.head().version()).isEqualTo(1);
                        assertThat(conflict.merge().clashes())
                                .extracting(Conflict.Field::base, Conflict.Field::theirs, Conflict.Field::yours)
                                .containsExactly(tuple("", "reservation: 40", "reservation: 10"));
                    });
            assertThat(NegotiationTest.entries(desk, Scene.OFFICER, lock)).containsExactly("reservation: 40");
            desk.write(Scene.OFFICER, tx -> Negotiations.enter(tx, lock, "talks", "KEN", "reservation: 10", 1));
            assertThatThrownBy(() -> desk.write(
                            Scene.OFFICER, tx -> Negotiations.enter(tx, lock, "talks", "KEN", "reservation: 20", 1)))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            conflict -> assertThat(conflict.merge().clashes())
                                    .extracting(Conflict.Field::base, Conflict.Field::theirs, Conflict.Field::yours)
                                    .containsExactly(tuple("reservation: 40", "reservation: 10", "reservation: 20")));
            assertThat(NegotiationTest.entries(desk, Scene.OFFICER, lock)).containsExactly("reservation: 10");
        }
    }
}
