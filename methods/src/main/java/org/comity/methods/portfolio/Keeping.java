package org.comity.methods.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads off a set itself, without any solver, whether it keeps everything. */
final class Keeping {
    private static final double TOLERANCE = 1e-6;

    private Keeping() {}

    static List<String> broken(Case problem, List<String> chosen) {
        Set<String> set = new HashSet<>(chosen);
        List<String> broken = new ArrayList<>();
        for (Case.Rule rule : problem.rules()) {
            if (rule instanceof Case.RedLine && !keeps(rule, set)) {
                broken.add(rule.name());
            }
        }
        for (Case.Rule rule : problem.rules()) {
            if (!(rule instanceof Case.RedLine) && !keeps(rule, set)) {
                broken.add(rule.name());
            }
        }
        double cost = 0;
        Map<String, Double> used = new HashMap<>();
        for (Case.Measure measure : problem.measures()) {
            if (set.contains(measure.id())) {
                cost += measure.cost();
                for (Case.Use use : measure.uses()) {
                    used.merge(CaseCheck.what(use.department(), use.kind(), use.period()), use.amount(), Double::sum);
                }
            }
        }
        if (exceeds(cost, problem.budget())) {
            broken.add("budget");
        }
        for (Case.Capacity c : problem.capacities()) {
            String what = CaseCheck.what(c.department(), c.kind(), c.period());
            if (exceeds(used.getOrDefault(what, 0.0), c.amount())) {
                broken.add(what);
            }
        }
        return List.copyOf(broken);
    }

    private static boolean exceeds(double used, double limit) {
        return used > limit + TOLERANCE * Math.max(1, limit);
    }

    private static boolean keeps(Case.Rule rule, Set<String> set) {
        return switch (rule) {
            case Case.Needs needs -> !set.contains(needs.measure()) || set.contains(needs.needed());
            case Case.Excludes excludes ->
                excludes.measures().stream().filter(set::contains).count() <= 1;
            case Case.RedLine line -> !set.containsAll(line.measures());
            case Case.Required required -> set.contains(required.measure());
        };
    }
}
