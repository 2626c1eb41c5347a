package org.comity.workbench.plan.extract;

import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Who acts in a passive, and who is told to act. */
final class Agents {
    private final Words words;
    private final Tokens tokens;
    private final Subjects subjects;

    Agents(Words words, Subjects subjects) {
        this.words = words;
        this.tokens = words.tokens;
        this.subjects = subjects;
    }

    /** Who acts in a passive: the name after "by"; empty for none. */
    String agent(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.is(at, "by")
                    && !tokens.get(at).hidden()
                    && !tokens.get(at + 1).number()) {
                int end = at + 1;
                while (end < to
                        && tokens.get(end).word()
                        && (!words.preposition(end) || tokens.is(end, "of", "for", "on"))
                        && !words.adverb(end)) {
                    end++;
                }
                boolean body = subjects.nature(at + 1, end) == Nature.ACTOR
                        && words.verb(at + 1).filter(v -> v.is(Form.ING)).isEmpty()
                        && !Deadlines.isTime(words, at + 1, end);
                if (body) {
                    return tokens.text(at + 1, end);
                }
            }
        }
        return "";
    }

    boolean isActor(int from, int to) {
        return subjects.nature(from, to) == Nature.ACTOR;
    }

    /** Whether what is acted on is the text itself. */
    boolean isInstrument(Subject subject) {
        boolean own = tokens.is(subject.start(), "this", "any", "the", "such");
        for (int at = subject.start(); own && at < subject.end(); at++) {
            if (tokens.is(at, "amendment", "amendments", "revision", "memorandum", "mou", "treaty", "convention")
                    || (tokens.is(at, "agreement", "protocol", "annex") && tokens.is(at - 1, "this", "present"))) {
                return true;
            }
        }
        return false;
    }

    /** The words that name who is told, without what is said by the way. */
    Subject person(int from, int to) {
        int end = to;
        while (end > from && (!tokens.get(end - 1).word() || tokens.get(end - 1).hidden() || words.adverb(end - 1))) {
            end--;
        }
        for (int at = from; at < end; at++) {
            if (tokens.is(at, ",") && (words.preposition(at + 1) || words.adverb(at + 1))) {
                end = at;
            }
        }
        return new Subject(from, end, tokens.text(from, end), Nature.ACTOR, Subject.Link.FREE);
    }

    boolean isBody(Subject who) {
        return subjects.nature(who.start(), who.end()) == Nature.ACTOR || who.end() - who.start() <= 8;
    }

    boolean isOwn(Subject who) {
        if (tokens.is(who.start(), "our", "their", "its", "his", "my")
                || (tokens.is(who.start(), "the")
                        && tokens.is(who.start() + 1, "relevant", "competent", "respective"))) {
            return true;
        }
        for (int at = who.start(); at < who.end(); at++) {
            if (words.is("own_bodies", at)) {
                return true;
            }
        }
        return false;
    }

    boolean isOther(Subject who) {
        boolean own =
                tokens.is(who.start(), "our", "their", "its") && tokens.is(who.end() - 1, "governments", "government");
        if (own) {
            return false;
        }
        for (int at = who.start(); at < who.end() && at < who.start() + 7; at++) {
            if (tokens.is(at, "on", "for", "in", "against")) { // what a body deals with is not what it is
                return false;
            }
            if (words.is("others", at)) {
                return true;
            }
        }
        return false;
    }
}
