package org.comity.data.event.rows;

import org.jspecify.annotations.Nullable;

/** One event as a layout gives it; the same object takes one line after another. */
final class Row {
    /** A part of {@link #text}; nothing where both ends are the same. */
    static final class Part {
        int from;
        int to;

        void set(int begin, int end) {
            from = begin;
            to = end;
        }

        boolean isEmpty() {
            return from >= to;
        }
    }

    byte[] text = new byte[0];
    /** Line of the stretch, from 0. */
    int line;

    long id;
    int day;
    int known;
    int home;
    int partner;
    /** The number of the code in the vocabulary. */
    int code;

    double tone;
    int mentions;
    int sources;
    int articles;
    /** 1 or 0; {@link Digits#NONE} where the source does not say. */
    int rootEvent;

    int placeType;
    boolean media;
    final Part placeCountry = new Part();
    final Part place = new Part();
    final Part homeType = new Part();
    final Part partnerType = new Part();
    final Part link = new Part();

    /** Forgets the line before. */
    void clear(byte[] bytes, int lineNumber) {
        text = bytes;
        line = lineNumber;
        id = Digits.NO_LONG;
        day = Digits.NONE;
        known = Digits.NONE;
        home = -1;
        partner = -1;
        code = -1;
        tone = Double.NaN;
        mentions = Digits.NONE;
        sources = Digits.NONE;
        articles = Digits.NONE;
        rootEvent = Digits.NONE;
        placeType = Digits.NONE;
        media = false;
        placeCountry.set(0, 0);
        place.set(0, 0);
        homeType.set(0, 0);
        partnerType.set(0, 0);
        link.set(0, 0);
    }

    /** Why home and partner are no pair of countries: one is none, or both are the same; null where they are one. */
    @Nullable
    Account outside() {
        if (home == ActorCodes.NO_COUNTRY || partner == ActorCodes.NO_COUNTRY) {
            return Account.NO_COUNTRY;
        }
        return home >= 0 && home == partner ? Account.SAME_COUNTRY_TWICE : null;
    }
}
