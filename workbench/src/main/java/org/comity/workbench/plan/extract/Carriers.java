package org.comity.workbench.plan.extract;

import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Finds the verb that another only carries. */
final class Carriers {
    private final Words words;
    private final Tokens tokens;
    private final boolean[] used;

    Carriers(Words words, boolean[] used) {
        this.words = words;
        this.tokens = words.tokens;
        this.used = used;
    }

    /** The verb that this one carries, as in "continue to deepen", "take steps to simplify", "work together to build". */
    int carried(int start, int limit) {
        int verb = start;
        for (int depth = 0; depth < 3; depth++) {
            String base = words.verb(verb).map(v -> v.base()).orElse("");
            int next = -1;
            if ((words.lexicon.is("carry", base) || words.lexicon.is("carry_ing", base)) && !base.isEmpty()) {
                next = afterCarrier(verb);
                next = next < 0 && tokens.is(verb, "continue", "continuing") ? afterCarriedObject(verb) : next;
                next = next < 0 && base.equals("commit") ? afterCommitted(verb) : next;
            } else if (tokens.is(verb, "cause", "causing")) { // "cause the experts to report"
                next = afterCaused(verb);
            } else if (tokens.is(
                    verb, "take", "taking", "make", "making", "adopt", "undertake", "spare", "do", "exert", "pursue")) {
                next = afterCarriedObject(verb);
            }
            if (next < 0 || next >= limit) {
                return verb;
            }
            used[verb] = true;
            verb = next;
        }
        return verb;
    }

    private int afterCarrier(int verb) {
        String base = words.verb(verb).map(v -> v.base()).orElse("");
        int at = verb + 1;
        boolean work = base.equals("work");
        int limit = at + (work ? 12 : 1);
        while (at < tokens.size()) {
            int skipped = words.skip(at);
            if (tokens.is(skipped, "to", "towards", "toward", "on")
                    && (tokens.is(skipped, "to") || work || base.equals("commit"))) {
                int to = words.skip(skipped + 1);
                boolean infinitive = tokens.is(skipped, "to")
                        && (words.verb(to).filter(v -> v.is(Form.BASE)).isPresent() && !words.determiner(to));
                boolean gerund = !tokens.is(skipped, "on")
                        && words.verb(to).filter(v -> v.is(Form.ING)).isPresent()
                        && words.startsPhrase(to, Form.ING);
                return infinitive || gerund ? to : -1;
            }
            if (tokens.is(skipped, "in", "with", "on")
                    && words.lexicon.is("carry_ing", base)
                    && words.startsPhrase(words.skip(skipped + 1), Form.ING)) {
                return words.skip(skipped + 1);
            }
            if ((base.equals("continue") || base.equals("keep"))
                    && words.verb(skipped).filter(v -> v.is(Form.ING)).isPresent()
                    && words.startsPhrase(skipped, Form.ING)
                    && (base.equals("continue") || words.determiner(skipped + 1) || words.preposition(skipped + 1))) {
                return skipped;
            }
            if (!work || skipped >= limit || (tokens.is(skipped, ",", ";", "and", ".") && !tokens.is(skipped, "and"))) {
                return -1;
            }
            at = skipped + 1;
        }
        return -1;
    }

    /** "commit their countries to developing": the gerund; -1 for none. */
    private int afterCommitted(int verb) {
        for (int at = verb + 2; at < verb + 6 && tokens.get(at - 1).word() && !words.preposition(at - 1); at++) {
            int gerund = words.skip(at + 1);
            if (tokens.is(at, "to") && words.startsPhrase(gerund, Form.ING)) {
                return gerund;
            }
        }
        return -1;
    }

    /** The infinitive after whom one causes to act; -1 for none. */
    private int afterCaused(int verb) {
        for (int at = verb + 2; at < verb + 9 && tokens.get(at).word(); at++) {
            int next = words.skip(at + 1);
            if (tokens.is(at, "to")) {
                return words.verb(next).filter(v -> v.is(Form.BASE)).isPresent() ? next : -1;
            }
        }
        return -1;
    }

    private int afterCarriedObject(int verb) {
        for (int at = verb + 1; at < tokens.size() && at - verb < 9; at++) {
            boolean work = tokens.is(at, "work") && tokens.is(verb, "continue", "continuing");
            if ((words.is("carry_objects", at) || work) && !tokens.is(verb + 1, "stock", "part")) {
                int to = words.skip(at + 1);
                int next = words.skip(to + 1);
                return tokens.is(to, "to")
                                && words.verb(next).filter(v -> v.is(Form.BASE)).isPresent()
                        ? next
                        : -1;
            }
            if (tokens.is(at, ",", ";", "to", "in", "on")) {
                return -1;
            }
        }
        return -1;
    }
}
