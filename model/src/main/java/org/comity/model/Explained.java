package org.comity.model;

import java.util.List;
import java.util.Optional;

/**
 * A number that can say where it came from; scores, forecasts and flags all return one.
 *
 * @param label what it is, in words
 * @param value empty when it is missing; the formula then says why
 * @param formula how it was made from its parts, in words or signs
 * @param parts what it was made from; a leaf is a source cell
 * @param lineage the source cell of a leaf
 */
public record Explained(
        String label,
        Optional<Double> value,
        String formula,
        List<Explained> parts,
        Optional<Observation.Lineage> lineage) {

    public Explained {
        parts = List.copyOf(parts);
    }

    public static Explained node(String label, double value, String formula, List<Explained> parts) {
        return new Explained(label, Optional.of(value), formula, parts, Optional.empty());
    }

    public static Explained leaf(String label, double value, String formula, Observation.Lineage lineage) {
        return new Explained(label, Optional.of(value), formula, List.of(), Optional.of(lineage));
    }

    public static Explained missing(String label, String why) {
        return new Explained(label, Optional.empty(), why, List.of(), Optional.empty());
    }
}
