package org.comity.server.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Act;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.law.Party;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Attachment;
import org.comity.model.Finding;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Fields;
import org.comity.server.desk.History;
import org.comity.server.desk.PartsTable;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.server.promise.LedgerQuestion;
import org.comity.server.promise.LedgerView;
import org.comity.server.publish.Publisher;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.comity.workbench.law.Reminders;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFilter;
import org.comity.workbench.sheet.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /agreements}: the register and its reminders; {@code /agreements/ID}: one agreement. */
@Controller
class AgreementsPage {
    private static final int MOST = 200;
    private final DeskDoor door;

    AgreementsPage(DeskDoor door) {
        this.door = door;
    }

    /** An agreement in the list. */
    record Row(
            String id,
            String title,
            String form,
            String standing,
            String parties,
            String ratified,
            String inForce,
            String noticeBy,
            String expires,
            String obligations,
            int withoutAct) {}

    @GetMapping("/agreements")
    String all(Switches switches, Model model) {
        return door.read(tx -> {
            Register register = register(tx, switches);
            int days = RegisterQuestion.days(switches);
            Reminders reminders = Reminders.of(register.lines(), register.on(), days);
            Language language = switches.language();
            model.addAttribute(
                    "rows",
                    register.lines().stream()
                            .limit(MOST)
                            .map(line -> row(line, register.on(), language))
                            .toList());
            model.addAttribute(
                    "reminders",
                    new Reminders(
                            reminders.on(), reminders.days(), first(reminders.due()), first(reminders.overdue())));
            model.addAttribute("found", register.lines().size());
            model.addAttribute("dueCount", reminders.due().size());
            model.addAttribute("overdueCount", reminders.overdue().size());
            model.addAttribute("mayAdd", tx.rights().isMember());
            model.addAttribute("on", register.on());
            model.addAttribute("days", days);
            model.addAttribute("mark", String.join(" · ", register.marks()));
            Set<String> codes = tx.tally(Party.class, "country", Query.all()).keySet();
            model.addAttribute("homes", LedgerQuestion.countries(codes, switches.get("home"), language));
            model.addAttribute("partners", LedgerQuestion.countries(codes, switches.get("partner"), language));
            return "law/all";
        });
    }

    private static List<Reminders.Reminder> first(List<Reminders.Reminder> all) {
        return all.stream().limit(MOST).toList();
    }

    private static Row row(AgreementLine line, LocalDate on, Language language) {
        Agreement agreement = line.agreement();
        List<String> names = line.parties().stream().map(Party::name).toList();
        return new Row(
                line.id(),
                agreement.title(),
                agreement.form(),
                LedgerQuestion.word(line.standing(on)),
                language.few(names),
                language.text("law.ratified", line.ratified(on), line.parties().size()),
                text(agreement.inForce()),
                text(agreement.noticeBy()),
                text(agreement.expires()),
                language.text(
                        "law.obligations",
                        line.obligations().size(),
                        line.count(Obligation.State.MET),
                        line.count(Obligation.State.NOT_MET),
                        line.count(Obligation.State.OPEN) + line.count(Obligation.State.NOT_KNOWN)),
                line.withoutAct());
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private Register register(ReadTx tx, Switches switches) {
        return RegisterQuestion.read(tx, switches, door.today());
    }

    @GetMapping("/agreements.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        Register register = door.read(tx -> register(tx, switches));
        Finding finding = RegisterQuestion.finding(register, switches);
        return Download.of(finding, format, "comity-agreements", switches);
    }

    @GetMapping("/agreements/reminders.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> reminders(@PathVariable String format, Switches switches) {
        return Download.of(reminders(switches), format, "comity-reminders", switches);
    }

    private Finding reminders(Switches switches) {
        return RegisterQuestion.reminders(door.read(tx -> register(tx, switches)), switches);
    }

    /** The records themselves, as {@code comity agreements import} reads them. */
    @GetMapping("/agreements/records.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> records(@PathVariable String format, Switches switches) {
        Finding finding = door.read(tx ->
                Sheets.law(tx, "comity agreements export", switches.language().locale()));
        return Download.of(finding, format, "comity-agreements-records", switches);
    }

    @GetMapping("/agreements/{id:[A-Za-z0-9][A-Za-z0-9.-]*}")
    String show(@PathVariable String id, Switches switches, Model model) {
        return door.read(tx -> {
            LocalDate on = LedgerQuestion.on(switches, door.today());
            Language language = switches.language();
            AgreementLine line = Register.one(tx, id);
            Kept<Agreement> kept = line.kept();
            model.addAttribute("line", line);
            model.addAttribute("agreement", kept.record());
            model.addAttribute("kept", kept);
            model.addAttribute("on", on);
            model.addAttribute("standing", LedgerQuestion.word(line.standing(on)));
            model.addAttribute("mark", line.mark());
            model.addAttribute("owner", Fields.name(tx, kept.head().placing().department()));
            model.addAttribute("mayChange", tx.may(Act.CHANGE, kept.head()));
            model.addAttribute("mayPublish", tx.may(Act.PUBLISH, kept.head()));
            model.addAttribute("public", Publisher.current(tx, "agreement", id));
            model.addAttribute(
                    "fields",
                    Fields.of(tx, kept, language).stream()
                            .filter(field -> !field.name().equals("title")
                                    && !field.text().isEmpty())
                            .toList());
            model.addAttribute("reminders", Reminders.of(List.of(line), on, Reminders.USUAL_DAYS));
            Ledger ledger = Ledger.read(tx, LedgerFilter.of(id), on);
            model.addAttribute("view", LedgerView.of(ledger, ledger.lines(), language));
            model.addAttribute(
                    "parts",
                    List.of(
                            PartsTable.of(tx, Obligation.class, kept, language),
                            PartsTable.of(tx, Party.class, kept, language)));
            model.addAttribute("attachments", tx.list(Attachment.class, Query.where("about", id)));
            model.addAttribute("history", tx.rights().isMember() ? History.of(tx, id, language) : List.of());
            return "law/one";
        });
    }
}
