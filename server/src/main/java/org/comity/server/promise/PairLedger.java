package org.comity.server.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.desk.ReadTx;
import org.comity.model.Country;
import org.comity.server.page.Language;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFilter;

/**
 * What one side of a pair promised the other.
 *
 * @param title who to whom
 * @param marks the handling marks of what is here
 */
public record PairLedger(String title, LedgerView view, List<String> marks) {
    private static final int MOST = 50;

    /** The promises of either side to the other, those of home first; a side without any is not there. */
    public static List<PairLedger> of(ReadTx tx, Country home, Country partner, LocalDate on, Language language) {
        List<PairLedger> both = new ArrayList<>();
        for (List<Country> side : List.of(List.of(home, partner), List.of(partner, home))) {
            Ledger ledger = Ledger.read(tx, LedgerFilter.of(side.getFirst(), side.getLast()), on);
            if (!ledger.lines().isEmpty()) {
                String title = language.text(
                        "ledger.direction", language.name(side.getFirst()), language.name(side.getLast()));
                both.add(new PairLedger(
                        title,
                        LedgerView.of(
                                ledger, ledger.lines().stream().limit(MOST).toList(), language),
                        ledger.marks()));
            }
        }
        return both;
    }
}
