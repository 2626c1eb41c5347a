package org.comity.methods.program;

import org.comity.methods.program.kernel.Model;

/**
 * Comity's own solver: branch and bound with cover cuts and neighbourhood searches on one dense tableau. Made for a few
 * hundred columns and rows. Every bound is computed from the program's data by weak duality, never read off the
 * tableau, so that it is a proof up to the last digits. One thread.
 */
public final class BranchAndBound implements Solver {
    /** The name under which it is chosen. */
    public static final String NAME = "comity";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer solve(Program program, Options options) {
        return solve(program, options, new double[0]);
    }

    @Override
    public Answer solve(Program program, Options options, double[] start) {
        Scaled scaled = Scaled.of(program);
        Model model = scaled.model();
        Incumbent incumbent =
                new Incumbent(model, options.gap(), options.floor() * scaled.objectiveScale(), scaled.resolution());
        if (start.length == model.columns) {
            incumbent.offer(scaled.inside(start));
        }
        Limit limit = new Limit(options.seconds(), options.nodes());
        double bound =
                new Search(model, incumbent, limit, Long.MAX_VALUE, options.seed(), 0).run() / scaled.objectiveScale();
        if (!incumbent.exists()) {
            return Answer.none(
                    limit.over() ? Answer.Status.NOTHING_FOUND : Answer.Status.INFEASIBLE,
                    limit.over() ? bound : options.floor());
        }
        double[] values = scaled.outside(incumbent.point());
        double objective = program.value(values);
        boolean closed = Answer.gap(objective, bound) <= Math.max(options.gap(), 1e-8) + 1e-12;
        return Answer.of(closed ? Answer.Status.SOLVED : Answer.Status.LIMIT, values, objective, bound);
    }
}
