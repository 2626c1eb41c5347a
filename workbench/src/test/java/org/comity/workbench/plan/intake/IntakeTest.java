package org.comity.workbench.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.Query;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Commitment;
import org.comity.desk.reading.Candidate;
import org.comity.desk.reading.Candidate.Verdict;
import org.comity.desk.reading.Reading;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.model.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final String TEXT = """
            Joint Communiqué

            1. The Parties will open the border post by 31 March 2031.

            2. Viet Nam shall publish flood forecasts by 30 June 2031.
            """;
    private static final Placing TRADE = Placing.of("trade");

    @TempDir
    Path folder;

    private Desk open() {
        Desk desk = Desk.open(DeskSettings.of(folder));
        desk.write(Actor.LOCAL, tx -> tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty())));
        return desk;
    }

    private static List<Kept<Candidate>> keep(Desk desk, String text) throws IOException {
        FoundText found = FoundText.read("text", text.getBytes(StandardCharsets.UTF_8));
        Reading reading = new Reading(
                Ids.next(),
                "Communiqué",
                "https://example.org/1",
                found.date(),
                Optional.of(Country.of("VNM")),
                Optional.of(Country.of("LAO")),
                found.sha256());
        String id = desk.write(Actor.LOCAL, tx -> Intake.keep(tx, reading, found, TRADE))
                .id();
        return desk.read(
                Actor.LOCAL,
                tx -> tx.list(Candidate.class, Query.where("reading", id).orderBy("line")));
    }

    private static <R extends Record> List<Kept<R>> all(Desk desk, Class<R> type) {
        return desk.read(Actor.LOCAL, tx -> tx.list(type));
    }

    @Test
    void nothingIsACommitmentUntilAPersonAcceptsIt() throws IOException {
        try (Desk desk = open()) {
            List<Kept<Candidate>> candidates = keep(desk, TEXT);
            assertThat(candidates).hasSize(2).allMatch(one -> one.record().verdict() == Verdict.OPEN);
            assertThat(all(desk, Commitment.class)).isEmpty();

            Kept<Candidate> first = candidates.getFirst();
            Kept<Measure> measure = desk.write(
                    Actor.LOCAL,
                    tx -> Intake.measure(
                            tx,
                            Intake.accept(tx, first.record(), first.version(), TRADE),
                            LocalDate.of(2030, 1, 1),
                            TRADE));

            Commitment promise = desk.read(Actor.LOCAL, tx -> tx.list(Commitment.class))
                    .getFirst()
                    .record();
            assertThat(promise.text()).isEqualTo("The Parties will open the border post by 31 March 2031.");
            assertThat(promise.due()).hasValue(LocalDate.of(2031, 3, 31));
            assertThat(promise.place()).isEqualTo("line " + first.record().line());
            assertThat(measure.record().step()).isEqualTo(Step.PROPOSED);
            assertThat(measure.record().partner()).hasValue(Country.of("LAO"));
            Candidate after = desk.read(Actor.LOCAL, tx -> tx.get(Candidate.class, first.id()))
                    .record();
            assertThat(after.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThatThrownBy(() -> desk.write(Actor.LOCAL, tx -> Intake.accept(tx, after, 2, TRADE)))
                    .hasMessageContaining("accepted already");
        }
    }

    @Test
    void whatWasRefusedOnceStaysRefusedInTheNextVersionOfTheText() throws IOException {
        try (Desk desk = open()) {
            Kept<Candidate> last = keep(desk, TEXT).getLast();
            desk.write(Actor.LOCAL, tx -> Intake.decide(tx, last.id(), last.version(), Verdict.REFUSED));

            List<Kept<Candidate>> again = keep(desk, TEXT + "\n3. The Parties will train officers.\n");

            assertThat(again)
                    .extracting(one -> one.record().verdict())
                    .containsExactly(Verdict.OPEN, Verdict.REFUSED, Verdict.OPEN);
            assertThat(keep(desk, TEXT)).hasSize(2); // the same file is the reading that is there
            assertThat(all(desk, Reading.class)).hasSize(2);
        }
    }

    @Test
    void whatComesOfATextIsReadByWhoReadsTheTextAndKeepsItsMark() throws IOException {
        try (Desk desk = open()) {
            Kept<Candidate> first = keep(desk, TEXT).getFirst();
            Placing closed =
                    new Placing("trade", Visibility.NAMED, "Secret", Optional.empty(), new TreeSet<>(Set.of("amina")));
            desk.write(Actor.LOCAL, tx -> tx.place(Reading.class, first.record().reading(), 1, closed));

            Kept<Measure> measure = desk.write(
                    Actor.LOCAL,
                    tx -> Intake.measure(
                            tx,
                            Intake.accept(tx, first.record(), first.version(), TRADE),
                            LocalDate.of(2030, 1, 1),
                            TRADE));

            Kept<Commitment> promise =
                    desk.read(Actor.LOCAL, tx -> tx.list(Commitment.class)).getFirst();
            assertThat(promise.head().placing()).isEqualTo(closed);
            assertThat(measure.head().placing()).isEqualTo(closed);
        }
    }
}
