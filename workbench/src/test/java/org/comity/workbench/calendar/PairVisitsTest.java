package org.comity.workbench.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Channel;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.calendar.Occasion.Sort;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.calendar.PairVisits.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits by level and channels of two countries, on worked cases. */
class PairVisitsTest {
    private static final LocalDate ON = LocalDate.of(2030, 1, 1);
    private static final Pair PAIR = Pair.of("KEN", "UGA");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = ToyCalendar.open(folder);
        visit("s1", "2020-01-10", "KEN", "UGA", Office.HEAD_OF_STATE);
        visit("s2", "2020-06-01", "KEN", "UGA", Office.HEAD_OF_STATE);
        visit("s3", "2022-06-02", "UGA", "KEN", Office.HEAD_OF_STATE);
        visit("later", "2031-01-01", "UGA", "KEN", Office.HEAD_OF_STATE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void visit(String id, String day, String guest, String host, Office office) {
        keep(ToyCalendar.occasion(id, Sort.VISIT, day, "", guest, host, "", office));
    }

    private void keep(Occasion one) {
        desk.write(Actor.LOCAL, tx -> tx.add(one, Placing.of("trade")));
    }

    private void channel(String id, String home, String partner, Optional<LocalDate> closed) {
        desk.write(
                Actor.LOCAL,
                tx -> tx.add(
                        new Channel(
                                id,
                                Channel.Kind.HOTLINE,
                                "Line " + id,
                                Country.of(home),
                                Country.of(partner),
                                Office.OFFICIALS,
                                Optional.of(LocalDate.of(2015, 1, 1)),
                                closed,
                                "Gazette",
                                ""),
                        Placing.of("trade")));
    }

    private void use(String id, String channel, String day) {
        Occasion one = ToyCalendar.occasion(id, Sort.OTHER, day, "", "", "", "KEN UGA", Office.OFFICIALS);
        keep(new Occasion(
                id,
                one.kind(),
                one.title(),
                day,
                "",
                "",
                one.state(),
                one.guest(),
                one.host(),
                one.countries(),
                channel,
                one.office(),
                "",
                one.source(),
                "",
                "",
                "",
                0));
    }

    private PairVisits visits(Pair pair, Optional<LocalDate> from) {
        return desk.read(Actor.LOCAL, tx -> PairVisits.read(tx, pair, from, ON));
    }

    private static Level level(PairVisits visits, Office office) {
        return visits.levels().stream()
                .filter(one -> one.office().equals(Optional.of(office)))
                .findFirst()
                .orElseThrow();
    }

    /** The toy calendar has one more visit of Kenya's head of state, on 2 May 2029; what is still to come does not count. */
    @Test
    void eachLevelHasItsNumbersEachWay() {
        Level heads = level(visits(PAIR, Optional.empty()), Office.HEAD_OF_STATE);

        assertThat(heads.there()).hasValue(3);
        assertThat(heads.back()).hasValue(1);
        assertThat(heads.met()).isZero();
        assertThat(heads.reciprocity()).hasValue(0.5);
        assertThat(heads.lastThere().orElseThrow().least()).isEqualTo(243);
        assertThat(heads.lastBack().orElseThrow().line().id()).isEqualTo("s3");
        assertThat(heads.gaps())
                .extracting(gap -> gap.after().id() + " " + gap.before().id() + " " + gap.days())
                .containsExactly("s2 s3 731", "s3 v1 2526");
        assertThat(heads.longest()).hasValue(2526L);
        assertThat(heads.isSilent()).isFalse();
        assertThat(level(visits(PAIR, Optional.empty()), Office.FOREIGN_MINISTER)
                        .isSilent())
                .isTrue();
    }

    @Test
    void turningThePairTurnsTheDirectionsAndNothingElse() {
        PairVisits there = visits(PAIR, Optional.empty());
        PairVisits back = visits(PAIR.turned(), Optional.empty());

        for (Level level : there.levels()) {
            Level other = level(back, level.office().orElseThrow());
            assertThat(other)
                    .isEqualTo(new Level(
                            level.office(),
                            /* there= */ level.back(),
                            /* back= */ level.there(),
                            level.met(),
                            /* lastThere= */ level.lastBack(),
                            /* lastBack= */ level.lastThere(),
                            level.last(),
                            level.gaps()));
        }
        assertThat(back.visits()).isEqualTo(there.visits());
        assertThat(back.channels()).isEqualTo(there.channels());
    }

    @Test
    void everyVisitIsInJustOneLevel() {
        PairVisits visits = visits(PAIR, Optional.empty());

        assertThat(visits.levels().stream()
                        .mapToInt(one -> one.there().orElseThrow() + one.back().orElseThrow() + one.met())
                        .sum())
                .isEqualTo(visits.visits().size())
                .isEqualTo(visits.all().there().orElseThrow()
                        + visits.all().back().orElseThrow()
                        + visits.all().met())
                .isEqualTo(6);
    }

    /** Of Rwanda no visit to anybody is held, so that none to Kenya says nothing; of Kenya one is held, to Uganda. */
    @Test
    void visitsOfAGuestOfWhomNoneIsHeldAreNotKnown() {
        visit("r1", "2028-01-01", "KEN", "RWA", Office.MINISTER);
        for (Pair pair : List.of(Pair.of("KEN", "RWA"), Pair.of("RWA", "KEN"))) {
            boolean first = pair.home().equals(Country.of("KEN"));
            PairVisits visits = visits(pair, Optional.empty());
            assertThat(first ? visits.all().there() : visits.all().back()).hasValue(1);
            assertThat(first ? visits.all().back() : visits.all().there()).isEmpty();
            assertThat(visits.all().reciprocity()).isEmpty();
            List<Object> row = VisitsFinding.of(visits, Optional.empty(), Locale.ENGLISH)
                    .table("levels")
                    .rows()
                    .getFirst();
            assertThat(row.subList(1, 5))
                    .containsExactly(
                            first ? 1L : Table.Blank.MISSING,
                            first ? Table.Blank.MISSING : 1L,
                            0L,
                            Table.Blank.MISSING);
        }
    }

    @Test
    void aGuestWhoIsKnownToTravelElsewhereHasMadeNone() {
        visit("r1", "2028-01-01", "KEN", "RWA", Office.MINISTER);
        visit("r2", "2028-01-01", "RWA", "TZA", Office.MINISTER);
        Level all = visits(Pair.of("KEN", "RWA"), Optional.empty()).all();
        assertThat(all.back()).hasValue(0);
        assertThat(all.reciprocity()).hasValue(0.0);
    }

    /** An empty desk knows of no silence and of no gap: neither is said not to be. */
    @Test
    void silenceAndGapsWithoutAKnownMeetingAreMissing() {
        PairVisits none = visits(Pair.of("PER", "BOL"), Optional.empty());
        Table levels = VisitsFinding.of(none, Optional.empty(), Locale.ENGLISH).table("levels");
        for (String column : List.of("days_last", "gaps", "longest", "silent")) {
            assertThat(levels.rows().getFirst().get(levels.at(column)))
                    .as(column)
                    .isEqualTo(Table.Blank.MISSING);
        }
        Table known = VisitsFinding.of(visits(PAIR, Optional.empty()), Optional.empty(), Locale.ENGLISH)
                .table("levels");
        assertThat(known.rows().getFirst().get(known.at("silent"))).isInstanceOf(Boolean.class);
        assertThat(known.rows().getFirst().get(known.at("gaps"))).isInstanceOf(Long.class);
    }

    @Test
    void whatBeganBeforeTheFirstDayAskedForDoesNotCount() {
        assertThat(visits(PAIR, Optional.of(LocalDate.of(2022, 6, 2))).visits())
                .extracting(CalendarLine::id)
                .containsExactly("s3", "v2", "v1", "m1");
    }

    @Test
    void aChannelIsSilentAfterAYearAndNotKnownWithoutAUse() {
        channel("quiet", "KEN", "UGA", Optional.empty());
        channel("busy", "UGA", "KEN", Optional.empty());
        channel("unknown", "KEN", "UGA", Optional.empty());
        channel("closed", "KEN", "UGA", Optional.of(LocalDate.of(2029, 12, 31)));
        channel("other", "KEN", "TZA", Optional.empty());
        use("u1", "Line quiet", "2028-12-31");
        use("u2", "busy", "2029-01-01");
        use("u3", "Line quiet", "2027-01-01");

        PairVisits visits = visits(PAIR, Optional.empty());
        assertThat(visits.channels())
                .extracting(line -> line.kept().id() + " " + line.uses() + " " + line.isSilent())
                .containsExactly("unknown 0 false", "quiet 2 true", "busy 1 false");
        Finding finding = VisitsFinding.of(visits, Optional.empty(), Locale.ENGLISH);
        assertThat(finding.table("channels").rows()).hasSize(3);
        assertThat(finding.table("levels").rows()).hasSize(4);
        assertThat(finding.provenance().command()).isEqualTo("comity visits pair KEN UGA --on 2030-01-01");
    }
}
