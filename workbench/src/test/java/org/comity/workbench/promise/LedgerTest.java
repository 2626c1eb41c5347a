package org.comity.workbench.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Evidence.Grade;
import org.comity.desk.promise.Evidence.Stance;
import org.comity.desk.promise.PromiseState;
import org.comity.desk.promise.StateReport.Side;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.methods.compliance.Compliance.Share;
import org.comity.methods.compliance.State;
import org.comity.model.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on worked cases. */
class LedgerTest {
    private static final LocalDate ON = LocalDate.of(2031, 1, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = ToyLedger.open(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Ledger ledger() {
        return desk.read(Actor.LOCAL, tx -> Ledger.read(tx, LedgerFilter.ALL, ON));
    }

    private static Tally side(Ledger ledger, Side side) {
        return Objects.requireNonNull(ledger.sides().get(side));
    }

    /** One government counted 42 % where independent experts found 12.3 % completed: of 1000, here of our own making. */
    @Test
    void progressAndCompletedAreSharesOfOneDenominator() {
        desk.write(Actor.LOCAL, tx -> {
            for (int i = 0; i < 1000; i++) {
                String id = "p%03d".formatted(i);
                ToyLedger.add(tx, id);
                ToyLedger.report(
                        tx, id, Side.HOME, "2030-12-01", i < 420 ? PromiseState.DELIVERED : PromiseState.NOT_DELIVERED);
                PromiseState third = i < 100
                        ? PromiseState.DELIVERED
                        : i < 123
                                ? PromiseState.DELIVERED_LATE
                                : i < 300
                                        ? PromiseState.DRAFTED
                                        : i < 380
                                                ? PromiseState.AGREED
                                                : i < 420 ? PromiseState.IN_FORCE : PromiseState.NOT_DELIVERED;
                ToyLedger.report(tx, id, Side.THIRD, "2030-12-01", third);
            }
            return "";
        });
        Ledger ledger = ledger();

        assertThat(side(ledger, Side.HOME).compliance().progress()).isEqualTo(new Share(420, 1000));
        assertThat(side(ledger, Side.HOME).compliance().completed()).isEqualTo(new Share(420, 1000));
        Tally third = side(ledger, Side.THIRD);
        assertThat(third.compliance().progress()).isEqualTo(new Share(420, 1000));
        assertThat(third.compliance().completed()).isEqualTo(new Share(123, 1000));
        assertThat(third.compliance().completed().percent().orElseThrow()).isCloseTo(12.3, within(1e-12));
        assertThat(third.compliance().onTime()).isEqualTo(new Share(100, 1000));
        assertThat(third.count(State.DRAFTED)).isEqualTo(177);
        assertThat(third.compliance().score().orElseThrow()).isCloseTo((100 - 580) / 1000.0, within(1e-12));
        assertThat(side(ledger, Side.PARTNER).silent()).isEqualTo(1000);
        assertThat(side(ledger, Side.PARTNER).compliance().progress().percent()).isEmpty();
    }

    @Test
    void completedNeverHoldsWhatIsDraftedAgreedOrInForce() {
        for (PromiseState state : List.of(PromiseState.DRAFTED, PromiseState.AGREED, PromiseState.IN_FORCE)) {
            desk.write(Actor.LOCAL, tx -> {
                ToyLedger.add(tx, "part-" + state.name().length());
                ToyLedger.report(tx, "part-" + state.name().length(), Side.HOME, "2030-12-01", state);
                return "";
            });
        }
        Tally home = side(ledger(), Side.HOME);
        assertThat(home.compliance().progress()).isEqualTo(new Share(3, 3));
        assertThat(home.compliance().completed()).isEqualTo(new Share(0, 3));
        assertThat(home.compliance().score()).hasValue(0.0);
    }

    @Test
    void everyPromiseIsInJustOneCountOfEachVoice() {
        desk.write(Actor.LOCAL, tx -> {
            List<PromiseState> states = List.of(PromiseState.values());
            for (int i = 0; i < 40; i++) {
                String id = "p" + i;
                tx.add(
                        ToyLedger.promise(
                                id,
                                i % 3 == 0 ? Optional.empty() : Optional.of(ToyLedger.DUE.plusMonths(i % 12)),
                                i % 7 == 0,
                                Optional.empty()),
                        Placing.of("trade"));
                if (i % 4 != 0) {
                    ToyLedger.report(
                            tx,
                            id,
                            List.of(Side.values()).get(i % 3),
                            "2030-12-%02d".formatted(1 + i % 28),
                            states.get(i % 9));
                }
                ToyLedger.evidence(
                        tx,
                        id,
                        "2030-0%d-01".formatted(1 + i % 9),
                        List.of(Stance.values()).get(i % 2),
                        List.of(Step.values()).get(i % 7),
                        List.of(Grade.values()).get(i % 5));
            }
            return "";
        });
        Ledger ledger = ledger();
        ledger.sides().values().forEach(LedgerTest::sums);
        ledger.grades().values().forEach(LedgerTest::sums);
    }

    private static void sums(Tally tally) {
        int states = tally.compliance().counts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(tally.silent() + tally.compliance().vague() + states).isEqualTo(tally.promises());
        assertThat(tally.compliance().completed().of())
                .isEqualTo(tally.compliance().progress().of());
    }

    @Test
    void whatIsNotDueVagueSupersededOrNotAssessableIsInNoPercentage() {
        desk.write(Actor.LOCAL, tx -> {
            Placing trade = Placing.of("trade");
            ToyLedger.add(tx, "kept");
            tx.add(ToyLedger.promise("vague", Optional.of(ToyLedger.DUE), true, Optional.empty()), trade);
            tx.add(ToyLedger.promise("later", Optional.of(ON.plusDays(1)), false, Optional.empty()), trade);
            tx.add(ToyLedger.promise("old", Optional.of(ToyLedger.DUE), false, Optional.of("kept")), trade);
            ToyLedger.add(tx, "dark");
            for (String id : List.of("kept", "vague", "old")) {
                ToyLedger.report(tx, id, Side.PARTNER, "2030-06-01", PromiseState.DELIVERED);
            }
            ToyLedger.report(tx, "dark", Side.PARTNER, "2030-08-01", PromiseState.CANNOT_BE_ASSESSED);
            return "";
        });
        Tally partner = side(ledger(), Side.PARTNER);
        assertThat(partner.compliance().completed()).isEqualTo(new Share(1, 1));
        assertThat(partner.compliance().vague()).isEqualTo(1);
        assertThat(partner.count(State.NOT_YET_DUE)).isEqualTo(1);
        assertThat(partner.count(State.SUPERSEDED)).isEqualTo(1);
        assertThat(partner.count(State.CANNOT_BE_ASSESSED)).isEqualTo(1);
    }

    @Test
    void eachKindOfSourceSpeaksForItself() {
        desk.write(Actor.LOCAL, tx -> {
            ToyLedger.add(tx, "p");
            ToyLedger.evidence(tx, "p", "2030-06-01", Stance.FOR, Step.DELIVERED, Grade.OWN_STATEMENT);
            ToyLedger.evidence(tx, "p", "2030-06-01", Stance.FOR, Step.PROPOSED, Grade.RECORD);
            ToyLedger.evidence(tx, "p", "2030-09-01", Stance.AGAINST, Step.DELIVERED, Grade.PRESS);
            return "";
        });
        LedgerLine line = ledger().lines().getFirst();
        assertThat(line.grade(Grade.OWN_STATEMENT).state()).hasValue(PromiseState.DELIVERED);
        assertThat(line.grade(Grade.RECORD).state()).hasValue(PromiseState.DRAFTED);
        assertThat(line.grade(Grade.PRESS).state()).hasValue(PromiseState.NOT_DELIVERED);
        assertThat(line.grade(Grade.THIRD_PARTY).state()).isEmpty();
    }

    /** Two coders, ten promises: they differ once by one step and once by two. */
    @Test
    void twoCodersAgreeAsFarAsAlphaSays() {
        int[] first = {1, 1, 1, 0, 0, -1, -1, 1, 0, -1};
        int[] second = {1, 1, 1, 0, 0, -1, -1, 1, -1, 1};
        desk.write(Actor.LOCAL, tx -> {
            for (int i = 0; i < first.length; i++) {
                ToyLedger.add(tx, "p" + i);
                ToyLedger.code(tx, "p" + i, "ana", first[i]);
                ToyLedger.code(tx, "p" + i, "bao", second[i]);
            }
            tx.add(ToyLedger.promise("vague", Optional.of(ToyLedger.DUE), true, Optional.empty()), Placing.of("trade"));
            ToyLedger.code(tx, "vague", "ana", 1);
            ToyLedger.code(tx, "vague", "bao", -1);
            return "";
        });
        Coders coders = ledger().coders();

        assertThat(coders.twice()).isEqualTo(10);
        assertThat(coders.agreed()).isEqualTo(8);
        assertThat(coders.score()).hasValue(2.0 / 8);
        assertThat(coders.coders()).extracting(Coders.Coder::name).containsExactly("ana", "bao");
        // By hand: 20 values, 9 of 1, 5 of 0, 6 of -1; observed 4 of 20, expected 1 - (9*8 + 5*4 + 6*5) / (20*19).
        assertThat(coders.nominal().alpha().orElseThrow())
                .isCloseTo(1 - (4.0 / 20) / (1 - (72 + 20 + 30) / 380.0), within(1e-12));
    }

    @Test
    void whatMayNotBeReadIsInNoCount() {
        desk.write(Actor.LOCAL, tx -> {
            ToyLedger.add(tx, "open");
            ToyLedger.add(tx, "hidden");
            Kept<?> open = tx.findAny("open").orElseThrow();
            return tx.place(
                    org.comity.desk.promise.Commitment.class,
                    "open",
                    open.version(),
                    Placing.of("trade").withVisibility(Visibility.PUBLIC));
        });
        Ledger seen = desk.read(Actor.ANONYMOUS, tx -> Ledger.read(tx, LedgerFilter.ALL, ON));
        assertThat(seen.lines()).extracting(LedgerLine::id).containsExactly("open");
        assertThat(side(seen, Side.HOME).promises()).isEqualTo(1);
    }

    @Test
    void theStatusHasBothPercentagesBesideTheirDenominatorForEachVoice() {
        desk.write(Actor.LOCAL, tx -> {
            ToyLedger.add(tx, "a");
            ToyLedger.report(tx, "a", Side.HOME, "2030-12-01", PromiseState.AGREED);
            return "";
        });
        Table status = LedgerFindings.status(ledger(), "comity promises status", Locale.ENGLISH)
                .table("");
        assertThat(status.columns())
                .extracting(Table.Column::name)
                .containsSubsequence("due", "progress", "progress_percent", "completed", "completed_percent");
        assertThat(status.rows()).hasSize(8);
        assertThat(status.rows().getFirst().subList(0, 8))
                .containsExactly("report", "home", 1L, 1L, 1L, 100.0, 0L, 0.0);
        assertThat(status.rows().get(1).subList(4, 8))
                .containsExactly(0L, Table.Blank.NOT_APPLICABLE, 0L, Table.Blank.NOT_APPLICABLE);
    }
}
