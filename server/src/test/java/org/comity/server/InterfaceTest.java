package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The programming interface: Findings as JSON, a description of itself, and mistakes with stable codes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterfaceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Http http = new Http();

    @AfterAll
    void stop() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/KEN/assessment",
                "/api/v1/KEN/neighbours",
                "/api/v1/KEN/UGA",
                "/api/v1/holdings",
                "/api/v1/vintages",
                "/api/v1/compare?what=toy-flows&from=2015&to=2016",
                "/api/v1/figures?indicator=toy-flows.secure_1&home=KEN&partner=UGA"
            })
    void aFindingHasTablesAnIdAndWhatMakesItReproducible(String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode finding = JSON.readTree(answer.body());
        assertThat(finding.path("id").asString()).isNotBlank();
        assertThat(finding.path("tables").size()).isPositive();
        assertThat(finding.path("tables").path(0).path("rows").size()).isPositive();
        assertThat(finding.path("provenance").path("command").asString()).startsWith("comity ");
    }

    /** A pair whose votes are held; of others it is the problem no-votes. */
    @Test
    void votesOfAPairAreAFindingWithBothTables() {
        HttpResponse<String> answer = http.get("/api/v1/BRA/PER/votes?year=2015");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode finding = JSON.readTree(answer.body());
        assertThat(finding.path("tables")
                        .valueStream()
                        .map(table -> table.path("name").asString()))
                .containsExactly("votes", "dividing");
        JsonNode last = finding.path("tables").path(0).path("rows").path(1);
        assertThat(last.path("year").asInt()).isEqualTo(2015);
        assertThat(last.path("agreement_value").asDouble()).isEqualTo(0.7);
        assertThat(finding.at("/provenance/command").asString()).isEqualTo("comity votes pair BRA PER --year 2015");
        assertThat(http.get("/api/v1/PER/BRA/votes?table=dividing&format=csv").body())
                .isEqualTo("rcid,text\n1,A toy resolution\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/homes", "/api/v1/frames", "/api/v1/indicators", "/api/v1/sources"})
    void listsAreArrays(String path) {
        assertThat(JSON.readTree(http.get(path).body()).size()).isPositive();
    }

    @Test
    void aScoreIsExplainedDownToASourceCell() {
        JsonNode tree = JSON.readTree(http.get("/api/v1/KEN/UGA/explain").body());
        assertThat(tree.path("parts").path(0).path("lineage").path("file").asString())
                .isEqualTo("toy.csv");
    }

    @Test
    void onePartnerGivesTheRowsOfBothSides() {
        JsonNode rows = JSON.readTree(http.get("/api/v1/KEN/UGA").body())
                .path("tables")
                .path(0)
                .path("rows");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.path(0).path("home").asString()).isEqualTo("KEN");
        assertThat(rows.path(1).path("home").asString()).isEqualTo("UGA");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/XXX/assessment,404,unknown-country",
        "/api/v1/KEN/XXX,404,unknown-country",
        "/api/v1/KEN/assessment?rule=sea:13,400,bad-rule",
        "/api/v1/KEN/assessment?year=x,400,bad-year",
        "/api/v1/KEN/assessment?table=nope,404,unknown-table",
        "/api/v1/KEN/role,404,no-figures",
        "/api/v1/KEN/UGA/votes,404,no-votes",
        "/api/v1/figures,400,bad-request",
        "/api/v1/compare?what=toy-flows,400,bad-request",
        "/api/v1/compare?what=nope&from=a&to=b,404,unknown-source",
        "/api/v1/figures?indicator=nope&home=KEN,404,unknown-indicator",
        "/api/v1/nope/nope/nope,404,not-found",
        "/XXX.csv,404,unknown-country"
    })
    void aMistakeIsAProblemWithAStableCode(String path, int status, String code) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).endsWith(".").doesNotContain("Exception");
    }

    @Test
    void onlyReadingIsPossible() {
        assertThat(http.send("POST", "/api/v1/KEN/assessment").statusCode()).isEqualTo(405);
        assertThat(http.send("DELETE", "/KEN").statusCode()).isEqualTo(405);
        assertThat(http.send("HEAD", "/KEN").statusCode()).isEqualTo(200);
    }

    @Test
    void itDescribesItself() {
        JsonNode description = JSON.readTree(http.get("/api/docs/openapi").body());
        assertThat(description.path("paths").propertyNames())
                .contains("/api/v1/homes", "/api/v1/figures", "/api/v1/{home}/{partner}", "/api/v1/{home}/assessment");
        assertThat(description.at("/info/title").asString()).isEqualTo("Comity");
        JsonNode explain = description.path("paths").path("/api/v1/{home}/{partner}/explain");
        assertThat(explain.at("/get/summary").asString()).contains("source cells");
        assertThat(explain.at("/get/responses/200/content").has("application/json"))
                .isTrue();
        assertThat(explain.at("/get/parameters").valueStream()).isNotEmpty().allSatisfy(parameter -> {
            assertThat(parameter.path("description").asString()).isNotBlank().doesNotStartWith("api.");
            assertThat(parameter.has("schema")).isTrue();
        });
        assertThat(description.path("paths").valueStream().flatMap(JsonNode::valueStream))
                .allSatisfy(operation ->
                        assertThat(operation.path("summary").asString()).isNotBlank());
        assertThat(http.get("/api/docs").body()).contains("/api/v1/{home}/{partner}/explain");
    }
}
