package org.comity.methods.gravity.estimate;

import java.util.OptionalDouble;
import org.comity.methods.gravity.estimate.Estimate.Measures;
import org.comity.methods.gravity.estimate.kernel.Panel;

/** How well a solution fits. */
final class Fitness {
    private Fitness() {}

    static Measures of(Design design, Options options, Solution solution, Covariance covariance) {
        return switch (options.family()) {
            case POISSON -> poisson(solution);
            case GAUSSIAN -> gaussian(design, solution, covariance);
        };
    }

    private static Measures poisson(Solution solution) {
        Panel panel = solution.panel;
        double constant = Likelihood.poissonConstant(panel);
        double likelihood = Likelihood.poisson(panel, solution.mean, solution.predictor) - constant;
        double nothing = Likelihood.poissonNull(panel) - constant;
        return new Measures(
                solution.iterations,
                true,
                Likelihood.poissonDeviance(panel, solution.mean, solution.predictor),
                likelihood,
                nothing,
                1 - likelihood / nothing,
                squaredCorrelation(panel.y, solution.mean),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Math.sqrt(squares(solution) / panel.n),
                OptionalDouble.empty());
    }

    /** The weighted sum of squared differences of outcome and mean. */
    private static double squares(Solution solution) {
        Panel panel = solution.panel;
        double sum = 0;
        for (int i = 0; i < panel.n; i++) {
            double difference = panel.y[i] - solution.mean[i];
            sum += panel.weight[i] * difference * difference;
        }
        return sum;
    }

    private static Measures gaussian(Design design, Solution solution, Covariance covariance) {
        Panel panel = solution.panel;
        double squares = squares(solution);
        boolean centred = design.intercept() || !design.effects().isEmpty();
        double total = total(panel, centred);
        double r2 = 1 - squares / total;
        double freedom = panel.n - covariance.allParameters();
        double adjusted = 1 - (1 - r2) * (panel.n - (centred ? 1 : 0)) / freedom;
        double likelihood = Likelihood.gaussian(panel.n, squares);
        double nothing = Likelihood.gaussian(panel.n, total);
        return new Measures(
                1,
                true,
                squares,
                likelihood,
                nothing,
                1 - likelihood / nothing,
                r2,
                freedom > 0 ? OptionalDouble.of(adjusted) : OptionalDouble.empty(),
                design.effects().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(1 - squares / solution.within),
                Math.sqrt(squares / panel.n),
                OptionalDouble.of(covariance.degreesOfFreedom()));
    }

    private static double total(Panel panel, boolean centred) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < panel.n; i++) {
            weights += panel.weight[i];
            sum += panel.weight[i] * panel.y[i];
        }
        double mean = centred ? sum / weights : 0;
        double total = 0;
        for (int i = 0; i < panel.n; i++) {
            total += panel.weight[i] * (panel.y[i] - mean) * (panel.y[i] - mean);
        }
        return total;
    }

    private static double squaredCorrelation(double[] a, double[] b) {
        double meanA = java.util.Arrays.stream(a).sum() / a.length;
        double meanB = java.util.Arrays.stream(b).sum() / b.length;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa == 0 || bb == 0 ? 0 : ab * ab / aa / bb;
    }
}
