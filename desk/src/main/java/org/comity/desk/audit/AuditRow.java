package org.comity.desk.audit;

import java.time.Instant;
import java.util.Map;
import org.comity.desk.record.CanonicalJson;

/**
 * One row of the audit log.
 *
 * @param sequence 1, 2, 3 ... without a gap
 * @param happened UTC, to the microsecond
 * @param actor the account, or {@code local}
 * @param act what was done: added, changed, placed, removed, or an event such as signed-in
 * @param kind the record's
 * @param record its id
 * @param versionBefore 0 when there was none
 * @param versionAfter 0 when it is gone, or when nothing was changed
 * @param change canonical JSON: for each changed component {@code [before, after]}
 * @param stateHash SHA-256 of the record and its head after the change; empty when there is none
 * @param hash SHA-256 of the previous row's hash and everything above
 */
public record AuditRow(
        long sequence,
        Instant happened,
        String actor,
        String act,
        String kind,
        String record,
        int versionBefore,
        int versionAfter,
        String change,
        String stateHash,
        String hash) {
    /** The row with the hash that belongs to it after the previous row's. */
    AuditRow chained(String previous) {
        return new AuditRow(
                sequence,
                happened,
                actor,
                act,
                kind,
                record,
                versionBefore,
                versionAfter,
                change,
                stateHash,
                Hash.of(previous + content()));
    }

    /** Whether the hash is the one that belongs after the previous row's. */
    boolean follows(String previous) {
        return chained(previous).hash().equals(hash);
    }

    private String content() {
        return CanonicalJson.write(Map.of(
                "sequence", sequence,
                "happened", happened.toString(),
                "actor", actor,
                "act", act,
                "kind", kind,
                "record", record,
                "version_before", versionBefore,
                "version_after", versionAfter,
                "change", change,
                "state_hash", stateHash));
    }
}
