package org.comity.methods.bargain.doubt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.solution.Frontier;
import org.comity.methods.bargain.solution.FrontierOptions;
import org.comity.methods.bargain.solution.Margins;
import org.comity.methods.bargain.solution.Outcome;
import org.comity.methods.bargain.solution.Solutions;
import org.comity.methods.bargain.solution.SolveOptions;
import org.comity.methods.bargain.solution.Standard;
import org.comity.methods.bargain.solution.ValuedDeal;

/** Seeks packages that are worth comparing. */
final class Candidates {
    private Candidates() {}

    /** What the five standards name at the means, the best of some draws, and the frontier at the means, thinned. */
    static List<Deal> of(Beliefs beliefs, DoubtOptions options) {
        long deadline = System.nanoTime() + (long) Math.min(options.seconds() * 1e9, Long.MAX_VALUE / 4.0);
        Problem means = beliefs.atMeans();
        SolveOptions solve = SolveOptions.DEFAULT
                .withShelving(options.shelving())
                .withMargins(options.margins())
                .withCap(3);
        Set<Deal> found = new LinkedHashSet<>();
        for (Outcome outcome :
                Solutions.solve(means, List.of(Standard.values()), solve.withSeconds(options.seconds() / 3))) {
            outcome.deals().stream().map(ValuedDeal::deal).forEach(found::add);
        }
        for (int draw = 0; draw < options.solved() && found.size() < options.candidates() / 2; draw++) {
            double left = (deadline - System.nanoTime()) / 1e9 - options.seconds() / 3;
            if (left <= 0) {
                break;
            }
            Problem drawn = beliefs.drawn(options.seed(), draw);
            Solutions.solve(drawn, options.standard(), solve.withCap(1).withSeconds(left)).deals().stream()
                    .map(ValuedDeal::deal)
                    .filter(deal -> isAsked(means, deal, options.margins()))
                    .forEach(found::add);
        }
        addFrontier(found, means, options, Math.max(0.1, (deadline - System.nanoTime()) / 1e9));
        List<Deal> list =
                new ArrayList<>(found.stream().limit(options.candidates()).toList());
        Collections.sort(list);
        return list;
    }

    /** What a draw names need not give the margins at the means; without margins it is compared all the same. */
    private static boolean isAsked(Problem means, Deal deal, Margins margins) {
        return !margins.isAny() || margins.isMetBy(means, deal);
    }

    private static void addFrontier(Set<Deal> found, Problem means, DoubtOptions options, double seconds) {
        FrontierOptions asked = FrontierOptions.DEFAULT
                .withShelving(options.shelving())
                .withMargins(options.margins())
                .withSeconds(seconds);
        List<Frontier.Point> points = Frontier.of(means, asked).points();
        if (points.isEmpty() && !options.margins().isAny()) {
            points = Frontier.of(means, asked.withAccepted(false)).points();
        }
        int room = Math.min(points.size(), options.candidates() - found.size());
        for (int n = 0; n < room; n++) {
            found.add(points.get((int) ((long) n * points.size() / room)).deal());
        }
    }
}
