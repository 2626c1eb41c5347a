package org.comity.server.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.record.Placing;
import org.comity.desk.sign.Accounts;
import org.comity.model.Country;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every way by which a server tells something, asked for a negotiation by those whom it does not name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NegotiationOverHttpTest {
    private static final String WORD = "zqquotazq";
    private static final String PHRASE = "violin under cold granite";
    private static final String BASE = "/dialogue/negotiations";
    private final Guarded guarded = Guarded.start();
    private Visitor officer = guarded.visitor();
    private Visitor colleague = guarded.visitor();

    @BeforeAll
    void fill() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            Accounts.add(tx, "colleague", "Colleague", "", Optional.of("trade"));
            Guarded.givePassword(tx, "colleague");
            Accounts.give(tx, "colleague", Role.OFFICER, Optional.of("trade"));
            tx.add(
                    new Difference(
                            "lake",
                            "The lake",
                            Country.of("CHL"),
                            Country.of("NPL"),
                            Difference.Kind.RIVER,
                            "level",
                            "",
                            Optional.empty()),
                    Placing.of("trade"));
            return tx.add(new Quotation(
                    "words",
                    "lake",
                    Optional.of(Country.of("CHL")),
                    "Lago",
                    "It is ours to set.",
                    LocalDate.of(2020, 5, 1),
                    "Gazette 3",
                    "",
                    Optional.empty(),
                    ""));
        });
        officer = guarded.as("officer");
        colleague = guarded.as("colleague");
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    /** Makes one and gives its id. */
    private String add(String phrase, String text) {
        HttpResponse<String> made = officer.post(
                "/dialogue/lake",
                BASE,
                "title",
                "Talks",
                "parties",
                "CHL, NPL",
                "difference",
                "lake",
                "passphrase",
                phrase);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        Matcher id = Pattern.compile(".*/negotiations/([0-9A-Z]+)$")
                .matcher(made.headers().firstValue("Location").orElse(""));
        assertThat(id.matches()).isTrue();
        save(officer, id.group(1), 1, "text", text);
        return id.group(1);
    }

    private static HttpResponse<String> save(Visitor visitor, String id, int version, String... fields) {
        List<String> all = new ArrayList<>(List.of("version", String.valueOf(version)));
        all.addAll(List.of(fields));
        return visitor.post("/dialogue/negotiations/new", BASE + "/" + id, all.toArray(String[]::new));
    }

    private static HttpResponse<String> post(Visitor visitor, String path, String... fields) {
        return visitor.post("/dialogue/negotiations/new", path, fields);
    }

    /** Every address that might tell of it. */
    private static List<String> ways(String id) {
        return List.of(
                "/dialogue",
                "/dialogue.csv",
                "/dialogue.json",
                "/dialogue/lake",
                "/dialogue/lake/file.json",
                "/api/v1/dialogue",
                "/api/v1/dialogue/lake",
                "/api/v1/dialogue/" + id,
                "/api/v1/desk",
                "/api/v1/desk/negotiation",
                "/api/v1/desk/negotiation/" + id,
                "/api/v1/desk/negotiation/" + id + "/history",
                "/api/v1/desk/stance",
                "/api/v1/desk/difference",
                "/api/v1/desk/audit",
                "/desk/negotiation/" + id,
                "/desk/negotiation/" + id + "/edit",
                "/desk/stance/new",
                "/dialogue/" + id,
                BASE,
                BASE + "/" + id,
                BASE + "/" + id + "/versions/1",
                BASE + "/" + id + "/negotiation.yaml",
                "/search?q=" + WORD,
                "/audit",
                "/audit?kind=negotiation",
                "/audit.csv",
                "/plan",
                "/plan.csv",
                "/plan/status",
                "/departments/trade",
                "/departments/trade/handover",
                "/desk/mine",
                "/desk/me",
                "/agreements",
                "/promises",
                "/calendar");
    }

    @Test
    void noWayTellsOfItToAnybodyElse() {
        String id = add("", WORD + " red line");
        save(officer, id, 2, "title", WORD);
        post(officer, BASE + "/" + id + "/entries", "version", "0", "party", "CHL", "text", WORD);
        List<String> paths = ways(id);
        for (String name : List.of("colleague", "lead", "viewer", "coordinator", "administrator", "stranger")) {
            Visitor visitor = guarded.as(name);
            for (String path : paths) {
                HttpResponse<String> answer = visitor.get(path);
                boolean asked = path.contains(id) || path.contains(WORD); // an error says what was asked
                assertThat(answer.body().replace(asked ? path : "", "").replace("value=\"" + WORD + "\"", ""))
                        .as("%s by %s", path, name)
                        .doesNotContain(path.contains("q=" + WORD) ? WORD + " red" : WORD)
                        .doesNotContain(asked ? "red line" : id);
                if (path.contains(id)) {
                    assertThat(answer.statusCode()).as("%s by %s", path, name).isIn(302, 303, 403, 404);
                    String never = "01ZZZZZZZZZZZZZZZZZZZZZZZZ";
                    assertThat(answer.body().replace(id, never).replaceAll("value=\"[A-Za-z0-9_=-]{60,}\"", ""))
                            .as("%s by %s", path, name)
                            .isEqualTo(visitor.get(path.replace(id, never))
                                    .body()
                                    .replaceAll("value=\"[A-Za-z0-9_=-]{60,}\"", ""));
                }
            }
        }
        assertThat(officer.get("/dialogue").body()).contains(WORD);
        assertThat(officer.get(BASE + "/" + id).body()).contains("red line");
        for (String generic : List.of("/desk/negotiation/" + id, "/api/v1/desk/negotiation/" + id)) {
            assertThat(officer.get(generic).statusCode()).as("its author's too").isEqualTo(404);
        }
        assertThat(officer.get("/search?q=" + WORD).body()).doesNotContain("red line");
    }

    @Test
    void nobodyElseChangesPlacesOrRemovesIt() {
        String id = add("", "x");
        for (String name : List.of("colleague", "lead", "coordinator", "administrator")) {
            Visitor visitor = guarded.as(name);
            for (String act : List.of("", "/readers", "/entries", "/remove", "/open", "/close")) {
                HttpResponse<String> answer = visitor.post(
                        "/desk/me",
                        BASE + "/" + id + act,
                        "version",
                        "2",
                        "named",
                        name,
                        "party",
                        "CHL",
                        "text",
                        "changed",
                        "passphrase",
                        PHRASE);
                assertThat(answer.statusCode()).as("%s by %s", act, name).isEqualTo(act.equals("/close") ? 302 : 404);
            }
        }
        assertThat(officer.get(BASE + "/" + id).body()).contains(">x</textarea>");
    }

    @Test
    void underAPassphraseOnlyTheRightOneOpensItAndForThisSessionAlone() {
        String id = add(PHRASE, WORD + " sealed");
        assertThat(officer.get(BASE + "/" + id).body()).contains(WORD + " sealed");
        Visitor again = guarded.as("officer");
        HttpResponse<String> locked = again.get(BASE + "/" + id);
        assertThat(locked.body()).doesNotContain(WORD).contains("name=\"passphrase\"");
        assertThat(again.get("/dialogue").body())
                .contains("A sealed negotiation")
                .contains(id);
        assertThat(again.get(BASE + "/" + id + "/negotiation.yaml").statusCode())
                .isEqualTo(403);
        HttpResponse<String> wrong = post(again, BASE + "/" + id + "/open", "passphrase", "violin under warm granite");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("This passphrase does not open it").doesNotContain(WORD);
        assertThat(post(again, BASE + "/" + id + "/open", "passphrase", PHRASE).statusCode())
                .isEqualTo(302);
        assertThat(again.get(BASE + "/" + id).body()).contains(WORD + " sealed");
        post(again, BASE + "/" + id + "/close");
        assertThat(again.get(BASE + "/" + id).body()).doesNotContain(WORD);
        HttpResponse<String> weak = officer.post(
                "/dialogue/lake", BASE, "title", "t", "parties", "", "difference", "lake", "passphrase", "short");
        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(weak.body()).contains("12 to 256 characters");
    }

    @Test
    void whoeverSpeaksForAPartySeesNothingThatOthersEntered() {
        String id = add("", "issues: []");
        post(officer, BASE + "/" + id + "/entries", "version", "0", "party", "CHL", "text", "guess of the author");
        assertThat(save(officer, id, 2, "seats", "CHL=colleague, NPL=viewer").statusCode())
                .isEqualTo(302);
        post(colleague, BASE + "/" + id + "/entries", "version", "0", "party", "CHL", "text", "points of CHL");
        assertThat(colleague.get(BASE + "/" + id).body())
                .contains("points of CHL")
                .doesNotContain("guess of the author");
        assertThat(officer.get(BASE + "/" + id).body())
                .contains("guess of the author")
                .doesNotContain("points of CHL");
        assertThat(guarded.as("viewer").get(BASE + "/" + id).body())
                .contains("issues: []")
                .doesNotContain("guess of the author")
                .doesNotContain("points of CHL");
        post(colleague, BASE + "/" + id + "/entries", "version", "0", "party", "NPL", "text", "guess of a seat");
        assertThat(colleague.get(BASE + "/" + id).body())
                .contains("points of CHL", "guess of a seat", "NPL (your guess; viewer speaks for it");
        for (Visitor other : List.of(officer, guarded.as("viewer"))) {
            assertThat(other.get(BASE + "/" + id).body()).doesNotContain("guess of a seat");
        }
    }

    @Test
    void theSecondOfTwoWhoEditIsAsked() {
        String id = add("", "issues: [quota]");
        assertThat(post(officer, BASE + "/" + id + "/readers", "version", "2", "named", "colleague")
                        .statusCode())
                .isEqualTo(302);
        assertThat(save(colleague, id, 3, "text", "issues: [quota, season]").statusCode())
                .isEqualTo(302);
        HttpResponse<String> question = save(officer, id, 3, "title", "Other title", "text", "issues: [quota, mesh]");
        assertThat(question.statusCode()).isEqualTo(409);
        assertThat(question.body())
                .contains("issues: [quota, season]", "issues: [quota, mesh]", "name=\"version\" value=\"4\"")
                .contains("name=\"title\" value=\"Other title\"")
                .contains("action=\"" + BASE + "/" + id + "\"");
        save(officer, id, 4, "title", "Other title", "text", "issues: [quota, mesh]");
        assertThat(colleague.get(BASE + "/" + id + "/versions/4").body()).contains("issues: [quota, season]");
        assertThat(colleague.get(BASE + "/" + id).body()).contains("issues: [quota, mesh]", "Other title");
    }

    @Test
    void oneSidesWordsAreNeverThereAlone() {
        String none = "No text of NPL held.";
        assertThat(officer.get("/dialogue/lake").body()).contains("It is ours to set.", "No text of Nepal held.");
        for (String path : List.of(
                "/api/v1/dialogue",
                "/api/v1/dialogue/lake",
                "/api/v1/desk/quotation",
                "/api/v1/desk/quotation?party=CHL",
                "/api/v1/desk/quotation/words",
                "/dialogue/lake/file.json",
                "/dialogue.csv?table=words")) {
            assertThat(officer.get(path).body())
                    .as(path)
                    .contains("It is ours to set.")
                    .contains(none);
        }
        HttpResponse<String> page = officer.get("/desk/quotation/words");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/dialogue/lake");
    }
}
