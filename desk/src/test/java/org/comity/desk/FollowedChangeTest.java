package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.change.FollowedChange;
import org.comity.desk.change.FollowedChange.Direction;
import org.comity.desk.change.FollowedChange.State;
import org.comity.desk.change.FollowedChange.Telling;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.model.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes that are followed: who takes note, who looks after them, and who never hears of them. */
class FollowedChangeTest {
    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");

    private static FollowedChange change(String id, double q) {
        return new FollowedChange(
                id,
                Country.of("PER"),
                Country.of("BRA"),
                Direction.HOME_TO_PARTNER,
                "material_conflict",
                "2026-12",
                Telling.LEVEL,
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Reports of material conflict from Peru to Brazil rose from 2.0 to 5.0 a month.",
                q,
                "abcdefghij",
                "comity security signals PER",
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void aLineIsAcknowledgedInOnesOwnNameAssignedTurnedIntoAMeasureAndClosed(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            desk.write(Scene.OFFICER, tx -> tx.add(change("a", 0.02), Placing.of("trade")));
            desk.write(Scene.OFFICER, tx -> tx.change(change("a", 0.02).acknowledged("officer", NOW), 1));
            FollowedChange noted = get(desk, Scene.OFFICER, "a");
            assertThat(noted.acknowledgedBy()).hasValue("officer");
            assertThat(noted.acknowledgedAt()).hasValue(NOW);
            desk.write(Scene.LEAD, tx -> {
                tx.add(Scene.measure("m"), Placing.of("trade"));
                return tx.change(noted.assignedTo(Optional.of("officer")).turnedInto("m"), 2);
            });
            FollowedChange done = get(desk, Scene.LEAD, "a");
            assertThat(done.acknowledgedBy()).as("still who did").hasValue("officer");
            assertThat(done.measure()).hasValue("m");
            desk.write(Scene.LEAD, tx -> tx.change(done.closed(), 3));
            assertThat(get(desk, Scene.LEAD, "a").state()).isEqualTo(State.CLOSED);
            assertThat(done.reopened().acknowledgedBy()).isEmpty();
            assertThat(desk.verify().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotReadItNeverHearsOfItAndFollowsTheSameLine(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            Placing own = Placing.of("trade").withVisibility(Visibility.DEPARTMENT);
            desk.write(Scene.OFFICER, tx -> tx.add(change("a", 0.02), own));
            assertThat(desk.<Integer>read(
                            Scene.OTHER, tx -> tx.list(FollowedChange.class).size()))
                    .isZero();
            assertThatThrownBy(() -> get(desk, Scene.OTHER, "a"))
                    .hasMessage("There is no followed change a that you may read.");
            assertThatThrownBy(() -> get(desk, Scene.OTHER, "z"))
                    .hasMessage("There is no followed change z that you may read.");
            desk.write(Scene.OTHER, tx -> tx.add(change("b", 0.02), Placing.of("water")));
            assertThat(get(desk, Scene.OTHER, "b").isSameLine(change("a", 0.5))).isTrue();
        }
    }

    @Test
    void nobodyTakesNoteInAnothersName() {
        try (Desk desk = Scene.on(Databases.H2.open())) {
            desk.write(Scene.OFFICER, tx -> tx.add(change("a", 0.02), Placing.of("trade")));
            assertThatThrownBy(() -> desk.write(
                            Scene.OFFICER, tx -> tx.change(change("a", 0.02).acknowledged("lead", NOW), 1)))
                    .hasMessage("A change is acknowledged in one's own name, not in that of lead.");
            assertThatThrownBy(() -> desk.write(
                            Scene.VIEWER, tx -> tx.change(change("a", 0.02).closed(), 1)))
                    .isInstanceOf(DeskException.class);
        }
    }

    @Test
    void whatTheListToldStaysAsItStood() {
        try (Desk desk = Scene.on(Databases.H2.open())) {
            desk.write(Scene.OFFICER, tx -> tx.add(change("a", 0.02), Placing.of("trade")));
            FollowedChange told = get(desk, Scene.OFFICER, "a");
            List<FollowedChange> others = List.of(
                    change("a", 0.01),
                    retold(told, "HND", told.period(), told.sentence(), told.finding(), told.command()),
                    retold(told, "BRA", "2027-01", told.sentence(), told.finding(), told.command()),
                    retold(told, "BRA", told.period(), "Reports fell.", told.finding(), told.command()),
                    retold(told, "BRA", told.period(), told.sentence(), "zzzzzzzzzz", told.command()),
                    retold(told, "BRA", told.period(), told.sentence(), told.finding(), "comity gravity fit"));
            for (FollowedChange other : others) {
                assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.change(other, 1)))
                        .as(other.toString())
                        .hasMessageContaining("stays as it stood");
            }
            assertThat(get(desk, Scene.OFFICER, "a")).isEqualTo(told);
        }
    }

    private static FollowedChange retold(
            FollowedChange told, String partner, String period, String sentence, String finding, String command) {
        return new FollowedChange(
                told.id(),
                told.home(),
                Country.of(partner),
                told.direction(),
                told.reported(),
                period,
                told.telling(),
                told.state(),
                told.acknowledgedBy(),
                told.acknowledgedAt(),
                told.account(),
                sentence,
                told.q(),
                finding,
                command,
                told.measure());
    }

    @Test
    void whatIsNoChangeIsRefused() {
        assertThatThrownBy(() -> change("a", 1.5)).hasMessage("q of a change is from 0 to 1, not 1.5.");
        assertThatThrownBy(() -> change("a", Double.NaN)).hasMessageContaining("q of a change");
        FollowedChange one = change("a", 0.1);
        assertThat(one.isSameLine(one.closed())).isTrue();
    }

    private static FollowedChange get(Desk desk, Actor actor, String id) {
        return desk.read(actor, tx -> tx.get(FollowedChange.class, id)).record();
    }
}
