package org.comity.data;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which vintages may be read.
 *
 * @param date the last day; empty for all held
 * @param basis whether the date is the producer's release or Comity's retrieval
 */
public record AsOf(Optional<LocalDate> date, Basis basis) {
    public static final AsOf LATEST = new AsOf(Optional.empty(), Basis.RELEASE);

    /** What the date is compared with. */
    public enum Basis {
        RELEASE,
        RETRIEVAL
    }
}
