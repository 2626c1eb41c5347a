package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.audit.Hash;
import org.comity.desk.promise.Publication;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.work.Correction;
import org.comity.desk.work.Explainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is public is what somebody who may approved, as it was shown, until it is withdrawn. */
class PublishingTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private static Explainer explainer(Optional<String> approver) {
        return new Explainer(
                "e",
                Optional.empty(),
                "Why a border post",
                "It saves a day.",
                "Survey",
                approver,
                approver.map(_ -> DAY));
    }

    private static Publication act(String approver, String snapshot) {
        return new Publication(
                Ids.next(), "e", approver, DAY, Hash.of(snapshot), "", snapshot, Optional.empty(), Optional.empty());
    }

    private static Desk scene(Databases database) {
        Desk desk = Scene.on(database.open());
        desk.write(Scene.OFFICER, tx -> tx.add(explainer(Optional.empty()), Placing.of("trade")));
        return desk;
    }

    private static List<Publication> acts(Desk desk, String kind) {
        return desk.read(Actor.ANONYMOUS, tx -> tx.published(kind, "e"));
    }

    private static List<Published> all(Desk desk) {
        return desk.read(Actor.ANONYMOUS, ReadTx::published);
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerWritesAndALeadPublishes(Databases database) {
        try (Desk desk = scene(database)) {
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.add(act("officer", "page"))))
                    .hasMessageContaining("may not publish");
            assertThatThrownBy(() -> desk.write(Scene.OTHER, tx -> tx.add(act("other", "page"))))
                    .hasMessageContaining("may not add");
            assertThatThrownBy(() -> desk.write(Scene.LEAD, tx -> tx.add(act("officer", "page"))))
                    .hasMessageContaining("by who does it, lead, not by officer");
            assertThat(acts(desk, "explainer")).isEmpty();

            desk.write(Scene.LEAD, tx -> tx.add(act("lead", "page")));

            assertThat(acts(desk, "explainer"))
                    .extracting(Publication::snapshot, Publication::approver)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("page", "lead"));
            assertThat(acts(desk, "agreement")).isEmpty();
            Optional<Kept<Explainer>> hidden = desk.read(Actor.ANONYMOUS, tx -> tx.find(Explainer.class, "e"));
            assertThat(hidden).as("the record itself stays with its readers").isEmpty();
            assertThat(desk.verify().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastActHoldsAndIsWithdrawnByWhoMay(Databases database) {
        try (Desk desk = scene(database)) {
            desk.write(Scene.LEAD, tx -> tx.add(act("lead", "first")));
            Kept<Publication> second = desk.write(Scene.COORDINATOR, tx -> tx.add(act("coordinator", "second")));
            assertThat(acts(desk, "explainer"))
                    .extracting(Publication::snapshot)
                    .containsExactly("second", "first");
            assertThat(all(desk))
                    .extracting(one -> one.kind() + " " + one.act().snapshot())
                    .containsExactly("explainer second");

            Publication gone = second.record().withdrawn(DAY.plusDays(9), "officer");
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.change(gone, 1)))
                    .hasMessageContaining("may not publish");
            assertThatThrownBy(() -> desk.write(Scene.LEAD, tx -> tx.change(gone, 1)))
                    .hasMessageContaining("by who does it");
            desk.write(Scene.LEAD, tx -> tx.change(second.record().withdrawn(DAY.plusDays(9), "lead"), 1));
            assertThat(all(desk)).isEmpty();
            assertThat(acts(desk, "explainer").getFirst().withdrawn()).contains(DAY.plusDays(9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasShownStaysAsItWasShown(Databases database) {
        try (Desk desk = scene(database)) {
            Publication wrong = new Publication(
                    "p", "e", "lead", DAY, Hash.of("other"), "", "page", Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> desk.write(Scene.LEAD, tx -> tx.add(wrong)))
                    .hasMessageContaining("SHA-256 of its snapshot");
            Kept<Publication> kept = desk.write(Scene.LEAD, tx -> tx.add(act("lead", "page")));
            Publication forged = new Publication(
                    kept.id(), "e", "lead", DAY, Hash.of("forged"), "", "forged", Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> desk.write(Scene.LEAD, tx -> tx.change(forged, 1)))
                    .hasMessageContaining("stays as it was shown");
            assertThatThrownBy(() -> desk.write(Scene.LEAD, tx -> {
                        tx.remove(Publication.class, kept.id(), 1);
                        return "";
                    }))
                    .hasMessageContaining("withdrawn, not removed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anApprovedTextIsCorrectedNotRewritten(Databases database) {
        try (Desk desk = scene(database)) {
            Explainer approved = explainer(Optional.of("lead"));
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.change(approved, 1)))
                    .hasMessageContaining("may not publish");
            desk.write(Scene.LEAD, tx -> tx.change(approved, 1));
            Explainer rewritten = new Explainer(
                    "e", Optional.empty(), "Other", "Other.", "Survey", Optional.of("lead"), Optional.of(DAY));
            assertThatThrownBy(() -> desk.write(Scene.LEAD, tx -> tx.change(rewritten, 2)))
                    .hasMessageContaining("add a dated correction");

            Correction correction = new Correction("c", "e", DAY, "It saves half a day.");
            desk.write(Scene.OFFICER, tx -> tx.add(correction));
            desk.write(Scene.OFFICER, tx -> tx.change(new Correction("c", "e", DAY, "It saves 12 hours."), 1));
            desk.write(Scene.LEAD, tx -> tx.add(act("lead", "page")));
            assertThatThrownBy(() -> desk.write(
                            Scene.LEAD, tx -> tx.change(new Correction("c", "e", DAY, "It saves nothing."), 2)))
                    .hasMessageContaining("stands; add another one");
        }
    }
}
