package org.comity.desk.promise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The act by which something became public, with who approved what. The last one about a record holds; it is never
 * changed but by being withdrawn.
 *
 * @param about what was made public
 * @param approver the account that approved it
 * @param dated when
 * @param digest SHA-256 of the snapshot, in hexadecimal
 * @param note why
 * @param snapshot the page as it was shown before, which is what everyone reads
 * @param withdrawn when it was taken back; empty while it is public
 * @param withdrawnBy the account that took it back
 */
public record Publication(
        String id,
        String about,
        String approver,
        LocalDate dated,
        String digest,
        String note,
        String snapshot,
        Optional<LocalDate> withdrawn,
        Optional<String> withdrawnBy) {
    /** The same, taken back. */
    public Publication withdrawn(LocalDate day, String account) {
        return new Publication(
                id, about, approver, dated, digest, note, snapshot, Optional.of(day), Optional.of(account));
    }
}
