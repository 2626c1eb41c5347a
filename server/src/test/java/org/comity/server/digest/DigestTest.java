package org.comity.server.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.desk.access.Actor;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.team.Mention;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Comments, mentions, watches; the feed and the mail that tell of them, with what the reader may read at the moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestTest {
    private static final Pattern FEED = Pattern.compile("(/feeds/feed_[0-9A-Z]+/changes\\.atom)");
    private final MailSink sink = new MailSink();
    private final Guarded guarded = Guarded.start(
            "mail:\n  host: 127.0.0.1\n  port: %d\n  tls: none\n  from: comity@example.org\n".formatted(sink.port()));

    @AfterAll
    void stop() {
        guarded.close();
        sink.close();
    }

    private static Goal goal(String id, String title) {
        return new Goal(
                id,
                title,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void add(String id, Visibility readers) {
        guarded.desk()
                .write(
                        Actor.of("lead"),
                        tx -> tx.add(
                                goal(id, "Goal " + id),
                                Placing.of(Guarded.TRADE).withVisibility(readers)));
    }

    private static HttpResponse<String> say(Visitor visitor, String about, String text) {
        return visitor.post("/desk/me", "/desk/talk/" + about + "/comments", "text", text);
    }

    private static HttpResponse<String> watch(Visitor visitor, String about, boolean wanted) {
        return visitor.post("/desk/me", "/desk/talk/" + about + "/watch", "wanted", String.valueOf(wanted));
    }

    private static String feed(Visitor visitor) {
        HttpResponse<String> page = visitor.post("/desk/mine", "/desk/mine/feed");
        Matcher matcher = FEED.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }

    private static List<String> titles(String atom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(atom)));
        NodeList entries = document.getElementsByTagName("entry");
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < entries.getLength(); i++) {
            titles.add(((org.w3c.dom.Element) entries.item(i))
                    .getElementsByTagName("title")
                    .item(0)
                    .getTextContent());
        }
        return titles;
    }

    @Test
    void aCommentCallsWhoMayReadItAndAFeedTellsOfIt() throws Exception {
        add("open", Visibility.TEAM);
        Visitor lead = guarded.as("lead");
        Visitor officer = guarded.as("officer");
        assertThat(say(lead, "open", "Ask @officer and @nobody <b>now</b>, mail x@viewer.org")
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get("/desk/goal/open").body())
                .contains("Ask @officer", "calls officer", "&lt;b&gt;now&lt;/b&gt;")
                .doesNotContain("calls viewer");
        String mine = officer.get("/desk/mine").body();
        assertThat(mine).contains("1 comment calls you and is not seen yet.", "lead calls you about: Goal open");
        String feed = feed(officer);
        HttpResponse<String> atom = guarded.visitor().get(feed);
        assertThat(atom.statusCode()).isEqualTo(200);
        assertThat(atom.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(atom.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(titles(atom.body())).contains("lead calls you about: Goal open");
        assertThat(atom.body()).contains("Ask @officer and @nobody &lt;b&gt;now&lt;/b&gt;");
        assertThat(guarded.visitor().get(feed).body())
                .as("the same until something happens")
                .isEqualTo(atom.body());
        officer.post("/desk/mine", "/desk/mine/seen");
        assertThat(officer.get("/desk/mine").body()).doesNotContain("not seen yet");
        Mention mention = guarded.desk()
                .read(Actor.of("officer"), tx -> tx.list(Mention.class).getFirst())
                .record();
        assertThat(guarded.as("viewer")
                        .send(
                                "PUT",
                                "/api/v1/desk/mention/" + mention.id(),
                                "{\"record\": {\"comment\": \"%s\", \"account\": \"officer\"}}"
                                        .formatted(mention.comment()),
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                "\"2\"")
                        .statusCode())
                .as("another account's mention is not seen by oneself")
                .isEqualTo(403);
    }

    @Test
    void aCommentByAProgramCallsAndWhoMayNotReadItIsShownAsNotTold() {
        add("narrow", Visibility.DEPARTMENT);
        Visitor lead = guarded.as("lead");
        String token = new tools.jackson.databind.json.JsonMapper()
                .readTree(lead.get("/api/v1/desk/me").body())
                .path("token")
                .asString("");
        HttpResponse<String> said = lead.send(
                "POST",
                "/api/v1/desk/comment",
                "{\"record\": {\"about\": \"narrow\", \"text\": \"@viewer and @administrator, look\"}}",
                "Content-Type",
                "application/json",
                "X-CSRF-TOKEN",
                token);
        assertThat(said.statusCode()).isEqualTo(201);

        assertThat(guarded.as("viewer").get("/desk/mine").body()).contains("lead calls you about: Goal narrow");
        assertThat(guarded.as("administrator").get("/desk/mine").body()).doesNotContain("Goal narrow");
        assertThat(lead.get("/desk/goal/narrow").body())
                .contains("calls administrator and viewer")
                .contains("who may not read this and so is not told: administrator");
    }

    @Test
    void whoeverIsToldOfWhatIsOverdueIsTold() throws Exception {
        LocalDate due = LocalDate.now(java.time.ZoneId.systemDefault()).minusDays(3);
        Measure late = new Measure(
                "late",
                Optional.empty(),
                "Gauges on the river",
                "",
                Step.PROPOSED,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(due),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        guarded.desk().write(Actor.of("lead"), tx -> tx.add(late, Placing.of(Guarded.TRADE)));
        Visitor lead = guarded.as("lead");
        Visitor officer = guarded.as("officer");

        assertThat(lead.get("/desk/mine").body())
                .contains("Overdue: Gauges on the river", "It was due on " + due, "/plan/late");
        assertThat(officer.get("/desk/mine").body()).doesNotContain("Gauges on the river");
        watch(officer, "late", true);
        String feed = feed(officer);
        String atom = guarded.visitor().get(feed).body();
        assertThat(titles(atom)).contains("Overdue: Gauges on the river");
        assertThat(guarded.visitor().get(feed).body())
                .as("the same until something happens")
                .isEqualTo(atom);
        watch(officer, "late", false);
    }

    @Test
    void aFeedShowsOnlyWhatItsAccountMayReadAtTheMoment() throws Exception {
        add("shut", Visibility.DEPARTMENT);
        Visitor coordinator = guarded.as("coordinator");
        Visitor lead = guarded.as("lead");
        assertThat(watch(guarded.as("administrator"), "shut", true).statusCode())
                .as("what may not be read cannot be watched")
                .isEqualTo(404);
        assertThat(watch(guarded.as("viewer"), "shut", true).statusCode()).isEqualTo(403);
        assertThat(watch(coordinator, "shut", true).statusCode()).isEqualTo(302);
        String feed = feed(coordinator);
        guarded.desk().write(Actor.of("lead"), tx -> tx.change(goal("shut", "Goal shut, reworded"), 1));
        say(lead, "shut", "Looks better.");
        assertThat(titles(guarded.visitor().get(feed).body()))
                .containsExactly(
                        "lead: Comment added (Goal shut, reworded)", "lead: Goal changed (Goal shut, reworded)");

        guarded.desk()
                .write(
                        Actor.of("lead"),
                        tx -> tx.place(
                                Goal.class, "shut", 2, Placing.of(Guarded.TRADE).withVisibility(Visibility.NAMED)));
        assertThat(titles(guarded.visitor().get(feed).body()))
                .as("nothing of it is left")
                .isEmpty();
    }

    @Test
    void aFeedEndsWhenItsAccountSaysSoOrIsLocked() throws Exception {
        Visitor lead = guarded.as("lead");
        String first = feed(lead);
        String second = feed(lead);
        assertThat(guarded.visitor().get(first).statusCode()).as("made anew").isEqualTo(404);
        assertThat(guarded.visitor().get(second).statusCode()).isEqualTo(200);
        lead.post("/desk/mine", "/desk/mine/feed/end");
        assertThat(guarded.visitor().get(second).statusCode()).isEqualTo(404);
        assertThat(guarded.visitor()
                        .get("/feeds/feed_" + "0".repeat(42) + "/changes.atom")
                        .statusCode())
                .isEqualTo(404);
        assertThat(guarded.visitor().get("/feeds/x'%20OR%201=1/changes.atom").statusCode())
                .isEqualTo(404);
        assertThat(guarded.visitor().form(second).statusCode())
                .as("a feed is only read")
                .isIn(403, 404, 405);
    }

    @Test
    void aMailNamesWhatChangedOnceAndNeverWhatItSays() {
        add("mailed", Visibility.TEAM);
        Visitor officer = guarded.as("officer");
        watch(officer, "mailed", true);
        assertThat(officer.post("/desk/mine", "/desk/mine/mail", "every", "DAILY")
                        .statusCode())
                .isEqualTo(302);
        MailDigests digests = guarded.server().context().getBean(MailDigests.class);
        Instant now =
                LocalDate.of(2027, 1, 1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        int before = sink.mails().size();
        assertThat(digests.send(now)).as("nothing happened since").isZero();

        say(guarded.as("lead"), "mailed", "The secret of the goal.");
        sink.refuse(true);
        assertThat(digests.send(now)).as("the mail server refused").isZero();
        sink.refuse(false);
        assertThat(digests.send(now)).as("so it is tried again").isEqualTo(1);
        assertThat(sink.mails()).hasSize(before + 1);
        assertThat(sink.mails().getLast())
                .contains("RCPT TO:<officer@example.org>", "Subject: Comity: 1 piece of news concerns you", "Internal")
                .contains("lead: Comment added (Goal mailed)", "/desk/goal/mailed")
                .doesNotContain("secret");
        say(guarded.as("lead"), "mailed", "And again.");
        assertThat(digests.send(now.plus(Duration.ofHours(23))))
                .as("at most once a day")
                .isZero();
        assertThat(digests.send(now.plus(Duration.ofHours(24)))).isEqualTo(1);
    }
}
