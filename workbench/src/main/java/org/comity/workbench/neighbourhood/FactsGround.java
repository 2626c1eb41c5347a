package org.comity.workbench.neighbourhood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.data.Tie;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.model.Pair;

/** The ground that the store's facts give. Contiguity and capitals are read once, gaps once for each year. */
final class FactsGround implements Ground {
    static final String CAPITALS = "cepii-geodist.capital_km";
    static final String GAPS = "distance.gap_km";
    static final String LATITUDE = "cow-states.capital_latitude";
    static final String LONGITUDE = "cow-states.capital_longitude";
    static final String CONTIGUITY = "cow-contiguity.neighbours";
    private static final int EVER = 9999;

    private final Facts facts;
    private final Map<Integer, Optional<Measures>> gaps = new HashMap<>();
    private Optional<List<Tie>> contiguity = Optional.empty();
    private final Map<Integer, List<Measures>> capitals = new HashMap<>();

    FactsGround(Facts facts) {
        this.facts = facts;
    }

    @Override
    public synchronized List<Tie> contiguity() {
        if (contiguity.isEmpty()) {
            contiguity = Optional.of(List.copyOf(facts.ties("contiguity")));
        }
        return contiguity.get();
    }

    @Override
    public int lastContiguityYear() {
        return facts.catalogue()
                .findIndicator(CONTIGUITY)
                .map(Indicator::coverage)
                .map(Indicator.Coverage::lastYear)
                .orElse(EVER);
    }

    @Override
    public synchronized List<Measures> capitals(int year) {
        return capitals.computeIfAbsent(year, this::readCapitals);
    }

    /** GeoDist's distances, and great circles for countries that it does not have (South Sudan, Montenegro). */
    private List<Measures> readCapitals(int year) {
        Measures published = measures(CAPITALS, 0, EVER, Optional.empty());
        Optional<Integer> last = facts.lastYear(LATITUDE);
        if (last.isEmpty()) {
            return published.km().isEmpty() ? List.of() : List.of(published);
        }
        int read = Math.min(year, last.get());
        Map<Country, Double> north = figures(LATITUDE, read);
        Map<Country, Double> east = figures(LONGITUDE, read);
        List<Country> places =
                north.keySet().stream().filter(east::containsKey).sorted().toList();
        Map<Pair, Double> km = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                Country a = places.get(i);
                Country b = places.get(j);
                km.put(new Pair(a, b), GreatCircle.km(get(north, a), get(east, a), get(north, b), get(east, b)));
            }
        }
        Measures circles = new Measures(Map.copyOf(km), source(LATITUDE), Optional.of(read));
        return published.km().isEmpty() ? List.of(circles) : List.of(published, circles);
    }

    private static double get(Map<Country, Double> figures, Country country) {
        return Objects.requireNonNull(figures.get(country));
    }

    private Map<Country, Double> figures(String indicator, int year) {
        Map<Country, Double> figures = new HashMap<>();
        facts.observations(new Facts.Query(List.of(indicator), Set.of(), Set.of(), year, year))
                .forEach(o -> o.value().ifPresent(value -> figures.put(o.home(), value)));
        return figures;
    }

    @Override
    public synchronized Optional<Measures> gaps(int year) {
        return gaps.computeIfAbsent(year, this::readGaps);
    }

    private Optional<Measures> readGaps(int year) {
        Optional<Integer> last = facts.lastYear(GAPS);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        int read = Math.min(year, last.get());
        Measures measures = measures(GAPS, read, read, Optional.of(read));
        return measures.km().isEmpty() ? Optional.empty() : Optional.of(measures);
    }

    private Measures measures(String indicator, int firstYear, int lastYear, Optional<Integer> year) {
        Map<Pair, Double> km = new HashMap<>();
        for (Observation o :
                facts.observations(new Facts.Query(List.of(indicator), Set.of(), Set.of(), firstYear, lastYear))) {
            o.partner()
                    .filter(partner -> !partner.equals(o.home()) && o.value().isPresent())
                    .ifPresent(partner -> km.put(
                            new Pair(o.home(), partner).canonical(), o.value().getAsDouble()));
        }
        return new Measures(Map.copyOf(km), source(indicator), year);
    }

    private static String source(String indicator) {
        return indicator.substring(0, indicator.indexOf('.'));
    }
}
