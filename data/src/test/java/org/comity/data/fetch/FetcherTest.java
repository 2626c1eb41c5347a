package org.comity.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.data.DataException;
import org.comity.data.fetch.ScriptedServer.Reply;
import org.comity.data.fetch.ScriptedServer.Request;
import org.comity.data.mapping.Mapping;
import org.comity.data.mapping.MappingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetcherTest {
    private static final byte[] FILE =
            "iso3c,year,value\n%s".formatted("KEN,2014,1.5\n".repeat(200)).getBytes(StandardCharsets.UTF_8);
    private static final String ETAG = "ETag: \"one\"";

    @TempDir
    Path home;

    private final Heard heard = new Heard();

    @Test
    void keepsTheFileWithARecordAndIsToldWhenNothingIsNew() throws Exception {
        try (var server = new ScriptedServer(
                (request, n) -> request.header("if-none-match").equals("\"one\"")
                        ? new Reply("HTTP/1.1 304 X\r\nETag: \"one\"\r\nConnection: close\r\n", new byte[0], false)
                        : whole(request))) {
            Fetched first = fetch(server);
            assertThat(first.isNew()).isTrue();
            assertThat(first.file()).hasBinaryContent(FILE).isEqualTo(home.resolve("downloads/test/data.csv"));
            assertThat(Files.readString(home.resolve("downloads/test/data.csv.json")))
                    .contains(first.sha256(), "\\\"one\\\"", server.address("/data.csv"));
            Fetched second = fetch(server);
            assertThat(second.isNew()).isFalse();
            assertThat(second.sha256()).isEqualTo(first.sha256());
            assertThat(server.requests.getFirst().header("user-agent")).startsWith("Comity/");
            assertThat(server.requests).noneMatch(request -> request.headers().containsKey("cookie"));
        }
    }

    @Test
    void getsTheFileAgainWhenTheCopyHeldWasChanged() throws Exception {
        try (var server = new ScriptedServer((request, n) -> whole(request))) {
            Files.writeString(fetch(server).file(), "changed by hand");
            assertThat(fetch(server).file()).hasBinaryContent(FILE);
            assertThat(server.requests).noneMatch(request -> request.headers().containsKey("if-none-match"));
        }
    }

    @Test
    void resumesWhereTheConnectionBrokeOff() throws Exception {
        try (var server = new ScriptedServer((request, n) ->
                n == 1 ? Reply.lying(200, FILE.length, Arrays.copyOf(FILE, 1000), ETAG) : whole(request))) {
            assertThat(fetch(server).file()).hasBinaryContent(FILE);
            assertThat(server.requests.get(1).header("range")).isEqualTo("bytes=1000-");
            assertThat(server.requests.get(1).header("if-range")).isEqualTo("\"one\"");
            assertThat(heard.why).containsExactly("the connection broke after 1000 of %d bytes".formatted(FILE.length));
        }
    }

    @Test
    void resumesInALaterRun() throws Exception {
        try (var server = new ScriptedServer((request, n) ->
                n <= 3 ? Reply.lying(200, FILE.length, Arrays.copyOf(FILE, 500), ETAG) : whole(request))) {
            assertThatThrownBy(() -> fetch(server))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("data.csv could not be fetched")
                    .hasMessageContaining("(3 attempts)");
            assertThat(home.resolve("downloads/test/data.csv")).doesNotExist();
            assertThat(fetch(server).file()).hasBinaryContent(FILE);
            assertThat(server.requests.get(3).header("range")).isEqualTo("bytes=500-");
        }
    }

    @Test
    void beginsAgainWhenTheEditionChangedMeanwhile() throws Exception {
        byte[] other = "another edition\n".getBytes(StandardCharsets.UTF_8);
        try (var server = new ScriptedServer((request, n) -> n == 1
                ? Reply.lying(200, FILE.length, Arrays.copyOf(FILE, 1000), ETAG)
                : serve(request, other, "\"two\""))) {
            Fetched fetched = fetch(server);
            assertThat(fetched.file()).hasBinaryContent(other);
            assertThat(fetched.etag()).contains("\"two\"");
        }
    }

    @Test
    void givesUpOnASilentServerAndResumes() throws Exception {
        try (var server = new ScriptedServer((request, n) -> n == 1
                ? Reply.lying(200, FILE.length, Arrays.copyOf(FILE, 700), ETAG).hanging()
                : whole(request))) {
            assertThat(fetch(server, options(Duration.ofMillis(700))).file()).hasBinaryContent(FILE);
            assertThat(heard.why)
                    .contains("the server sent nothing for 700 ms after 700 of %d bytes".formatted(FILE.length));
        }
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() throws Exception {
        try (var server = new ScriptedServer((request, n) -> new Reply("", new byte[0], true))) {
            assertThatThrownBy(() -> fetch(server, options(Duration.ofMillis(300))))
                    .hasMessageContaining("no answer came within 300 ms");
            assertThat(server.requests).hasSize(3);
        }
    }

    @Test
    void waitsAsLongAsA429Asks() throws Exception {
        try (var server = new ScriptedServer(
                (request, n) -> n == 1 ? Reply.of(429, new byte[0], "Retry-After: 1") : whole(request))) {
            assertThat(fetch(server).file()).hasBinaryContent(FILE);
            assertThat(heard.pauses).containsExactly(Duration.ofSeconds(1));
        }
    }

    @Test
    void takesAServerAtItsWordThatAsksForMoreThanThePatienceThereIs() throws Exception {
        try (var server = new ScriptedServer((request, n) -> Reply.of(503, new byte[0], "Retry-After: 86400"))) {
            assertThatThrownBy(() -> fetch(server)).hasMessageContaining("it asks for a pause of 86400 seconds");
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void triesAgainAfterAFailureOfTheServer(int status) throws Exception {
        try (var server = new ScriptedServer((request, n) -> n == 1 ? Reply.of(status, new byte[0]) : whole(request))) {
            assertThat(fetch(server).file()).hasBinaryContent(FILE);
            assertThat(heard.why.getFirst()).contains(Integer.toString(status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void doesNotTryAgainWhatCannotBeMended(int status) throws Exception {
        try (var server = new ScriptedServer((request, n) -> Reply.of(status, new byte[0]))) {
            assertThatThrownBy(() -> fetch(server)).hasMessageContaining("(%d)".formatted(status));
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void catchesAServerThatAlwaysSendsLessThanItAnnounces() throws Exception {
        try (var server = new ScriptedServer((request, n) -> Reply.lying(200, FILE.length + 900, FILE))) {
            assertThatThrownBy(() -> fetch(server))
                    .hasMessageContaining(
                            "the connection broke after %d of %d bytes".formatted(FILE.length, FILE.length + 900));
            assertThat(home.resolve("downloads/test/data.csv")).doesNotExist();
        }
    }

    @Test
    void catchesAServerThatAnnouncesLessThanTheFileHas() throws Exception {
        try (var server =
                new ScriptedServer((request, n) -> n == 1 ? Reply.lying(200, 1000, FILE, ETAG) : whole(request))) {
            assertThat(fetch(server).file()).hasBinaryContent(FILE);
            assertThat(heard.why)
                    .containsExactly("it announced 1000 bytes, but its file has %d".formatted(FILE.length));
        }
    }

    @Test
    void neverTakesTheCutFileOfAServerThatKeepsLying() throws Exception {
        try (var server = new ScriptedServer(
                (request, n) -> request.header("range").isEmpty() ? Reply.lying(200, 1000, FILE) : whole(request))) {
            assertThatThrownBy(() -> fetch(server)).hasMessageContaining("it announced 1000 bytes, but its file has");
            assertThat(home.resolve("downloads/test/data.csv")).doesNotExist();
        }
    }

    @Test
    void refusesALargeFileBeforeAndWhileReading() throws Exception {
        var small = options().withMaxBytes(2000);
        try (var server = new ScriptedServer((request, n) -> whole(request))) {
            assertThatThrownBy(() -> fetch(server, small)).hasMessageContaining("more than the 2000 bytes");
            assertThat(server.requests).hasSize(1);
        }
        try (var server =
                new ScriptedServer((request, n) -> new Reply("HTTP/1.1 200 X\r\nConnection: close\r\n", FILE, false))) {
            assertThatThrownBy(() -> fetch(server, small)).hasMessageContaining("more than the 2000 bytes");
            assertThat(home.resolve("downloads/test/data.csv.part")).doesNotExist();
        }
    }

    @Test
    void refusesAWebPageWhereAFileShouldBe() throws Exception {
        try (var server = new ScriptedServer((request, n) ->
                Reply.of(200, "<html>Log in</html>".getBytes(StandardCharsets.UTF_8), "Content-Type: text/html"))) {
            assertThatThrownBy(() -> fetch(server)).hasMessageContaining("a web page instead of the file");
        }
    }

    @Test
    void followsARedirectButNotToPlainHttpElsewhere() throws Exception {
        try (var server = new ScriptedServer((request, n) -> request.line().contains("/data.csv")
                ? Reply.of(302, new byte[0], "Location: /moved.csv")
                : whole(request))) {
            assertThat(fetch(server).file()).hasBinaryContent(FILE);
        }
        try (var server = new ScriptedServer(
                (request, n) -> Reply.of(301, new byte[0], "Location: http://example.org/data.csv"))) {
            assertThatThrownBy(() -> fetch(server)).hasMessageContaining("which is not https");
        }
        try (var server = new ScriptedServer((request, n) -> Reply.of(302, new byte[0], "Location: /again.csv"))) {
            assertThatThrownBy(() -> fetch(server)).hasMessageContaining("redirected more than 5 times");
        }
    }

    @Test
    void reachesAnAddressThroughTheProxyOfTheEnvironment() throws Exception {
        try (var proxy = new ScriptedServer((request, n) -> whole(request))) {
            String at = proxy.address("");
            var selector = Proxies.of(Map.of("HTTP_PROXY", at, "NO_PROXY", "example.net"));
            assertThat(selector.select(java.net.URI.create("http://example.org/"))
                            .getFirst()
                            .address())
                    .hasToString("127.0.0.1/<unresolved>:" + at.substring(at.lastIndexOf(':') + 1));
            assertThat(selector.select(java.net.URI.create("http://www.example.net/")))
                    .containsExactly(java.net.Proxy.NO_PROXY);
            assertThat(selector.select(java.net.URI.create("http://127.0.0.1:9/")))
                    .containsExactly(java.net.Proxy.NO_PROXY);
            try (Wire wire = new Wire(options().withProxy(selector))) {
                Wire.Answer answer = wire.get(java.net.URI.create("http://example.org/data.csv"), Map.of());
                answer.body().cancel();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(proxy.requests.getFirst().line()).isEqualTo("GET http://example.org/data.csv HTTP/1.1");
            }
        }
    }

    /** An honest server: ranges, If-Range and all. */
    private static Reply whole(Request request) {
        return serve(request, FILE, "\"one\"");
    }

    private static Reply serve(Request request, byte[] file, String etag) {
        String range = request.header("range");
        String condition = request.header("if-range");
        if (range.isEmpty() || (!condition.isEmpty() && !condition.equals(etag))) {
            return Reply.of(200, file, "ETag: " + etag);
        }
        int start = Integer.parseInt(range.replaceAll("\\D", ""));
        return start >= file.length
                ? Reply.of(416, new byte[0], "Content-Range: bytes */" + file.length)
                : Reply.of(
                        206,
                        Arrays.copyOfRange(file, start, file.length),
                        "ETag: " + etag,
                        "Content-Range: bytes %d-%d/%d".formatted(start, file.length - 1, file.length));
    }

    private Fetched fetch(ScriptedServer server) throws Exception {
        return fetch(server, options());
    }

    private Fetched fetch(ScriptedServer server, FetchOptions options) throws Exception {
        return Fetcher.of(home, options)
                .fetch(mapping(server.address("/data.csv")), OptionalInt.empty(), OptionalInt.empty(), heard)
                .getFirst();
    }

    private static FetchOptions options() {
        return options(Duration.ofSeconds(3));
    }

    private static FetchOptions options(Duration stall) {
        return new FetchOptions(
                Duration.ofSeconds(3),
                stall,
                3,
                Duration.ofMillis(5),
                Duration.ofSeconds(2),
                1 << 20,
                Proxies.of(Map.of()),
                Optional.empty());
    }

    static Mapping mapping(String url) {
        return MappingReader.read("test.yaml", """
                id: test
                producer: A test
                title: A test
                licence: none
                citation: none
                fetch: [{url: "%s", kind: plain}]
                files: []
                """.formatted(url), file -> Optional.empty());
    }

    private static final class Heard implements FetchProgress {
        final List<String> why = new ArrayList<>();
        final List<Duration> pauses = new ArrayList<>();

        @Override
        public void waiting(String file, String reason, Duration pause) {
            why.add(reason);
            pauses.add(pause);
        }
    }
}
