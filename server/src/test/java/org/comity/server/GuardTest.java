package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps pages safe: headers on every answer, no inline script or style, answers to this machine's names only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardTest {
    private final Http http = new Http();

    @AfterAll
    void stop() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/KEN",
                "/KEN/UGA",
                "/KEN/UGA/years",
                "/figures",
                "/data",
                "/search?q=Kenya",
                "/nope",
                "/KEN?year=never",
                "/KEN.csv",
                "/api/docs",
                "/api/docs/openapi",
                "/api/v1/homes",
                "/api/v1/nope",
                "/assets/own/comity.css",
                "/actuator/health"
            })
    void everyAnswerCarriesTheHeaders(String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/KEN", "/KEN/UGA", "/figures", "/data", "/data/toy-flows", "/nope"})
    void noPageHasScriptOrStyleOfItsOwn(String path) {
        String page = http.get(path).body();
        assertThat(page).doesNotContain("<style", " style=", "javascript:");
        assertThat(Pattern.compile("<script(?![^>]*\\bsrc=)").matcher(page).find())
                .isFalse();
        assertThat(Pattern.compile("\\son[a-z]+=").matcher(page).find()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200",
        "127.0.0.1,200",
        "[::1],200",
        "comity.example,421",
        "127.0.0.1.example.org,421",
        "'',400"
    })
    void aForeignNameGetsNothing(String host, int status) throws IOException {
        URI address = URI.create(http.server().address());
        String port = host.isEmpty() ? "" : ":" + address.getPort();
        try (Socket socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /KEN HTTP/1.1\r\nHost: %s%s\r\nConnection: close\r\n\r\n"
                            .formatted(host, port)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket.getInputStream())).contains(host.isEmpty() ? " 4" : " " + status);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInASentence() throws IOException {
        URI address = URI.create(http.server().address());
        try (Socket socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort())) {
            String head = """
                    POST /frames/edit HTTP/1.1\r
                    Host: 127.0.0.1:%d\r
                    Connection: close\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: 30000000\r
                    \r
                    """.formatted(address.getPort());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("A body may have 17 MB; this one has more.");
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void filesOfTheFrontEndAreServedWithATagAndNothingElseIs() {
        HttpResponse<String> script = http.get("/assets/front/htmx.min.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("ETag")).isPresent();
        for (String path : new String[] {
            "/assets/front/../server/messages.properties",
            "/assets/own/%2e%2e/messages.properties",
            "/assets/",
            "/application.yaml"
        }) {
            assertThat(http.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void onlyHealthIsToldAboutTheMachine() {
        assertThat(http.get("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(http.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(http.get("/actuator/beans").statusCode()).isEqualTo(404);
    }
}
