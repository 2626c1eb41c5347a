package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.comity.desk.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of the desk as JSON: versions as tags, conflicts with all that a merge needs, mistakes with stable codes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String POSTS = """
            {"placing": {"department": "trade"}, "record": {"id": "posts", "title": "One-stop border post", "step": "proposed",
             "home": "PER", "partner": "BRA", "starts": "2027-01-01", "due": "2027-12-31", "cost": "1250000.5 PEN",
             "effortDays": 120}}""";
    private final Http http = new Http();

    @BeforeAll
    void addADepartmentAndAMeasure() {
        assertThat(http.send(
                                "POST",
                                "/api/v1/desk/department",
                                "{\"record\": {\"id\": \"trade\", \"name\": \"Trade\"}}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(http.send("POST", "/api/v1/desk/measure", POSTS).statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    void stop() {
        http.close();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Test
    void aRecordComesBackAsItWasSentWithItsVersionAsTag() {
        HttpResponse<String> answer = http.get("/api/v1/desk/measure/posts");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("\"\\d+\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode record = json(answer).path("record");
        assertThat(record.path("cost").asString()).isEqualTo("1250000.5 PEN");
        assertThat(record.path("effortDays").asDouble()).isEqualTo(120);
        assertThat(record.path("post").isNull()).isTrue();
        assertThat(json(answer).path("head").path("placing").path("mark").asString())
                .isEqualTo("Internal");
    }

    @Test
    void aStaleChangeIsRefusedWithBaseTheirsAndYours() {
        String goal =
                "{\"placing\": {\"department\": \"trade\"}, \"record\": {\"id\": \"goal\", \"title\": \"%s\", \"text\": \"%s\"}}";
        http.send("POST", "/api/v1/desk/goal", goal.formatted("Open border", ""));
        HttpResponse<String> theirs =
                http.send("PUT", "/api/v1/desk/goal/goal", goal.formatted("Open borders", ""), "If-Match", "\"1\"");
        assertThat(theirs.headers().firstValue("ETag")).hasValue("\"2\"");
        HttpResponse<String> yours = http.send(
                "PUT", "/api/v1/desk/goal/goal", goal.formatted("An open border", "Why."), "If-Match", "\"1\"");
        assertThat(yours.statusCode()).isEqualTo(412);
        assertThat(json(yours).path("code").asString()).isEqualTo("changed-meanwhile");
        assertThat(json(yours).path("version").asInt()).isEqualTo(2);
        JsonNode title = json(yours)
                .path("fields")
                .valueStream()
                .filter(field -> field.path("component").asString().equals("title"))
                .findFirst()
                .orElseThrow();
        assertThat(title.path("base").asString()).isEqualTo("Open border");
        assertThat(title.path("theirs").asString()).isEqualTo("Open borders");
        assertThat(title.path("clash").asBoolean()).isTrue();
        assertThat(http.send("PUT", "/api/v1/desk/goal/goal", goal.formatted("x", ""))
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void recordsAreFoundByAnyComponent() {
        assertThat(json(http.get("/api/v1/desk/measure?partner=BRA&step=proposed&due=2027-12-31"))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(http.get("/api/v1/desk/measure?partner=VNM"))
                        .path("records")
                        .size())
                .isZero();
        assertThat(json(http.get("/api/v1/desk/measure?head.department=trade&order=-title&limit=1"))
                        .path("records")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatIsRemovedIsGone() {
        http.send(
                "POST",
                "/api/v1/desk/milestone",
                "{\"record\": {\"id\": \"m\", \"measure\": \"posts\", \"title\": \"Ground broken\", \"due\": \"2027-03-01\"}}");
        assertThat(http.send("DELETE", "/api/v1/desk/milestone/m", "", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(204);
        assertThat(http.get("/api/v1/desk/milestone/m").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/v1/desk/nope | | 404 | unknown-kind",
                "GET | /api/v1/desk/measure/nope | | 404 | no-record",
                "GET | /api/v1/desk/measure?nope=1 | | 400 | unknown-component",
                "GET | /api/v1/desk/measure?limit=100000 | | 400 | bad-request",
                "POST | /api/v1/desk/measure | [] | 400 | bad-json",
                "POST | /api/v1/desk/measure | {\"record\": {\"title\": \"x\", \"step\": \"proposed\"}} | 400 | bad-value",
                "POST | /api/v1/desk/measure | {\"record\": {\"nope\": 1}} | 400 | unknown-component",
                "POST | /api/v1/desk/measure | {\"record\": {\"title\": \"x\", \"step\": \"done\"}} | 400 | bad-value",
                "POST | /api/v1/desk/measure | {\"record\": {\"title\": \"x\", \"step\": \"proposed\", \"due\": \"soon\"}} | 400 | bad-value",
                "POST | /api/v1/desk/measure | {\"record\": {\"title\": \"x\", \"step\": \"proposed\", \"cost\": \"much\"}} | 400 | bad-value",
                "POST | /api/v1/desk/department | {\"record\": {\"id\": \"trade\", \"name\": \"Again\"}} | 400 | bad-record"
            })
    void aMistakeIsAProblemWithAStableCode(String method, String path, String body, int status, String code) {
        HttpResponse<String> answer =
                method.equals("GET") ? http.get(path) : http.send(method, path, body == null ? "" : body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
        assertThat(json(answer).path("detail").asString()).endsWith(".").doesNotContain("Exception");
    }

    @Test
    void everyKindIsListedWithItsComponentsAndItDescribesItself() {
        JsonNode kinds = json(http.get("/api/v1/desk"));
        assertThat(kinds.size()).isEqualTo(Kinds.ALL.size());
        assertThat(json(http.get("/api/docs/openapi")).path("paths").propertyNames())
                .contains("/api/v1/desk/{kind}", "/api/v1/desk/{kind}/{id}");
        for (JsonNode kind : kinds) {
            assertThat(http.get("/api/v1/desk/" + kind.path("kind").asString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPageOfAnotherSiteCannotChangeAnything() {
        assertThat(http.send("POST", "/api/v1/desk/measure", POSTS, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.send("POST", "/api/v1/desk/measure", POSTS, "Origin", "https://example.org")
                        .statusCode())
                .isEqualTo(403);
    }
}
