package org.comity.methods.bargain.shelving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Deal;

/**
 * Lists the sets of the smallest size in the order of their issues, those with earlier issues first. Walks the tree of
 * shelving each issue or not, and leaves branches whose bound is above the smallest size.
 */
final class Enumeration {
    private final Minimum minimum;
    private final Table table;
    private final double size;
    private final int most;
    private final List<ShelvedSet> sets = new ArrayList<>();
    private boolean complete = true;

    /** {@code size}: the smallest, proved. */
    Enumeration(Minimum minimum, double size, int most) {
        this.minimum = minimum;
        this.table = minimum.table;
        this.size = size;
        this.most = most;
    }

    List<ShelvedSet> sets() {
        return List.copyOf(sets);
    }

    /** Whether all were listed. */
    boolean complete() {
        return complete;
    }

    /**
     * Lists the sets.
     *
     * @param places what each issue must be in all of them, else open; is changed and restored
     */
    void run(Place[] places) {
        visit(places, 0, weight(places), true);
    }

    private double weight(Place[] places) {
        return IntStream.range(0, places.length)
                .mapToDouble(i -> places[i] == Place.SHELVED ? table.weight[i] : 0)
                .sum();
    }

    private void visit(Place[] places, int from, double weight, boolean changed) {
        if (weight > size + minimum.tolerance() || !complete) {
            return;
        }
        if (minimum.clock.isUp()) {
            complete = false;
            return;
        }
        int issue = from;
        while (issue < places.length && places[issue] != Place.OPEN) {
            issue++;
        }
        boolean full = weight >= size - minimum.tolerance();
        if (issue == places.length || full) {
            leaf(places, weight);
            return;
        }
        if (changed && minimum.bound(places, size + minimum.tolerance()) > size + minimum.tolerance()) {
            return;
        }
        places[issue] = Place.SHELVED;
        visit(places, issue + 1, weight + table.weight[issue], true);
        places[issue] = Place.KEPT;
        visit(places, issue + 1, weight, true);
        places[issue] = Place.OPEN;
    }

    /** All issues that are still open are kept. */
    private void leaf(Place[] places, double weight) {
        if (weight < size - minimum.tolerance()) {
            return;
        }
        Place[] settled = places.clone();
        for (int i = 0; i < settled.length; i++) {
            settled[i] = settled[i] == Place.OPEN ? Place.KEPT : settled[i];
        }
        Least found = minimum.within(settled, size);
        if (!found.found()) {
            complete &= found.impossible();
        } else if (sets.size() == most) {
            complete = false;
        } else {
            sets.add(set(found.deal(), found.size()));
        }
    }

    private ShelvedSet set(Optional<Deal> deal, double found) {
        Deal package_ = deal.orElseThrow();
        return new ShelvedSet(issues(package_), found, found, package_);
    }

    /** The issues that are shelved in a package. */
    static List<Integer> issues(Deal deal) {
        return IntStream.range(0, deal.issues()).filter(deal::isShelved).boxed().toList();
    }
}
