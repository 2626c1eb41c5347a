package org.comity.workbench.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Support;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartmentLoadTest {
    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @TempDir
    Path folder;

    /** March 2027 has 23 days from Monday to Friday, April 22. */
    @Test
    void effortIsSpreadOverTheWorkingDaysFromStartToDue() {
        try (Desk desk = ToyPlan.open(folder)) {
            desk.write(Actor.LOCAL, tx -> ToyPlan.add(tx, "posts", "2027-03-01", "2027-04-30", 45));

            DepartmentLoad load = desk.read(Actor.LOCAL, tx -> DepartmentLoad.read(tx, "trade", MARCH, 3));

            assertThat(load.months())
                    .extracting(DepartmentLoad.Month::ownDays)
                    .satisfiesExactly(
                            march -> assertThat(march).isCloseTo(23, within(1e-9)),
                            april -> assertThat(april).isCloseTo(22, within(1e-9)),
                            may -> assertThat(may).isZero());
            assertThat(load.overloaded())
                    .extracting(DepartmentLoad.Month::month)
                    .containsExactly(MARCH, MARCH.plusMonths(1));
        }
    }

    @Test
    void supportOfOthersCountsAndClosedMeasuresDoNot() {
        try (Desk desk = ToyPlan.open(folder)) {
            desk.write(Actor.LOCAL, tx -> {
                ToyPlan.add(tx, "posts", "2027-03-01", "2027-03-31", 10);
                ToyPlan.add(tx, "gone", "2027-03-01", "2027-03-31", 10);
                ToyPlan.take(tx, "gone", Step.DROPPED);
                tx.add(new Support("s", "posts", "water", "", Optional.of(4.6)));
                return "";
            });

            DepartmentLoad trade = desk.read(Actor.LOCAL, tx -> DepartmentLoad.read(tx, "trade", MARCH, 1));
            DepartmentLoad water = desk.read(Actor.LOCAL, tx -> DepartmentLoad.read(tx, "water", MARCH, 1));

            assertThat(trade.months().getFirst().days()).isCloseTo(10, within(1e-9));
            assertThat(water.months().getFirst().supportDays()).isCloseTo(4.6, within(1e-9));
            assertThat(water.overloaded()).isEmpty(); // its capacity is not known
        }
    }

    @Test
    void whatHasNoEffortIsCountedApart() {
        try (Desk desk = ToyPlan.open(folder)) {
            desk.write(Actor.LOCAL, tx -> {
                Kept<Measure> kept = ToyPlan.add(tx, "posts", "2027-03-01", "2027-03-31", 10);
                Measure measure = kept.record();
                return tx.add(
                        new Measure(
                                "more",
                                measure.task(),
                                "More",
                                "",
                                Step.PROPOSED,
                                measure.post(),
                                "",
                                measure.home(),
                                measure.partner(),
                                measure.starts(),
                                measure.due(),
                                measure.cost(),
                                Optional.empty(),
                                measure.commitment()),
                        Placing.of("trade"));
            });

            DepartmentLoad load = desk.read(Actor.LOCAL, tx -> DepartmentLoad.read(tx, "trade", MARCH, 1));

            assertThat(load.unplaced()).isEqualTo(1);
            assertThat(load.finding("").notes().getFirst()).startsWith("1 open measure");
        }
    }
}
