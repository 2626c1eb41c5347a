package org.comity.server.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.audit.Hash;
import org.comity.desk.record.Placing;
import org.comity.desk.work.Explainer;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/api/v1/desk/explainer/bridge/publication";
    private final Guarded guarded = Guarded.start();

    @BeforeAll
    void fill() {
        guarded.desk()
                .write(
                        Actor.LOCAL,
                        tx -> tx.add(
                                new Explainer(
                                        "bridge",
                                        Optional.empty(),
                                        "Why a bridge",
                                        "It saves a day.",
                                        "Survey of 2026",
                                        Optional.empty(),
                                        Optional.empty()),
                                Placing.of(Guarded.TRADE)));
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static HttpResponse<String> send(Visitor visitor, String method, String path, Object body) {
        String token = JSON.readTree(visitor.get("/api/v1/desk/me").body())
                .path("token")
                .asString("none");
        return visitor.send(
                method, path, JSON.writeValueAsString(body), "Content-Type", "application/json", "X-CSRF-TOKEN", token);
    }

    @Test
    void aProgramLooksApprovesAndTakesBack() {
        Visitor lead = guarded.as("lead");
        JsonNode preview = JSON.readTree(lead.get(PATH).body());
        assertThat(preview.path("isPublic").asBoolean()).isFalse();
        assertThat(preview.path("page").toString()).contains("It saves a day.");
        Map<String, String> approval = Map.of("digest", preview.path("digest").asString(""), "note", "Asked for");

        assertThat(send(guarded.as("officer"), "POST", PATH, approval).statusCode())
                .isEqualTo(403);
        assertThat(send(lead, "POST", PATH, Map.of("digest", "another")).statusCode())
                .isEqualTo(409);
        assertThat(send(lead, "POST", PATH, Map.of("note", "x")).statusCode()).isEqualTo(400);
        assertThat(guarded.visitor().get("/public/explainers/bridge").statusCode())
                .isEqualTo(404);
        HttpResponse<String> done = send(lead, "POST", PATH, approval);
        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(done.headers().firstValue("Location")).hasValue("/public/explainers/bridge");
        assertThat(JSON.readTree(done.body()).at("/acts/0/approver").asString()).isEqualTo("lead");
        assertThat(guarded.visitor().get("/public/explainers/bridge").body()).contains("It saves a day.");

        forged(lead);

        assertThat(send(guarded.as("officer"), "DELETE", PATH, "").statusCode()).isEqualTo(403);
        assertThat(send(lead, "DELETE", PATH, "").statusCode()).isEqualTo(200);
        assertThat(guarded.visitor().get("/public/explainers/bridge").statusCode())
                .isEqualTo(410);
    }

    /** What nobody saw, on a day that was another, is not public by way of the records. */
    private void forged(Visitor lead) {
        String snapshot = "{\"title\":\"Forged\",\"blocks\":[]}";
        Map<String, String> record = Map.of(
                "about",
                "bridge",
                "approver",
                "lead",
                "dated",
                "2001-01-01",
                "digest",
                Hash.of(snapshot),
                "snapshot",
                snapshot);
        HttpResponse<String> answer = send(lead, "POST", "/api/v1/desk/publication", Map.of("record", record));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("by its own act");
        assertThat(guarded.visitor().get("/public/explainers/bridge").body()).doesNotContain("Forged");
    }
}
