package org.comity.workbench.trade.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.model.Country;

/** One change of policy. */
public sealed interface Measure {
    /** Which pairs of an agreement it acts on. */
    enum Reach {
        /** Every pair named; between those that have an agreement already it is a further one. */
        ALL_PAIRS,
        /** Only pairs without an agreement in force in the baseline's year. */
        WITHOUT_AGREEMENT
    }

    /** An agreement that comes into force. */
    record Join(Between between, Effect effect, Reach reach) implements Measure {}

    /** An agreement that ends: the same effect, taken away, from pairs that have one. */
    record Leave(Between between, Effect effect) implements Measure {}

    /**
     * Costs at a border that become lower.
     *
     * @param percent of the whole cost of trade, goods included (iceberg cost), 0 to 90
     */
    record Border(Between between, double percent) implements Measure {}

    /**
     * Hours on the way that are saved.
     *
     * @param hours 0 or more
     * @param percentPerDay what a day on the way costs, in per cent of the value of the goods
     */
    record TravelTime(Between between, double hours, Band percentPerDay) implements Measure {}

    /**
     * Tariffs, whose revenue goes to the importer.
     *
     * @param before per cent of the value, 0 or more
     * @param after the same
     */
    record Tariffs(List<Country> exporters, List<Country> importers, double before, double after) implements Measure {
        public Tariffs {
            exporters = List.copyOf(exporters);
            importers = List.copyOf(importers);
        }
    }

    /** The countries that it names. */
    default Set<Country> named() {
        return switch (this) {
            case Join join -> join.between().all();
            case Leave leave -> leave.between().all();
            case Border border -> border.between().all();
            case TravelTime time -> time.between().all();
            case Tariffs tariffs -> {
                Set<Country> all = new LinkedHashSet<>(tariffs.exporters());
                all.addAll(tariffs.importers());
                yield all;
            }
        };
    }

    /** Whether it changes tariffs, which carry revenue; the others change iceberg costs, which do not. */
    default boolean hasRevenue() {
        return switch (this) {
            case Join _, Leave _, Border _, TravelTime _ -> false;
            case Tariffs _ -> true;
        };
    }
}
