package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.extract.Trigger.Voice;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** What a formula makes of the words after it: agree to, decide on, hope that, reaffirm ... */
final class FormulaRules {
    /** From this strength on a clause with "that" is an order: directed that. */
    private static final int ORDERED = 70;

    private final SentenceRules sentence;
    private final Words words;
    private final Tokens tokens;
    private final Phrases phrases;
    private final Complements complements;

    FormulaRules(SentenceRules sentence, Phrases phrases) {
        this.sentence = sentence;
        this.words = sentence.words();
        this.tokens = sentence.tokens();
        this.phrases = phrases;
        this.complements = new Complements(words, phrases);
    }

    List<Act> acts(int index, Trigger trigger) {
        Formula formula = trigger.formula().orElseThrow();
        Subject subject = sentence.resolve(index, trigger);
        int limit = sentence.limit(index);
        return switch (formula.kind()) {
            case COMMITMENT -> commitment(index, trigger, formula, subject, limit);
            case ANNOUNCE -> {
                List<Act> said = affirmed(trigger, formula, subject, limit);
                yield said.isEmpty() ? complements.sum(trigger, formula, subject, limit, Kind.COMMITMENT) : said;
            }
            case TASK, INVITE -> task(trigger, formula, subject, limit);
            case ASPIRATION, EXPLORE -> aspiration(index, trigger, formula, subject, limit);
            case APPEAL ->
                trigger.voice() == Voice.PASSIVE
                        ? wish(Kind.ASPIRATION, trigger, formula, subject, limit)
                        : appeal(trigger, formula, subject, limit);
            case RESTATEMENT -> restatement(index, trigger, formula, subject, limit);
            case MUST -> must(trigger, formula, subject, limit);
            case VIEW -> affirmed(trigger, formula, subject, limit);
        };
    }

    /** "affirmed to expand", "guarantees to admit": with an infinitive it binds. */
    private List<Act> affirmed(Trigger trigger, Formula formula, Subject subject, int limit) {
        int at = words.skip(trigger.after());
        int verb = words.skip(at + 1);
        boolean binds = formula.takes().contains("to") && tokens.is(at, "to") && complements.isVerb(verb, limit);
        return binds ? phrases.under(verb, Form.BASE, subject, Kind.COMMITMENT, formula.strength(), limit) : List.of();
    }

    private List<Act> must(Trigger trigger, Formula formula, Subject subject, int limit) {
        int at = words.skip(trigger.after());
        int verb = words.skip(at + 1);
        if (!tokens.is(at, "to") || !complements.isVerb(verb, limit)) {
            return List.of();
        }
        Kind kind = sentence.setting().tasks() ? Kind.COMMITMENT : Kind.ASPIRATION;
        List<Act> acts = phrases.under(verb, Form.BASE, subject, kind, formula.strength(), limit);
        return kind == Kind.COMMITMENT ? acts : acts.subList(0, Math.min(1, acts.size()));
    }

    private List<Act> commitment(int index, Trigger trigger, Formula formula, Subject subject, int limit) {
        boolean earlier = isEarlier(sentence, trigger, subject);
        Kind kind = earlier ? Kind.RESTATEMENT : Kind.COMMITMENT;
        List<Act> acts = complement(index, trigger, formula, subject, limit, kind);
        return earlier && acts.size() > 1 ? acts.subList(0, 1) : acts;
    }

    /** A report of what was promised before: "In 2031 we promised", "under which Members undertook", "had agreed". */
    static boolean isEarlier(SentenceRules sentence, Trigger trigger, Subject subject) {
        Tokens tokens = sentence.tokens();
        boolean standing = tokens.is(trigger.subject().start() - 1, "which")
                && sentence.words().preposition(trigger.subject().start() - 2)
                && trigger.formula()
                        .filter(f -> f.steps().getLast().words().contains("obliged"))
                        .isPresent();
        if (standing) { // "under which it is obliged to"
            return true;
        }
        if (!trigger.past() || trigger.voice() == Voice.NOMINAL) {
            return false;
        }
        for (int at = Math.max(0, trigger.at() - 3); at < trigger.at(); at++) {
            if (tokens.is(at, "previously", "already", "earlier") || (tokens.is(at, "had") && !sentence.isReported())) {
                return true;
            }
        }
        boolean under = !tokens.is(trigger.at(), "pledged")
                && tokens.is(trigger.subject().start() - 1, "which", "whom")
                && sentence.words().preposition(trigger.subject().start() - 2);
        if (under && trigger.is(Formula.Kind.COMMITMENT)) {
            return true;
        }
        for (int at = Math.max(0, subject.start() - 10); at < subject.start(); at++) {
            boolean year = isPastYear(sentence, at) && tokens.is(at - 1, "in", "since", "of");
            if (year || tokens.is(at, "ago") || (tokens.is(at, "last") && tokens.is(at + 1, "year", "month", "week"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPastYear(SentenceRules sentence, int at) {
        String low = sentence.tokens().low(at);
        boolean number = low.length() == 4 && low.chars().allMatch(Character::isDigit);
        return number
                && sentence.setting().year() > 0
                && Integer.parseInt(low) < sentence.setting().year()
                && low.compareTo("1900") > 0;
    }

    private List<Act> complement(int index, Trigger trigger, Formula formula, Subject subject, int limit, Kind kind) {
        int at = complements.afterTime(words.skip(trigger.after()), limit);
        Set<String> takes = formula.takes();
        boolean bound = takes.contains("instrument") && takes.contains("to") && isPersonBound(at);
        if (bound) { // "the deal commits both countries to cutting"
            return phrases.tasks(trigger.after(), limit, formula, formula.strength());
        }
        if (tokens.is(at, ":") && takes.contains("to")) { // agreed: (i) to open ...
            at = words.skip(at + 1);
        }
        if (tokens.is(at, "for")
                && takes.contains("to")
                && trigger.voice() != Voice.PASSIVE) { // agreed for Laos to open ...
            List<Act> others = phrases.tasks(at + 1, limit, formula, formula.strength());
            if (!others.isEmpty() && kind == Kind.COMMITMENT) {
                return others.stream()
                        .filter(act -> act.kind() == Kind.COMMITMENT)
                        .toList();
            }
        }
        if (tokens.is(at, "with") && takes.contains("to")) { // agreed with Nepal to open ...
            for (int to = at + 1; to < at + 9; to++) {
                if (tokens.is(to, "to")
                        && words.verb(to + 1).filter(v -> v.is(Form.BASE)).isPresent()) {
                    at = to;
                    break;
                }
            }
        }
        int proposed = takes.contains("to") ? complements.afterProposal(at, limit) : 0;
        if (proposed > 0) { // agreed to Sorn's proposal to open ...
            at = proposed;
        }
        if (takes.contains("noun")) {
            return things(at, trigger, formula, subject, limit, kind);
        }
        int verb = words.skip(at + 1);
        while (tokens.is(verb, "to")) {
            verb = words.skip(verb + 1);
        }
        if (takes.contains("bare") && words.startsPhrase(at, Form.ING)) {
            return phrases.under(at, Form.ING, subject, kind, formula.strength(), limit);
        }
        boolean article = words.determiner(verb) && words.verb(verb).isEmpty();
        if (takes.contains("to") && tokens.is(at, "to") && !article && complements.isVerb(verb, limit)) {
            return phrases.under(verb, Form.BASE, subject, kind, formula.strength(), limit);
        }
        boolean preposition = tokens.is(at, "to", "on", "upon", "in", "with", "of", "towards");
        if (takes.contains("ing") && preposition && words.startsPhrase(verb, Form.ING)) {
            List<Act> acts = new ArrayList<>(phrases.under(verb, Form.ING, subject, kind, formula.strength(), limit));
            acts.addAll(complements.furtherNouns(
                    acts.isEmpty() ? verb : acts.getLast().at(), limit, subject, kind, formula));
            return acts;
        }
        return nominal(index, at, trigger, formula, subject, limit, kind);
    }

    /** "announced the opening of", "provides for the exchange of": nouns for acts, of the one who speaks or of nobody. */
    private List<Act> things(int at, Trigger trigger, Formula formula, Subject speaker, int limit, Kind kind) {
        boolean instrument = formula.takes().contains("instrument");
        int from = words.preposition(trigger.after() - 1) || instrument ? trigger.after() : trigger.after() - 1;
        if (instrument && speaker.nature() == Subject.Nature.ACTOR) { // a person who provides for something
            return List.of();
        }
        Subject subject =
                instrument ? new Subject(at, at, Candidate.UNSTATED, Subject.Nature.NONE, Subject.Link.FREE) : speaker;
        List<Act> acts = new ArrayList<>(phrases.nouns(from, limit, subject, kind, formula.strength()));
        acts.addAll(
                complements.furtherNouns(acts.isEmpty() ? limit : acts.getLast().at(), limit, subject, kind, formula));
        return acts;
    }

    /** "commits both countries to", not "commits itself to" or "commits 5 million to". */
    private boolean isPersonBound(int at) {
        boolean person = words.determiner(at)
                || (tokens.get(at).capital() && !tokens.is(at, "to"))
                || tokens.is(at, "us", "them", "both");
        for (int to = at + 1; person && to < at + 9; to++) {
            if (words.is("currencies", to) || tokens.get(to).number() || tokens.is(to, ",", ";")) {
                return false;
            }
            if (tokens.is(to, "to")) {
                return words.verb(to + 1)
                        .filter(v -> v.is(Form.BASE) || v.is(Form.ING))
                        .isPresent();
            }
        }
        return false;
    }

    /** What no verb follows: nouns for acts, a thing agreed, a clause, a sum. */
    private List<Act> nominal(
            int index, int at, Trigger trigger, Formula formula, Subject subject, int limit, Kind kind) {
        Set<String> takes = formula.takes();
        boolean target = tokens.is(at, "on", "to") && tokens.is(at + 3, "of") && words.is("targets", at + 2);
        if (target && words.startsPhrase(at + 4, Form.ING)) {
            return phrases.under(at + 4, Form.ING, subject, kind, formula.strength(), limit);
        }
        boolean granted = takes.contains("gift")
                && (words.determiner(at) || words.noun(at))
                && !complements.nounAct(at - 1, limit, subject, kind, formula).isEmpty();
        if (granted) {
            return complements.nounAct(at - 1, limit, subject, kind, formula);
        }
        if ((tokens.is(at, "to", "on", "upon", "for") || (tokens.is(at, "in") && takes.contains("in")))
                && (takes.contains("act") || takes.contains("ing"))
                && (words.determiner(at + 1) || !formula.say().endsWith("committed"))
                && !tokens.is(at, "for")) {
            List<Act> nouns = new ArrayList<>(complements.nounAct(at, limit, subject, kind, formula));
            nouns.addAll(complements.furtherNouns(
                    nouns.isEmpty() ? at : nouns.getLast().at(), limit, subject, kind, formula));
            if (!nouns.isEmpty() && takes.contains("ing")) {
                nouns.addAll(complements.furtherGerunds(nouns.getLast().at(), limit, subject, kind, formula));
            }
            if (!nouns.isEmpty()) {
                return nouns;
            }
        }
        boolean on = tokens.is(at, "on", "upon");
        boolean arranged = takes.contains("act") && complements.isArrangement(on ? at + 1 : at, limit);
        if (arranged || (takes.contains("on") && tokens.is(at, "to", "on"))) {
            return List.of(new Act(
                    kind,
                    phrases.formulaVerb(formula, trigger.at()),
                    trigger.at(),
                    phrases.actor(subject),
                    on || tokens.is(at, "to") ? at + 1 : at,
                    limit,
                    limit,
                    formula.strength()));
        }
        if (takes.contains("act")
                && (tokens.is(at, "the", "a", "an") || phrases.isActNoun(at))
                && (formula.say().equals("approve") || formula.say().equals("endorse"))) {
            List<Act> nouns = phrases.nouns(at, limit, subject, kind, formula.strength());
            if (!nouns.isEmpty() || !takes.contains("sum")) {
                return nouns;
            }
        }
        if (takes.contains("that") && tokens.is(at, "that") && !sentence.governsModal(index)) {
            return complements.subjunctive(at + 1, limit, kind, formula);
        }
        return takes.contains("sum") || takes.contains("ofsum")
                ? complements.sum(trigger, formula, subject, limit, kind)
                : List.of();
    }

    private List<Act> task(Trigger trigger, Formula formula, Subject subject, int limit) {
        if (trigger.voice() == Voice.PASSIVE && formula.kind() == Formula.Kind.INVITE && !phrases.isOwn(subject)) {
            return wish(Kind.ASPIRATION, trigger, formula, subject, limit);
        }
        if (trigger.voice() == Voice.PASSIVE) {
            int at = words.skip(trigger.after());
            int verb = words.skip(at + 1);
            if (tokens.is(at, "to") && complements.isVerb(verb, limit)) {
                return phrases.under(verb, Form.BASE, subject, Kind.COMMITMENT, formula.strength(), limit);
            }
            if (tokens.is(at, "with") && words.startsPhrase(verb, Form.ING)) {
                return phrases.under(verb, Form.ING, subject, Kind.COMMITMENT, formula.strength(), limit);
            }
            return tokens.is(at, "with")
                    ? phrases.nouns(at + 1, limit, subject, Kind.COMMITMENT, formula.strength())
                    : List.of();
        }
        int that = words.skip(trigger.after());
        if (formula.takes().contains("that") && tokens.is(that, "that") && formula.strength() >= ORDERED) {
            return complements.subjunctive(that + 1, limit, Kind.COMMITMENT, formula);
        }
        if (formula.takes().contains("that") && tokens.is(that, "that")) {
            return requested(that + 1, trigger, formula, subject, limit);
        }
        List<Act> acts = phrases.tasks(trigger.after(), limit, formula, formula.strength());
        if (acts.size() == 1 && acts.getFirst().kind() == Kind.ASPIRATION) {
            return wish(Kind.ASPIRATION, trigger, formula, subject, limit);
        }
        List<Act> all = new ArrayList<>(acts);
        List<Act> further = acts;
        while (!further.isEmpty()) { // "directed the States to ratify them and the Council to report"
            int next = complements.nextTasked(further.getLast().at(), limit);
            further = next > 0 ? phrases.tasks(next, limit, formula, formula.strength()) : List.of();
            all.addAll(further);
        }
        return all;
    }

    /** "requested that the Secretary-General report annually": a task for an own body, a wish to another. */
    private List<Act> requested(int from, Trigger trigger, Formula formula, Subject subject, int limit) {
        List<Act> asked = complements.subjunctive(from, limit, Kind.COMMITMENT, formula);
        int verb = asked.isEmpty() ? from : Math.min(asked.getFirst().at(), limit);
        Subject who = new Subject(from, verb, tokens.text(from, verb), Subject.Nature.ACTOR, Subject.Link.FREE);
        boolean own = phrases.isOwn(who);
        return asked.isEmpty() || own ? asked : wish(Kind.ASPIRATION, trigger, formula, subject, limit);
    }

    /** "called on all States to ratify", not "called on the President". */
    private boolean hasInfinitive(int from, int limit) {
        for (int at = from; at < limit; at++) {
            if (tokens.is(at, "to", "that", "for")) {
                return true;
            }
        }
        return false;
    }

    private List<Act> appeal(Trigger trigger, Formula formula, Subject subject, int limit) {
        int at = trigger.after();
        if (at >= limit || (tokens.is(at, ".", ",") && !tokens.is(at, ","))) {
            return List.of();
        }
        boolean visit =
                tokens.is(trigger.after() - 1, "on") && tokens.is(trigger.at() + 1, "on") && !hasInfinitive(at, limit);
        boolean nothing = visit || (formula.steps().size() == 1 && tokens.is(at, "by", "."));
        return nothing ? List.of() : wish(Kind.ASPIRATION, trigger, formula, subject, limit);
    }

    private List<Act> wish(Kind kind, Trigger trigger, Formula formula, Subject subject, int limit) {
        int from = Math.min(trigger.after(), limit);
        int end = end(from, limit);
        return List.of(new Act(
                kind,
                phrases.formulaVerb(formula, trigger.at()),
                trigger.at(),
                phrases.actor(subject),
                from,
                end,
                end,
                formula.strength()));
    }

    private int end(int from, int limit) {
        for (int at = from; at < limit; at++) {
            if (tokens.is(at, ";")) {
                return at;
            }
        }
        return limit;
    }

    private List<Act> aspiration(int index, Trigger trigger, Formula formula, Subject subject, int limit) {
        int at = words.skip(trigger.after());
        int verb = words.skip(at + 1);
        Set<String> takes = formula.takes();
        if (takes.contains("to") && tokens.is(at, "to") && complements.isVerb(verb, limit)) {
            if (tokens.is(trigger.at(), "would", "should")
                    || tokens.is(verb, "thank", "express", "congratulate", "say", "recall", "note", "pay")) {
                return List.of();
            }
            List<Act> acts = phrases.under(verb, Form.BASE, subject, Kind.ASPIRATION, formula.strength(), limit);
            return new ArrayList<>(acts.subList(0, Math.min(1, acts.size())));
        }
        boolean that = takes.contains("that") && tokens.is(at, "that");
        if (sentence.governsModal(index)) {
            return List.of();
        }
        boolean gerund = takes.contains("ing")
                && words.startsPhrase(tokens.is(at, "in", "to", "of", "at") ? verb : at, Form.ING);
        boolean other = (takes.contains("for") && tokens.is(at, "for"))
                || (takes.contains("of") && tokens.is(at, "of"))
                || (takes.contains("in") && tokens.is(at, "in"))
                || (takes.contains("object") && (words.determiner(at) || words.noun(at)) && !tokens.is(at, "that"));
        return that || gerund || other ? wish(Kind.ASPIRATION, trigger, formula, subject, limit) : List.of();
    }

    private List<Act> restatement(int index, Trigger trigger, Formula formula, Subject subject, int limit) {
        if (sentence.governsModal(index) || (formula.takes().contains("commitment") && !phrases.renews(trigger.at()))) {
            return List.of();
        }
        return wish(Kind.RESTATEMENT, trigger, formula, subject, limit);
    }
}
