package org.comity.methods.bargain.shelving;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;

/** Tries every package; from the definitions, without the code under test. No issue may be divisible. */
final class Brute {
    final Problem problem;
    final ShelvingAim aim;
    final double[] margins;
    final List<Deal> kept = new ArrayList<>();

    Brute(Problem problem, ShelvingAim aim, double[] margins) {
        this.problem = problem;
        this.aim = aim;
        this.margins = margins;
        fill(new int[problem.issues().size()], 0);
    }

    private void fill(int[] options, int i) {
        if (i == options.length) {
            Deal deal = Deal.ofOptions(problem, options);
            if (problem.keeps(deal)) {
                kept.add(deal);
            }
            return;
        }
        for (int k = problem.issues().get(i).shelvable() ? Literal.SHELVED : 0;
                k < problem.issues().get(i).options().size();
                k++) {
            options[i] = k;
            fill(options, i + 1);
        }
    }

    boolean accepts(int party, Deal deal) {
        return problem.gain(party, deal) >= margins[party] - 1e-9;
    }

    boolean allAccept(Deal deal, int but) {
        for (int p = 0; p < problem.parties().size(); p++) {
            if (p != but && !accepts(p, deal)) {
                return false;
            }
        }
        return true;
    }

    double size(Deal deal) {
        double size = 0;
        for (int i = 0; i < deal.issues(); i++) {
            size += !deal.isShelved(i)
                    ? 0
                    : aim == ShelvingAim.COUNT ? 1 : problem.issues().get(i).weight();
        }
        return size;
    }

    /** The smallest size among packages that all accept; infinite when there is none. */
    double least(Predicate<Deal> among) {
        return kept.stream()
                .filter(deal -> allAccept(deal, -1))
                .filter(among)
                .mapToDouble(this::size)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    static List<Integer> issues(Deal deal) {
        List<Integer> issues = new ArrayList<>();
        for (int i = 0; i < deal.issues(); i++) {
            if (deal.isShelved(i)) {
                issues.add(i);
            }
        }
        return issues;
    }

    /** All sets of the smallest size, those with earlier issues first. */
    List<List<Integer>> sets() {
        double least = least(deal -> true);
        TreeSet<List<Integer>> sets = new TreeSet<>((a, b) -> {
            for (int n = 0; n < Math.min(a.size(), b.size()); n++) {
                if (!a.get(n).equals(b.get(n))) {
                    return a.get(n) - b.get(n);
                }
            }
            return a.size() - b.size();
        });
        kept.stream()
                .filter(deal -> allAccept(deal, -1) && size(deal) <= least + 1e-9)
                .map(Brute::issues)
                .forEach(sets::add);
        return List.copyOf(sets);
    }

    /** What the party lacks at least while the issue is kept, the others accept, and no more is shelved than now. */
    double threshold(int issue, int party) {
        double least = least(deal -> true);
        double most = kept.stream()
                .filter(deal -> !deal.isShelved(issue) && size(deal) <= least + 1e-9 && allAccept(deal, party))
                .mapToDouble(deal -> problem.gain(party, deal))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        return Math.max(0, margins[party] - most);
    }
}
