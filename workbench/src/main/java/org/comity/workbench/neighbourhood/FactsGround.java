package org.comity.workbench.neighbourhood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.data.Tie;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.model.Pair;

/** The ground that the store's facts give. Contiguity and capitals are read once, gaps once for each year. */
final class FactsGround implements Ground {
    static final String CAPITALS = "cepii-geodist.capital_km";
    static final String GAPS = "distance.gap_km";
    static final String CONTIGUITY = "cow-contiguity.neighbours";
    private static final int EVER = 9999;

    private final Facts facts;
    private final Map<Integer, Optional<Measures>> gaps = new HashMap<>();
    private Optional<List<Tie>> contiguity = Optional.empty();
    private Optional<Measures> capitals = Optional.empty();

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
    public synchronized Measures capitals() {
        if (capitals.isEmpty()) {
            capitals = Optional.of(measures(CAPITALS, 0, EVER, Optional.empty()));
        }
        return capitals.get();
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
        return new Measures(Map.copyOf(km), indicator.substring(0, indicator.indexOf('.')), year);
    }
}
