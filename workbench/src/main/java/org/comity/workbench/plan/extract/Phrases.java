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
    /** From this strength on it does not matter who is told: instruct, direct, oblige. */
    private static final int ORDERED = 65;

    private final Words words;
    private final Tokens tokens;
    private final VerbPhrases reader;
    private final Setting setting;
    private final Agents agents;
    private final FurtherActs further;
    private final InnerFormulas inner;
    private final ActNouns nouns;
    private final Doing doing;
    private final Passives passives;

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
        this.passives = new Passives(words, agents, further, this::under);
    }

    /** The acts after an auxiliary. */
    List<Act> underModal(Trigger trigger, Subject subject, Kind kind, int limit) {
        int strength = switch (trigger.modal()) {
            case "shall" -> 90;
            case "perform", "performs" -> 80;
            case "will" -> 70;
            case "futurate" -> 60;
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
                    nouns.objectOf(subject),
                    subject.end(),
                    limit,
                    strength));
        }
        if (subject.end() + 3 < trigger.at()
                && kind == Kind.COMMITMENT) { // "a farm, to be managed by A, will be opened"
            acts.addAll(further.hosted(
                    new VerbPhrase(subject.start(), "", subject.start(), trigger.at(), true, subject.start()),
                    strength));
        }
        boolean founded = trigger.modal().equals("is hereby");
        if (trigger.modal().equals("performs") || trigger.modal().equals("futurate")) {
            Form form = trigger.modal().equals("performs") ? Form.THIRD : Form.ING;
            for (VerbPhrase phrase : reader.read(trigger.after(), form, false, limit)) {
                acts.addAll(act(phrase, subject, kind, strength, trigger));
            }
            return acts;
        }
        boolean third = trigger.modal().equals("hereby")
                && words.verb(words.skip(trigger.after()))
                        .filter(v -> v.is(Form.THIRD))
                        .isPresent();
        Subject who = subject;
        for (VerbPhrase phrase : reader.read(
                founded ? trigger.at() - 1 : trigger.after(),
                founded || third ? Form.THIRD : Form.BASE,
                trigger.modal().equals("is to"),
                limit)) {
            List<Act> found = act(phrase, who, kind, strength, trigger);
            if (!found.isEmpty() && isPersonal(who, phrase)) {
                who = new Subject(who.start(), who.end(), who.text(), Nature.ACTOR, who.link());
            }
            acts.addAll(found);
        }
        return acts;
    }

    /** "It will deliver generators and bring ...": who does the first is somebody, and so does the rest. */
    private boolean isPersonal(Subject subject, VerbPhrase phrase) {
        String base = words.verb(phrase.verb()).map(v -> v.base()).orElse("");
        return tokens.is(subject.start(), "it")
                && !phrase.passive()
                && (words.lexicon.is("personal", base) || words.lexicon.is("concrete", base));
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
            return passives.acts(phrase, subject, kind, strength);
        }
        int clause = inner.seenTo(phrase.verb());
        if (clause > 0 && kind == Kind.COMMITMENT) {
            List<Act> ensured = inner.ensured(phrase, clause, doer(subject, phrase), strength);
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
                && !(tokens.is(subject.start(), "it") && name.equals("meet"))
                && (subject.nature() == Nature.THING
                        || (subject.nature() == Nature.HALF && words.lexicon.is("events", name)));
        if (event) {
            return List.of(new Act(
                    kind, phrase.lemma(), phrase.verb(), "", subject.start(), subject.end(), phrase.end(), strength));
        }
        List<Act> more = kind == Kind.COMMITMENT ? further.onActive(phrase, subject, strength) : List.of();
        int end = more.stream()
                .filter(act -> act.verb().equals(phrase.lemma()))
                .findFirst()
                .map(gap -> FurtherActs.before(tokens, gap.at(), phrase.object()))
                .orElse(phrase.end());
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(kind, phrase.lemma(), phrase.verb(), actor(subject), phrase.object(), end, end, strength));
        acts.addAll(more);
        return acts;
    }

    /** "the next Summit, to be hosted by Sorn": what is said by the way of a meeting to come, whatever the sentence says of it. */
    List<Act> hosted(int end) {
        return further.hosted(new VerbPhrase(0, "", 0, end, true, 0), 60).stream()
                .filter(act -> !act.actor().isEmpty() && words.lexicon.is("hosting", act.verb()))
                .map(act -> new Act(
                        act.kind(),
                        act.verb(),
                        act.at(),
                        act.actor(),
                        nounStart(act.to(), act.from()),
                        act.to(),
                        act.reach(),
                        act.strength()))
                .toList();
    }

    /** Where the noun phrase begins that ends before a token. */
    private int nounStart(int end, int from) {
        for (int at = end - 1; at > from; at--) {
            if (words.determiner(at)) {
                return at;
            }
            if (words.preposition(at) && !tokens.is(at, "of", "for", "on")) {
                return at + 1;
            }
        }
        return from;
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
        if (tokens.is(phrase.verb(), "have") && isDated(phrase)) { // "must have a plan by the end of 2036"
            int end = phrase.end();
            return List.of(new Act(kind, "have", phrase.verb(), actor(subject), phrase.object(), end, end, strength));
        }
        boolean duty = tokens.is(phrase.verb(), "be")
                && tokens.is(phrase.verb() + 1, "responsible", "accountable")
                && tokens.is(phrase.verb() + 2, "for")
                && subject.nature() == Nature.ACTOR;
        if (duty) { // "will be responsible for marking the fairway", "for local transport"
            int from = words.skip(phrase.verb() + 3);
            List<Act> acts = words.startsPhrase(from, Form.ING)
                    ? under(from, Form.ING, subject, kind, strength, phrase.end())
                    : List.of();
            int verb = phrase.verb();
            int end = phrase.end();
            return acts.isEmpty()
                    ? List.of(new Act(kind, "be " + next, verb, actor(subject), verb + 2, end, end, strength))
                    : acts;
        }
        if (!tokens.is(phrase.verb(), "be") || !words.lexicon.is("be_acts", next)) {
            return List.of();
        }
        String verb = next.equals("exempt") ? next : "be " + next;
        return List.of(new Act(kind, verb, phrase.verb(), "", subject.start(), subject.end(), phrase.end(), strength));
    }

    /** Whether a state is to be reached by a day. */
    private boolean isDated(VerbPhrase phrase) {
        boolean object = words.determiner(phrase.verb() + 1) || words.isCount(phrase.verb() + 1);
        for (int at = phrase.object(); object && at < phrase.end(); at++) {
            if (tokens.is(at, "by", "before") && Deadlines.isTime(words, at + 1, Math.min(phrase.end(), at + 5))) {
                return true;
            }
        }
        return false;
    }

    /** The acts of nouns from an article on. */
    List<Act> nouns(int from, int limit, Subject subject, Kind kind, int strength) {
        return nouns.nouns(from, limit, actor(subject), kind, strength);
    }

    /** Whether one party, body or person stands between two tokens: "agreed that the Ministry set up ...". */
    boolean isSingleActor(int from, int to) {
        boolean plain = words.determiner(from) || tokens.get(from).capital();
        return plain
                && words.noun(to - 1)
                && !tokens.low(to - 1).endsWith("s")
                && !words.is("plural_heads", to - 1)
                && agents.isActor(from, to);
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
                        : inner.hasModal(phrase)
                                ? List.of()
                                : inner.ensured(phrase, phrase.verb() + 2, doer(subject, phrase), strength);
            case COMMITMENT, MUST, VIEW -> null;
        };
    }

    /** Who does what somebody ensures: the one named after "by", else who ensures it. */
    private String doer(Subject subject, VerbPhrase phrase) {
        String agent = agents.agent(phrase.verb(), phrase.end());
        return !agent.isEmpty() ? agent : subject.nature() == Nature.ACTOR ? subject.text() : "";
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
        boolean asked = tokens.is(object, "whether", "if", "how", "why", "when", "what", "about");
        boolean counted = formula.say().equals("assign")
                && (tokens.get(object).number() || words.is("numbers", object) || tokens.is(object, "a", "an"));
        if (asked || counted) {
            return List.of();
        }
        for (int at = object + 1; at < limit && at - object < 40; at++) {
            if (tokens.get(at).hidden()) {
                continue;
            }
            if (tokens.is(at, ";", "which", "will", "shall", "should")) {
                return List.of();
            }
            int verb = words.skip(at + 1);
            boolean gerund = tokens.is(at, "to") && words.startsPhrase(verb, Form.ING); // "obliges Kenya to cutting"
            boolean to = tokens.is(at, "to")
                    && (words.verb(verb).filter(v -> v.is(Form.BASE)).isPresent() || tokens.is(verb, "be"))
                    && !words.determiner(verb);
            boolean with = tokens.is(at, "with", "for")
                    && words.verb(verb).filter(v -> v.is(Form.ING)).isPresent();
            if (to || with || gerund) {
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
        boolean ordered = (formula.strength() >= ORDERED && formula.kind() != Formula.Kind.INVITE)
                || formula.kind() == Formula.Kind.COMMITMENT;
        boolean told = ordered
                || (formula.kind() == Formula.Kind.TASK && !agents.isOther(who))
                || (own && !agents.isOther(who));
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
}
