package org.comity.methods.gravity.estimate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.comity.methods.gravity.estimate.Debias.Corrected;
import org.comity.methods.gravity.estimate.Estimate.Correction;
import org.comity.methods.gravity.estimate.Estimate.Counts;
import org.comity.methods.gravity.estimate.Estimate.Levels;
import org.comity.methods.gravity.estimate.Estimate.Reset;
import org.comity.methods.gravity.estimate.kernel.Crew;
import org.comity.methods.gravity.estimate.kernel.Panel;

/** Fits a design. */
public final class GravityFit {
    private static final String INTERCEPT = "(Intercept)";

    private GravityFit() {}

    /**
     * Poisson pseudo-maximum likelihood or least squares with all the effects of the design.
     *
     * @throws CannotEstimate when the rows do not allow it
     */
    public static Estimate fit(Design design, Options options) {
        Checks.check(design, options);
        try (Crew crew = new Crew(options.threads())) {
            Solver solver = new Solver(design, options, crew);
            Solution solution = solver.solve();
            Covariance covariance = new Covariance(design, options, solution, crew);
            double[][] matrix = covariance.matrix();
            List<Levels> levels = levels(design, solution);
            Optional<Correction> correction = Optional.empty();
            if (options.biasCorrection()) {
                Corrected corrected = new Debias(design, options, solution, crew).correct(covariance, matrix);
                matrix = corrected.matrix;
                correction = corrected.correction;
            }
            Panel panel = solution.panel;
            Counts counts = new Counts(
                    design.rows(),
                    solver.singletons(),
                    solver.separatedByEffect(),
                    solver.separatedByRegressors(),
                    panel.n,
                    covariance.parameters(),
                    covariance.effectGroups(),
                    covariance.clusterGroups());
            double[] predictor = new double[design.rows()];
            for (int i = 0; i < panel.n; i++) {
                predictor[panel.order[i]] = solution.predictor[i];
            }
            return new Estimate(
                    terms(design, options, solution, covariance, matrix),
                    matrix,
                    solver.dropped(),
                    counts,
                    Fitness.of(design, options, solution, covariance),
                    options.reset() ? reset(design, options, solution) : Optional.empty(),
                    (BitSet) solution.kept.clone(),
                    options.family(),
                    predictor,
                    levels,
                    correction);
        }
    }

    private static List<Term> terms(
            Design design, Options options, Solution solution, Covariance covariance, double[][] matrix) {
        List<Term> terms = new ArrayList<>();
        double freedom = covariance.degreesOfFreedom();
        boolean intercept = design.intercept() && design.effects().isEmpty();
        for (int t = 0; t < matrix.length; t++) {
            int c = intercept ? t - 1 : t;
            double estimate = c < 0 ? EffectLevels.first(solution)[0] : solution.beta[c];
            double error = Math.sqrt(Math.max(0, matrix[t][t]));
            double statistic = estimate / error;
            terms.add(new Term(
                    c < 0 ? INTERCEPT : solution.regressors.get(c).name(),
                    estimate,
                    error,
                    statistic,
                    switch (options.family()) {
                        case POISSON -> Likelihood.normalTails(statistic);
                        case GAUSSIAN -> Likelihood.studentTails(statistic, freedom);
                    }));
        }
        return terms;
    }

    private static List<Levels> levels(Design design, Solution solution) {
        return design.effects().isEmpty() ? List.of() : EffectLevels.of(design, solution);
    }

    /** The model once more with the square of the linear predictor; empty where the rows do not allow that. */
    private static Optional<Reset> reset(Design design, Options options, Solution solution) {
        String name = "square of the linear predictor";
        double[] square = new double[design.rows()];
        for (int i = 0; i < solution.panel.n; i++) {
            square[solution.panel.order[i]] = solution.predictor[i] * solution.predictor[i];
        }
        List<Regressor> regressors = new ArrayList<>(design.regressors());
        regressors.add(new Regressor(name, square));
        Design wider = design.withRegressors(regressors);
        Estimate again;
        try {
            again = fit(wider, options.withReset(false).withBiasCorrection(false));
        } catch (CannotEstimate cannot) {
            return Optional.empty();
        }
        return again.terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .map(term -> new Reset(term.estimate(), term.standardError(), term.statistic(), term.pValue()));
    }
}
