package org.comity.workbench.dialogue;

import java.util.Locale;
import java.util.Optional;
import org.comity.methods.bargain.shelving.ShelvingAim;
import org.comity.methods.bargain.solution.Standard;

/**
 * What is asked of a negotiation.
 *
 * @param solution which package; FRONTIER for all efficient ones
 * @param shelve whether issues may be shelved, and in what the set of them is to be smallest
 * @param margin how far above no agreement every party must be when issues are shelved, in its own points; 0 or more
 * @param draws how often the doubtful values are drawn; 0 for not
 * @param seed of the draws
 * @param solver of mixed-integer programs, or {@code automatic}
 * @param seconds for all searches together, draws included; above 0
 */
public record SolveQuestion(
        Solution solution,
        Optional<ShelvingAim> shelve,
        double margin,
        int draws,
        long seed,
        String solver,
        double seconds) {
    public static final int USUAL_DRAWS = 2000;
    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 100_000;
    private static final double LONGEST = 3600;

    /** Which package. */
    public enum Solution {
        NASH,
        KALAI,
        EGALITARIAN,
        UTILITARIAN,
        LEXIMIN,
        FRONTIER;

        /** As a user writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The standard; NASH for the frontier, whose main package it is. */
        Standard standard() {
            return switch (this) {
                case NASH, FRONTIER -> Standard.NASH;
                case KALAI -> Standard.KALAI_SMORODINSKY;
                case EGALITARIAN -> Standard.EGALITARIAN;
                case UTILITARIAN -> Standard.UTILITARIAN;
                case LEXIMIN -> Standard.LEXIMIN;
            };
        }

        static Solution of(Standard standard) {
            return switch (standard) {
                case NASH -> NASH;
                case KALAI_SMORODINSKY -> KALAI;
                case EGALITARIAN -> EGALITARIAN;
                case UTILITARIAN -> UTILITARIAN;
                case LEXIMIN -> LEXIMIN;
            };
        }
    }

    public SolveQuestion {
        if (!(margin >= 0 && Double.isFinite(margin))) {
            throw new IllegalArgumentException("The margin must be 0 or more points, not %s.".formatted(margin));
        }
        if (margin > 0 && shelve.isEmpty()) {
            throw new IllegalArgumentException("A margin goes with --shelve min-count or min-weight.");
        }
        if (draws != 0 && (draws < FEWEST_DRAWS || draws > MOST_DRAWS)) {
            throw new IllegalArgumentException(
                    "There must be %d to %d draws, or 0 for none, not %d.".formatted(FEWEST_DRAWS, MOST_DRAWS, draws));
        }
        if (!(seconds > 0 && seconds <= LONGEST)) {
            throw new IllegalArgumentException(
                    "There must be above 0 and at most 3600 seconds, not %s.".formatted(seconds));
        }
    }

    /** In what the set of shelved issues is to be smallest, as a user writes it; empty for no shelving. */
    public static Optional<ShelvingAim> aim(Optional<String> word) {
        return word.map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "min-count" -> ShelvingAim.COUNT;
            case "min-weight" -> ShelvingAim.WEIGHT;
            default ->
                throw new IllegalArgumentException(
                        "--shelve must be min-count or min-weight, not \"%s\".".formatted(text));
        });
    }

    public static SolveQuestion of(Solution solution) {
        return new SolveQuestion(solution, Optional.empty(), 0, 0, 1, "automatic", 30);
    }
}
