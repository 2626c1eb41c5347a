package org.comity.server.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Act;
import org.comity.desk.law.Agreement;
import org.comity.desk.plan.Measure;
import org.comity.desk.promise.Coding;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.StateReport;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Comment;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Fields;
import org.comity.server.desk.History;
import org.comity.server.desk.PartsTable;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /promises/ID}: one promise in its own words, with what each side, third parties and evidence say of it. */
@Controller
class PromisePage {
    private static final List<String> ELSEWHERE = List.of("text", "action", "agreement", "supersededBy");
    private final DeskDoor door;

    PromisePage(DeskDoor door) {
        this.door = door;
    }

    /** Another record that belongs to it. */
    record Link(String id, String name) {}

    @GetMapping("/promises/{id:[A-Za-z0-9][A-Za-z0-9.-]*}")
    String show(@PathVariable String id, Switches switches, Model model) {
        return door.read(tx -> {
            LocalDate on = LedgerQuestion.on(switches, door.today());
            Language language = switches.language();
            LedgerLine line = Ledger.one(tx, id, on);
            Kept<Commitment> kept = line.kept();
            model.addAttribute("line", line);
            model.addAttribute("promise", kept.record());
            model.addAttribute("kept", kept);
            model.addAttribute("on", on);
            model.addAttribute("mark", line.mark());
            model.addAttribute("mayChange", tx.may(Act.CHANGE, kept.head()));
            model.addAttribute("owner", Fields.name(tx, kept.head().placing().department()));
            model.addAttribute(
                    "fields",
                    Fields.of(tx, kept, language).stream()
                            .filter(field -> !ELSEWHERE.contains(field.name())
                                    && !field.text().isEmpty())
                            .toList());
            model.addAttribute("voices", LedgerView.voices(line, language));
            model.addAttribute("grades", grades(line, language));
            links(tx, kept, model);
            model.addAttribute(
                    "parts",
                    List.of(
                            PartsTable.of(tx, StateReport.class, kept, language),
                            PartsTable.of(tx, Evidence.class, kept, language),
                            PartsTable.of(tx, Coding.class, kept, language),
                            PartsTable.of(tx, Comment.class, kept, language)));
            model.addAttribute("history", tx.rights().isMember() ? History.of(tx, id, language) : List.of());
            return "promise/one";
        });
    }

    private static List<LedgerView.Voice> grades(LedgerLine line, Language language) {
        List<LedgerView.Voice> grades = new ArrayList<>();
        line.grades().forEach((grade, standing) -> {
            if (standing.dated().isPresent()) {
                grades.add(LedgerView.voice(language.text("word." + LedgerQuestion.word(grade)), standing, language));
            }
        });
        return grades;
    }

    private static void links(ReadTx tx, Kept<Commitment> kept, Model model) {
        Commitment promise = kept.record();
        model.addAttribute(
                "agreement",
                promise.agreement()
                        .flatMap(id -> tx.find(Agreement.class, id))
                        .map(one -> new Link(one.id(), one.record().title())));
        model.addAttribute(
                "successor",
                promise.supersededBy()
                        .flatMap(id -> tx.find(Commitment.class, id))
                        .map(one -> new Link(one.id(), Fields.name(one))));
        model.addAttribute(
                "measures",
                tx.list(Measure.class, Query.where("commitment", kept.id())).stream()
                        .map(one -> new Link(one.id(), one.record().title()))
                        .toList());
    }
}
