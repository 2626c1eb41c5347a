package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.coordination.Contradiction;
import org.comity.desk.coordination.Load;
import org.comity.desk.coordination.Overdue;
import org.comity.desk.coordination.Overlap;
import org.comity.desk.coordination.Plan;
import org.comity.desk.coordination.Unowned;
import org.comity.desk.department.Post;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.RedLine.Sense;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Support;
import org.comity.desk.record.Placing;
import org.comity.desk.team.Watch;
import org.comity.model.Country;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoordinationTest {
    private static Plan plan(Desk desk) {
        return desk.read(Actor.LOCAL, Plan::read);
    }

    @ParameterizedTest
    @EnumSource
    void loadIsSpreadOverWorkingDaysOfOwnerAndSupport(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            // 2027-02-22 (Monday) to 2027-03-05 (Friday): five working days in each month
            Measure fortnight = Scene.measure("m")
                    .withDates(Optional.of(LocalDate.of(2027, 2, 22)), Optional.of(LocalDate.of(2027, 3, 5)));
            desk.write(Actor.LOCAL, tx -> {
                tx.add(fortnight, Placing.of("trade"));
                tx.add(new Support("s", "m", "water", "reviews", Optional.of(3.0)));
                return tx.add(Scene.measure("n").withDates(Optional.empty(), Optional.empty()), Placing.of("trade"));
            });

            Load.Report report = Load.of(plan(desk), YearMonth.of(2027, 1), YearMonth.of(2027, 12));

            assertThat(report.unplaced()).containsExactly(new Load.Unplaced("n", "trade"));
            assertThat(report.months()).hasSize(4);
            Load february = report.months().getFirst();
            assertThat(february.department()).isEqualTo("trade");
            assertThat(february.month()).isEqualTo(YearMonth.of(2027, 2));
            assertThat(february.days()).isCloseTo(60, within(1e-9)); // 120 days, half of them
            assertThat(february.isOver()).isTrue(); // 40 a month
            assertThat(february.supportDays()).isZero();
            assertThat(report.months().getLast().supportDays()).isCloseTo(1.5, within(1e-9));
            assertThat(report.months().getLast().share()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDayThatNobodyMeansIsRefusedAndALongMeasureIsCountedByMonth(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            Measure endless =
                    Scene.measure("e").withDates(Optional.of(LocalDate.MIN), Optional.of(LocalDate.of(2027, 3, 1)));
            assertThatThrownBy(() -> desk.write(Actor.LOCAL, tx -> tx.add(endless, Placing.of("trade"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("starts of this measure must lie in the years 1000 to 2999");
            Measure ages = Scene.measure("a")
                    .withDates(Optional.of(LocalDate.of(1000, 1, 1)), Optional.of(LocalDate.of(2999, 12, 31)));
            desk.write(Actor.LOCAL, tx -> tx.add(ages, Placing.of("trade")));

            List<Load> months = Load.of(plan(desk), YearMonth.of(2027, 2), YearMonth.of(2027, 3))
                    .months();

            assertThat(months).extracting(Load::month).containsExactly(YearMonth.of(2027, 2), YearMonth.of(2027, 3));
            long all = LocalDate.of(1000, 1, 1)
                    .datesUntil(LocalDate.of(3000, 1, 1))
                    .filter(day -> day.getDayOfWeek().getValue() < 6)
                    .count();
            assertThat(months.getFirst().ownDays()).isCloseTo(120.0 * 20 / all, within(1e-12)); // 28 days from a Monday
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameWorkInTwoDepartmentsIsSeen(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            desk.write(Actor.LOCAL, tx -> {
                tx.add(Scene.measure("a"), Placing.of("trade"));
                tx.add(Scene.measure("b").withTitle("One stop bórder posts"), Placing.of("water"));
                tx.add(Scene.measure("c").withTitle("River gauges"), Placing.of("water"));
                return tx.add(
                        Scene.measure("d").withDates(Optional.of(LocalDate.of(2029, 1, 1)), Optional.empty()),
                        Placing.of("water"));
            });

            List<Overlap> found = Overlap.of(plan(desk), 10).first();

            assertThat(Overlap.of(plan(desk), 0).all()).isEqualTo(1);
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().first().id()).isEqualTo("a");
            assertThat(found.getFirst().second().id()).isEqualTo("b");
            assertThat(found.getFirst().likeness()).isEqualTo(3.0 / 5); // one, stop, border of five words
        }
    }

    @ParameterizedTest
    @EnumSource
    void redLinesThatCannotBothBeKeptAreSeen(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            desk.write(Actor.LOCAL, tx -> {
                tx.add(line("a", Sense.MUST, ""), Placing.of("trade"));
                tx.add(line("b", Sense.MUST_NOT, "UGA"), Placing.of("water"));
                tx.add(line("c", Sense.MUST, "TZA"), Placing.of("water"));
                return tx.add(line("d", Sense.MUST_NOT, "UGA"), Placing.of("trade"));
            });

            assertThat(Contradiction.of(plan(desk)))
                    .extracting(one -> one.first().id() + one.second().id())
                    .containsExactly("ab"); // a and d are of one department, c and d of two countries
        }
    }

    private static RedLine line(String id, Sense sense, String partner) {
        return new RedLine(
                id,
                "Data  Transfer",
                "",
                sense,
                Optional.of(partner).filter(code -> !code.isEmpty()).map(Country::of),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> told(Desk desk, Actor account, LocalDate today) {
        return desk.read(account, tx -> Overdue.toldTo(tx, account.name(), today)).stream()
                .map(one -> one.late().work().id() + " since " + one.since())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverdueIsToldToLeadsWatchersAndThenCoordinators(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            desk.write(Actor.LOCAL, tx -> {
                tx.add(Scene.measure("m"), Placing.of("trade"));
                return tx.add(new Milestone("s", "m", "Plans", LocalDate.of(2027, 3, 1), Optional.empty()));
            });
            desk.write(Scene.OTHER, tx -> tx.add(new Watch("w", "m", "other")));

            assertThat(Overdue.of(plan(desk), LocalDate.of(2027, 3, 1))).isEmpty();
            Overdue first = Overdue.of(plan(desk), LocalDate.of(2027, 3, 2)).getFirst();
            assertThat(first.daysLate()).isOne();
            assertThat(first.told()).containsExactly("lead", "other");
            List<Overdue> later = Overdue.of(plan(desk), LocalDate.of(2028, 1, 1));
            assertThat(later).extracting(Overdue::title).containsExactly("Plans", "One-stop border post");
            assertThat(later.getFirst().told()).containsExactly("coordinator", "lead", "other");
            assertThat(later.getLast().told()).containsExactly("lead", "other");

            LocalDate day = LocalDate.of(2027, 3, 31);
            assertThat(told(desk, Scene.LEAD, day)).containsExactly("s since 2027-03-02");
            assertThat(told(desk, Scene.COORDINATOR, day)).isEmpty();
            assertThat(told(desk, Scene.COORDINATOR, day.plusDays(1))).containsExactly("s since 2027-04-01");
            assertThat(told(desk, Scene.OTHER, LocalDate.of(2028, 1, 1)))
                    .containsExactly("m since 2028-01-01", "s since 2027-03-02");
            assertThat(told(desk, Scene.OFFICER, day)).isEmpty();
            desk.write(
                    Scene.LEAD,
                    tx -> tx.change(
                            Scene.measure("m").withStep(Step.PROPOSED).withDates(Optional.empty(), Optional.empty()),
                            1));
            assertThat(told(desk, Scene.LEAD, LocalDate.of(2028, 1, 1))).containsExactly("s since 2027-03-02");
        }
    }

    @ParameterizedTest
    @EnumSource
    void workForWhichNoPostAnswersIsSeen(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            desk.write(Actor.LOCAL, tx -> {
                tx.add(new Post("head", "trade", "Head", "", ""));
                tx.add(Scene.measure("a").withPost(Optional.of("head")), Placing.of("trade"));
                return tx.add(Scene.measure("b"), Placing.of("trade"));
            });

            assertThat(Unowned.of(plan(desk)))
                    .extracting(one -> one.work().id())
                    .containsExactly("b");
        }
    }
}
