package org.comity.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Placing;
import org.comity.desk.sign.Accounts;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Texts that a browser, a spreadsheet or a database would run stand in every text of every kind of record, in every
 * field of every form and in every parameter of every address: all of them are shown, and none of them runs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    /** Begins as a formula; ends a text, an attribute and a tag; ends a string of SQL. */
    private static final String HOSTILE = "=HYPERLINK(1)</title></textarea>'\" onfocus=\"alert(1)\"><img src=x"
            + " onerror=alert(2)><script>alert(3)</script>' OR 1=1; DROP TABLE measure; -- javascript:alert(4)"
            + " ${7919*7907} #{7919*7907} __${7919*7907}__";

    private static final Pattern RUNS = Pattern.compile("<img src=x|<script>alert|[\"'] onfocus=|</title></textarea>");
    /** Types that no browser shows as a page. */
    private static final List<String> SAVED =
            List.of("json", "text/plain", "text/calendar", "octet-stream", "stata", "parquet");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Guarded guarded = Guarded.start();
    /** The same in the shortest of our columns. */
    private static final String KEPT =
            "=A1'\" onfocus=\"a()\"><img src=x onerror=a()><script>alert(3)</script>' OR 1=1;--[[${7919*7907}]]";

    private final Samples samples =
            new Samples("h", (kind, component) -> isShort(component) ? KEPT.substring(0, 60) : KEPT);
    private final Map<String, HttpResponse<byte[]>> filled = new HashMap<>();
    private Visitor visitor = guarded.visitor();

    @BeforeAll
    void fill() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            samples.add(tx, Placing.of("trade"));
            Accounts.give(tx, "administrator", Role.COORDINATOR, java.util.Optional.empty());
            return tx;
        });
        visitor = guarded.as("administrator");
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static boolean isShort(String component) {
        return component.equals("mark") || component.equals("coder");
    }

    private List<String> ids() {
        return Kinds.ALL.stream().map(kind -> samples.id(kind, "a")).toList();
    }

    @Test
    void whatIsKeptIsShownAndDoesNotRun() {
        showAll(asFilled());
    }

    /** Every address with its answer, before any form was sent; asked once for both tests that look at it. */
    private synchronized Map<String, HttpResponse<byte[]>> asFilled() {
        if (filled.isEmpty()) {
            filled.putAll(all());
        }
        return filled;
    }

    private Map<String, HttpResponse<byte[]>> all() {
        return new Walk(guarded, ids())
                .readable().parallelStream().collect(Collectors.toConcurrentMap(path -> path, this::get));
    }

    private static void showAll(Map<String, HttpResponse<byte[]>> answers) {
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        answers.entrySet().parallelStream().forEach(one -> check(one.getKey(), one.getValue(), faults));
        long shown = answers.values().stream()
                .filter(answer -> new String(answer.body(), StandardCharsets.UTF_8).contains("onfocus"))
                .count();
        assertThat(faults).isEmpty();
        assertThat(shown).as("answers that show the text").isGreaterThan(2L * Kinds.ALL.size());
    }

    /** The addresses that take any kind are the same for each of them, and are asked with one. */
    @Test
    void whatIsAskedIsSaidAgainAsText() {
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        Set<Walk.Declared> declared = Walk.declared(guarded);
        List<String> one = List.of("measure");
        String text = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        new Walk(declared, List.of("h-measure-a"), one)
                .readable().parallelStream().forEach(path -> {
                    for (String name : asked(get(path))) {
                        check(path + "?" + name, get(path + "?" + name + "=" + text), faults);
                    }
                });
        String inPath = URLEncoder.encode("'\"><img src=x onerror=alert(2)>", StandardCharsets.UTF_8)
                .replace("+", "%20");
        new Walk(declared, List.of(inPath), one)
                .readable().parallelStream().forEach(path -> check(path, get(path), faults));
        assertThat(faults).isEmpty();
        long measures = guarded.desk().read(Actor.LOCAL, tx -> tx.count(Measure.class, Query.all()));
        assertThat(measures).as("the table is there").isPositive();
    }

    /** The parameters that a page asks for: those of its forms and of its own links, and those that every page takes. */
    private static Set<String> asked(HttpResponse<byte[]> answer) {
        Set<String> names = new TreeSet<>(Set.of("lang", "q", "anything"));
        if (isPage(answer)) {
            Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
            page.select("form[method=get] [name]").forEach(input -> names.add(input.attr("name")));
            for (Element link : page.select("a[href*=?]")) {
                String query = link.attr("href").replaceFirst("^[^?]*\\?", "").replaceFirst("#.*", "");
                for (String pair : query.split("&")) {
                    names.add(pair.replaceFirst("=.*", ""));
                }
            }
        }
        return names;
    }

    @Test
    void everyFieldOfEveryFormIsTakenAsText() {
        List<String> faults = new ArrayList<>();
        Set<String> sent = new TreeSet<>();
        for (HttpResponse<byte[]> answer : new TreeMap<>(asFilled()).values()) {
            if (answer.statusCode() == 200 && isPage(answer)) {
                Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
                for (Element form : page.select("form[method=post]")) {
                    String action = form.attr("action");
                    if (isSafeToSend(action) && sent.add(action.replaceAll("-[abc](?=/|$)", "-x"))) {
                        send(form, action, faults);
                    }
                }
            }
        }
        assertThat(sent).as("forms that were found").hasSizeGreaterThan(40);
        assertThat(faults).isEmpty();
        showAll(all());
    }

    /** All but those that would end the session or the account in whose name this goes on. */
    private static boolean isSafeToSend(String action) {
        return !action.startsWith("/sign-out")
                && !action.contains("/accounts/administrator")
                && !action.contains("/me/");
    }

    private void send(Element form, String action, List<String> faults) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], textarea[name]")) {
            String type = input.hasAttr("type") ? input.attr("type") : "text";
            boolean typed = input.tagName().equals("textarea")
                    || Set.of("text", "search", "email", "url", "password").contains(type);
            String given = typed ? HOSTILE : input.attr("value");
            if (!Set.of("radio", "checkbox", "file").contains(type)) {
                fields.put(input.attr("name"), given);
            } else if (type.equals("radio")) {
                fields.putIfAbsent(input.attr("name"), given);
            }
        }
        for (Element select : form.select("select[name]")) {
            Element chosen = select.selectFirst("option[selected], option[value]:not([value=''])");
            fields.put(select.attr("name"), chosen == null ? "" : chosen.attr("value"));
        }
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        HttpResponse<String> answer = visitor.form(action, pairs.toArray(String[]::new));
        String body = answer.body();
        if (answer.statusCode() >= 500) {
            faults.add("form %s answers %d".formatted(action, answer.statusCode()));
        }
        Matcher runs = RUNS.matcher(body);
        if (runs.find()) {
            faults.add("form %s answers with %s".formatted(action, runs.group()));
        }
    }

    private static void check(String path, HttpResponse<byte[]> answer, Collection<String> faults) {
        byte[] body = answer.body();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() >= 500 && !path.startsWith("/desk/attachment/")) { // the samples have no bytes
            faults.add("%s answers %d".formatted(path, answer.statusCode()));
        }
        if (!answer.headers().firstValue("X-Content-Type-Options").equals(java.util.Optional.of("nosniff"))
                || answer.headers()
                        .firstValue("Content-Security-Policy")
                        .filter(one -> !one.contains("unsafe"))
                        .isEmpty()) {
            faults.add("%s lacks a header".formatted(path));
        }
        if (body.length > 2 && body[0] == 'P' && body[1] == 'K') {
            workbook(path, body, faults);
            return;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        if (type.startsWith("text/csv")) {
            Csv.cells(text).stream()
                    .filter(Csv::runs)
                    .forEach(cell -> faults.add("%s has a cell that runs: %s".formatted(path, cell)));
        } else if (isPage(answer) || type.contains("svg") || type.contains("xml")) {
            Matcher runs = RUNS.matcher(text);
            if (runs.find()) {
                faults.add("%s holds %s".formatted(path, runs.group()));
            }
            if (text.contains("href=\"javascript:") || text.contains("62615533")) {
                faults.add("%s runs what it shows".formatted(path));
            }
        } else if (text.contains("onfocus") && SAVED.stream().noneMatch(type::contains)) {
            faults.add("%s shows it as %s".formatted(path, type));
        }
    }

    /** No cell of a workbook holds a formula. */
    private static void workbook(String path, byte[] zip, Collection<String> faults) {
        Map<String, String> parts;
        try {
            parts = Unzipped.parts(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.forEach((name, text) -> {
            if (name.startsWith("xl/") && (text.contains("<f>") || text.contains("<f "))) {
                faults.add("%s has a formula in %s".formatted(path, name));
            }
        });
    }

    private static boolean isPage(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private HttpResponse<byte[]> get(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(guarded.server().address() + path));
        visitor.cookies().forEach((name, value) -> request.header("Cookie", name + "=" + value));
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }
}
