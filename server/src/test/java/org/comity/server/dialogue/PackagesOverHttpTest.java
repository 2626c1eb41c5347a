package org.comity.server.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.sign.Accounts;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of packages: points are moved, kept, and written into a record; each account sees its own alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagesOverHttpTest {
    private static final String BASE = "/dialogue/negotiations";
    private static final String SHARED = """
        title: Talks
        parties:
          CHL: {name: Chile}
          NPL: {name: Nepal}
        issues:
          river: {options: [low, high]}
          road: {kind: divisible}
        """;
    private static final String CHILE = """
        reservation: 10 # own remark
        values:
          river: {low: 0, high: 40, shelved: 5}
          road: {whole: 30, shelved: 0}
        """;
    private static final String NEPAL = """
        reservation: 10
        values:
          river: {low: 40, high: 0, shelved: 5}
          road: {whole: 60, shelved: 0}
        """;

    private final Guarded guarded = Guarded.start();
    private Visitor officer = guarded.visitor();
    private Visitor colleague = guarded.visitor();

    @BeforeAll
    void fill() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            Accounts.add(tx, "colleague", "Colleague", "", Optional.of("trade"));
            Guarded.givePassword(tx, "colleague");
            Accounts.give(tx, "colleague", Role.OFFICER, Optional.of("trade"));
            return "colleague";
        });
        officer = guarded.as("officer");
        colleague = guarded.as("colleague");
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private HttpResponse<String> post(String path, String... fields) {
        return officer.post("/dialogue/negotiations/new", path, fields);
    }

    private String add(boolean entered) {
        HttpResponse<String> made =
                post(BASE, "title", "Talks", "parties", "CHL, NPL", "owner", "trade", "text", SHARED, "passphrase", "");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        Matcher id = Pattern.compile(".*/negotiations/([0-9A-Z]+)$")
                .matcher(made.headers().firstValue("Location").orElse(""));
        assertThat(id.matches()).isTrue();
        if (entered) {
            enter(id.group(1), "CHL", CHILE);
            enter(id.group(1), "NPL", NEPAL);
        }
        return id.group(1);
    }

    private void enter(String id, String party, String text) {
        HttpResponse<String> kept = post(BASE + "/" + id + "/entries", "version", "0", "party", party, "text", text);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
    }

    @Test
    void showsPointsAndPackages() {
        String page = officer.get(BASE + "/" + add(true) + "/packages").body();
        assertThat(page).contains("name=\"points:CHL:river / high\"", "value=\"40\"", "Nash", "data-spec=");
        assertThat(page).contains("no evidence of accuracy on real negotiations");
    }

    @Test
    void asksForWhatIsNotEntered() {
        String page = officer.get(BASE + "/" + add(false) + "/packages").body();
        assertThat(page)
                .contains("party CHL: must be a number", "value=\"todo\"")
                .doesNotContain("data-spec=");
    }

    /** With 200 for the road Nepal takes all of it; nothing of that is kept. */
    @Test
    void movedPointsAreComputedAndNotKept() {
        String id = add(true);
        String path = BASE + "/" + id + "/packages";
        HttpResponse<String> moved = post(path + "/preview", "points:CHL:river / high", "400");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body()).contains("id=\"answer\"", "river = high").doesNotContain("<html");
        assertThat(officer.get(path).body()).contains("value=\"40\"").doesNotContain("value=\"400\"");
        assertThat(post(path + "/preview", "points:CHL:river / high", "many").body())
                .contains("river / high must be a number (30)");
    }

    @Test
    void keptPointsStayWhereTheyWereWritten() {
        String id = add(true);
        String path = BASE + "/" + id + "/packages";
        HttpResponse<String> kept = post(path, "version", "1", "version.CHL", "1", "points:CHL:reservation", "12..14");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        assertThat(officer.get(path).body()).contains("value=\"12..14\"");
        assertThat(officer.get(BASE + "/" + id).body()).contains("reservation: 12..14 # own remark");
    }

    @Test
    void aPackageIsWrittenIntoTheRecord() {
        String id = add(true);
        HttpResponse<String> agreed = post(
                BASE + "/" + id + "/packages/agree",
                "version",
                "1",
                "standard",
                "UTILITARIAN",
                "shelve",
                "",
                "margin",
                "0");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(302);
        String record = officer.get(BASE + "/" + id + "/record").body();
        assertThat(record).contains("id=\"agreed\"", "river", "road", "officer");
        assertThat(officer.get(BASE + "/" + id).body()).contains("agreed:");
    }

    /** A package is found first and written then: what somebody changed since the page was read is not lost. */
    @Test
    void aRecordOnAnOldVersionIsAMergeQuestion() {
        String id = add(true);
        String changed = SHARED.replace("title: Talks", "title: Talks on water");
        assertThat(post(BASE + "/" + id, "version", "1", "text", changed).statusCode())
                .isEqualTo(302);
        HttpResponse<String> agreed =
                post(BASE + "/" + id + "/packages/agree", "version", "1", "standard", "NASH", "shelve", "");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(409);
        assertThat(officer.get(BASE + "/" + id).body())
                .contains("Talks on water")
                .doesNotContain("agreed:");
    }

    @Test
    void showsTradesAndDrawsWhenAskedTo() {
        String id = add(true);
        String path = BASE + "/" + id + "/packages";
        assertThat(post(path, "version", "1", "version.CHL", "1", "points:CHL:reservation", "5..40")
                        .statusCode())
                .isEqualTo(302);
        String plain = officer.get(path).body();
        assertThat(plain)
                .contains("No two issues make a trade", "name=\"draws\"")
                .doesNotContain("id=\"caption-acceptance\"");
        // each gives up a road that is worth 10 to it as it is, for the river or for the whole road
        HttpResponse<String> traded =
                post(path + "/preview", "points:CHL:road / shelved", "10", "points:NPL:road / shelved", "10");
        assertThat(traded.body()).contains("id=\"caption-linkage\"").doesNotContain("No two issues make a trade");
        String drawn = officer.get(path + "?draws=500&seed=7&points:CHL:river%20/%20high=400")
                .body();
        assertThat(drawn)
                .contains("id=\"caption-acceptance\"", "id=\"caption-questions\"", "value=\"500\"", "value=\"7\"")
                .contains("Doubtful values were drawn 500 times")
                .doesNotContain("value=\"400\"");
        assertThat(officer.get(path + "?draws=many").body()).contains("draws must be a whole number, not");
        assertThat(officer.get(path + "?draws=5").body()).contains("There must be 100 to 100000 draws");
    }

    /** Two windows on an empty sheet: the second is asked which text to keep. */
    @Test
    void theSecondEntryOfAnEmptySheetIsAMergeQuestion() {
        String id = add(true);
        String path = BASE + "/" + id + "/entries";
        String other = CHILE.replace("own remark", "of the other window");
        HttpResponse<String> asked = post(path, "version", "0", "party", "CHL", "text", other);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(409);
        assertThat(asked.body())
                .contains("own remark", "of the other window", "name=\"version\" value=\"1\"", "/entries");
        assertThat(officer.get(BASE + "/" + id).body()).contains("own remark").doesNotContain("of the other window");
        assertThat(post(path, "version", "1", "party", "CHL", "text", other).statusCode())
                .isEqualTo(302);
        assertThat(officer.get(BASE + "/" + id).body()).contains("of the other window");
    }

    @Test
    void nobodyElseFindsThem() {
        String id = add(true);
        for (String page : new String[] {"/packages", "/record"}) {
            assertThat(colleague.get(BASE + "/" + id + page).statusCode()).isEqualTo(404);
        }
        assertThat(colleague
                        .post("/dialogue/negotiations/new", BASE + "/" + id + "/packages/preview", "margin", "1")
                        .statusCode())
                .isEqualTo(404);
    }
}
