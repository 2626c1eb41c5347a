package org.comity.workbench.trust.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Party;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From when an agreement of the register ties two of its parties. */
class RegisteredTiesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Party party(String code, String ratified, String inForce) {
        return new Party(
                code.toLowerCase(java.util.Locale.ROOT),
                "lake",
                code,
                Optional.of(Country.of(code)),
                day("2000-01-01"),
                day(ratified),
                day(inForce),
                Optional.empty());
    }

    private List<TieLine> ties(Pair pair, String inForce, Party... parties) throws Exception {
        try (Desk desk = Desk.open(DeskSettings.of(folder))) {
            desk.write(Actor.LOCAL, tx -> {
                Placing trade = Placing.of("trade");
                tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty()));
                tx.add(
                        new Agreement(
                                "lake",
                                "Lake treaty",
                                "treaty",
                                day("2000-01-01"),
                                day(inForce),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                "Register",
                                ""),
                        trade);
                for (Party party : parties) {
                    tx.add(party);
                }
                return tx;
            });
            List<AgreementLine> register = desk.read(
                    Actor.LOCAL,
                    tx -> Register.read(tx, Register.Filter.ALL, LocalDate.of(2010, 1, 1))
                            .lines());
            FactStore.open(folder.resolve("store"));
            try (Workbench workbench = Workbench.open(folder.resolve("store"), AsOf.LATEST)) {
                return new TieReader(workbench, register).of(pair);
            }
        }
    }

    private static final Pair PAIR = Pair.of("KEN", "UGA");

    @Test
    void inForceFromTheLatestOfTheAgreementAndBothParties() throws Exception {
        assertThat(ties(PAIR, "2002-01-01", party("KEN", "2001-01-01", ""), party("UGA", "2004-05-06", "2004-06-05")))
                .extracting(TieLine::from)
                .containsExactly(day("2004-06-05"));
    }

    @Test
    void turnedRoundItIsTheSameDay() throws Exception {
        assertThat(ties(
                        PAIR.turned(),
                        "2002-01-01",
                        party("KEN", "2001-01-01", ""),
                        party("UGA", "2004-05-06", "2004-06-05")))
                .extracting(TieLine::from)
                .containsExactly(day("2004-06-05"));
    }

    @Test
    void aPartyWithoutADayInForceIsBoundByItsRatificationAtTheEarliest() throws Exception {
        assertThat(ties(PAIR, "2002-01-01", party("KEN", "2001-01-01", ""), party("UGA", "2007-08-09", "")))
                .extracting(TieLine::from)
                .containsExactly(day("2007-08-09"));
    }

    @Test
    void whoOnlySignedIsNotTied() throws Exception {
        Party only = party("UGA", "", "");
        assertThat(ties(PAIR, "2002-01-01", party("KEN", "2001-01-01", ""), only, party("TZA", "2001-01-01", "")))
                .isEmpty();
    }

    @Test
    void whereNoPartyHasADayTheAgreementsCounts() throws Exception {
        assertThat(ties(PAIR, "2002-01-01", party("KEN", "", ""), party("UGA", "", "")))
                .extracting(TieLine::from)
                .containsExactly(day("2002-01-01"));
    }

    @Test
    void withoutTheAgreementsDayBothPartiesMustHaveOne() throws Exception {
        assertThat(ties(PAIR, "", party("KEN", "2001-01-01", "2003-01-01"), party("UGA", "2007-08-09", "")))
                .extracting(TieLine::from)
                .containsExactly(day(""));
    }
}
