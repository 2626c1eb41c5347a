package org.comity.data.event;

import java.util.List;
import java.util.Map;
import org.comity.data.event.rows.Account;
import org.comity.data.importing.ImportReport;

/**
 * What became of files of events.
 *
 * @param report of those that could be read
 * @param account what was counted of their lines beside the events
 * @param quarantined those that could not
 */
public record EventReport(ImportReport report, Map<Account, Long> account, List<Quarantined> quarantined) {
    public EventReport {
        account = Map.copyOf(account);
        quarantined = List.copyOf(quarantined);
    }
}
