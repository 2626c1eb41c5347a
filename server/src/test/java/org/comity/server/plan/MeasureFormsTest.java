package org.comity.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.desk.access.Actor;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Evidence;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.work.Feasibility;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The forms of a measure's page, sent as nobody should send them, and by two at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureFormsTest {
    private final Guarded guarded = Guarded.start();

    @BeforeAll
    void fill() {
        guarded.desk().write(Actor.LOCAL, tx -> {
            for (String id : List.of("m", "n")) {
                tx.add(
                        new Measure(
                                id,
                                Optional.empty(),
                                "Border post",
                                "",
                                Step.PROPOSED,
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Placing.of(Guarded.TRADE));
            }
            return tx;
        });
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private static HttpResponse<String> step(Visitor visitor, String dated, String grade) {
        return visitor.post(
                "/desk/me",
                "/plan/m/step",
                "version",
                "1",
                "to",
                "agreed",
                "source",
                "Gazette 12",
                "dated",
                dated,
                "grade",
                grade);
    }

    @Test
    void evidenceThatCannotBeReadIsSaidInASentence() {
        Visitor officer = guarded.as("officer");

        HttpResponse<String> day = step(officer, "yesterday", "record");
        assertThat(day.statusCode()).isEqualTo(400);
        assertThat(day.body()).contains("dated of this evidence must be a day such as 2027-03-31");
        HttpResponse<String> grade = step(officer, "2026-01-01", "rumour");
        assertThat(grade.statusCode()).isEqualTo(400);
        assertThat(grade.body()).contains("grade of this evidence must be").doesNotContain("org.comity");
        assertThat(guarded.desk().<Long>read(Actor.LOCAL, tx -> tx.count(Evidence.class, Query.all())))
                .isZero();
    }

    private static HttpResponse<String> answer(Visitor visitor, String... fields) {
        return visitor.post("/desk/me", "/plan/n/feasibility", fields);
    }

    private Feasibility held(Feasibility.Aspect aspect) {
        return guarded.desk().read(Actor.LOCAL, tx -> tx.list(Feasibility.class, Query.where("measure", "n"))).stream()
                .map(Kept::record)
                .filter(one -> one.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTwoSayOfOneMeasureAtOnceIsLostByNeither() {
        Visitor officer = guarded.as("officer");
        Visitor lead = guarded.as("lead");
        answer(officer, "answer.law", "no", "reason.law", "The act says otherwise.", "answer.budget", "yes");
        // both look at the page now; the officer answers the law anew
        assertThat(answer(
                                officer,
                                "answer.law",
                                "yes",
                                "version.law",
                                "1",
                                "answer.budget",
                                "yes",
                                "version.budget",
                                "1")
                        .statusCode())
                .isEqualTo(302);

        // the lead left the law as it was shown, and answers the budget
        HttpResponse<String> budget = answer(
                lead,
                "answer.law",
                "no",
                "reason.law",
                "The act says otherwise.",
                "version.law",
                "1",
                "answer.budget",
                "no",
                "version.budget",
                "1");
        assertThat(budget.statusCode()).isEqualTo(302);
        assertThat(held(Feasibility.Aspect.LAW).answer()).isEqualTo(Feasibility.Answer.YES);
        assertThat(held(Feasibility.Aspect.BUDGET).answer()).isEqualTo(Feasibility.Answer.NO);

        // and where both answered the same question, a person chooses
        HttpResponse<String> law = answer(lead, "answer.law", "not_known", "reason.law", "Asked.", "version.law", "1");
        assertThat(law.statusCode()).isEqualTo(409);
        assertThat(law.body()).contains("/desk/feasibility/").contains("Asked.");
        assertThat(held(Feasibility.Aspect.LAW).answer()).isEqualTo(Feasibility.Answer.YES);
        assertThat(answer(guarded.as("viewer"), "answer.date", "yes").statusCode())
                .isEqualTo(403);
        assertThat(answer(lead, "answer.law", "perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void aFormSaysWhichTeamOrWhoByNameMayRead() {
        guarded.desk()
                .write(
                        Actor.LOCAL,
                        tx -> tx.add(
                                new Goal(
                                        "g",
                                        "Calm border",
                                        "",
                                        "",
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Placing.of(Guarded.TRADE)));
        Visitor lead = guarded.as("lead");
        assertThat(lead.get("/desk/goal/g/edit").body()).contains("name=\"readers.named\"", "name=\"readers.team\"");

        String[] named = {
            "version", "1", "owner", "trade", "visibility", "named", "mark", "Secret", "readers.named", "viewer, lead"
        };
        assertThat(lead.post("/desk/me", "/desk/goal/g/place", named).statusCode())
                .isEqualTo(302);
        assertThat(guarded.as("viewer").get("/desk/goal/g").statusCode()).isEqualTo(200);
        assertThat(guarded.as("officer").get("/desk/goal/g").statusCode()).isEqualTo(404);
        named[1] = "2";
        named[9] = "nobody";
        HttpResponse<String> unknown = lead.post("/desk/me", "/desk/goal/g/place", named);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("There is no account &quot;nobody&quot;");
    }

    @Test
    void aBodyWithoutEndIsNotRead() {
        HttpResponse<String> answer = guarded.as("officer")
                .send("POST", "/api/v1/desk/comment", "x".repeat((4 << 20) + 1), "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }
}
