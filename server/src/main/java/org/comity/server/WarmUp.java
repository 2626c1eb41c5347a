package org.comity.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.FactStore;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.sign.Accounts;
import org.comity.server.sign.OpenDesk;
import org.comity.server.world.LiveWorlds;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Serves what people ask most, to itself, on a data directory made for it: the launcher starts it once after a build,
 * under a JVM that records which classes were loaded and which code ran often into the class cache, so that a server
 * answers quickly soon after its start. What fails here only makes the cache poorer.
 */
public final class WarmUp {
    private static final int ROUNDS = 40;
    private static final int MEASURES = 120;
    private static final String NAME = "warm-up";
    private static final String PASSWORD = "violin under granite"; // of a data directory that nobody works on
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String RECORDS = "/api/v1/desk/";

    private static final List<String> PUBLIC = List.of("/", "/KEN", "/KEN/UGA", "/api/v1/homes", "/data");
    private static final List<String> PAGES = List.of(
            "/plan",
            "/plan?q=border",
            "/plan?department=trade",
            "/plan?view=board&department=trade",
            "/plan?home=KEN&partner=UGA",
            "/plan?task=task-1",
            "/plan/measure-1",
            "/plan/measure-2",
            "/plan/status",
            "/plan.csv?department=trade",
            "/departments",
            "/departments/trade",
            "/promises",
            "/agreements",
            "/audit",
            "/desk/me",
            "/desk/measure/measure-1/edit",
            RECORDS + "measure?limit=50&order=-due",
            RECORDS + "commitment?limit=50&home=KEN",
            RECORDS + "measure/measure-1");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private WarmUp(String address) {
        this.address = address;
    }

    /**
     * Takes no arguments; the data directory is that of the environment. The desk is always the file in it, even where
     * the environment names another: it must never be one that people work in.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = new Settings(FactStore.defaultHome(), "127.0.0.1", 0);
        try (LiveWorlds worlds = LiveWorlds.open(settings.home(), Optional.empty());
                ConfigurableApplicationContext context = ComityServer.start(settings, worlds)) {
            String port = context.getEnvironment().getProperty("local.server.port", "");
            WarmUp visit = new WarmUp("http://127.0.0.1:" + port);
            for (String page : PUBLIC) {
                visit.get(page);
            }
            visit.fill();
            visit.signIn(context.getBean(OpenDesk.class));
            visit.work();
        }
    }

    /** A small plan, by REST, as long as there is no account. */
    private void fill() throws IOException, InterruptedException {
        add("department", "{'id': 'trade', 'name': 'Trade', 'mandate': '', 'capacityDays': 200}");
        add("goal", "{'id': 'goal-1', 'title': 'Border posts open day and night', 'unit': 'hours'}");
        add("task", "{'id': 'task-1', 'goal': 'goal-1', 'title': 'Staff', 'text': ''}");
        add("agreement", "{'id': 'agreement-1', 'title': 'Agreement on transit', 'form': 'treaty'}");
        for (int i = 0; i < MEASURES; i++) {
            add(
                    "measure",
                    ("{'id': 'measure-%d', 'task': 'task-1', 'title': 'Open border post %d', 'text': 'What is done',"
                                    + " 'step': 'proposed', 'counterpart': 'Customs', 'home': 'KEN', 'partner': 'UGA',"
                                    + " 'starts': '2026-01-05', 'due': '2026-%02d-28', 'effortDays': 20}")
                            .formatted(i, i, 1 + i % 12));
            add(
                    "commitment",
                    ("{'id': 'promise-%d', 'text': 'Both sides will open post %d', 'actor': 'Both sides',"
                                    + " 'verb': 'open', 'home': 'KEN', 'partner': 'UGA', 'source': 'Communique'}")
                            .formatted(i, i));
        }
    }

    private void add(String kind, String record) throws IOException, InterruptedException {
        String json = "{'record': %s, 'placing': {'department': 'trade'}}".formatted(record);
        send("POST", RECORDS + kind, "application/json", json.replace('\'', '"'));
    }

    private void signIn(OpenDesk desk) throws IOException, InterruptedException {
        desk.get().write(Actor.LOCAL, tx -> {
            if (!tx.credentials().anyAccount()) {
                Accounts.add(tx, NAME, NAME, "", Optional.of("trade"));
                Accounts.setPassword(tx, NAME, PASSWORD);
                Accounts.give(tx, NAME, Role.COORDINATOR, Optional.empty());
            }
            return tx;
        });
        String form = "_csrf=%s&name=%s&password=%s".formatted(encode(token("/sign-in")), NAME, encode(PASSWORD));
        send("POST", "/sign-in", "application/x-www-form-urlencoded", form);
    }

    private void work() throws IOException, InterruptedException {
        String token = token("/desk/me");
        String comment = "_csrf=%s&text=%s".formatted(encode(token), "seen");
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : PAGES) {
                get(page);
            }
            send("POST", "/desk/talk/measure-1/comments", "application/x-www-form-urlencoded", comment);
            change(token);
        }
    }

    /** Writes a measure back as it was read. */
    private void change(String token) throws IOException, InterruptedException {
        HttpResponse<String> seen = get(RECORDS + "measure/measure-2");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + RECORDS + "measure/measure-2"))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .header("If-Match", seen.headers().firstValue("ETag").orElse("\"1\""))
                .PUT(HttpRequest.BodyPublishers.ofString(seen.body()));
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher matcher = TOKEN.matcher(get(page).body());
        return matcher.find() ? matcher.group(1) : "";
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "text/plain", "");
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
