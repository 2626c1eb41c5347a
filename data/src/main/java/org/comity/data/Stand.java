package org.comity.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A vintage that stands in for all that its source holds of the same figures, so that a question is answered as if
 * there were no other.
 *
 * @param manifest of the vintage
 * @param folder where its Parquet files are; it need not lie in the store
 * @param cache where figures that are derived from it are kept
 * @param indicators no other vintage of the source is read for these
 * @param tables nor for these
 */
public record Stand(Manifest manifest, Path folder, Path cache, Set<String> indicators, Set<String> tables) {
    private static final String OBSERVATIONS = "observations";

    public Stand {
        indicators = Set.copyOf(indicators);
        tables = Set.copyOf(tables);
    }

    boolean isOf(String source, String vintage) {
        return manifest.vintage().source().equals(source)
                && manifest.vintage().id().equals(vintage);
    }

    /** The manifests of a source, with what this one stands for taken out of the others. */
    List<Manifest> among(String source, List<Manifest> held) {
        if (!manifest.vintage().source().equals(source)) {
            return held;
        }
        List<Manifest> result = new ArrayList<>();
        held.forEach(one -> result.add(without(one)));
        result.add(manifest);
        return result;
    }

    private Manifest without(Manifest one) {
        Map<String, Manifest.Held> figures = one.indicators().entrySet().stream()
                .filter(entry -> !indicators.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Long> rest = one.tables().entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(OBSERVATIONS) ? !figures.isEmpty() : !tables.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Manifest(one.schema(), one.vintage(), rest, figures, one.map());
    }
}
