package org.comity.desk.promise;

import java.time.LocalDate;

/**
 * The state of a promise as one side, or a third party, reports it; reports are never merged.
 *
 * @param side who reports
 * @param reporter by name
 * @param asOf the day that the report is about
 * @param source title and address
 */
public record StateReport(
        String id,
        String commitment,
        Side side,
        String reporter,
        LocalDate asOf,
        PromiseState state,
        String source,
        String text) {
    public StateReport {
        if (reporter.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A report needs who reports and its source.");
        }
    }

    /** Who reports. */
    public enum Side {
        HOME,
        PARTNER,
        THIRD
    }
}
