package org.comity.methods.forecast;

import java.util.OptionalDouble;

/**
 * Scores of forecasts against what came; errors are forecast less actual, in the figures' own unit.
 *
 * @param count of forecasts scored, 1 or more
 * @param meanAbsoluteError 0 or more
 * @param bias the mean error: above 0 where forecasts were too high
 * @param rootMeanSquare of the errors, 0 or more
 * @param compared of how many the figure before is known, that no change would have forecast
 * @param theilU root mean square error of the forecasts over that of no change, on the compared ones: 0 is perfect, 1 no
 *     better than no change; empty where none is compared, or nothing changed
 */
public record ForecastScore(
        int count, double meanAbsoluteError, double bias, double rootMeanSquare, int compared, OptionalDouble theilU) {
    /**
     * Scores forecasts. Shapes: all arrays have the same length n, 1 or more; {@code before} is read where {@code known}.
     *
     * @param forecasts what was forecast
     * @param actuals what came
     * @param before the last figure known when the forecast was made
     * @param known whether there is one
     * @throws IllegalArgumentException when there is no forecast, the lengths differ or a number is not finite
     */
    public static ForecastScore of(double[] forecasts, double[] actuals, double[] before, boolean[] known) {
        int n = forecasts.length;
        if (n == 0 || actuals.length != n || before.length != n || known.length != n) {
            throw new IllegalArgumentException(
                    "Forecasts, actuals and figures before must be as many, and one or more, not %d, %d, %d and %d."
                            .formatted(n, actuals.length, before.length, known.length));
        }
        double absolute = 0;
        double sum = 0;
        double square = 0;
        double comparedSquare = 0;
        double noChangeSquare = 0;
        int compared = 0;
        for (int i = 0; i < n; i++) {
            double error = finite(forecasts[i]) - finite(actuals[i]);
            absolute += Math.abs(error);
            sum += error;
            square += error * error;
            if (known[i]) {
                double noChange = finite(before[i]) - actuals[i];
                comparedSquare += error * error;
                noChangeSquare += noChange * noChange;
                compared++;
            }
        }
        return new ForecastScore(
                n,
                absolute / n,
                sum / n,
                Math.sqrt(square / n),
                compared,
                noChangeSquare > 0
                        ? OptionalDouble.of(Math.sqrt(comparedSquare / noChangeSquare))
                        : OptionalDouble.empty());
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("A figure to score must be a finite number, not %s.".formatted(number));
        }
        return number;
    }
}
