package org.comity.methods.bargain;

import java.util.List;

/** What every deal must keep: a red line of a party, or a link between issues. */
public sealed interface Constraint {
    /** As it is named when it cannot be kept; unique among the constraints of a problem. */
    String name();

    /** Whether the deal keeps it, to {@link Deal#TRACE}. */
    boolean isKeptBy(Deal deal);

    /** At least one of the statements is true; "if A then B" is "not A, or B". */
    record Clause(String name, List<Literal> anyOf) implements Constraint {
        public Clause {
            anyOf = List.copyOf(anyOf);
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("The constraint %s says nothing.".formatted(name));
            }
        }

        @Override
        public boolean isKeptBy(Deal deal) {
            return anyOf.stream().anyMatch(literal -> literal.in(deal));
        }
    }

    /**
     * Where the issue is not shelved and all the conditions are true, the share of an option lies between two limits.
     *
     * @param when conditions; empty for always
     * @param low from 0 to 1
     * @param high from {@code low} to 1
     */
    record ShareLimit(String name, List<Literal> when, int issue, int option, double low, double high)
            implements Constraint {
        public ShareLimit {
            when = List.copyOf(when);
            if (!(0 <= low && low <= high && high <= 1)) {
                throw new IllegalArgumentException(
                        "The limits of %s must be shares in order, not %s to %s.".formatted(name, low, high));
            }
        }

        @Override
        public boolean isKeptBy(Deal deal) {
            double share = deal.share(issue, option);
            return deal.isShelved(issue)
                    || (share >= low - Deal.TRACE && share <= high + Deal.TRACE)
                    || !when.stream().allMatch(literal -> literal.in(deal));
        }
    }
}
