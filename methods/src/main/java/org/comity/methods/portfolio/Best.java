package org.comity.methods.portfolio;

import java.util.Arrays;
import java.util.Optional;
import org.comity.methods.program.Answer;
import org.comity.methods.program.OutOfTime;
import org.comity.methods.program.Program;

/** The best allowed set for an objective. */
final class Best {
    private Best() {}

    /** Empty when no set is allowed, or none has a value above the floor. */
    static Optional<Run.Found> of(Run run, Allowed allowed, Objective objective, double floor, double[] start) {
        return switch (objective) {
            case Objective.Expected _ -> expected(run, allowed, floor, start);
            case Objective.Robust robust ->
                robust.gamma() == 0
                        ? expected(run, allowed, floor, start)
                        : new RobustSearch(run, allowed, robust.gamma(), floor, start).search();
            case Objective.LeastCountry _ -> least(run, allowed, floor);
        };
    }

    /** The value of a set under an objective. */
    static double value(Figures figures, Objective objective, boolean[] set) {
        return switch (objective) {
            case Objective.Expected _ -> Figures.sum(figures.gain, set);
            case Objective.Robust robust -> figures.robust(set, robust.gamma());
            case Objective.LeastCountry _ ->
                Arrays.stream(figures.countries(set)).min().orElse(0);
        };
    }

    private static Optional<Run.Found> expected(Run run, Allowed allowed, double floor, double[] start) {
        Answer answer = run.solve(allowed.program(run.figures.gain).build(), run.gap(), floor, start);
        requireDecided(answer);
        return run.found(answer, answer.found() ? answer.objective() : 0);
    }

    static void requireDecided(Answer answer) {
        if (answer.status() == Answer.Status.NOTHING_FOUND) {
            throw new OutOfTime("No allowed set was found in the time given, and none was ruled out; give more time.");
        }
    }

    /** The least country's gain as a column of its own; then, at that level, the largest sum. */
    private static Optional<Run.Found> least(Run run, Allowed allowed, double floor) {
        Figures figures = run.figures;
        if (figures.byCountry.length == 0) {
            throw new IllegalArgumentException("A fair spread needs countries; the case names none.");
        }
        Program.Builder program = allowed.program(new double[figures.n]);
        int least = program.column("least", lowest(figures), highest(figures), false, 1);
        aboveLeast(program, figures, least);
        Answer answer = run.solve(program.build(), run.gap(), floor, new double[0]);
        requireDecided(answer);
        if (!answer.found()) {
            return Optional.empty();
        }
        boolean[] set = run.set(answer);
        double value = Arrays.stream(figures.countries(set)).min().orElse(0);
        Program.Builder second = allowed.program(figures.gain);
        double slack = 1e-9 * Math.max(1, Math.abs(value));
        int level = second.column("least", value - slack, value - slack, false, 0);
        aboveLeast(second, figures, level);
        Answer sum = run.solve(second.build(), run.gap(), Double.NEGATIVE_INFINITY, withLevel(set, value - slack));
        boolean[] chosen = sum.found() ? run.set(sum) : set;
        double reached = Arrays.stream(figures.countries(chosen)).min().orElse(0);
        return Optional.of(new Run.Found(
                chosen, reached, Math.max(reached, answer.bound()), answer.status() == Answer.Status.SOLVED));
    }

    private static double[] withLevel(boolean[] set, double level) {
        double[] values = Run.values(set, set.length + 1);
        values[set.length] = level;
        return values;
    }

    private static void aboveLeast(Program.Builder program, Figures figures, int least) {
        for (int c = 0; c < figures.byCountry.length; c++) {
            int[] at = Allowed.places(figures.byCountry[c]);
            int[] all = Arrays.copyOf(at, at.length + 1);
            double[] a = new double[all.length];
            for (int k = 0; k < at.length; k++) {
                a[k] = figures.byCountry[c][at[k]];
            }
            all[at.length] = least;
            a[at.length] = -1;
            program.atLeast(figures.problem.countries().get(c), 0, all, a);
        }
    }

    private static double lowest(Figures figures) {
        return Arrays.stream(figures.byCountry)
                .mapToDouble(row -> Arrays.stream(row).map(v -> Math.min(0, v)).sum())
                .min()
                .orElse(0);
    }

    private static double highest(Figures figures) {
        return Arrays.stream(figures.byCountry)
                .mapToDouble(row -> Arrays.stream(row).map(v -> Math.max(0, v)).sum())
                .min()
                .orElse(0);
    }
}
