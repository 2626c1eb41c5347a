package org.comity.data.importing;

import java.util.List;
import org.comity.data.Refusal;
import org.comity.model.Vintage;

/**
 * What became of an import.
 *
 * @param imported what became of each vintage
 * @param skipped files that were recognised and hold no figures: the name, a colon, and what they hold
 * @param refused the first refused rows and cells; all are in the store
 */
public record ImportReport(List<Imported> imported, List<String> skipped, List<Refusal> refused) {
    public ImportReport {
        imported = List.copyOf(imported);
        skipped = List.copyOf(skipped);
        refused = List.copyOf(refused);
    }

    /**
     * One vintage.
     *
     * @param vintage as it is in the store
     * @param alreadyHeld whether the same files were held before, so that nothing has changed
     */
    public record Imported(Vintage vintage, boolean alreadyHeld) {}

    public List<Vintage> vintages() {
        return imported.stream().map(Imported::vintage).toList();
    }

    /** Whether nothing has changed, because all was held before. */
    public boolean isAlreadyHeld() {
        return !imported.isEmpty() && imported.stream().allMatch(Imported::alreadyHeld);
    }

    public Vintage.Counts counts() {
        return vintages().stream().map(Vintage::counts).reduce(new Vintage.Counts(0, 0, 0, 0), Vintage.Counts::plus);
    }
}
