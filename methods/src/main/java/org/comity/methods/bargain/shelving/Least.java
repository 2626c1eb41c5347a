package org.comity.methods.bargain.shelving;

import java.util.Optional;
import org.comity.methods.bargain.Deal;

/**
 * The smallest size under some conditions.
 *
 * @param size of what was found; infinite when nothing was
 * @param bound what the size cannot be below; infinite when nothing will do
 */
record Least(double size, double bound, Optional<Deal> deal) {
    static final Least IMPOSSIBLE = new Least(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Optional.empty());

    static Least notFound(double bound) {
        return new Least(Double.POSITIVE_INFINITY, bound, Optional.empty());
    }

    boolean found() {
        return deal.isPresent();
    }

    boolean impossible() {
        return !found() && bound == Double.POSITIVE_INFINITY;
    }
}
