package org.comity.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.model.Country;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages show of the plan, for programs, and from both sides of each permission. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private final Guarded guarded = Guarded.start();

    private static Measure measure(String id, LocalDate due) {
        return new Measure(
                id,
                Optional.empty(),
                "Measure " + id,
                "",
                Step.PROPOSED,
                Optional.empty(),
                "",
                Optional.of(Country.of("KEN")),
                Optional.of(Country.of("UGA")),
                Optional.of(due.minusDays(30)),
                Optional.of(due),
                Optional.empty(),
                Optional.of(10.0),
                Optional.empty());
    }

    @BeforeAll
    void fill() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            tx.add(measure("late", today.minusDays(2)), Placing.of(Guarded.TRADE));
            tx.add(measure("next", today.plusDays(60)), Placing.of(Guarded.TRADE));
            tx.add(
                    measure("closed", today.minusDays(9)),
                    Placing.of(Guarded.TRADE).withVisibility(Visibility.DEPARTMENT));
            return tx.add(new Dependency("d", "next", "late", 3));
        });
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static JsonNode get(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get("/api/v1/plan" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void everythingThatPagesComputeIsThereForPrograms() {
        Visitor viewer = guarded.as("viewer");
        assertThat(get(viewer, "").at("/tables/0/rows").size()).isEqualTo(3);
        assertThat(get(viewer, "?late=yes").at("/provenance/command").asString())
                .isEqualTo("comity plan list --late");
        JsonNode together = get(viewer, "/together");
        assertThat(together.at("/overdue/all").asLong()).isEqualTo(2);
        assertThat(together.at("/overdue/first/0/told/0").asString()).isEqualTo("lead");
        JsonNode path = get(viewer, "/critical-path");
        assertThat(path.at("/lines/0/id").asString()).isEqualTo("late");
        assertThat(path.at("/lines/0/slackDays").asLong()).isNegative();
        JsonNode status = get(viewer, "/status");
        assertThat(status.path("all").asLong()).isEqualTo(3);
        assertThat(status.path("drafted").asLong()).isEqualTo(3);
        assertThat(status.path("delivered").asLong()).isZero();
        assertThat(status.path("overdueCount").asLong()).isEqualTo(2);
        assertThat(get(viewer, "/load/trade?months=3").at("/tables/0/rows").size())
                .isEqualTo(3);
        assertThat(get(viewer, "/calendar?department=trade").size()).isEqualTo(3);
        assertThat(get(viewer, "/pairs/KEN/UGA").at("/tables/0/rows").size()).isEqualTo(3);
        assertThat(get(viewer, "/pairs/UGA/KEN").at("/tables/0/rows").size()).isZero();
        assertThat(get(viewer, "/pairs/KEN/UGA/promises").path("tables").size()).isEqualTo(5);
    }

    @Test
    void whatMayNotBeReadIsNotThere() {
        Visitor administrator = guarded.as("administrator");
        for (String path :
                new String[] {"", "/together", "/critical-path", "/status", "/load/trade", "/calendar", "/pairs/KEN/UGA"
                }) {
            assertThat(get(administrator, path).toString()).as(path).doesNotContain("closed");
            assertThat(guarded.visitor().get("/api/v1/plan" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(get(administrator, "/status").path("all").asLong()).isEqualTo(2);
        assertThat(guarded.as("viewer").get("/api/v1/plan/load/nowhere").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> send(Visitor visitor, String path, String... parts) {
        String token = JSON.readTree(visitor.get("/api/v1/desk/me").body())
                .path("token")
                .asString("none");
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < parts.length; i += 2) {
            boolean isFile = parts[i].contains(".");
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(parts[i].replaceFirst("\\..*", ""))
                    .append(isFile ? "\"; filename=\"" + parts[i] + "\"" : "\"")
                    .append("\r\n\r\n")
                    .append(parts[i + 1])
                    .append("\r\n");
        }
        return visitor.send(
                "POST",
                "/api/v1/plan/" + path,
                body.append("--b--\r\n").toString(),
                "Content-Type",
                "multipart/form-data; boundary=b",
                "X-CSRF-TOKEN",
                token);
    }

    @Test
    void aTextIsReadAndTwoVersionsAreCompared() {
        Visitor viewer = guarded.as("viewer");
        HttpResponse<String> found =
                send(viewer, "extract", "file.txt", "The two sides will open a school in Oruma.", "format", "csv");
        assertThat(found.body())
                .startsWith("line,sentence,class,actor,verb,action,counterpart,topic,deadline")
                .contains("commitment");
        HttpResponse<String> changed = send(
                viewer,
                "compare",
                "old.txt",
                "The two sides will open a school in Oruma.",
                "new.txt",
                "The two sides shall open a school in Oruma.",
                "format",
                "csv");
        assertThat(changed.body()).contains("stronger,1,1,will,shall");
        assertThat(send(viewer, "extract", "file.txt", "x", "format", "pdf").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPlanComesInFromAFileByWhoMayAndAPortfolioIsReckoned() {
        String csv = "id,title,owner\nnew-one,Gauges,trade\n";
        Visitor officer = guarded.as("officer");
        assertThat(send(officer, "import", "file.csv", csv).body()).contains("\"added\"");
        assertThat(officer.get("/api/v1/desk/measure/new-one").statusCode()).isEqualTo(404);
        assertThat(send(guarded.as("viewer"), "import", "file.csv", csv, "write", "yes")
                        .body())
                .contains("\"refused\"");
        assertThat(send(officer, "import", "file.csv", csv, "write", "yes").statusCode())
                .isEqualTo(200);
        assertThat(officer.get("/api/v1/desk/measure/new-one").statusCode()).isEqualTo(200);
        guarded.desk().write(Actor.LOCAL, tx -> {
            tx.remove(Measure.class, "new-one", 1);
            return tx;
        });

        String yaml = """
                title: Two roads
                unit: EUR
                budget: 5
                aims:
                  - {id: gain, weight: 1}
                countries: [UGA]
                departments: []
                measures:
                  - id: one
                    label: One
                    cost: 4
                    effects:
                      - {aim: gain, country: UGA, gain: 3, low: 2}
                  - id: two
                    label: Two
                    cost: 3
                    effects:
                      - {aim: gain, country: UGA, gain: 2, low: 1}
                """;
        JsonNode chosen = JSON.readTree(
                send(officer, "portfolio", "file.yaml", yaml, "costs", "yes").body());
        assertThat(chosen.at("/tables/0/rows/0/chosen").asBoolean()).isTrue();
        assertThat(chosen.at("/tables/0/rows/1/chosen").asBoolean()).isFalse();
        assertThat(send(officer, "portfolio", "file.yaml", yaml, "seconds", "900")
                        .statusCode())
                .isEqualTo(400);
    }
}
