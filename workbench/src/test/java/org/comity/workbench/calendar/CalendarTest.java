package org.comity.workbench.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.calendar.Occasion.Sort;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarTest {
    private static final LocalDate ON = LocalDate.of(2030, 1, 10);
    private static final Pair PAIR = new Pair(Country.of("KEN"), Country.of("UGA"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = ToyCalendar.open(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Calendar read(Calendar.Filter filter) {
        return desk.read(Actor.LOCAL, tx -> Calendar.read(tx, filter, ON));
    }

    private static List<String> ids(List<CalendarLine> lines) {
        return lines.stream().map(CalendarLine::id).toList();
    }

    @Test
    void datesOfThreeRegistersStandInOneOrder() {
        assertThat(ids(read(Calendar.Filter.ALL).lines()))
                .containsExactly("v2", "v1", "m1", "e1", "v3", "post", "lake");
        assertThat(ids(read(Calendar.Filter.ALL).next(30))).containsExactly("e1", "v3");
        assertThat(ids(read(Calendar.Filter.ALL).next(Calendar.USUAL_DAYS)))
                .containsExactly("e1", "v3", "post", "lake");
    }

    @Test
    void aFilterHoldsKindCountryWordsAndPeriod() {
        Calendar.Filter filter = new Calendar.Filter(
                Set.of(CalendarKind.VISIT, CalendarKind.EXPIRY),
                List.of(Country.of("UGA")),
                "T",
                Optional.of(LocalDate.of(2029, 5, 3)),
                Optional.of(LocalDate.of(2030, 2, 1)));
        assertThat(ids(read(filter).lines())).containsExactly("v1", "v3");
        assertThat(CalendarFindings.command(filter, ON).toString())
                .isEqualTo("comity calendar list --kind visit,expiry --country UGA --words T --from 2029-05-03"
                        + " --to 2030-02-01 --on 2030-01-10");
    }

    @Test
    void aPairTurnedRoundHasTheSameDatesTheOtherWay() {
        PairDates dates = desk.read(Actor.LOCAL, tx -> PairDates.read(tx, PAIR, ON));
        PairDates turned = desk.read(Actor.LOCAL, tx -> PairDates.read(tx, PAIR.turned(), ON));
        assertThat(dates.there().orElseThrow().line().id()).isEqualTo("v1");
        assertThat(dates.there().orElseThrow().least()).isEqualTo(252);
        assertThat(dates.there().orElseThrow().most()).isEqualTo(252);
        assertThat(dates.back().orElseThrow().line().id()).isEqualTo("v2");
        assertThat(dates.back().orElseThrow().least()).as("since 2027-12-31").isEqualTo(741);
        assertThat(dates.back().orElseThrow().most()).as("since 2027-01-01").isEqualTo(1105);
        assertThat(dates.met().orElseThrow().line().id()).isEqualTo("m1");
        assertThat(ids(dates.next())).containsExactly("v3", "post", "lake");
        assertThat(dates.silent()).extracting(PairDates.Silence::office).containsExactly(Office.FOREIGN_MINISTER);
        assertThat(turned.there()).isEqualTo(dates.back());
        assertThat(turned.back()).isEqualTo(dates.there());
        assertThat(turned.next()).isEqualTo(dates.next());
        assertThat(turned.silent()).isEqualTo(dates.silent());
        assertThat(CalendarFindings.pair(turned, Locale.ENGLISH)
                        .table("last")
                        .rows()
                        .getFirst()
                        .getFirst())
                .isEqualTo("last visit UGA to KEN");
    }

    @Test
    void aPairWithoutDatesIsMissingAndNotZero() {
        Pair other = new Pair(Country.of("PER"), Country.of("VNM"));
        PairDates dates = desk.read(Actor.LOCAL, tx -> PairDates.read(tx, other, ON));
        assertThat(dates.there()).isEmpty();
        assertThat(CalendarFindings.pair(dates, Locale.ENGLISH)
                        .table("last")
                        .rows()
                        .getFirst())
                .endsWith(org.comity.model.Table.Blank.MISSING, org.comity.model.Table.Blank.NOT_APPLICABLE);
    }

    @Test
    void whatConcernsAClubConcernsWhoIsThenAMember() {
        Occasion summit = new Occasion(
                "s",
                Sort.SUMMIT,
                "Summit",
                "2030-03",
                "",
                "",
                Occasion.State.TENTATIVE,
                Optional.empty(),
                Optional.empty(),
                "",
                "ASEAN",
                Office.HEAD_OF_GOVERNMENT,
                "",
                "",
                "",
                "",
                "",
                0);
        desk.write(Actor.LOCAL, tx -> tx.add(summit, Placing.of("trade")));
        Pair members = new Pair(Country.of("VNM"), Country.of("IDN"));
        assertThat(ids(desk.read(Actor.LOCAL, tx -> PairDates.read(tx, members, ON))
                        .next()))
                .containsExactly("s");
    }

    @Test
    void anOccasionThatCannotBeReadIsRefusedInASentence() {
        assertThatThrownBy(() -> add("2030-13-01", "", "KEN")).hasMessageContaining("not \"2030-13-01\"");
        assertThatThrownBy(() -> add("2030-02-02", "2030-02-01", "KEN"))
                .hasMessageContaining("ends (2030-02-01) before it begins");
        assertThatThrownBy(() -> add("2030-02-02", "", "kenya")).hasMessageContaining("three capital letters");
        assertThatThrownBy(() -> desk.write(
                        Actor.LOCAL,
                        tx -> tx.add(
                                ToyCalendar.occasion("x", Sort.VISIT, "2030", "", "KEN", "KEN", "", Office.NONE),
                                Placing.of("trade"))))
                .hasMessageContaining("a visit needs".replace("a ", "A "));
    }

    private void add(String begins, String ends, String countries) {
        desk.write(
                Actor.LOCAL,
                tx -> tx.add(
                        ToyCalendar.occasion("x", Sort.MEETING, begins, ends, "", "", countries, Office.NONE),
                        Placing.of("trade")));
    }
}
