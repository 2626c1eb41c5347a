package org.comity.methods.program;

/** Solves mixed-integer programs. Others than the built-in ones are found by {@link java.util.ServiceLoader}. */
public interface Solver {
    /** How a user names it: short, lower case. */
    String name();

    /**
     * Whether it can run on this machine; a solver with a native library may not.
     */
    default boolean isUsable() {
        return true;
    }

    /** Maximises. The same program and options give the same answer, unless the time limit ends the search. */
    Answer solve(Program program, Options options);

    /**
     * Maximises, from values that may already keep all rows; a solver that cannot use them ignores them. Shape:
     * start[columns].
     */
    default Answer solve(Program program, Options options, double[] start) {
        return solve(program, options);
    }
}
