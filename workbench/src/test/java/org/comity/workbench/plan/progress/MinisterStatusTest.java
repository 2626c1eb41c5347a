package org.comity.workbench.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.sign.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinisterStatusTest {
    @TempDir
    Path folder;

    private static void plan(Desk desk) {
        desk.write(Actor.LOCAL, tx -> {
            ToyPlan.add(tx, "late", "2027-01-01", "2027-05-01", 1);
            ToyPlan.add(tx, "soon", "2027-01-01", "2027-07-01", 1);
            ToyPlan.add(tx, "force", "2027-01-01", "2028-07-01", 1);
            ToyPlan.add(tx, "done", "2027-01-01", "2027-06-01", 1);
            ToyPlan.add(tx, "gone", "2027-01-01", "2027-06-01", 1);
            ToyPlan.take(tx, "force", Step.AGREED, Step.IN_FORCE);
            ToyPlan.take(tx, "done", Step.AGREED, Step.IN_DELIVERY, Step.DELIVERED);
            ToyPlan.take(tx, "gone", Step.DROPPED);
            return "";
        });
    }

    @Test
    void whatIsOnPaperIsNeverDoneAndWhatIsDroppedIsInNoShare() {
        try (Desk desk = ToyPlan.open(folder)) {
            plan(desk);
            MinisterStatus status = desk.read(Actor.LOCAL, tx -> MinisterStatus.read(tx, ToyPlan.TODAY));

            assertThat(status.all()).isEqualTo(4);
            assertThat(status.delivered()).isEqualTo(1);
            assertThat(status.drafted()).isEqualTo(3);
            assertThat(status.dueByNow()).isEqualTo(2);
            assertThat(status.dueDelivered()).isEqualTo(1);
            assertThat(status.overdue()).extracting(line -> line.measure().id()).containsExactly("late");
            assertThat(status.next()).extracting(line -> line.measure().id()).containsExactly("soon");
            assertThat(status.flags())
                    .extracting(MinisterStatus.Flag::sort)
                    .contains(MinisterStatus.Sort.NO_OWNER, MinisterStatus.Sort.LONG_OVERDUE);
            assertThat(status.marks()).containsExactly("Internal");
        }
    }

    @Test
    void whoMayReadNothingSeesNothing() {
        try (Desk desk = ToyPlan.open(folder)) {
            plan(desk);
            assertThat(desk.read(Actor.ANONYMOUS, tx -> MinisterStatus.read(tx, ToyPlan.TODAY))
                            .all())
                    .isZero();
            desk.write(Actor.LOCAL, tx -> {
                Kept<Measure> late = tx.get(Measure.class, "late");
                return tx.place(
                        Measure.class,
                        "late",
                        late.version(),
                        Placing.of("trade").withVisibility(Visibility.PUBLIC));
            });
            assertThat(desk.read(Actor.ANONYMOUS, tx -> MinisterStatus.read(tx, ToyPlan.TODAY))
                            .all())
                    .isEqualTo(1);
        }
    }

    /** The desk's one rule: leads of the department, watchers, and after 30 days coordinators. */
    @Test
    void aLateMeasureIsToldToWhomTheDeskTells() {
        try (Desk desk = ToyPlan.open(folder)) {
            plan(desk);
            assertThat(late(desk).told()).isEmpty();
            desk.write(Actor.LOCAL, tx -> {
                Accounts.add(tx, "lena", "Lena", "", Optional.of("trade"));
                Accounts.give(tx, "lena", Role.LEAD, Optional.of("trade"));
                Accounts.add(tx, "cora", "Cora", "", Optional.of("water"));
                Accounts.give(tx, "cora", Role.COORDINATOR, Optional.empty());
                return "";
            });
            assertThat(late(desk).told()).containsExactly("cora", "lena");
            assertThat(late(desk).daysLate(ToyPlan.TODAY)).isEqualTo(45);
        }
    }

    private static PlanLine late(Desk desk) {
        return desk.read(Actor.LOCAL, tx -> PlanLines.read(tx, MeasureFilter.ALL, ToyPlan.TODAY))
                .late()
                .getFirst();
    }
}
