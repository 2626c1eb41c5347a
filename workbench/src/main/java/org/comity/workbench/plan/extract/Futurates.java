package org.comity.workbench.plan.extract;

import java.util.Optional;
import org.comity.workbench.plan.extract.Subject.Link;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.extract.Trigger.Voice;
import org.comity.workbench.plan.lexicon.Verbs.Form;
import org.jspecify.annotations.Nullable;

/** Finds a present tense that tells what is to come: "Next year we are doubling", "Tomorrow I fly", "the post opens in May". */
final class Futurates {
    /** How far after its verb a time may stand. */
    private static final int REACH = 18;

    private final Words words;
    private final Tokens tokens;
    private final Subjects subjects;

    Futurates(Words words, Subjects subjects) {
        this.words = words;
        this.tokens = words.tokens;
        this.subjects = subjects;
    }

    /** The verb that begins at a token and is meant of the future; null for none. */
    @Nullable
    Trigger at(int at) {
        if (tokens.is(at, "am", "are", "is", "was", "were")) {
            return progressive(at);
        }
        boolean base = words.verb(at).filter(v -> v.is(Form.BASE)).isPresent();
        boolean third = words.verb(at).filter(v -> v.is(Form.THIRD)).isPresent();
        if (at == 0 || (!base && !third) || isNone(at)) {
            return null;
        }
        return base && words.is("speakers", beforeAdverbs(at)) ? first(at) : third ? event(at) : null;
    }

    /** "From 1 May we are doubling", "is investing 6 million over ten years"; not what goes on now. */
    private @Nullable Trigger progressive(int at) {
        int verb = words.skip(at + 1);
        boolean ing = words.verb(verb).filter(v -> v.is(Form.ING)).isPresent();
        if (!ing
                || words.is("lasting", verb)
                || (isNone(verb) && !gives(verb))
                || tokens.is(verb, "going")
                || isNow(at, verb)) {
            return null;
        }
        if (tokens.is(at, "was", "were") && !(isTold() && isNear(verb))) {
            return null;
        }
        Subject subject = subjects.before(at);
        boolean actor = subject.nature() == Nature.ACTOR || subject.link() == Link.JOINED;
        boolean announced = tokens.is(at, "am", "are")
                && words.is("speakers", subject.end() - 1)
                && words.lexicon.is("announced", words.lemma(verb).replace(' ', '-'));
        boolean carried = isCarrier(verb) && isComing(verb, Math.min(tokens.size(), verb + 2 * REACH));
        return actor
                        && subject.link() != Link.CONDITION
                        && (announced || carried || gives(verb) || fronted(subject) || isComing(verb, limit(verb)))
                ? trigger(at, verb, "futurate", subject)
                : null;
    }

    /** "are working to finalise a framework by 2034": what comes is told by the verb that is carried. */
    private boolean isCarrier(int verb) {
        boolean carries =
                words.lexicon.is("carry", words.verb(verb).map(v -> v.base()).orElse(""));
        for (int at = verb + 1; carries && at < Math.min(tokens.size(), verb + 7); at++) {
            if (tokens.is(at, "to")) {
                return words.verb(words.skip(at + 1))
                        .filter(v -> v.is(Form.BASE))
                        .isPresent();
            }
        }
        return false;
    }

    /** "is providing the islands with 28 million dollars": who says so gives it now. */
    private boolean gives(int verb) {
        boolean giving =
                words.lexicon.is("giving", words.verb(verb).map(v -> v.base()).orElse(""));
        for (int at = verb + 1; giving && at < limit(verb); at++) {
            if (words.is("currencies", at)
                    && (tokens.get(at + 1).number() || tokens.get(at - 1).number() || words.is("currencies", at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "Tomorrow I fly to Tal", "We open a school there next spring". */
    private @Nullable Trigger first(int at) {
        Subject subject = subjects.before(at);
        boolean timed = fronted(subject) || isNear(at);
        return subject.link() == Link.FREE && timed && !isNow(at, at) ? trigger(at, at, "perform", subject) : null;
    }

    /** "The consulate opens in May", "The delegation leaves tomorrow". */
    private @Nullable Trigger event(int at) {
        Subject subject = subjects.before(at);
        if (!words.noun(at - 1) || words.verb(0).filter(v -> v.is(Form.BASE)).isPresent()) {
            return null;
        }
        boolean thing = (subject.nature() == Nature.THING
                        || subject.nature() == Nature.HALF
                        || tokens.is(at, "opens", "reopens", "closes", "starts", "begins", "resumes"))
                && words.lexicon.is("events", words.lemma(at).replace(' ', '-'))
                && !subject.text().isEmpty();
        boolean timed = thing ? isComing(at, limit(at)) : subject.nature() == Nature.ACTOR && isNear(at);
        Subject what = thing
                ? new Subject(subject.start(), subject.end(), subject.text(), Nature.THING, subject.link())
                : subject;
        return timed && subject.link() == Link.FREE && !isRepeated() ? trigger(at, at, "performs", what) : null;
    }

    private static Trigger trigger(int at, int after, String modal, Subject subject) {
        return new Trigger(at, after, modal, Optional.empty(), false, Voice.ACTIVE, subject);
    }

    private int beforeAdverbs(int at) {
        int before = at - 1;
        while (before > 0 && words.adverb(before)) {
            before--;
        }
        return before;
    }

    /** Verbs that tell a state, and those that are formulas. */
    private boolean isNone(int verb) {
        String base = words.verb(verb).map(v -> v.base()).orElse("");
        return words.lexicon.is("stative", base)
                || words.lexicon.is("sayings", base)
                || (words.lexicon.is("never", base) && !base.equals("go"))
                || words.lexicon.formulas(base).stream().anyMatch(f -> f.steps().size() == 1);
    }

    /** Where the time of a verb must stand before: a purpose or a new clause. */
    private int limit(int verb) {
        for (int at = verb + 1; at < Math.min(tokens.size(), verb + REACH); at++) {
            boolean purpose = tokens.is(at, "to")
                    && words.verb(at + 1).filter(v -> v.is(Form.BASE)).isPresent();
            if (purpose || tokens.is(at, ";", "so", "which", "who", "that", "because")) {
                return at;
            }
        }
        return Math.min(tokens.size(), verb + REACH);
    }

    private boolean isNow(int at, int verb) {
        for (int near = at; near <= Math.min(tokens.size(), verb + REACH); near++) {
            if (tokens.is(near, "now", "currently", "already", "still", "increasingly", "since")) {
                return true;
            }
        }
        return false;
    }

    private boolean isRepeated() {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.is(at, "each", "every", "usually", "often", "annually")) {
                return true;
            }
        }
        return false;
    }

    private boolean isTold() {
        for (int at = 0; at < tokens.size(); at++) {
            if (words.is("reporting", at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence begins with a time to come, before its subject. */
    private boolean fronted(Subject subject) {
        boolean opens = tokens.is(
                0, "tomorrow", "next", "in", "on", "from", "by", "later", "this", "over", "starting", "beginning");
        return opens && subject.start() > 0 && subject.start() < REACH && isComing(0, subject.start());
    }

    /** "tomorrow", "next week": a time that only the future has. */
    private boolean isNear(int verb) {
        for (int at = verb; at < limit(verb); at++) {
            if (tokens.is(at, "tomorrow", "tonight") || (tokens.is(at, "next", "coming") && isPeriod(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isComing(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean named =
                    Deadlines.month(tokens.low(at)) > 0 && tokens.get(at).capital();
            boolean dated = named && (words.preposition(at - 1) || words.isCount(at - 1));
            boolean year = tokens.is(at - 1, "in", "from", "by", "until") && Deadlines.isYear(tokens.low(at));
            year |= Deadlines.isYear(tokens.low(at))
                    && tokens.is(at - 1, "of")
                    && tokens.is(at - 2, "end", "half", "quarter", "middle", "course", "summer", "autumn", "spring");
            boolean near = tokens.is(at, "tomorrow", "tonight", "starting")
                    || (tokens.is(at, "next", "coming", "this") && isPeriod(at + 1) && !tokens.is(at + 1, "century"));
            boolean span = tokens.is(at, "over") && words.isCount(at + 1) && words.is("periods", at + 2);
            if (dated || year || near || span) {
                return true;
            }
        }
        return false;
    }

    private boolean isPeriod(int at) {
        return words.is("periods", at)
                || words.is("seasons", at)
                || words.is("weekdays", at)
                || Deadlines.month(tokens.low(at)) > 0
                || (words.isCount(at) && words.is("periods", at + 1));
    }
}
