package org.comity.server.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A token for calendars opens calendars, as its account may read them, and nothing else; another token is not in addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarTokenTest {
    private Guarded guarded;
    private String calendar = "";
    private String script = "";

    @BeforeAll
    void start() {
        guarded = Guarded.start();
        guarded.desk().write(Actor.LOCAL, tx -> {
            tx.add(measure("open"), Placing.of(Guarded.TRADE));
            return tx.add(measure("closed"), Placing.of("water").withVisibility(Visibility.DEPARTMENT));
        });
        calendar = guarded.desk()
                .write(
                        Actor.of("officer"),
                        tx -> tx.tokens().makeForCalendars("officer", "phone", tx.now(), Duration.ofDays(1)));
        script = guarded.desk()
                .write(
                        Actor.of("officer"),
                        tx -> tx.tokens().make("officer", "script", true, tx.now(), Duration.ofDays(1)));
    }

    private static Measure measure(String id) {
        return new Measure(
                id,
                Optional.empty(),
                "Measure " + id,
                "",
                Step.PROPOSED,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2031, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("officer:" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itOpensCalendarsAsItsAccountMayReadThem() {
        for (String path :
                new String[] {"/plan/calendar.ics", "/departments/trade/calendar.ics", "/plan/open/calendar.ics"}) {
            var answer = guarded.visitor().get(path + "?token=" + calendar);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("Measure open").doesNotContain("Measure closed");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(guarded.visitor()
                        .get("/plan/calendar.ics", "Authorization", basic(calendar))
                        .statusCode())
                .isEqualTo(200);
        assertThat(guarded.visitor()
                        .get("/plan/closed/calendar.ics?token=" + calendar)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void itOpensNothingElse() {
        for (String path :
                new String[] {"/plan", "/plan.csv", "/api/v1/desk/measure", "/plan/exchange/plan.csv", "/desk/me"}) {
            assertThat(guarded.visitor()
                            .get(path, "Authorization", "Bearer " + calendar)
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(guarded.visitor().get(path + "?token=" + calendar).statusCode())
                    .as(path)
                    .isIn(303, 302, 401);
            assertThat(guarded.visitor()
                            .get(path, "Authorization", basic(calendar))
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void anotherTokenOpensNoCalendarFromAnAddressOrAsAPassword() {
        assertThat(guarded.visitor().get("/plan/calendar.ics?token=" + script).statusCode())
                .isEqualTo(401);
        assertThat(guarded.visitor()
                        .get("/plan/calendar.ics", "Authorization", basic(script))
                        .statusCode())
                .isEqualTo(401);
        assertThat(guarded.visitor()
                        .get("/plan/calendar.ics", "Authorization", basic(Guarded.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(guarded.visitor()
                        .get("/plan/calendar.ics", "Authorization", "Bearer " + script)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutATokenTheProgramIsAskedForOne() {
        var answer = guarded.visitor().get("/plan/calendar.ics");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic realm=");
    }

    @Test
    void itIsMadeOnThePageOfTheAccountAndRevokedThere() {
        Visitor viewer = guarded.as("viewer");
        String page = viewer.post(
                        "/desk/me",
                        "/desk/me/tokens",
                        "name",
                        "phone",
                        "days",
                        "30",
                        "may",
                        "calendars",
                        "password",
                        Guarded.PASSWORD)
                .body();
        assertThat(page).contains("/plan/calendar.ics?token=comity_cal_");
        String token = page.replaceFirst("(?s).*\\?token=(comity_cal_[A-Z0-9]+).*", "$1");
        assertThat(guarded.visitor().get("/plan/calendar.ics?token=" + token).statusCode())
                .isEqualTo(200);
        guarded.desk().write(Actor.of("viewer"), tx -> {
            tx.tokens().revokeAll("viewer");
            return "";
        });
        assertThat(guarded.visitor().get("/plan/calendar.ics?token=" + token).statusCode())
                .isEqualTo(401);
    }
}
