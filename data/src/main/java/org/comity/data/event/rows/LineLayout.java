package org.comity.data.event.rows;

/** Layouts of event files in which every line is one event, and tabs stand between columns. */
public enum LineLayout {
    /** GDELT 2.0, 61 columns. */
    GDELT_2,
    /** GDELT 1.0, daily files, 58 columns. */
    GDELT_1,
    /** GDELT 1.0, back files to March 2013, 57 columns. */
    GDELT_BACK,
    /** ICEWS coded events, 20 columns, with a header. */
    ICEWS,
    /** ICEWS as triples: source actor, event text, target actor, date. */
    ICEWS_TRIPLES;

    Lines lines(ActorCodes actors) {
        return switch (this) {
            case GDELT_2 -> new GdeltLines(61, actors);
            case GDELT_1 -> new GdeltLines(58, actors);
            case GDELT_BACK -> new GdeltLines(57, actors);
            case ICEWS -> new IcewsLines(true, actors);
            case ICEWS_TRIPLES -> new IcewsLines(false, actors);
        };
    }
}
