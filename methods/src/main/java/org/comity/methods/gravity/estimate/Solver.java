package org.comity.methods.gravity.estimate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.comity.methods.gravity.estimate.CannotEstimate.Reason;
import org.comity.methods.gravity.estimate.Estimate.Dropped;
import org.comity.methods.gravity.estimate.kernel.Crew;
import org.comity.methods.gravity.estimate.kernel.Gaussian;
import org.comity.methods.gravity.estimate.kernel.Panel;
import org.comity.methods.gravity.estimate.kernel.Poisson;
import org.comity.methods.gravity.estimate.kernel.Redundant;
import org.comity.methods.gravity.estimate.kernel.Separation;
import org.comity.methods.gravity.estimate.kernel.Trim;

/** Chooses the rows and regressors that carry information and solves the model; begins anew when some turn out not to. */
final class Solver {
    /** Multiplications that a look for separated rows may take at a first suspicion, and at the end. */
    private static final double QUICK = 1e8;

    private static final double PATIENT = 3e9;

    private final Design design;
    private final Options options;
    private final Crew crew;
    private final BitSet kept;
    private final int[][] ids;
    private final int[] levels;
    private final List<Dropped> dropped = new ArrayList<>();
    private List<Regressor> regressors;
    private int singletons;
    private int separatedByEffect;
    private int separatedByRegressors;

    Solver(Design design, Options options, Crew crew) {
        this.design = design;
        this.options = options;
        this.crew = crew;
        kept = new BitSet(design.rows());
        kept.set(0, design.rows());
        ids = design.effects().stream().map(Effect::ids).toArray(int[][]::new);
        levels = design.effects().stream().mapToInt(Effect::levels).toArray();
        regressors = design.regressors();
    }

    Solution solve() {
        boolean poisson = options.family() == Options.Family.POISSON;
        while (true) {
            Trim trim = new Trim(design.outcome(), ids, levels, kept);
            trim.run(options.singletons(), poisson && options.separation());
            singletons += trim.singletons();
            separatedByEffect += trim.separated();
            Optional<Solution> solution = poisson ? poisson(panel()) : gaussian(panel());
            if (solution.isPresent()) {
                return solution.get();
            }
        }
    }

    private Panel panel() {
        if (kept.isEmpty()) {
            throw new CannotEstimate(
                    Reason.NO_ROWS,
                    "Of %d rows none is left: %d are alone in a level of an effect and %d are separated."
                            .formatted(design.rows(), singletons, separatedByEffect + separatedByRegressors));
        }
        double[][] columns = regressors.stream().map(Regressor::values).toArray(double[][]::new);
        double[] none = {};
        boolean constant = design.intercept() && ids.length == 0;
        return new Panel(
                kept,
                design.outcome(),
                design.weights().orElse(none),
                design.offset().orElse(none),
                columns,
                constant ? new int[1][design.rows()] : ids,
                constant ? new int[] {1} : levels);
    }

    private Optional<Solution> poisson(Panel panel) {
        Poisson fit = new Poisson(panel, crew);
        if (drop(fit.start())) {
            return Optional.empty();
        }
        boolean quick = Separation.within(panel, QUICK);
        boolean suspicious = options.separation();
        Poisson.End end = fit.run(options.tolerance(), options.iterations(), suspicious);
        while (end == Poisson.End.SUSPECT) {
            if (separated(panel, quick ? eliminated(panel) : Separation.shown(panel, fit.before(), fit.eta()))) {
                return Optional.empty();
            }
            suspicious = !quick; // elimination has answered for good; a later step may prove what this one did not
            end = fit.run(options.tolerance(), options.iterations(), suspicious);
        }
        if (suspicious && fit.doubtful() && Separation.within(panel, PATIENT) && separated(panel, eliminated(panel))) {
            return Optional.empty();
        }
        if (end == Poisson.End.GAVE_UP) {
            throw new CannotEstimate(
                    Reason.NOT_CONVERGED,
                    "The fit did not converge in %d steps; look for regressors of very different size, or allow more steps."
                            .formatted(fit.iterations()));
        }
        fit.finish();
        double[][] rows = {fit.eta(), fit.mu(), fit.work(), fit.score()};
        return Optional.of(new Solution(panel, regressors, kept, fit.beta(), fit.delta(), rows, fit.iterations(), 0));
    }

    private boolean separated(Panel panel, BitSet found) {
        found.stream().forEach(i -> kept.clear(panel.order[i]));
        separatedByRegressors += found.cardinality();
        return !found.isEmpty();
    }

    private BitSet eliminated(Panel panel) {
        double[][] given = new double[regressors.size()][panel.n];
        for (int c = 0; c < given.length; c++) {
            double[] values = regressors.get(c).values();
            for (int i = 0; i < panel.n; i++) {
                given[c][i] = values[panel.order[i]];
            }
        }
        return new Separation(panel, given).find();
    }

    private Optional<Solution> gaussian(Panel panel) {
        Gaussian fit = new Gaussian(panel, crew);
        if (drop(fit.start())) {
            return Optional.empty();
        }
        fit.run();
        double[] predictor = new double[panel.n];
        double[] score = new double[panel.n];
        for (int i = 0; i < panel.n; i++) {
            predictor[i] = panel.y[i] - fit.residual()[i];
            score[i] = panel.weight[i] * fit.residual()[i];
        }
        double[][] rows = {predictor, predictor, panel.weight, score};
        return Optional.of(new Solution(panel, regressors, kept, fit.beta(), fit.delta(), rows, 1, fit.within()));
    }

    private boolean drop(Redundant redundant) {
        if (redundant.none()) {
            return false;
        }
        List<Regressor> left = new ArrayList<>();
        for (int c = 0; c < regressors.size(); c++) {
            if (redundant.all().get(c)) {
                dropped.add(new Dropped(
                        regressors.get(c).name(),
                        redundant.constant().get(c) ? Dropped.Why.CONSTANT_WITHIN_EFFECTS : Dropped.Why.COLLINEAR));
            } else {
                left.add(regressors.get(c));
            }
        }
        regressors = left;
        boolean given = separatedByEffect + separatedByRegressors == 0; // otherwise what is left is worth a report
        if (left.isEmpty() && given && !design.effects().isEmpty()) {
            throw new CannotEstimate(
                    Reason.NO_REGRESSOR_LEFT,
                    "No regressor is left to estimate: %s; take one that varies within the effects."
                            .formatted(String.join(
                                    ", ", dropped.stream().map(Solver::said).toList())));
        }
        return true;
    }

    private static String said(Dropped one) {
        return switch (one.why()) {
            case CONSTANT_WITHIN_EFFECTS -> one.name() + " is constant within the effects";
            case COLLINEAR -> one.name() + " follows from those before it";
        };
    }

    List<Dropped> dropped() {
        return dropped;
    }

    int singletons() {
        return singletons;
    }

    int separatedByEffect() {
        return separatedByEffect;
    }

    int separatedByRegressors() {
        return separatedByRegressors;
    }
}
