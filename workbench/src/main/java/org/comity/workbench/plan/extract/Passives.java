package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Turns passives round: what is done to whom by whom, and who is told to do what. */
final class Passives {
    /** Reads the acts of an infinitive. */
    interface Infinitives {
        List<Act> read(int from, Form form, Subject subject, Kind kind, int strength, int limit);
    }

    private final Words words;
    private final Tokens tokens;
    private final Agents agents;
    private final FurtherActs further;
    private final Infinitives infinitives;

    Passives(Words words, Agents agents, FurtherActs further, Infinitives infinitives) {
        this.words = words;
        this.tokens = words.tokens;
        this.agents = agents;
        this.further = further;
        this.infinitives = infinitives;
    }

    /** "taken by both governments to ease": the token after the agent, where an infinitive follows it. */
    private int afterAgent(int from, int end) {
        for (int at = from; tokens.is(from, "by") && at < Math.min(end, from + 12); at++) {
            if (tokens.is(at, "to")) {
                return at;
            }
        }
        return from;
    }

    /** A date given, a form of the text itself, a state, or "consideration will be given". */
    private boolean isNoAct(VerbPhrase phrase, Subject subject, String base) {
        String verb = tokens.low(phrase.verb());
        boolean dating = subject.link() == Subject.Link.RELATIVE
                && words.lexicon.is("dating", phrase.lemma().replace(' ', '-'));
        boolean form = words.lexicon.is("formal_passives", base) && agents.isInstrument(subject);
        boolean state = words.lexicon.is("states", verb)
                || words.lexicon.is("states", verb + "-" + tokens.low(phrase.verb() + 1))
                || tokens.is(subject.start(), "nothing");
        boolean settled = tokens.is(phrase.verb(), "determined")
                && !agents.agent(phrase.object(), phrase.end()).isEmpty();
        return dating
                || form
                || (state && !settled && !tokens.is(subject.start(), "no"))
                || tokens.is(subject.end() - 1, "consideration");
    }

    List<Act> acts(VerbPhrase phrase, Subject subject, Kind kind, int strength) {
        String base = words.verb(phrase.verb()).map(v -> v.base()).orElse(phrase.lemma());
        if (kind == Kind.COMMITMENT && isNoAct(phrase, subject, base)) {
            return List.of();
        }
        int to = afterAgent(words.skip(phrase.object()), phrase.end());
        boolean infinitive = tokens.is(to, "to")
                && words.verb(words.skip(to + 1)).filter(v -> v.is(Form.BASE)).isPresent();
        boolean carried = false;
        for (int at = subject.start(); at < subject.end(); at++) {
            carried |= words.is("carry_objects", at) && words.noun(at);
        }
        if (infinitive && carried) {
            String agent = agents.agent(phrase.object(), to);
            return infinitives.read(
                    words.skip(to + 1),
                    Form.BASE,
                    new Subject(to, to, agent, Nature.NONE, Subject.Link.FREE),
                    kind,
                    strength,
                    phrase.end());
        }
        Formula.Kind formula = words.lexicon.formulas(base).stream()
                .filter(f -> f.steps().size() == 1)
                .map(Formula::kind)
                .findFirst()
                .orElse(Formula.Kind.VIEW);
        if (infinitive && (formula == Formula.Kind.TASK || formula == Formula.Kind.INVITE)) {
            return infinitives.read(words.skip(to + 1), Form.BASE, subject, kind, strength, phrase.end());
        }
        boolean wish =
                formula == Formula.Kind.APPEAL || formula == Formula.Kind.EXPLORE || formula == Formula.Kind.ASPIRATION;
        Kind own = wish && kind == Kind.COMMITMENT ? Kind.ASPIRATION : kind;
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(
                own,
                phrase.lemma(),
                phrase.verb(),
                agents.agent(phrase.object(), phrase.end()),
                subject.start(),
                subject.end(),
                phrase.end(),
                strength));
        if (own == Kind.COMMITMENT) {
            acts.addAll(further.onPassive(phrase, subject, strength));
        }
        return acts;
    }
}
