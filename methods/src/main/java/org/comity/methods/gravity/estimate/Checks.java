package org.comity.methods.gravity.estimate;

import java.util.List;
import java.util.Locale;
import org.comity.methods.gravity.estimate.CannotEstimate.Reason;

/** Whether a design can be fitted at all. */
final class Checks {
    private Checks() {}

    static void check(Design design, Options options) {
        if (design.rows() == 0) {
            throw new CannotEstimate(
                    Reason.NO_ROWS, "There are 0 rows to fit; look at the condition on rows and at missing values.");
        }
        finite("the outcome", design.outcome(), design.rows());
        for (Regressor regressor : design.regressors()) {
            finite(regressor.name(), regressor.values(), design.rows());
        }
        design.offset().ifPresent(offset -> finite("the offset", offset, design.rows()));
        design.weights().ifPresent(weights -> weights(weights, design.rows()));
        for (Effect effect : design.effects()) {
            ids(effect.name(), effect.ids(), effect.levels(), design.rows());
        }
        for (Cluster cluster : design.clusters()) {
            ids(cluster.name(), cluster.ids(), cluster.groups(), design.rows());
        }
        if (options.family() == Options.Family.POISSON) {
            counts(design.outcome());
        }
        unfit(design, options);
    }

    private static void finite(String name, double[] values, int rows) {
        length(name, values.length, rows);
        for (int i = 0; i < rows; i++) {
            if (!Double.isFinite(values[i])) {
                throw new CannotEstimate(
                        Reason.BAD_FIGURE,
                        "Row %d of %s is %s; leave out rows that are missing or not finite."
                                .formatted(i + 1, name, values[i]));
            }
        }
    }

    private static void length(String name, int length, int rows) {
        if (length != rows) {
            throw new CannotEstimate(
                    Reason.BAD_FIGURE, "The outcome has %d rows, but %s has %d.".formatted(rows, name, length));
        }
    }

    private static void weights(double[] weights, int rows) {
        finite("the weights", weights, rows);
        for (int i = 0; i < rows; i++) {
            if (!(weights[i] > 0)) {
                throw new CannotEstimate(
                        Reason.BAD_FIGURE,
                        "The weight of row %d is %s; weights must be above 0.".formatted(i + 1, weights[i]));
            }
        }
    }

    private static void ids(String name, int[] ids, int levels, int rows) {
        length(name, ids.length, rows);
        for (int i = 0; i < rows; i++) {
            if (ids[i] < 0 || ids[i] >= levels) {
                throw new CannotEstimate(
                        Reason.BAD_FIGURE,
                        "Row %d of %s has the number %d; numbers run from 0 to %d."
                                .formatted(i + 1, name, ids[i], levels - 1));
            }
        }
    }

    private static void counts(double[] outcome) {
        double sum = 0;
        for (int i = 0; i < outcome.length; i++) {
            if (outcome[i] < 0) {
                throw new CannotEstimate(
                        Reason.NEGATIVE_OUTCOME,
                        String.format(
                                Locale.ROOT,
                                "Row %d has an outcome of %s; a Poisson model needs 0 or more.",
                                i + 1,
                                outcome[i]));
            }
            sum += outcome[i];
        }
        if (sum == 0) {
            throw new CannotEstimate(
                    Reason.ALL_ZERO,
                    "All %d outcomes are 0; a Poisson model needs some above 0.".formatted(outcome.length));
        }
    }

    private static void unfit(Design design, Options options) {
        if (options.errors() == Options.Errors.CLUSTERED && design.clusters().isEmpty()) {
            throw new CannotEstimate(Reason.UNFIT_OPTION, "Clustered errors need a cluster; none is named.");
        }
        if (design.clusters().size() > 4) {
            throw new CannotEstimate(
                    Reason.UNFIT_OPTION,
                    "Errors are clustered by up to four partitions, not by %d."
                            .formatted(design.clusters().size()));
        }
        List<String> names = design.regressors().stream().map(Regressor::name).toList();
        if (names.isEmpty() && design.effects().isEmpty() && !design.intercept()) {
            throw new CannotEstimate(
                    Reason.NO_REGRESSOR_LEFT, "There is neither a regressor nor an effect nor an intercept to fit.");
        }
    }
}
