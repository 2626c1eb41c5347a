package org.comity.server.changes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Act;
import org.comity.desk.change.FollowedChange;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Account;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Fields;
import org.comity.server.desk.History;
import org.comity.server.desk.Talk;
import org.comity.server.desk.Values;
import org.comity.server.page.Language;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.security.told.ToldWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/followed_change/ID}: a change that somebody follows: who took note of it, who looks after it, what came of it. */
@Controller
class FollowedPage {
    private static final String PATH = "/desk/followed_change/{id:(?!new$)[A-Za-z0-9.-]+}";
    private static final int LONGEST_TITLE = 500;

    private final DeskDoor door;

    FollowedPage(DeskDoor door) {
        this.door = door;
    }

    /** The measure that a change was turned into. */
    record Task(String title, String address) {}

    @GetMapping(PATH)
    String show(@PathVariable String id, Switches switches, Model model) {
        return door.read(tx -> {
            Language language = switches.language();
            Kept<FollowedChange> kept = tx.get(FollowedChange.class, id);
            FollowedChange change = kept.record();
            boolean mayChange = tx.may(Act.CHANGE, kept.head());
            model.addAttribute("kept", kept);
            model.addAttribute("change", change);
            model.addAttribute("home", language.name(change.home()));
            model.addAttribute("partner", language.name(change.partner()));
            model.addAttribute(
                    "kind", ToldWords.in(language.locale(), language::name).kind(change.reported()));
            model.addAttribute("direction", language.text("word." + word(change.direction())));
            model.addAttribute("state", word(change.state()));
            model.addAttribute("q", String.format(Locale.ROOT, "%.2g", change.q()));
            model.addAttribute("owner", Fields.name(tx, kept.head().placing().department()));
            model.addAttribute("acknowledged", change.acknowledgedAt().map(History::minute));
            model.addAttribute("mark", kept.head().placing().mark());
            model.addAttribute("mayChange", mayChange);
            model.addAttribute("mayPlace", tx.may(Act.PLACE, kept.head()));
            model.addAttribute("accounts", accounts(tx, change));
            model.addAttribute("task", task(tx, change));
            model.addAttribute("title", title(change));
            model.addAttribute("text", text(change));
            model.addAttribute("departments", departments(tx, kept));
            model.addAttribute(
                    "list",
                    switches.acrossWith(
                            "/desk/changes/" + change.home(),
                            Map.of("partner", change.partner().code())));
            model.addAttribute("talk", Talk.of(tx, kept));
            model.addAttribute("history", tx.rights().isMember() ? history(tx, change, language) : List.of());
            return "changes/followed";
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<Choice> accounts(ReadTx tx, FollowedChange change) {
        return tx.list(Account.class).stream()
                .filter(one -> one.record().active())
                .filter(one -> tx.isReadBy(one.id(), change.id()))
                .map(one -> new Choice(one.id(), one.id(), change.account().equals(Optional.of(one.id()))))
                .toList();
    }

    /** The measure, as far as the asker may read it. */
    private static Optional<Task> task(ReadTx tx, FollowedChange change) {
        return change.measure()
                .flatMap(id -> tx.find(Measure.class, id))
                .map(kept -> new Task(kept.record().title(), "/plan/" + kept.id()));
    }

    /** Its history, without the id of a measure that the asker may not read. */
    private static List<History.Change> history(ReadTx tx, FollowedChange change, Language language) {
        List<History.Change> history = History.of(tx, change.id(), language);
        if (change.measure().isEmpty() || task(tx, change).isPresent()) {
            return history;
        }
        String hidden = change.measure().get();
        return history.stream()
                .map(one -> new History.Change(
                        one.sequence(),
                        one.when(),
                        one.who(),
                        one.act(),
                        one.kind(),
                        one.record(),
                        one.version(),
                        one.values().stream()
                                .filter(value -> !hidden.equals(value.after()))
                                .toList()))
                .toList();
    }

    private static List<Choice> departments(ReadTx tx, Kept<FollowedChange> kept) {
        String own = kept.head().placing().department();
        return tx.list(Department.class, Query.all().orderBy("name")).stream()
                .filter(one -> tx.mayAdd(Measure.class, one.id()))
                .map(one -> new Choice(one.id(), one.record().name(), one.id().equals(own)))
                .toList();
    }

    private static String title(FollowedChange change) {
        String sentence = change.sentence();
        return sentence.length() <= LONGEST_TITLE ? sentence : sentence.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static String text(FollowedChange change) {
        return "%s\nq %s, id %s\n%s"
                .formatted(
                        change.sentence(),
                        String.format(Locale.ROOT, "%.2g", change.q()),
                        change.finding(),
                        change.command());
    }

    /** Takes note of it, closes it, or opens it again. */
    @PostMapping(PATH + "/state")
    String state(@PathVariable String id, @RequestParam int version, @RequestParam String to, Switches switches) {
        door.write(tx -> {
            FollowedChange change = tx.get(FollowedChange.class, id).record();
            FollowedChange next = switch (to) {
                case "acknowledged" -> change.acknowledged(tx.actor().name(), now());
                case "closed" -> change.closed();
                case "open" -> change.reopened();
                default ->
                    throw new Wrong(
                            400, "bad-state", "A change is open, acknowledged or closed, not \"%s\".".formatted(to));
            };
            return tx.change(next, version);
        });
        return back(id, switches);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Gives it to an account to look after, which must be able to read it; the empty text takes it from who has it. */
    @PostMapping(PATH + "/assign")
    String assign(@PathVariable String id, @RequestParam int version, @RequestParam String account, Switches switches) {
        door.write(tx -> {
            FollowedChange change = tx.get(FollowedChange.class, id).record();
            if (!account.isEmpty() && !tx.isReadBy(account, id)) {
                throw new Wrong(400, "bad-value", "There is no account \"%s\" that may read this.".formatted(account));
            }
            return tx.change(change.assignedTo(Optional.of(account).filter(one -> !one.isEmpty())), version);
        });
        return back(id, switches);
    }

    /** Turns it into a measure of the plan, which names it in its text and is named by it. */
    @PostMapping(PATH + "/task")
    String task(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Switches switches) {
        String measure = door.write(tx -> {
            Kept<FollowedChange> kept = tx.get(FollowedChange.class, id);
            FollowedChange change = kept.record();
            if (task(tx, change).isPresent()) { // of one that the asker may not read nothing is said
                throw new Wrong(409, "task-exists", "This change was turned into a measure already.");
            }
            String owner = given.getOrDefault("owner", "");
            if (owner.isEmpty()) {
                throw new Wrong(400, "bad-value", "Choose the department that owns it.");
            }
            Measure task = Values.record(Kinds.of(Measure.class).table(), name -> switch (name) {
                case "id" -> Ids.next();
                case "title", "text", "due" -> given.get(name);
                case "step" -> "proposed";
                case "home" -> change.home().code();
                case "partner" -> change.partner().code();
                default -> null;
            });
            if (task.title().isBlank()) {
                throw new Wrong(400, "bad-value", "A measure needs a title.");
            }
            tx.add(task, kept.head().placing().withDepartment(owner));
            tx.change(change.turnedInto(task.id()), version);
            return task.id();
        });
        return "redirect:" + switches.across("/plan/" + measure);
    }

    private static String back(String id, Switches switches) {
        return "redirect:" + switches.across("/desk/followed_change/" + id);
    }
}
