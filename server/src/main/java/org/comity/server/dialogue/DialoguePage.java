package org.comity.server.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Act;
import org.comity.desk.dialogue.Negotiation;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Incident;
import org.comity.desk.dispute.LadderStep;
import org.comity.desk.dispute.Link;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.dispute.Side;
import org.comity.desk.dispute.StatusChange;
import org.comity.desk.record.Kept;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Fields;
import org.comity.server.desk.History;
import org.comity.server.desk.PartsTable;
import org.comity.server.desk.Talk;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.server.promise.LedgerQuestion;
import org.comity.workbench.dialogue.register.Dispute;
import org.comity.workbench.dialogue.register.DisputeFinding;
import org.comity.workbench.dialogue.register.Disputes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /dialogue}: the register of disputes and one's own negotiations; {@code /dialogue/ID}: one dispute. */
@Controller
class DialoguePage {
    private static final int MOST = 200;
    private static final String ID = "/dialogue/{id:[A-Za-z0-9][A-Za-z0-9.-]*}";
    private final DeskDoor door;
    private final NegotiationDesk negotiations;

    DialoguePage(DeskDoor door, NegotiationDesk negotiations) {
        this.door = door;
        this.negotiations = negotiations;
    }

    /** A dispute in the list; {@code names} holds what each party calls it, or that no name is held. */
    record Row(
            String id,
            String title,
            String kind,
            List<Named> names,
            String status,
            String next,
            String due,
            String shelved) {}

    /** A party, and what it calls the matter. */
    record Named(String party, String name) {}

    /** A party on the page of a dispute. */
    record VoiceView(String party, String name, String none, List<WordsView> words) {}

    /** A quotation; the number with its unit is empty where it states none. */
    record WordsView(
            String id,
            String name,
            String text,
            String source,
            String dated,
            String address,
            String number,
            boolean mayChange) {}

    @GetMapping("/dialogue")
    String all(Switches switches, Model model) {
        Language language = switches.language();
        return door.read(tx -> {
            Disputes.Found found = Disputes.list(tx, DisputeQuestion.filter(switches), MOST);
            model.addAttribute(
                    "rows",
                    found.disputes().stream().map(one -> row(one, language)).toList());
            model.addAttribute("found", found.total());
            model.addAttribute("negotiations", negotiations.list(tx));
            model.addAttribute("mayAdd", tx.rights().isMember());
            TreeSet<String> codes = new TreeSet<>();
            codes.addAll(tx.tally(Difference.class, "home", Query.all()).keySet());
            codes.addAll(tx.tally(Difference.class, "partner", Query.all()).keySet());
            codes.addAll(tx.tally(Side.class, "party", Query.all()).keySet());
            codes.addAll(tx.tally(Quotation.class, "party", Query.all()).keySet());
            model.addAttribute("homes", LedgerQuestion.countries(codes, switches.get("home"), language));
            model.addAttribute("partners", LedgerQuestion.countries(codes, switches.get("partner"), language));
            model.addAttribute(
                    "mark",
                    String.join(
                            " · ",
                            found.disputes().stream()
                                    .map(one -> one.kept().head().placing().mark())
                                    .distinct()
                                    .sorted()
                                    .toList()));
            return "dialogue/all";
        });
    }

    private static Row row(Dispute one, Language language) {
        return new Row(
                one.id(),
                one.difference().title(),
                kind(one, language),
                one.voices().stream()
                        .map(voice -> new Named(
                                language.name(voice.party()),
                                voice.name().isEmpty() ? language.text("dialogue.name.none") : voice.name()))
                        .toList(),
                one.status(),
                one.next().map(LadderStep::step).orElse(""),
                day(one.next().flatMap(LadderStep::due)),
                day(one.difference().shelvedUntil()));
    }

    private static String kind(Dispute one, Language language) {
        return language.text("word." + one.difference().kind().name().toLowerCase(Locale.ROOT));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    @GetMapping("/dialogue.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        Disputes.Found found = door.read(tx -> Disputes.list(tx, DisputeQuestion.filter(switches), Query.MOST));
        return Download.of(DisputeFinding.of(found, switches.language().locale()), format, "comity-disputes", switches);
    }

    @GetMapping(ID + "/file.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> oneFile(@PathVariable String id, @PathVariable String format, Switches switches) {
        Dispute dispute = door.read(tx -> Disputes.one(tx, id));
        return Download.of(
                DisputeFinding.of(dispute, switches.language().locale()), format, "comity-dispute", switches);
    }

    @GetMapping(ID)
    String show(@PathVariable String id, Switches switches, Model model) {
        Language language = switches.language();
        return door.read(tx -> {
            Dispute dispute = Disputes.one(tx, id);
            Kept<Difference> kept = dispute.kept();
            model.addAttribute("dispute", dispute.difference());
            model.addAttribute("kept", kept);
            model.addAttribute("kind", kind(dispute, language));
            model.addAttribute("status", dispute.status());
            model.addAttribute("next", dispute.next());
            model.addAttribute("shelved", day(dispute.difference().shelvedUntil()));
            model.addAttribute("today", door.today().toString());
            model.addAttribute("voices", voices(tx, dispute, language));
            model.addAttribute("third", words(tx, dispute.third(), language));
            model.addAttribute("mark", kept.head().placing().mark());
            model.addAttribute("owner", Fields.name(tx, kept.head().placing().department()));
            model.addAttribute("mayChange", tx.may(Act.CHANGE, kept.head()));
            model.addAttribute(
                    "mayPrepare",
                    tx.mayAdd(Negotiation.class, kept.head().placing().department()));
            model.addAttribute(
                    "parties",
                    String.join(
                            ", ",
                            dispute.voices().stream()
                                    .map(voice -> voice.party().code())
                                    .toList()));
            model.addAttribute(
                    "parts",
                    List.of(
                            PartsTable.of(tx, LadderStep.class, kept, language),
                            PartsTable.of(tx, StatusChange.class, kept, language),
                            PartsTable.of(tx, Incident.class, kept, language),
                            PartsTable.of(tx, Link.class, kept, language),
                            PartsTable.of(tx, Side.class, kept, language)));
            model.addAttribute("talk", Talk.of(tx, kept));
            model.addAttribute("history", tx.rights().isMember() ? History.of(tx, id, language) : List.of());
            return "dialogue/one";
        });
    }

    private static List<VoiceView> voices(ReadTx tx, Dispute dispute, Language language) {
        List<VoiceView> views = new ArrayList<>();
        for (Dispute.Voice voice : dispute.voices()) {
            String party = language.name(voice.party());
            views.add(new VoiceView(
                    party,
                    voice.name(),
                    voice.words().isEmpty() ? language.text("dialogue.words.none", party) : "",
                    words(tx, voice.words(), language)));
        }
        return views;
    }

    private static List<WordsView> words(ReadTx tx, List<Quotation> words, Language language) {
        return words.stream()
                .map(one -> new WordsView(
                        one.id(),
                        one.name(),
                        one.text(),
                        one.source(),
                        one.dated().toString(),
                        one.address(),
                        one.number()
                                .map(number -> (language.figure(number) + " " + one.unit()).strip())
                                .orElse(""),
                        tx.mayChange(tx.get(Quotation.class, one.id()))))
                .toList();
    }
}
