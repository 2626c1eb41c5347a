package org.comity.workbench.plan.extract;

import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Tells what an act is done to from how, how often and for whom it is done, by the words that begin the latter. */
final class Manner {
    private static final int LONGEST_RECEIVER = 12;

    private final Words words;
    private final Tokens tokens;

    Manner(Words words) {
        this.words = words;
        this.tokens = words.tokens;
    }

    /** Whether words begin here that tell how, how often, how long or under what condition. */
    boolean begins(int at) {
        if (tokens.get(at).hidden()) {
            return false;
        }
        boolean often = (tokens.is(at, "every", "each") && isPeriod(at + 1))
                || (tokens.is(at, "once", "twice") && tokens.is(at + 1, "a", "every", "each", "per"))
                || (tokens.is(at, "at") && tokens.is(at + 1, "least") && tokens.is(at + 2, "once", "twice", "every"))
                || (tokens.is(at, "throughout") && tokens.is(at + 1, "the"))
                || (tokens.is(at, "for") && words.isCount(at + 1) && isPeriod(at + 2))
                || (tokens.is(at, "next", "last", "this") && isPeriod(at + 1));
        boolean manner = (tokens.is(at, "in")
                        && tokens.is(at + 1, "accordance", "line", "conformity", "a", "full")
                        && isWay(at + 2))
                || (tokens.is(at, "in")
                        && tokens.is(at + 1, "accordance", "conformity", "compliance", "line", "parallel"))
                || (tokens.is(at, "on") && tokens.is(at + 1, "a", "the") && isBasis(at + 2))
                || (tokens.is(at, "at")
                        && tokens.is(at + 1, "an", "their", "its", "our", "today's", "the")
                        && isOccasion(at + 2))
                || (tokens.is(at, "without") && tokens.is(at + 1, "delay", "a", "fee", "charge"))
                || (tokens.is(at, "as") && tokens.is(at + 1, "soon", "well", "appropriate", "part", "necessary"));
        return often || manner || tokens.is(at, "unless", "if", "provided", "when", "whenever");
    }

    private boolean isWay(int at) {
        return tokens.is(at, "manner", "way", "spirit") || tokens.is(at + 1, "manner", "way", "spirit");
    }

    private boolean isBasis(int at) {
        for (int near = at; near < at + 4; near++) {
            if (tokens.is(near, "basis", "occasion", "margins", "sidelines")) {
                return true;
            }
        }
        return false;
    }

    private boolean isOccasion(int at) {
        for (int near = at - 1; near < at + 3; near++) {
            if (words.is("events_due", near) || tokens.is(near, "date", "stage", "opportunity")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPeriod(int at) {
        return words.is("periods", at)
                || words.is("seasons", at)
                || words.is("weekdays", at)
                || (words.isCount(at) && words.is("periods", at + 1))
                || (tokens.is(at, "other", "second") && words.is("periods", at + 1));
    }

    /** Whether a word at the end of an action only tells how it is done. */
    boolean trails(int at) {
        return words.adverb(at) && !tokens.is(at, "not", "ahead", "forward", "further", "abroad", "together", "anew");
    }

    /** "inform the neighbours of exercises": the token after what the informed ones are told of; 0 for none. */
    int afterTold(String verb, int from, int limit) {
        if (!words.lexicon.is("telling", verb)) {
            return 0;
        }
        for (int at = from; at < Math.min(limit, from + LONGEST_RECEIVER); at++) {
            boolean of = tokens.is(at, "of", "about")
                    && at > from
                    && words.verb(at + 1).filter(v -> v.is(Form.ING)).isEmpty();
            boolean named = tokens.is(at, "of", "about") && words.determiner(at + 1) && at > from;
            if (named || (of && !words.is("heads", at - 1))) {
                return at + 1;
            }
            if (tokens.is(at, "on") && verb.equals("report") && at > from) {
                return at;
            }
        }
        return 0;
    }

    /** "submit to the next session a resolution", "share with the Bank, on request, figures": where the object begins; else {@code from}. */
    int afterReceiver(int from, int limit) {
        if (!tokens.is(from, "to", "with", "before")
                || words.verb(from + 1).filter(v -> v.is(Form.BASE)).isPresent()) {
            return from;
        }
        for (int at = from + 2; at < Math.min(limit, from + LONGEST_RECEIVER); at++) {
            boolean article = tokens.is(at, "a", "an") && words.noun(at - 1);
            int close = tokens.is(at, ",") ? words.aside(at) : 0;
            if (article || tokens.is(at, "that")) {
                return at;
            }
            if (close > 0 && close < limit && words.noun(close)) {
                return close;
            }
        }
        return from;
    }
}
