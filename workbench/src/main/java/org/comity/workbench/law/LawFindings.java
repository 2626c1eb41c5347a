package org.comity.workbench.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.law.Party;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;

/** The register and its reminders as Findings. */
public final class LawFindings {
    private LawFindings() {}

    /** The agreements; parties and obligations are tables of their own. */
    public static Finding register(Register register, String command) {
        return Findings.of("agreements", "Agreements and their obligations")
                .table(agreements(register))
                .table(parties(register))
                .table(obligations(register))
                .parameter("on", register.on())
                .method("An agreement is in force from its day until the day on which it expires, that day included.")
                .command(command)
                .build();
    }

    /** What falls due; what is overdue is a table of its own. */
    public static Finding reminders(Reminders reminders, String command) {
        return Findings.of("agreements reminders", "What falls due under agreements")
                .table(reminders("due", "Due within %d days".formatted(reminders.days()), reminders.due()))
                .table(reminders("overdue", "Obligations overdue", reminders.overdue()))
                .parameter("on", reminders.on())
                .parameter("days", reminders.days())
                .method("From the day asked for to that many days later, both included; obligations that are met are"
                        + " left out.")
                .note("%d obligations that are not met were due before %s: --table overdue."
                        .formatted(reminders.overdue().size(), reminders.on()))
                .command(command)
                .build();
    }

    private static Table agreements(Register register) {
        List<Column> columns = List.of(
                Column.of("id", "id", Kind.ID),
                Column.of("title", "agreement", Kind.TEXT),
                Column.of("form", "form", Kind.TEXT),
                Column.of("standing", "stands", Kind.TEXT),
                Column.of("signed", "signed", Kind.TEXT),
                Column.of("in_force", "in force since", Kind.TEXT),
                Column.of("notice_by", "notice by", Kind.TEXT),
                Column.of("expires", "expires", Kind.TEXT),
                Column.of("parties", "parties", Kind.WHOLE),
                Column.of("ratified", "ratified", Kind.WHOLE),
                Column.of("obligations", "obligations", Kind.WHOLE),
                Column.of("met", "met", Kind.WHOLE),
                Column.of("open", "open", Kind.WHOLE),
                Column.of("not_met", "not met", Kind.WHOLE),
                Column.of("not_known", "not known", Kind.WHOLE),
                Column.of("without_act", "no domestic act", Kind.WHOLE),
                Column.of("next", "next day", Kind.TEXT),
                Handling.column(Locale.ENGLISH));
        return new Table(
                "agreements",
                "Agreements",
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

    private static Table parties(Register register) {
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
                "Parties",
                List.of(
                        Column.of("agreement", "agreement", Kind.ID),
                        Column.of("name", "party", Kind.TEXT),
                        Column.of("country", "country, territory or economy", Kind.COUNTRY),
                        Column.of("signed", "signed", Kind.TEXT),
                        Column.of("ratified", "ratified", Kind.TEXT),
                        Column.of("in_force", "in force since", Kind.TEXT),
                        Column.of("withdrawn", "withdrawn", Kind.TEXT),
                        Handling.column(Locale.ENGLISH)),
                rows);
    }

    private static Table obligations(Register register) {
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
                "Obligations",
                List.of(
                        Column.of("agreement", "agreement", Kind.ID),
                        Column.of("clause", "clause", Kind.TEXT),
                        Column.of("text", "what it asks", Kind.TEXT),
                        Column.of("bearer", "who", Kind.TEXT),
                        Column.of("due", "by when", Kind.TEXT),
                        Column.of("domestic_act", "domestic act", Kind.TEXT),
                        Column.of("state", "state", Kind.TEXT),
                        Column.of("post", "post", Kind.ID),
                        Handling.column(Locale.ENGLISH)),
                rows);
    }

    private static Table reminders(String name, String title, List<Reminders.Reminder> reminders) {
        return new Table(
                name,
                title,
                List.of(
                        Column.of("day", "day", Kind.TEXT),
                        Column.of("days", "days", Kind.YEAR),
                        Column.of("what", "what", Kind.TEXT),
                        Column.of("agreement", "agreement", Kind.ID),
                        Column.of("title", "title", Kind.TEXT),
                        Column.of("clause", "clause", Kind.TEXT),
                        Column.of("text", "what it asks", Kind.TEXT),
                        Column.of("who", "who", Kind.TEXT),
                        Column.of("post", "post", Kind.ID),
                        Handling.column(Locale.ENGLISH)),
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
}
