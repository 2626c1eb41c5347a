package org.comity.methods.bargain.doubt;

/**
 * A number of a negotiation that may be in doubt.
 *
 * @param kind what it is
 * @param party whose
 * @param issue its number; -1 for a reservation value
 * @param option the option's number; -1 for a status quo or a reservation value
 */
public record Quantity(Kind kind, int party, int issue, int option) {
    /** Which of a party's numbers. */
    public enum Kind {
        UTILITY,
        STATUS_QUO,
        RESERVATION
    }

    public static Quantity utility(int party, int issue, int option) {
        return new Quantity(Kind.UTILITY, party, issue, option);
    }

    public static Quantity statusQuo(int party, int issue) {
        return new Quantity(Kind.STATUS_QUO, party, issue, -1);
    }

    public static Quantity reservation(int party) {
        return new Quantity(Kind.RESERVATION, party, -1, -1);
    }
}
