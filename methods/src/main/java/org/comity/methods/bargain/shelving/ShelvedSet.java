package org.comity.methods.bargain.shelving;

import java.util.List;
import org.comity.methods.bargain.Deal;

/**
 * A set of issues to shelve, with a package of the rest that every party accepts.
 *
 * @param issues their numbers, in order
 * @param size how many there are, or their weights' sum, as aimed at
 * @param bound what the size cannot be below under the conditions the set was sought under, as proved
 * @param deal one such package, in which exactly these issues are shelved; there may be better ones
 */
public record ShelvedSet(List<Integer> issues, double size, double bound, Deal deal) {
    public ShelvedSet {
        issues = List.copyOf(issues);
    }

    /** Whether no smaller set will do; sizes are compared to a billionth. */
    public boolean proved() {
        return size - bound <= 1e-9 * Math.max(1, Math.abs(size));
    }

    /** (size - bound) / size; 0 when it is proved. */
    public double gap() {
        return proved() ? 0 : (size - bound) / size;
    }
}
