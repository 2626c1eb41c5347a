package org.comity.desk.audit;

import java.util.List;

/**
 * What the check of the whole desk found.
 *
 * @param rows of the audit log
 * @param records that are kept
 * @param attachments whose bytes were read
 * @param head the hash of the log's last row: written down elsewhere, it shows later whether a tail was cut off
 * @param faults one sentence each; the first hundred
 * @param faultCount all of them
 */
public record Verification(
        long rows, long records, long attachments, String head, List<String> faults, long faultCount) {
    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faultCount == 0;
    }
}
