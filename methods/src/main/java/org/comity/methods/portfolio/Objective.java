package org.comity.methods.portfolio;

/** What is made as large as it can be. Gains are weighed by the weights of their aims. */
public sealed interface Objective {
    /** The expected gain, summed over countries. */
    record Expected() implements Objective {}

    /**
     * The gain that is still there when the {@code gamma} measures that hurt most fall short by their whole shortfall;
     * a part of one counts in part. 0 is the expected gain. All effects of one measure fall short together.
     */
    record Robust(double gamma) implements Objective {
        public Robust {
            if (!(gamma >= 0) || Double.isInfinite(gamma)) {
                throw new IllegalArgumentException("Gamma must be a number of 0 or more, not %s.".formatted(gamma));
            }
        }
    }

    /** The gain of the country that gains least; among equal ones the largest sum. */
    record LeastCountry() implements Objective {}
}
