package org.comity.workbench.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.law.Party;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersTest {
    private static final LocalDate ON = LocalDate.of(2030, 1, 10);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    private static Agreement agreement(String id, String signed, String inForce, String expires, String notice) {
        return new Agreement(
                id, "Agreement " + id, "treaty", day(signed), day(inForce), day(expires), day(notice), "", "", "");
    }

    private static Obligation obligation(String id, String agreement, String due, Obligation.State state) {
        return new Obligation(
                id, agreement, "Art. " + id, "Do " + id, "Each Party", day(due), "", state, Optional.empty());
    }

    @BeforeEach
    void register() {
        desk = Desk.open(DeskSettings.of(folder));
        desk.write(Actor.LOCAL, tx -> {
            Placing law = Placing.of("law");
            tx.add(new Department("law", "Law", Optional.empty(), "", Optional.empty()));
            tx.add(agreement("water", "2020-01-01", "2021-01-01", "2030-04-10", "2030-01-10"), law);
            tx.add(agreement("rail", "2025-01-01", "", "", ""), law);
            tx.add(agreement("old", "2000-01-01", "2001-01-01", "2029-12-31", "2029-06-30"), law);
            tx.add(new Party(
                    "p1",
                    "water",
                    "Republic of Peru",
                    Optional.of(Country.of("PER")),
                    day("2020-01-01"),
                    day("2020-06-01"),
                    day(""),
                    day("")));
            tx.add(new Party(
                    "p2",
                    "water",
                    "Federative Republic of Brazil",
                    Optional.of(Country.of("BRA")),
                    day("2020-01-01"),
                    day("2030-02-01"),
                    day(""),
                    day("")));
            tx.add(obligation("a", "water", "2030-01-09", Obligation.State.OPEN));
            tx.add(obligation("b", "water", "2030-01-10", Obligation.State.NOT_KNOWN));
            tx.add(obligation("c", "water", "2030-01-20", Obligation.State.MET));
            tx.add(obligation("d", "rail", "2030-04-11", Obligation.State.NOT_MET));
            tx.add(obligation("e", "rail", "", Obligation.State.OPEN));
            return "";
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Register read(Register.Filter filter) {
        return desk.read(Actor.LOCAL, tx -> Register.read(tx, filter, ON));
    }

    private Reminders reminders(int days) {
        return Reminders.of(read(Register.Filter.ALL).lines(), ON, days);
    }

    @Test
    void whatFallsDueWithinDaysIsFoundWithTheFirstAndTheLastDay() {
        assertThat(reminders(0).due())
                .extracting(one -> one.what() + " " + one.clause())
                .containsExactly("NOTICE ", "OBLIGATION Art. b");
        assertThat(reminders(89).due()).hasSize(2);
        assertThat(reminders(90).due())
                .extracting(Reminders.Reminder::what)
                .containsExactly(Reminders.What.NOTICE, Reminders.What.OBLIGATION, Reminders.What.EXPIRY);
        assertThat(reminders(91).due().getLast().days()).isEqualTo(91);
        assertThatThrownBy(() -> reminders(-1)).hasMessageContaining("0 or more, not -1");
    }

    @Test
    void whatIsMetIsNotRemindedOfAndWhatIsPastIsListedApart() {
        assertThat(reminders(3650).due()).extracting(Reminders.Reminder::clause).doesNotContain("Art. c", "Art. a");
        assertThat(reminders(0).overdue())
                .extracting(one -> one.clause() + " " + one.days())
                .containsExactly("Art. a -1");
    }

    @Test
    void anAgreementStandsByItsDays() {
        Register register = read(Register.Filter.ALL);
        assertThat(register.lines())
                .extracting(line -> line.id() + " " + line.standing(ON))
                .containsExactly("old EXPIRED", "rail SIGNED", "water IN_FORCE");
        AgreementLine water = register.find("water").orElseThrow();
        assertThat(water.standing(LocalDate.of(2030, 4, 10))).isEqualTo(AgreementLine.Standing.IN_FORCE);
        assertThat(water.standing(LocalDate.of(2030, 4, 11))).isEqualTo(AgreementLine.Standing.EXPIRED);
        assertThat(water.standing(LocalDate.of(2019, 1, 1))).isEqualTo(AgreementLine.Standing.NOT_SIGNED);
        assertThat(water.ratified(ON)).isEqualTo(1);
        assertThat(water.next(ON)).hasValue(ON);
        assertThat(water.next(ON.plusDays(1))).hasValue(LocalDate.of(2030, 4, 10));
    }

    @Test
    void theRegisterIsReadFromEitherSide() {
        for (List<String> sides : List.of(List.of("PER", "BRA"), List.of("BRA", "PER"), List.of("BRA"))) {
            Register.Filter filter =
                    new Register.Filter(sides.stream().map(Country::of).toList(), "");
            assertThat(read(filter).lines()).extracting(AgreementLine::id).containsExactly("water");
        }
        assertThat(read(new Register.Filter(List.of(Country.of("PER"), Country.of("CHL")), ""))
                        .lines())
                .isEmpty();
        assertThat(read(new Register.Filter(List.of(), "RAIL")).lines()).hasSize(1);
    }
}
