package org.comity.workbench.plan.extract;

import java.util.List;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.extract.Subject.Link;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** What plans say without an auxiliary: "The Board meets twice a year", "permits simplified by 2035". */
final class Arrangements {
    private static final int LONGEST_SUBJECT = 14;

    private final Words words;
    private final Tokens tokens;
    private final Subjects subjects;
    private final Phrases phrases;

    Arrangements(Words words, Subjects subjects, Phrases phrases) {
        this.words = words;
        this.tokens = words.tokens;
        this.subjects = subjects;
        this.phrases = phrases;
    }

    /** The acts of a sentence in the plain present whose subject can act; none for another sentence. */
    List<Act> present(boolean partiesAlone, boolean task) {
        int start = words.skip(0);
        if (words.preposition(start)) {
            return List.of();
        }
        int last = start + LONGEST_SUBJECT;
        for (int at = start + 1; at < Math.min(tokens.size(), last); at++) {
            int close = tokens.is(at, ",") ? closeOf(at) : 0;
            if (close > 0) {
                last += close - at;
                at = close;
                continue;
            }
            if (task && tokens.is(at, "is", "are")) {
                return passive(start, at);
            }
            if (words.is("auxiliaries", at) || tokens.is(at, ";", ":", "that", "which", "who", "if", "to")) {
                return List.of();
            }
            Form form = words.verb(at).filter(v -> v.is(Form.THIRD)).isPresent() ? Form.THIRD : Form.BASE;
            boolean verb = words.verb(at)
                    .filter(v -> v.is(form)
                            && (words.lexicon.is("arranging", v.base())
                                    || (task && !words.lexicon.is("stative", v.base()) && isDone(v.base()))))
                    .isPresent();
            verb &= !(tokens.is(at, "share", "shares") && tokens.get(at + 1).number());
            int before = at - 1;
            while (before > start && words.adverb(before)) {
                before--;
            }
            boolean plural = tokens.low(before).endsWith("s") || words.is("plural_heads", before);
            boolean aside = tokens.is(before, ",");
            boolean agrees = aside || (form == Form.THIRD ? !words.preposition(before) : plural);
            boolean followed = words.startsPhrase(at, Form.BASE)
                    || form == Form.THIRD
                    || words.preposition(at + 1)
                    || words.adverb(at + 1);
            if (verb && agrees && followed && (aside || words.noun(before)) && !words.preposition(at - 1)) {
                Subject subject = subjectOf(start, before + 1);
                boolean party = words.is("parties", subject.end() - 1)
                        && !words.verb(at)
                                .filter(v -> v.base().equals("support"))
                                .isPresent();
                if (subject.nature() == Nature.ACTOR && (party || !partiesAlone)) {
                    return phrases.under(at, form, subject, Kind.COMMITMENT, 55, tokens.size());
                }
            }
        }
        return List.of();
    }

    /** Whether a verb is no formula, by which somebody only says or wishes something. */
    private boolean isDone(String base) {
        return words.lexicon.formulas(base).stream().noneMatch(f -> f.steps().size() == 1);
    }

    /** "The vessel is made available from 2036", "The accounts are audited every year". */
    private List<Act> passive(int start, int be) {
        int participle = words.skip(be + 1);
        boolean done = words.verb(participle).filter(v -> v.is(Form.PARTICIPLE)).isPresent()
                && !words.is("states", participle);
        boolean timed = false;
        for (int at = participle + 1; at < tokens.size(); at++) {
            timed |= tokens.is(at, "every", "each", "annually", "yearly", "quarterly", "monthly")
                    || (tokens.is(at, "from", "by", "until", "in", "before", "within")
                            && Deadlines.isTime(words, at + 1, at + 4));
        }
        String lemma = words.lemma(participle);
        lemma = lemma.equals("make") && tokens.is(participle + 1, "available") ? "make available" : lemma;
        return done && timed
                ? List.of(new Act(Kind.COMMITMENT, lemma, participle, "", start, be, tokens.size(), 55))
                : List.of();
    }

    /** The comma that closes the aside which one opens; 0 for none. */
    private int closeOf(int open) {
        for (int at = open + 1; at < Math.min(tokens.size(), open + LONGEST_SUBJECT); at++) {
            if (tokens.is(at, ",")) {
                return at;
            }
        }
        return 0;
    }

    private Subject subjectOf(int start, int end) {
        int stop = start;
        while (stop < end && !tokens.is(stop, ",")) {
            stop++;
        }
        return new Subject(start, stop, tokens.text(start, stop), subjects.nature(start, stop), Link.FREE);
    }

    /** "bag limits for anglers: introduced by spring", "25 MW of solar power installed": a passive without its "be". */
    List<Act> shortened(int start, int end, String actor, Kind kind) {
        for (int at = start + 1; at < end; at++) {
            if (words.is("auxiliaries", at) || tokens.is(at, ";", ".", "which", "that", "who", "to")) {
                return List.of();
            }
            boolean participle = words.verb(at)
                    .filter(v -> v.is(Form.PARTICIPLE) && !v.is(Form.BASE))
                    .isPresent();
            int after = at + Math.max(1, words.phrasal(at));
            boolean own = after >= end
                    || words.preposition(after)
                    || words.adverb(after)
                    || tokens.is(after, ".", ",", "|", "day", "every", "each", "twice", "once");
            boolean agentOnly = tokens.is(after, "by") && !Deadlines.isTime(words, after + 1, Math.min(end, after + 4));
            boolean noun = words.noun(at - 1)
                    || tokens.is(at - 1, ":")
                    || tokens.get(at - 1).hidden();
            boolean did = words.lexicon.is("intransitive", words.lemma(at)); // "The Ministers met in May"
            if (participle
                    && own
                    && !agentOnly
                    && noun
                    && !did
                    && !tokens.get(at).hidden()
                    && isTimed(after, end)) {
                int stop = tokens.is(at - 1, ":") ? at - 1 : at;
                return List.of(new Act(kind, words.lemma(at), at, actor, start, stop, end, 55));
            }
        }
        return List.of();
    }

    /** "New bus lanes, opened by May", "Hotline operational by June", "200 km of road rehabilitated along the coast": an output. */
    List<Act> output(int start, int end, String actor, Kind kind) {
        for (int at = start + 1; at < end; at++) {
            if (words.is("auxiliaries", at)
                    || tokens.is(at, ";", ".", ":", "which", "that", "who", "to", "will", "shall")) {
                return List.of();
            }
            int after = at + Math.max(1, words.phrasal(at));
            boolean dated = Deadlines.isTime(words, after, Math.min(end, after + 6)) && words.preposition(after);
            boolean timed = dated || tokens.is(after, "every", "each", "annually", "twice");
            boolean participle = words.verb(at)
                            .filter(v -> v.is(Form.PARTICIPLE) && !v.is(Form.BASE))
                            .isPresent()
                    && !tokens.get(at).hidden();
            boolean result = participle
                    && words.lexicon.is("results", words.lemma(at).replace(' ', '-'))
                    && words.noun(at - 1)
                    && (after >= end
                            || tokens.is(
                                    after, ".", "in", "at", "along", "across", "on", "with", "throughout", "between"));
            boolean aside = participle && tokens.is(at - 1, ",") && timed;
            boolean state = words.is("states_reached", at) && words.noun(at - 1) && timed;
            if (result || aside) {
                int stop = aside ? at - 1 : at;
                return List.of(new Act(kind, words.lemma(at), at, actor, start, stop, end, 55));
            }
            if (state) {
                return List.of(new Act(kind, "be " + tokens.low(at), at, actor, start, at, end, 55));
            }
        }
        return List.of();
    }

    /** Whether a time follows, or nothing: a participle before other words only describes. */
    private boolean isTimed(int from, int end) {
        return from >= end
                || tokens.is(from, ".", "|")
                || Deadlines.isTime(words, from, tokens.size())
                || tokens.is(from, "day");
    }
}
