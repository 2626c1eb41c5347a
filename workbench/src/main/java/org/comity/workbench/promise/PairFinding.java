package org.comity.workbench.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;

/** The ledger of a pair as a Finding. */
public final class PairFinding {
    private PairFinding() {}

    /** Both directions of a pair: each voice's counts, then the promises one by one. */
    public static Finding of(PairLedger ledger, Locale locale) {
        Pair pair = ledger.pair();
        LedgerText text = LedgerText.in(locale);
        return Findings.of(
                        "promises pair",
                        text.say(
                                "title.pair",
                                Map.of(
                                        "pair",
                                        pair.toString(),
                                        "on",
                                        ledger.on().toString())))
                .parameter("on", ledger.on())
                .method(text.say("method.separate"))
                .method(text.say("method.due"))
                .table(Handling.on(voices(ledger, text), ledger.marks(), locale))
                .table(LedgerFindings.promises(
                        ledger.both().stream()
                                .flatMap(side -> side.ledger().lines().stream())
                                .toList(),
                        text))
                .note(text.say("note.pair"))
                .command("comity promises pair %s %s --on %s".formatted(pair.home(), pair.partner(), ledger.on()))
                .build();
    }

    private static Table voices(PairLedger ledger, LedgerText text) {
        List<Column> columns = new ArrayList<>(List.of(
                text.column("by", Kind.COUNTRY), text.column("to", Kind.COUNTRY), text.column("voice", Kind.TEXT)));
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
            columns.add(text.column(count, Kind.WHOLE));
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
        return text.table("voices", columns, rows);
    }
}
