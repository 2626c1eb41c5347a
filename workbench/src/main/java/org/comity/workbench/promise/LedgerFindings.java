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

/** The ledger as a Finding: the promises one by one, and how they were kept by each voice. */
public final class LedgerFindings {
    private static final List<Column> STATUS = List.of(
            Column.of("basis", "basis", Kind.TEXT),
            Column.of("voice", "voice", Kind.TEXT),
            Column.of("promises", "promises", Kind.WHOLE),
            Column.of("due", "due and assessable", Kind.WHOLE),
            Column.of("progress", "progress", Kind.WHOLE),
            new Column("progress_percent", "progress, %", Kind.COMPUTED, "%"),
            Column.of("completed", "completed", Kind.WHOLE),
            new Column("completed_percent", "completed, %", Kind.COMPUTED, "%"),
            Column.of("on_time", "on time", Kind.WHOLE),
            Column.of("score", "score", Kind.COMPUTED),
            new Column("score_percent", "score, %", Kind.COMPUTED, "%"));

    /** How the voices are read. */
    static final String SEPARATE =
            "Reports of the two sides, of third parties, and dated evidence by kind of source are never merged.";

    private LedgerFindings() {}

    /** Promise by promise. */
    public static Finding list(Ledger ledger, String command) {
        return common("promises", "Promises, and what is said of them", ledger, command)
                .table(promises(ledger.lines()))
                .build();
    }

    /** The two percentages with their denominator by voice, then the counts by state, then the coders. */
    public static Finding status(Ledger ledger, String command) {
        Coders coders = ledger.coders();
        Findings findings = common("promises status", "How promises were kept", ledger, command)
                .table(status(ledger))
                .table(states(ledger))
                .table(coders(coders))
                .table(agreement(coders))
                .parameter("draws", Coders.DRAWS);
        if (coders.coders().size() < 2) {
            findings.note("Fewer than two coders gave scores; there is no alpha.");
        }
        return findings.build();
    }

    /** Both of them in one. */
    public static Finding whole(Ledger ledger, String command) {
        Coders coders = ledger.coders();
        return common("promises", "Promises, and what is said of them", ledger, command)
                .table(promises(ledger.lines()))
                .table(status(ledger))
                .table(states(ledger))
                .table(coders(coders))
                .table(agreement(coders))
                .parameter("draws", Coders.DRAWS)
                .build();
    }

    private static Findings common(String question, String title, Ledger ledger, String command) {
        return Findings.of(question, title)
                .parameter("on", ledger.on())
                .method(SEPARATE)
                .method(
                        "Progress and completed are shares of the same promises: those due and assessable. Drafted, agreed"
                                + " and in force are progress and never completed. Score: delivered 1; in part or late 0; not"
                                + " delivered -1; percent = (score + 1) / 2 x 100.")
                .note("%d of %d promises are too vague to be assessed and are in no percentage."
                        .formatted(ledger.vague(), ledger.lines().size()))
                .command(command);
    }

    /** The promises one by one. */
    static Table promises(List<LedgerLine> lines) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("id", "id", Kind.ID),
                Column.of("promise", "promise", Kind.TEXT),
                Column.of("actor", "who", Kind.TEXT),
                Column.of("counterpart", "to whom", Kind.TEXT),
                Column.of("home", "home", Kind.COUNTRY),
                Column.of("partner", "partner", Kind.COUNTRY),
                Column.of("due", "due", Kind.TEXT),
                Column.of("vague", "vague", Kind.FLAG)));
        for (String side : List.of("home", "partner", "third")) {
            columns.add(Column.of(side + "_state", side + " says", Kind.TEXT));
            columns.add(Column.of(side + "_dated", side + " as of", Kind.TEXT));
        }
        columns.add(Column.of("evidence", "pieces of evidence", Kind.WHOLE));
        columns.add(Column.of("agreement", "agreement", Kind.ID));
        columns.add(Column.of("source", "source", Kind.TEXT));
        columns.add(Column.of("mark", "handling", Kind.TEXT));
        return new Table(
                "promises",
                "Promises",
                columns,
                lines.stream().map(LedgerFindings::row).toList());
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

    private static Table status(Ledger ledger) {
        List<List<Object>> rows = new ArrayList<>();
        ledger.sides().forEach((side, tally) -> rows.add(row("report", side, tally)));
        ledger.grades().forEach((grade, tally) -> rows.add(row("evidence", grade, tally)));
        return new Table("status", "Progress and completed, by who says so", STATUS, rows);
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

    private static Table states(Ledger ledger) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("basis", "basis", Kind.TEXT),
                Column.of("voice", "voice", Kind.TEXT),
                Column.of("promises", "promises", Kind.WHOLE)));
        for (State state : State.values()) {
            columns.add(Column.of(state.name().toLowerCase(Locale.ROOT), Table.word(state), Kind.WHOLE));
        }
        columns.add(Column.of("nothing_said", "nothing said", Kind.WHOLE));
        columns.add(Column.of("vague", "vague", Kind.WHOLE));
        List<List<Object>> rows = new ArrayList<>();
        ledger.sides().forEach((side, tally) -> rows.add(counts("report", side, tally)));
        ledger.grades().forEach((grade, tally) -> rows.add(counts("evidence", grade, tally)));
        return new Table("states", "How many are in which state", columns, rows);
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

    private static Table coders(Coders coders) {
        return new Table(
                "coders",
                "Scores by coder",
                List.of(
                        Column.of("coder", "coder", Kind.TEXT),
                        Column.of("scored", "scored", Kind.WHOLE),
                        Column.of("without", "looked at, no score", Kind.WHOLE),
                        Column.of("score", "mean score", Kind.COMPUTED),
                        new Column("score_percent", "mean score, %", Kind.COMPUTED, "%")),
                coders.coders().stream()
                        .map(one -> List.<Object>of(
                                one.name(),
                                (long) one.scored(),
                                (long) one.without(),
                                share(one.score()),
                                share(one.percent())))
                        .toList());
    }

    private static Table agreement(Coders coders) {
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
        return new Table(
                "agreement",
                "How far coders agree",
                List.of(
                        Column.of("level", "scores as", Kind.TEXT),
                        Column.of("alpha", "Krippendorff's alpha", Kind.COMPUTED),
                        Column.of("low", "2.5 %", Kind.COMPUTED),
                        Column.of("high", "97.5 %", Kind.COMPUTED),
                        Column.of("twice", "scored twice", Kind.WHOLE),
                        Column.of("agreed", "the same score", Kind.WHOLE),
                        Column.of("score", "mean of those", Kind.COMPUTED)),
                rows);
    }
}
