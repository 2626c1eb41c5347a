package org.comity.data.diff;

import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Manifest.Held;

/**
 * Two vintages of one source that are compared.
 *
 * @param from the earlier
 * @param to the later
 * @param indicator the one indicator that is meant; empty for all that the source holds
 * @param derived whether that indicator is computed from tables of its source
 */
public record TwoVintages(Manifest from, Manifest to, Optional<String> indicator, boolean derived) {
    static final String OBSERVATIONS = "observations";

    /**
     * Finds two vintages.
     *
     * @param what a source's id, or an indicator's
     * @param from the earlier vintage's id, or as many of its first characters as tell it apart
     * @param to the later one's
     * @throws IllegalArgumentException when there is no such source, indicator or vintage, or they have nothing in common
     */
    public static TwoVintages of(FactStore store, Catalogue catalogue, String what, String from, String to) {
        boolean one = what.contains(".");
        String source = one
                ? catalogue.getIndicator(what).source()
                : catalogue.getSource(what).id();
        List<Manifest> held = store.manifests(source);
        Manifest earlier = find(source, held, from);
        Manifest later = find(source, held, to);
        if (earlier.vintage().id().equals(later.vintage().id())) {
            throw new DataException("%s is compared with itself; name another vintage of %s: %s."
                    .formatted(earlier.vintage().id(), source, ids(held)));
        }
        TwoVintages two = new TwoVintages(
                earlier, later, one ? Optional.of(what) : Optional.empty(), one && catalogue.isDerived(what));
        two.check();
        return two;
    }

    private static Manifest find(String source, List<Manifest> held, String id) {
        List<Manifest> found = held.stream()
                .filter(manifest -> manifest.vintage().id().equals(id))
                .toList();
        if (found.isEmpty() && !id.isEmpty()) {
            found = held.stream()
                    .filter(manifest -> manifest.vintage().id().startsWith(id))
                    .toList();
        }
        if (found.size() != 1) {
            throw new DataException(
                    held.isEmpty()
                            ? "Nothing of %s is held. To import it: comity data import %s FILE..."
                                    .formatted(source, source)
                            : "%s has %s vintage \"%s\"; there are %s."
                                    .formatted(source, found.isEmpty() ? "no" : "more than one", id, ids(held)));
        }
        return found.getFirst();
    }

    private static String ids(List<Manifest> held) {
        return held.stream().map(manifest -> manifest.vintage().id()).collect(Collectors.joining(", "));
    }

    private void check() {
        boolean common = !Collections.disjoint(
                        from.indicators().keySet(), to.indicators().keySet())
                || !Collections.disjoint(tables(from), tables(to))
                || derived;
        boolean known = derived
                || indicator
                        .map(id -> from.indicators().containsKey(id)
                                || to.indicators().containsKey(id))
                        .orElse(true);
        if (!common || !known) {
            throw new DataException("%s and %s hold different figures of %s; compare vintages of the same file."
                    .formatted(
                            from.vintage().id(),
                            to.vintage().id(),
                            from.vintage().source()));
        }
    }

    public String source() {
        return from.vintage().source();
    }

    /** The indicators that the two vintages are read for. */
    Set<String> indicators() {
        if (isOne()) {
            return Set.of(indicator.orElseThrow());
        }
        Set<String> all = new TreeSet<>(from.indicators().keySet());
        all.addAll(to.indicators().keySet());
        return all;
    }

    /** The tables beside the observations that the two vintages are read for. */
    Set<String> tables() {
        Set<String> all = new TreeSet<>(tables(from));
        all.addAll(tables(to));
        return isOne() ? Set.of() : all;
    }

    private static Set<String> tables(Manifest manifest) {
        Set<String> tables = new TreeSet<>(manifest.tables().keySet());
        tables.remove(OBSERVATIONS);
        return tables;
    }

    /** Whether one indicator is meant that is read as it is. */
    private boolean isOne() {
        return indicator.isPresent() && !derived;
    }

    /** What is compared of a vintage's manifest; one indicator alone has the years of its whole edition. */
    Manifest part(Manifest of) {
        Map<String, Held> figures = new TreeMap<>(of.indicators());
        figures.keySet().retainAll(indicators());
        if (isOne()) {
            IntSummaryStatistics years = of.indicators().values().stream()
                    .flatMapToInt(held -> IntStream.of(held.firstYear(), held.lastYear()))
                    .summaryStatistics();
            figures.replaceAll((_, held) -> new Held(held.rows(), years.getMin(), years.getMax()));
        }
        Map<String, Long> tables = new TreeMap<>(of.tables());
        tables.keySet().removeIf(table -> table.equals(OBSERVATIONS) ? figures.isEmpty() : !tables().contains(table));
        return new Manifest(of.schema(), of.vintage(), tables, figures, of.map());
    }
}
