package org.comity.server.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.sign.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to members and to those who are none: headers, roles from both sides, stored script, and one's own account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {
    private static final String ACCOUNTS = "/desk/accounts";
    private final Guarded guarded = Guarded.start();

    @AfterAll
    void stop() {
        guarded.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /plan, 303",
        "GET, /nope, 404",
        "GET, /api/v1/desk/me, 401",
        "GET, /api/v1/nope, 404",
        "POST, /KEN, 405",
        "DELETE, /api/v1/homes, 405",
        "PUT, /desk/me, 303",
        "TRACE, /KEN, 405",
        "GET, /plan%00, 400",
        "GET, /desk/%2e%2e/KEN, 400"
    })
    void everyRefusalCarriesTheHeadersAndTellsNothingOfTheInside(String method, String path, int status) {
        HttpResponse<String> answer = guarded.visitor().send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 400 && !method.equals("TRACE")) { // the container refuses those before any filter
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.body())
                .doesNotContain("Exception", "org.spring", "org.apache", "Apache Tomcat", "at org.", "java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/me", "/api/v1/desk/me", "/sign-in", "/desk/nope"})
    void whatMembersSeeIsKeptByNobody(String path) {
        HttpResponse<String> answer = guarded.as("officer").get(path);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void oneMembersPageIsNeverShownToAnother() {
        assertThat(guarded.as("officer").get("/desk/me").body()).contains("Signed in as officer");
        assertThat(guarded.as("viewer").get("/desk/me").body())
                .contains("Signed in as viewer")
                .doesNotContain("Signed in as officer");
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "officer, 403", "lead, 403", "coordinator, 403", "stranger, 403", "administrator, 200"})
    void accountsAreForAdministratorsAlone(String role, int status) {
        Visitor visitor = guarded.as(role);
        assertThat(visitor.get(ACCOUNTS).statusCode()).as("read").isEqualTo(status);
        HttpResponse<String> add =
                visitor.post("/desk/me", ACCOUNTS, "name", "by-" + role, "password", "heron above the delta");
        assertThat(add.statusCode()).as("add").isEqualTo(status == 200 ? 302 : 403);
        HttpResponse<String> give =
                visitor.post("/desk/me", ACCOUNTS + "/stranger/roles", "role", "VIEWER", "department", "water");
        assertThat(give.statusCode()).as("give a role").isEqualTo(status == 200 ? 302 : 403);
        HttpResponse<String> password =
                visitor.post("/desk/me", ACCOUNTS + "/lead/password", "password", Guarded.PASSWORD);
        assertThat(password.statusCode()).as("set another's password").isEqualTo(status == 200 ? 302 : 403);
        boolean made = guarded.desk()
                .<Boolean>read(
                        Actor.LOCAL,
                        tx -> tx.find(org.comity.desk.team.Account.class, "by-" + role)
                                .isPresent());
        assertThat(made).isEqualTo(status == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "'><img src=x onerror=alert(1)>"})
    void storedScriptIsShownAsText(String name) {
        guarded.desk().write(Actor.LOCAL, tx -> {
            String id = "d" + Integer.toUnsignedString(name.hashCode());
            return tx.find(Department.class, id).isPresent()
                    ? tx
                    : tx.add(new Department(id, name, Optional.empty(), "", Optional.empty()));
        });
        String page = guarded.as("administrator").get(ACCOUNTS).body();
        assertThat(page).doesNotContain(name, "<script>alert", "<img src=x", "\" onmouseover");
        assertThat(page).containsAnyOf("&lt;script&gt;", "&quot; onmouseover", "&gt;&lt;img");
    }

    @Test
    void changingThePasswordAsksForTheOldOneAndEndsOtherSessions() {
        Visitor here = guarded.as("coordinator");
        Visitor there = guarded.as("coordinator");
        String fresh = "heron above the delta";
        assertThat(here.post("/desk/me", "/desk/me/password", "password", "wrong", "fresh", fresh, "again", fresh)
                        .statusCode())
                .isEqualTo(403);
        assertThat(here.post(
                                "/desk/me",
                                "/desk/me/password",
                                "password",
                                Guarded.PASSWORD,
                                "fresh",
                                "password1234",
                                "again",
                                "password1234")
                        .body())
                .contains("guessed first");
        String before = here.cookies().get("comity");
        assertThat(here.post(
                                "/desk/me",
                                "/desk/me/password",
                                "password",
                                Guarded.PASSWORD,
                                "fresh",
                                fresh,
                                "again",
                                fresh)
                        .statusCode())
                .isEqualTo(302);
        assertThat(here.get("/api/v1/desk/me").statusCode()).as("this session").isEqualTo(200);
        assertThat(here.cookies().get("comity")).as("under a new id").isNotEqualTo(before);
        assertThat(there.get("/api/v1/desk/me").statusCode()).as("the other").isEqualTo(401);
        Visitor back = guarded.visitor();
        back.signIn("coordinator", fresh, "");
        back.post(
                "/desk/me",
                "/desk/me/password",
                "password",
                fresh,
                "fresh",
                Guarded.PASSWORD,
                "again",
                Guarded.PASSWORD);
    }

    @Test
    void oneTimeCodesAreSetUpProvedAndThenAsked() {
        Visitor visitor = guarded.as("viewer");
        String page = visitor.post("/desk/me", "/desk/me/codes", "password", Guarded.PASSWORD)
                .body();
        String secret = page.replaceFirst("(?s).*secret=([A-Z2-7]{32}).*", "$1");
        String token = page.replaceFirst("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        assertThat(visitor.form("/desk/me/codes/confirm", "code", "000000x", "_csrf", token)
                        .statusCode())
                .isEqualTo(400);
        String code = Totp.USUAL.code(bytes(secret), Totp.step(java.time.Instant.now()));
        String done = visitor.form("/desk/me/codes/confirm", "code", code, "_csrf", token)
                .body();
        List<String> codes = java.util.regex.Pattern.compile("([A-Z0-9]{5}-){4}[A-Z0-9]{5}")
                .matcher(done)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        assertThat(codes).hasSize(8);
        Visitor again = guarded.visitor();
        assertThat(again.signIn("viewer", Guarded.PASSWORD, "").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("refused"));
        assertThat(again.signIn("viewer", Guarded.PASSWORD, code).headers().firstValue("Location"))
                .as("the code that set it up is used up")
                .hasValueSatisfying(to -> assertThat(to).contains("refused"));
        again.signIn("viewer", Guarded.PASSWORD, codes.getFirst());
        assertThat(again.post("/desk/me", "/desk/me/codes/end", "password", Guarded.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(guarded.as("viewer").get("/api/v1/desk/me").statusCode()).isEqualTo(200);
    }

    /** Base32 as RFC 4648 has it, read here by other means than the program's. */
    private static byte[] bytes(String base32) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < base32.length(); i++) {
            String five = Integer.toBinaryString(32 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i)));
            bits.append(five.substring(1));
        }
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
