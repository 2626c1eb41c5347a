package org.comity.methods.compliance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How a set of commitments was kept. Progress and completion are always given together, with what they are shares of.
 *
 * @param progress of those due and assessable, how many were completed or done in part
 * @param completed of the same, how many were delivered, on time or after; never what is drafted, agreed or in force
 * @param onTime of the same, how many were delivered by their date
 * @param score the mean on the scale from -1 to 1 over those due and assessable; empty when there are none
 * @param counts by state, without the vague ones; every state is there
 * @param vague how many were too vague to check; in no other number
 */
public record Compliance(
        Share progress, Share completed, Share onTime, Optional<Double> score, Map<State, Integer> counts, int vague) {
    public Compliance {
        counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** So many of so many. */
    public record Share(int count, int of) {
        /** 0 to 100; empty when it is a share of nothing. */
        public Optional<Double> percent() {
            return of == 0 ? Optional.empty() : Optional.of(100.0 * count / of);
        }
    }

    /** The mean score as a percentage, (score + 1) / 2 x 100: -1 is 0 %, 0 is 50 %. */
    public Optional<Double> scorePercent() {
        return score.map(Compliance::percent);
    }

    /** (score + 1) / 2 x 100, as the G20 Research Group converts its scores. */
    public static double percent(double score) {
        if (!(score >= -1 && score <= 1)) {
            throw new IllegalArgumentException("A score must be from -1 to 1, not %s.".formatted(score));
        }
        return (score + 1) / 2 * 100;
    }

    /** All of them together. Each commitment of a member at most once. */
    public static Compliance of(List<Assessed> assessed) {
        Set<List<String>> seen = new HashSet<>();
        for (Assessed a : assessed) {
            if (!seen.add(List.of(a.commitment(), a.member()))) {
                throw new IllegalArgumentException("Commitment %s of %s is there twice; merge its assessments first."
                        .formatted(a.commitment(), a.member()));
            }
        }
        List<Assessed> counted = assessed.stream().filter(Assessed::counts).toList();
        Map<State, Integer> counts = new TreeMap<>();
        Arrays.stream(State.values()).forEach(state -> counts.put(state, 0));
        assessed.stream().filter(a -> !a.vague()).forEach(a -> counts.merge(a.state(), 1, Integer::sum));
        return new Compliance(
                share(counted, a -> a.state().isCompleted() || a.state().isInPart()),
                share(counted, a -> a.state().isCompleted()),
                share(counted, a -> a.state() == State.DELIVERED),
                mean(counted),
                counts,
                (int) assessed.stream().filter(Assessed::vague).count());
    }

    /** By member, in alphabetical order. */
    public static Map<String, Compliance> byMember(List<Assessed> assessed) {
        return by(assessed, true);
    }

    /** By commitment, in alphabetical order. */
    public static Map<String, Compliance> byCommitment(List<Assessed> assessed) {
        return by(assessed, false);
    }

    private static Map<String, Compliance> by(List<Assessed> assessed, boolean member) {
        Map<String, Compliance> parts = new TreeMap<>();
        assessed.stream()
                .map(a -> member ? a.member() : a.commitment())
                .distinct()
                .forEach(key -> parts.put(
                        key,
                        of(assessed.stream()
                                .filter(a -> (member ? a.member() : a.commitment()).equals(key))
                                .toList())));
        return parts;
    }

    private static Share share(List<Assessed> counted, Predicate<Assessed> which) {
        return new Share((int) counted.stream().filter(which).count(), counted.size());
    }

    /** The sum of whole numbers over their number: the order does not matter. */
    private static Optional<Double> mean(List<Assessed> counted) {
        long sum = counted.stream().mapToLong(a -> a.points().orElse(0)).sum();
        return counted.isEmpty() ? Optional.empty() : Optional.of((double) sum / counted.size());
    }
}
