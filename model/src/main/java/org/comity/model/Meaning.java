package org.comity.model;

/** What a source's names mean for years past. */
public enum Meaning {
    /** The state as it was on the date: in 1985 COW 365 is the Soviet Union, and a code outside its dates is refused. */
    THEN,
    /** Today's territory, projected back: the World Bank's Czechia of 1990. */
    NOW
}
