package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.program.Answer;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Options;
import org.comity.methods.program.Program;

/**
 * A smallest set in conflict by implicit hitting sets (Ignatiev and others 2015): every such set holds something of all
 * that any deal breaks. The smallest set that does so, for the deals seen so far, is either in conflict, and then no
 * smaller one is, or has a deal that breaks other things.
 */
final class ConflictSearch {
    private final Problem problem;
    private final SolveOptions options;
    private final Clock clock;
    private final int constraints;
    private final int size;
    private final double[] least; // by party, in points: reservation value and margin
    private final List<BitSet> broken = new ArrayList<>();
    private boolean decided = true;

    ConflictSearch(Problem problem, SolveOptions options) {
        this.problem = problem;
        this.options = options;
        this.clock = new Clock(options.seconds());
        this.constraints = problem.constraints().size();
        this.least = options.margins().above(problem);
        this.size = constraints + problem.parties().size();
    }

    Conflict search() {
        BitSet all = new BitSet(size);
        all.set(0, size);
        if (deal(all).isPresent()) {
            return new Conflict(List.of(), true);
        }
        if (!decided) {
            return new Conflict(List.of(), false);
        }
        while (!clock.isOver()) {
            Optional<BitSet> hitting = smallestHitting();
            if (hitting.isEmpty()) {
                break;
            }
            Optional<Deal> deal = deal(hitting.get());
            if (!decided) {
                break;
            }
            if (deal.isEmpty()) {
                return new Conflict(names(hitting.get()), true);
            }
            broken.add(brokenBy(grown(hitting.get(), deal.get())));
        }
        return new Conflict(names(withoutSpare(all)), false);
    }

    /** A deal that keeps this set; empty when there is none, or when the time ended first. */
    private Optional<Deal> deal(BitSet set) {
        List<Constraint> kept = new ArrayList<>();
        for (int c = 0; c < constraints; c++) {
            if (set.get(c)) {
                kept.add(problem.constraints().get(c));
            }
        }
        int parties = problem.parties().size();
        boolean[] accepts = new boolean[parties];
        for (int p = 0; p < parties; p++) {
            accepts[p] = set.get(constraints + p);
        }
        Found found = Searches.of(problem.with(kept), options)
                .run(new Gauge(least, new double[parties], accepts), Aim.SUM, 0, clock);
        decided = found.any() || found.impossible();
        return found.deals().stream().findFirst();
    }

    private BitSet keptBy(Deal deal) {
        BitSet kept = new BitSet(size);
        for (int c = 0; c < constraints; c++) {
            kept.set(c, problem.constraints().get(c).isKeptBy(deal));
        }
        for (int p = 0; p < problem.parties().size(); p++) {
            kept.set(constraints + p, problem.value(p, deal) >= least[p]);
        }
        return kept;
    }

    /** Adds to a set all that can be kept with it, in order. */
    private BitSet grown(BitSet set, Deal first) {
        BitSet kept = keptBy(first);
        kept.or(set);
        for (int e = kept.nextClearBit(0); e < size && !clock.isOver(); e = kept.nextClearBit(e + 1)) {
            BitSet more = (BitSet) kept.clone();
            more.set(e);
            Optional<Deal> deal = deal(more);
            if (deal.isPresent()) {
                kept.or(more);
                kept.or(keptBy(deal.get()));
            }
        }
        decided = true;
        return kept;
    }

    private BitSet brokenBy(BitSet kept) {
        BitSet rest = new BitSet(size);
        rest.set(0, size);
        rest.andNot(kept);
        return rest;
    }

    private Optional<BitSet> smallestHitting() {
        Program.Builder program = Program.builder();
        for (int e = 0; e < size; e++) {
            program.binary("e" + e, -1);
        }
        for (BitSet set : broken) {
            int[] at = set.stream().toArray();
            double[] ones = new double[at.length];
            Arrays.fill(ones, 1);
            program.atLeast("hit", 1, at, ones);
        }
        Answer answer = new BranchAndBound().solve(program.build(), Options.DEFAULT.withSeconds(clock.left()));
        if (answer.status() != Answer.Status.SOLVED) {
            return Optional.empty();
        }
        BitSet hitting = new BitSet(size);
        for (int e = 0; e < size; e++) {
            hitting.set(e, answer.value(e) > 0.5);
        }
        return Optional.of(hitting);
    }

    /** When the time is over: a set in conflict from which some have been taken that were not needed. */
    private BitSet withoutSpare(BitSet all) {
        BitSet set = (BitSet) all.clone();
        for (int e = 0; e < size && !clock.isOver(); e++) {
            set.clear(e);
            boolean kept = deal(set).isPresent();
            set.set(e, kept || !decided);
        }
        return set;
    }

    private List<String> names(BitSet set) {
        return set.stream()
                .mapToObj(e -> e < constraints
                        ? problem.constraints().get(e).name()
                        : Conflict.reservationOf(problem.parties().get(e - constraints)))
                .toList();
    }
}
