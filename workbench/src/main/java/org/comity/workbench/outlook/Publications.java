package org.comity.workbench.outlook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.data.AsOf;
import org.comity.data.Facts;
import org.comity.data.Vintages;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.model.Vintage;
import org.comity.workbench.Workbench;

/** Reads every vintage of projections, not only the newest: each says what was projected then. */
final class Publications {
    private static final int MOST_VINTAGES = 200;
    private static final int LAST_YEAR = 9999;
    private final Workbench workbench;

    Publications(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The figures of indicators of one source, in order of indicator, country, day made, year. */
    List<Projection> read(String source, List<String> indicators, Set<Country> countries) {
        List<Vintage> vintages = workbench.store().vintages().stream()
                .filter(vintage -> vintage.source().equals(source) && workbench.isRead(vintage))
                .sorted(Vintages.ORDER)
                .toList();
        if (vintages.size() > MOST_VINTAGES) {
            throw new IllegalArgumentException(
                    "%s has %d vintages; %d are read at most: give --as-of a date before the last ones."
                            .formatted(source, vintages.size(), MOST_VINTAGES));
        }
        List<Projection> all = new ArrayList<>();
        for (Vintage vintage : vintages) {
            try (Facts facts = Facts.open(
                    workbench.store(),
                    AsOf.LATEST,
                    workbench.threads(),
                    one -> one.source().equals(source) && one.id().equals(vintage.id()))) {
                facts.observations(new Facts.Query(indicators, countries, Set.of(), 0, LAST_YEAR))
                        .forEach(figure -> projection(figure, vintage).ifPresent(all::add));
            }
        }
        all.sort(Comparator.comparing(Projection::indicator)
                .thenComparing(Projection::country)
                .thenComparing(Projection::made)
                .thenComparingInt(Projection::year)
                .thenComparing(Projection::vintage)
                .thenComparingInt(Projection::line));
        return all;
    }

    private static Optional<Projection> projection(Observation figure, Vintage vintage) {
        if (figure.value().isEmpty() || figure.partner().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Projection(
                figure.indicator(),
                figure.home(),
                figure.period().year(),
                made(figure.item().orElse(""), vintage),
                figure.value().getAsDouble(),
                vintage.id(),
                figure.lineage().line()));
    }

    /** The day that the row gives, else that of the vintage. */
    private static LocalDate made(String item, Vintage vintage) {
        try {
            return LocalDate.parse(item);
        } catch (DateTimeException _) {
            return vintage.released()
                    .orElseGet(() -> vintage.retrieved().atZone(ZoneOffset.UTC).toLocalDate());
        }
    }
}
