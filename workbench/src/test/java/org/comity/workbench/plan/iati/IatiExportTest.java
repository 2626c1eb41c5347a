package org.comity.workbench.plan.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.data.DataException;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.Query;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Support;
import org.comity.desk.record.Money;
import org.comity.desk.record.Placing;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The structure that the schema iati-activities-schema.xsd 2.03 asks for: order, required elements and attributes. */
class IatiExportTest {
    /** Every element of iati-activity in the schema's sequence. */
    private static final List<String> SEQUENCE = List.of(
            "iati-identifier reporting-org title description participating-org other-identifier activity-status activity-date contact-info activity-scope recipient-country recipient-region location sector tag country-budget-items humanitarian-scope policy-marker collaboration-type default-flow-type default-finance-type default-aid-type default-tied-status budget planned-disbursement capital-spend transaction document-link related-activity legacy-data conditions result crs-add fss"
                    .split(" "));
    /** Those with minOccurs="1". */
    private static final List<String> REQUIRED = List.of(
            "iati-identifier",
            "reporting-org",
            "title",
            "description",
            "participating-org",
            "activity-status",
            "activity-date");

    private static final Reporter REPORTER = new Reporter("XX-EXA-123", "10", "Ministry of <Works> & Trade", "en");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @TempDir
    Path folder;

    private Desk desk() {
        Desk desk = Desk.open(DeskSettings.of(folder));
        desk.write(Actor.LOCAL, tx -> {
            tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty()));
            tx.add(new Department("water", "Water", Optional.empty(), "", Optional.empty()));
            Placing trade = Placing.of("trade");
            tx.add(measure("posts", "Build ]]> it &amp; <open> it\u0007.", Optional.of(DAY.plusMonths(11))), trade);
            tx.add(measure("rail", "Lay it.", Optional.of(DAY.plusYears(3))), trade.withMark("For -- partners"));
            tx.add(measure("bare", "", Optional.empty()), trade);
            tx.add(new Support("s", "posts", "water", "", Optional.empty()));
            return "";
        });
        return desk;
    }

    private static Measure measure(String id, String text, Optional<LocalDate> due) {
        return new Measure(
                id,
                Optional.empty(),
                "Measure " + id,
                text,
                Step.PROPOSED,
                Optional.empty(),
                "Ministry of Works",
                Optional.of(Country.of("KEN")),
                id.equals("posts") ? Optional.of(Country.of("UGA")) : Optional.empty(),
                due.map(_ -> DAY),
                due,
                Optional.of(Money.of("1250000.5", "KES")),
                Optional.empty(),
                Optional.empty());
    }

    private IatiExport export(Desk desk) {
        return desk.read(Actor.LOCAL, tx -> IatiExport.read(tx, Query.all(), REPORTER, Locale.ENGLISH));
    }

    private static Element parse(IatiExport export) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export.write(bytes, Instant.parse("2027-01-02T03:04:05.678Z"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes.toByteArray()))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    @Test
    void everyActivityHasTheRequiredElementsInTheOrderOfTheSchema() throws Exception {
        try (Desk desk = desk()) {
            Element root = parse(export(desk));

            assertThat(root.getTagName()).isEqualTo("iati-activities");
            assertThat(root.getAttribute("version")).isEqualTo("2.03");
            assertThat(root.getAttribute("generated-datetime")).isEqualTo("2027-01-02T03:04:05Z");
            assertThat(children(root)).hasSize(2);
            for (Element activity : children(root)) {
                List<String> names =
                        children(activity).stream().map(Element::getTagName).toList();
                assertThat(names).containsAll(REQUIRED).isSubsetOf(SEQUENCE);
                assertThat(names.stream().map(SEQUENCE::indexOf).toList()).isSorted();
                assertThat(activity.getAttribute("xml:lang")).isEqualTo("en");
                for (Element one : children(activity)) {
                    switch (one.getTagName()) {
                        case "title", "description", "reporting-org", "participating-org" ->
                            assertThat(children(one)).singleElement().satisfies(narrative -> {
                                assertThat(narrative.getTagName()).isEqualTo("narrative");
                                assertThat(narrative.getTextContent()).isNotBlank();
                            });
                        case "activity-date" ->
                            assertThat(LocalDate.parse(one.getAttribute("iso-date")))
                                    .isNotNull();
                        case "activity-status", "recipient-country" ->
                            assertThat(one.getAttribute("code")).isNotEmpty();
                        default -> {}
                    }
                }
            }
        }
    }

    @Test
    void anActivitySaysWhatItsRecordSaysAndNoMore() throws Exception {
        try (Desk desk = desk()) {
            List<Element> activities = children(parse(export(desk)));
            Element posts = activities.getFirst();

            assertThat(text(posts, "iati-identifier")).isEqualTo("XX-EXA-123-posts");
            assertThat(text(posts, "reporting-org")).isEqualTo("Ministry of <Works> & Trade");
            assertThat(text(posts, "description")).isEqualTo("Build ]]> it &amp; <open> it.");
            assertThat(posts.getElementsByTagName("participating-org").getLength())
                    .isEqualTo(2);
            assertThat(((Element) posts.getElementsByTagName("recipient-country")
                                    .item(0))
                            .getAttribute("code"))
                    .isEqualTo("UG");
            Element value = (Element) posts.getElementsByTagName("value").item(0);
            assertThat(value.getTextContent()).isEqualTo("1250000.5");
            assertThat(value.getAttribute("currency")).isEqualTo("KES");
            assertThat(activities.getLast().getElementsByTagName("budget").getLength())
                    .as("three years are no budget")
                    .isZero();
            assertThat(activities.getLast().getElementsByTagName("sector").getLength())
                    .isZero();
        }
    }

    private static String text(Element activity, String name) {
        return activity.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void whatIsLackingIsNamedInOneSentenceForEachMeasure() {
        try (Desk desk = desk()) {
            assertThat(export(desk).remarks())
                    .extracting(IatiExport.Remark::sentence)
                    .containsExactly(
                            "The measure bare is left out: an activity needs a description (its text) and a start or a day due.",
                            "The measure posts goes out without a sector code: its record does not say.",
                            "The measure rail goes out without a recipient country, a sector code, and a budget (IATI asks for one a year, and how the cost falls on the years is not stated): its record does not say.");
            assertThat(export(desk).marks()).containsExactly("For -- partners", "Internal");
        }
    }

    @Test
    void nothingAtAllIsNoFile() {
        try (Desk desk = desk()) {
            IatiExport none = desk.read(
                    Actor.LOCAL, tx -> IatiExport.read(tx, Query.where("id", "bare"), REPORTER, Locale.ENGLISH));
            assertThatThrownBy(() -> none.write(new ByteArrayOutputStream(), Instant.EPOCH))
                    .hasMessageStartingWith("No measure here can be an IATI activity");
        }
    }

    @Test
    void whoReportsComesFromTheSettings() throws IOException {
        assertThat(Reporter.read(folder)).isEmpty();
        Files.writeString(folder.resolve("comity.yaml"), "port: 8080\n");
        assertThat(Reporter.read(folder)).isEmpty();
        Files.writeString(
                folder.resolve("comity.yaml"),
                "iati: {organisation: XX-EXA-123, type: 10, name: Ministry, language: en}\n",
                StandardCharsets.UTF_8);
        assertThat(Reporter.read(folder)).hasValue(new Reporter("XX-EXA-123", "10", "Ministry", "en"));
        Files.writeString(folder.resolve("comity.yaml"), "iati: {organisation: nobody, type: 10}\n");
        assertThatThrownBy(() -> Reporter.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("comity.yaml, iati: An IATI organisation identifier");
        assertThat(Messages.check("org/comity/workbench/plan/iati/messages")).isEmpty();
    }
}
