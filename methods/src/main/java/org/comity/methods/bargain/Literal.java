package org.comity.methods.bargain;

/**
 * A statement on one issue that a deal makes true or false.
 *
 * @param issue its number
 * @param option the option's number, or {@link #SHELVED}; on a divisible issue an option holds when it has any share
 * @param holds whether the option is taken (or the issue shelved), or is not
 */
public record Literal(int issue, int option, boolean holds) {
    /** In place of an option: the issue is shelved. */
    public static final int SHELVED = -1;

    public static Literal taken(int issue, int option) {
        return new Literal(issue, option, true);
    }

    public static Literal shelved(int issue) {
        return new Literal(issue, SHELVED, true);
    }

    public static Literal settled(int issue) {
        return new Literal(issue, SHELVED, false);
    }

    public Literal negated() {
        return new Literal(issue, option, !holds);
    }

    /** Whether the deal makes it true. */
    public boolean in(Deal deal) {
        boolean taken = option == SHELVED ? deal.isShelved(issue) : deal.share(issue, option) > Deal.TRACE;
        return taken == holds;
    }
}
