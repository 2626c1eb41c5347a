package org.comity.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Course;
import org.comity.desk.department.Cover;
import org.comity.desk.department.HandOff;
import org.comity.desk.department.Post;
import org.comity.desk.department.Skill;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Lesson;
import org.comity.desk.work.Option;
import org.comity.desk.work.OptionsTable;
import org.comity.model.Country;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Options, handover, hand-offs, feasibility and lessons over HTTP, from both sides of each permission. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersOverHttpTest {
    private static final Placing TRADE = Placing.of(Guarded.TRADE);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Guarded guarded = Guarded.start();

    @BeforeAll
    void fill() {
        guarded.desk().write(Actor.LOCAL, PapersOverHttpTest::fill);
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static Measure measure() {
        return new Measure(
                "m",
                Optional.empty(),
                "One-stop border post",
                "",
                Step.PROPOSED,
                Optional.of("head"),
                "",
                Optional.of(Country.of("KEN")),
                Optional.of(Country.of("UGA")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String fill(WriteTx tx) {
        tx.add(new Post("head", Guarded.TRADE, "Head of border section", "", "border@example.org"));
        tx.add(new Skill("law", "Customs law", ""), TRADE);
        tx.add(new Cover("k", "head", "law", true, false));
        tx.add(new Course("c", "law", "Customs in a week", "Academy", Optional.empty(), Optional.empty()));
        tx.add(measure(), TRADE);
        tx.add(new HandOff(
                "h",
                "m",
                Guarded.TRADE,
                "water",
                LocalDate.of(2026, 1, 1),
                Optional.of(LocalDate.of(2026, 1, 6)),
                Optional.of(LocalDate.of(2026, 2, 1)),
                ""));
        tx.add(
                new Lesson(
                        "l",
                        "A post at another border",
                        "Lorries waited.",
                        "One roof.",
                        "Waiting fell.",
                        "customs",
                        "Report",
                        Optional.of(Country.of("UGA")),
                        Optional.of(Country.of("KEN"))),
                TRADE);
        table(tx, "t", TRADE);
        table(tx, "shut", TRADE.withVisibility(Visibility.DEPARTMENT));
        return "";
    }

    private static void table(WriteTx tx, String id, Placing placing) {
        tx.add(new OptionsTable(id, "Which crossing", "Where first?", Optional.empty(), Optional.of("m"), ""), placing);
        tx.add(new Option(id + "-a", id, "Bridge", ""));
        tx.add(new Option(id + "-b", id, "Ferry", ""));
        tx.add(new Criterion(id + "-c", id, "Cost", 2, false, "USD millions", Criterion.Side.BOTH));
        tx.add(new Criterion(id + "-d", id, "Days saved", 1, true, "days", Criterion.Side.HOME));
    }

    private static HttpResponse<String> score(Visitor visitor, String table, String option, String value, int version) {
        String key = "~" + table + "-" + option + "~" + table + "-c";
        return visitor.post(
                "/desk/me",
                "/desk/options_table/" + table + "/scores",
                "expected" + key,
                value,
                "low" + key,
                "",
                "high" + key,
                "",
                "source" + key,
                "Survey",
                "version" + key,
                String.valueOf(version));
    }

    @Test
    void scoresAreTypedAndTheRanksFollow() {
        Visitor officer = guarded.as("officer");
        assertThat(score(officer, "t", "a", "40", 0).statusCode()).isEqualTo(302);
        assertThat(score(officer, "t", "b", "10", 0).statusCode()).isEqualTo(302);
        HttpResponse<String> wrong = score(officer, "t", "b", "ten", 1);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("must be a number, not &quot;ten&quot;")
                .contains("value=\"ten\"");
        assertThat(score(officer, "t", "b", "12", 7).statusCode())
                .as("a version that never was")
                .isEqualTo(400);
        assertThat(score(officer, "t", "b", "12", 1).statusCode()).isEqualTo(302);
        assertThat(score(officer, "t", "b", "13", 1).statusCode())
                .as("a version that is gone")
                .isEqualTo(409);

        JsonNode finding = JSON.readTree(
                guarded.as("viewer").get("/api/v1/desk/options_table/t/ranking").body());
        JsonNode rows = finding.path("tables").path(0).path("rows");
        assertThat(rows.path(0).path("option").asString()).isEqualTo("Bridge");
        assertThat(rows.path(0).path("first_rank").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(rows.path(1).path("points").asDouble()).isEqualTo(100);
        assertThat(rows.size()).as("both sides, home, partner").isEqualTo(6);
        assertThat(finding.path("provenance").path("command").asString()).isEqualTo("comity desk options t");
        String page = officer.get("/desk/options_table/t").body();
        assertThat(page).contains("Which crossing", "/desk/options_table/t/chart/partner.json", "One-stop border post");
        assertThat(officer.get("/desk/options_table/t/chart/both.json").body()).contains("vega-lite");
        assertThat(officer.get("/desk/options_table/t/ranks.csv").body())
                .contains("side,option,points,low,high,first_rank");
    }

    @Test
    void whoMayNotChangeATableSavesNoScore() {
        assertThat(score(guarded.as("viewer"), "t", "a", "1", 0).statusCode()).isIn(403, 409);
        assertThat(guarded.as("viewer").get("/desk/options_table/t").body()).doesNotContain("name=\"expected~");
        assertThat(score(guarded.as("stranger"), "t", "a", "1", 0).statusCode()).isEqualTo(404);
        assertThat(guarded.as("administrator").get("/desk/options_table/shut").statusCode())
                .isEqualTo(404);
        assertThat(guarded.as("administrator")
                        .get("/api/v1/desk/options_table/shut/ranking")
                        .statusCode())
                .isEqualTo(404);
        assertThat(guarded.as("coordinator").get("/desk/options_table/shut").statusCode())
                .isEqualTo(200);
        assertThat(guarded.visitor().get("/desk/options_table/t").statusCode()).isIn(302, 303, 401);
    }

    @Test
    void aMeasureShowsWhoHasItWhatWasLearnedAndWhoSaidIsFeasible() {
        Visitor officer = guarded.as("officer");
        assertThat(officer.post(
                                "/desk/me",
                                "/plan/m/feasibility",
                                "answer.law",
                                "no",
                                "reason.law",
                                "The act says otherwise.",
                                "answer.budget",
                                "not_known")
                        .statusCode())
                .isEqualTo(302);
        String page = officer.get("/plan/m").body();
        assertThat(page)
                .contains("Passed on once; came back once; 5 days of waiting in all.")
                .contains("A post at another border", "same pair", "Waiting fell.")
                .contains("/desk/options_table/t")
                .contains("The act says otherwise.")
                .containsPattern("officer, 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC")
                .contains("nobody said so yet");
        assertThat(guarded.as("viewer")
                        .post("/desk/me", "/plan/m/feasibility", "answer.law", "yes")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDepartmentShowsWaitingReturnsSkillsAndCourses() {
        String page = guarded.as("viewer").get("/departments/trade").body();
        assertThat(page)
                .contains("Customs law", "not covered", "Customs in a week, Academy")
                .contains("/desk/post/head/handover");
        JsonNode ways = JSON.readTree(guarded.as("viewer")
                .get("/api/v1/desk/department/trade/hand-offs")
                .body());
        JsonNode way = ways.path("tables").path(0).path("rows").path(0);
        assertThat(way.path("returns").asInt()).isEqualTo(1);
        assertThat(way.path("median_days").asDouble()).isEqualTo(5);
        assertThat(guarded.as("stranger").get("/departments/trade").statusCode())
                .isEqualTo(404);
    }

    @Test
    void lessonsAreFoundAndKeptFromWhoMayNotRead() {
        Visitor viewer = guarded.as("viewer");
        assertThat(viewer.get("/desk/lessons?q=roof&country=KEN").body()).contains("A post at another border");
        assertThat(viewer.get("/desk/lessons?q=zebra").body()).doesNotContain("A post at another border");
        assertThat(guarded.as("stranger").get("/desk/lessons").body()).doesNotContain("A post at another border");
    }

    @Test
    void aHandoverPackIsAPageAFileAndTables() {
        Visitor viewer = guarded.as("viewer");
        assertThat(viewer.get("/desk/post/head/handover").body())
                .contains("Head of border section", "One-stop border post", "Customs law")
                .contains("<p class=\"mark\">Internal</p>");
        HttpResponse<String> file = viewer.get("/desk/post/head/handover.html");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"comity-handover-head.html\"");
        assertThat(file.body())
                .containsSubsequence("<thead>", "Internal", "<tfoot>", "Internal", "One-stop border post");
        assertThat(JSON.readTree(viewer.get("/desk/post/head/handover.json").body())
                        .path("tables")
                        .size())
                .isEqualTo(10);
        assertThat(JSON.readTree(viewer.get("/api/v1/desk/post/head/handover").body())
                        .path("title")
                        .asString())
                .contains("Head of border section");
        assertThat(guarded.as("stranger").get("/desk/post/head/handover").statusCode())
                .isEqualTo(404);
        assertThat(guarded.visitor().get("/desk/post/head/handover.html").statusCode())
                .isIn(302, 303, 401);
    }

    @Test
    void everyTextOfThesePagesStandsInABundle() {
        Map<String, List<String>> texts = Map.of(
                "/desk/options", List.of("Not decided", "Options tables"),
                "/desk/options_table/t", List.of("How the options stand", "Who says so", "Say it"),
                "/desk/explainers", List.of("A text for everyone"),
                "/desk/lessons", List.of("Find lessons"),
                "/desk/post/head/handover", List.of("One file to print", "As of"),
                "/desk/mine", List.of("What concerns me", "Feed"),
                "/plan/m", List.of("Who has it now", "Lessons of like cases"));
        Visitor officer = guarded.as("officer");
        texts.forEach((path, bare) -> {
            HttpResponse<String> page = officer.get(path + "?lang=en-XA");
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain(bare.toArray(String[]::new));
            assertThat(officer.get(path + "?lang=ar-XB").body()).as(path).contains("dir=\"rtl\"");
        });
    }
}
