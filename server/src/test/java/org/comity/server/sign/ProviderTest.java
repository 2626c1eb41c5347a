package org.comity.server.sign;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** OpenID Connect against a small provider: it says who somebody is, never what one may do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderTest {
    private static final String ME = "/api/v1/desk/me";
    private final ToyProvider provider;
    private final Guarded guarded;

    ProviderTest() throws IOException, JOSEException {
        this.provider = new ToyProvider();
        this.guarded =
                Guarded.start("openid: {issuer: '%s', client: comity, secret: hidden}%n".formatted(provider.issuer()));
    }

    @AfterAll
    void stop() {
        guarded.close();
        provider.close();
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> walk(Visitor visitor) {
        String location = to(visitor.get(ProviderEntry.BEGIN));
        assertThat(location).contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=");
        return visitor.get(provider.back(location));
    }

    @Test
    void whoseMailTheProviderVerifiedIsThatAccountWithItsOwnRoles() {
        assertThat(guarded.visitor().get("/sign-in").body()).contains(ProviderEntry.BEGIN);
        provider.there("s-officer", "officer@example.org", true);
        Visitor visitor = guarded.visitor();
        HttpResponse<String> answer = walk(visitor);
        assertThat(to(answer)).isEqualTo("/plan");
        assertThat(visitor.get(ME).body())
                .contains("\"name\":\"officer\"", "\"role\":\"officer\"")
                .doesNotContain("administrator");
        provider.there("s-officer", "", false);
        Visitor again = guarded.visitor();
        walk(again);
        assertThat(again.get(ME).body()).as("linked by then").contains("\"name\":\"officer\"");
    }

    @Test
    void whoHasNoAccountGetsNone() {
        for (String mail : new String[] {"somebody@example.org", "viewer@example.org"}) {
            provider.there("s-" + mail, mail, mail.startsWith("somebody"));
            Visitor visitor = guarded.visitor();
            HttpResponse<String> answer = walk(visitor);
            assertThat(answer.statusCode()).as(mail).isEqualTo(403);
            assertThat(answer.body()).contains("You have no account here");
            assertThat(visitor.get(ME).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anAnswerToNoQuestionOrWithAForgedSignatureIsRefused() throws JOSEException, IOException {
        provider.there("s-lead", "lead@example.org", true);
        Visitor visitor = guarded.visitor();
        assertThat(visitor.get("/sign-in/openid-back?code=c&state=made-up").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get(ME).statusCode()).isEqualTo(401);
        String ours = provider.back(to(guarded.visitor().get(ProviderEntry.BEGIN)));
        assertThat(visitor.get(ours).statusCode()).as("another's state").isEqualTo(401);
        try (ToyProvider other = new ToyProvider();
                Guarded server = Guarded.start(
                        "openid: {issuer: '%s', client: comity, secret: hidden}%n".formatted(other.issuer()))) {
            other.there("s-lead", "lead@example.org", true);
            other.forge();
            Visitor forged = server.visitor();
            HttpResponse<String> answer = forged.get(other.back(to(forged.get(ProviderEntry.BEGIN))));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(forged.get(ME).statusCode()).isEqualTo(401);
        }
    }
}
