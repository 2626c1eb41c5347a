package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Constraint.ShareLimit;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;

/**
 * A problem as choices, one for each issue, and clauses over them: what is on one issue alone has been taken care of by
 * leaving choices out. A clause is open from the last issue it names to the first.
 */
final class Compiled {
    private static final double SMALL = 128;

    final Problem problem;
    final int parties;
    final int issues;

    /** Shape: [issue][choice], in the order of {@link Deal#compareTo}; nothing for an issue that cannot be settled. */
    final Choice[][] choices;

    final int words;

    /** The clauses whose first issue it is: they must be true by then. Shape: [issue][words]. */
    final long[][] closes;

    private Compiled(Problem problem, Choice[][] choices, int words, long[][] closes) {
        this.problem = problem;
        this.parties = problem.parties().size();
        this.issues = choices.length;
        this.choices = choices;
        this.words = words;
        this.closes = closes;
    }

    /** {@code corners}: whether divisible issues are to have only the corners of their sharings. */
    static Compiled of(Problem problem, Shelving shelving, boolean corners) {
        check(problem, shelving);
        int n = problem.issues().size();
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean shelvable = switch (shelving) {
                case Shelving.None _ -> false;
                case Shelving.Free _ -> problem.issues().get(i).shelvable();
                case Shelving.Exactly exactly -> exactly.issues().contains(i);
            };
            boolean open = !(shelving instanceof Shelving.Exactly && shelvable);
            outlines.add(Outline.of(problem, i, open, shelvable, corners));
        }
        return new Builder(problem, outlines).build();
    }

    private static void check(Problem problem, Shelving shelving) {
        if (shelving instanceof Shelving.Exactly exactly) {
            for (int i : exactly.issues()) {
                if (i < 0 || i >= problem.issues().size()) {
                    throw new IllegalArgumentException("There is no issue number %d to shelve.".formatted(i));
                }
                if (!problem.issues().get(i).shelvable()) {
                    throw new IllegalArgumentException(
                            "Issue %s cannot be shelved; say that it is shelvable, or leave it out."
                                    .formatted(problem.issues().get(i).name()));
                }
            }
        }
    }

    /** Whether every choice is a point. */
    boolean isDiscrete() {
        return Arrays.stream(choices).allMatch(of -> Arrays.stream(of).allMatch(Choice::isPoint));
    }

    /** Whether there are so few packages that looking at all of them is no work. */
    boolean isSmall() {
        double packages = 1;
        for (Choice[] of : choices) {
            packages *= of.length;
        }
        return packages <= SMALL && isDiscrete();
    }

    boolean isImpossible() {
        return Arrays.stream(choices).anyMatch(of -> of.length == 0);
    }

    /** The same with what the deal chose, except for how divisible issues are shared. */
    Compiled like(Deal deal) {
        Choice[][] kept = new Choice[issues][];
        for (int i = 0; i < issues; i++) {
            int option = deal.option(i);
            boolean shelved = deal.isShelved(i);
            boolean divisible = problem.issues().get(i).divisible();
            kept[i] = Arrays.stream(choices[i])
                    .filter(c -> shelved ? c.isShelved() : c.option == (divisible ? Choice.SHARED : option))
                    .toArray(Choice[]::new);
        }
        return new Compiled(problem, kept, words, closes);
    }

    /** One of the statements of a clause. */
    private interface Atom {
        int issue();

        boolean holds(Outline.Mode mode);
    }

    private record Says(Literal literal) implements Atom {
        @Override
        public int issue() {
            return literal.issue();
        }

        @Override
        public boolean holds(Outline.Mode mode) {
            return mode.makesTrue(literal);
        }
    }

    private record Within(ShareLimit limit) implements Atom {
        @Override
        public int issue() {
            return limit.issue();
        }

        @Override
        public boolean holds(Outline.Mode mode) {
            return mode.keeps(limit);
        }
    }

    private static final class Builder {
        private final Problem problem;
        private final List<Outline> outlines;
        private final List<List<Atom>> clauses = new ArrayList<>();

        private Builder(Problem problem, List<Outline> outlines) {
            this.problem = problem;
            this.outlines = outlines;
        }

        private Compiled build() {
            for (Constraint constraint : problem.constraints()) {
                clauses.add(atoms(constraint));
            }
            narrow();
            int words = (clauses.size() + 63) / 64;
            long[][] closes = new long[outlines.size()][words];
            for (int c = 0; c < clauses.size(); c++) {
                int first = clauses.get(c).stream().mapToInt(Atom::issue).min().orElse(0);
                closes[first][c / 64] |= 1L << c % 64;
            }
            Choice[][] choices = new Choice[outlines.size()][];
            for (int i = 0; i < choices.length; i++) {
                Outline outline = outlines.get(i);
                choices[i] = outline.modes.stream()
                        .map(mode -> choice(outline.issue, mode, words))
                        .toArray(Choice[]::new);
            }
            return new Compiled(problem, choices, words, closes);
        }

        private static List<Atom> atoms(Constraint constraint) {
            List<Atom> atoms = new ArrayList<>();
            switch (constraint) {
                case Clause clause -> clause.anyOf().forEach(literal -> atoms.add(new Says(literal)));
                case ShareLimit limit -> {
                    atoms.add(new Within(limit));
                    limit.when().forEach(literal -> atoms.add(new Says(literal.negated())));
                }
            }
            return atoms;
        }

        /** Drops clauses that are always true, and choices that break a clause which hangs on one issue alone. */
        private void narrow() {
            boolean again = true;
            while (again) {
                again = false;
                for (int c = clauses.size() - 1; c >= 0; c--) {
                    List<Atom> clause = clauses.get(c).stream()
                            .filter(atom ->
                                    outlines.get(atom.issue()).modes.stream().anyMatch(atom::holds))
                            .toList();
                    TreeSet<Integer> named = new TreeSet<>();
                    clause.forEach(atom -> named.add(atom.issue()));
                    boolean sure = named.stream()
                            .anyMatch(i -> outlines.get(i).modes.stream().allMatch(mode -> isTrue(clause, i, mode)));
                    if (sure) {
                        clauses.remove(c);
                    } else if (named.isEmpty()) {
                        outlines.getFirst().modes.clear();
                        clauses.clear();
                        return;
                    } else if (named.size() == 1) {
                        int i = named.first();
                        outlines.get(i).modes.removeIf(mode -> !isTrue(clause, i, mode));
                        clauses.remove(c);
                        again = true;
                    } else {
                        clauses.set(c, clause);
                    }
                }
            }
        }

        private static boolean isTrue(List<Atom> clause, int i, Outline.Mode mode) {
            return clause.stream().anyMatch(atom -> atom.issue() == i && atom.holds(mode));
        }

        private Choice choice(int i, Outline.Mode mode, int words) {
            long[] keeps = new long[words];
            for (int c = 0; c < clauses.size(); c++) {
                if (isTrue(clauses.get(c), i, mode)) {
                    keeps[c / 64] |= 1L << c % 64;
                }
            }
            double[][] worths = new double[problem.parties().size()][mode.corners.length];
            for (int p = 0; p < worths.length; p++) {
                for (int corner = 0; corner < mode.corners.length; corner++) {
                    worths[p][corner] = worth(p, i, mode, mode.corners[corner]);
                }
            }
            return new Choice(mode.option, mode.corners, worths, keeps);
        }

        private double worth(int p, int i, Outline.Mode mode, double[] shares) {
            if (mode.option != Choice.SHARED) {
                return problem.worth(p, i, mode.option);
            }
            double sum = 0;
            for (int k = 0; k < shares.length; k++) {
                sum += shares[k] == 0 ? 0 : shares[k] * problem.utility(p, i, k);
            }
            return sum;
        }
    }
}
