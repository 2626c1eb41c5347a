package org.comity.workbench.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.desk.promise.Coding;
import org.comity.methods.compliance.Agreement;
import org.comity.methods.compliance.Agreement.Level;
import org.comity.methods.compliance.Compliance;
import org.comity.methods.compliance.Rating;

/**
 * What coders gave on the scale of -1, 0, 1, for promises that were due and could be assessed when they coded them.
 *
 * @param coders each for itself, in alphabetical order
 * @param twice how many promises have scores of two coders or more
 * @param agreed of those, how many all coders give the same; the others are not averaged
 * @param score the mean over the agreed ones, -1 to 1; empty when there are none
 * @param ordinal Krippendorff's alpha for ordered scores, with its range
 * @param nominal the same for scores as mere names
 */
public record Coders(List<Coder> coders, int twice, int agreed, Optional<Double> score, Alpha ordinal, Alpha nominal) {
    /** How often units are drawn anew for the range. */
    public static final int DRAWS = 1000;

    private static final long SEED = 1;

    public Coders {
        coders = List.copyOf(coders);
    }

    /**
     * Krippendorff's alpha.
     *
     * @param alpha 1 is perfect agreement, 0 what chance would give; empty when no disagreement could be expected
     * @param low the 2.5th percentile over promises drawn anew
     * @param high the 97.5th percentile
     */
    public record Alpha(Optional<Double> alpha, Optional<Double> low, Optional<Double> high) {
        private static Alpha of(List<Rating> ratings, Level level) {
            Agreement agreement = Agreement.of(ratings, level, DRAWS, SEED);
            return new Alpha(agreement.alpha(), agreement.low(), agreement.high());
        }
    }

    /**
     * One coder.
     *
     * @param scored how many promises
     * @param without how many were looked at and given no score
     * @param score the mean, -1 to 1; empty when none is scored
     */
    public record Coder(String name, int scored, int without, Optional<Double> score) {
        /** (score + 1) / 2 x 100. */
        public Optional<Double> percent() {
            return score.map(Compliance::percent);
        }
    }

    /** (score + 1) / 2 x 100 of the agreed scores. */
    public Optional<Double> percent() {
        return score.map(Compliance::percent);
    }

    static Coders of(List<LedgerLine> lines, LocalDate on) {
        Map<String, List<Coding>> byCoder = new TreeMap<>();
        List<Rating> ratings = new ArrayList<>();
        int twice = 0;
        int agreed = 0;
        int sum = 0;
        for (LedgerLine line : lines) {
            List<Coding> codings = codings(line, on);
            codings.forEach(one ->
                    byCoder.computeIfAbsent(one.coder(), _ -> new ArrayList<>()).add(one));
            List<Integer> scores =
                    codings.stream().flatMap(one -> one.score().stream()).toList();
            codings.forEach(one -> one.score()
                    .ifPresent(score -> ratings.add(new Rating(line.id(), one.coder(), score.doubleValue()))));
            boolean same = scores.size() > 1 && scores.stream().distinct().count() == 1;
            twice += scores.size() > 1 ? 1 : 0;
            agreed += same ? 1 : 0;
            sum += same ? scores.getFirst() : 0;
        }
        return new Coders(
                byCoder.entrySet().stream()
                        .map(entry -> coder(entry.getKey(), entry.getValue()))
                        .toList(),
                twice,
                agreed,
                agreed == 0 ? Optional.empty() : Optional.of((double) sum / agreed),
                Alpha.of(ratings, Level.ORDINAL),
                Alpha.of(ratings, Level.NOMINAL));
    }

    /** The codings that count: of what is neither vague nor superseded, and made after the date or of what was met. */
    private static List<Coding> codings(LedgerLine line, LocalDate on) {
        if (line.promise().vague() || line.isSuperseded()) {
            return List.of();
        }
        return line.codings().stream()
                .filter(one -> !one.coded().isAfter(on))
                .filter(one -> !Standing.isOpen(line.promise().due(), one.coded())
                        || one.score().filter(score -> score == 1).isPresent())
                .toList();
    }

    private static Coder coder(String name, List<Coding> codings) {
        int[] scores = codings.stream()
                .flatMap(one -> one.score().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        int sum = java.util.Arrays.stream(scores).sum();
        return new Coder(
                name,
                scores.length,
                codings.size() - scores.length,
                scores.length == 0 ? Optional.empty() : Optional.of((double) sum / scores.length));
    }
}
