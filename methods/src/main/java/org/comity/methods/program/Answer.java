package org.comity.methods.program;

import java.util.Optional;

/** What a solver found: values, and a bound that no point can exceed. */
public final class Answer {
    private final Status status;
    private final double[] values;
    private final double objective;
    private final double bound;

    /** How it ended. */
    public enum Status {
        /** The values are within the asked gap of the bound. */
        SOLVED,
        /** There are values, but a limit came before the gap was closed. */
        LIMIT,
        /** Proved that no point keeps all rows and lies above the floor. */
        INFEASIBLE,
        /** A limit came before any values were found. */
        NOTHING_FOUND
    }

    private Answer(Status status, double[] values, double objective, double bound) {
        this.status = status;
        this.values = values;
        this.objective = objective;
        this.bound = bound;
    }

    /** An answer with values; copies them. The bound is taken as at least the objective. */
    public static Answer of(Status status, double[] values, double objective, double bound) {
        return new Answer(status, values.clone(), objective, Math.max(bound, objective));
    }

    /** An answer without values. */
    public static Answer none(Status status, double bound) {
        return new Answer(status, new double[0], Double.NaN, bound);
    }

    public Status status() {
        return status;
    }

    public boolean found() {
        return status == Status.SOLVED || status == Status.LIMIT;
    }

    /** The value of a column; throws when none were found. */
    public double value(int column) {
        requireFound();
        return values[column];
    }

    /** A copy of all values; throws when none were found. */
    public double[] values() {
        requireFound();
        return values.clone();
    }

    /** The objective at the values; throws when none were found. */
    public double objective() {
        requireFound();
        return objective;
    }

    /** The largest that the objective can be, as proved. */
    public double bound() {
        return bound;
    }

    /** (bound - objective) / |objective|, 0 when both are 0; empty when nothing was found. */
    public Optional<Double> gap() {
        return found() ? Optional.of(gap(objective, bound)) : Optional.empty();
    }

    /** (bound - objective) / |objective|; 0 when the bound is reached, infinite when only the objective is 0. */
    public static double gap(double objective, double bound) {
        double over = bound - objective;
        return over <= 0 ? 0 : over / Math.abs(objective);
    }

    private void requireFound() {
        if (!found()) {
            throw new IllegalStateException("There are no values: %s.".formatted(status));
        }
    }
}
