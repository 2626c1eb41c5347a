package org.comity.workbench.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.PromiseState;
import org.comity.desk.promise.StateReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a word or a piece of evidence is on a day; the promise is due on 30 June 2030 unless it says otherwise. */
class StateByDateTest {
    private static final Optional<LocalDate> DUE = Optional.of(ToyLedger.DUE);

    private static StateReport report(String reporter, String day, PromiseState state) {
        return new StateReport(
                reporter + day, "p", StateReport.Side.HOME, reporter, LocalDate.parse(day), state, "s", "");
    }

    private static String word(Standing standing) {
        return standing.state()
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        // said on, said, asked on, state, remark
        "2030-05-01, DELIVERED,          2030-05-02, delivered,          NONE",
        "2030-05-01, DELIVERED,          2030-04-30, not_yet_due,        NONE", // not yet said on that day
        "2030-07-01, DELIVERED_LATE,     2030-07-01, delivered_late,     NONE",
        "2030-06-30, DELIVERED_LATE,     2030-07-01, cannot_be_assessed, CONTRADICTION",
        "2030-05-01, DRAFTED,            2030-06-30, not_yet_due,        DATE_NOT_COME", // the day itself is in time
        "2030-05-01, DRAFTED,            2030-07-01, drafted,            BEFORE_THE_DATE",
        "2030-08-01, AGREED,             2030-08-01, agreed,             NONE",
        "2030-08-01, IN_FORCE,           2030-09-01, in_force,           NONE",
        "2030-05-01, NOT_DELIVERED,      2030-06-30, not_yet_due,        DATE_NOT_COME",
        "2030-05-01, NOT_DELIVERED,      2030-07-01, nothing,            BEFORE_THE_DATE",
        "2030-07-01, NOT_DELIVERED,      2030-07-01, not_delivered,      NONE",
        "2030-05-01, NOT_YET_DUE,        2030-06-30, not_yet_due,        NONE",
        "2030-05-01, NOT_YET_DUE,        2030-07-01, nothing,            BEFORE_THE_DATE",
        "2030-07-05, NOT_YET_DUE,        2030-07-06, nothing,            CONTRADICTION",
        "2030-05-01, CANNOT_BE_ASSESSED, 2030-07-01, cannot_be_assessed, NONE",
        "2030-05-01, SUPERSEDED,         2030-07-01, superseded,         NONE"
    })
    void aReportIsReadByTheDay(String said, PromiseState state, String on, String expected, String remark) {
        Standing standing = Reported.of(DUE, List.of(report("a", said, state)), LocalDate.parse(on));

        assertThat(word(standing)).isEqualTo(expected);
        assertThat(standing.remark().name()).isEqualTo(remark);
    }

    @Test
    void theLastReportHoldsAndReportersThatDifferAreNamed() {
        List<StateReport> both = List.of(
                report("a", "2030-07-02", PromiseState.AGREED), report("b", "2030-08-02", PromiseState.DELIVERED_LATE));

        Standing last = Reported.of(DUE, both, LocalDate.parse("2030-09-01"));
        assertThat(word(last)).isEqualTo("delivered_late");
        assertThat(last.by()).isEqualTo("b");
        assertThat(last.remark()).isEqualTo(Standing.Remark.REPORTERS_DIFFER);
        assertThat(word(Reported.of(DUE, both, LocalDate.parse("2030-07-31")))).isEqualTo("agreed");
    }

    @Test
    void withoutADateNothingIsLateAndSilenceSaysNothing() {
        LocalDate on = LocalDate.parse("2035-01-01");
        assertThat(word(Reported.of(Optional.empty(), List.of(), on))).isEqualTo("nothing");
        assertThat(word(Reported.of(DUE, List.of(), on))).isEqualTo("nothing");
        assertThat(word(Reported.of(DUE, List.of(), ToyLedger.DUE))).isEqualTo("not_yet_due");
        assertThat(word(Reported.of(
                        Optional.empty(), List.of(report("a", "2030-01-01", PromiseState.NOT_YET_DUE)), on)))
                .isEqualTo("not_yet_due");
    }

    @ParameterizedTest
    @CsvSource({
        // evidence in the order of its days, asked on, state
        "2030-06-30 for delivered,                                2030-07-01, delivered",
        "2030-07-01 for delivered,                                2030-07-01, delivered_late",
        "2030-07-01 for delivered,                                2030-06-30, not_yet_due",
        "2030-05-01 for proposed,                                 2030-07-01, drafted",
        "2030-05-01 for proposed + 2030-05-02 for in_force,       2030-07-01, in_force",
        "2030-05-01 for proposed + 2030-05-02 for in_force,       2030-06-30, not_yet_due",
        "2030-05-01 for in_delivery,                              2030-07-01, in_force",
        "2030-05-01 for delivered + 2030-08-01 against delivered, 2030-07-01, delivered",
        "2030-05-01 for delivered + 2030-08-01 against delivered, 2030-08-01, not_delivered",
        "2030-05-01 for agreed + 2030-08-01 against delivered,    2030-08-01, agreed",
        "2030-05-01 for agreed + 2030-06-01 for dropped,          2030-08-01, nothing",
        "2030-05-01 for agreed + 2030-07-15 for lapsed,           2030-08-01, not_delivered",
        "2030-05-01 against delivered,                            2030-08-01, nothing",
        "2030-07-02 against delivered,                            2030-08-01, not_delivered",
        "2030-05-01 for delivered + 2030-07-20 for delivered,     2030-08-01, delivered"
    })
    void evidenceIsReadByTheDay(String evidence, String on, String expected) {
        List<Evidence> all = new ArrayList<>();
        for (String one : evidence.split(" \\+ ", -1)) {
            String[] parts = one.split(" ", -1);
            all.add(new Evidence(
                    "e" + all.size(),
                    "p",
                    LocalDate.parse(parts[0]),
                    Evidence.Stance.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    Step.valueOf(parts[2].toUpperCase(Locale.ROOT)),
                    Evidence.Grade.RECORD,
                    "s",
                    ""));
        }
        assertThat(word(Shown.of(DUE, all, LocalDate.parse(on)))).isEqualTo(expected);
    }
}
