package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.AsOf;
import org.comity.model.Clubs;
import org.comity.model.Framework;
import org.comity.model.Names;
import org.comity.server.world.LiveWorlds;
import org.comity.server.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every text of a page comes from a message bundle: in the pseudo-language it stands in brackets. What stands outside
 * must be data or a quotation: names, labels of frames and indicators, what sources say of themselves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTextTest {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern SPOKEN = Pattern.compile(" (?:aria-label|title|placeholder|alt)=\"([^\"]*)\"");
    /** The word that CLDR joins a list with; there is no pseudo-language of CLDR's. */
    private static final Pattern JOINER = Pattern.compile("\\band\\b");
    /** Ids to cite by, hashes and commands. */
    private static final Pattern MACHINE =
            Pattern.compile("\\b[a-z0-9]{10}-\\d\\b|\\b[0-9a-f]{64}\\b|comity data import \\S+ FILE\\S*");

    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*]");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> data = new ArrayList<>();
    private @Nullable ConfigurableApplicationContext context;

    @BeforeAll
    void start(@TempDir Path home) {
        Path starter = Path.of(Objects.requireNonNull(System.getProperty("comity.root")), "starter");
        assumeTrue(Files.isDirectory(starter.resolve("facts")), "There is no starter pack to serve.");
        LiveWorlds worlds = LiveWorlds.open(home, Optional.of(starter));
        World world = worlds.at(AsOf.LATEST);
        Names names = Names.read(home, Locale.ENGLISH);
        Set<String> told = new TreeSet<>();
        world.homes().forEach(country -> told.addAll(List.of(names.name(country), country.code())));
        world.indicators()
                .forEach(i -> told.addAll(
                        List.of(i.id(), i.label(), i.unit(), i.coverage().scope())));
        world.sources().forEach(s -> told.addAll(List.of(s.id(), s.title(), s.producer(), s.licence(), s.citation())));
        world.sources().forEach(s -> s.address().ifPresent(told::add));
        world.sources().forEach(s -> told.addAll(s.formats()));
        world.vintages().forEach(v -> told.addAll(List.of(v.id(), v.note(), v.fileNames())));
        world.vintages().forEach(v -> v.files().forEach(file -> told.add(file.name())));
        world.frames().forEach(frame -> frame(frame, told));
        world.ties("contiguity").forEach(tie -> told.addAll(List.of(tie.kind(), tie.name(), tie.item())));
        Clubs.embedded().names().stream()
                .flatMap(club -> Clubs.embedded().memberships(club).stream())
                .forEach(m -> told.addAll(List.of(m.club(), m.reference(), m.page())));
        told.addAll(
                List.of("Stata", "Comity", "CSV", "XLSX", "DOCX", "JSON", "OpenAPI", "East African Community (EAC)"));
        told.stream()
                .filter(text -> !text.isBlank())
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(data::add);
        context = ComityServer.start(new Settings(home, "127.0.0.1", 0), worlds);
    }

    private static void frame(Framework frame, Set<String> told) {
        told.addAll(List.of(frame.id(), frame.title(), frame.notice(), frame.origin()));
        frame.goals().forEach(goal -> told.addAll(List.of(goal.id(), goal.label(), goal.why())));
        frame.measures().forEach(measure -> told.addAll(List.of(measure.id(), measure.label(), measure.why())));
        frame.context().forEach(measure -> told.addAll(List.of(measure.id(), measure.label(), measure.why())));
    }

    @AfterAll
    void stop() {
        if (context != null) {
            context.close();
        }
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/KEN",
                "/PER?year=2010&indicator=wdi.gdp_usd&beside=IND",
                "/IND?rule=land&frame=connectivity",
                "/NZL",
                "/KEN/UGA",
                "/BRA/BOL?year=2012",
                "/KEN/UGA/years",
                "/KEN/UGA/ties",
                "/KEN/UGA/votes",
                "/KEN/UGA/events",
                "/KEN/UGA/instruments",
                "/KEN/UGA/trade",
                "/scenarios/trade",
                "/scenarios/trade?with=KEN,TZA&draws=0&phase=2",
                "/figures",
                "/figures?indicator=unvotes.agreement&home=VNM&partner=LAO,KHM&from=2005&to=2012",
                "/data",
                "/data/wdi",
                "/data/icews",
                "/data/compare",
                "/data/compare?what=wdi",
                "/search?q=land",
                "/search?q=zzz",
                "/search?q=gdp",
                "/figures?indicator=wdi.gdp_usd&home=PER&from=2010&to=2010&q=coffee+peru",
                "/api/docs",
                "/frames",
                "/frames/sdg17",
                "/frames/compare?before=neighbourhood&frame=connectivity&home=KEN&year=2014",
                "/claim",
                "/claim?q=unvotes.agreement(KEN,neighbours)+in+2012+is+the+highest+since+2008",
                "/club",
                "/club/EAC",
                "/club/CHN,LAO,VNM?what=wdi.gdp_usd",
                "/club/EAC?view=gap&frame=connectivity",
                "/KEN?with=PER,VNM",
                "/KEN/UGA?beside=TZA",
                "/KEN/brief.html"
            })
    void everyTextStandsInABundle(String path) throws Exception {
        assertThat(spoken(get(path + (path.contains("?") ? "&" : "?") + "lang=en-XA")))
                .as("texts of %s that are neither in a bundle nor data", path)
                .isEmpty();
    }

    /** The pieces of a page that hold a word outside brackets that is not data. */
    private Set<String> spoken(String html) {
        String page = html.replaceAll("(?s)<(script|style|code|svg|pre)\\b.*?</\\1>", "\n")
                .replaceAll("<a\\b[^>]*\"/cite/[^>]*>[a-z2-7]{10}</a>", "\n");
        List<String> pieces = new ArrayList<>();
        Matcher attributes = SPOKEN.matcher(page);
        while (attributes.find()) {
            pieces.add(attributes.group(1));
        }
        pieces.addAll(List.of(page.split("<[^>]*>", -1)));
        Set<String> bare = new TreeSet<>();
        for (String piece : pieces) {
            String text = MACHINE.matcher(outside(plain(piece))).replaceAll(" ");
            for (String known : data) {
                text = text.contains(known) ? text.replace(known, " ") : text;
            }
            if (WORD.matcher(JOINER.matcher(text).replaceAll(" ")).find()) {
                bare.add(plain(piece));
            }
        }
        return bare;
    }

    private static String plain(String piece) {
        return piece.replace("&amp;", "&")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static String outside(String text) {
        String rest = text;
        for (String next = BRACKETS.matcher(rest).replaceAll(" ");
                !next.equals(rest);
                next = BRACKETS.matcher(rest).replaceAll(" ")) {
            rest = next;
        }
        return rest;
    }

    private String get(String path) throws IOException, InterruptedException {
        String port = Objects.requireNonNull(context).getEnvironment().getProperty("local.server.port");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
