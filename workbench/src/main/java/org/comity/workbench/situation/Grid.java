package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Framework;
import org.comity.model.Pair;

/** The figures of some relations on all measures of a frame in one year. Immutable. */
final class Grid {
    private final List<Pair> pairs;
    private final List<Framework.Measure> measures;
    private final int year;
    private final List<List<Optional<Figure>>> byMeasure;

    private Grid(List<Pair> pairs, List<Framework.Measure> measures, int year, List<List<Optional<Figure>>> byMeasure) {
        this.pairs = pairs;
        this.measures = measures;
        this.year = year;
        this.byMeasure = byMeasure;
    }

    static Grid of(Inputs inputs, List<Pair> pairs, int year) {
        Rules rules = new Rules(inputs);
        List<Framework.Measure> measures = inputs.framework().measures().toList();
        List<List<Optional<Figure>>> byMeasure = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            List<Optional<Figure>> row = new ArrayList<>(pairs.size());
            for (Pair pair : pairs) {
                row.add(rules.figure(measures.get(m), m, pair, year));
            }
            byMeasure.add(row);
        }
        return new Grid(List.copyOf(pairs), measures, year, byMeasure);
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Framework.Measure> measures() {
        return measures;
    }

    int year() {
        return year;
    }

    Optional<Figure> figure(int measure, int pair) {
        return byMeasure.get(measure).get(pair);
    }

    boolean isObserved(int measure, int pair) {
        return figure(measure, pair).map(Figure::isObserved).orElse(false);
    }

    /** The measures that have a figure, observed or carried, for any of the relations. */
    BitSet held() {
        BitSet held = new BitSet();
        for (int m = 0; m < measures.size(); m++) {
            held.set(m, byMeasure.get(m).stream().anyMatch(Optional::isPresent));
        }
        return held;
    }

    /**
     * The observed part of the frame's weight for a relation, 0 to 1.
     *
     * @param whole the shares of all measures, by id
     */
    double observedShare(Map<String, Double> whole, int pair) {
        double share = 0;
        for (int m = 0; m < measures.size(); m++) {
            share += isObserved(m, pair) ? whole.getOrDefault(measures.get(m).id(), 0.0) : 0;
        }
        return share;
    }
}
