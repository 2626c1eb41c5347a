package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Pages of reported events and of instruments: order of parts, both sides, what is absent, links that are safe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {
    private final Http http = new Http();

    @AfterAll
    void stop() {
        http.close();
    }

    private static void inOrder(String page, List<String> parts) {
        assertThat(parts).allSatisfy(part -> assertThat(page).contains(part));
        assertThat(parts).isSortedAccordingTo((a, b) -> Integer.compare(page.indexOf(a), page.indexOf(b)));
    }

    @Test
    void coverageStandsBeforeCountsAndCountsBeforeChangesAndOutlook() {
        inOrder(
                http.get("/KEN/UGA/events").body(),
                List.of(
                        "id=\"reported\"",
                        "How much toy-counts reported at all",
                        "What was reported of the two, each way",
                        "id=\"changes\"",
                        "id=\"outlook\"",
                        "id=\"gaps\""));
    }

    @Test
    void thePairsPageHasThePartBetweenTiesAndTrade() {
        inOrder(
                http.get("/KEN/UGA").body(),
                List.of("<section id=\"ties\"", "<section id=\"reported\"", "id=\"trade\""));
    }

    @Test
    void theFirstSentenceIsOfCoverageAndNamesItsAnswer() {
        String page = http.get("/KEN/UGA/events").body();
        String id = JsonMapper.shared()
                .readTree(http.get("/api/v1/KEN/UGA/events").body())
                .path("id")
                .asString();
        assertThat(page)
                .contains("toy-counts: reporting from 2015-01 to 2015-12 was 50 % of what it was from 2014-01 to"
                        + " 2014-12.")
                .contains("Kenya → Uganda: events 64")
                .contains("Uganda → Kenya: events 39")
                .contains("by the model (model: pool of all)")
                .contains("the model is no better")
                .contains(">" + id + "</a>");
    }

    @Test
    void turnedRoundItIsTheSameFromTheOtherSide() {
        String there =
                http.get("/api/v1/KEN/UGA/events?format=csv&table=series").body();
        String back = http.get("/api/v1/UGA/KEN/events?format=csv&table=series").body();
        assertThat(back.lines().sorted())
                .containsExactlyElementsOf(there.lines().sorted().toList());
        assertThat(http.get("/KEN/UGA/events?source=toy-events").body())
                .contains("href=\"/UGA/KEN/events?source=toy-events\"");
    }

    @Test
    void changesSayTheIntervalAndWhetherTheSourceItselfChanged() {
        assertThat(http.get("/KEN/UGA/events/changes").body())
                .contains("Toy reports from KEN towards UGA rose")
                .contains("The source itself changed then: 2015-02-19: The toy was rebuilt.")
                .contains("Kenya → Uganda")
                .contains("candidates for what was written about, not causes");
    }

    @Test
    void theRecordShowsWhatCameAlsoWhereItWasFarOff() {
        String page = http.get("/KEN/UGA/events/outlook").body();
        inOrder(page, List.of("id=\"outlook\"", "the model did not beat the benchmark", "id=\"own-record\"", "4,711"));
        assertThat(http.get("/KEN/UGA/events/record.csv?table=forecasts").body())
                .contains("4711");
    }

    /** Single events have no changes and no forecasts here; counts have no single events. */
    @Test
    void whatASourceCannotTellIsAbsentAndSaid() {
        assertThat(http.get("/KEN/UGA/events/changes?source=toy-events").body())
                .contains("no series of the two")
                .doesNotContain("rose");
        assertThat(http.get("/KEN/UGA/events/outlook?source=toy-events").body())
                .contains("No forecast of this source is held.")
                .doesNotContain("own-record");
        assertThat(http.get("/KEN/UGA/events").body()).doesNotContain("/events/list?");
        assertThat(http.get("/KEN/UGA/events?source=toy-events").body())
                .contains("/KEN/UGA/events/list?source=toy-events&amp;from=2015-12-01&amp;to=2015-12-31")
                .doesNotContain("id=\"changes\"", "id=\"outlook\"");
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        String page = http.get("/KEN/UGA/events/list?source=toy-events").body();
        assertThat(page)
                .contains("href=\"https://example.org/toy?a=1&amp;b=&quot;2&quot;\"")
                .contains("rel=\"noopener noreferrer nofollow\"")
                .contains("<span>javascript:alert(1)</span>")
                .contains("<span>BBC Monitoring</span>")
                .doesNotContain("href=\"javascript");
        assertThat(page).contains("60 events").contains("page 1 of 2");
        assertThat(http.get("/KEN/UGA/events/list?source=toy-events&page=2").body())
                .contains("page 2 of 2")
                .doesNotContain("example.org");
    }

    @Test
    void instrumentsHaveASignAndAWordAndGapsAreNotNone() {
        String page = http.get("/KEN/UGA/instruments?on=2015-12-31").body();
        assertThat(page)
                .contains("<span aria-hidden=\"true\">●</span>")
                .contains("<span>in force</span>")
                .contains("1998-05-01")
                .contains("<span>not listed</span>")
                .contains("<b>toy police</b>: <span>smuggling</span>")
                .contains("which is not to say that there is none");
        assertThat(http.get("/KEN/UGA/instruments.csv?table=gaps").body()).contains("toy police");
        assertThat(http.get("/KEN/UGA/instruments.xlsx").statusCode()).isEqualTo(200);
        assertThat(http.get("/KEN/UGA/ties?on=2015-12-31").body())
                .contains("1 of 2 kinds of instruments are listed as in force")
                .contains("href=\"/KEN/UGA/instruments?on=2015-12-31\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/KEN/UGA/events?source=nope,404,no-reports",
        "/api/v1/KEN/UGA/events/changes?source=toy-events,404,no-reports",
        "/api/v1/KEN/UGA/events/outlook?source=toy-events,404,no-forecast",
        "/api/v1/KEN/UGA/events/list,404,no-events",
        "/api/v1/KEN/UGA/events/list?source=toy-events&from=x,400,bad-request",
        "/api/v1/KEN/UGA/events/list?source=toy-events&from=2010-01-01&to=2015-01-01,400,bad-request",
        "/api/v1/KEN/KEN/instruments,404,same-country",
        "/api/v1/KEN/UGA/instruments?on=never,400,bad-request"
    })
    void aMistakeIsAProblemWithAStableCode(String path, int status, String code) {
        var answer = http.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "events/changes", "events/outlook", "events/record", "instruments"})
    void everyAnswerIsAFindingForPrograms(String what) {
        assertThat(http.get("/api/v1/KEN/UGA/" + what).body()).contains("\"command\":\"comity security ");
        assertThat(http.get("/api/v1/KEN/UGA/" + what + "?format=csv").body().lines())
                .hasSizeGreaterThan(1);
    }
}
