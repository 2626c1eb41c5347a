package org.comity.workbench.neighbourhood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.data.Tie;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.model.Pair;

/** A small world of our own: contiguity to 2016, gaps of 2000 to 2019. */
final class ToyGround implements Ground {
    private final List<Tie> ties = new ArrayList<>();
    private final Map<Pair, Double> capitals = new HashMap<>();
    private final Map<Pair, Double> circles = new HashMap<>();
    private final Map<Pair, Double> gaps = new HashMap<>();

    /** A tie from a first day to a last one; an empty {@code until} lasts. */
    ToyGround tie(String home, String partner, int contiguityClass, String from, String until) {
        ties.add(new Tie(
                "contiguity",
                home + partner,
                home + "-" + partner,
                Country.of(home),
                Country.of(partner),
                Optional.of(LocalDate.parse(from)),
                Optional.of(until).filter(u -> !u.isEmpty()).map(LocalDate::parse),
                Integer.toString(contiguityClass),
                new Observation.Lineage("cow-contiguity", "toy", "contdir.csv", ties.size() + 2)));
        return this;
    }

    ToyGround capital(String home, String partner, double km) {
        capitals.put(Pair.of(home, partner).canonical(), km);
        return this;
    }

    ToyGround circle(String home, String partner, double km) {
        circles.put(Pair.of(home, partner).canonical(), km);
        return this;
    }

    ToyGround gap(String home, String partner, double km) {
        gaps.put(Pair.of(home, partner).canonical(), km);
        return this;
    }

    @Override
    public List<Tie> contiguity() {
        return ties;
    }

    @Override
    public int lastContiguityYear() {
        return 2016;
    }

    @Override
    public List<Measures> capitals(int year) {
        Measures published = new Measures(capitals, "cepii-geodist", Optional.empty());
        return capitals.isEmpty()
                ? List.of()
                : List.of(published, new Measures(circles, "cow-states", Optional.of(year)));
    }

    @Override
    public Optional<Measures> gaps(int year) {
        return year < 2000
                ? Optional.empty()
                : Optional.of(new Measures(gaps, "distance", Optional.of(Math.min(year, 2019))));
    }
}
