package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.extract.Subject.Link;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** What "which" and "who" stand for. */
final class Antecedents {
    private static final int LONGEST = 12;

    private final Words words;
    private final Tokens tokens;
    private final Subjects subjects;

    Antecedents(Words words, Subjects subjects) {
        this.words = words;
        this.tokens = words.tokens;
        this.subjects = subjects;
    }

    Subject of(Trigger trigger, Subject subject, List<Act> acts) {
        int end = trigger.at() - 1;
        while (end > 0
                && (words.adverb(end)
                        || tokens.get(end).hidden()
                        || tokens.is(end, "which", "who", "that", ",", ")", "]"))) {
            end--;
        }
        end++;
        for (int i = acts.size() - 1; i >= 0; i--) {
            Act act = acts.get(i);
            if (act.from() > act.at() && act.from() < end && act.from() < act.to() && act.kind() == Kind.COMMITMENT) {
                int stop = act.from() + 1;
                while (stop < Math.min(end, act.to()) && !isNounEnd(stop)) {
                    stop++;
                }
                return new Subject(
                        act.from(),
                        stop,
                        tokens.text(act.from(), stop),
                        subjects.nature(act.from(), stop),
                        Link.RELATIVE);
            }
        }
        int start = end;
        while (start > 0
                && tokens.get(start - 1).word()
                && !words.preposition(start - 1)
                && !words.is("conjunctions", start - 1)
                && !words.is("auxiliaries", start - 1)) {
            start--;
        }
        if (start >= end) {
            return subject;
        }
        return new Subject(start, end, tokens.text(start, end), subjects.nature(start, end), Link.RELATIVE);
    }

    /** "a register, which the Parties intend to set up": what stands before "which" is what the first act is done to. */
    List<Act> withObject(Trigger trigger, List<Act> found) {
        int which = trigger.subject().start() - 1;
        boolean relative = trigger.subject().link() == Link.RELATIVE
                && !trigger.subject().text().isEmpty()
                && tokens.is(which, "which", "that");
        if (!relative || found.isEmpty()) {
            return found;
        }
        Act first = found.getFirst();
        int object = words.skip(first.from());
        boolean none = object >= first.to()
                || !tokens.get(object).word()
                || words.preposition(object)
                || words.adverb(object)
                || tokens.is(object, "not", "no");
        int end = tokens.is(which - 1, ",") ? which - 1 : which;
        int start = end;
        while (start > 0
                && end - start < LONGEST
                && tokens.get(start - 1).word()
                && (!words.preposition(start - 1) || tokens.is(start - 1, "of", "for"))
                && !words.is("auxiliaries", start - 1)
                && words.verb(start - 1).filter(v -> v.is(Form.PAST)).isEmpty()) {
            start--;
            if (words.determiner(start)) {
                break;
            }
        }
        if (!none || start == end || first.kind() != Kind.COMMITMENT) {
            return found;
        }
        List<Act> filled = new ArrayList<>(found);
        filled.set(
                0,
                new Act(
                        first.kind(),
                        first.verb(),
                        first.at(),
                        first.actor(),
                        start,
                        end,
                        first.reach(),
                        first.strength()));
        return filled;
    }

    private boolean isNounEnd(int at) {
        boolean participle = words.verb(at).filter(v -> v.is(Form.PARTICIPLE)).isPresent() && words.preposition(at + 1);
        return !tokens.get(at).word()
                || (words.preposition(at) && !tokens.is(at, "of", "on", "for"))
                || participle
                || tokens.is(at, "which", "that", "who");
    }
}
