package org.comity.workbench.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.calendar.Occasion.Sort;
import org.comity.desk.calendar.Occasion.State;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.comity.workbench.calendar.Calendar;
import org.comity.workbench.calendar.ToyCalendar;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.Sheets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IcsImportTest {
    private static final LocalDate ON = LocalDate.of(2030, 1, 10);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void open() {
        desk = ToyCalendar.open(folder.resolve("one"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private SheetReport read(Desk into, String text, boolean replace) {
        return IcsImport.run(
                into,
                Actor.LOCAL,
                text.getBytes(StandardCharsets.UTF_8),
                new IcsImport.Options("trade", replace, Sort.MEETING, List.of(Country.of("PER"))),
                ON);
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private Occasion only(String title) {
        return desk.read(Actor.LOCAL, tx -> tx.list(Occasion.class)).stream()
                .map(Kept::record)
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** RFC 5545, 3.3.5: a local time that does not occur is read with the offset before the gap. */
    @Test
    void aTimeThatClocksLeaveOutIsTheOneAfterTheGap() {
        SheetReport report = read(
                desk,
                calendar(
                        event(
                                "UID:gap@example.org",
                                "DTSTART;TZID=Europe/Paris:20270328T023000",
                                "DURATION:PT1H",
                                "SUMMARY:Gap"),
                        event(
                                "UID:before@example.org",
                                "DTSTART;TZID=Europe/Paris:20270328T013000",
                                "DURATION:PT1H",
                                "SUMMARY:Before")),
                false);
        assertThat(report.refused()).isEmpty();
        assertThat(only("Gap").begins()).isEqualTo("2027-03-28T03:30");
        assertThat(only("Gap").ends()).isEqualTo("2027-03-28T04:30");
        assertThat(only("Before").ends()).isEqualTo("2027-03-28T03:30");
        String out = desk.read(Actor.LOCAL, tx -> IcsCalendar.records(tx, "Comity"));
        assertThat(out).contains("DTSTART:20270328T013000Z", "DTEND:20270328T023000Z");
        SheetReport again = read(desk, out, true);
        assertThat(again.refused()).isEmpty();
        assertThat(only("Gap").begins()).as("comes back as it went").isEqualTo("2027-03-28T03:30");
    }

    /** RFC 5545, 3.8.5.3: by DTEND each repetition lasts as long, hour for hour. */
    @Test
    void aRepetitionOverTheGapLastsAsLongAsTheFirst() {
        read(
                desk,
                calendar(event(
                        "UID:series@example.org",
                        "DTSTART;TZID=Europe/Paris:20270321T013000",
                        "DTEND;TZID=Europe/Paris:20270321T033000",
                        "RRULE:FREQ=WEEKLY;COUNT=2",
                        "SUMMARY:Series")),
                false);
        assertThat(desk.read(Actor.LOCAL, tx -> tx.list(Occasion.class)).stream()
                        .map(Kept::record)
                        .filter(one -> one.title().equals("Series"))
                        .map(one -> one.begins() + " " + one.ends())
                        .sorted())
                .containsExactly("2027-03-21T01:30 2027-03-21T03:30", "2027-03-28T01:30 2027-03-28T04:30");
    }

    @Test
    void whatGoesOutComesBackTheSameWithUidRevisionAndCancellation() {
        desk.write(Actor.LOCAL, tx -> {
            Placing trade = Placing.of("trade").withMark("Restricted");
            Occasion timed = new Occasion(
                    "t",
                    Sort.SUMMIT,
                    "Summit; with, \"signs\" \\ and a long title that must be folded: ñandú, 北京, ناحية, more, and more",
                    "2030-03-31T09:30",
                    "2030-04-01T00:15",
                    "Asia/Kathmandu",
                    State.CANCELLED,
                    Optional.empty(),
                    Optional.of(Country.of("NPL")),
                    "IND BTN",
                    "SAARC",
                    Office.HEAD_OF_GOVERNMENT,
                    "Kathmandu, hall 2",
                    "Notice; https://example.org/a,b",
                    "Line one\nline two",
                    "abc-1@example.org",
                    "20300331T034500Z",
                    7);
            tx.add(timed, trade);
            tx.add(ToyCalendar.occasion("y", Sort.TERM_END, "2031", "", "", "", "KEN", Office.HEAD_OF_STATE), trade);
            tx.add(ToyCalendar.occasion("mm", Sort.TENDER, "2031-02", "2031-04", "", "", "", Office.NONE), trade);
            return tx;
        });
        String out = desk.read(Actor.LOCAL, tx -> IcsCalendar.records(tx, "Comity"));
        assertThat(out)
                .contains("SEQUENCE:7\r\n")
                .contains("STATUS:CANCELLED\r\n")
                .contains("DTSTART:20300331T034500Z");
        assertThat(out.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        try (Desk other = ToyCalendar.open(folder.resolve("two"))) {
            other.write(Actor.LOCAL, tx -> {
                tx.list(Occasion.class).forEach(kept -> tx.remove(Occasion.class, kept.id(), kept.version()));
                return tx;
            });
            SheetReport report = read(other, out, false);
            assertThat(report.refused()).isEmpty();
            List<Kept<Occasion>> there = desk.read(Actor.LOCAL, tx -> tx.list(Occasion.class));
            List<Kept<Occasion>> here = other.read(Actor.LOCAL, tx -> tx.list(Occasion.class));
            assertThat(here).hasSize(8).hasSameSizeAs(there);
            for (Kept<Occasion> kept : there) {
                Kept<Occasion> same = here.stream()
                        .filter(one -> one.record().title().equals(kept.record().title()))
                        .findFirst()
                        .orElseThrow();
                assertThat(same.record().withId(kept.id())).isEqualTo(kept.record());
                assertThat(same.head().placing().mark())
                        .isEqualTo(kept.head().placing().mark());
            }
            assertThat(read(other, out, false).same()).as("read twice").isEqualTo(8);
            assertThat(other.read(Actor.LOCAL, tx -> IcsCalendar.records(tx, "Comity"))
                            .replaceAll("(DTSTAMP|LAST-MODIFIED):.*", ""))
                    .isEqualTo(out.replaceAll("(DTSTAMP|LAST-MODIFIED):.*", ""));
        }
        assertThat(read(desk, out, false).same()).as("read where it is").isEqualTo(8);
    }

    @Test
    void csvGoesOutAndComesBack() {
        String csv = csv(desk.read(Actor.LOCAL, tx -> Sheets.calendar(tx, "", java.util.Locale.ENGLISH)));
        assertThat(csv).startsWith("id,kind,title,begins,ends,zone,state,guest,host,countries,club,office");
        SheetReport report = SheetImport.run(
                desk,
                Actor.LOCAL,
                Sheets.CALENDAR,
                (csv + ",visit,Bad,2030-02-30,,,confirmed,KEN,UGA,,,none,,,,,,0,trade,team,Internal,,\n")
                        .getBytes(StandardCharsets.UTF_8),
                new SheetImport.Options("trade", false, ""));
        assertThat(report.same()).isEqualTo(5);
        assertThat(report.refused())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("not \"2030-02-30\""));
    }

    private static String csv(org.comity.model.Finding finding) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        org.comity.workbench.output.Outputs.write(
                finding,
                "",
                org.comity.workbench.output.Format.CSV,
                out,
                new org.comity.workbench.output.Outputs.Look(java.util.Locale.ROOT, 0, code -> code));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLaterRevisionTakesThePlaceOfAnEarlierOneAndNoOtherDoes() {
        String uid = "UID:talks-9@example.org";
        assertThat(read(desk, calendar(event(uid, "DTSTART;VALUE=DATE:20300301", "SUMMARY:Talks")), false)
                        .added())
                .isOne();
        assertThat(only("Talks").countries()).isEqualTo("PER");
        SheetReport clash = read(desk, calendar(event(uid, "DTSTART;VALUE=DATE:20300302", "SUMMARY:Talks")), false);
        assertThat(clash.refused().getFirst().reason()).contains("add --replace");
        String later = event(uid, "SEQUENCE:2", "DTSTART;VALUE=DATE:20300305", "SUMMARY:Talks");
        String earlier = event(uid, "SEQUENCE:1", "DTSTART;VALUE=DATE:20300304", "SUMMARY:Talks");
        SheetReport both = read(desk, calendar(earlier, later), false);
        assertThat(both.changed()).isOne();
        assertThat(both.refused().getFirst().reason()).contains("in this or a later revision");
        assertThat(only("Talks").begins()).isEqualTo("2030-03-05");
        assertThat(read(desk, calendar(earlier), false).refused().getFirst().reason())
                .startsWith("A newer one");
        String cancelled = calendar("METHOD:CANCEL\r\n", later.replace("SEQUENCE:2", "SEQUENCE:3"));
        assertThat(read(desk, cancelled, false).changed()).isOne();
        assertThat(only("Talks").state()).isEqualTo(State.CANCELLED);
        assertThat(only("Talks").revision()).isEqualTo(3);
    }

    @Test
    void timesHaveTheirZone() {
        read(
                desk,
                calendar(
                        event(
                                "UID:a",
                                "DTSTART;TZID=\"W. Europe Standard Time\":20300305T090000",
                                "DURATION:PT1H30M",
                                "SUMMARY:Windows"),
                        event("UID:b", "DTSTART:20300305T090000Z", "DTEND:20300306T000000Z", "SUMMARY:Universal"),
                        event("UID:c", "DTSTART:20300305T090000", "SUMMARY:Local"),
                        event("UID:d", "DTSTART;VALUE=DATE:20300305", "DTEND;VALUE=DATE:20300308", "SUMMARY:Days"),
                        event("UID:e", "DTSTART;TZID=/x.org/2/Africa/Nairobi:20300305T090000", "SUMMARY:Path"),
                        event("UID:f", "DTSTART;TZID=\"+03:00\":20300305T090000", "SUMMARY:Offset")),
                false);
        assertThat(only("Windows").zone()).isEqualTo("Europe/Berlin");
        assertThat(only("Windows").ends()).isEqualTo("2030-03-05T10:30");
        assertThat(only("Universal").zone()).isEqualTo("UTC");
        assertThat(only("Universal").span().last()).as("ends at midnight").isEqualTo("2030-03-05");
        assertThat(only("Local").zone()).isEmpty();
        assertThat(only("Days").ends()).isEqualTo("2030-03-07");
        assertThat(only("Path").zone()).isEqualTo("Africa/Nairobi");
        assertThat(only("Offset").zone()).isEqualTo("+03:00");
    }

    @Test
    void aSeriesIsKeptTimeByTimeWithoutWhatIsLeftOutOrMoved() {
        String series = event(
                "UID:weekly",
                "DTSTART;TZID=America/Lima:20300305T190000",
                "DTEND;TZID=America/Lima:20300305T200000",
                "RRULE:FREQ=WEEKLY;COUNT=4",
                "EXDATE;TZID=America/Lima:20300312T190000",
                "ATTENDEE;CN=A Person:mailto:a@example.org",
                "SUMMARY:Weekly");
        String moved = event(
                "UID:weekly",
                "RECURRENCE-ID:20300320T000000Z",
                "DTSTART;TZID=America/Lima:20300320T100000",
                "SUMMARY:Moved");
        SheetReport report = read(desk, calendar(series, moved), false);
        assertThat(report.added()).isEqualTo(3);
        assertThat(only("Moved").begins()).isEqualTo("2030-03-20T10:00");
        assertThat(only("Moved").occurrence()).isEqualTo("20300320T000000Z");
        List<Occasion> all = desk.read(Actor.LOCAL, tx -> tx.list(Occasion.class)).stream()
                .map(Kept::record)
                .filter(one -> one.uid().equals("weekly"))
                .toList();
        assertThat(all)
                .extracting(Occasion::begins)
                .containsExactlyInAnyOrder("2030-03-05T19:00", "2030-03-20T10:00", "2030-03-26T19:00");
        assertThat(all.toString()).doesNotContain("Person").doesNotContain("a@example.org");
        assertThat(read(desk, calendar(series, moved), false).same()).isEqualTo(3);
    }

    @Test
    void oddRowsAreCountedWithTheirReason() {
        SheetReport report = read(
                desk,
                calendar(
                        event("UID:1", "SUMMARY:No date"),
                        event("UID:2", "DTSTART:yesterday", "SUMMARY:Odd date"),
                        event("UID:3", "DTSTART;TZID=Nowhere/Land:20300305T090000", "SUMMARY:Odd zone"),
                        event("UID:4", "DTSTART;VALUE=DATE:20300305", "SUMMARY:Odd line", "no colon here"),
                        event("UID:5", "DTSTART;VALUE=DATE:20300305", "RRULE:FREQ=SECONDLY", "SUMMARY:Often"),
                        event("UID:lake-expiry@comity", "DTSTART;VALUE=DATE:20300305", "SUMMARY:Expires"),
                        event("UID:7", "DTSTART;VALUE=DATE:20300305"),
                        "BEGIN:VTODO\r\nSUMMARY:Not an event\r\nEND:VTODO\r\n",
                        event("UID:8", "DTSTART;VALUE=DATE:20300305", "SUMMARY:Sound")),
                false);
        assertThat(report.added()).isOne();
        assertThat(report.rows())
                .isEqualTo(report.added() + report.refused().size())
                .isEqualTo(9);
        assertThat(report.refused().stream().map(SheetReport.Refused::reason).toList())
                .anyMatch(reason -> reason.contains("no DTSTART"))
                .anyMatch(reason -> reason.contains("not \"yesterday\""))
                .anyMatch(reason -> reason.contains("\"Nowhere/Land\" is not known"))
                .anyMatch(reason -> reason.contains("is no property"))
                .anyMatch(reason -> reason.contains("SECONDLY"))
                .anyMatch(reason -> reason.contains("stands in the register of agreements"))
                .anyMatch(reason -> reason.contains("needs a title"))
                .anyMatch(reason -> reason.contains("A VTODO is no event"));
        assertThatThrownBy(() -> read(desk, "id,title\n", false)).hasMessageContaining("is no calendar");
    }

    @Test
    void theFeedHasTheEndsOfAgreementsAndReadingItEntersNoneTwice() {
        String feed = desk.read(
                Actor.LOCAL,
                tx -> IcsCalendar.feed(
                        tx, Calendar.read(tx, Calendar.Filter.ALL, ON).lines(), "Comity", java.time.Instant.EPOCH));
        assertThat(feed).contains("UID:lake-expiry@comity").contains("SUMMARY:Expires: Lake treaty");
        SheetReport report = read(desk, feed, false);
        assertThat(report.same()).isEqualTo(5);
        assertThat(report.refused()).hasSize(1);
    }
}
