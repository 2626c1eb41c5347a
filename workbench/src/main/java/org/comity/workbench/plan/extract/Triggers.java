package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.workbench.plan.extract.Subject.Link;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.extract.Trigger.Voice;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Formula.Step;
import org.comity.workbench.plan.lexicon.Verbs.Form;
import org.comity.workbench.plan.lexicon.Verbs.Reading;
import org.jspecify.annotations.Nullable;

/** Finds the auxiliaries and formulas of a sentence, from left to right. */
final class Triggers {
    private static final Set<String> MODALS = Auxiliaries.MODALS;
    private static final Set<String> BE = Auxiliaries.BE;
    private static final Set<String> BLOCKING = Set.of(
            "of",
            "by",
            "for",
            "without",
            "in",
            "the",
            "a",
            "an",
            "as",
            "its",
            "their",
            "our",
            "this",
            "these",
            "those",
            "such",
            "from",
            "at",
            "per",
            "about",
            "previously");

    /** No sentence that anybody speaks has more. */
    private static final int MOST = 60;

    private final Words words;
    private final Tokens tokens;
    private final Subjects subjects;
    private final Auxiliaries auxiliaries;
    private final boolean free;

    /**
     * @param free whether the sentence may begin with a formula that has no subject: a list item or a line of a plan
     */
    Triggers(Words words, Set<String> common, boolean free) {
        this.words = words;
        this.tokens = words.tokens;
        this.free = free;
        this.subjects = new Subjects(words, finite(), common);
        this.auxiliaries = new Auxiliaries(words, subjects);
    }

    /** Where a verb is finite for sure: auxiliaries, and past or third person forms that are no adjectives. */
    private boolean[] finite() {
        boolean[] finite = new boolean[tokens.size() + 1];
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).hidden()) {
                continue;
            }
            if (MODALS.contains(tokens.low(at))
                    || tokens.is(
                            at, "may", "can", "could", "might", "is", "are", "was", "were", "has", "have", "had")) {
                boolean month = tokens.is(at, "may")
                        && tokens.get(at).capital()
                        && (tokens.get(at - 1).number() || tokens.get(at + 1).number());
                finite[at] = !(tokens.is(at, "will") && words.determiner(at - 1)) && !month;
                continue;
            }
            Optional<Reading> verb = words.verb(at);
            if (verb.isPresent() && verb.get().is(Form.PAST) && at > 0) {
                String low = tokens.low(at);
                boolean known = !words.lexicon.formulas(verb.get().base()).isEmpty();
                finite[at] = known
                        && !BLOCKING.contains(tokens.low(at - 1))
                        && !low.equals("proposed")
                        && !tokens.is(at + 1, "by", "at", "in", "under");
            } else if (verb.isPresent() && isThought(at, verb.get())) {
                finite[at] = true;
            } else if (verb.isPresent()
                    && verb.get().is(Form.THIRD)
                    && !words.lexicon.formulas(verb.get().base()).isEmpty()) {
                finite[at] = at > 0
                        && words.noun(at - 1)
                        && !words.lexicon.is("also_nouns", verb.get().base());
            }
        }
        return finite;
    }

    /** "We hope the two sides will", "Kenya hopes the road will": a clause follows without its "that". */
    private boolean isThought(int at, Reading verb) {
        boolean said = verb.is(Form.BASE) && tokens.is(at - 1, "we", "i", "they");
        boolean told = verb.is(Form.THIRD) && at > 0 && words.noun(at - 1);
        boolean clause = words.determiner(at + 1) || tokens.get(at + 1).capital() || words.is("pronouns", at + 1);
        return (said || told)
                && clause
                && words.lexicon.formulas(verb.base()).stream()
                        .anyMatch(formula -> formula.steps().size() == 1
                                && formula.takes().contains("that")
                                && (formula.kind() == Formula.Kind.ASPIRATION || formula.kind() == Formula.Kind.VIEW));
    }

    Subjects subjects() {
        return subjects;
    }

    /** Whether a formula is only a base form joined to what stands before, so that it may be a further verb there. */
    boolean isBase(Trigger trigger) {
        return !trigger.isModal()
                && !trigger.past()
                && trigger.subject().link() == Link.JOINED
                && words.verb(trigger.at()).filter(v -> v.is(Form.BASE)).isPresent();
    }

    List<Trigger> find() {
        List<Trigger> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size() && found.size() < MOST) {
            Trigger trigger = tokens.get(at).hidden() ? null : auxiliaries.at(at);
            trigger = trigger != null || tokens.get(at).hidden() ? trigger : formula(at);
            if (trigger != null) {
                found.add(trigger);
            }
            at = trigger == null ? at + 1 : Math.max(at + 1, trigger.after());
        }
        return found;
    }

    private @Nullable Trigger formula(int at) {
        Optional<Reading> verb = words.verb(at);
        String lemma = verb.map(Reading::base).orElse(tokens.low(at));
        if (BE.contains(tokens.low(at))) {
            lemma = "be";
        }
        for (Formula formula : words.lexicon.formulas(lemma)) {
            int after = match(formula, at);
            if (after > 0) {
                Trigger trigger = trigger(formula, at, after, verb.orElse(null));
                if (trigger != null) {
                    return trigger;
                }
            }
        }
        if (verb.isEmpty() || !tokens.low(at).equals(lemma)) {
            for (Formula formula : words.lexicon.formulas(tokens.low(at))) {
                int after = formula.steps().size() > 1 ? match(formula, at) : 0;
                if (after > 0) {
                    return new Trigger(at, after, "", Optional.of(formula), true, Voice.NOMINAL, nobody(at));
                }
            }
        }
        return null;
    }

    private static Subject nobody(int at) {
        return new Subject(at, at, "", Nature.NONE, Link.FREE);
    }

    /** The token after the formula that begins here; 0 when another begins. */
    private int match(Formula formula, int at) {
        int next = at + 1;
        List<Step> steps = formula.steps();
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            int limit = next + (step.gap() ? Formula.GAP : 0);
            while (next < tokens.size() && (words.adverb(next) && !step.words().contains(tokens.low(next)))) {
                next++;
                limit++;
            }
            while (next <= limit && !step.words().contains(tokens.low(next))) {
                if (next == limit || !small(next)) {
                    return 0;
                }
                next++;
            }
            next++;
        }
        return next;
    }

    /** A word that a gap lets through: an article, adjective or adverb, but no preposition or sign. */
    private boolean small(int at) {
        return (tokens.get(at).word() || tokens.is(at, "'", "’"))
                && !words.preposition(at)
                && (!words.is("conjunctions", at)
                        || (tokens.is(at, "and") && (words.adverb(at - 1) || words.adjective(at - 1))));
    }

    private @Nullable Trigger trigger(Formula formula, int at, int after, @Nullable Reading verb) {
        if (verb == null && !BE.contains(tokens.low(at)) && formula.steps().size() > 1) {
            return new Trigger(at, after, "", Optional.of(formula), true, Voice.NOMINAL, nobody(at));
        }
        if (verb == null && !BE.contains(tokens.low(at))) {
            return null;
        }
        boolean be = BE.contains(tokens.low(at));
        String low = tokens.low(at);
        boolean third = be || is(verb, Form.THIRD);
        boolean past = (!be && is(verb, Form.PAST)) || tokens.is(at, "was", "were", "been");
        if (!be && is(verb, Form.ING)) {
            return hanging(formula, at, after);
        }
        int before = at - 1;
        while (before > 0 && words.adverb(before)) {
            before--;
        }
        if (past && !be && BE.contains(tokens.low(before))) {
            boolean passive = formula.kind() == Formula.Kind.TASK
                    || formula.kind() == Formula.Kind.INVITE
                    || formula.kind() == Formula.Kind.APPEAL;
            Subject subject = subjects.before(before);
            return passive
                    ? new Trigger(
                            at,
                            after,
                            "",
                            Optional.of(formula),
                            tokens.is(before, "was", "were"),
                            Voice.PASSIVE,
                            subject)
                    : null;
        }
        boolean denied = formula.kind() != Formula.Kind.VIEW && tokens.is(at - 1, "not", "never", "cannot");
        if (denied
                || tokens.is(before, "cannot")
                || tokens.is(before, "to")
                || BLOCKING.contains(tokens.low(at - 1))
                || tokens.low(at - 1).endsWith("'s")
                || MODALS.contains(tokens.low(before))
                || (tokens.is(before, "may", "can", "could", "might", "not") && !past && !isAssured(formula, before))) {
            return null;
        }
        if (tokens.is(subject0(at), "let") || (past && describes(at, after))) {
            return null;
        }
        Subject subject = subjects.before(tokens.is(before, "can") ? before : at);
        return speaks(formula, subject, at, low, third, past)
                ? new Trigger(at, after, "", Optional.of(formula), past, Voice.ACTIVE, subject)
                : null;
    }

    /** A participle that only describes: "backed by the Bank", "Determined to deepen our ties, we have"; or nothing follows. */
    private boolean describes(int at, int after) {
        boolean done = tokens.is(after, "by") && !tokens.is(after + 1, "consensus", "acclamation", "vote", "exchange");
        boolean opens = at == 0
                && tokens.is(at, "determined", "committed", "resolved")
                && !tokens.is(tokens.size() - 1, ",", ";");
        return done || opens || isBare(after);
    }

    /** The token before the one that stands before a verb: "let" in "let us agree". */
    private int subject0(int at) {
        return tokens.is(at - 1, "us", "me", "them") ? at - 2 : -1;
    }

    /** "keep the members informed.": a formula that nothing follows says nothing. */
    private boolean isBare(int after) {
        return after >= tokens.size() || tokens.is(after, ".", ";");
    }

    /** "I can assure you that", "we can announce that": said, not only possible. */
    private boolean isAssured(Formula formula, int can) {
        return tokens.is(can, "can")
                && tokens.is(can - 1, "i", "we")
                && (formula.kind() == Formula.Kind.ANNOUNCE
                        || formula.steps().getFirst().words().contains("promise"));
    }

    private static boolean is(@Nullable Reading verb, Form form) {
        return verb != null && verb.is(form);
    }

    /** Whether this subject can be the one that says the formula. */
    private boolean speaks(Formula formula, Subject subject, int at, String low, boolean third, boolean past) {
        if (subject.link() == Link.JOINED || (subject.nature() == Nature.NONE && subject.start() == 0 && at <= 3)) {
            boolean opening = subject.link() != Link.JOINED;
            return opening
                    ? free || third || past
                    : third || past || !words.lexicon.is("also_nouns", low) || words.startsPhrase(at, Form.BASE);
        }
        if (subject.link() == Link.RELATIVE && subject.text().isEmpty()) {
            return third || past;
        }
        boolean nounlike = !past
                && words.verb(at)
                        .filter(v -> words.lexicon.is("also_nouns", v.base()))
                        .isPresent();
        int spoken = words.adverb(at - 1) ? at - 2 : at - 1;
        boolean pronoun = words.is("pronouns", spoken) && !words.determiner(spoken);
        if (nounlike && !pronoun && formula.steps().size() == 1 && !follows(formula, at, third)) {
            return false;
        }
        boolean said = (formula.kind() == Formula.Kind.ANNOUNCE || formula.kind() == Formula.Kind.VIEW)
                && !subject.text().isEmpty()
                && (past || third);
        boolean instrument =
                formula.takes().contains("instrument") && (third || past) && subjects.isInstrument(subject);
        return said
                || instrument
                || subjects.isLoneName(subject)
                || subject.nature() == Nature.ACTOR
                || (subject.nature() == Nature.HALF
                        && tokens.is(subject.start(), "it", "this", "conference", "meeting"));
    }

    /** Whether what follows a word that may be a noun shows that it is a verb: "hopes that", "requests the Agency to". */
    private boolean follows(Formula formula, int at, boolean third) {
        if (tokens.is(at + 1, "that", "to")) {
            return formula.takes().contains(tokens.low(at + 1));
        }
        boolean sum =
                formula.takes().contains("sum") && (tokens.get(at + 1).number() || words.is("currencies", at + 1));
        return words.determiner(at + 1)
                || tokens.get(at + 1).capital()
                || tokens.is(at - 1, "hereby")
                || sum
                || (tokens.is(at + 1, "for") && formula.takes().contains("for") && third);
    }

    /** Whether another formula hangs on the sentence before "and", or a clause begins: not "policy and planning to". */
    private boolean isHung(int and) {
        for (int at = and - 1; at >= 0 && !tokens.is(at, ";"); at--) {
            boolean formula = words.verb(at)
                    .filter(v ->
                            v.is(Form.ING) && !words.lexicon.formulas(v.base()).isEmpty())
                    .isPresent();
            if (formula) {
                return true;
            }
        }
        return tokens.is(and - 1, ",");
    }

    /** "REAFFIRMING ...", "expressing the hope that": a formula that hangs on the sentence. */
    private @Nullable Trigger hanging(Formula formula, int at, int after) {
        boolean first = at == 0 || tokens.is(at - 1, ",", ";", "–", "—", ":") || (words.adverb(at - 1) && at == 1);
        boolean joined = tokens.is(at - 1, "while") || (tokens.is(at - 1, "and") && isHung(at - 1));
        if (!first && !joined) {
            if (BE.contains(tokens.low(at - 1))) {
                Subject subject = subjects.before(at - 1);
                return subject.nature() == Nature.ACTOR
                        ? new Trigger(at, after, "", Optional.of(formula), false, Voice.ACTIVE, subject)
                        : null;
            }
            return null;
        }
        return new Trigger(at, after, "", Optional.of(formula), false, Voice.HANGING, nobody(at));
    }
}
