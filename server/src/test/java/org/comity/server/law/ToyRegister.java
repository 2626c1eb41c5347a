package org.comity.server.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.desk.WriteTx;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.law.Party;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.PromiseState;
import org.comity.desk.promise.StateReport;
import org.comity.desk.promise.StateReport.Side;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.model.Country;
import org.comity.server.sign.Guarded;

/** An agreement of Kenya and Uganda with promises for different readers. */
final class ToyRegister {
    static final LocalDate PAST = LocalDate.of(2020, 6, 30);

    private ToyRegister() {}

    static Agreement agreement(String id) {
        return new Agreement(
                id,
                "Water treaty " + id,
                "treaty",
                Optional.of(LocalDate.of(2018, 1, 1)),
                Optional.of(LocalDate.of(2019, 1, 1)),
                Optional.of(LocalDate.of(2090, 1, 1)),
                Optional.empty(),
                "water",
                "https://example.org/treaty",
                "On the lake and its rivers.");
    }

    static Placing placed(Visibility visibility, String mark) {
        return new Placing(Guarded.TRADE, visibility, mark, Optional.empty(), new TreeSet<>());
    }

    /** The agreement with two parties, an obligation, and a promise for everyone, for the team, and for nobody else. */
    static WriteTx add(WriteTx tx, String id) {
        tx.add(agreement(id), placed(Visibility.TEAM, Placing.INTERNAL));
        for (String code : new String[] {"KEN", "UGA"}) {
            tx.add(new Party(
                    id + code,
                    id,
                    code.equals("KEN") ? "Republic of Kenya" : "Republic of Uganda",
                    Optional.of(Country.of(code)),
                    Optional.of(LocalDate.of(2018, 1, 1)),
                    Optional.of(LocalDate.of(2018, 9, 1)),
                    Optional.empty(),
                    Optional.empty()));
        }
        tx.add(new Obligation(
                id + "o",
                id,
                "Art. 4",
                "Publish flows each year",
                "Each Party",
                Optional.of(PAST),
                "",
                Obligation.State.OPEN,
                Optional.empty()));
        promise(tx, id, "public", Visibility.PUBLIC, Placing.INTERNAL);
        promise(tx, id, "team", Visibility.TEAM, Placing.INTERNAL);
        promise(tx, id, "named", Visibility.NAMED, Placing.INTERNAL);
        promise(tx, id, "restricted", Visibility.PUBLIC, "Restricted");
        return tx;
    }

    private static void promise(WriteTx tx, String agreement, String word, Visibility visibility, String mark) {
        String id = agreement + "-" + word;
        tx.add(
                new Commitment(
                        id,
                        "Kenya will open the " + word + " gate.",
                        "Kenya",
                        "Open the " + word + " gate",
                        "Uganda",
                        Optional.of(Country.of("KEN")),
                        Optional.of(Country.of("UGA")),
                        "water",
                        Optional.of(PAST),
                        "",
                        Optional.empty(),
                        "https://example.org/treaty",
                        "Art. 5",
                        false,
                        Optional.of(agreement),
                        Optional.empty()),
                placed(visibility, mark));
        report(tx, id, Side.HOME, PromiseState.DELIVERED, "Ministry says so of " + word);
        report(tx, id, Side.THIRD, PromiseState.DRAFTED, "Institute says so of " + word);
        tx.add(new Evidence(
                id + "e",
                id,
                PAST,
                Evidence.Stance.FOR,
                Step.PROPOSED,
                Evidence.Grade.RECORD,
                "Gazette of " + word,
                ""));
    }

    private static void report(WriteTx tx, String promise, Side side, PromiseState state, String text) {
        tx.add(new StateReport(
                promise + side.name().toLowerCase(java.util.Locale.ROOT),
                promise,
                side,
                side == Side.HOME ? "Ministry" : "Institute",
                PAST.plusMonths(2),
                state,
                "https://example.org/report",
                text));
    }
}
