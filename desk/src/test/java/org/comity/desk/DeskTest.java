package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Actor;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Evidence.Grade;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskTest {
    @ParameterizedTest
    @EnumSource
    void whatIsAddedIsReadBackWithItsHead(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            Measure measure = Scene.measure("posts");
            desk.write(Scene.OFFICER, tx -> tx.add(measure, Placing.of("trade")));

            Kept<Measure> kept = desk.read(Scene.VIEWER, tx -> tx.get(Measure.class, "posts"));

            assertThat(kept.record()).isEqualTo(measure);
            assertThat(kept.version()).isEqualTo(1);
            assertThat(kept.head().createdBy()).isEqualTo("officer");
            assertThat(kept.head().placing()).isEqualTo(Placing.of("trade"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatSawAnOldVersionIsAConflictWithAMerge(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            Measure base = Scene.measure("posts");
            desk.write(Scene.OFFICER, tx -> tx.add(base, Placing.of("trade")));
            desk.write(Scene.LEAD, tx -> tx.change(base.withTitle("Two posts"), 1));

            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.change(base.withText("Build them."), 1)))
                    .isInstanceOfSatisfying(Conflict.class, conflict -> {
                        assertThat(conflict.head().version()).isEqualTo(2);
                        assertThat(conflict.merge().base()).isEqualTo(base);
                        assertThat(conflict.merge().clashes()).isEmpty();
                        assertThat(conflict.merge().merged())
                                .isEqualTo(base.withTitle("Two posts").withText("Build them."));
                    })
                    .hasMessageContaining("changed by lead");
        }
    }

    /** What the database itself refuses must not spoil the rest of a transaction. */
    @ParameterizedTest
    @EnumSource
    void anAttemptIsTakenBackAloneAndTheLogStaysWhole(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            desk.write(Scene.OFFICER, tx -> {
                tx.add(Scene.measure("a"), Placing.of("trade"));
                assertThatThrownBy(() -> tx.attempt(() -> {
                            tx.add(Scene.measure("b"), Placing.of("trade"));
                            return tx.add(Scene.measure("c").withTask("nowhere"), Placing.of("trade"));
                        }))
                        .isInstanceOf(DeskException.class);
                return tx.attempt(() -> tx.add(Scene.measure("d"), Placing.of("trade")));
            });

            List<Kept<Measure>> kept = desk.read(Scene.VIEWER, tx -> tx.list(Measure.class));
            assertThat(kept).extracting(Kept::id).containsExactly("a", "d");
            assertThat(desk.verify().isSound()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartStandsWhereItsWholeStands(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            desk.write(Scene.OFFICER, tx -> {
                tx.add(Scene.measure("posts"), Placing.of("trade"));
                return tx.add(
                        new Milestone("plans", "posts", "Plans", java.time.LocalDate.of(2027, 3, 1), Optional.empty()));
            });
            desk.write(
                    Scene.LEAD,
                    tx -> tx.place(
                            Measure.class, "posts", 1, Placing.of("water").withMark("Sensitive")));

            Kept<Milestone> part = desk.read(Scene.OTHER, tx -> tx.get(Milestone.class, "plans"));

            assertThat(part.head().placing().department()).isEqualTo("water");
            assertThat(part.head().placing().mark()).isEqualTo("Sensitive");
            assertThat(part.version()).isEqualTo(1);
            desk.write(Scene.OTHER, tx -> tx.change(part.record().withReached(java.time.LocalDate.of(2027, 2, 1)), 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatThrowsTakesEverythingBack(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> {
                        tx.add(Scene.measure("posts"), Placing.of("trade"));
                        return tx.add(Scene.measure("posts"), Placing.of("trade"));
                    }))
                    .isInstanceOfSatisfying(
                            DeskException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(Reason.INVALID));

            Optional<Kept<Measure>> found = desk.read(Actor.LOCAL, tx -> tx.find(Measure.class, "posts"));
            assertThat(found).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void deliveredNeedsEvidenceAndEachStepItsOwn(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            Measure posts = Scene.measure("posts");
            desk.write(Scene.OFFICER, tx -> tx.add(posts, Placing.of("trade")));

            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.change(posts.withStep(Step.DELIVERED), 1)))
                    .hasMessage(
                            "The measure posts cannot go from proposed to delivered; it may go to agreed or dropped.");
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.change(posts.withStep(Step.AGREED), 1)))
                    .hasMessageContaining("needs evidence that it is agreed");

            desk.write(Scene.OFFICER, tx -> {
                for (Step step : new Step[] {Step.AGREED, Step.IN_DELIVERY}) {
                    tx.add(Scene.evidence("posts", step, Grade.OWN_STATEMENT));
                    tx.change(
                            posts.withStep(step), tx.get(Measure.class, "posts").version());
                }
                return tx.add(Scene.evidence("posts", Step.DELIVERED, Grade.PRESS));
            });
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.change(posts.withStep(Step.DELIVERED), 3)))
                    .hasMessageContaining("from record or other side or third party");
            desk.write(Scene.OFFICER, tx -> {
                tx.add(Scene.evidence("posts", Step.DELIVERED, Grade.THIRD_PARTY));
                return tx.change(posts.withStep(Step.DELIVERED), 3);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeHasItsRowInTheLog(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            Measure posts = Scene.measure("posts");
            desk.write(Scene.OFFICER, tx -> tx.add(posts, Placing.of("trade")));
            desk.write(Scene.LEAD, tx -> tx.change(posts.withTitle("Two posts"), 1));

            var history = desk.read(Scene.VIEWER, tx -> tx.history("posts"));

            assertThat(history).extracting(AuditRow::act).containsExactly("changed", "added");
            assertThat(history.getFirst().change()).isEqualTo("{\"title\":[\"One-stop border post\",\"Two posts\"]}");
            assertThat(history.getFirst().actor()).isEqualTo("lead");
            assertThat(history.getFirst().versionBefore()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFaultOfTheUserIsOneSentence(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            assertThatThrownBy(() -> desk.write(
                            Scene.OFFICER,
                            tx -> tx.add(Scene.measure("posts").withTitle("x".repeat(501)), Placing.of("trade"))))
                    .hasMessage("title of this measure has 501 characters; it may have 500.");
            assertThatThrownBy(() ->
                            desk.write(Scene.COORDINATOR, tx -> tx.add(Scene.measure("posts"), Placing.of("nowhere"))))
                    .isInstanceOf(DeskException.class)
                    .hasMessageContaining("heads department");
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.add(Scene.measure("a b"), Placing.of("trade"))))
                    .hasMessageContaining("An id has");
        }
    }
}
