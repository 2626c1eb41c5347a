package org.comity.workbench.sheet;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.desk.Kinds;
import org.comity.desk.ReadTx;
import org.comity.desk.calendar.Channel;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Incident;
import org.comity.desk.dispute.LadderStep;
import org.comity.desk.dispute.Link;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.dispute.Side;
import org.comity.desk.dispute.StatusChange;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.law.Party;
import org.comity.desk.paper.Paper;
import org.comity.desk.paper.Passage;
import org.comity.desk.promise.Coding;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.StateReport;
import org.comity.desk.record.Kind;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.workbench.Findings;

/** The sheets of the ledger, of the register and of differences, by the names that people give them. */
public final class Sheets {
    /** What the ledger holds. */
    public static final Map<String, Kind<?>> PROMISES = named(
            List.of("promises", "reports", "evidence", "codings"),
            List.of(
                    Kinds.of(Commitment.class),
                    Kinds.of(StateReport.class),
                    Kinds.of(Evidence.class),
                    Kinds.of(Coding.class)));

    /** What the register holds. */
    public static final Map<String, Kind<?>> LAW = named(
            List.of("agreements", "parties", "obligations"),
            List.of(Kinds.of(Agreement.class), Kinds.of(Party.class), Kinds.of(Obligation.class)));

    /** What the calendar holds: dates, and the standing channels between two sides. */
    public static final Map<String, Kind<?>> CALENDAR =
            named(List.of("occasions", "channels"), List.of(Kinds.of(Occasion.class), Kinds.of(Channel.class)));

    /** Published papers of each side, and the passages that name a threat or an aim. */
    public static final Map<String, Kind<?>> PAPERS =
            named(List.of("papers", "passages"), List.of(Kinds.of(Paper.class), Kinds.of(Passage.class)));

    /** Differences, the words of each side, and what else the register of disputes holds. */
    public static final Map<String, Kind<?>> DIFFERENCES = named(
            List.of("differences", "quotations", "sides", "statuses", "incidents", "steps", "links"),
            List.of(
                    Kinds.of(Difference.class),
                    Kinds.of(Quotation.class),
                    Kinds.of(Side.class),
                    Kinds.of(StatusChange.class),
                    Kinds.of(Incident.class),
                    Kinds.of(LadderStep.class),
                    Kinds.of(Link.class)));

    private Sheets() {}

    private static Map<String, Kind<?>> named(List<String> names, List<Kind<?>> kinds) {
        Map<String, Kind<?>> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), kinds.get(i));
        }
        return Collections.unmodifiableMap(named);
    }

    /** The ledger's records, a table for each kind; evidence about measures is left with the plan. */
    public static Finding promises(ReadTx tx, String command) {
        return finding(tx, "promises export", "Promises and what is said of them", PROMISES, command);
    }

    /** The register's records, a table for each kind. */
    public static Finding law(ReadTx tx, String command) {
        return finding(tx, "agreements export", "Agreements, parties and obligations", LAW, command);
    }

    /** The calendar's records. */
    public static Finding calendar(ReadTx tx, String command) {
        return finding(tx, "calendar export", "Dates in the life of countries", CALENDAR, command);
    }

    /** Papers and their passages, a table for each. */
    public static Finding papers(ReadTx tx, String command) {
        return finding(tx, "papers export", "Published papers and what they name", PAPERS, command);
    }

    /** Differences and the words of each side, a table for each. */
    public static Finding differences(ReadTx tx, String command) {
        return finding(tx, "differences export", "Differences and the words of each side", DIFFERENCES, command);
    }

    private static Finding finding(
            ReadTx tx, String question, String title, Map<String, Kind<?>> kinds, String command) {
        Findings findings = Findings.of(question, title).command(command);
        kinds.forEach((name, kind) -> findings.table(table(tx, name, kind)));
        return findings.build();
    }

    private static Table table(ReadTx tx, String name, Kind<?> kind) {
        String title = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        Table table = RecordSheet.of(tx, kind, name, title);
        if (!kind.table().type().equals(Evidence.class)) {
            return table;
        }
        Set<Object> promises = new HashSet<>();
        tx.list(Commitment.class).forEach(one -> promises.add(one.id()));
        int about = table.columns().stream().map(Table.Column::name).toList().indexOf("about");
        return new Table(
                name,
                title,
                table.columns(),
                table.rows().stream()
                        .filter(row -> promises.contains(row.get(about)))
                        .toList());
    }
}
