package org.comity.workbench.trade.mirror;

import java.util.Optional;
import org.comity.model.Country;

/**
 * One flow of a year as both sides report it, in million USD.
 *
 * @param source whose figures they are
 * @param exported free on board, as the exporter reports it; empty where that is not held
 * @param imported with cost, insurance and freight, as the importer reports it; empty where that is not held
 */
public record Mirror(
        Country exporter,
        Country importer,
        int year,
        String source,
        Optional<Double> exported,
        Optional<Double> imported) {

    /** Who reported. */
    public enum Reporters {
        BOTH,
        EXPORTER_ONLY,
        IMPORTER_ONLY
    }

    /** Who reported; at least one did. */
    public Reporters reporters() {
        if (exported.isPresent()) {
            return imported.isPresent() ? Reporters.BOTH : Reporters.EXPORTER_ONLY;
        }
        return Reporters.IMPORTER_ONLY;
    }

    /** What the importer reports less what the exporter does; empty with one reporter. */
    public Optional<Double> gap() {
        return exported.flatMap(from -> imported.map(to -> to - from));
    }

    /** The gap as a share of the exporter's figure; empty with one reporter, or where that figure is 0. */
    public Optional<Double> gapShare() {
        return exported.filter(from -> from > 0).flatMap(from -> gap().map(gap -> gap / from));
    }
}
