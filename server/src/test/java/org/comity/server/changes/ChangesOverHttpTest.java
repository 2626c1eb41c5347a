package org.comity.server.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.access.Actor;
import org.comity.desk.change.FollowedChange;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.model.Country;
import org.comity.server.desk.Values;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The list of changes for everyone, its files, feed and mail; and at the desk, by who may and who may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesOverHttpTest {
    private static final String LINE = "KEN COM home_to_partner material_conflict 2015-03 level";
    private static final Pattern REMOTE =
            Pattern.compile("src=|url\\(|<script|<link|@import", Pattern.CASE_INSENSITIVE);

    private final Guarded guarded = Guarded.start();

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static Element feed(String atom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(atom)));
        return document.getDocumentElement();
    }

    private static String only(Element of, String name) {
        List<Element> found = children(of, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    private static List<Element> children(Element of, String name) {
        var nodes = of.getChildNodes();
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }

    @Test
    void everyoneReadsTheListWithItsDoubtAndWhatIsNotTold() {
        HttpResponse<String> page = guarded.visitor().get("/KEN/changes");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Toy reports rose from 2.0 to 5.0 a month.", "Very unusual", "q 0.0040", "Kenya → Comoros")
                .contains("may lie between 2015-02 and 2015-04", "The source itself changed on 2015-02-19")
                .contains("1 to 12", "7 held", "May be chance", "not held", "/cite/", "/KEN/changes.xlsx")
                .contains("/KEN/COM/events/list?", "source=gdelt&amp;", "from=2015-03-01", "to=2015-03-31")
                .doesNotContain("Follow this line");
        HttpResponse<String> one = guarded.visitor().get("/KEN/changes?what=score");
        assertThat(one.body()).contains("The toy score fell").doesNotContain("Toy reports rose");
        assertThat(guarded.visitor().get("/NZL/changes").body())
                .contains("There is no list", "Nothing of NZL is held in the toy world.");
        assertThat(guarded.visitor().get("/KEN").body()).contains("href=\"/KEN/changes\"");
        assertThat(guarded.visitor().get("/KEN/UGA").body()).contains("/KEN/changes?partner=UGA");
    }

    @Test
    void programsGetTheAnswer() {
        HttpResponse<String> csv = guarded.visitor().get("/api/v1/KEN/changes?format=csv");
        assertThat(csv.body().lines().findFirst())
                .hasValue(
                        "home,partner,direction,period,kind,change,q_value,forecast_low,forecast,forecast_high,events");
        assertThat(guarded.visitor().get("/KEN/changes.csv").body()).isEqualTo(csv.body());
        HttpResponse<String> none = guarded.visitor().get("/api/v1/NZL/changes");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("\"code\":\"no-events\"");
    }

    @Test
    void theFeedIsValidAtomAndNamesEachLineTheSameForEver() throws Exception {
        HttpResponse<String> answer = guarded.visitor().get("/KEN/changes.atom");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        Element feed = feed(answer.body());
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(only(feed, "updated")).isEqualTo("2016-01-01T00:00:00Z");
        assertThat(only(feed, "title")).isEqualTo("Toy changes");
        List<Element> links = children(feed, "link");
        assertThat(links).extracting(link -> link.getAttribute("rel")).containsExactly("alternate", "self");
        assertThat(links.get(1).getAttribute("href")).isEqualTo(guarded.server().address() + "/KEN/changes.atom");
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2);
        for (Element entry : entries) {
            assertThat(only(entry, "id")).startsWith("urn:uuid:");
            assertThat(only(entry, "title")).isNotBlank();
            assertThat(only(children(entry, "author").getFirst(), "name")).isEqualTo("Comity");
            assertThat(children(entry, "link").getFirst().getAttribute("href"))
                    .startsWith(guarded.server().address() + "/KEN/changes?partner=");
        }
        assertThat(entries).extracting(entry -> only(entry, "id")).doesNotHaveDuplicates();
        assertThat(only(entries.getFirst(), "updated"))
                .as("the end of its period")
                .isEqualTo("2015-04-01T00:00:00Z");
        assertThat(guarded.visitor().get("/KEN/changes.atom?lang=en-XA").body())
                .as("the same ids in every language")
                .contains(only(entries.getFirst(), "id"), only(feed, "id"));
    }

    @Test
    void theMailHasItsStylesInPlaceAndAsksForNothing() {
        HttpResponse<String> mail = guarded.visitor().get("/KEN/changes/mail.html?since=2015-01-01");
        assertThat(mail.statusCode()).isEqualTo(200);
        assertThat(mail.body()).contains("style=\"", "</html>", guarded.server().address() + "/KEN/changes");
        assertThat(REMOTE.matcher(mail.body()).find()).isFalse();
        assertThat(mail.headers().firstValue("Content-Disposition"))
                .as("saved, not shown")
                .hasValue("attachment; filename=\"comity-changes-KEN.html\"");
        HttpResponse<String> digest = guarded.visitor().get("/KEN/changes/digest?since=2015-01-01");
        assertThat(digest.body()).contains("Nothing is told that was not told on 2015-01-01 already");
        assertThat(guarded.visitor().get("/KEN/changes/digest?since=soon").statusCode())
                .isEqualTo(400);
        assertThat(guarded.visitor()
                        .get("/KEN/changes/digest?asof=2015-01-01&since=2016-01-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anOfficerFollowsALineAssignsItAndTurnsItIntoAMeasure() {
        assertThat(guarded.visitor().get("/desk/changes/KEN").statusCode()).isNotEqualTo(200);
        Visitor officer = guarded.as("officer");
        assertThat(officer.get("/desk/changes/KEN").body()).contains("Follow this line", LINE);
        assertThat(guarded.as("viewer").get("/desk/changes/KEN").body()).doesNotContain("Follow this line");
        String page = follow(officer, "department");
        assertThat(follow(officer, "team")).as("followed once").isEqualTo(page);
        Kept<FollowedChange> kept = guarded.desk()
                .read(
                        Actor.of("officer"),
                        tx -> tx.list(FollowedChange.class, Query.where("home", Country.of("KEN")))
                                .getFirst());
        assertThat(kept.record().q()).as("from the list, not from the form").isEqualTo(0.004);
        assertThat(kept.record().sentence()).isEqualTo("Toy reports rose from 2.0 to 5.0 a month.");

        Visitor coordinator = guarded.as("administrator");
        String unread = coordinator.get(page).body().replace(kept.id(), "ID");
        String unknown =
                coordinator.get("/desk/followed_change/01JNOTTHERE").body().replace("01JNOTTHERE", "ID");
        assertThat(coordinator.get(page).statusCode()).isEqualTo(404);
        assertThat(unread).as("as one that never was").isEqualTo(unknown);
        assertThat(guarded.visitor().get("/KEN/changes").body()).doesNotContain(kept.id());

        assertThat(officer.post(page, page + "/state", "version", "1", "to", "acknowledged")
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get(page).body()).contains("officer, 20", "state acknowledged");
        assertThat(officer.post(page, page + "/assign", "version", "2", "account", "administrator")
                        .statusCode())
                .as("who may not read it cannot look after it")
                .isEqualTo(400);
        assertThat(officer.post(page, page + "/assign", "version", "2", "account", "lead")
                        .statusCode())
                .isEqualTo(302);
        assertThat(guarded.as("lead").get("/desk/mine").body()).contains("Changes that I look after", page);
        HttpResponse<String> made = intoMeasure(officer, page);
        assertThat(made.statusCode()).isEqualTo(302);
        String measure = location(made);
        assertThat(officer.get(measure).body()).contains("Ask the press office", "From the change", page);
        assertThat(officer.get(page).body()).contains("Ask the press office", measure);
        assertThat(coordinator.get(measure).statusCode())
                .as("read by whom the change is read")
                .isEqualTo(404);
        assertThat(officer.post(page, page + "/task", "version", "4", "title", "Again", "owner", Guarded.TRADE)
                        .statusCode())
                .isEqualTo(409);
        assertThat(officer.get("/desk/changes/KEN").body()).contains("with lead", "a measure of the plan");
        assertThat(guarded.desk()
                        .<Integer>read(
                                Actor.of("officer"),
                                tx -> tx.list(Measure.class).size()))
                .isEqualTo(1);
    }

    private static HttpResponse<String> intoMeasure(Visitor visitor, String page) {
        return visitor.post(
                page,
                page + "/task",
                "version",
                "3",
                "title",
                "Ask the press office",
                "text",
                "",
                "owner",
                Guarded.TRADE,
                "due",
                "2031-03-31");
    }

    @Test
    void aLineStaysFollowedWhereItsDateMovesAndIsListedWhereItIsNotTold() {
        String partner = guarded.visitor().get("/UGA/changes.csv").body().split("[,\n]")[12];
        guarded.desk().write(Actor.of("lead"), tx -> {
            tx.add(followed("moved", partner, "2015-02", "Toy reports rose a little earlier."), own());
            return tx.add(followed("gone", partner, "2011-02", "Toy reports rose long ago."), own());
        });
        String page = guarded.as("lead").get("/desk/changes/UGA").body();
        assertThat(page)
                .contains("Toy reports rose long ago.", "/desk/followed_change/gone", "not told any more")
                .contains("/desk/followed_change/moved")
                .doesNotContain("Toy reports rose a little earlier.", "material_conflict 2015-03 level");
        assertThat(guarded.as("administrator").get("/desk/changes/UGA").body())
                .doesNotContain("Toy reports rose long ago.", "not told any more");
    }

    @Test
    void ofAMeasureThatOneMayNotReadNothingIsSaid() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            Measure hidden = Values.record(Kinds.of(Measure.class).table(), name -> switch (name) {
                case "id" -> "m-hidden";
                case "title" -> "Ask the water board";
                case "step" -> "proposed";
                default -> null;
            });
            tx.add(hidden, Placing.of("water").withVisibility(Visibility.DEPARTMENT));
            FollowedChange change = followed("turned", "RWA", "2012-02", "Toy reports fell in a dry year.");
            tx.add(change, own());
            return tx.change(change.turnedInto("m-hidden"), 1);
        });
        Visitor officer = guarded.as("officer");
        assertThat(officer.get("/desk/followed_change/turned").body())
                .contains("Toy reports fell in a dry year.", "name=\"owner\"")
                .doesNotContain("m-hidden", "Ask the water board");
        assertThat(officer.get("/desk/changes/UGA").body())
                .contains("Toy reports fell in a dry year.")
                .doesNotContain("a measure of the plan");
    }

    private static Placing own() {
        return Placing.of(Guarded.TRADE).withVisibility(Visibility.DEPARTMENT);
    }

    private static FollowedChange followed(String id, String partner, String period, String sentence) {
        return new FollowedChange(
                id,
                Country.of("UGA"),
                Country.of(partner),
                FollowedChange.Direction.HOME_TO_PARTNER,
                "material_conflict",
                period,
                FollowedChange.Telling.LEVEL,
                FollowedChange.State.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence,
                0.01,
                "abcdefghij",
                "comity security signals UGA",
                Optional.empty());
    }

    private static String follow(Visitor visitor, String readers) {
        HttpResponse<String> done = visitor.post(
                "/desk/changes/KEN",
                "/desk/changes/KEN/follow",
                "line",
                LINE,
                "owner",
                Guarded.TRADE,
                "readers",
                readers);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        return location(done);
    }

    private static String location(HttpResponse<String> answer) {
        Matcher path = Pattern.compile("(/desk/followed_change/|/plan/)[^?]+")
                .matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(path.find()).isTrue();
        return path.group();
    }
}
