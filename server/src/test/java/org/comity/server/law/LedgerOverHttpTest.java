package org.comity.server.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.desk.access.Actor;
import org.comity.desk.law.Agreement;
import org.comity.desk.paper.Paper;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.model.Country;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who sees what of promises and agreements, and what becomes public of an agreement: by who may and who may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerOverHttpTest {
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Guarded guarded = Guarded.start();

    @BeforeAll
    void write() {
        for (String id : new String[] {"lake", "river", "well", "marked"}) {
            guarded.desk().write(Actor.LOCAL, tx -> ToyRegister.add(tx, id));
        }
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static String digest(Visitor visitor, String id) {
        HttpResponse<String> preview = visitor.get("/desk/agreement/" + id + "/publish");
        assertThat(preview.statusCode()).isEqualTo(200);
        Matcher matcher = DIGEST.matcher(preview.body());
        assertThat(matcher.find()).as(preview.body()).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> publish(Visitor visitor, String id, String digest) {
        return visitor.post("/desk/me", "/desk/agreement/" + id + "/publish", "digest", digest, "note", "Asked for");
    }

    @Test
    void theLedgerIsForMembersAndShowsEachWhatItMayRead() {
        for (String path : new String[] {
            "/promises", "/promises/lake-public", "/agreements", "/agreements/lake", "/plan/pair/KEN/UGA"
        }) {
            assertThat(guarded.visitor().get(path).statusCode()).as(path).isEqualTo(303);
        }
        for (String path : new String[] {"/promises.csv", "/api/v1/promises", "/api/v1/agreements/reminders"}) {
            assertThat(guarded.visitor().get(path).statusCode()).as(path).isEqualTo(401);
        }
        String viewer = guarded.as("viewer").get("/promises?agreement=lake").body();
        assertThat(viewer)
                .contains("Open the public gate", "Open the team gate", "Open the restricted gate")
                .doesNotContain("Open the named gate")
                .contains("3 promises as of")
                .contains("3 of 3 (100.0 %)") // by Kenya's word
                .contains("0 of 3 (0.0 %)"); // completed, by the third party's
        assertThat(guarded.as("viewer").get("/promises/lake-named").statusCode())
                .isEqualTo(404);
        String stranger = guarded.as("stranger").get("/promises?agreement=lake").body();
        assertThat(stranger).contains("Open the public gate").doesNotContain("Open the team gate");
        assertThat(guarded.as("stranger").get("/agreements/lake").statusCode()).isEqualTo(404);
    }

    @Test
    void aPromiseShowsEachVoiceForItself() {
        String page = guarded.as("officer").get("/promises/lake-team").body();
        assertThat(page)
                .contains("<dt>Kenya</dt>", "<dt>Uganda</dt>", "<dt>A third party</dt>")
                .contains("class=\"state delivered\"", "class=\"state drafted\"", "nothing said")
                .contains("Gazette of team", "Ministry says so of team")
                .contains("/desk/state_report/new?commitment=lake-team");
        assertThat(guarded.as("viewer").get("/promises/lake-team").body())
                .doesNotContain("/desk/state_report/new?commitment=lake-team");
    }

    @Test
    void bothSidesOfAPairReadTheSamePromises() {
        Visitor viewer = guarded.as("viewer");
        for (String pair : new String[] {"KEN/UGA", "UGA/KEN"}) {
            assertThat(viewer.get("/plan/pair/" + pair).body())
                    .contains("Promises of Kenya to Uganda", "Open the team gate")
                    .doesNotContain("Open the named gate");
        }
        assertThat(viewer.get("/promises?home=KEN&partner=UGA").body())
                .contains("partner=KEN")
                .contains("home=UGA");
        assertThat(viewer.get("/promises?home=UGA").body()).contains("No promise is here");
    }

    @Test
    void whatTheRegistersSayOfAPairIsWholeInItsFileForWhoMayReadIt() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            for (int day = 10; day < 33; day++) {
                tx.add(
                        new Paper(
                                "paper-" + day,
                                Paper.Kind.SPEECH,
                                Country.of("UGA"),
                                "Speech " + day,
                                LocalDate.of(2020, 1, 1).plusDays(day),
                                "Presidency",
                                "https://example.org/" + day,
                                ""),
                        ToyRegister.placed(Visibility.TEAM, "Confidential"));
            }
            return tx;
        });
        String page = guarded.as("viewer").get("/papers/pair/KEN/UGA").body();
        assertThat(page)
                .contains("3 older papers are in the file", "Speech 32", "Confidential")
                .doesNotContain("Speech 12");
        Matcher file = Pattern.compile("href=\"(/papers/pair/KEN/UGA.csv\\?[^\"]*table=papers[^\"]*)\"")
                .matcher(page);
        assertThat(file.find()).isTrue();
        String address = file.group(1).replace("&amp;", "&");
        assertThat(guarded.as("viewer").get(address).body().lines().skip(1))
                .hasSize(23)
                .allSatisfy(line -> assertThat(line).endsWith(",Confidential"));
        assertThat(guarded.as("stranger").get(address).body().lines().skip(1)).isEmpty();
        assertThat(guarded.visitor().get(address).statusCode()).isEqualTo(401);
        assertThat(guarded.as("viewer").get("/promises/pair/UGA/KEN.csv").body())
                .startsWith("by,to,voice,")
                .contains(",Internal · Restricted\n");
        assertThat(guarded.as("viewer").get("/calendar/pair/UGA/KEN.csv").body())
                .startsWith("level,there,back,");
        for (String register : new String[] {"papers", "promises", "calendar"}) {
            for (String pair : new String[] {"/KEN/XYZ", "/KEN/KEN"}) {
                assertThat(guarded.as("viewer")
                                .get("/" + register + "/pair" + pair)
                                .statusCode())
                        .as(register + pair)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void theSameIsThereForPrograms() {
        Visitor officer = guarded.as("officer");
        JsonNode finding = JSON.readTree(
                officer.get("/api/v1/promises?agreement=lake&on=2021-01-01").body());
        JsonNode home = finding.path("tables").path(1).path("rows").path(0);
        assertThat(home.path("due").asInt()).isEqualTo(3);
        assertThat(home.path("completed").asInt()).isEqualTo(3);
        assertThat(home.path("completed_percent").asDouble()).isEqualTo(100);
        JsonNode due = JSON.readTree(officer.get("/api/v1/agreements/reminders?on=2020-06-01&days=29&q=lake")
                .body());
        assertThat(due.path("tables")
                        .path(0)
                        .path("rows")
                        .path(0)
                        .path("clause")
                        .asString())
                .isEqualTo("Art. 4");
        assertThat(officer.get("/agreements/reminders.csv?on=2020-06-01&days=28&q=lake")
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(officer.get("/promises?on=yesterday").statusCode()).isEqualTo(400);
        assertThat(officer.get("/promises?state=kept").statusCode()).isEqualTo(400);
        assertThat(officer.get("/agreements?days=-1").statusCode()).isEqualTo(400);
        assertThat(officer.get("/promises/records.csv").body()).startsWith("id,text,actor,action");
    }

    @Test
    void aPublicPageHoldsOnlyWhatIsPublicAndStaysAsItWasShown() {
        assertThat(guarded.visitor().get("/public/agreements/river").statusCode())
                .isEqualTo(404);
        Visitor lead = guarded.as("lead");
        String preview = lead.get("/desk/agreement/river/publish").body();
        assertThat(preview)
                .contains("2 promises of this agreement stay out")
                .contains("Open the restricted gate (handling mark Restricted");
        assertThat(publish(lead, "river", digest(lead, "river")).statusCode()).isEqualTo(302);

        HttpResponse<String> page = guarded.visitor().get("/public/agreements/river");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("Water treaty river", "Republic of Kenya", "Publish flows each year")
                .contains("Open the public gate", "Ministry says so of public", "Gazette of public")
                .contains("1 of 1 (100.0 %)", "0 of 1 (0.0 %)")
                .contains("by lead")
                .doesNotContain("team gate", "named gate", "restricted gate", "of team", "of named", "of restricted")
                .doesNotContain("Internal", "Restricted");
        String json = guarded.visitor().get("/public/agreements/river.json").body();
        assertThat(json).contains("Open the public gate").doesNotContain("team gate", "Restricted");

        edit();
        assertThat(guarded.visitor().get("/public/agreements/river").body()).isEqualTo(page.body());
        assertThat(guarded.visitor().get("/promises/river-public").statusCode()).isEqualTo(303);
        assertThat(guarded.desk().verify().faults()).isEmpty();
    }

    /** Everything that stood there is changed, and what was hidden is opened. */
    private void edit() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            Kept<Agreement> kept = tx.get(Agreement.class, "river");
            Agreement was = kept.record();
            tx.change(
                    new Agreement(
                            was.id(),
                            "A leak",
                            was.form(),
                            was.signed(),
                            was.inForce(),
                            was.expires(),
                            was.noticeBy(),
                            was.topic(),
                            was.source(),
                            "A leak"),
                    kept.version());
            Kept<Evidence> evidence = tx.get(Evidence.class, "river-publice");
            Evidence one = evidence.record();
            tx.change(
                    new Evidence(
                            one.id(),
                            one.about(),
                            one.dated(),
                            one.stance(),
                            one.shows(),
                            one.grade(),
                            "A leak",
                            "A leak"),
                    evidence.version());
            Kept<Commitment> team = tx.get(Commitment.class, "river-team");
            return tx.place(
                    Commitment.class,
                    team.id(),
                    team.version(),
                    ToyRegister.placed(Visibility.PUBLIC, Placing.INTERNAL));
        });
    }

    @Test
    void whoMayNotPublishOrWithdrawIsRefused() {
        String digest = digest(guarded.as("lead"), "well");
        for (String name : new String[] {"viewer", "officer", "administrator"}) {
            assertThat(publish(guarded.as(name), "well", digest).statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(publish(guarded.as("stranger"), "well", digest).statusCode()).isEqualTo(404);
        assertThat(guarded.as("officer").get("/agreements/well").body()).doesNotContain("/desk/agreement/well/publish");
        assertThat(guarded.as("lead").get("/agreements/well").body()).contains("/desk/agreement/well/publish");
        assertThat(guarded.visitor().get("/public/agreements/well").statusCode())
                .isEqualTo(404);

        assertThat(publish(guarded.as("coordinator"), "well", digest).statusCode())
                .isEqualTo(302);
        for (String name : new String[] {"viewer", "officer", "administrator"}) {
            assertThat(guarded.as(name)
                            .post("/desk/me", "/desk/agreement/well/withdraw")
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(guarded.visitor().get("/public/agreements/well").statusCode())
                .isEqualTo(200);
        assertThat(guarded.as("lead")
                        .post("/desk/me", "/desk/agreement/well/withdraw")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> gone = guarded.visitor().get("/public/agreements/well");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).doesNotContain("public gate");
        assertThat(guarded.visitor().get("/public/agreements/well.json").statusCode())
                .isEqualTo(410);
    }

    @Test
    void anAgreementWithAMarkOfItsOwnIsNotPublished() {
        Visitor lead = guarded.as("lead");
        guarded.desk()
                .write(
                        Actor.LOCAL,
                        tx -> tx.place(
                                Agreement.class, "marked", 1, ToyRegister.placed(Visibility.TEAM, "Confidential")));
        HttpResponse<String> answer = publish(lead, "marked", digest(lead, "marked"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Its handling mark is").contains("Confidential");
        assertThat(guarded.visitor().get("/public/agreements/marked").statusCode())
                .isEqualTo(404);
    }
}
