package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.workbench.plan.extract.Candidate.Kind;

/** Acts that are told by nouns: "the opening of A and the creation of B". */
final class ActNouns {
    private final Words words;
    private final Tokens tokens;

    ActNouns(Words words) {
        this.words = words;
        this.tokens = words.tokens;
    }

    /** The acts of the nouns from an article on, said of an actor. */
    List<Act> nouns(int from, int limit, String actor, Kind kind, int strength) {
        List<Act> acts = new ArrayList<>();
        int at = from;
        while (at < limit && at - from < 120) {
            int noun = at;
            while (noun < limit
                    && noun - at < 6
                    && tokens.get(noun).word()
                    && !words.preposition(noun)
                    && !isActNoun(noun)) {
                noun++;
            }
            if (!isActNoun(noun) || noun >= limit || words.lexicon.is("views", tokens.low(noun))) {
                return acts;
            }
            String verb = words.verbOf(noun).orElse(tokens.low(noun));
            int object = tokens.is(noun + 1, "of") ? noun + 2 : noun + 1;
            int end = object;
            int next = -1;
            while (end < limit && next < 0) {
                if (tokens.is(end, "and", ",", ";")) {
                    int after = end + 1;
                    while (tokens.is(after, "and", ",", "on", "to", "the", "a", "an", "upon")
                            || (after - end < 5
                                    && tokens.get(after).word()
                                    && !words.preposition(after)
                                    && !isActNoun(after))) {
                        after++;
                    }
                    boolean event = words.is("event_nouns", after)
                            && tokens.is(end, "and", ",")
                            && tokens.is(end + 1, "a", "an", "the", "two", "three");
                    if (isActNoun(after) && (tokens.is(after + 1, "of") || event)) {
                        next = after;
                        break;
                    }
                }
                end++;
            }
            boolean event = words.is("event_nouns", noun);
            acts.add(new Act(kind, verb, noun, actor, event ? at : object, end, end, strength));
            if (next < 0) {
                return acts;
            }
            at = next;
        }
        return acts;
    }

    /** The verb of the noun that a subject is about: "a review of the plan", "the next meeting". */
    Optional<String> verbOfHead(Subject subject) {
        Optional<String> verb = Optional.empty();
        for (int at = subject.start(); at < subject.end() && !words.preposition(at); at++) {
            verb = words.verbOf(at);
        }
        return verb;
    }

    /** Where what is done stands in a subject: "a post" in "the opening of a post", the whole of "the next meeting". */
    int objectOf(Subject subject) {
        for (int at = subject.start(); at + 2 < subject.end() && !words.preposition(at); at++) {
            if (words.verbOf(at).isPresent() && tokens.is(at + 1, "of")) {
                return at + 2;
            }
        }
        return subject.start();
    }

    boolean isActNoun(int at) {
        return words.verbOf(at).isPresent();
    }
}
