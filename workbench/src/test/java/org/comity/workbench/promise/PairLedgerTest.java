package org.comity.workbench.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.PromiseState;
import org.comity.desk.promise.StateReport.Side;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.promise.PairLedger.Count;
import org.comity.workbench.promise.PairLedger.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger seen from a pair, on worked cases. */
class PairLedgerTest {
    private static final LocalDate ON = LocalDate.of(2031, 1, 1);
    private static final String AFTER = "2030-12-01";
    private static final Pair PAIR = Pair.of("VNM", "LAO");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = ToyLedger.open(folder);
        desk.write(Actor.LOCAL, tx -> {
            promises(tx);
            return "";
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Six of Viet Nam to Laos, of which each voice says something else; one of Laos; one to a third country. */
    private static void promises(WriteTx tx) {
        for (String id : List.of("kept", "late", "part", "broken", "silent")) {
            ToyLedger.add(tx, id);
        }
        tx.add(ToyLedger.promise("open", Optional.of(ON.plusDays(1)), false, Optional.empty()), Placing.of("trade"));
        ToyLedger.report(tx, "kept", Side.HOME, AFTER, PromiseState.DELIVERED);
        ToyLedger.report(tx, "late", Side.HOME, AFTER, PromiseState.DELIVERED_LATE);
        ToyLedger.report(tx, "part", Side.HOME, AFTER, PromiseState.IN_FORCE);
        ToyLedger.report(tx, "broken", Side.HOME, AFTER, PromiseState.NOT_DELIVERED);
        ToyLedger.report(tx, "kept", Side.PARTNER, AFTER, PromiseState.NOT_DELIVERED);
        ToyLedger.report(tx, "late", Side.PARTNER, AFTER, PromiseState.DELIVERED_LATE);
        ToyLedger.report(tx, "broken", Side.THIRD, AFTER, PromiseState.CANNOT_BE_ASSESSED);
        tx.add(by("back", "LAO", "VNM"), Placing.of("trade"));
        ToyLedger.report(tx, "back", Side.HOME, AFTER, PromiseState.DELIVERED);
        tx.add(by("elsewhere", "VNM", "KHM"), Placing.of("trade"));
        ToyLedger.report(tx, "elsewhere", Side.HOME, AFTER, PromiseState.DELIVERED);
    }

    private static Commitment by(String id, String home, String partner) {
        Commitment one = ToyLedger.promise(id, Optional.of(ToyLedger.DUE), false, Optional.empty());
        return new Commitment(
                id,
                one.text(),
                home,
                one.action(),
                partner,
                Optional.of(Country.of(home)),
                Optional.of(Country.of(partner)),
                one.topic(),
                one.due(),
                one.deadline(),
                one.published(),
                one.source(),
                one.place(),
                one.vague(),
                one.agreement(),
                one.supersededBy());
    }

    private PairLedger ledger(Pair pair) {
        return desk.read(Actor.LOCAL, tx -> PairLedger.read(tx, pair, ON));
    }

    @Test
    void eachVoiceCountsForItself() {
        PairLedger ledger = ledger(PAIR);

        assertThat(ledger.given().count(Voice.OWN)).isEqualTo(new Count(6, 1, 1, 1, 1, 1, 0, 0, 1, 0));
        assertThat(ledger.given().count(Voice.OTHER)).isEqualTo(new Count(6, 0, 1, 0, 1, 1, 0, 0, 3, 0));
        assertThat(ledger.given().count(Voice.THIRD)).isEqualTo(new Count(6, 0, 0, 0, 0, 1, 1, 0, 4, 0));
        assertThat(ledger.received().count(Voice.OWN)).isEqualTo(new Count(1, 1, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(ledger.given().count(Voice.OWN).due()).isEqualTo(4);
        assertThat(ledger.given().count(Voice.OTHER).due()).isEqualTo(2);
    }

    @Test
    void eachPromiseIsInJustOneCountOfEachVoice() {
        for (PairLedger.Promised side : ledger(PAIR).both()) {
            for (Count one : side.voices().values()) {
                assertThat(one.due() + one.open() + one.unclear() + one.superseded() + one.silent() + one.vague())
                        .isEqualTo(one.promises())
                        .isEqualTo(side.promises());
            }
        }
    }

    @Test
    void turningThePairTurnsTheLedger() {
        PairLedger there = ledger(PAIR);
        PairLedger back = ledger(PAIR.turned());

        assertThat(back).isEqualTo(there.turned());
        assertThat(back.given().by()).isEqualTo(Country.of("LAO"));
        assertThat(back.given().voices()).isEqualTo(there.received().voices());
        assertThat(back.received().voices()).isEqualTo(there.given().voices());
    }

    @Test
    void theFindingHasARowForEachSideAndVoiceAndNoneForAll() {
        Finding finding = PairFinding.of(ledger(PAIR), Locale.ENGLISH);

        assertThat(finding.table("voices").rows())
                .extracting(row -> row.subList(0, 4))
                .containsExactly(
                        List.of(Country.of("VNM"), Country.of("LAO"), "own", 6L),
                        List.of(Country.of("VNM"), Country.of("LAO"), "other", 6L),
                        List.of(Country.of("VNM"), Country.of("LAO"), "third", 6L),
                        List.of(Country.of("LAO"), Country.of("VNM"), "own", 1L),
                        List.of(Country.of("LAO"), Country.of("VNM"), "other", 1L),
                        List.of(Country.of("LAO"), Country.of("VNM"), "third", 1L));
        assertThat(finding.table("promises").rows()).hasSize(7);
        assertThat(finding.provenance().command()).isEqualTo("comity promises pair VNM LAO --on 2031-01-01");
    }
}
