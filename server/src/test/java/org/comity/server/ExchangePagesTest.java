package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The plan out and in over HTTP, its calendar and what does not fit together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangePagesTest {
    private static final Pattern WRITE = Pattern.compile("action=\"(/plan/exchange/[A-Z0-9]{26})\"");
    private final Http http = new Http();

    @BeforeAll
    void addAPlan() {
        add("department", "id", "trade", "name", "Trade");
        add("department", "id", "water", "name", "Water");
        measure("trade", "posts", "Border post at Assis", "2020-12-31");
        measure("water", "gauge", "Border posts at Assis", "2031-05-15");
        add("milestone", "measure", "posts", "id", "m", "title", "Ground broken", "due", "2031-05-20");
        add("red_line", "owner", "trade", "id", "a", "topic", "data transfer", "text", "x", "sense", "must");
        add("red_line", "owner", "water", "id", "b", "topic", "Data transfer", "text", "x", "sense", "must_not");
    }

    private void measure(String owner, String id, String title, String due) {
        add(
                "measure",
                "owner",
                owner,
                "id",
                id,
                "title",
                title,
                "text",
                "Build it.",
                "step",
                "proposed",
                "home",
                "PER",
                "partner",
                "BRA",
                "counterpart",
                "Ministry of Works",
                "starts",
                "2020-01-01",
                "due",
                due);
    }

    private void add(String kind, String... fields) {
        HttpResponse<String> answer = http.post("/desk/" + kind, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void aFileIsShownFirstAndWrittenAfterAWord() {
        String csv = http.get("/plan/exchange/plan.csv").body().replace("Ground broken", "First stone")
                + "measure,bad,,,,,,,,,,,,trade\n";
        HttpResponse<String> preview = http.upload("/plan/exchange", "file", "my plan.csv", csv, "owner", "");
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .contains("What my plan.csv would change", "Ground broken", "First stone")
                .contains("Refused rows", "A measure has no");
        assertThat(http.get("/plan/posts").body()).contains("Ground broken").doesNotContain("First stone");

        Matcher write = WRITE.matcher(preview.body());
        assertThat(write.find()).isTrue();
        HttpResponse<String> done = http.post(write.group(1));
        assertThat(done.body()).contains("What my plan.csv changed");
        assertThat(http.get("/plan/posts").body()).contains("First stone");
        assertThat(http.post(write.group(1)).statusCode()).isEqualTo(404); // once
    }

    @Test
    void whatIsNoPlanIsRefusedInOneSentence() {
        HttpResponse<String> answer =
                http.upload("/plan/exchange", "file", "../../evil.csv", "colour\nred\n", "owner", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("evil.csv has a column &quot;colour&quot;")
                .doesNotContain("../..");
    }

    @Test
    void theWorkbookGoesOutAsAFile() {
        HttpResponse<String> answer = http.get("/plan/exchange/plan.xlsx");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("comity-plan.xlsx");
        assertThat(http.get("/plan/exchange/activities.xml").statusCode()).isEqualTo(404); // nobody reports
    }

    @Test
    void theCalendarIsAPageAndAFeed() {
        String page = http.get("/plan?view=calendar&month=2031-05").body();
        assertThat(page).contains("May 2031", "Border posts at Assis", "month=2031-06");
        assertThat(http.get("/plan?view=calendar&month=soon").statusCode()).isEqualTo(400);
        HttpResponse<String> feed = http.get("/plan/calendar.ics");
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=utf-8");
        assertThat(feed.body()).contains("DTSTART;VALUE=DATE:20310515", "/plan/gauge");
        assertThat(http.get("/departments/water/calendar.ics").body())
                .contains("20310515")
                .doesNotContain("UID:posts-due");
        assertThat(http.get("/plan/posts/calendar.ics").body())
                .contains("20310520")
                .doesNotContain("20310515");
        assertThat(http.get("/plan/nothing/calendar.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitTogetherIsOnThePlan() {
        assertThat(http.get("/plan").body()).contains("hx-get=\"/plan/together\"", "nobody: Trade has no lead");
        String page = http.get("/plan/together").body();
        assertThat(page)
                .contains("Work that two departments seem to do twice")
                .contains("Red lines of departments that cannot both be kept")
                .contains("Tasks and measures that nobody answers for")
                .contains("nobody: Trade has no lead, and nobody watches it");
    }

    /** Somebody moved the measure meanwhile: nothing of either is lost, and the evidence comes along. */
    @Test
    void aStepThatMetAnotherChangeIsMerged() {
        add("measure", "owner", "trade", "id", "road", "title", "Road", "step", "proposed");
        http.post("/desk/measure/road", "version", "1", "title", "Road by night", "step", "proposed");
        HttpResponse<String> late = http.post(
                "/plan/road/step", "version", "1", "to", "agreed", "source", "Gazette 12", "dated", "2030-02-01");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("action=\"/plan/road/merge\"")
                .contains("name=\"evidence.source\" value=\"Gazette 12\"")
                .contains("name=\"title\" value=\"Road by night\"")
                .contains("name=\"step\" value=\"agreed\"");
        HttpResponse<String> merged = http.post(
                "/plan/road/merge",
                "version",
                "2",
                "title",
                "Road by night",
                "step",
                "agreed",
                "evidence.source",
                "Gazette 12",
                "evidence.dated",
                "2030-02-01",
                "evidence.grade",
                "record",
                "evidence.text",
                "");
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(302);
        assertThat(http.get("/plan/road").body()).contains("Road by night", "class=\"state agreed\"", "Gazette 12");
    }
}
