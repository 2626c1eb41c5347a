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
    private final Set<String> common;

    /**
     * @param words of the sentence
     * @param heads at which tokens a finite verb stands
     * @param common words that the text has in lower case, so that a capital at the start of a sentence names nobody
     */
    Subjects(Words words, boolean[] heads, Set<String> common) {
        this.words = words;
        this.tokens = words.tokens;
        this.heads = heads;
        this.common = common;
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
            if (end == before) {
                break;
            }
        }
        if (end == 0) {
            return none(0, Link.FREE);
        }
        if (tokens.is(end - 1, "and", "or", "but", "then", ",", ";", "–", "—", "nor")) {
            return none(end - 1, Link.JOINED);
        }
        if (RELATIVES.contains(tokens.low(end - 1))) {
            return none(end - 1, Link.RELATIVE);
        }
        if (tokens.is(end - 1, "that")) {
            return none(end - 1, Link.RELATIVE);
        }
        return phrase(start(end), end);
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
                if (aside || named) {
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
            if (tokens.is(
                            left, ";", ":", ".", "!", "?", "that", "which", "who", "whereas", "while", "whose", "\"",
                            "“", "–", "—", "•")
                    || CONDITIONS.contains(tokens.low(left))
                    || heads[left]
                    || tokens.is(left, "but")) {
                break;
            }
            if (tokens.is(left, "to")
                    && words.verb(at).filter(v -> v.is(Form.BASE)).isPresent()) {
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
        for (int at = comma - 1; at >= 0 && !tokens.is(at, ",", ";", ":"); at--) {
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
                            && words.verb(at + 1).filter(v -> v.is(Form.BASE)).isPresent())) {
                return false;
            }
        }
        return true;
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
        if (start >= end) {
            return none(start, link);
        }
        return new Subject(start, end, tokens.text(start, end), nature(start, end), link);
    }

    /** "In this context the two sides": the subject begins at the last article after a noun. */
    private int afterOpening(int start, int to) {
        int found = start;
        for (int at = start + 1; at < to; at++) {
            boolean opens = (words.determiner(at) && !words.preposition(at - 1) && words.noun(at - 1))
                    || words.is("pronouns", at);
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
        if (before.equals("as") || CONDITIONS.contains(before)) {
            return Link.CONDITION;
        }
        return RELATIVES.contains(before) || before.equals("whose") ? Link.RELATIVE : Link.FREE;
    }

    /** The subject that a sentence begins with, up to its first verb; for a further verb without a subject of its own. */
    Subject opening(int limit) {
        int end = 0;
        while (end < limit && end < 14 && tokens.get(end).word() && !words.adverb(end)) {
            boolean verb = end > 0
                    && words.verb(end)
                            .filter(v -> v.is(Form.PAST) || v.is(Form.THIRD) || v.is(Form.BASE))
                            .isPresent()
                    && words.noun(end - 1)
                    && !tokens.get(end).capital();
            if (verb || words.is("auxiliaries", end)) {
                return new Subject(0, end, tokens.text(0, end), nature(0, end), Link.JOINED);
            }
            end++;
        }
        return none(0, Link.JOINED);
    }

    private Subject none(int at, Link link) {
        return new Subject(at, at, "", Nature.NONE, link);
    }

    /** What the head of a noun phrase is: the last noun before its first preposition. */
    Nature nature(int start, int end) {
        int head = -1;
        boolean body = false;
        for (int at = start; at < end; at++) {
            if ((words.preposition(at) && !tokens.is(at, "off") && head >= 0)
                    || tokens.is(at, ",", "who", "which", "that")) {
                if (!tokens.is(at, ",")) {
                    break;
                }
                continue;
            }
            if ((tokens.get(at).word()
                            && !words.determiner(at)
                            && !tokens.get(at).hidden())
                    || words.is("pronouns", at)) {
                head = at;
                body |= words.is("heads", at);
            }
        }
        Nature nature = head < 0 ? Nature.THING : nature(head, start, body);
        for (int at = end - 2; nature == Nature.THING && at > start; at--) {
            if (tokens.is(at, "and")) {
                return nature(at + 1, end);
            }
        }
        return nature;
    }

    private Nature nature(int head, int start, boolean body) {
        String low = tokens.low(head);
        if (words.is("heads", head) || words.is("pronouns", head)) {
            return Nature.ACTOR;
        }
        if (low.equals("it")) {
            return Nature.HALF;
        }
        if (words.is("things", head)) {
            return Nature.HALF;
        }
        boolean adjective = low.endsWith("ible")
                || low.endsWith("able")
                || low.endsWith("ed")
                || low.endsWith("ing")
                || low.equals("present");
        if (body && adjective) {
            return Nature.ACTOR;
        }
        if (isPerson(low) && !words.is("not_persons", head) && !words.is("not_actors", head)) {
            return Nature.ACTOR;
        }
        if (words.is("not_actors", head) || low.equals("this") || low.equals("these")) {
            return Nature.THING;
        }
        return tokens.get(head).capital() && isName(head, start) ? Nature.ACTOR : Nature.THING;
    }

    /** A single word with a capital that begins the sentence and is no known noun or verb: who speaks a formula is a name. */
    boolean isLoneName(Subject subject) {
        Token token = tokens.get(subject.start());
        return subject.start() == 0
                && subject.end() == 1
                && token.capital()
                && !common.contains(token.low())
                && words.verb(0).isEmpty()
                && !words.is("not_actors", 0)
                && !words.is("things", 0);
    }

    /** By its ending: commander, observers, specialists, technicians. */
    private static boolean isPerson(String low) {
        String one = low.endsWith("s") && low.length() > 4 ? low.substring(0, low.length() - 1) : low;
        return one.length() > 5
                && (one.endsWith("er")
                        || one.endsWith("or")
                        || one.endsWith("ist")
                        || one.endsWith("ian")
                        || one.endsWith("ee")
                        || one.endsWith("man")
                        || one.endsWith("men"));
    }

    /** A capital names somebody, unless it only begins a sentence. */
    private boolean isName(int head, int start) {
        Token token = tokens.get(head);
        boolean opening = head == 0 || tokens.is(head - 1, ":", ".", "•") || (head == start && start == 0);
        if (!opening) {
            return true;
        }
        String low = token.low();
        if (words.lexicon.isCountry(low)
                || (token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT))
                        && token.text().length() > 1)) {
            return true;
        }
        return !common.contains(low) && common.contains("^" + low);
    }
}
