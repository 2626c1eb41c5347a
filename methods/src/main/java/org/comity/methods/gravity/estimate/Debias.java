package org.comity.methods.gravity.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.methods.gravity.estimate.CannotEstimate.Reason;
import org.comity.methods.gravity.estimate.Estimate.Correction;
import org.comity.methods.gravity.estimate.kernel.Crew;
import org.comity.methods.gravity.estimate.kernel.Dense;
import org.comity.methods.gravity.estimate.kernel.Meat;
import org.comity.methods.gravity.estimate.kernel.Panel;
import org.comity.methods.gravity.estimate.kernel.Partition;
import org.comity.methods.gravity.estimate.kernel.ThreeWay;

/** The correction of Weidner and Zylkin (2021) for three sets of effects: exporter-year, importer-year, pair. */
final class Debias {
    private final Design design;
    private final Options options;
    private final Solution solution;
    private final Crew crew;
    private final List<Partition> effects = new ArrayList<>();
    private final ThreeWay form;
    private final int pair;

    Debias(Design design, Options options, Solution solution, Crew crew) {
        this.design = design;
        this.options = options;
        this.solution = solution;
        this.crew = crew;
        Panel panel = solution.panel;
        for (Effect effect : design.effects()) {
            effects.add(Partition.of(effect.ids(), effect.levels(), panel.order));
        }
        if (options.family() != Options.Family.POISSON || effects.size() != 3) {
            throw unfit();
        }
        pair = pair();
        List<Partition> sides = new ArrayList<>(effects);
        Partition pairs = sides.remove(pair);
        form = new ThreeWay(pairs, sides.getFirst(), sides.getLast(), panel.x, solution.work, solution.score);
        if (!form.fits()) {
            throw unfit();
        }
    }

    private static CannotEstimate unfit() {
        return new CannotEstimate(
                Reason.UNFIT_OPTION,
                "The bias correction is for a Poisson model with the effects exporter^year, importer^year and"
                        + " exporter^importer, each pair once a year; leave it out for another model.");
    }

    /** The set that the errors are clustered by, else the one with the most levels. */
    private int pair() {
        int most = 0;
        for (int q = 1; q < effects.size(); q++) {
            most = effects.get(q).groups > effects.get(most).groups ? q : most;
        }
        for (int q = 0; q < effects.size(); q++) {
            if (clustered(q)) {
                return q;
            }
        }
        return most;
    }

    private boolean clustered(int effect) {
        if (options.errors() != Options.Errors.CLUSTERED || design.clusters().size() != 1) {
            return false;
        }
        Cluster cluster = design.clusters().getFirst();
        Partition partition = Partition.of(cluster.ids(), cluster.groups(), solution.panel.order);
        return partition.within(effects.get(effect)) && effects.get(effect).within(partition);
    }

    /** Takes the bias off the coefficients; the covariance follows when it is clustered by pair, as the paper's is. */
    Corrected correct(Covariance covariance, double[][] matrix) {
        double[][] bread = Dense.inverse(Meat.products(solution.panel, crew, solution.panel.x, solution.work));
        double[] bias = form.bias(bread);
        List<Correction.Part> parts = new ArrayList<>();
        for (int c = 0; c < bias.length; c++) {
            parts.add(new Correction.Part(
                    solution.regressors.get(c).name(), solution.beta[c], Math.sqrt(matrix[c][c]), bias[c]));
            solution.beta[c] -= bias[c];
        }
        boolean errors = clustered(pair);
        double[][] corrected = errors ? covariance.scaled(Dense.sandwich(bread, form.meat(bread, crew))) : matrix;
        return new Corrected(corrected, new Correction(parts, errors));
    }

    /** What came of it. */
    static final class Corrected {
        final double[][] matrix;
        final Optional<Correction> correction;

        Corrected(double[][] matrix, Correction correction) {
            this.matrix = matrix;
            this.correction = Optional.of(correction);
        }
    }
}
