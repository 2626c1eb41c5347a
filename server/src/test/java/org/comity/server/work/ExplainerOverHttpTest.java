package org.comity.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Placing;
import org.comity.desk.work.Correction;
import org.comity.desk.work.Explainer;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An explainer from its first words to the public page, its correction and its withdrawal, by who may and who may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainerOverHttpTest {
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
    private final Guarded guarded = Guarded.start();

    @AfterAll
    void stop() {
        guarded.close();
    }

    @BeforeAll
    void write() {
        for (String id : new String[] {"bridge", "draft", "gone"}) {
            guarded.desk().write(Actor.LOCAL, tx -> tx.add(explainer(id), Placing.of(Guarded.TRADE)));
        }
    }

    private static Explainer explainer(String id) {
        return new Explainer(
                id,
                Optional.empty(),
                "Why a bridge <b>now</b>",
                "It saves a day.\n\nIt costs less than a ferry.",
                "Survey of 2026, https://example.org/survey",
                Optional.empty(),
                Optional.empty());
    }

    private static String digest(Visitor visitor, String id) {
        HttpResponse<String> preview = visitor.get("/desk/explainer/" + id + "/publish");
        assertThat(preview.statusCode()).isEqualTo(200);
        Matcher matcher = DIGEST.matcher(preview.body());
        assertThat(matcher.find()).as(preview.body()).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> publish(Visitor visitor, String id, String digest) {
        return visitor.post("/desk/me", "/desk/explainer/" + id + "/publish", "digest", digest, "note", "Asked for");
    }

    @Test
    void aLeadPublishesAndEveryoneReadsWhatWasShown() {
        assertThat(guarded.visitor().get("/public/explainers/bridge").statusCode())
                .isEqualTo(404);
        Visitor lead = guarded.as("lead");
        HttpResponse<String> done = publish(lead, "bridge", digest(lead, "bridge"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/public/explainers/bridge"));

        HttpResponse<String> page = guarded.visitor().get("/public/explainers/bridge");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("It costs less than a ferry.")
                .contains("https://example.org/survey")
                .contains("Approved on " + LocalDate.now(java.time.ZoneId.systemDefault()) + " by lead")
                .contains("Why a bridge &lt;b&gt;now&lt;/b&gt;")
                .doesNotContain("<b>now</b>")
                .doesNotContain("Internal");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(guarded.visitor().get("/public").body()).contains("/public/explainers/bridge");
        assertThat(guarded.visitor().get("/public/explainers/bridge.json").body())
                .contains("\"approver\":\"lead\"")
                .doesNotContainIgnoringCase("audience");
        assertThat(guarded.visitor().get("/public/agreements/bridge").statusCode())
                .isEqualTo(404);
        assertThat(guarded.visitor().get("/desk/explainer/bridge").statusCode()).isNotEqualTo(200);

        correct();
    }

    /** A correction is public after another act alone; the earlier one stays on record. */
    private void correct() {
        Correction correction =
                new Correction("c1", "bridge", LocalDate.of(2026, 11, 20), "It saves half a day, not a day.");
        guarded.desk().write(Actor.of("officer"), tx -> tx.add(correction));
        assertThat(guarded.visitor().get("/public/explainers/bridge").body()).doesNotContain("half a day");
        Visitor coordinator = guarded.as("coordinator");
        publish(coordinator, "bridge", digest(coordinator, "bridge"));
        assertThat(guarded.visitor().get("/public/explainers/bridge").body())
                .contains("It saves half a day, not a day.")
                .contains("2026-11-20")
                .contains("An earlier text was published on");
        assertThat(guarded.desk().verify().faults()).isEmpty();
    }

    @Test
    void whoMayNotPublishIsRefused() {
        String digest = digest(guarded.as("lead"), "draft");
        Visitor officer = guarded.as("officer");
        assertThat(officer.get("/desk/explainer/draft/publish").body()).doesNotContain("name=\"digest\"");
        assertThat(publish(officer, "draft", digest).statusCode()).isEqualTo(403);
        assertThat(publish(guarded.as("viewer"), "draft", digest).statusCode()).isEqualTo(403);
        assertThat(publish(guarded.as("stranger"), "draft", digest).statusCode())
                .as("who has no role sees no such record")
                .isEqualTo(404);
        assertThat(guarded.visitor()
                        .form("/desk/explainer/draft/publish", "digest", digest)
                        .statusCode())
                .isIn(302, 303, 401, 403);
        assertThat(guarded.visitor().get("/public/explainers/draft").statusCode())
                .isEqualTo(404);
        assertThat(publish(guarded.as("lead"), "draft", "0".repeat(64)).statusCode())
                .as("what was not looked at is not published")
                .isEqualTo(409);
    }

    @Test
    void whatIsWithdrawnSaysSoAndNoMore() {
        Visitor lead = guarded.as("lead");
        publish(lead, "gone", digest(lead, "gone"));
        assertThat(guarded.as("officer")
                        .post("/desk/me", "/desk/explainer/gone/withdraw")
                        .statusCode())
                .isEqualTo(403);
        assertThat(lead.post("/desk/me", "/desk/explainer/gone/withdraw").statusCode())
                .isEqualTo(302);
        HttpResponse<String> page = guarded.visitor().get("/public/explainers/gone");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("withdrawn on").doesNotContain("ferry");
        assertThat(guarded.visitor().get("/public").body()).doesNotContain("/public/explainers/gone");
    }
}
