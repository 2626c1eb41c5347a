package org.comity.workbench.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.StateReport;
import org.comity.methods.compliance.Compliance;
import org.comity.methods.compliance.State;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;

/**
 * The ledger as a Finding: the promises one by one, and how they were kept by each voice. Tables that count promises carry
 * the handling marks of all of them.
 */
public final class LedgerFindings {
    private final Ledger ledger;
    private final LedgerText text;

    private LedgerFindings(Ledger ledger, Locale locale) {
        this.ledger = ledger;
        this.text = LedgerText.in(locale);
    }

    /** Promise by promise. */
    public static Finding list(Ledger ledger, String command, Locale locale) {
        LedgerFindings findings = new LedgerFindings(ledger, locale);
        return findings.common("promises", "list", command)
                .table(promises(ledger.lines(), findings.text))
                .build();
    }

    /** The two percentages with their denominator by voice, then the counts by state, then the coders. */
    public static Finding status(Ledger ledger, String command, Locale locale) {
        LedgerFindings findings = new LedgerFindings(ledger, locale);
        Findings all = findings.counts(findings.common("promises status", "status", command));
        if (ledger.coders().coders().size() < 2) {
            all.note(findings.text.say("note.coders"));
        }
        return all.build();
    }

    /** Both of them in one. */
    public static Finding whole(Ledger ledger, String command, Locale locale) {
        LedgerFindings findings = new LedgerFindings(ledger, locale);
        return findings.counts(
                        findings.common("promises", "list", command).table(promises(ledger.lines(), findings.text)))
                .build();
    }

    private Findings common(String question, String title, String command) {
        return Findings.of(question, text.say("title." + title))
                .parameter("on", ledger.on())
                .method(text.say("method.separate"))
                .method(text.say("method.progress"))
                .note(text.say(
                        "note.vague",
                        Map.of("vague", ledger.vague(), "of", ledger.lines().size())))
                .command(command);
    }

    private Findings counts(Findings findings) {
        Coders coders = ledger.coders();
        for (Table table : List.of(status(), states(), coders(coders), agreement(coders))) {
            findings.table(Handling.on(table, ledger.marks(), text.locale()));
        }
        return findings.parameter("draws", Coders.DRAWS);
    }

    /** The promises one by one. */
    static Table promises(List<LedgerLine> lines, LedgerText text) {
        List<Column> columns = new ArrayList<>(List.of(
                text.column("id", Kind.ID),
                text.column("promise", Kind.TEXT),
                text.column("actor", Kind.TEXT),
                text.column("counterpart", Kind.TEXT),
                text.column("home", Kind.COUNTRY),
                text.column("partner", Kind.COUNTRY),
                text.column("due", Kind.TEXT),
                text.column("vague", Kind.FLAG)));
        for (String side : List.of("home", "partner", "third")) {
            columns.add(text.column(side + "_state", Kind.TEXT));
            columns.add(text.column(side + "_dated", Kind.TEXT));
        }
        columns.add(text.column("evidence", Kind.WHOLE));
        columns.add(text.column("agreement", Kind.ID));
        columns.add(text.column("source", Kind.TEXT));
        columns.add(Handling.column(text.locale()));
        return text.table(
                "promises", columns, lines.stream().map(LedgerFindings::row).toList());
    }

    private static List<Object> row(LedgerLine line) {
        Commitment promise = line.promise();
        List<Object> row = new ArrayList<>(List.of(
                promise.id(),
                line.title(),
                promise.actor(),
                promise.counterpart(),
                Table.cell(promise.home()),
                Table.cell(promise.partner()),
                Table.cell(promise.due()),
                promise.vague()));
        for (StateReport.Side side : StateReport.Side.values()) {
            Standing standing = line.side(side);
            row.add(Table.cell(standing.state().map(Table::word)));
            row.add(Table.cell(standing.dated()));
        }
        row.add((long) line.evidence().size());
        row.add(Table.cell(promise.agreement()));
        row.add(promise.source());
        row.add(line.mark());
        return row;
    }

    private Table status() {
        List<List<Object>> rows = new ArrayList<>();
        ledger.sides().forEach((side, tally) -> rows.add(row("report", side, tally)));
        ledger.grades().forEach((grade, tally) -> rows.add(row("evidence", grade, tally)));
        return text.table(
                "status",
                List.of(
                        text.column("basis", Kind.TEXT),
                        text.column("voice", Kind.TEXT),
                        text.column("promises", Kind.WHOLE),
                        text.column("due_assessable", "due", Kind.WHOLE),
                        text.column("progress", Kind.WHOLE),
                        text.percent("progress_percent"),
                        text.column("completed", Kind.WHOLE),
                        text.percent("completed_percent"),
                        text.column("on_time", Kind.WHOLE),
                        text.column("score", Kind.COMPUTED),
                        text.percent("score_percent")),
                rows);
    }

    private static List<Object> row(String basis, Enum<?> voice, Tally tally) {
        Compliance compliance = tally.compliance();
        List<Object> row =
                new ArrayList<>(List.of(basis, Table.word(voice), (long) tally.promises(), (long) tally.due()));
        row.add((long) compliance.progress().count());
        row.add(share(compliance.progress().percent()));
        row.add((long) compliance.completed().count());
        row.add(share(compliance.completed().percent()));
        row.add((long) compliance.onTime().count());
        row.add(share(compliance.score()));
        row.add(share(compliance.scorePercent()));
        return row;
    }

    /** A share of nothing does not apply. */
    private static Object share(Optional<Double> share) {
        return share.isPresent() ? share.get() : Table.Blank.NOT_APPLICABLE;
    }

    private Table states() {
        List<Column> columns = new ArrayList<>(List.of(
                text.column("basis", Kind.TEXT), text.column("voice", Kind.TEXT), text.column("promises", Kind.WHOLE)));
        for (State state : State.values()) {
            columns.add(text.column(state.name().toLowerCase(Locale.ROOT), Kind.WHOLE));
        }
        columns.add(text.column("nothing_said", Kind.WHOLE));
        columns.add(text.column("vague", Kind.WHOLE));
        List<List<Object>> rows = new ArrayList<>();
        ledger.sides().forEach((side, tally) -> rows.add(counts("report", side, tally)));
        ledger.grades().forEach((grade, tally) -> rows.add(counts("evidence", grade, tally)));
        return text.table("states", columns, rows);
    }

    private static List<Object> counts(String basis, Enum<?> voice, Tally tally) {
        List<Object> row = new ArrayList<>(List.of(basis, Table.word(voice), (long) tally.promises()));
        for (State state : State.values()) {
            row.add((long) tally.count(state));
        }
        row.add((long) tally.silent());
        row.add((long) tally.compliance().vague());
        return row;
    }

    private Table coders(Coders coders) {
        return text.table(
                "coders",
                List.of(
                        text.column("coder", Kind.TEXT),
                        text.column("scored", Kind.WHOLE),
                        text.column("without", Kind.WHOLE),
                        text.column("mean_score", "score", Kind.COMPUTED),
                        text.percent("mean_score_percent", "score_percent")),
                coders.coders().stream()
                        .map(one -> List.<Object>of(
                                one.name(),
                                (long) one.scored(),
                                (long) one.without(),
                                share(one.score()),
                                share(one.percent())))
                        .toList());
    }

    private Table agreement(Coders coders) {
        List<List<Object>> rows = new ArrayList<>();
        Map.of("ordinal", coders.ordinal(), "nominal", coders.nominal()).entrySet().stream()
                .sorted(Map.Entry.<String, Coders.Alpha>comparingByKey().reversed())
                .forEach(entry -> rows.add(List.of(
                        entry.getKey(),
                        share(entry.getValue().alpha()),
                        share(entry.getValue().low()),
                        share(entry.getValue().high()),
                        (long) coders.twice(),
                        (long) coders.agreed(),
                        share(coders.score()))));
        return text.table(
                "agreement",
                List.of(
                        text.column("level", Kind.TEXT),
                        text.column("alpha", Kind.COMPUTED),
                        text.column("low", Kind.COMPUTED),
                        text.column("high", Kind.COMPUTED),
                        text.column("twice", Kind.WHOLE),
                        text.column("same", "agreed", Kind.WHOLE),
                        text.column("mean_of_agreed", "score", Kind.COMPUTED)),
                rows);
    }
}
