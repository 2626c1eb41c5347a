package org.comity.methods.portfolio;

import java.util.Optional;
import org.comity.methods.program.Answer;
import org.comity.methods.program.Options;
import org.comity.methods.program.Program;
import org.comity.methods.program.Solver;

/** A solver with options, whose time is shared by all that is asked of it until {@link #restart}. */
final class Run {
    private static final double LEAST_SECONDS = 0.05;

    final Figures figures;
    private final Solver solver;
    private final Options options;
    private long began = System.nanoTime();

    Run(Figures figures, Solver solver, Options options) {
        this.figures = figures;
        this.solver = solver;
        this.options = options;
    }

    /** Gives the next question the whole time again. */
    void restart() {
        began = System.nanoTime();
    }

    double gap() {
        return options.gap();
    }

    double secondsLeft() {
        return options.seconds() - (System.nanoTime() - began) / 1e9;
    }

    boolean timeIsUp() {
        return secondsLeft() <= 0;
    }

    /** Solves within the time left; {@code floor}: only values above it are of use. Shape: start[columns] or [0]. */
    Answer solve(Program program, double gap, double floor, double[] start) {
        Options now = options.withGap(gap).withFloor(floor).withSeconds(Math.max(LEAST_SECONDS, secondsLeft()));
        return start.length == program.columns().size()
                ? solver.solve(program, now, start)
                : solver.solve(program, now);
    }

    Answer solve(Program program) {
        return solve(program, options.gap(), Double.NEGATIVE_INFINITY, new double[0]);
    }

    /** The measures of an answer. */
    boolean[] set(Answer answer) {
        boolean[] set = new boolean[figures.n];
        for (int j = 0; j < set.length; j++) {
            set[j] = answer.value(j) > 0.5;
        }
        return set;
    }

    /** As values of the first columns. */
    static double[] values(boolean[] set, int columns) {
        double[] values = new double[columns];
        for (int j = 0; j < set.length; j++) {
            values[j] = set[j] ? 1 : 0;
        }
        return values;
    }

    /** A set with a value and a bound. */
    static final class Found {
        final boolean[] set;
        final double value;
        final double bound;
        final boolean closed;

        Found(boolean[] set, double value, double bound, boolean closed) {
            this.set = set;
            this.value = value;
            this.bound = bound;
            this.closed = closed;
        }
    }

    /** The answer's set with its value; empty when proved that there is none above the floor. */
    Optional<Found> found(Answer answer, double value) {
        return answer.found()
                ? Optional.of(new Found(set(answer), value, answer.bound(), answer.status() == Answer.Status.SOLVED))
                : Optional.empty();
    }
}
