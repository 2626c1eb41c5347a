package org.comity.model;

/** What became of a source's code for a country. Never a silent match: a code outside its dates is refused. */
public sealed interface Resolution {
    /** The code names this country on that date. */
    record Matched(Country country) implements Resolution {}

    /** The code names something that is no country: World, Arab World, a region or income group. */
    record OutOfScope(String why) implements Resolution {}

    /**
     * The code names nothing on that date.
     *
     * @param reason the class of fault
     * @param detail one sentence: what, and the alternatives by name
     */
    record Refused(Reason reason, String detail) implements Resolution {}

    /** Why a code was refused. */
    enum Reason {
        UNKNOWN_CODE,
        UNKNOWN_NAME,
        OUTSIDE_DATES
    }
}
