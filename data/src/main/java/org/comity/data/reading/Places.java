package org.comity.data.reading;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.data.Catalogue;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Vintages;
import org.comity.data.duck.Duck;
import org.comity.data.reading.Derivations.Derivation;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Observation.Lineage;
import org.comity.model.Vintage;
import org.duckdb.DuckDBAppender;

/** Where each indicator's figures are: in a vintage, or in the cache of what was derived from vintages. */
public final class Places {
    private final Catalogue catalogue;
    private final Holdings holdings;
    private final Derivations derivations;

    /**
     * Where an indicator's figures are.
     *
     * @param indicator which
     * @param vintage the vintage that they are read or derived from
     * @param derivation how they are derived; empty where they are read
     */
    public record Place(Indicator indicator, Vintage vintage, Optional<Derivation> derivation) {
        /** Where a row was read; a figure of the starter pack that was computed (line 0) rests on all files of its vintage. */
        Lineage lineage(int file, int line) {
            String name = derivation
                    .map(Derivation::recipe)
                    .orElseGet(() -> line == 0
                            ? vintage.fileNames()
                            : vintage.files().get(file).name());
            return new Lineage(vintage.source(), vintage.id(), name, line);
        }
    }

    public Places(FactStore store, Catalogue catalogue, Holdings holdings, Duck duck) {
        this.catalogue = catalogue;
        this.holdings = holdings;
        this.derivations = new Derivations(store, catalogue, holdings, duck);
    }

    /** The place of an indicator; empty when nothing of it is held. Of two, the one of the newer vintage. */
    public Optional<Place> find(String id) {
        Indicator indicator = catalogue.getIndicator(id);
        Optional<Vintage> direct = holdings.findIndicator(id).map(Manifest::vintage);
        Optional<Derivation> derived = derivations.find(id);
        if (derived.isPresent()
                && direct.map(vintage -> Vintages.ORDER.compare(derived.get().vintage(), vintage) > 0)
                        .orElse(true)) {
            return Optional.of(new Place(indicator, derived.get().vintage(), derived));
        }
        return direct.map(vintage -> new Place(indicator, vintage, Optional.empty()));
    }

    /** The places of the indicators of which something is held; ids that no source declares are refused. */
    List<Place> of(List<String> ids) {
        List<Place> places = new ArrayList<>();
        for (String id : ids) {
            find(id).ifPresent(places::add);
        }
        return places;
    }

    /** The vintage of each indicator that is held or can be derived, by id. */
    public Map<String, Vintage> inUse() {
        Map<String, Vintage> result = new TreeMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            find(indicator.id()).ifPresent(place -> result.put(indicator.id(), place.vintage()));
        }
        return result;
    }

    /** First and last year of an edition. */
    record Years(int first, int last) {}

    /** The years in which the vintage of a place holds anything; all years where it is derived. */
    Years years(Place place) {
        Years held = heldYears(place);
        int last = holdings.cut(place.vintage())
                .map(day -> day.plusDays(1).getYear() - 1)
                .orElse(held.last());
        return new Years(held.first(), Math.min(last, held.last()));
    }

    /** Whether a figure of a year is read: of a vintage that stands in, only years that had ended by the day. */
    boolean isRead(Place place, int year) {
        return place.indicator().frequency() == Frequency.ONCE
                || holdings.isRead(place.vintage(), LocalDate.of(Math.max(1, year), 12, 31));
    }

    private Years heldYears(Place place) {
        Optional<Manifest> manifest = place.derivation().isPresent()
                ? Optional.empty()
                : holdings.findIndicator(place.indicator().id());
        return manifest.map(held -> new Years(
                        held.indicators().values().stream()
                                .mapToInt(Manifest.Held::firstYear)
                                .min()
                                .orElse(0),
                        held.indicators().values().stream()
                                .mapToInt(Manifest.Held::lastYear)
                                .max()
                                .orElse(9999)))
                .orElse(new Years(0, 9999));
    }

    /** The Parquet file; it is computed now where it is to be derived and not in the cache. */
    public Path file(Place place) {
        return place.derivation()
                .map(derivations::file)
                .orElseGet(() -> holdings.file(place.vintage(), "observations"));
    }

    /** Tells DuckDB which figures of which files are wanted; {@code position} is the index in the list. */
    void want(Duck duck, List<Place> places) {
        List<Path> files = places.stream().map(this::file).toList();
        duck.files(files.stream().distinct().toList());
        duck.run(Places.class, "wanted-table.sql");
        try (DuckDBAppender out = duck.temporary("wanted")) {
            for (int i = 0; i < places.size(); i++) {
                out.beginRow();
                out.append(places.get(i).indicator().id());
                out.append(files.get(i).toString());
                out.append(i);
                out.endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The wanted indicators could not be told.", e);
        }
    }
}
