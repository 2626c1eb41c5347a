package org.comity.workbench.plan.extract;

import java.util.Optional;
import java.util.Set;
import org.comity.workbench.plan.extract.Subject.Link;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.extract.Trigger.Voice;
import org.comity.workbench.plan.lexicon.Verbs.Form;
import org.jspecify.annotations.Nullable;

/** Finds what makes a commitment without a formula: auxiliaries, "hereby", "is planned for", "we launch today". */
final class Auxiliaries {
    static final Set<String> MODALS = Set.of("will", "shall", "should", "must", "would");
    static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "am");

    private final Words words;
    private final Tokens tokens;
    private final Subjects subjects;
    private final Futurates futurates;

    Auxiliaries(Words words, Subjects subjects) {
        this.words = words;
        this.tokens = words.tokens;
        this.subjects = subjects;
        this.futurates = new Futurates(words, subjects);
    }

    /** The auxiliary that begins at a token; null for none. */
    @Nullable
    Trigger at(int at) {
        String low = tokens.low(at);
        int after = at + 1;
        String name = low;
        if (MODALS.contains(low)) {
            if (isNoAuxiliary(at)) {
                return null;
            }
        } else if (tokens.is(at, "ought", "need", "needs", "have", "has", "is", "are")
                && !MODALS.contains(tokens.low(at - 1))
                && !(tokens.is(at, "need", "needs") && (words.determiner(at - 1) || words.adjective(at - 1)))
                && tokens.is(words.skip(after), "to")) {
            int to = words.skip(after);
            if (!words.baseOrUnknown(words.skip(to + 1)) && !tokens.is(words.skip(to + 1), "be")) {
                return null;
            }
            name = tokens.is(at, "is", "are") ? "is to" : tokens.is(at, "ought") ? "should" : "must";
            after = to + 1;
        } else if (tokens.is(at, "going")
                && tokens.is(at + 1, "to")
                && words.verb(words.skip(at + 2)).filter(v -> v.is(Form.BASE)).isPresent()) {
            return goingTo(at);
        } else if (tokens.is(at, "is", "are")
                && words.is("scheduling", words.skip(at + 1))
                && tokens.is(words.skip(at + 1) + 1, "to")) {
            name = "is to";
            after = words.skip(at + 1) + 2;
        } else if (tokens.is(at, "was", "were")
                && tokens.is(at + 1, "to")
                && (words.baseOrUnknown(at + 2) || tokens.is(at + 2, "be"))) {
            name = "was to";
            after = at + 2;
        } else if (tokens.is(at, "hereby")) {
            return hereby(at);
        } else {
            Trigger scheduled = scheduled(at);
            Trigger performed = scheduled == null ? performed(at) : scheduled;
            Trigger borne = performed == null ? bears(at) : performed;
            return borne == null ? futurates.at(at) : borne;
        }
        if (name.equals(low) && words.is("pronouns", after) && isInverted(at)) {
            Subject subject = new Subject(after, after + 1, tokens.text(after, after + 1), Nature.ACTOR, Link.FREE);
            return new Trigger(at, after + 1, name, Optional.empty(), false, Voice.ACTIVE, subject);
        }
        int verb = words.skip(after);
        boolean open = verb >= tokens.size()
                || tokens.is(verb, ":")
                || (tokens.is(verb, ",", "–", "—") && tokens.is(tokens.size() - 1, ":"));
        if (!open && !words.baseOrUnknown(verb) && !tokens.is(verb, "be", "have")) {
            return null;
        }
        Subject subject = subjects.before(at);
        if (name.equals("is to") && tokens.is(at, "is", "are") && !tokens.is(verb, "be") && isAim(subject)) {
            return null;
        }
        return new Trigger(at, after, name, Optional.empty(), false, Voice.ACTIVE, subject);
    }

    /** "Should either Party fail to pay, ...", "the will of the people". */
    private boolean isNoAuxiliary(int at) {
        if (tokens.is(at, "should")) {
            return (at == 0 || tokens.is(at - 1, ",", ";"))
                    && (words.determiner(at + 1) || tokens.get(at + 1).capital() || words.is("pronouns", at + 1));
        }
        return tokens.is(at, "will")
                && words.determiner(at - 1)
                && !tokens.is(at - 1, "this", "these", "those", "both", "all", "each", "neither", "either");
    }

    /** "The purpose of this Memorandum is to": what is aimed at, not what is ordered. */
    private boolean isAim(Subject subject) {
        int head = subject.start();
        for (int at = subject.start(); at < subject.end() && !words.preposition(at); at++) {
            head = at;
        }
        return words.is("aims", head);
    }

    /** "Nor shall we", "Only then will they". */
    private boolean isInverted(int at) {
        for (int left = at - 1; left >= Math.max(0, at - 8); left--) {
            if (tokens.is(left, "nor", "neither", "only", "never", "not", "so")) {
                return true;
            }
        }
        return false;
    }

    /** "We are going to", "We're going to". */
    private @Nullable Trigger goingTo(int at) {
        int be = at - 1;
        String low = tokens.low(be);
        int apostrophe = low.indexOf('\'');
        if (apostrophe > 0) {
            Subject subject =
                    new Subject(be, be + 1, tokens.get(be).text().substring(0, apostrophe), Nature.ACTOR, Link.FREE);
            return new Trigger(at, at + 2, "will", Optional.empty(), false, Voice.ACTIVE, subject);
        }
        return BE.contains(low)
                ? new Trigger(at, at + 2, "will", Optional.empty(), false, Voice.ACTIVE, subjects.before(be))
                : null;
    }

    /** "The Parties hereby create a Fund", "The Commission is hereby established": done by saying it. */
    private @Nullable Trigger hereby(int at) {
        boolean passive = tokens.is(at - 1, "is", "are")
                && words.verb(at + 1).filter(v -> v.is(Form.PARTICIPLE)).isPresent();
        boolean active = words.verb(at + 1)
                .filter(v -> (v.is(Form.BASE) || v.is(Form.THIRD))
                        && words.lexicon.formulas(v.base()).isEmpty())
                .isPresent();
        if (!passive && !active) {
            return null;
        }
        return new Trigger(
                at,
                at + 1,
                passive ? "is hereby" : "hereby",
                Optional.empty(),
                false,
                Voice.ACTIVE,
                subjects.before(passive ? at - 1 : at));
    }

    /** "A review is planned for 2034", "the next round is due in May": the noun names the act. */
    private @Nullable Trigger scheduled(int at) {
        int be = tokens.is(at, "has", "have") && tokens.is(at + 1, "been") ? at + 1 : at;
        int participle = words.skip(be + 1);
        boolean time = tokens.is(participle + 1, "for", "in", "on", "at", "during", "before", "by")
                && Deadlines.isTime(words, participle + 2, Math.min(tokens.size(), participle + 6));
        boolean founded = tokens.is(at, "is", "are")
                && words.verb(participle)
                        .filter(v -> v.is(Form.PARTICIPLE) && words.lexicon.is("performing", v.base()))
                        .isPresent()
                && ((tokens.is(participle + 1, "with") && tokens.is(participle + 2, "effect"))
                        || (tokens.is(participle + 1, "as") && tokens.is(participle + 2, "of", "from"))
                        || isFounded(at, participle));
        if (founded) {
            return new Trigger(at + 1, at + 1, "is hereby", Optional.empty(), false, Voice.ACTIVE, subjects.before(at));
        }
        boolean agreed = tokens.is(be, "is", "are", "was", "were", "been")
                && words.is("settling", participle)
                && !tokens.is(participle + 1, "to", "that", "on", "by", "upon")
                && isNounForAct(subjects.before(at));
        boolean planned = tokens.is(be, "is", "are", "been") && words.is("scheduling", participle) && time;
        if (!planned && !agreed) {
            return null;
        }
        return new Trigger(
                at, participle + 1, "is planned", Optional.empty(), false, Voice.ACTIVE, subjects.before(at));
    }

    /** "The opening of a post", "the exchange of notes": the head names an act. */
    private boolean isNounForAct(Subject subject) {
        boolean act = false;
        for (int at = subject.start(); at < subject.end() && !words.preposition(at); at++) {
            act = words.verbOf(at).isPresent() && tokens.is(at + 1, "of");
        }
        return act;
    }

    /** "Sorn bears 60 per cent": who says so takes that share of the costs. */
    private @Nullable Trigger bears(int at) {
        boolean third = at > 0
                && words.verb(at)
                        .filter(v -> v.is(Form.THIRD) && words.lexicon.is("bearing", v.base()))
                        .isPresent();
        boolean share = tokens.get(at + 1).number()
                && (tokens.is(at + 2, "per", "%", "percent")
                        || tokens.low(at + 1).endsWith("%"));
        if (!third || !share) {
            return null;
        }
        Subject subject = subjects.before(at);
        boolean name = subject.end() - subject.start() == 1
                && tokens.get(subject.start()).capital();
        Subject payer = new Subject(subject.start(), subject.end(), subject.text(), Nature.ACTOR, subject.link());
        return (subject.nature() == Nature.ACTOR || name) && subject.link() == Link.FREE
                ? new Trigger(at, at, "performs", Optional.empty(), false, Voice.ACTIVE, payer)
                : null;
    }

    /** "A Centre, with its seat in Duwan, is established." and "2038 is proclaimed the Year of Water", without more. */
    private boolean isFounded(int be, int participle) {
        boolean last = participle + 1 >= tokens.size() || tokens.is(participle + 1, ".", ";");
        boolean named = words.is("naming", participle) && tokens.is(participle + 1, "the", "a", "an");
        boolean begins = tokens.is(0, "a", "an") || tokens.get(0).number();
        return (last && begins && subjects.before(be).start() == 0) || named;
    }

    /** "We launch today a Platform", "the Side guarantees transit": the words themselves do it, in the present. */
    private @Nullable Trigger performed(int at) {
        boolean base = words.verb(at)
                .filter(v -> v.is(Form.BASE) && words.lexicon.is("performing", v.base()))
                .isPresent();
        boolean third = words.verb(at)
                .filter(v -> v.is(Form.THIRD) && words.lexicon.is("performing", v.base()))
                .isPresent();
        if ((!base && !third) || at == 0 || tokens.is(words.skip(at + 1), "that", "to", "of", "and", "or", ",")) {
            return null;
        }
        int before = at - 1;
        while (before > 0 && words.adverb(before) && !tokens.is(before, "hereby")) {
            before--;
        }
        boolean we = base && tokens.is(before, "we", "i", "sides", "parties", "leaders", "ministers", "governments");
        int object = words.skip(at + 1);
        boolean founds = third
                && words.is("instruments", before)
                && tokens.is(object, "a", "an")
                && !tokens.is(object + 1, "framework", "basis", "foundation", "link", "precedent", "solid", "new");
        if (founds) { // "The Declaration establishes an annual dialogue": nobody is named who does it
            Subject text = subjects.before(at);
            Subject nobody = new Subject(text.start(), text.end(), Candidate.UNSTATED, Nature.ACTOR, text.link());
            return text.link() == Link.FREE
                    ? new Trigger(at, at, "performs", Optional.empty(), false, Voice.ACTIVE, nobody)
                    : null;
        }
        boolean side =
                third && tokens.is(before, "side", "party", "government", "council", "commission", "union", "bank");
        if (!we && !side) {
            return null;
        }
        Subject subject = subjects.before(at);
        return subject.link() == Link.FREE && subject.nature() == Nature.ACTOR
                ? new Trigger(at, at, third ? "performs" : "perform", Optional.empty(), false, Voice.ACTIVE, subject)
                : null;
    }
}
