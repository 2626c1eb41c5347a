package org.comity.soak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One browser over HTTP: a session, the token of its forms, and a watch that times each answer. */
final class Visitor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String server;
    private final Meter meter;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String token = "";

    Visitor(String server, Meter meter) {
        this.server = server;
        this.meter = meter;
    }

    /** No answer came: the process is gone. */
    static final class Gone extends Exception {
        Gone(IOException cause) {
            super(cause);
        }
    }

    /** Signs in as a browser does; the form token of the new session is kept. */
    void signIn(String name, String password) throws Gone {
        cookies.clear();
        token = token(get("sign in: form", "/sign-in"));
        HttpResponse<String> in = form("sign in", "/sign-in", Map.of("name", name, "password", password, "code", ""));
        if (in.statusCode() != 303 && in.statusCode() != 302) {
            throw new IllegalStateException("%s could not sign in: %d".formatted(name, in.statusCode()));
        }
        token = token(get("page: my account", "/desk/me"));
    }

    private static String token(HttpResponse<String> page) {
        Matcher matcher = TOKEN.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("There is no form on %s (%d)".formatted(page.uri(), page.statusCode()));
        }
        return matcher.group(1);
    }

    HttpResponse<String> get(String kind, String path) throws Gone {
        return send(kind, request(path).GET());
    }

    HttpResponse<String> form(String kind, String path, Map<String, String> fields) throws Gone {
        StringBuilder body = new StringBuilder("_csrf=" + encode(token));
        fields.forEach((name, value) ->
                body.append('&').append(encode(name)).append('=').append(encode(value)));
        return send(
                kind,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A change by REST; {@code version} 0 for none seen. */
    HttpResponse<String> rest(String kind, String method, String path, String json, int version) throws Gone {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (version > 0) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(kind, request);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(String kind, HttpRequest.Builder request) throws Gone {
        StringBuilder pairs = new StringBuilder();
        cookies.forEach((name, value) -> pairs.append(pairs.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        if (!pairs.isEmpty()) {
            request.header("Cookie", pairs.toString());
        }
        long began = System.nanoTime();
        int status = Meter.UNANSWERED;
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            status = answer.statusCode();
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new Gone(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            meter.add(new Meter.Request(kind, status, began, System.nanoTime() - began));
        }
    }

    private void keep(String line) {
        String[] pair = line.split(";", 2)[0].split("=", 2);
        if (line.contains("Max-Age=0") || pair.length < 2 || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
