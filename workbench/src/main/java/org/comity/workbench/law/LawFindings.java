package org.comity.workbench.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.law.Party;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;

/** The register and its reminders as Findings. */
public final class LawFindings {
    private static final String BUNDLE = "org/comity/workbench/law/messages";

    private final Messages texts;

    private LawFindings(Locale locale) {
        this.texts = Messages.of(BUNDLE, locale);
    }

    /** The agreements; parties and obligations are tables of their own. */
    public static Finding register(Register register, String command, Locale locale) {
        LawFindings found = new LawFindings(locale);
        Messages texts = found.texts;
        return Findings.of("agreements", texts.text("title.register"))
                .table(found.agreements(register))
                .table(found.parties(register))
                .table(found.obligations(register))
                .parameter("on", register.on())
                .method(texts.text("method.in_force"))
                .command(command)
                .build();
    }

    /** What falls due; what is overdue is a table of its own. */
    public static Finding reminders(Reminders reminders, String command, Locale locale) {
        LawFindings found = new LawFindings(locale);
        Messages texts = found.texts;
        return Findings.of("agreements reminders", texts.text("title.reminders"))
                .table(found.reminders("due", reminders.days(), reminders.due()))
                .table(found.reminders("overdue", reminders.days(), reminders.overdue()))
                .parameter("on", reminders.on())
                .parameter("days", reminders.days())
                .method(texts.text("method.due"))
                .note(texts.text(
                        "note.overdue",
                        Map.of(
                                "count",
                                reminders.overdue().size(),
                                "on",
                                reminders.on().toString())))
                .command(command)
                .build();
    }

    private Table agreements(Register register) {
        List<Column> columns = List.of(
                column("id", Kind.ID),
                column("title", Kind.TEXT),
                column("form", Kind.TEXT),
                column("standing", Kind.TEXT),
                column("signed", Kind.TEXT),
                column("in_force", Kind.TEXT),
                column("notice_by", Kind.TEXT),
                column("expires", Kind.TEXT),
                column("parties", Kind.WHOLE),
                column("ratified", Kind.WHOLE),
                column("obligations", Kind.WHOLE),
                column("met", Kind.WHOLE),
                column("open", Kind.WHOLE),
                column("not_met", Kind.WHOLE),
                column("not_known", Kind.WHOLE),
                column("without_act", Kind.WHOLE),
                column("next", Kind.TEXT),
                Handling.column(texts.locale()));
        return new Table(
                "agreements",
                texts.text("table.agreements"),
                columns,
                register.lines().stream().map(line -> row(line, register.on())).toList());
    }

    private static List<Object> row(AgreementLine line, LocalDate on) {
        Agreement agreement = line.agreement();
        List<Object> row = new ArrayList<>(
                List.of(agreement.id(), agreement.title(), agreement.form(), Table.word(line.standing(on))));
        row.add(Table.cell(agreement.signed()));
        row.add(Table.cell(agreement.inForce()));
        row.add(Table.cell(agreement.noticeBy()));
        row.add(Table.cell(agreement.expires()));
        row.add((long) line.parties().size());
        row.add((long) line.ratified(on));
        row.add((long) line.obligations().size());
        row.add((long) line.count(Obligation.State.MET));
        row.add((long) line.count(Obligation.State.OPEN));
        row.add((long) line.count(Obligation.State.NOT_MET));
        row.add((long) line.count(Obligation.State.NOT_KNOWN));
        row.add((long) line.withoutAct());
        row.add(Table.cell(line.next(on)));
        row.add(line.mark());
        return row;
    }

    private Table parties(Register register) {
        List<List<Object>> rows = new ArrayList<>();
        for (AgreementLine line : register.lines()) {
            for (Party party : line.parties()) {
                rows.add(List.of(
                        line.id(),
                        party.name(),
                        Table.cell(party.country()),
                        Table.cell(party.signed()),
                        Table.cell(party.ratified()),
                        Table.cell(party.inForce()),
                        Table.cell(party.withdrawn()),
                        line.mark()));
            }
        }
        return new Table(
                "parties",
                texts.text("table.parties"),
                List.of(
                        column("agreement", Kind.ID),
                        column("name", Kind.TEXT),
                        column("country", Kind.COUNTRY),
                        column("signed", Kind.TEXT),
                        column("ratified", Kind.TEXT),
                        column("in_force", Kind.TEXT),
                        column("withdrawn", Kind.TEXT),
                        Handling.column(texts.locale())),
                rows);
    }

    private Table obligations(Register register) {
        List<List<Object>> rows = new ArrayList<>();
        for (AgreementLine line : register.lines()) {
            for (Obligation one : line.obligations()) {
                rows.add(List.of(
                        line.id(),
                        one.clause(),
                        one.text(),
                        one.bearer(),
                        Table.cell(one.due()),
                        one.domesticAct().isBlank() ? Table.Blank.MISSING : one.domesticAct(),
                        Table.word(one.state()),
                        Table.cell(one.post()),
                        line.mark()));
            }
        }
        return new Table(
                "obligations",
                texts.text("table.obligations"),
                List.of(
                        column("agreement", Kind.ID),
                        column("clause", Kind.TEXT),
                        column("text", Kind.TEXT),
                        column("bearer", Kind.TEXT),
                        column("due", Kind.TEXT),
                        column("domestic_act", Kind.TEXT),
                        column("state", Kind.TEXT),
                        column("post", Kind.ID),
                        Handling.column(texts.locale())),
                rows);
    }

    private Table reminders(String name, int days, List<Reminders.Reminder> reminders) {
        return new Table(
                name,
                texts.text("table." + name, Map.of("days", days)),
                List.of(
                        column("day", Kind.TEXT),
                        column("days", Kind.YEAR),
                        column("what", Kind.TEXT),
                        column("agreement", Kind.ID),
                        column("title", "reminders.title", Kind.TEXT),
                        column("clause", Kind.TEXT),
                        column("text", Kind.TEXT),
                        column("who", Kind.TEXT),
                        column("post", Kind.ID),
                        Handling.column(texts.locale())),
                reminders.stream()
                        .map(one -> List.<Object>of(
                                one.day().toString(),
                                one.days(),
                                Table.word(one.what()),
                                one.agreement(),
                                one.title(),
                                one.clause(),
                                one.text(),
                                one.who(),
                                Table.cell(one.post()),
                                one.mark()))
                        .toList());
    }

    private Column column(String name, Kind kind) {
        return column(name, name, kind);
    }

    /** @param word the label's, where a column of that name says something else elsewhere */
    private Column column(String name, String word, Kind kind) {
        return Column.of(name, texts.text("column." + word), kind);
    }
}
