package org.comity.workbench.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.plan.Dependency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriticalPathTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    @TempDir
    Path folder;

    /** The post takes ten days, then five must pass, then the road takes ten; the other has a month of room. */
    @Test
    void theChainThatDecidesTheEndHasNoRoomAndTheRestHasSlack() {
        try (Desk desk = ToyPlan.open(folder)) {
            desk.write(Actor.LOCAL, tx -> {
                ToyPlan.add(tx, "post", "2027-01-01", "2027-01-10", 1);
                ToyPlan.add(tx, "law", "2027-01-01", "2027-01-05", 1);
                ToyPlan.add(tx, "road", "2027-01-16", "2027-01-25", 1);
                ToyPlan.add(tx, "alone", "2027-01-16", "2027-03-25", 1);
                tx.add(new Dependency("a", "road", "post", 5));
                return tx.add(new Dependency("b", "road", "law", 0));
            });
            CriticalPath path = desk.read(Actor.LOCAL, tx -> CriticalPath.read(tx, TODAY));

            assertThat(path.lines()).extracting(CriticalPath.Line::id).containsExactly("law", "post", "road");
            assertThat(path.lines())
                    .filteredOn(CriticalPath.Line::decides)
                    .extracting(CriticalPath.Line::id)
                    .containsExactly("post", "road");
            assertThat(path.lines().getLast().done()).isEqualTo(LocalDate.of(2027, 1, 25));
            assertThat(path.lines().getFirst().slackDays()).isZero(); // its own due date leaves it no room
            assertThat(path.circle()).isEmpty();
        }
    }

    @Test
    void aCircleIsRefusedInASentence() {
        try (Desk desk = ToyPlan.open(folder)) {
            desk.write(Actor.LOCAL, tx -> {
                ToyPlan.add(tx, "post", "2027-01-01", "2027-01-10", 1);
                ToyPlan.add(tx, "road", "2027-01-16", "2027-01-25", 1);
                ToyPlan.add(tx, "gate", "2027-01-16", "2027-01-25", 1);
                tx.add(new Dependency("a", "road", "post", 0));
                return tx.add(new Dependency("b", "gate", "road", 5));
            });

            assertThatThrownBy(() -> desk.write(Actor.LOCAL, tx -> tx.add(new Dependency("c", "post", "gate", 0))))
                    .hasMessage("The measure post cannot wait for gate, which waits for it, itself or over others.");
            desk.write(Actor.LOCAL, tx -> tx.add(new Dependency("d", "gate", "post", 0))); // a shorter way is none
        }
    }
}
