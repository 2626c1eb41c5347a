package org.comity.workbench.trust.principles;

import java.util.Set;

/** Whose doing a directed figure from home to partner is. */
public enum Decider {
    HOME,
    /** The passport of home meets the rule of the partner. */
    PARTNER;

    private static final Set<String> OF_PARTNER = Set.of("passport-index.no_prior_visa", "passport-index.days");

    /** Who decides what an indicator says. */
    public static Decider of(String indicator) {
        return OF_PARTNER.contains(indicator) ? PARTNER : HOME;
    }
}
