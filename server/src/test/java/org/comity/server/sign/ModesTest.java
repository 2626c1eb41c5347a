package org.comity.server.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.sign.Accounts;
import org.junit.jupiter.api.Test;

/** Alone at one's own machine without an account; with an account, or for a network, only after signing in. */
class ModesTest {
    private static final String ME = "/api/v1/desk/me";

    @Test
    void aloneAtTheMachineNobodySignsInUntilThereIsAnAccount() {
        try (Guarded server = Guarded.empty("", "127.0.0.1")) {
            assertThat(server.visitor().get(ME).body()).contains("\"name\":\"local\"");
            assertThat(server.visitor().get("/desk/me").body()).contains("You work at this machine without an account");
            assertThat(server.visitor().get(ME, "X-Forwarded-For", "10.0.0.1").statusCode())
                    .as("through a proxy")
                    .isEqualTo(401);
            for (String[] browser : new String[][] {
                {"Origin", "https://evil.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Cookie", "comity=x"}
            }) {
                assertThat(server.visitor()
                                .send("POST", "/desk/accounts", "name=mallory", browser)
                                .statusCode())
                        .as("a form from another site, told by " + browser[0])
                        .isEqualTo(403);
            }
            server.desk().write(Actor.LOCAL, tx -> {
                Accounts.add(tx, "amara", "", "", Optional.empty());
                Accounts.give(tx, "amara", Role.ADMINISTRATOR, Optional.empty());
                return tx;
            });
            assertThat(server.visitor().get(ME).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aServerForANetworkNeverLetsAnyoneInWithoutAnAccount() {
        try (Guarded server = Guarded.empty("", "0.0.0.0")) {
            assertThat(server.visitor().get(ME).statusCode()).isEqualTo(401);
            assertThat(server.visitor().get("/KEN").statusCode())
                    .as("public pages")
                    .isEqualTo(200);
        }
    }

    @Test
    void overTlsCookiesAndHeadersSaySo() {
        try (Guarded server = Guarded.empty("public_address: https://comity.example.org\n", "0.0.0.0")) {
            var answer = server.visitor().get("/sign-in");
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-comity=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        }
    }

    @Test
    void publicPagesMakeNoSession() {
        try (Guarded server = Guarded.start()) {
            for (String page : new String[] {"/", "/KEN", "/KEN/UGA", "/figures", "/data", "/api/v1/homes", "/nope"}) {
                Visitor visitor = server.as("officer");
                visitor.cookies().clear();
                assertThat(visitor.get(page).headers().firstValue("Set-Cookie"))
                        .as(page)
                        .isEmpty();
            }
        }
    }

    @Test
    void aSessionEndsAfterItsLongestTimeAndWhenItsStampIsAnothers() {
        try (Guarded server = Guarded.start("sign_in: {idle_minutes: 5, hours: 2}\n")) {
            SignSettings settings = server.server().context().getBean(SignSettings.class);
            var context = server.server().context();
            StillGood good =
                    new StillGood(context.getBean(OpenDesk.class), settings, context.getBean(KeptSessions.class));
            Instant now = Instant.now();
            long stamp = server.desk()
                    .read(Actor.LOCAL, tx -> tx.credentials().of("officer").stamp());
            assertThat(good.isGood(Member.signedIn("officer", stamp, now))).isTrue();
            assertThat(good.isGood(Member.signedIn("officer", stamp, now.minusSeconds(7_201))))
                    .isFalse();
            assertThat(good.isGood(Member.signedIn("officer", stamp + 1, now))).isFalse();
            assertThat(good.isGood(Member.signedIn("nobody", 1, now))).isFalse();
            assertThat(server.server().context().getEnvironment().getProperty("server.servlet.session.timeout"))
                    .as("without a request")
                    .isEqualTo("300s");
        }
    }
}
