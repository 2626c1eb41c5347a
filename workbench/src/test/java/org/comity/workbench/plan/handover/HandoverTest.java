package org.comity.workbench.plan.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.department.Contact;
import org.comity.desk.department.Cover;
import org.comity.desk.department.Department;
import org.comity.desk.department.HandOff;
import org.comity.desk.department.Post;
import org.comity.desk.department.Skill;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.Risk;
import org.comity.desk.plan.Step;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.team.Account;
import org.comity.desk.team.RoleGrant;
import org.comity.desk.work.Feasibility;
import org.comity.model.Country;
import org.comity.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverTest {
    private static final LocalDate DAY = LocalDate.of(2027, 6, 30);
    private static final Placing TRADE = Placing.of("trade");

    private static Measure measure(String id, String title, String post, Step step) {
        return new Measure(
                id,
                Optional.empty(),
                title,
                "",
                step,
                Optional.of(post),
                "Ministry of Works",
                Optional.of(Country.of("KEN")),
                Optional.of(Country.of("UGA")),
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 6, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Contact contact(String id, String function, Optional<Country> country) {
        return new Contact(id, function, "Ministry", country, id + "@example.org", "", "");
    }

    private static String fill(WriteTx tx) {
        tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty()));
        tx.add(new Department("water", "Water", Optional.empty(), "", Optional.empty()));
        tx.add(new Post("head", "trade", "Head of border section", "Runs the border section.", "border@example.org"));
        tx.add(new Post("other", "trade", "Head of fairs", "", ""));
        tx.add(new Skill("law", "Customs law", ""), TRADE);
        tx.add(new Cover("k", "head", "law", true, false));
        tx.add(measure("m1", "One-stop <border> post", "head", Step.PROPOSED), TRADE);
        tx.add(measure("m2", "A fair", "other", Step.PROPOSED), TRADE);
        tx.add(
                measure("m3", "A quiet road", "head", Step.PROPOSED),
                TRADE.withVisibility(Visibility.DEPARTMENT).withMark("Restricted"));
        tx.add(new Milestone("s", "m1", "Tender out", LocalDate.of(2027, 6, 20), Optional.empty()));
        tx.add(new Risk("r", "m1", "Flood", Risk.Degree.HIGH, Risk.Degree.MIDDLE, "Dam", Optional.empty()));
        tx.add(new Feasibility("f", "m1", Feasibility.Aspect.BUDGET, Feasibility.Answer.NO, "Nothing is voted."));
        tx.add(new HandOff(
                "h", "m1", "trade", "water", LocalDate.of(2027, 6, 10), Optional.empty(), Optional.empty(), ""));
        tx.add(contact("ug", "Border service, duty desk", Optional.of(Country.of("UGA"))), Placing.of("water"));
        tx.add(contact("in", "Trade fair office", Optional.of(Country.of("IND"))), Placing.of("water"));
        tx.add(contact("own", "Archive", Optional.empty()), TRADE);
        for (String name : List.of("amina", "bo")) {
            tx.add(new Account(name, name, "", true), TRADE);
            tx.add(new RoleGrant(
                    Ids.next(), name, Role.OFFICER, Optional.of(name.equals("amina") ? "trade" : "water")));
        }
        return "";
    }

    private static Handover of(Desk desk, String actor) {
        return desk.read(Actor.of(actor), tx -> Handover.read(tx, "head", DAY, Locale.ENGLISH));
    }

    private static List<String> first(Handover pack, String table) {
        return pack.finding().table(table).rows().stream()
                .map(row -> row.getFirst().toString())
                .toList();
    }

    @Test
    void allThatIsOpenIsInItAndNothingOfAnotherPost(@TempDir Path home) {
        try (Desk desk = Desk.open(DeskSettings.of(home))) {
            desk.write(Actor.LOCAL, HandoverTest::fill);
            Handover pack = of(desk, "amina");
            assertThat(first(pack, "measures")).containsExactly("A quiet road", "One-stop <border> post");
            List<Object> post = pack.finding().table("measures").rows().get(1);
            assertThat(post).contains(29L, "Ministry of Works, KEN-UGA");
            assertThat(post.get(6).toString())
                    .contains("budget: no (Nothing is voted.)")
                    .contains("law: not known");
            assertThat(pack.finding().table("milestones").rows().getFirst()).contains(10L);
            assertThat(pack.finding().table("waiting").rows().getFirst())
                    .containsExactly("One-stop <border> post", "Trade", "Water", "2027-06-10", 20L);
            assertThat(first(pack, "contacts")).containsExactly("Archive", "Border service, duty desk");
            assertThat(pack.finding().table("skills").rows().getFirst()).startsWith("Customs law", "yes", "no");
            assertThat(pack.finding().table("history").rows()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(pack.mark()).isEqualTo("Internal · Restricted");
        }
    }

    @Test
    void whoMayNotReadAMeasureHasNothingOfItInThePack(@TempDir Path home) {
        try (Desk desk = Desk.open(DeskSettings.of(home))) {
            desk.write(Actor.LOCAL, HandoverTest::fill);
            Handover pack = of(desk, "bo");
            assertThat(first(pack, "measures")).containsExactly("One-stop <border> post");
            assertThat(pack.mark()).isEqualTo("Internal");
            assertThat(HandoverHtml.of(pack, Names.of(Locale.ENGLISH))).doesNotContain("quiet road");
        }
    }

    @Test
    void onePageHoldsTheMarkInHeadAndFootAndNothingFromOutside(@TempDir Path home) {
        try (Desk desk = Desk.open(DeskSettings.of(home))) {
            desk.write(Actor.LOCAL, HandoverTest::fill);
            String html = HandoverHtml.of(of(desk, "amina"), Names.of(Locale.ENGLISH));
            assertThat(html)
                    .containsSubsequence(
                            "<thead>", "Internal · Restricted", "<tfoot>", "Internal · Restricted", "<main>")
                    .contains("One-stop &lt;border&gt; post", "Uganda", "Comity takes no position")
                    .doesNotContain("<script", "http://", "https://", "src=");
        }
    }
}
