package org.comity.model;

/** A way in which sources name countries. */
public enum CodeScheme {
    /** ISO 3166-1 and 3166-3 alpha-3, and the codes that sources add to it ({@code XKX}). */
    ISO3,
    /** ISO 3166-1 alpha-2. */
    ISO2,
    /** United Nations M49 and ISO numeric, without leading zeros. */
    M49,
    /** Correlates of War state number. */
    COW,
    /** Gleditsch and Ward state number. */
    GW,
    /** An English name as sources write it; compared without case, accents and punctuation. */
    NAME
}
