package org.comity.workbench.plan.extract;

import org.comity.workbench.plan.extract.Subject.Nature;

/** Tells verbs that are acts from those that tell a state, an effect, or the form of an agreement. */
final class Doing {
    private final Words words;
    private final Tokens tokens;

    Doing(Words words) {
        this.words = words;
        this.tokens = words.tokens;
    }

    /** Whether a verb tells a state, or only what is said, whoever it is said of. */
    boolean isState(String name, VerbPhrase phrase) {
        String base = words.verb(phrase.verb()).map(v -> v.base()).orElse(phrase.lemma());
        return words.lexicon.is("sayings", base)
                || (words.lexicon.is("never", base) && !base.equals("go"))
                || words.lexicon.is("never", name);
    }

    /** Whether a verb after will or shall tells an act, for this subject. */
    boolean isAct(String name, VerbPhrase phrase, Subject subject, Trigger modal) {
        String base = words.verb(phrase.verb()).map(v -> v.base()).orElse(phrase.lemma());
        if (words.lexicon.is("sayings", base) || words.lexicon.is("never", base) || words.lexicon.is("never", name)) {
            return false;
        }
        if (tokens.is(subject.start(), "i") && words.lexicon.is("speaking", base)) {
            return false;
        }
        boolean imagined = tokens.is(0, "if") && subject.start() > 0 && !phrase.passive();
        if (isProperty(base, phrase, subject) || (imagined && subject.nature() == Nature.THING)) {
            return false;
        }
        if (subject.nature() == Nature.ACTOR) {
            boolean included = name.equals("include")
                    && (words.is("pronouns", subject.end() - 1)
                            || tokens.is(
                                    subject.end() - 1, "sides", "parties", "governments", "ministers", "countries"));
            return included
                    || !(words.lexicon.is("formal", name)
                            && !words.lexicon.is("nouns_of_acts", name)
                            && isFormalForActors(name));
        }
        if (name.equals("include") && tokens.is(subject.start(), "each", "every", "all")) {
            return true;
        }
        if (words.lexicon.is("formal", name) || tokens.is(subject.start(), "nothing")) {
            return false;
        }
        if (subject.nature() == Nature.NONE) {
            return true;
        }
        if (words.lexicon.is("events", name)) {
            return true;
        }
        if (tokens.is(subject.start(), "it") && subject.end() == subject.start() + 1) {
            return !words.lexicon.is("effects", base);
        }
        boolean ruled = modal.modal().equals("shall")
                || modal.modal().equals("is to")
                || tokens.is(subject.start(), "each", "every", "no");
        if (ruled && subject.nature() == Nature.THING) {
            return !words.lexicon.is("effects", base);
        }
        boolean personal = subject.nature() == Nature.THING
                && words.lexicon.is("personal", base)
                && !words.is("not_actors", headOf(subject.start(), subject.end()))
                && !isAbstract(headOf(subject.start(), subject.end()))
                && !tokens.is(subject.start(), "this", "these", "that");
        if (personal) {
            return true;
        }
        boolean concrete = words.lexicon.is("concrete", base) && !words.lexicon.is("effects", base);
        return (subject.nature() == Nature.THING && concrete && !tokens.is(subject.start(), "this", "these", "that"))
                || (subject.nature() == Nature.HALF
                        && words.lexicon.is("concrete", base)
                        && !tokens.is(subject.start(), "this", "these"));
    }

    /** "will take time", "will hold 51 per cent", "the conference will bring together". */
    private boolean isProperty(String base, VerbPhrase phrase, Subject subject) {
        boolean told = subject.nature() != Nature.ACTOR || subject.link() == Subject.Link.RELATIVE;
        boolean benefit = told
                && tokens.is(phrase.verb(), "deliver", "bring", "yield", "generate", "provide", "create", "produce")
                && words.is("benefits", headOf(phrase.object(), phrase.end()));
        return benefit
                || (base.equals("take") && tokens.is(phrase.verb() + 1, "time"))
                || (base.equals("hold") && tokens.get(phrase.verb() + 1).number())
                || (words.is("gatherings", subject.end() - 1) && words.lexicon.is("gathering", base));
    }

    /** "Our collaboration", "the assessment": by its ending no person. */
    private boolean isAbstract(int head) {
        String low = tokens.low(head);
        return java.util.stream.Stream.of("tion", "sion", "ment", "ness", "ance", "ence", "ship")
                .anyMatch(low::endsWith);
    }

    /** The last noun before the first preposition or sign: "lasting benefits" in "lasting benefits for all". */
    private int headOf(int from, int end) {
        int head = from;
        for (int at = from; at < end && tokens.get(at).word() && !words.preposition(at); at++) {
            head = words.is("conjunctions", at) ? head : at;
        }
        return head;
    }

    private static boolean isFormalForActors(String name) {
        return name.equals("mean")
                || name.equals("consist")
                || name.equals("comprise")
                || name.equals("include")
                || name.equals("constitute")
                || name.equals("enter-into-force");
    }
}
