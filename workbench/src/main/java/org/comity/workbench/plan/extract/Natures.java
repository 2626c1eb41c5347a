package org.comity.workbench.plan.extract;

import java.util.List;
import java.util.Set;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Tells who can act from what cannot, by the head of a noun phrase. */
final class Natures {
    private static final List<String> ABSTRACT = List.of(
            "tion", "sion", "ment", "ity", "ness", "ance", "ence", "ship", "ing", "ism", "ure", "age", "ogy", "work",
            "ware", "water", "power", "body", "thing", "this", "that", "there", "it", "money", "food", "fuel", "access",
            "nothing");

    private final Words words;
    private final Tokens tokens;
    private final Set<String> common;

    /**
     * @param words of the sentence
     * @param common words that the text has in lower case, so that a capital at the start of a sentence names nobody
     */
    Natures(Words words, Set<String> common) {
        this.words = words;
        this.tokens = words.tokens;
        this.common = common;
    }

    /** What the head of a noun phrase is: the last noun before its first preposition. */
    Nature of(int start, int end) {
        int head = -1;
        boolean body = false;
        for (int at = start; at < end; at++) {
            if ((words.preposition(at) && !tokens.is(at, "off") && head >= 0)
                    || tokens.is(at, ",", "who", "which", "that")
                    || isDoing(at, head, end)) {
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
            if (tokens.is(at, "and") && !isWithin(start, at)) {
                return of(at + 1, end);
            }
        }
        return nature;
    }

    /** "The Party applying a measure": what stands after the head tells which one is meant. */
    private boolean isDoing(int at, int head, int end) {
        boolean doing = head >= 0
                && head == at - 1
                && words.is("heads", head)
                && words.verb(at).filter(v -> v.is(Form.ING)).isPresent();
        int next = at + 1;
        while (doing && words.noun(next) && !words.is("heads", next) && !words.is("auxiliaries", next)) {
            next++;
        }
        boolean relative = next > at + 1
                && next < end
                && tokens.is(next, "which", "that", "in", "on", "for", "from", "to", "with");
        return doing && (words.determiner(at + 1) || relative);
    }

    /** "the deal between Sorn and the Navy": what is joined hangs on a preposition. */
    private boolean isWithin(int start, int and) {
        for (int at = start; at < and; at++) {
            if (tokens.is(at, "between", "with", "by", "to", "from", "signed", "concluded")) {
                return true;
            }
        }
        return false;
    }

    private Nature nature(int head, int start, boolean body) {
        String low = tokens.low(head);
        boolean ownPart = tokens.is(head, "section", "part", "title") && tokens.is(start, "this");
        if (ownPart) {
            return Nature.THING;
        }
        if (words.is("heads", head) || words.is("pronouns", head)) {
            return Nature.ACTOR;
        }
        if (tokens.is(head, "points", "point") && tokens.is(head - 1, "focal", "contact")) {
            return Nature.ACTOR;
        }
        if (low.equals("it")) {
            return Nature.HALF;
        }
        if (words.is("things", head)) {
            boolean named =
                    tokens.get(head).capital() && head > start && tokens.is(head, "fund", "facility", "network");
            return named ? Nature.ACTOR : Nature.HALF;
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
        boolean thing =
                one.endsWith("water") || one.endsWith("power") || one.endsWith("paper") || one.endsWith("order");
        return one.length() > 5
                && !thing
                && (one.endsWith("er")
                        || one.endsWith("or")
                        || one.endsWith("ist")
                        || one.endsWith("ian")
                        || one.endsWith("ee")
                        || one.endsWith("man")
                        || one.endsWith("men"));
    }

    /** A single unknown word before an auxiliary: "Sorn will pay"; not "Implementation will begin". */
    private boolean looksNamed(int head) {
        String low = tokens.low(head);
        boolean alone = words.is("auxiliaries", head + 1) || tokens.is(head + 1, "will", "shall", "would", "is", "has");
        return alone
                && low.length() > 2
                && !low.endsWith("s")
                && words.verb(head).isEmpty()
                && ABSTRACT.stream().noneMatch(low::endsWith);
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
                || words.is("capitals", head)
                || (token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT))
                        && token.text().length() > 1)) {
            return true;
        }
        boolean lone = head == 0 && start == 0 && looksNamed(head);
        return !common.contains(low) && (lone || common.contains("^" + low));
    }
}
