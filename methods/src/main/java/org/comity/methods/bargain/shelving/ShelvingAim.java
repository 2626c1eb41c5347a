package org.comity.methods.bargain.shelving;

/** In what a set of shelved issues is smallest. */
public enum ShelvingAim {
    /** The number of its issues. */
    COUNT,
    /** The sum of their weights. */
    WEIGHT
}
