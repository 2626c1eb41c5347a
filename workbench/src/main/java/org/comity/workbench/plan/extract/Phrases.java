package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Turns verb phrases into acts: leaves out states and effects, gives tasks to those who get them, turns passives round. */
final class Phrases {
    private final Words words;
    private final Tokens tokens;
    private final VerbPhrases reader;
    private final Setting setting;
    private final Agents agents;
    private final FurtherActs further;
    private final InnerFormulas inner;
    private final ActNouns nouns;
    private final Doing doing;

    Phrases(Words words, Subjects subjects, boolean[] used, Setting setting) {
        this.words = words;
        this.tokens = words.tokens;
        this.reader = new VerbPhrases(words, used);
        this.setting = setting;
        this.agents = new Agents(words, subjects);
        this.further = new FurtherActs(words, agents);
        this.nouns = new ActNouns(words);
        this.inner = new InnerFormulas(words);
        this.doing = new Doing(words);
    }

    /** The acts after an auxiliary. */
    List<Act> underModal(Trigger trigger, Subject subject, Kind kind, int limit) {
        int strength = switch (trigger.modal()) {
            case "shall" -> 90;
            case "perform", "performs" -> 80;
            case "will" -> 70;
            case "is to" -> 65;
            case "must" -> 60;
            case "would" -> 35;
            default -> 30;
        };
        List<Act> acts = new ArrayList<>();
        if (trigger.modal().equals("is planned")) {
            return List.of(new Act(
                    kind,
                    nouns.verbOfHead(subject).orElse(words.lemma(trigger.after() - 1)),
                    trigger.after() - 1,
                    "",
                    subject.start(),
                    subject.end(),
                    limit,
                    strength));
        }
        boolean founded = trigger.modal().equals("is hereby");
        if (trigger.modal().equals("performs")) {
            for (VerbPhrase phrase : reader.read(trigger.after(), Form.THIRD, false, limit)) {
                acts.addAll(act(phrase, subject, kind, strength, trigger));
            }
            return acts;
        }
        for (VerbPhrase phrase : reader.read(
                founded ? trigger.at() - 1 : trigger.after(),
                founded ? Form.THIRD : Form.BASE,
                trigger.modal().equals("is to"),
                limit)) {
            acts.addAll(act(phrase, subject, kind, strength, trigger));
        }
        return acts;
    }

    /** The acts of an infinitive, gerund or imperative. */
    List<Act> under(int from, Form form, Subject subject, Kind kind, int strength, int limit) {
        List<Act> acts = new ArrayList<>();
        for (VerbPhrase phrase : reader.read(from, form, true, limit)) {
            acts.addAll(act(phrase, subject, kind, strength, null));
        }
        return acts;
    }

    private List<Act> act(
            VerbPhrase phrase,
            Subject subject,
            Kind kind,
            int strength,
            @org.jspecify.annotations.Nullable Trigger modal) {
        String name = phrase.lemma().replace(' ', '-');
        if (phrase.passive()) {
            return passive(phrase, subject, kind, strength);
        }
        int clause = inner.seenTo(phrase.verb());
        if (clause > 0 && kind == Kind.COMMITMENT) {
            List<Act> ensured = inner.ensured(phrase, clause, strength);
            if (ensured != null) {
                return ensured;
            }
        }
        boolean counts = kind == Kind.COMMITMENT && phrase.carried() == phrase.verb();
        if (counts && (modal == null ? doing.isState(name, phrase) : !doing.isAct(name, phrase, subject, modal))) {
            return being(phrase, subject, kind, strength);
        }
        Optional<Formula> formula = inner.formulaOf(phrase);
        if (formula.isPresent() && kind == Kind.COMMITMENT) {
            List<Act> inner = byFormula(phrase, formula.get(), subject, strength);
            if (inner != null) {
                return inner;
            }
        }
        boolean event = modal != null
                && (subject.nature() == Nature.THING
                        || (subject.nature() == Nature.HALF && words.lexicon.is("events", name)));
        if (event) {
            return List.of(new Act(
                    kind, phrase.lemma(), phrase.verb(), "", subject.start(), subject.end(), phrase.end(), strength));
        }
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(
                kind,
                phrase.lemma(),
                phrase.verb(),
                actor(subject),
                phrase.object(),
                phrase.end(),
                phrase.end(),
                strength));
        if (kind == Kind.COMMITMENT) {
            acts.addAll(further.onActive(phrase, strength));
        }
        return acts;
    }

    /** What others give by the same verb: "pledged 5 million, Velmar 3 million". */
    List<Act> gaps(int verb, int object, int end, String lemma, int strength) {
        return further.gaps(new VerbPhrase(verb, lemma, object, end, false, verb), strength);
    }

    /** "shall be exempt from", "are to be open": a state that is an act. */
    private List<Act> being(VerbPhrase phrase, Subject subject, Kind kind, int strength) {
        String next = tokens.low(phrase.verb() + 1);
        boolean place = tokens.is(phrase.verb(), "be")
                && next.equals("in")
                && tokens.is(phrase.verb() + 2, "place", "operation", "service");
        if (place) {
            String state = "be in " + tokens.low(phrase.verb() + 2);
            return List.of(
                    new Act(kind, state, phrase.verb(), "", subject.start(), subject.end(), phrase.end(), strength));
        }
        if (!tokens.is(phrase.verb(), "be") || !words.lexicon.is("be_acts", next)) {
            return List.of();
        }
        String verb = next.equals("exempt") ? next : "be " + next;
        return List.of(new Act(kind, verb, phrase.verb(), "", subject.start(), subject.end(), phrase.end(), strength));
    }

    /** The acts of nouns from an article on. */
    List<Act> nouns(int from, int limit, Subject subject, Kind kind, int strength) {
        return nouns.nouns(from, limit, actor(subject), kind, strength);
    }

    boolean isActNoun(int at) {
        return nouns.isActNoun(at);
    }

    /** Whether the one who is asked is a body that the parties direct. */
    boolean isOwn(Subject who) {
        return agents.isOwn(who) && !agents.isOther(who);
    }

    String actor(Subject subject) {
        if (subject.text().isEmpty()) {
            return setting.opening();
        }
        return subject.text();
    }

    /** What a formula under a commitment makes of it; null when its verb is an act like others. */
    private @org.jspecify.annotations.Nullable List<Act> byFormula(
            VerbPhrase phrase, Formula formula, Subject subject, int strength) {
        return switch (formula.kind()) {
            case APPEAL -> inner.isAppeal(phrase) ? List.of(own(Kind.ASPIRATION, phrase, subject, formula)) : null;
            case EXPLORE -> List.of(own(Kind.ASPIRATION, phrase, subject, formula));
            case ASPIRATION ->
                inner.isWish(words.skip(phrase.verb() + 1)) || formula.steps().size() > 1
                        ? List.of(own(Kind.ASPIRATION, phrase, subject, formula))
                        : null;
            case RESTATEMENT ->
                formula.takes().contains("commitment") && !inner.renews(phrase.verb())
                        ? null
                        : List.of(own(Kind.RESTATEMENT, phrase, subject, formula));
            case TASK, INVITE -> {
                List<Act> tasks = tasks(phrase.verb() + 1, phrase.end(), formula, strength);
                yield tasks.isEmpty() ? null : tasks;
            }
            case ANNOUNCE ->
                !tokens.is(phrase.verb() + 1, "that")
                        ? null
                        : inner.hasModal(phrase) ? List.of() : inner.ensured(phrase, phrase.verb() + 2, strength);
            case COMMITMENT, MUST, VIEW -> null;
        };
    }

    String formulaVerb(Formula formula, int at) {
        return inner.formulaVerb(formula, at);
    }

    boolean renews(int verb) {
        return inner.renews(verb);
    }

    private Act own(Kind kind, VerbPhrase phrase, Subject subject, Formula formula) {
        int from = phrase.verb() + Math.max(1, formula.steps().size());
        return new Act(
                kind,
                inner.formulaVerb(formula, phrase.verb()),
                phrase.verb(),
                actor(subject),
                Math.min(from, Math.max(from, phrase.end())),
                phrase.end(),
                phrase.end(),
                formula.strength());
    }

    /** "task the Secretary-General to commission a study": the acts of the one who is tasked, from the object on. */
    List<Act> tasks(int from, int limit, Formula formula, int strength) {
        int object = tokens.is(from, "to") ? from + 1 : from;
        for (int at = object + 1; at < limit && at - object < 40; at++) {
            if (tokens.get(at).hidden()) {
                continue;
            }
            if (tokens.is(at, ";", "which", "will", "shall", "should")) {
                return List.of();
            }
            int verb = words.skip(at + 1);
            boolean to = tokens.is(at, "to")
                    && (words.verb(verb).filter(v -> v.is(Form.BASE)).isPresent() || tokens.is(verb, "be"))
                    && !words.determiner(verb);
            boolean with = tokens.is(at, "with", "for")
                    && words.verb(verb).filter(v -> v.is(Form.ING)).isPresent();
            if (to || with) {
                return tasked(object, at, verb, to ? Form.BASE : Form.ING, limit, formula, strength);
            }
            if (tokens.is(at, "with") && formula.kind() == Formula.Kind.TASK) {
                List<Act> nouns = nouns(at + 1, limit, agents.person(object, at), Kind.COMMITMENT, strength);
                if (!nouns.isEmpty()) {
                    return nouns;
                }
            }
        }
        return List.of();
    }

    private List<Act> tasked(int object, int to, int verb, Form form, int limit, Formula formula, int strength) {
        Subject who = agents.person(object, to);
        boolean visit = tokens.is(verb, "visit", "pay", "attend", "undertake") && formula.kind() == Formula.Kind.INVITE;
        if (visit || !agents.isBody(who)) {
            return List.of();
        }
        boolean own = agents.isOwn(who);
        boolean told = (formula.kind() == Formula.Kind.TASK && !agents.isOther(who)) || (own && !agents.isOther(who));
        if (!told) {
            return List.of(new Act(
                    Kind.ASPIRATION,
                    formula.steps().getFirst().words().iterator().next(),
                    object - 1,
                    "",
                    object,
                    limit,
                    limit,
                    strength));
        }
        List<Act> acts = new ArrayList<>();
        for (VerbPhrase phrase : reader.read(verb, form, true, limit)) {
            acts.addAll(act(phrase, who, Kind.COMMITMENT, strength, null));
        }
        return acts;
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
        return dating
                || form
                || (state && !tokens.is(subject.start(), "no"))
                || tokens.is(subject.end() - 1, "consideration");
    }

    private List<Act> passive(VerbPhrase phrase, Subject subject, Kind kind, int strength) {
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
            return under(
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
            return under(words.skip(to + 1), Form.BASE, subject, kind, strength, phrase.end());
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
