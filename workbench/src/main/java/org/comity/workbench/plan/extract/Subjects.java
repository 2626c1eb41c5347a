package org.comity.workbench.plan.extract;

import java.util.Set;
import org.comity.workbench.plan.extract.Subject.Link;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Finds the subject of a verb by walking to the left from it, past asides, up to where the clause begins. */
final class Subjects {
    private static final int FARTHEST = 60;
    private static final Set<String> RELATIVES = Set.of("which", "who", "whom");
    private static final Set<String> CONDITIONS = Set.of(
            "if",
            "unless",
            "when",
            "whenever",
            "until",
            "once",
            "whether",
            "because",
            "since",
            "although",
            "though",
            "as",
            "how",
            "where",
            "what",
            "than",
            "so",
            "why");

    private final Words words;
    private final Tokens tokens;
    private final boolean[] heads;
    private final Natures natures;

    /**
     * @param words of the sentence
     * @param heads at which tokens a finite verb stands
     * @param common words that the text has in lower case, so that a capital at the start of a sentence names nobody
     */
    Subjects(Words words, boolean[] heads, Set<String> common) {
        this.words = words;
        this.tokens = words.tokens;
        this.heads = heads;
        this.natures = new Natures(words, common);
    }

    Subject before(int verb) {
        int end = verb;
        for (int rounds = 0; rounds < 6; rounds++) {
            int before = end;
            while (end > 0 && (tokens.get(end - 1).hidden() || isFiller(end - 1))) {
                end--;
            }
            if (end > 0 && tokens.is(end - 1, ",", "–", "—")) {
                end = openOfAside(end - 1);
            }
            boolean counted =
                    end > 1 && tokens.is(end - 1, ":") && tokens.get(end).hidden(); // "we: i. commit to ..."
            if (counted && words.is("pronouns", end - 2)) {
                end--;
            }
            if (end == before) {
                break;
            }
        }
        end = beforeTime(end);
        if (end == 0) {
            return none(0, Link.FREE);
        }
        if (tokens.is(end - 1, "and", "or", "but", "then", ",", ";", "–", "—", "nor", ":")) {
            return none(end - 1, Link.JOINED);
        }
        if (tokens.is(end - 1, "which", "whom") && tokens.is(end - 2, "of")) {
            return ofWhich(end - 2);
        }
        if (RELATIVES.contains(tokens.low(end - 1))) {
            return none(end - 1, Link.RELATIVE);
        }
        if (tokens.is(end - 1, "that")) {
            return none(end - 1, Link.RELATIVE);
        }
        return phrase(start(end), end);
    }

    /** "launched a project and for the next five years will": the token after "and", past the time. */
    private int beforeTime(int end) {
        for (int at = end - 2; at > Math.max(0, end - 9) && tokens.get(at).word(); at--) {
            boolean opens = words.preposition(at) && tokens.is(at - 1, "and", "but");
            if (opens) {
                return tokens.is(at, "for", "in", "from", "by", "over", "during", "until", "at", "on", "within")
                                && Deadlines.isTime(words, at + 1, end)
                        ? at
                        : end;
            }
        }
        return end;
    }

    /** "the route of which": the noun phrase before "of". */
    private Subject ofWhich(int of) {
        int start = of;
        while (start > 0 && of - start < 6 && tokens.get(start - 1).word() && !words.preposition(start - 1)) {
            start--;
            if (words.determiner(start)) {
                break;
            }
        }
        return start < of
                ? new Subject(start, of, tokens.text(start, of), nature(start, of), Link.RELATIVE)
                : none(of, Link.RELATIVE);
    }

    private boolean isFiller(int at) {
        return tokens.get(at).word()
                && (words.adverb(at) || tokens.is(at, "has", "have", "had", "each", "do", "did", "hereby"))
                && !(tokens.is(at, "each") && at == 0);
    }

    /** For the comma that closes an aside, the token where the aside opens; the comma itself when it closes none. */
    private int openOfAside(int close) {
        for (int at = close - 1; at >= 0 && close - at < 30; at--) {
            if (tokens.is(at, ";", ":") || (heads[at] && !tokens.is(at, "can", "may"))) {
                return close + 1;
            }
            if (tokens.is(at, ",", "–", "—")) {
                boolean aside = words.preposition(at + 1)
                        || words.adverb(at + 1)
                        || tokens.is(
                                at + 1,
                                "if",
                                "where",
                                "when",
                                "as",
                                "which",
                                "who",
                                "together",
                                "subject",
                                "whose",
                                "inter",
                                "acting",
                                "once",
                                "while",
                                "should",
                                "not")
                        || words.verb(at + 1)
                                .filter(verb -> verb.is(Form.ING) || verb.is(Form.PARTICIPLE))
                                .isPresent();
                boolean named = words.determiner(at + 1) && at > 0 && words.noun(at - 1) && close - at > 2;
                boolean bare = at > 0 && close - at < 16 && words.noun(at - 1) && !tokens.is(at + 1, "and", "or");
                if (aside || named || bare) {
                    return at;
                }
            }
        }
        return close + 1;
    }

    /** Walks to the left over a noun phrase with its "of" and "and". */
    private int start(int end) {
        int at = end;
        while (at > 0 && end - at < FARTHEST) {
            int left = at - 1;
            if (tokens.is(at, "we", "they", "he", "she", "it", "i") && at < end) {
                break;
            }
            if (tokens.get(left).hidden()) {
                at--;
                continue;
            }
            int which = heads[left] ? ofRelative(left) : left;
            if (which < left && end - which < FARTHEST) { // "A Party planning measures which may affect the lake shall"
                at = which;
                continue;
            }
            if (tokens.is(
                            left, ";", ":", ".", "!", "?", "that", "which", "who", "whereas", "whereby", "wherein",
                            "while", "whose", "\"", "“", "–", "—", "•")
                    || CONDITIONS.contains(tokens.low(left))
                    || heads[left]
                    || tokens.is(left, "but")) {
                break;
            }
            if (tokens.is(left, "to")
                    && words.verb(at).filter(v -> v.is(Form.BASE)).isPresent()
                    && !isOfNoun(left)) {
                break;
            }
            if (tokens.is(left, ",") && !listed(left, end)) {
                break;
            }
            if (tokens.is(left, "and", "or") && !joinsNouns(left)) {
                break;
            }
            at--;
        }
        return at;
    }

    /** For the auxiliary of a relative clause inside a noun phrase, its "which"; else the auxiliary itself. */
    private int ofRelative(int auxiliary) {
        int at = auxiliary - 1;
        while (at > 0 && words.adverb(at)) {
            at--;
        }
        boolean relative = tokens.is(at, "which", "who") && at > 1 && words.noun(at - 1);
        return relative && !words.preposition(at - 1) ? at : auxiliary;
    }

    /** Whether a comma parts the members of "A, B and C" that together are the subject. */
    private boolean listed(int comma, int end) {
        boolean and = false;
        for (int at = comma + 1; at < end; at++) {
            and |= tokens.is(at, "and");
        }
        if (!and) {
            return false;
        }
        int length = 0;
        for (int at = comma - 1; at >= 0 && !tokens.is(at, ",", ";", ":", "that"); at--) {
            length++;
            if (heads[at]
                    || length > 6
                    || (words.preposition(at) && !tokens.is(at, "of"))
                    || words.verb(at).filter(v -> v.is(Form.ING)).isPresent()
                    || words.adverb(at)) {
                return false;
            }
        }
        Token first = tokens.get(comma - length);
        if (!first.capital() && !words.determiner(comma - length) && !first.number()) {
            return false;
        }
        for (int at = comma - 1; at >= 0 && !tokens.is(at, ";", ":", "that"); at--) {
            if (heads[at]) {
                return false;
            }
        }
        return length > 0;
    }

    /** Whether what stands before "and" is a further noun, and no clause. */
    private boolean joinsNouns(int and) {
        for (int at = and - 1; at >= 0 && and - at < FARTHEST; at--) {
            if (tokens.is(at, ";", ":", "that", "which", "who", ".")) {
                return true;
            }
            if (tokens.is(at, ",")) {
                return and - at > 1 || listed(at, and + 1);
            }
            if (heads[at]
                    || (tokens.is(at, "to")
                            && words.verb(at + 1).filter(v -> v.is(Form.BASE)).isPresent()
                            && !isOfNoun(at))) {
                return false;
            }
        }
        return true;
    }

    /** "Our collaboration to enhance training and create certificates will": an infinitive that belongs to a noun. */
    private boolean isOfNoun(int to) {
        int start = to;
        while (start > 0
                && to - start < FARTHEST
                && !tokens.is(start - 1, ";", ":", ".", ",", "that", "which", "and")) {
            start--;
            if (heads[start] || words.verb(start).filter(v -> v.is(Form.PAST)).isPresent()) {
                return false;
            }
        }
        return to - start >= 2 && words.determiner(start) && words.noun(to - 1);
    }

    private Subject phrase(int from, int to) {
        int start = from;
        Link link = link(from);
        while (start < to
                && (tokens.is(start, ",", "and", "or", "but")
                        || tokens.get(start).hidden()
                        || words.adverb(start))) {
            start++;
        }
        if (words.preposition(start) && !tokens.is(start, "like")) {
            start = afterOpening(start, to);
        }
        int end = to;
        while (end > start
                && (tokens.get(end - 1).hidden() || !tokens.get(end - 1).word() || words.adverb(end - 1))) {
            end--;
        }
        if (end - start > 2 && tokens.is(end - 2, "on") && words.is("weekdays", end - 1)) {
            end -= 2;
        }
        boolean infinitive = tokens.is(start - 1, "to")
                && words.verb(start).filter(v -> v.is(Form.BASE)).isPresent();
        if (start >= end || infinitive) {
            return none(start, link);
        }
        return new Subject(start, end, tokens.text(start, end), nature(start, end), link);
    }

    /** "In this context the two sides": the subject begins at the last article after a noun. */
    private int afterOpening(int start, int to) {
        int found = start;
        for (int at = start + 1; at < to; at++) {
            boolean opens = (words.determiner(at)
                            && !words.preposition(at - 1)
                            && (words.noun(at - 1) || tokens.get(at - 1).number()))
                    || words.is("pronouns", at)
                    || (tokens.get(at).capital() && Deadlines.isYear(tokens.low(at - 1)));
            if (opens) {
                found = at;
            }
        }
        return found;
    }

    private Link link(int start) {
        String before = tokens.low(start - 1);
        if (before.equals("that")) {
            return Link.THAT;
        }
        if (tokens.is(start, "then", "now") && tokens.is(start - 1, "until", "since", "by")) {
            return Link.FREE;
        }
        if (before.equals("as") || CONDITIONS.contains(before)) {
            return Link.CONDITION;
        }
        return RELATIVES.contains(before) || before.equals("whose") ? Link.RELATIVE : Link.FREE;
    }

    /** The subject that a sentence begins with, up to its first verb; for a further verb without a subject of its own. */
    Subject opening(int limit) {
        return opening(0, limit);
    }

    /** The subject that a clause begins with at {@code from}. */
    Subject opening(int start, int limit) {
        int from = words.preposition(start) ? afterComma(start, limit) : start;
        int end = from;
        while (end < limit
                && end - from < 14
                && (tokens.get(end).word() || (end > from && tokens.is(end, ",")))
                && !words.adverb(end)) {
            boolean verb = end > from
                    && words.verb(end)
                            .filter(v -> v.is(Form.PAST) || v.is(Form.THIRD) || v.is(Form.BASE))
                            .isPresent()
                    && words.noun(end - 1)
                    && !tokens.get(end).capital();
            if (verb || words.is("auxiliaries", end)) {
                return new Subject(from, end, tokens.text(from, end), nature(from, end), Link.JOINED);
            }
            end++;
        }
        return none(from, Link.JOINED);
    }

    /** "During the visit, the two sides": past the comma; where it begins when there is none. */
    private int afterComma(int start, int limit) {
        for (int at = start + 1; at < Math.min(limit, start + 12); at++) {
            if (tokens.is(at, ",")) {
                return at + 1;
            }
        }
        return start;
    }

    private Subject none(int at, Link link) {
        return new Subject(at, at, "", Nature.NONE, link);
    }

    /** What a noun phrase is by its head. */
    Nature nature(int start, int end) {
        return natures.of(start, end);
    }

    /** Whether an agreement or plan is meant, by the head. */
    boolean isInstrument(Subject subject) {
        int head = subject.start();
        for (int at = subject.start(); at < subject.end() && !words.preposition(at); at++) {
            head = at;
        }
        return words.is("instruments", head);
    }

    boolean isLoneName(Subject subject) {
        return natures.isLoneName(subject);
    }
}
