package org.comity.server.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.desk.Conflict;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Act;
import org.comity.desk.department.Department;
import org.comity.desk.dialogue.Entry;
import org.comity.desk.dialogue.Frame;
import org.comity.desk.dialogue.Lock;
import org.comity.desk.dialogue.Negotiation;
import org.comity.desk.dialogue.Negotiations;
import org.comity.desk.dialogue.Negotiations.Opened;
import org.comity.desk.dialogue.Stance;
import org.comity.desk.dialogue.Vault;
import org.comity.desk.dispute.Difference;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.team.Account;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.DeskFaults;
import org.comity.server.desk.Fields;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.dialogue.EntryText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /dialogue/negotiations}: negotiations of whoever asks. For everybody else they answer as one that never was. What
 * another one entered for a party is never read, so that no page can hold it.
 */
@Controller
class NegotiationPages {
    private static final String ALL = "/dialogue/negotiations";
    private static final String ONE = ALL + "/{id:[A-Za-z0-9][A-Za-z0-9.-]*}";
    private final DeskDoor door;
    private final NegotiationDesk desk;

    NegotiationPages(DeskDoor door, NegotiationDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    /** A change of the history. */
    record Change(int version, String when, String who, String act) {}

    /** What one entered for a party, and the version of it, 0 for nothing yet; who speaks for that party, where another does. */
    record PartyText(String party, String text, int version, String seat, boolean guess) {}

    @GetMapping(ALL)
    String all(Switches switches) {
        return "redirect:" + switches.across("/dialogue");
    }

    @GetMapping(ALL + "/new")
    String create(@RequestParam Map<String, String> given, Model model) {
        return door.read(tx -> form(tx, given, model));
    }

    private static String form(ReadTx tx, Map<String, String> given, Model model) {
        model.addAttribute(
                "departments",
                tx.list(Department.class).stream()
                        .filter(one -> tx.mayAdd(Negotiation.class, one.id()))
                        .map(one -> new Choice(
                                one.id(), one.record().name(), one.id().equals(given.get("owner"))))
                        .toList());
        model.addAttribute("title", given.getOrDefault("title", ""));
        model.addAttribute("parties", given.getOrDefault("parties", ""));
        return "dialogue/new";
    }

    /** From the form, or by the button of a dispute. */
    @PostMapping(ALL)
    ModelAndView add(@RequestParam Map<String, String> given, Switches switches) {
        String phrase = given.getOrDefault("passphrase", "");
        try {
            Lock lock = phrase.isEmpty() ? desk.vault().ofDesk() : Vault.of(phrase);
            String id = door.write(tx -> {
                Kept<Negotiation> kept = add(tx, lock, given);
                if (kept.record().asksPassphrase()) {
                    desk.hold(tx, kept.id(), lock);
                }
                return kept.id();
            });
            return new ModelAndView("redirect:" + switches.across(ALL + "/" + id));
        } catch (IllegalArgumentException fault) {
            Model model = new ExtendedModelMap();
            door.read(tx -> form(tx, given, model));
            return again("dialogue/new", model, 400, fault);
        }
    }

    private static Kept<Negotiation> add(WriteTx tx, Lock lock, Map<String, String> given) {
        String from = given.getOrDefault("difference", "");
        Optional<Kept<Difference>> dispute =
                from.isEmpty() ? Optional.empty() : Optional.of(tx.get(Difference.class, from));
        String owner = dispute.map(one -> one.head().placing().department()).orElse(given.getOrDefault("owner", ""));
        if (owner.isEmpty()) {
            throw new IllegalArgumentException("Choose the department that owns it.");
        }
        Frame frame = new Frame(Ids.next(), line(given, "title"), line(given, "parties"), from, "", firstText(given));
        String mark = dispute.map(one -> one.head().placing().mark()).orElse(Placing.INTERNAL);
        return Negotiations.add(tx, lock, frame, owner, mark);
    }

    /** What was written, else a text to begin with. */
    private static String firstText(Map<String, String> given) {
        String written = text(given, "text");
        Map<String, String> parties = new LinkedHashMap<>();
        for (String party : line(given, "parties").split("\\s*[,;]\\s*")) {
            parties.put(party, party);
        }
        boolean known = parties.size() > 1 && parties.keySet().stream().allMatch(EntryText::isId);
        return written.isBlank() && known ? EntryText.negotiation(line(given, "title"), parties) : written;
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable String id, Switches switches) {
        return door.read(tx -> page(tx, id, switches));
    }

    private ModelAndView page(ReadTx tx, String id, Switches switches) {
        Kept<Negotiation> kept = tx.get(Negotiation.class, id);
        Optional<Lock> lock = desk.find(tx, kept);
        if (lock.isEmpty()) {
            return new ModelAndView("dialogue/locked", Map.of("id", id));
        }
        ModelAndView page = new ModelAndView("dialogue/negotiation");
        Opened<Negotiation, Frame> opened = Negotiations.open(tx, lock.get(), id);
        Frame frame = opened.content();
        boolean author = Negotiations.isAuthor(tx, kept);
        page.addObject("kept", kept);
        page.addObject("frame", frame);
        page.addObject("author", author);
        page.addObject("mayChange", tx.may(Act.CHANGE, kept.head()));
        page.addObject("sealed", kept.record().asksPassphrase());
        page.addObject("named", String.join(" ", kept.head().placing().named()));
        page.addObject("mark", kept.head().placing().mark());
        page.addObject("texts", texts(tx, lock.get(), frame, author));
        page.addObject("from", disputes(tx, frame));
        page.addObject("history", NegotiationDesk.history(tx, id, switches));
        page.addObject("most", Frame.MOST_BYTES);
        return page;
    }

    /** A party's own text first, then guesses; for one who is neither author nor speaks for a party, nothing. */
    private static List<PartyText> texts(ReadTx tx, Lock lock, Frame frame, boolean author) {
        Map<String, Opened<Stance, Entry>> entered = new LinkedHashMap<>();
        Negotiations.entries(tx, lock, frame.id())
                .forEach(one -> entered.put(one.content().party(), one));
        Optional<String> own = frame.seatOf(tx.actor().name());
        Set<String> parties = new LinkedHashSet<>();
        own.ifPresent(parties::add);
        if (author || own.isPresent()) {
            parties.addAll(frame.partyList());
        }
        parties.addAll(entered.keySet());
        Map<String, String> seats = frame.seatMap();
        List<PartyText> texts = new ArrayList<>();
        for (String party : parties) {
            Opened<Stance, Entry> one = entered.get(party);
            boolean isOwn = own.equals(Optional.of(party));
            texts.add(new PartyText(
                    party,
                    one == null ? "" : one.content().text(),
                    one == null ? 0 : one.kept().version(),
                    isOwn ? "" : seats.getOrDefault(party, ""),
                    !isOwn));
        }
        return texts;
    }

    private static List<Choice> disputes(ReadTx tx, Frame frame) {
        return frame.differenceList().stream()
                .flatMap(id -> tx.find(Difference.class, id).stream())
                .map(one -> new Choice(one.id(), Fields.name(one), false))
                .toList();
    }

    @PostMapping(ONE + "/open")
    ModelAndView open(@PathVariable String id, @RequestParam(defaultValue = "") String passphrase, Switches switches) {
        try {
            door.read(tx -> {
                Kept<Negotiation> kept = tx.get(Negotiation.class, id);
                Lock lock = desk.vault().to(kept.record(), passphrase);
                Negotiations.open(tx, lock, id);
                desk.hold(tx, id, lock);
                return kept;
            });
        } catch (DeskException fault) {
            if (fault.reason() != Reason.DENIED) {
                throw fault;
            }
            return again("dialogue/locked", new ExtendedModelMap().addAttribute("id", id), 403, fault);
        }
        return back(id, switches);
    }

    @PostMapping(ONE + "/close")
    ModelAndView close(@PathVariable String id, Switches switches) {
        door.read(tx -> {
            desk.forget(tx, id);
            return id;
        });
        return new ModelAndView("redirect:" + switches.across("/dialogue"));
    }

    @PostMapping(ONE)
    ModelAndView change(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Switches switches) {
        return kept(
                id,
                given,
                switches,
                () -> door.write(tx -> {
                    Lock lock = desk.lock(tx, id);
                    Frame was = Negotiations.open(tx, lock, id).content();
                    Frame frame = new Frame(
                            id,
                            given.containsKey("title") ? line(given, "title") : was.title(),
                            given.containsKey("parties") ? line(given, "parties") : was.parties(),
                            given.containsKey("differences") ? line(given, "differences") : was.differences(),
                            given.containsKey("seats") ? line(given, "seats") : was.seats(),
                            given.containsKey("text") ? text(given, "text") : was.text());
                    checkAccounts(tx, frame.seatMap().values());
                    return Negotiations.change(tx, lock, frame, version);
                }));
    }

    @PostMapping(ONE + "/readers")
    ModelAndView readers(
            @PathVariable String id, @RequestParam int version, @RequestParam String named, Switches switches) {
        return kept(
                id,
                Map.of(),
                switches,
                () -> door.write(tx -> {
                    Lock lock = desk.lock(tx, id);
                    Opened<Negotiation, Frame> opened = Negotiations.open(tx, lock, id);
                    NavigableSet<String> names =
                            new TreeSet<>(opened.content().seatMap().values());
                    for (String name : named.split("[\\s,;]+")) {
                        if (!name.isEmpty()) {
                            names.add(name);
                        }
                    }
                    checkAccounts(tx, names);
                    if (version != opened.kept().version()) {
                        throw new IllegalArgumentException(
                                "It was changed meanwhile; look who may read it now, then name them.");
                    }
                    return Negotiations.name(tx, opened.kept(), names);
                }));
    }

    private static void checkAccounts(ReadTx tx, Iterable<String> names) {
        for (String name : names) {
            if (tx.find(Account.class, name).isEmpty()) {
                throw new Wrong(400, "bad-value", "There is no account \"%s\" that may be named.".formatted(name));
            }
        }
    }

    @PostMapping(ONE + "/entries")
    ModelAndView enter(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Switches switches) {
        return kept(
                id,
                Map.of(),
                switches,
                () -> door.write(tx -> Negotiations.enter(
                        tx, desk.lock(tx, id), id, line(given, "party"), text(given, "text"), version)));
    }

    @PostMapping(ONE + "/remove")
    String remove(@PathVariable String id, @RequestParam int version, Switches switches) {
        door.write(tx -> {
            tx.remove(Negotiation.class, id, version);
            return id;
        });
        return "redirect:" + switches.across("/dialogue");
    }

    @GetMapping(ONE + "/versions/{version:[0-9]{1,9}}")
    String version(@PathVariable String id, @PathVariable int version, Model model) {
        return door.read(tx -> {
            Frame frame = Negotiations.at(tx, desk.lock(tx, id), id, version);
            model.addAttribute("frame", frame);
            model.addAttribute("version", version);
            model.addAttribute(
                    "mark", tx.get(Negotiation.class, id).head().placing().mark());
            return "dialogue/version";
        });
    }

    /** What all its readers share, as a file. */
    @GetMapping(ONE + "/negotiation.yaml")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        Frame frame =
                door.read(tx -> Negotiations.open(tx, desk.lock(tx, id), id).content());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header("Content-Disposition", "attachment; filename=\"negotiation.yaml\"")
                .body(frame.text().getBytes(StandardCharsets.UTF_8));
    }

    private interface Work {
        Object run();
    }

    /** Back to the page, to the question of a merge, or to the page with a sentence. */
    private ModelAndView kept(String id, Map<String, String> typed, Switches switches, Work work) {
        try {
            work.run();
            return back(id, switches);
        } catch (Conflict conflict) {
            return NegotiationDesk.merge(conflict, id, ALL + "/" + id, switches);
        } catch (Wrong | IllegalArgumentException fault) {
            ModelAndView page = door.read(tx -> page(tx, id, switches));
            page.addObject("fault", String.valueOf(fault.getMessage()));
            page.addObject("typed", typed.get("text")); // what was typed is not lost over a mistake beside it
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private static ModelAndView again(String view, Model model, int status, RuntimeException fault) {
        ModelAndView page = new ModelAndView(view);
        page.addAllObjects(model.asMap());
        page.addObject("fault", String.valueOf(fault.getMessage()));
        page.setStatus(
                HttpStatus.valueOf(fault instanceof DeskException refused ? DeskFaults.status(refused) : status));
        return page;
    }

    private static ModelAndView back(String id, Switches switches) {
        return new ModelAndView("redirect:" + switches.across(ALL + "/" + id));
    }

    private static String line(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").replaceAll("\\s+", " ").strip();
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").replace("\r\n", "\n");
    }
}
