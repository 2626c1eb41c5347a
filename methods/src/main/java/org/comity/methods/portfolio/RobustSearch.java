package org.comity.methods.portfolio;

import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;
import org.comity.methods.program.Answer;
import org.comity.methods.program.Program;

/**
 * Bertsimas and Sim (2003), Mathematical Programming 98, 49-71, theorem 3: the robust optimum is the largest, over t
 * among 0 and the shortfalls, of an ordinary optimum with gains less max(0, shortfall - t), less gamma t. Ranges of t
 * are split, the one with the largest bound first, until no bound is above the best set.
 */
final class RobustSearch {
    private final Run run;
    private final Allowed allowed;
    private final Figures figures;
    private final double gamma;
    private final double floor;
    private final double[] levels;
    private final PriorityQueue<Range> open = new PriorityQueue<>();
    private boolean[] best = new boolean[0];
    private double value;
    private double proved = Double.NEGATIVE_INFINITY;
    private boolean closed = true;

    /** Levels from number {@code from} to {@code to}, with what the objective cannot exceed there. */
    private record Range(int from, int to, double bound) implements Comparable<Range> {
        @Override
        public int compareTo(Range other) {
            int byBound = Double.compare(other.bound, bound);
            return byBound != 0 ? byBound : Integer.compare(from, other.from);
        }
    }

    /** {@code start}: values of an allowed set, or none. */
    RobustSearch(Run run, Allowed allowed, double gamma, double floor, double[] start) {
        this.run = run;
        this.allowed = allowed;
        this.figures = run.figures;
        this.gamma = gamma;
        this.floor = floor;
        this.value = floor;
        this.levels = DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(figures.shortfall))
                .distinct()
                .sorted()
                .toArray();
        if (start.length >= figures.n) {
            boolean[] given = new boolean[figures.n];
            for (int j = 0; j < given.length; j++) {
                given[j] = start[j] > 0.5;
            }
            take(given);
        }
    }

    private void take(boolean[] set) {
        double here = figures.robust(set, gamma);
        if (here > value) {
            best = set;
            value = here;
        }
    }

    Optional<Run.Found> search() {
        open.add(new Range(0, levels.length - 1, Double.POSITIVE_INFINITY));
        while (!open.isEmpty()) {
            Range range = open.poll();
            boolean late = run.timeIsUp() && best.length > 0;
            if (range.bound() <= enough() || late) {
                proved = Math.max(proved, range.bound());
                closed &= !late || range.bound() <= enough();
                break;
            }
            if (range.from() < range.to()) {
                int middle = (range.from() + range.to()) / 2;
                bounded(range.from(), middle).ifPresent(open::add);
                bounded(middle + 1, range.to()).ifPresent(open::add);
            } else {
                solve(levels[range.from()]);
            }
        }
        double bound = Math.max(proved, value);
        boolean reached = closed || Answer.gap(value, bound) <= run.gap();
        return best.length == 0 ? Optional.empty() : Optional.of(new Run.Found(best, value, bound, reached));
    }

    /** A bound up to here is close enough to the best set. */
    private double enough() {
        return best.length == 0 ? floor : value + Math.max(run.gap(), 1e-10) * Math.abs(value);
    }

    private void solve(double t) {
        double[] start = best.length == 0 ? new double[0] : Run.values(best, figures.n);
        Answer answer = run.solve(allowed.program(reduced(t)).build(), run.gap(), value + gamma * t, start);
        if (best.length == 0) {
            Best.requireDecided(answer);
        }
        closed &= answer.status() == Answer.Status.SOLVED || answer.status() == Answer.Status.INFEASIBLE;
        if (answer.status() != Answer.Status.INFEASIBLE) {
            proved = Math.max(proved, answer.bound() - gamma * t);
        }
        if (answer.found()) {
            take(run.set(answer));
        }
    }

    private double[] reduced(double t) {
        double[] gains = new double[figures.n];
        for (int j = 0; j < gains.length; j++) {
            gains[j] = figures.gain[j] - Math.max(0, figures.shortfall[j] - t);
        }
        return gains;
    }

    /** A range with the bound of its relaxation: the gains of its upper end, the premium of its lower. */
    private Optional<Range> bounded(int from, int to) {
        Program whole = allowed.program(reduced(levels[to])).build();
        Program.Builder relaxed = Program.builder();
        for (Program.Column c : whole.columns()) {
            relaxed.column(c.name(), c.lower(), c.upper(), false, c.gain());
        }
        whole.rows().forEach(relaxed::row);
        Answer answer = run.solve(relaxed.build(), 0, Double.NEGATIVE_INFINITY, new double[0]);
        return answer.status() == Answer.Status.INFEASIBLE
                ? Optional.empty()
                : Optional.of(new Range(from, to, answer.bound() - gamma * levels[from]));
    }
}
