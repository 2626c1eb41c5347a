package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.extract.Subject.Link;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Lines of plans and lists, which have no finite verb: imperatives, infinitives, nouns, "Secretariat to circulate ...". */
final class LineRules {
    private static final int MOST_CELLS = 3;
    private static final int LONGEST_LEAD = 9;
    /** What stands before the colon of a line of a plan. */
    private static final List<String> LABELS = List.of(
            "action",
            "measure",
            "task",
            "decision",
            "target",
            "step",
            "activity",
            "milestone",
            "deliverable",
            "goal",
            "output");

    private final SentenceRules sentence;
    private final Words words;
    private final Tokens tokens;
    private final Phrases phrases;
    private final boolean[] used;

    LineRules(SentenceRules sentence) {
        this.sentence = sentence;
        this.words = sentence.words();
        this.tokens = sentence.tokens();
        this.used = new boolean[tokens.size() + 1];
        Subjects subjects = new Subjects(
                words, new boolean[tokens.size() + 1], sentence.setting().common());
        this.phrases = new Phrases(words, subjects, used, sentence.setting());
    }

    /**
     * The acts of the line; of a table's row those of the first of its cells that holds any.
     *
     * @param actor who is to act, as the stem says; empty for nobody
     * @param kind what the stem makes of its items
     * @param nouns whether a noun for an act counts
     */
    List<Act> acts(String actor, Kind kind, boolean nouns) {
        int cell = tokens.is(0, "|") ? 1 : 0;
        for (int cells = 0; cells < MOST_CELLS && cell < tokens.size(); cells++) {
            int end = cell;
            while (end < tokens.size() && !tokens.is(end, "|")) {
                end++;
            }
            List<Act> acts = cell(cell, end, actor, kind, nouns || end < tokens.size());
            if (!acts.isEmpty() || end >= tokens.size()) {
                return acts;
            }
            cell = end + 1;
        }
        return List.of();
    }

    private List<Act> cell(int from, int end, String actor, Kind kind, boolean nouns) {
        int start = first(from);
        String named = actor.isEmpty() ? named(start) : actor;
        Subject subject = new Subject(0, 0, named, Nature.ACTOR, Link.FREE);
        int verb = tokens.is(start, "to") ? words.skip(start + 1) : start;
        if (begins(verb, start)) {
            List<Act> acts = phrases.under(verb, Form.BASE, subject, kind, 60, end);
            return kind == Kind.COMMITMENT ? acts : acts.subList(0, Math.min(1, acts.size()));
        }
        boolean hung = words.verb(start)
                .filter(v -> v.is(Form.ING) && !words.lexicon.formulas(v.base()).isEmpty())
                .isPresent();
        if (hung
                && !tokens.is(
                        start, "adopting", "approving", "agreeing", "providing", "establishing")) { // "NOTING that"
            return List.of();
        }
        if (words.startsPhrase(start, Form.ING) && nouns && !phrases.isActNoun(start)) {
            return phrases.under(start, Form.ING, subject, kind, 55, end);
        }
        boolean performs = words.verb(start)
                .filter(v -> v.is(Form.THIRD) && words.lexicon.is("performing", v.base()))
                .isPresent();
        if (performs
                && (words.determiner(start + 1) || tokens.get(start + 1).number())) { // "Proclaims 2034 the Year of"
            return phrases.under(start, Form.THIRD, subject, kind, 60, end);
        }
        if (isBody(start, end)) {
            return List.of();
        }
        List<Act> assigned = isTitle(end) ? List.of() : assigned(start, end);
        if (!assigned.isEmpty()) {
            return assigned;
        }
        List<Act> counted = nouns ? afterLabel(start, end, named, kind) : List.of();
        List<Act> after = nouns && counted.isEmpty() ? afterColon(start, end, named, kind) : counted;
        if (!after.isEmpty()) {
            return after;
        }
        if (nouns && isDigging(start)) {
            return List.of(new Act(kind, dug(start), start, named, start + 2, end, end, 55));
        }
        boolean line = sentence.setting().item() || end < tokens.size() || start > from;
        List<Act> shortened = nouns && line ? arrangements().shortened(start, end, named, kind) : List.of();
        if (!shortened.isEmpty()) {
            return shortened;
        }
        boolean planned = sentence.setting().tasks() && (sentence.setting().item() || end < tokens.size());
        List<Act> output = nouns && planned ? arrangements().output(start, end, named, kind) : List.of();
        if (!output.isEmpty()) {
            return output;
        }
        boolean told = sentence.setting().item() ? isGoingOn(start, end) : isTold(start, end);
        return nouns && !told && end - start > 2
                ? phrases.nouns(start, end, subject, kind, 55).stream()
                        .filter(act -> act.from() < end || act.at() > start)
                        .toList()
                : List.of();
    }

    /** "Dumped ammunition: mapping of the Deep (Survey, 2036); recovery of the worst finds (Navy); publication". */
    private List<Act> afterLabel(int start, int end, String actor, Kind kind) {
        int colon = start;
        while (colon < Math.min(end, start + LONGEST_LEAD) && !tokens.is(colon, ":")) {
            colon++;
        }
        int first = words.skip(colon + 1);
        if (!tokens.is(colon, ":") || !phrases.isActNoun(first) || !tokens.is(first + 1, "of")) {
            return List.of();
        }
        List<Act> acts = new ArrayList<>();
        int from = colon + 1;
        for (int at = from; at <= end; at++) {
            if (at < end && !tokens.is(at, ";")) {
                continue;
            }
            String lead = Leads.bracketed(tokens.text(from, at), words);
            Subject who = new Subject(0, 0, lead.isEmpty() && at < end ? actor : lead, Nature.ACTOR, Link.FREE);
            acts.addAll(phrases.nouns(from, at, who, kind, 55));
            from = at + 1;
        }
        return acts;
    }

    /** "Drivers' licences: mutual recognition": the act stands after what it is done to. */
    private List<Act> afterColon(int start, int end, String actor, Kind kind) {
        for (int at = start + 1; at < Math.min(end, start + LONGEST_LEAD); at++) {
            if (tokens.is(at, ":")) {
                int last = at + 1;
                while (last < end && last - at < 4 && !phrases.isActNoun(last)) {
                    last++;
                }
                boolean alone =
                        last + 1 >= end || tokens.is(last + 1, ".", ";", ",", "|") || words.preposition(last + 1);
                return phrases.isActNoun(last) && alone && !tokens.is(last + 1, "of")
                        ? List.of(new Act(kind, words.verbOf(last).orElseThrow(), last, actor, start, at, end, 55))
                        : List.of();
            }
        }
        return List.of();
    }

    /** "the Protection Agency is conducting three courses": what goes on now. */
    private boolean isGoingOn(int start, int end) {
        for (int at = start + 1; at < end; at++) {
            if (tokens.is(at, "is", "are")
                    && words.verb(words.skip(at + 1))
                            .filter(v -> v.is(Form.ING))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "FACT SHEET: Actions to Promote Food Security": capitals all along, and no sign at the end. */
    private boolean isTitle(int end) {
        int large = 0;
        int all = 0;
        for (int at = 0; at < end; at++) {
            if (tokens.get(at).word() && tokens.low(at).length() > 3) {
                all++;
                large += tokens.get(at).capital() ? 1 : 0;
            }
        }
        return !sentence.setting().item()
                && large * 5 >= all * 4
                && tokens.get(tokens.size() - 1).word();
    }

    /** Whether a sentence has a finite verb, and so tells something: "An exchange of data took place". */
    private boolean isTold(int start, int end) {
        for (int at = start + 1; at < end; at++) {
            boolean past = words.verb(at)
                    .filter(v -> v.is(Form.PAST) && !v.is(Form.PARTICIPLE))
                    .isPresent();
            boolean state = words.verb(at)
                    .filter(v -> v.is(Form.THIRD) && words.lexicon.is("never", v.base()))
                    .isPresent();
            if (past
                    || state
                    || words.is("auxiliaries", at)
                    || tokens.is(at, "may", "can", "could", "might", "would")) {
                return true;
            }
        }
        return false;
    }

    /** A gerund of a verb that no list knows: "dredging of the channel". */
    private boolean isDigging(int start) {
        return tokens.low(start).endsWith("ing")
                && tokens.is(start + 1, "of")
                && words.verbOf(start).isEmpty()
                && tokens.low(start).length() > 5;
    }

    private String dug(int start) {
        String stem = tokens.low(start).substring(0, tokens.low(start).length() - 3);
        int last = stem.length() - 1;
        boolean twice = last > 1 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return twice ? stem.substring(0, last) : stem;
    }

    /**
     * A plain sentence of a plan: "The Board meets twice a year".
     *
     * @param partiesAlone whether only the parties' own acts count, as in an agreement
     * @param task whether the line is one of a list of tasks, so that every verb of doing counts
     */
    List<Act> present(boolean partiesAlone, boolean task) {
        return arrangements().present(partiesAlone, task);
    }

    private Arrangements arrangements() {
        Subjects subjects = new Subjects(
                words, new boolean[tokens.size() + 1], sentence.setting().common());
        return new Arrangements(words, subjects, phrases);
    }

    /** "Survey Department of Ghana": who is to act, and nothing that is to be done. */
    private boolean isBody(int start, int end) {
        int last = tokens.is(end - 1, ".") ? end - 1 : end;
        int head = start;
        while (head + 1 < last && !words.preposition(head + 1)) {
            head++;
        }
        boolean capitals = last - start > 1 && head > start;
        for (int at = start; at < last; at++) {
            capitals &=
                    tokens.get(at).capital() || words.preposition(at) || words.determiner(at) || tokens.is(at, "and");
        }
        boolean gathering = words.is("events_due", head) || words.is("gatherings", head);
        return capitals && !gathering && words.is("heads", head) && !tokens.is(start + 1, "of");
    }

    /** Past "Action 3:", "Measure:", and words in brackets. */
    private int first(int from) {
        int start = words.skip(from);
        start = afterOpening(start);
        for (int at = start; at < Math.min(tokens.size(), start + LONGEST_LEAD); at++) {
            if (tokens.is(at, "|") || words.is("auxiliaries", at)) {
                return start;
            }
            if (tokens.is(at, ":") && at + 1 < tokens.size()) {
                int next = words.skip(at + 1);
                boolean verb = words.verb(next).filter(v -> v.is(Form.BASE)).isPresent();
                boolean labelled = at < start + 5 && LABELS.stream().anyMatch(tokens.low(start)::startsWith);
                return labelled || (verb && (at < start + 5 || words.startsPhrase(next, Form.BASE))) ? next : start;
            }
        }
        return start;
    }

    /** The body in "Department of Roads: repair ..."; empty for none. */
    private String named(int start) {
        int colon = start - 1;
        while (colon > 0 && !tokens.is(colon, ":")) {
            colon--;
        }
        Subjects subjects = new Subjects(
                words, new boolean[tokens.size() + 1], sentence.setting().common());
        return colon > 0 && subjects.nature(0, colon) == Nature.ACTOR ? tokens.text(0, colon) : "";
    }

    /** Past "By 2033," and other times before the task. */
    private int afterOpening(int start) {
        boolean condition = tokens.is(start, "if", "where", "once", "when", "unless", "after", "before");
        if (!words.preposition(start) && !condition) {
            return start;
        }
        for (int at = start + 1; at < Math.min(tokens.size() - 1, start + (condition ? 18 : 9)); at++) {
            if (tokens.is(at, ",")) {
                return words.skip(at + 1);
            }
        }
        return start;
    }

    /** A word that no list knows, before an article or number: "fence 40 km", "terrace the slopes". */
    private boolean isUnknownVerb(int verb) {
        String low = tokens.low(verb);
        boolean object = words.determiner(verb + 1)
                || (tokens.get(verb + 1).number() && tokens.get(verb + 2).word());
        return object
                && words.verb(verb).isEmpty()
                && words.noun(verb)
                && low.length() > 2
                && !low.endsWith("s")
                && !tokens.get(verb).number()
                && (tokens.is(verb - 1, "to") || (!words.is("heads", verb) && !words.is("not_actors", verb)));
    }

    private boolean begins(int verb, int start) {
        if (isUnknownVerb(verb)) {
            return sentence.setting().item() || verb > start;
        }
        boolean base =
                words.verb(verb).filter(v -> v.is(Form.BASE)).isPresent() && !tokens.is(verb, "be", "have", "let");
        if (!base) {
            return false;
        }
        if (verb > start || words.phrasal(verb) > 0) {
            return true;
        }
        return words.startsPhrase(verb, Form.BASE)
                || tokens.is(verb, "develop", "explore", "work")
                || (!words.is("also_nouns", verb) && words.preposition(verb + 1) && !tokens.is(verb + 1, "of"));
    }

    /** "The Secretariat to circulate the minutes by 5 May": a body, then an infinitive, and no finite verb. */
    private List<Act> assigned(int start, int end) {
        boolean says = words.verb(start).filter(v -> v.is(Form.THIRD)).isPresent() && !words.is("heads", start);
        if (says) { // "Authorizes the Mission to use"
            return List.of();
        }
        for (int at = start + 1; at < Math.min(end, start + 14); at++) {
            if (words.is("auxiliaries", at)
                    || tokens.is(at, ",", ";", "will", "shall", "should", "may", "can")
                    || words.verb(at).filter(v -> v.is(Form.PAST)).isPresent()) {
                return List.of();
            }
            int verb = words.skip(at + 1);
            int participle = words.skip(at + 2);
            boolean passive = tokens.is(at, "to")
                    && tokens.is(at + 1, "be")
                    && words.verb(participle).filter(v -> v.is(Form.PARTICIPLE)).isPresent();
            if (passive) {
                Subject what = new Subject(start, at, tokens.text(start, at), Nature.THING, Link.FREE);
                return new ArrayList<>(phrases.under(at + 1, Form.BASE, what, Kind.COMMITMENT, 65, end));
            }
            if (tokens.is(at, "to")
                    && words.verb(verb).filter(v -> v.is(Form.BASE)).isPresent()) {
                Subjects subjects = new Subjects(
                        words,
                        new boolean[tokens.size() + 1],
                        sentence.setting().common());
                Nature nature = subjects.nature(start, at);
                if (nature != Nature.ACTOR) {
                    return List.of();
                }
                Subject who = new Subject(start, at, tokens.text(start, at), nature, Link.FREE);
                return new ArrayList<>(phrases.under(verb, Form.BASE, who, Kind.COMMITMENT, 65, end));
            }
        }
        return List.of();
    }

    /** The class that a stem's last formula gives its items; empty for a stem without one. */
    static java.util.Optional<Kind> stemKind(SentenceRules stem) {
        java.util.Optional<Kind> kind = java.util.Optional.empty();
        for (Trigger trigger : stem.triggers()) {
            if (trigger.isModal()) {
                kind = java.util.Optional.of(trigger.modal().equals("should") ? Kind.ASPIRATION : Kind.COMMITMENT);
            } else {
                Formula.Kind formula = trigger.formula().orElseThrow().kind();
                kind = switch (formula) {
                    case COMMITMENT, TASK, INVITE, ANNOUNCE, MUST -> java.util.Optional.of(Kind.COMMITMENT);
                    case ASPIRATION, EXPLORE, APPEAL -> java.util.Optional.of(Kind.ASPIRATION);
                    case RESTATEMENT -> java.util.Optional.of(Kind.RESTATEMENT);
                    case VIEW -> kind;
                };
            }
        }
        return kind;
    }
}
