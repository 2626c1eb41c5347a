package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.department.HandOff;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What passes between departments is said by both: whoever gets it takes it up, gives it back, or passes it on. */
class PassingTest {
    private static final LocalDate SENT = LocalDate.of(2027, 3, 1);
    private static final HandOff PASS =
            new HandOff("h", "m", "trade", "water", SENT, Optional.empty(), Optional.empty(), "");

    private static Desk passed(Desk empty) {
        Desk desk = Scene.on(empty);
        desk.write(Actor.LOCAL, tx -> tx.add(Scene.measure("m"), Placing.of("trade")));
        desk.write(Scene.OFFICER, tx -> tx.add(PASS));
        return desk;
    }

    private static HandOff taken(HandOff pass, LocalDate day) {
        return new HandOff(
                pass.id(),
                pass.about(),
                pass.fromDepartment(),
                pass.toDepartment(),
                pass.sent(),
                Optional.of(day),
                pass.returned(),
                "");
    }

    @ParameterizedTest
    @EnumSource
    void whoGetsItTakesItUpAndPassesItOn(Databases database) {
        try (Desk desk = passed(database.open())) {
            HandOff on = new HandOff("i", "m", "water", "trade", SENT, Optional.empty(), Optional.empty(), "");
            assertThatThrownBy(() -> desk.write(Scene.OTHER, tx -> tx.add(on))).hasMessageContaining("may not add");

            Kept<HandOff> taken = desk.write(Scene.OTHER, tx -> tx.change(taken(PASS, LocalDate.of(2027, 3, 9)), 1));

            assertThat(taken.record().taken()).hasValue(LocalDate.of(2027, 3, 9));
            assertThat(desk.<Boolean>read(Scene.OTHER, tx -> tx.mayPassOn("m"))).isTrue();
            assertThat(desk.write(Scene.OTHER, tx -> tx.add(on)).id()).isEqualTo("i");
            assertThat(desk.verify().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatItSaysBesideIsTheOwnersAndOthersSayNothing(Databases database) {
        try (Desk desk = passed(database.open())) {
            HandOff earlier =
                    new HandOff("h", "m", "trade", "water", SENT.minusDays(9), Optional.empty(), Optional.empty(), "");
            assertThatThrownBy(() -> desk.write(Scene.OTHER, tx -> tx.change(earlier, 1)))
                    .hasMessageContaining("may not change");
            assertThatThrownBy(() -> desk.write(Scene.VIEWER, tx -> tx.change(taken(PASS, SENT), 1)))
                    .hasMessageContaining("may not change");
            HandOff made = new HandOff("j", "m", "trade", "water", SENT, Optional.empty(), Optional.empty(), "");
            assertThatThrownBy(() -> desk.write(Scene.OTHER, tx -> tx.add(made)))
                    .hasMessageContaining("may not add");
            assertThat(desk.<Boolean>read(Scene.OTHER, tx -> tx.mayPassOn("m"))).isFalse();
        }
    }
}
