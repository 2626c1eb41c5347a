package org.comity.methods.bargain.solution;

import org.comity.methods.bargain.Problem;

/** Chooses how the best deals are found. */
final class Searches {
    private Searches() {}

    static Session.Search of(Problem problem, SolveOptions options, Clock clock) {
        Figures figures = new Figures(Compiled.of(problem, options.shelving(), false));
        Engine engine = new Engine(figures, clock);
        return new Session.Search() {
            @Override
            public Found run(Gauge gauge, Aim aim, int most) {
                return engine.run(gauge, aim, most, options.tie(), options.gap());
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
                return Engine.NAME;
            }
        };
    }
}
