package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Constraint.ShareLimit;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;

/** The ways to settle one issue, before clauses are known: modes of a divisible issue are one for each set of limits. */
final class Outline {
    /** Of conditional limits and named options: each set of them is a mode. */
    private static final int MOST_SETS = 10;

    private static final int MOST_OPTIONS = 12;

    final int issue;
    final List<Mode> modes;

    private Outline(int issue, List<Mode> modes) {
        this.issue = issue;
        this.modes = modes;
    }

    /** A way to settle the issue with which limits it keeps and which options have no share. */
    static final class Mode {
        final int option;
        final double[][] corners;
        private final boolean[] none;
        private final List<ShareLimit> kept;

        private Mode(int option, double[][] corners, boolean[] none, List<ShareLimit> kept) {
            this.option = option;
            this.corners = corners;
            this.none = none;
            this.kept = kept;
        }

        /** Whether the statement on this issue is surely true. */
        boolean makesTrue(Literal literal) {
            boolean shelved = option == Literal.SHELVED;
            if (literal.option() == Literal.SHELVED) {
                return shelved == literal.holds();
            }
            if (option == Choice.SHARED) {
                return !literal.holds() && none[literal.option()];
            }
            return (option == literal.option()) == literal.holds();
        }

        /** Whether the limit on this issue is surely kept, whatever its conditions. */
        boolean keeps(ShareLimit limit) {
            return option == Literal.SHELVED || kept.contains(limit);
        }
    }

    /** Refuses a divisible issue whose modes or corners are too many to be listed. */
    private static void check(Problem problem, int i) {
        Issue issue = problem.issues().get(i);
        if (!issue.divisible()) {
            return;
        }
        int options = issue.options().size();
        int sets = conditional(problem, i).size() + mentioned(problem, i).length;
        if (options > MOST_OPTIONS || sets > MOST_SETS) {
            throw new IllegalArgumentException(
                    "Divisible issue %s has %d options, and %d conditional limits and options that links name; it may have %d and %d."
                            .formatted(issue.name(), options, sets, MOST_OPTIONS, MOST_SETS));
        }
    }

    /** {@code corners}: whether a divisible issue is to have only its corners, each a point. */
    static Outline of(Problem problem, int i, boolean open, boolean shelvable, boolean corners) {
        check(problem, i);
        Issue issue = problem.issues().get(i);
        int options = issue.options().size();
        List<Mode> modes = new ArrayList<>();
        if (open && issue.divisible()) {
            addShared(problem, i, modes);
        } else if (open) {
            for (int k = 0; k < options; k++) {
                double[] shares = new double[options];
                shares[k] = 1;
                modes.add(new Mode(k, new double[][] {shares}, new boolean[0], keptBy(problem, i, shares)));
            }
        }
        List<Mode> all = corners ? flattened(problem, i, modes) : new ArrayList<>(modes);
        if (shelvable) {
            all.add(new Mode(Literal.SHELVED, new double[1][options], new boolean[0], List.of()));
        }
        return new Outline(i, all);
    }

    private static List<Mode> flattened(Problem problem, int i, List<Mode> modes) {
        List<Mode> points = new ArrayList<>();
        for (Mode mode : modes) {
            for (double[] corner : mode.corners) {
                boolean known = points.stream().anyMatch(point -> Polytope.isSame(point.corners[0], corner));
                if (!known) {
                    boolean[] none = new boolean[corner.length];
                    for (int k = 0; k < none.length; k++) {
                        none[k] = corner[k] <= Deal.TRACE;
                    }
                    points.add(new Mode(mode.option, new double[][] {corner}, none, keptBy(problem, i, corner)));
                }
            }
        }
        points.sort((a, b) -> Arrays.compare(b.corners[0], a.corners[0]));
        return points;
    }

    private static List<ShareLimit> limits(Problem problem, int i) {
        List<ShareLimit> limits = new ArrayList<>();
        for (Constraint constraint : problem.constraints()) {
            if (constraint instanceof ShareLimit limit && limit.issue() == i) {
                limits.add(limit);
            }
        }
        return limits;
    }

    private static List<ShareLimit> keptBy(Problem problem, int i, double[] shares) {
        return limits(problem, i).stream()
                .filter(limit -> shares[limit.option()] >= limit.low() - Deal.TRACE
                        && shares[limit.option()] <= limit.high() + Deal.TRACE)
                .toList();
    }

    private static List<ShareLimit> conditional(Problem problem, int i) {
        return limits(problem, i).stream()
                .filter(limit -> !limit.when().isEmpty())
                .toList();
    }

    /** The options of the issue on which some constraint makes a statement. */
    private static int[] mentioned(Problem problem, int i) {
        return problem.constraints().stream()
                .flatMap(constraint -> switch (constraint) {
                    case Constraint.Clause clause -> clause.anyOf().stream();
                    case ShareLimit limit -> limit.when().stream();
                })
                .filter(literal -> literal.issue() == i && literal.option() != Literal.SHELVED)
                .mapToInt(Literal::option)
                .distinct()
                .sorted()
                .toArray();
    }

    private static void addShared(Problem problem, int i, List<Mode> modes) {
        int options = problem.issues().get(i).options().size();
        List<ShareLimit> always = limits(problem, i).stream()
                .filter(limit -> limit.when().isEmpty())
                .toList();
        List<ShareLimit> sometimes = conditional(problem, i);
        int[] named = mentioned(problem, i);
        for (int mask = 0; mask < 1 << (sometimes.size() + named.length); mask++) {
            double[] low = new double[options];
            double[] high = new double[options];
            Arrays.fill(high, 1);
            List<ShareLimit> kept = new ArrayList<>(always);
            for (int s = 0; s < sometimes.size(); s++) {
                if ((mask >> s & 1) == 1) {
                    kept.add(sometimes.get(s));
                }
            }
            for (ShareLimit limit : kept) {
                low[limit.option()] = Math.max(low[limit.option()], limit.low());
                high[limit.option()] = Math.min(high[limit.option()], limit.high());
            }
            boolean[] none = new boolean[options];
            for (int s = 0; s < named.length; s++) {
                if ((mask >> (sometimes.size() + s) & 1) == 1) {
                    none[named[s]] = true;
                    high[named[s]] = Math.min(high[named[s]], 0);
                }
            }
            boolean crossed = false;
            for (int k = 0; k < options; k++) {
                crossed |= low[k] > high[k];
            }
            Polytope set = crossed ? Polytope.of(new double[0], new double[0]) : Polytope.of(low, high);
            if (!set.isEmpty()) {
                modes.add(new Mode(Choice.SHARED, set.shares, none, kept));
            }
        }
    }
}
