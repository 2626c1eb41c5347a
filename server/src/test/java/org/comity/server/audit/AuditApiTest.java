package org.comity.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theLogIsReadFilteredAndCheckedByProgramsOfThoseWhoMay() {
        try (Guarded guarded = Guarded.start()) {
            guarded.desk()
                    .write(
                            Actor.LOCAL,
                            tx -> tx.add(new Department(
                                    "rail", "=cmd|' /C calc'!A0", Optional.empty(), "", Optional.empty())));
            Visitor coordinator = guarded.as("coordinator");

            JsonNode log = JSON.readTree(coordinator
                    .get("/api/v1/desk/audit?kind=department&act=added")
                    .body());
            assertThat(log.path("rows").size()).isEqualTo(3);
            assertThat(log.at("/rows/0/record").asString()).isEqualTo("rail");
            assertThat(log.path("next").isNull()).isTrue();
            long row = log.at("/rows/0/sequence").asLong();
            assertThat(JSON.readTree(coordinator
                                    .get("/api/v1/desk/audit?kind=department&before=" + row)
                                    .body())
                            .path("rows")
                            .size())
                    .isEqualTo(2);
            String csv = coordinator.get("/audit.csv?record=rail").body();
            assertThat(csv.lines()).hasSize(2);
            assertThat(csv)
                    .startsWith("row,happened,actor,act,kind,record")
                    .contains(log.at("/rows/0/hash").asString());
            assertThat(coordinator.get("/audit").body()).contains("/audit.csv?");
            assertThat(coordinator.get("/api/v1/desk/audit?before=x").statusCode())
                    .isEqualTo(400);

            for (String path : new String[] {"/api/v1/desk/audit", "/audit.csv"}) {
                assertThat(guarded.as("lead").get(path).statusCode()).as(path).isEqualTo(403);
                assertThat(guarded.visitor().get(path).statusCode()).as(path).isIn(302, 303, 401);
            }
            verify(guarded, coordinator);
        }
    }

    private static void verify(Guarded guarded, Visitor coordinator) {
        String path = "/api/v1/desk/audit/verify";
        assertThat(JSON.readTree(post(coordinator, path)).path("sound").asBoolean())
                .isTrue();
        assertThat(post(guarded.as("officer"), path)).contains("\"status\":403");
    }

    private static String post(Visitor visitor, String path) {
        String token = JSON.readTree(visitor.get("/api/v1/desk/me").body())
                .path("token")
                .asString("none");
        return visitor.send("POST", path, "", "X-CSRF-TOKEN", token).body();
    }
}
