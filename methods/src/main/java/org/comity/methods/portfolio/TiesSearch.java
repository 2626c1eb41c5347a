package org.comity.methods.portfolio;

import org.comity.methods.program.Answer;
import org.comity.methods.program.Program;

/** Among equally good sets finds the one that holds the earliest measures. */
final class TiesSearch {
    private static final double ANY = 1e9;

    private final Run run;
    private final Allowed allowed;

    TiesSearch(Run run, Allowed allowed) {
        this.run = run;
        this.allowed = allowed;
    }

    Choice first(Choice best) {
        Figures figures = run.figures;
        boolean[] set = new boolean[figures.n];
        best.measures().forEach(id -> set[figures.place.getOrDefault(id, 0)] = true);
        double floor = best.value() - 1e-7 * Math.max(1e-3, Math.abs(best.value()));
        Answer other = run.solve(others(set), ANY, floor, new double[0]);
        if (other.status() == Answer.Status.INFEASIBLE) {
            return best.with(Choice.Ties.NONE);
        }
        if (!other.found()) {
            return best;
        }
        boolean[] now = set;
        Allowed fixed = allowed;
        for (int j = 0; j < figures.n; j++) {
            if (run.timeIsUp()) {
                return best.with(Choice.Ties.SEVERAL);
            }
            if (!now[j]) {
                Answer with =
                        run.solve(fixed.fixing(j, true).program(figures.gain).build(), ANY, floor, new double[0]);
                now = with.found() ? run.set(with) : now;
                if (with.status() == Answer.Status.NOTHING_FOUND) {
                    return best.with(Choice.Ties.SEVERAL);
                }
            }
            fixed = fixed.fixing(j, now[j]);
        }
        return figures.choice(now, Figures.sum(figures.gain, now), best.bound(), best.closed())
                .with(Choice.Ties.SEVERAL_FIRST_SHOWN);
    }

    /** All allowed sets but this one. */
    private Program others(boolean[] set) {
        Program.Builder program = allowed.program(run.figures.gain);
        int[] at = new int[set.length];
        double[] a = new double[set.length];
        double chosen = 0;
        for (int j = 0; j < set.length; j++) {
            at[j] = j;
            a[j] = set[j] ? 1 : -1;
            chosen += set[j] ? 1 : 0;
        }
        return program.atMost("another set", chosen - 1, at, a).build();
    }
}
