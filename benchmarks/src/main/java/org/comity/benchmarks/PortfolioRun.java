package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.methods.portfolio.Case;
import org.comity.methods.portfolio.Choice;
import org.comity.methods.portfolio.Objective;
import org.comity.methods.portfolio.Portfolio;
import org.comity.methods.program.Options;
import org.comity.methods.program.Solver;
import org.comity.methods.program.Solvers;

/** Portfolios of 300 measures to a gap of 1 % in at most 20 seconds: time, gap and bound of each, and the worst. */
final class PortfolioRun {
    private static final int SEEDS = 3;
    private static final Options ONE_PERCENT = Options.DEFAULT.withGap(0.01).withSeconds(20);

    private PortfolioRun() {}

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        for (Solver solver : Solvers.list()) {
            for (PortfolioCases.Kind kind : PortfolioCases.ALL) {
                lines.add(line(solver, kind, "expected gain", new Objective.Expected()));
            }
            for (PortfolioCases.Kind kind : List.of(PortfolioCases.ALL.get(1), PortfolioCases.ALL.get(5))) {
                lines.add(line(solver, kind, "robust, gamma 10", new Objective.Robust(10)));
                lines.add(line(solver, kind, "least country", new Objective.LeastCountry()));
            }
        }
        return lines;
    }

    private static String line(Solver solver, PortfolioCases.Kind kind, String what, Objective objective) {
        double worstGap = 0;
        double worstSeconds = 0;
        List<String> each = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Case problem = PortfolioCases.of(kind, seed);
            long begin = System.nanoTime();
            Choice choice = Portfolio.of(problem, solver, ONE_PERCENT).best(objective);
            double seconds = (System.nanoTime() - begin) / 1e9;
            worstGap = Math.max(worstGap, choice.gap());
            worstSeconds = Math.max(worstSeconds, seconds);
            each.add(String.format(
                    Locale.ROOT, "%.1f s, %.1f of at most %.1f", seconds, choice.value(), choice.bound()));
        }
        return String.format(
                Locale.ROOT,
                "%s, %s, %s: gap at most %.2f %%, %.1f s (%s)",
                solver.name(),
                kind.name(),
                what,
                100 * worstGap,
                worstSeconds,
                String.join("; ", each));
    }
}
