package org.comity.soak;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Steps;
import org.comity.desk.record.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people change, by REST and by forms. Each write carries a text of its own, by which it is found afterwards. */
final class Editing {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MEASURES = "/api/v1/desk/measure";
    private static final String MILESTONES = "/api/v1/desk/milestone";
    private final User user;
    private final Ledger ledger;
    private final List<String> ownMilestones = new ArrayList<>();

    Editing(User user, Ledger ledger) {
        this.user = user;
        this.ledger = ledger;
    }

    private interface Sending {
        HttpResponse<String> send() throws Visitor.Gone;
    }

    void act() throws Visitor.Gone {
        int dice = user.random().nextInt(100);
        if (dice < 30) {
            change(false);
        } else if (dice < 36) {
            change(true);
        } else if (dice < 50) {
            changeInForm();
        } else if (dice < 60) {
            step();
        } else if (dice < 80) {
            comment();
        } else if (dice < 88) {
            add();
        } else if (dice < 96) {
            addMilestone();
        } else {
            removeMilestone();
        }
    }

    /** Sends a write; without an answer, its marker is kept as one that may be there or not. */
    private HttpResponse<String> send(String marker, Sending sending) throws Visitor.Gone {
        try {
            return sending.send();
        } catch (Visitor.Gone gone) {
            ledger.forget(marker);
            throw gone;
        }
    }

    private void acknowledge(String kind, String record, int version, int seen, String marker) {
        ledger.acknowledge(new Ledger.Write(kind, record, version, seen, marker));
    }

    /** A measure as it stands. */
    private record Seen(String id, int version, ObjectNode record) {
        String text(String component) {
            return record.path(component).asString("");
        }
    }

    private Seen look(String id) throws Visitor.Gone {
        HttpResponse<String> answer = user.visitor().get("REST: a record", MEASURES + "/" + id);
        user.expect(answer, "GET measure " + id, Set.of(200));
        return new Seen(
                id, version(answer), (ObjectNode) JSON.readTree(answer.body()).path("record"));
    }

    private static int version(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("ETag")
                .map(tag -> Integer.valueOf(tag.replaceAll("\\D", "")))
                .orElse(0);
    }

    /** Changes the text by REST; late, by a version that is no longer the last one, it must be refused. */
    private void change(boolean late) throws Visitor.Gone {
        Seen seen = look(user.ownMeasure());
        user.think();
        String marker = user.office().marker(user.person().name());
        int version = late && seen.version() > 1 ? seen.version() - 1 : seen.version();
        String body = JSON.writeValueAsString(Map.of("record", seen.record().put("text", marker)));
        HttpResponse<String> answer = send(
                marker, () -> user.visitor().rest("REST: change", "PUT", MEASURES + "/" + seen.id(), body, version));
        boolean mustFail = version < seen.version();
        user.expect(answer, "PUT measure " + seen.id(), mustFail ? Set.of(412) : Set.of(200, 412));
        if (answer.statusCode() == 200) {
            acknowledge("measure", seen.id(), version(answer), version, marker);
        }
    }

    /** The same through the form of the page. */
    private void changeInForm() throws Visitor.Gone {
        Seen seen = look(user.ownMeasure());
        user.expect(user.visitor().get("page: form", "/desk/measure/" + seen.id() + "/edit"), "the form", Set.of(200));
        user.think();
        String marker = user.office().marker(user.person().name());
        Map<String, String> fields = new LinkedHashMap<>();
        seen.record()
                .properties()
                .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asString("")));
        fields.put("text", marker);
        fields.put("version", String.valueOf(seen.version()));
        HttpResponse<String> answer =
                send(marker, () -> user.visitor().form("form: change", "/desk/measure/" + seen.id(), fields));
        user.expect(answer, "the form of " + seen.id(), Set.of(302, 409));
        if (answer.statusCode() == 302) {
            acknowledge("measure", seen.id(), seen.version() + 1, seen.version(), marker);
        }
    }

    /** The next step of a measure, with evidence in the same act. */
    private void step() throws Visitor.Gone {
        Seen seen = look(user.ownMeasure());
        user.think();
        Step now = Step.valueOf(seen.text("step").toUpperCase(Locale.ROOT));
        Step to = user.any(
                Steps.NEXT.getOrDefault(now, Set.of()).stream().sorted().toList());
        String marker = user.office().marker(user.person().name());
        Map<String, String> fields = Map.of(
                "version",
                String.valueOf(seen.version()),
                "to",
                to.name().toLowerCase(Locale.ROOT),
                "source",
                "Official Gazette " + marker,
                "grade",
                "record",
                "dated",
                LocalDate.EPOCH.plusYears(56).toString(),
                "text",
                "");
        HttpResponse<String> answer =
                send(marker, () -> user.visitor().form("form: step", "/plan/" + seen.id() + "/step", fields));
        user.expect(answer, "the step of " + seen.id(), Set.of(302, 409));
        if (answer.statusCode() == 302) {
            acknowledge("step", seen.id(), seen.version() + 1, seen.version(), marker);
        }
    }

    private void comment() throws Visitor.Gone {
        String measure = user.ownMeasure();
        String marker = user.office().marker(user.person().name());
        HttpResponse<String> answer = send(
                marker,
                () -> user.visitor()
                        .form("form: comment", "/desk/talk/" + measure + "/comments", Map.of("text", marker)));
        user.expect(answer, "a comment on " + measure, Set.of(302));
        if (answer.statusCode() == 302) {
            acknowledge("comment", "", 0, 0, marker);
        }
    }

    private void add() throws Visitor.Gone {
        String id = Ids.next();
        String marker = user.office().marker(user.person().name());
        JsonNode record = JSON.valueToTree(Map.of(
                "id", id, "title", "Added at work " + marker, "text", "", "step", "proposed", "counterpart", ""));
        String body = JSON.writeValueAsString(Map.of(
                "record", record, "placing", Map.of("department", user.person().department())));
        HttpResponse<String> answer = send(marker, () -> user.visitor().rest("REST: add", "POST", MEASURES, body, 0));
        user.expect(answer, "POST measure", Set.of(201));
        if (answer.statusCode() == 201) {
            acknowledge("measure", id, version(answer), 0, marker);
            user.office().added().add(id);
        }
    }

    private void addMilestone() throws Visitor.Gone {
        String id = Ids.next();
        String marker = user.office().marker(user.person().name());
        String body = JSON.writeValueAsString(
                Map.of("record", Map.of("id", id, "measure", user.ownMeasure(), "title", marker, "due", "2027-03-31")));
        HttpResponse<String> answer = send(marker, () -> user.visitor().rest("REST: add", "POST", MILESTONES, body, 0));
        user.expect(answer, "POST milestone", Set.of(201));
        if (answer.statusCode() == 201) {
            acknowledge("milestone", id, version(answer), 0, marker);
            ownMilestones.add(id);
        }
    }

    private void removeMilestone() throws Visitor.Gone {
        if (ownMilestones.isEmpty() || user.person().role().name().equals("OFFICER")) {
            comment(); // officers do not remove work
            return;
        }
        String id = ownMilestones.removeLast();
        HttpResponse<String> answer = send(
                "removed " + id, () -> user.visitor().rest("REST: remove", "DELETE", MILESTONES + "/" + id, "", 1));
        user.expect(answer, "DELETE milestone " + id, Set.of(204));
        if (answer.statusCode() == 204) {
            acknowledge("removal", id, 0, 1, "removed " + id);
        }
    }
}
