package org.comity.data.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.data.mapping.Limits;
import org.comity.model.Vintage;

/**
 * How to import.
 *
 * @param released the producer's date as the user states it; empty to take it from file or mapping
 * @param note a remark kept with the vintage; empty for none
 * @param limits in place of the source's own; empty for those
 * @param threads how many DuckDB may use; the result is the same for any number
 * @param retrieved when the files were got; empty for now
 * @param extent whether the files are the source itself or an excerpt
 */
public record ImportOptions(
        Optional<LocalDate> released,
        String note,
        Optional<Limits> limits,
        int threads,
        Optional<Instant> retrieved,
        Vintage.Extent extent) {
    public static final ImportOptions DEFAULT = new ImportOptions(
            Optional.empty(),
            "",
            Optional.empty(),
            Math.max(1, Runtime.getRuntime().availableProcessors()),
            Optional.empty(),
            Vintage.Extent.FULL);

    public ImportOptions withReleased(LocalDate date) {
        return new ImportOptions(Optional.of(date), note, limits, threads, retrieved, extent);
    }

    public ImportOptions withNote(String remark) {
        return new ImportOptions(released, remark, limits, threads, retrieved, extent);
    }

    public ImportOptions withThreads(int count) {
        return new ImportOptions(released, note, limits, count, retrieved, extent);
    }

    public ImportOptions withRetrieved(Instant instant) {
        return new ImportOptions(released, note, limits, threads, Optional.of(instant), extent);
    }
}
