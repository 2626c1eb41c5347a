package org.comity.data.event.rows;

/** What is counted of the lines beside the events themselves. */
public enum Account {
    /** Out of scope: an actor without a country. */
    ONE_ACTOR_ONLY(0, true),
    /** Out of scope: both actors of one country. */
    SAME_COUNTRY_TWICE(1, true),
    /** Out of scope: an actor that is a region, a group or a part of a country. */
    NO_COUNTRY(2, true),
    /** Out of scope: in UCDP, fighting in which not two states are the parties. */
    NOT_BETWEEN_STATES(3, true),
    /** An event whose quad class in the file is not that of its code. */
    OTHER_QUAD(4, false),
    /** An event whose root code in the file is not that of its code. */
    OTHER_ROOT(5, false),
    /** An event whose base code in the file is not that of its code. */
    OTHER_BASE(6, false),
    /** An event whose Goldstein value in the file is not that of its code. */
    OTHER_GOLDSTEIN(7, false),
    /** An event with an actor that may only be a news agency. */
    MEDIA_ACTOR(8, false);

    /** Its place in a list of counts. */
    final int number;

    private final boolean outOfScope;

    Account(int number, boolean outOfScope) {
        this.number = number;
        this.outOfScope = outOfScope;
    }

    /** Whether such a line is no event of a pair. */
    public boolean isOutOfScope() {
        return outOfScope;
    }

    /** The words in facts and reports: {@code one actor only}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
