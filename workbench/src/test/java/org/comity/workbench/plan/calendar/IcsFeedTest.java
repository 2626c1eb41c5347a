package org.comity.workbench.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.department.Department;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Support;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.sign.Accounts;
import org.comity.model.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 5545, with the section that says so. */
class IcsFeedTest {
    private static final LocalDate DAY = LocalDate.of(2027, 12, 31);

    @TempDir
    Path folder;

    private Desk desk() {
        Desk desk = Desk.open(DeskSettings.of(folder));
        desk.write(Actor.LOCAL, tx -> {
            tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty()));
            tx.add(new Department("water", "Water", Optional.empty(), "", Optional.empty()));
            tx.add(measure("posts", "Post; at \"Assis\", phase\n1"), Placing.of("trade"));
            tx.add(measure("talks", "Talks"), Placing.of("water").withVisibility(Visibility.DEPARTMENT));
            tx.add(new Milestone("m", "posts", "Ground broken", DAY, Optional.of(DAY)));
            tx.add(new Support("s", "posts", "water", "", Optional.empty()));
            tx.add(
                    new Agreement(
                            "treaty",
                            "River treaty",
                            "treaty",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(DAY),
                            Optional.of(DAY.minusYears(1)),
                            "",
                            "",
                            ""),
                    Placing.of("water"));
            tx.add(new Obligation(
                    "o",
                    "treaty",
                    "Art. 4(2)",
                    "Publish gauges",
                    "both",
                    Optional.of(DAY),
                    "",
                    Obligation.State.MET,
                    Optional.empty()));
            Accounts.add(tx, "amina", "Amina", "", Optional.of("trade"));
            Accounts.give(tx, "amina", Role.OFFICER, Optional.of("trade"));
            return "";
        });
        return desk;
    }

    private static Measure measure(String id, String title) {
        return new Measure(
                id,
                Optional.empty(),
                title,
                "",
                Step.PROPOSED,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String feed(PlanCalendar calendar) {
        return IcsFeed.of(calendar, "Plan", one -> Optional.of("https://c.example/" + one.about()), Locale.ENGLISH);
    }

    @Test
    void anEventIsAnAllDayOneThatEndsTheNextMorning() {
        try (Desk desk = desk()) {
            String feed = feed(desk.read(Actor.LOCAL, tx -> PlanCalendar.ofMeasure(tx, "posts")));

            assertThat(feed)
                    .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                    .endsWith("END:VCALENDAR\r\n");
            assertThat(feed.lines()) // 3.6.1, 3.8.2.2: DTEND is not included
                    .containsSubsequence(
                            "BEGIN:VEVENT",
                            "UID:posts-due@comity",
                            "SEQUENCE:0",
                            "DTSTART;VALUE=DATE:20271231",
                            "DTEND;VALUE=DATE:20280101",
                            "SUMMARY:Due: Post\\; at \"Assis\"\\, phase\\n1",
                            "URL:https://c.example/posts",
                            "BEGIN:VALARM",
                            "ACTION:DISPLAY",
                            "TRIGGER:-P7D",
                            "END:VALARM",
                            "END:VEVENT");
            assertThat(feed.split("BEGIN:VALARM", -1)).hasSize(2); // what is done reminds nobody
            assertThat(feed).contains("SUMMARY:Done. Milestone: Ground broken");
            assertThat(feed.split("DTSTAMP:\\d{8}T\\d{6}Z\r\n", -1)).hasSize(3); // 3.6.1: required, in UTC
        }
    }

    @Test
    void whatMayNotBeReadIsNotThere() {
        try (Desk desk = desk()) {
            PlanCalendar all = desk.read(Actor.LOCAL, PlanCalendar::all);
            PlanCalendar hers = desk.read(Actor.of("amina"), PlanCalendar::all);

            assertThat(all.entries())
                    .extracting(one -> one.day() + " " + one.sort() + " " + one.id())
                    .containsExactly(
                            "2026-12-31 NOTICE treaty",
                            "2027-12-31 DUE posts",
                            "2027-12-31 DUE talks",
                            "2027-12-31 MILESTONE m",
                            "2027-12-31 EXPIRY treaty",
                            "2027-12-31 OBLIGATION o");
            assertThat(hers.entries()).hasSize(5).noneMatch(one -> one.id().equals("talks"));
            assertThat(desk.read(Actor.LOCAL, tx -> PlanCalendar.ofDepartment(tx, "water"))
                            .entries())
                    .hasSize(6); // it supports the posts
            assertThat(desk.read(Actor.LOCAL, tx -> PlanCalendar.ofDepartment(tx, "trade"))
                            .entries())
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "界", "😀"})
    void noLineIsLongerThan75BytesAndNoCharacterIsCut(String character) {
        String line = "SUMMARY:" + character.repeat(300);
        String folded = IcsText.folded(line);

        assertThat(folded.split("\r\n"))
                .hasSizeGreaterThan(3)
                .allSatisfy(piece ->
                        assertThat(piece.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75)); // 3.1
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
    }

    @Test
    void aTextCannotBreakOutOfItsLine() {
        assertThat(IcsText.escaped("a\r\nEND:VCALENDAR\rATTENDEE:x\n\u0000\u0007b"))
                .isEqualTo("a\\nEND:VCALENDAR\\nATTENDEE:x\\nb");
        assertThat(IcsText.escaped("back\\slash; comma, colon:"))
                .isEqualTo("back\\\\slash\\; comma\\, colon:"); // 3.3.11
    }

    @Test
    void theTextsAreSound() {
        assertThat(Messages.check("org/comity/workbench/plan/calendar/messages"))
                .isEmpty();
    }
}
