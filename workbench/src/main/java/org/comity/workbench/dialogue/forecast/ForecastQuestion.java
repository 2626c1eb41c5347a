package org.comity.workbench.dialogue.forecast;

import java.util.Map;
import java.util.Optional;

/**
 * What is asked of a file of actors.
 *
 * @param draws 1 to 100 000
 * @param seed of the draws
 * @param doubt in per cent, 0 to below 100, of figures for which the file has no range
 * @param maxTurns 1 to 10 000
 * @param choices KTAB's choices that are other than the file's, by KTAB's names
 * @param prngSeed of KTAB's random numbers, other than the file's; a whole number of 64 bits without sign
 * @param emptyAsZero whether empty positions and saliences of an XML file are 0, as KTAB reads them
 * @param threads on which draws are made; the answer is the same on any number
 */
public record ForecastQuestion(
        int draws,
        long seed,
        double doubt,
        int maxTurns,
        Map<String, String> choices,
        Optional<String> prngSeed,
        boolean emptyAsZero,
        int threads) {
    public static final int USUAL_DRAWS = 200;
    public static final double USUAL_DOUBT = 10;
    public static final int USUAL_TURNS = 100;

    public ForecastQuestion {
        choices = Map.copyOf(choices);
        if (!(doubt >= 0 && doubt < 100)) {
            throw new IllegalArgumentException("The doubt must be from 0 to below 100 %%, not %s.".formatted(doubt));
        }
    }
}
