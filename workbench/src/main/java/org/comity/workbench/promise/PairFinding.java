package org.comity.workbench.promise;

import java.util.ArrayList;
import java.util.List;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** The ledger of a pair as a Finding. */
public final class PairFinding {
    private PairFinding() {}

    /** Both directions of a pair: each voice's counts, then the promises one by one. */
    public static Finding of(PairLedger ledger) {
        Pair pair = ledger.pair();
        return Findings.of("promises pair", "%s: promises both ways on %s".formatted(pair, ledger.on()))
                .parameter("on", ledger.on())
                .method(LedgerFindings.SEPARATE)
                .method("Due is kept, late, in part and broken; a share is of these and needs its voice.")
                .table(voices(ledger))
                .table(LedgerFindings.promises(ledger.both().stream()
                        .flatMap(side -> side.ledger().lines().stream())
                        .toList()))
                .note("What nobody entered is not known: no promise here does not say that none was made.")
                .command("comity promises pair %s %s --on %s".formatted(pair.home(), pair.partner(), ledger.on()))
                .build();
    }

    private static Table voices(PairLedger ledger) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("by", "who promised", Kind.COUNTRY),
                Column.of("to", "to whom", Kind.COUNTRY),
                Column.of("voice", "voice", Kind.TEXT)));
        for (String count : List.of(
                "promises",
                "due",
                "kept",
                "late",
                "part",
                "broken",
                "open",
                "unclear",
                "superseded",
                "silent",
                "vague")) {
            columns.add(Column.of(count, count, Kind.WHOLE));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (PairLedger.Promised side : ledger.both()) {
            side.voices()
                    .forEach((voice, count) -> rows.add(List.of(
                            side.by(),
                            side.to(),
                            Table.word(voice),
                            (long) count.promises(),
                            (long) count.due(),
                            (long) count.kept(),
                            (long) count.late(),
                            (long) count.part(),
                            (long) count.broken(),
                            (long) count.open(),
                            (long) count.unclear(),
                            (long) count.superseded(),
                            (long) count.silent(),
                            (long) count.vague())));
        }
        return new Table("voices", "Kept, late, broken and open, by who says so", columns, rows);
    }
}
