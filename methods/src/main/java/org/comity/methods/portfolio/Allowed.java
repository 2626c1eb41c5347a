package org.comity.methods.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.comity.methods.program.Program;

/** The allowed sets as the rows of a program; column j is measure j. Some rows may be released, some measures fixed. */
final class Allowed {
    /** Nothing released, nothing fixed, the budget as it is. */
    static Allowed all(Figures figures) {
        return new Allowed(figures, name -> false, new int[figures.n], figures.problem.budget());
    }

    private final Figures figures;
    private final Predicate<String> released;
    private final int[] fixed;
    private final double budget;

    private Allowed(Figures figures, Predicate<String> released, int[] fixed, double budget) {
        this.figures = figures;
        this.released = released;
        this.fixed = fixed;
        this.budget = budget;
    }

    /** Without the budget ({@code budget}), a department or a rule, by its name. */
    Allowed releasing(String name) {
        return new Allowed(figures, name::equals, fixed, budget);
    }

    Allowed fixing(int measure, boolean in) {
        int[] more = fixed.clone();
        more[measure] = in ? 1 : -1;
        return new Allowed(figures, released, more, budget);
    }

    Allowed budget(double other) {
        return new Allowed(figures, released, fixed, other);
    }

    /** The names of what can be released, in the order of the case. */
    static List<String> names(Case problem) {
        List<String> names = new ArrayList<>(List.of("budget"));
        problem.capacities().stream().map(Case.Capacity::department).distinct().forEach(names::add);
        problem.rules().forEach(rule -> names.add(rule.name()));
        return List.copyOf(names);
    }

    /** The rows, and a binary column for each measure with these gains. Shape: gains[n]. */
    Program.Builder program(double[] gains) {
        Case problem = figures.problem;
        Program.Builder program = Program.builder();
        for (int j = 0; j < figures.n; j++) {
            program.binary(problem.measures().get(j).id(), gains[j]);
            program.bounds(j, fixed[j] > 0 ? 1 : 0, fixed[j] < 0 ? 0 : 1);
        }
        if (!released.test("budget")) {
            atMost(program, "budget", budget, figures.cost);
        }
        for (Case.Capacity c : problem.capacities()) {
            if (!released.test(c.department())) {
                atMost(program, c.department(), c.amount(), uses(problem, c));
            }
        }
        for (Case.Rule rule : problem.rules()) {
            if (!released.test(rule.name())) {
                rule(program, rule);
            }
        }
        return program;
    }

    private static double[] uses(Case problem, Case.Capacity c) {
        return problem.measures().stream()
                .mapToDouble(measure -> measure.uses().stream()
                        .filter(use -> use.department().equals(c.department())
                                && use.kind().equals(c.kind())
                                && use.period().equals(c.period()))
                        .mapToDouble(Case.Use::amount)
                        .sum())
                .toArray();
    }

    /** A row over the columns with an amount; none when all of them together stay below the limit. */
    static void atMost(Program.Builder program, String name, double limit, double[] amounts) {
        int[] at = places(amounts);
        double[] a = java.util.Arrays.stream(at).mapToDouble(j -> amounts[j]).toArray();
        if (java.util.Arrays.stream(a).sum() > limit) {
            program.atMost(name, limit, at, a);
        }
    }

    static int[] places(double[] amounts) {
        return java.util.stream.IntStream.range(0, amounts.length)
                .filter(j -> amounts[j] != 0)
                .toArray();
    }

    private void rule(Program.Builder program, Case.Rule rule) {
        int[] at = rule.measures().stream()
                .mapToInt(id -> figures.place.getOrDefault(id, 0))
                .toArray();
        double[] ones = new double[at.length];
        java.util.Arrays.fill(ones, 1);
        switch (rule) {
            case Case.Needs needs -> {
                if (!needs.measure().equals(needs.needed())) {
                    program.atMost(rule.name(), 0, at, new double[] {1, -1});
                }
            }
            case Case.Excludes _ -> program.atMost(rule.name(), 1, at, ones);
            case Case.RedLine _ -> program.atMost(rule.name(), at.length - 1, at, ones);
            case Case.Required _ -> program.atLeast(rule.name(), 1, at, ones);
        }
    }
}
