package org.comity.methods.bargain.solution;

/** What makes one efficient package better than another. All work on scaled gains, see {@link Scale}. */
public enum Standard {
    /**
     * The largest product of gains (Nash 1950). Where no deal gives every party that can gain something, as many gain
     * as can, and their product is the largest (Caragiannis and others 2019).
     */
    NASH,
    /**
     * The least share of a party's ideal gain is as large as can be, then the next least (Kalai and Smorodinsky 1975;
     * for sets that are not convex and for more parties Imai 1983). Its ideal is always that of the deals all accept.
     */
    KALAI_SMORODINSKY,
    /** The least gain is as large as can be (Kalai 1977); of such deals those that no other beats. */
    EGALITARIAN,
    /** The largest sum of gains. */
    UTILITARIAN,
    /** The least gain is as large as can be, then the second least, and so on. */
    LEXIMIN;

    /** Whether it weighs one party's gain against another's, so that the result hangs on how they are scaled. */
    public boolean assumesComparableScales() {
        return switch (this) {
            case NASH, KALAI_SMORODINSKY -> false;
            case EGALITARIAN, UTILITARIAN, LEXIMIN -> true;
        };
    }
}
