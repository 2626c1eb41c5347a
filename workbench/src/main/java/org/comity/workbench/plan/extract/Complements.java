package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** What may follow a formula besides an infinitive: nouns for acts, clauses with "be", sums of money. */
final class Complements {
    private final Words words;
    private final Tokens tokens;
    private final Phrases phrases;

    Complements(Words words, Phrases phrases) {
        this.words = words;
        this.tokens = words.tokens;
        this.phrases = phrases;
    }

    /** "agreed on holding talks, on the appointment of envoys and on the opening of an office". */
    List<Act> furtherNouns(int from, int limit, Subject subject, Kind kind, Formula formula) {
        for (int at = from + 1; at < limit; at++) {
            boolean in = tokens.is(at, "in") && formula.takes().contains("in");
            boolean to = (tokens.is(at, "to")
                            || (tokens.is(at, "for") && formula.takes().contains("instrument")))
                    && words.determiner(at + 1);
            if ((in || to || tokens.is(at, "on", "upon")) && tokens.is(at - 1, ",", "and", ";")) {
                List<Act> acts = phrases.nouns(at + 1, limit, subject, kind, formula.strength());
                if (!acts.isEmpty()) {
                    return acts;
                }
            }
        }
        return List.of();
    }

    /** "a commitment to completion of the works, expanding the crews, and maintaining support": gerunds after a noun. */
    List<Act> furtherGerunds(int from, int limit, Subject subject, Kind kind, Formula formula) {
        for (int at = from + 1; at < limit && !tokens.is(at, ";", "which", "that", "by", "including"); at++) {
            int verb = words.skip(at + 1);
            boolean joined = tokens.is(at, ",") && !tokens.is(verb, "including", "following", "regarding");
            if (joined && words.startsPhrase(verb, Form.ING)) {
                return hasLast(verb, limit)
                        ? phrases.under(verb, Form.ING, subject, kind, formula.strength(), limit)
                        : List.of();
            }
        }
        return List.of();
    }

    /** Whether a list of gerunds ends in ", and maintaining": a single one would only say how. */
    private boolean hasLast(int from, int limit) {
        for (int at = from; at < limit; at++) {
            if (tokens.is(at, "and") && tokens.is(at - 1, ",") && words.startsPhrase(words.skip(at + 1), Form.ING)) {
                return true;
            }
        }
        return false;
    }

    /** "to Sorn's suggestion to come back": the token "to" after a proposal, and after whose it is; 0 for none. */
    int afterProposal(int from, int limit) {
        boolean named = false;
        for (int at = from; at < Math.min(limit, from + 14); at++) {
            boolean infinitive = tokens.is(at, "to")
                    && words.verb(words.skip(at + 1))
                            .filter(v -> v.is(Form.BASE))
                            .isPresent();
            if (tokens.is(at, ",", ";", "and", "that") || (infinitive && at == from)) {
                return 0;
            }
            if (named && infinitive) {
                return at;
            }
            named |= words.is("proposals", at)
                    || (at == from && words.is("proposals", at - 1) && tokens.is(at, "of", "by", "from", "made"));
        }
        return 0;
    }

    /** "decided this morning to", "agreed at their meeting in Oslo to": the token after what tells when or where. */
    int afterTime(int at, int limit) {
        boolean day = tokens.is(at, "on")
                && (words.is("weekdays", at + 1) || tokens.get(at + 1).number());
        boolean opens = day || tokens.is(at, "this", "last", "in", "at", "during", "until") || words.is("weekdays", at);
        for (int to = at + 1; opens && to < Math.min(limit, at + 9); to++) {
            if (tokens.is(to, ",", ";", ":", "and")
                    || (words.startsPhrase(to, Form.ING) && !words.is("events_due", to))) {
                return at;
            }
            boolean that = tokens.is(to, "that");
            boolean infinitive = tokens.is(to, "to")
                    && words.verb(words.skip(to + 1))
                            .filter(v -> v.is(Form.BASE))
                            .isPresent();
            if (that || infinitive) {
                return to;
            }
        }
        return at;
    }

    /** "agreed on a common timetable": what is agreed is an arrangement with a name of its own. */
    boolean isArrangement(int at, int limit) {
        for (int noun = at + 1; tokens.is(at, "a", "an") && noun < Math.min(limit, at + 6); noun++) {
            if (words.preposition(noun) || !tokens.get(noun).word()) {
                return words.is("arrangements", noun - 1);
            }
        }
        return false;
    }

    /** ", and the Council to report": where a further one begins who is given a task by the same formula; 0: none. */
    int nextTasked(int from, int limit) {
        for (int and = from + 1; and < limit && !tokens.is(and, ";", "which", "that", "who"); and++) {
            boolean names = tokens.is(and, "and")
                    && (words.determiner(and + 1) || tokens.get(and + 1).capital());
            for (int at = and + 2; names && at < Math.min(limit, and + 9); at++) {
                boolean infinitive = tokens.is(at, "to")
                        && words.verb(words.skip(at + 1))
                                .filter(v -> v.is(Form.BASE))
                                .isPresent();
                boolean noun = tokens.get(at).word() && (!words.preposition(at) || tokens.is(at, "of", "for"));
                if (infinitive && words.is("heads", at - 1)) {
                    return and + 1;
                }
                if (!noun
                        || infinitive
                        || words.verb(at).filter(v -> v.is(Form.PAST)).isPresent()) {
                    break;
                }
            }
        }
        return 0;
    }

    boolean isVerb(int at, int limit) {
        if (at >= Math.max(limit, at + 0) && at >= tokens.size()) {
            return false;
        }
        if (tokens.is(at, "be", "have")) {
            return true;
        }
        if (isDescribing(at)) {
            return false;
        }
        if (words.verb(at).filter(v -> v.is(Form.BASE)).isPresent()) {
            boolean object = words.aside(at + 1) > 0
                    || tokens.is(
                            at + 1, "within", "with", "on", "from", "by", "at", "to", "without", "before", "against")
                    || (tokens.get(at + 1).word() && !words.preposition(at + 1) && !words.is("conjunctions", at + 1));
            return !words.is("also_nouns", at) || words.startsPhrase(at, Form.BASE) || object;
        }
        boolean object = tokens.get(at + 1).word()
                && !tokens.is(at + 1, "of", "and", "or")
                && !tokens.low(at).endsWith("s");
        return words.baseOrUnknown(at)
                && !words.lexicon.map("nouns").containsKey(tokens.low(at))
                && !words.is("attitudes", at)
                && (object || isVerbByItsEnd(at));
    }

    /** "committed to close coordination", "to concrete actions": an adjective before a noun, which may look like a verb. */
    private boolean isDescribing(int at) {
        boolean adjective = words.adjective(at) || words.is("adjective_verbs", at);
        return adjective
                && words.noun(at + 1)
                && !tokens.get(at + 1).capital()
                && (words.is("described", at + 1)
                        || (words.verb(at).isEmpty() && words.adjective(at) && !words.adjective(at + 1)));
    }

    private boolean isVerbByItsEnd(int at) {
        return words.baseOrUnknown(at)
                && (words.determiner(at + 1)
                        || tokens.low(at).endsWith("ise")
                        || tokens.low(at).endsWith("ize")
                        || tokens.low(at).endsWith("ate")
                        || tokens.low(at).endsWith("ify"));
    }

    List<Act> nounAct(int at, int limit, Subject subject, Kind kind, Formula formula) {
        for (int noun = at + 1; noun < at + 7; noun++) {
            if (words.is("views", noun)) {
                boolean need = tokens.is(noun, "need", "necessity", "urgency", "desirability");
                return need && formula.kind() == Formula.Kind.COMMITMENT
                        ? List.of(new Act(Kind.ASPIRATION, "agree", at, phrases.actor(subject), noun, limit, limit, 25))
                        : List.of();
            }
            if (phrases.isActNoun(noun)
                    || words.preposition(noun)
                    || !tokens.get(noun).word()) {
                break;
            }
        }
        return phrases.nouns(at + 1, limit, subject, kind, formula.strength());
    }

    /** "agreed that a fund be set up, that the surplus not be sold": the base form of be after each subject. */
    List<Act> subjunctive(int from, int limit, Kind kind, Formula formula) {
        List<Act> acts = new ArrayList<>();
        int start = from;
        boolean finite = false;
        for (int at = from + 1; at < limit && at - start < 60; at++) {
            if (tokens.is(at, "that") && tokens.is(at - 1, ",", "and", ";", ")")) {
                start = at + 1;
                finite = false;
            }
            finite |= tokens.is(at, "is", "are", "was", "has", "have", "to", "will", "shall", "would", ";");
            int participle = words.skip(at + 1);
            boolean be = tokens.is(at, "be")
                    && words.verb(participle).filter(v -> v.is(Form.PARTICIPLE)).isPresent();
            boolean singular = !finite && at > start && start == from && phrases.isSingleActor(start, at);
            if (singular && words.startsPhrase(at, Form.BASE) && !words.is("stative", at)) {
                Subject who = new Subject(start, at, tokens.text(start, at), Subject.Nature.ACTOR, Subject.Link.FREE);
                acts.addAll(phrases.under(at, Form.BASE, who, kind, formula.strength(), limit));
                return acts;
            }
            if (be && !finite) {
                int end = tokens.is(at - 1, "not") ? at - 1 : at;
                acts.add(new Act(kind, words.lemma(participle), participle, "", start, end, limit, formula.strength()));
                finite = true;
            }
        }
        return acts;
    }

    /** "pledged USD 12 million to ...": a sum of money after the verb. */
    List<Act> sum(Trigger trigger, Formula formula, Subject subject, int limit, Kind kind) {
        if (!formula.takes().contains("sum") && !formula.takes().contains("ofsum")) {
            return List.of();
        }
        int at = trigger.after();
        for (int near = at; near < Math.min(limit, at + 12); near++) {
            if ((tokens.is(near, "that", "to") && near < at + 2) || tokens.is(near, ",", ";")) {
                break;
            }
            boolean money = words.is("currencies", near) || tokens.low(near).startsWith("us$");
            boolean amount = tokens.get(near).number()
                    || tokens.get(near + 1).number()
                    || tokens.get(near - 1).number()
                    || words.is("numbers", near - 1);
            if (money && amount) {
                String verb = words.verb(trigger.at()).map(v -> v.base()).orElse(tokens.low(trigger.at()));
                List<Act> gaps = phrases.gaps(trigger.at(), at, limit, verb, formula.strength());
                int end = gaps.isEmpty() || kind != Kind.COMMITMENT
                        ? limit
                        : FurtherActs.before(words.tokens, gaps.getFirst().at(), at);
                List<Act> acts = new ArrayList<>();
                acts.add(new Act(
                        kind,
                        verb,
                        trigger.at(),
                        phrases.actor(subject),
                        words.skip(at),
                        end,
                        limit,
                        formula.strength()));
                acts.addAll(kind == Kind.COMMITMENT ? gaps : List.of());
                return acts;
            }
        }
        return List.of();
    }
}
