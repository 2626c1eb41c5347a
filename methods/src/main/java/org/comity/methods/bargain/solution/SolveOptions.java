package org.comity.methods.bargain.solution;

/**
 * How to solve.
 *
 * @param shelving which issues may be shelved
 * @param margins how far above its reservation value every party must be to accept; gains are still counted from the
 *     reservation value
 * @param idealOfAll whether a party's best value is taken over all deals that keep the constraints, rather than over
 *     those that every party accepts; Kalai and Smorodinsky's standard always takes the latter
 * @param solver {@link #AUTOMATIC}, or the name of a solver of mixed-integer programs
 * @param seconds stop after this; what is found by then depends on the machine
 * @param gap stop when objective and bound differ by at most this part of the objective; 0 or more
 * @param cap how many equally good packages are listed; at least 1
 * @param tie packages whose scaled gains or objectives differ by at most this are equally good
 */
public record SolveOptions(
        Shelving shelving,
        Margins margins,
        boolean idealOfAll,
        String solver,
        double seconds,
        double gap,
        int cap,
        double tie) {
    /** Dynamic programming when no issue is divisible, else Comity's own solver. */
    public static final String AUTOMATIC = "automatic";

    /** No shelving, no margins, ideal of accepted deals, 30 seconds, exact, at most 100 equally good packages, ties of 1e-9. */
    public static final SolveOptions DEFAULT =
            new SolveOptions(new Shelving.None(), Margins.NONE, false, AUTOMATIC, 30, 0, 100, 1e-9);

    public SolveOptions {
        if (!(seconds > 0 && gap >= 0 && cap > 0 && tie >= 0)) {
            throw new IllegalArgumentException(
                    "Seconds and the cap must be above 0, the gap and ties 0 or more, not %s, %s, %s and %s."
                            .formatted(seconds, cap, gap, tie));
        }
    }

    public SolveOptions withShelving(Shelving value) {
        return new SolveOptions(value, margins, idealOfAll, solver, seconds, gap, cap, tie);
    }

    public SolveOptions withMargins(Margins value) {
        return new SolveOptions(shelving, value, idealOfAll, solver, seconds, gap, cap, tie);
    }

    public SolveOptions withIdealOfAll(boolean value) {
        return new SolveOptions(shelving, margins, value, solver, seconds, gap, cap, tie);
    }

    public SolveOptions withSolver(String value) {
        return new SolveOptions(shelving, margins, idealOfAll, value, seconds, gap, cap, tie);
    }

    public SolveOptions withSeconds(double value) {
        return new SolveOptions(shelving, margins, idealOfAll, solver, value, gap, cap, tie);
    }

    public SolveOptions withGap(double value) {
        return new SolveOptions(shelving, margins, idealOfAll, solver, seconds, value, cap, tie);
    }

    public SolveOptions withCap(int value) {
        return new SolveOptions(shelving, margins, idealOfAll, solver, seconds, gap, value, tie);
    }
}
