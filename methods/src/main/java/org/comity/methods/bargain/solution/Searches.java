package org.comity.methods.bargain.solution;

import org.comity.methods.bargain.Problem;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Solvers;

/**
 * Chooses how the best deals are found: by sweeps, and by programs where those ended without any; by programs alone
 * when a solver is named.
 */
final class Searches implements Session.Search {
    private final Problem problem;
    private final Figures figures;
    private final SolveOptions options;
    private final boolean sweeps;
    private final ProgramSearch programs;
    private String name;

    private Searches(Problem problem, SolveOptions options) {
        this.problem = problem;
        this.options = options;
        Compiled compiled = Compiled.of(problem, options.shelving(), false);
        this.figures = new Figures(compiled);
        this.sweeps = options.solver().equals(SolveOptions.AUTOMATIC);
        this.name = sweeps ? Engine.NAME : options.solver();
        this.programs = new ProgramSearch(
                problem, compiled, sweeps ? new BranchAndBound() : Solvers.get(options.solver()), options);
    }

    static Session.Search of(Problem problem, SolveOptions options) {
        return new Searches(problem, options);
    }

    @Override
    public Found run(Gauge gauge, Aim aim, int most, Clock clock) {
        if (!sweeps) {
            return programs.run(gauge, aim, most, clock);
        }
        Found found = new Engine(figures).run(gauge, aim, most, options.tie(), options.gap(), clock.part(1.25));
        if (found.any() || found.impossible()) {
            return found;
        }
        name = BranchAndBound.NAME;
        return programs.run(gauge, aim, most, clock);
    }

    @Override
    public double range(int party) {
        return figures.range[party];
    }

    @Override
    public double slack(int party) {
        return figures.slack(party, problem.reservation(party));
    }

    @Override
    public String name() {
        return name;
    }
}
