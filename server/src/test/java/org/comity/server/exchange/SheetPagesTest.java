package org.comity.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** Promises and agreements as CSV, in and out, on their pages and for programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetPagesTest {
    private static final String PROMISES = """
            id,text,actor,due,source,department
            p1,We will open the gate.,Alandia,2030-01-01,Statement,trade
            p2,We will pave the road.,Alandia,someday,Statement,trade
            """;
    private final Guarded guarded = Guarded.start();

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static HttpResponse<String> send(Visitor visitor, String path, String csv) {
        String token = new JsonMapper()
                .readTree(visitor.get("/api/v1/desk/me").body())
                .path("token")
                .asString("none");
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + csv
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"owner\"\r\n\r\ntrade\r\n--b--\r\n";
        return visitor.send(
                "POST", path, body, "Content-Type", "multipart/form-data; boundary=b", "X-CSRF-TOKEN", token);
    }

    private static String main(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("<main"));
    }

    @Test
    void rowsThatCanBeKeptAreAndTheOthersAreNamed() {
        Visitor officer = guarded.as("officer");
        assertThat(officer.get("/promises").body()).contains("/promises/records");
        String form = officer.get("/promises/records").body();
        assertThat(form).contains("/promises/records.csv?table=codings").contains("type=\"file\"");

        HttpResponse<String> page = send(officer, "/promises/records", PROMISES);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(main(page))
                .contains("One row added", "1 refused")
                .contains("Line 3")
                .contains("someday");
        assertThat(officer.get("/promises/p1").statusCode()).isEqualTo(200);
        assertThat(send(officer, "/promises/records", "colour,size\nred,2\n").statusCode())
                .isEqualTo(400);

        HttpResponse<String> again = send(officer, "/api/v1/promises/import", PROMISES);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("someday");
        String law = "id,title,form,source,department\na1,Water treaty,treaty,Gazette,trade\n";
        assertThat(main(send(officer, "/agreements/records", law))).contains("One row added");
        assertThat(officer.get("/agreements/a1").statusCode()).isEqualTo(200);
    }

    @Test
    void whoMayNotAddAddsNothing() {
        String row = "id,text,actor,source,department\nv1,We hope.,Alandia,Statement,trade\n";
        assertThat(main(send(guarded.as("viewer"), "/promises/records", row))).contains("1 refused");
        assertThat(guarded.as("lead").get("/promises/v1").statusCode()).isEqualTo(404);
        assertThat(guarded.visitor().get("/promises/records").statusCode()).isIn(302, 303, 401);
        assertThat(guarded.visitor().get("/api/v1/promises/import").statusCode())
                .isIn(401, 405);
    }
}
