package org.comity.server.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.comity.desk.access.Actor;
import org.comity.desk.sign.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out over HTTP: cookies, sessions, forged forms, and where one is led. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInOverHttpTest {
    private static final String ME = "/api/v1/desk/me";
    private final Guarded guarded = Guarded.start();

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plan",
                "/plan/x",
                "/departments/trade",
                "/agreements",
                "/promises",
                "/calendar",
                "/calendar/pair/KEN/UGA",
                "/promises/pair/KEN/UGA",
                "/papers/pair/KEN/UGA",
                "/audit",
                "/desk/me"
            })
    void whoHasNotSignedInIsLedToTheFormAndBack(String page) {
        HttpResponse<String> answer = guarded.visitor().get(page);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(to(answer)).isEqualTo("/sign-in?continue=" + page.replace("/", "%2F"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aProgramIsToldInItsOwnForm() {
        HttpResponse<String> answer = guarded.visitor().get(ME);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"sign-in-needed\"").doesNotContain("Exception");
    }

    @Test
    void aSessionGetsANewIdWhenOneSignsInAndIsGoneWhenOneSignsOut() {
        Visitor visitor = guarded.visitor();
        visitor.get("/sign-in");
        String before = visitor.cookies().getOrDefault("comity", "");
        HttpResponse<String> in = visitor.signIn("officer", Guarded.PASSWORD, "");
        String after = visitor.cookies().getOrDefault("comity", "");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(to(in)).isEqualTo("/plan");
        assertThat(before).isNotEmpty();
        assertThat(after).isNotEmpty().isNotEqualTo(before);
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Expires", "Max-Age", "Domain");
        assertThat(visitor.get(ME).body()).contains("\"name\":\"officer\"", "\"role\":\"officer\"");

        Visitor thief = guarded.visitor();
        thief.cookies().put("comity", before);
        assertThat(thief.get(ME).statusCode())
                .as("the id from before signing in")
                .isEqualTo(401);

        assertThat(visitor.post("/desk/me", "/sign-out").statusCode()).isEqualTo(303);
        thief.cookies().put("comity", after);
        assertThat(thief.get(ME).statusCode()).as("the id of the ended session").isEqualTo(401);
    }

    @Test
    void aForeignIdIsNotTakenOver() {
        Visitor visitor = guarded.visitor();
        visitor.cookies().put("comity", "0123456789ABCDEF0123456789ABCDEF");
        visitor.signIn("officer", Guarded.PASSWORD, "");
        assertThat(visitor.cookies().get("comity")).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
        Visitor other = guarded.visitor();
        other.get("/sign-in;comity=0123456789ABCDEF0123456789ABCDEF");
        assertThat(other.cookies().getOrDefault("comity", "")).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @ParameterizedTest
    @CsvSource({
        "officer, wrong",
        "nobody, violin under granite",
        "local, violin under granite",
        "'', ''",
        "' or 1=1 --', x"
    })
    void everyRefusalReadsTheSame(String name, String password) {
        Visitor visitor = guarded.visitor();
        HttpResponse<String> answer = visitor.signIn(name, password, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(to(answer)).isEqualTo("/sign-in?refused=1&continue=%2Fplan");
        assertThat(visitor.get(to(answer)).body()).contains("The name, the password or the code is not right.");
        assertThat(visitor.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aFormWithoutItsTokenOrWithAnothersIsRefused() {
        Visitor visitor = guarded.as("officer");
        assertThat(visitor.form("/sign-out").statusCode()).as("none").isEqualTo(403);
        assertThat(visitor.form("/sign-out", "_csrf", "x").statusCode())
                .as("wrong")
                .isEqualTo(403);
        String another = guarded.as("viewer").formToken("/desk/me");
        assertThat(visitor.form("/sign-out", "_csrf", another).statusCode())
                .as("another's")
                .isEqualTo(403);
        assertThat(visitor.send("DELETE", ME, "").statusCode()).as("REST").isEqualTo(403);
        assertThat(visitor.send("POST", ME, "{}", "Content-Type", "text/plain").body())
                .contains("form-too-old");
        assertThat(visitor.get(ME).statusCode()).as("still signed in").isEqualTo(200);
        assertThat(guarded.visitor()
                        .form("/sign-in", "name", "officer", "password", Guarded.PASSWORD)
                        .statusCode())
                .as("signing somebody in from another site")
                .isEqualTo(403);
        String token = visitor.formToken("/desk/me");
        assertThat(visitor.form("/sign-out", "_csrf", token).statusCode())
                .as("its own")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/plan//evil.example",
                "/plan/../../x",
                "javascript:alert(1)",
                "/plan\r\nSet-Cookie: a=b",
                "/sign-out",
                "/planet",
                "plan"
            })
    void oneIsNeverLedElsewhere(String way) {
        HttpResponse<String> answer = guarded.visitor()
                .post("/sign-in", "/sign-in", "name", "officer", "password", Guarded.PASSWORD, "continue", way);
        assertThat(to(answer)).isEqualTo("/plan");
        assertThat(answer.headers().map()).doesNotContainKey("a");
    }

    @Test
    void oneIsLedToTheOwnPageThatWasAskedFor() {
        HttpResponse<String> answer = guarded.visitor()
                .post(
                        "/sign-in",
                        "/sign-in",
                        "name",
                        "officer",
                        "password",
                        Guarded.PASSWORD,
                        "continue",
                        "/audit?a=1");
        assertThat(to(answer)).isEqualTo("/audit?a=1");
    }

    @Test
    void aLockedAccountIsOutAtTheNextRequest() {
        Visitor visitor = guarded.as("lead");
        assertThat(visitor.get(ME).statusCode()).isEqualTo(200);
        guarded.desk().write(Actor.LOCAL, tx -> {
            Accounts.setActive(tx, "lead", false);
            return tx;
        });
        assertThat(visitor.get(ME).statusCode()).isEqualTo(401);
        guarded.desk().write(Actor.LOCAL, tx -> {
            Accounts.setActive(tx, "lead", true);
            return tx;
        });
        assertThat(visitor.get(ME).statusCode())
                .as("the old session stays ended")
                .isEqualTo(401);
    }

    @Test
    void aTokenActsForItsAccountAndItsScope() {
        String reads = token("coordinator", false);
        String writes = token("coordinator", true);
        Visitor script = guarded.visitor();
        HttpResponse<String> answer = script.get(ME, "Authorization", "Bearer " + reads);
        assertThat(answer.body()).contains("\"name\":\"coordinator\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        assertThat(script.send("POST", ME, "", "Authorization", "Bearer " + reads)
                        .statusCode())
                .isEqualTo(403);
        assertThat(script.send("POST", ME, "", "Authorization", "Bearer " + writes)
                        .statusCode())
                .as("let through, to an address that takes JSON")
                .isEqualTo(415);
        for (String wrong : new String[] {"comity_NONE", "", "x".repeat(5000)}) {
            HttpResponse<String> refused = guarded.as("officer").get(ME, "Authorization", "Bearer " + wrong);
            assertThat(refused.statusCode())
                    .as("a session does not help a wrong token")
                    .isEqualTo(401);
        }
    }

    private String token(String account, boolean mayWrite) {
        return guarded.desk()
                .write(
                        Actor.of(account),
                        tx -> tx.tokens().make(account, "test", mayWrite, tx.now(), Duration.ofDays(1)));
    }

    @Test
    void manyFailuresMustWait() {
        Visitor visitor = guarded.visitor();
        int status = 0;
        for (int i = 0; i < 40 && status != 429; i++) {
            HttpResponse<String> answer = visitor.signIn("forgotten", "not the password", "");
            status = answer.statusCode();
            if (status == 429) {
                assertThat(i).as("ten are free").isGreaterThanOrEqualTo(10);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("Too many tries failed");
            }
        }
        assertThat(status).isEqualTo(429);
        assertThat(guarded.as("administrator").get(ME).statusCode())
                .as("others are not kept out")
                .isEqualTo(200);
    }

    @Test
    void aFormNeverShowsWhatWasTypedAsScript() {
        String page = guarded.visitor()
                .get("/sign-in?continue=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&refused=%3Cscript%3E")
                .body();
        assertThat(page).doesNotContain("<script>alert", "\"><script>").contains("value=\"/plan\"");
    }
}
