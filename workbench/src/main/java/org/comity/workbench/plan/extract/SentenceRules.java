package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.extract.Subject.Link;
import org.comity.workbench.plan.extract.Subject.Nature;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Applies the rules to one sentence, from left to right. */
final class SentenceRules {
    private static final int FARTHEST = 6;

    private final Words words;
    private final Tokens tokens;
    private final Setting setting;
    private final List<Trigger> triggers;
    private final Subjects subjects;
    private final boolean[] used;
    private final Triggers finder;
    private final Phrases phrases;
    private final Antecedents antecedents;
    private final List<Act> acts = new ArrayList<>();
    private final boolean[] spoken;
    private final Sayings sayings;
    private final Optional<Trigger>[] governors;
    private final @Nullable Subject[] resolved;

    @SuppressWarnings({"unchecked", "rawtypes"})
    SentenceRules(String sentence, Lexicon lexicon, Setting setting) {
        tokens = Tokens.of(sentence);
        words = new Words(tokens, lexicon);
        this.setting = setting;
        finder = new Triggers(words, setting.common(), setting.item() || setting.tasks());
        triggers = finder.find();
        subjects = finder.subjects();
        used = new boolean[tokens.size() + 1];
        spoken = new boolean[triggers.size()];
        governors = new Optional[triggers.size()];
        resolved = new Subject[triggers.size()];
        sayings = new Sayings(words);
        antecedents = new Antecedents(words, subjects);
        phrases = new Phrases(words, subjects, used, setting);
    }

    Tokens tokens() {
        return tokens;
    }

    Words words() {
        return words;
    }

    List<Trigger> triggers() {
        return triggers;
    }

    /** What the sentence holds. */
    List<Act> acts() {
        for (int i = 0; i < triggers.size(); i++) {
            governors[i] = governor(i);
            Trigger trigger = triggers.get(i);
            boolean asked = tokens.is(trigger.subject().start() - 1, "how", "whether", "if", "unless", "as");
            boolean needed =
                    tokens.is(trigger.at() - 1, "be") && tokens.is(trigger.at() - 3, "as"); // "as may be needed"
            if ((used[trigger.at()] || asked || needed) && !trigger.isModal()) {
                continue;
            }
            if (trigger.isModal()) {
                modal(i, trigger);
            } else {
                boolean repeated = governors[i]
                        .filter(g -> g.is(Formula.Kind.RESTATEMENT) || g.is(Formula.Kind.VIEW))
                        .isPresent();
                if (!repeated) {
                    acts.addAll(antecedents.withObject(trigger, new FormulaRules(this, phrases).acts(i, trigger)));
                }
            }
        }
        acts.addAll(phrases.hosted(tokens.size()).stream()
                .filter(act -> acts.stream().noneMatch(known -> known.at() == act.at()))
                .toList());
        return tokens.is(tokens.size() - 1, "?") ? List.of() : acts;
    }

    Setting setting() {
        return setting;
    }

    /** Whether an auxiliary later in the sentence says what this formula governs. */
    boolean governsModal(int index) {
        for (int j = index + 1; j < triggers.size(); j++) {
            if (triggers.get(j).isModal()) {
                Optional<Trigger> governor = governor(j);
                if (governor.isPresent()
                        && governor.get().at() == triggers.get(index).at()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The token at which the next clause begins. */
    int limit(int index) {
        for (int j = index + 1; j < triggers.size(); j++) {
            Trigger next = triggers.get(j);
            boolean inside = next.subject().link() == Link.RELATIVE
                    || next.subject().link() == Link.CONDITION
                    || finder.isBase(next)
                    || (next.voice() == Trigger.Voice.PASSIVE
                            && next.subject().link() == Link.THAT
                            && !sayings.isTold(next.after(), tokens.size()))
                    || (next.voice() == Trigger.Voice.HANGING
                            && tokens.is(next.at() - 1, "and", ",")
                            && triggers.get(index)
                                    .formula()
                                    .filter(f -> f.takes().contains("ing") || f.kind() == Formula.Kind.TASK)
                                    .isPresent());
            if (!inside && next.subject().start() > triggers.get(index).at()) {
                return next.subject().start();
            }
        }
        return tokens.size();
    }

    /** The formula that governs a clause: before its "that", right before it, or that of the clause it is joined to. */
    private Optional<Trigger> governor(int index) {
        Trigger trigger = triggers.get(index);
        Subject subject = trigger.subject();
        if (index == 0) {
            return Optional.empty();
        }
        Trigger before = triggers.get(index - 1);
        subject = pastAside(subject);
        boolean that =
                subject.link() == Link.THAT || (subject.link() == Link.RELATIVE && tokens.is(trigger.at() - 1, "that"));
        if (that) {
            int at = subject.link() == Link.THAT ? subject.start() - 1 : trigger.at() - 1;
            if (tokens.is(at - 1, "so", "such", "fact", "provided", "condition", "now", "extent")) {
                return Optional.empty();
            }
            for (int j = index - 1; j >= 0; j--) {
                Trigger candidate = triggers.get(j);
                boolean takes = candidate
                        .formula()
                        .filter(f -> f.takes().contains("that"))
                        .isPresent();
                if (takes && at - candidate.after() <= 6) {
                    return Optional.of(candidate);
                }
                if (takes && candidate.at() < at && joinedThat(at)) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        }
        boolean zero = !before.isModal()
                && before.formula().filter(f -> f.takes().contains("that")).isPresent()
                && subject.start() >= before.after()
                && subject.start() - before.after() <= 1
                && !subject.text().isEmpty()
                && !tokens.is(before.after(), ",", ";");
        if (zero) {
            return Optional.of(before);
        }
        boolean joined = subject.link() == Link.JOINED
                && trigger.isModal()
                && (before.isModal() || (governors[index - 1] != null && governors[index - 1].isPresent()));
        return joined && governors[index - 1] != null ? governors[index - 1] : Optional.empty();
    }

    /** "recalled that, under the Treaty, the Sides": the clause begins before the aside. */
    private Subject pastAside(Subject subject) {
        int at = subject.start() - 1;
        if (subject.link() != Link.FREE || !tokens.is(at, ",")) {
            return subject;
        }
        for (int open = at - 1; open > Math.max(0, at - 25); open--) {
            if (tokens.is(open, ",", ";") && tokens.is(open - 1, "that")) {
                return new Subject(open, subject.end(), subject.text(), subject.nature(), Link.THAT);
            }
        }
        return subject;
    }

    /** ", and that": a further clause of the same formula. */
    private boolean joinedThat(int that) {
        int before = that - 1;
        while (before > 0 && (tokens.get(before).hidden() || words.adverb(before))) {
            before--;
        }
        return tokens.is(before, "and", ",", "or", ";", "but", ":") || tokens.is(that - 1, "and", ",", "or", ";");
    }

    private void modal(int index, Trigger trigger) {
        Subject subject = resolve(index, trigger);
        boolean next = tokens.is(subject.start() - 1, "when", "where") && tokens.is(subject.start() - 2, ",");
        boolean exists = tokens.is(trigger.at() - 1, "there"); // "there will be co-located posts"
        if (exists
                || (subject.link() == Link.CONDITION && !next)
                || (tokens.is(subject.start() - 1, "as") && subject.link() != Link.FREE)) {
            return;
        }
        Optional<Kind> kind = kind(index, trigger, subject);
        if (kind.isEmpty()) {
            return;
        }
        boolean again = acts.stream().anyMatch(act -> act.actor().equalsIgnoreCase("it"));
        if (subject.text().equalsIgnoreCase("it") && (governors[index].isPresent() || again)) {
            subject = new Subject(subject.start(), subject.end(), subject.text(), Nature.ACTOR, subject.link());
        }
        List<Act> found = phrases.underModal(trigger, subject, kind.get(), limit(index));
        if (kind.get() != Kind.COMMITMENT && found.size() > 1) {
            found = found.subList(0, 1);
        }
        if (!found.isEmpty()) {
            spoken[index] = true;
        }
        acts.addAll(antecedents.withObject(trigger, found));
    }

    private Optional<Kind> kind(int index, Trigger trigger, Subject subject) {
        Optional<Trigger> governor = governors[index];
        Formula.Kind by = governor.flatMap(Trigger::formula).map(Formula::kind).orElse(null);
        boolean that =
                subject.link() == Link.THAT || triggers.get(index).subject().link() == Link.THAT;
        boolean promised = words.is("promise_nouns", subject.start() - 2);
        if (by == null
                && that
                && !promised
                && !sayings.isSaying(subject.start() - 1)
                && !tokens.is(subject.start() - 2, ":")) {
            return Optional.empty(); // a noun or adjective governs: "the fact that", "it is natural that"
        }
        boolean saying = that && sayings.isSaying(subject.start() - 1);
        if (by == Formula.Kind.VIEW && !saying) {
            boolean own = governor.flatMap(Trigger::formula)
                            .filter(f -> f.takes().contains("will"))
                            .isPresent()
                    && sayings.isParty(subject);
            return own && (trigger.modal().equals("will") || trigger.modal().equals("shall"))
                    ? Optional.of(Kind.COMMITMENT)
                    : Optional.empty();
        }
        if (governor.isPresent()
                && FormulaRules.isEarlier(
                        this, governor.get(), resolve(triggers.indexOf(governor.get()), governor.get()))) {
            return alreadySaid(governor.get()) ? Optional.empty() : Optional.of(Kind.RESTATEMENT);
        }
        if (by == Formula.Kind.RESTATEMENT) {
            return alreadySaid(governor.get()) ? Optional.empty() : Optional.of(Kind.RESTATEMENT);
        }
        if (by == Formula.Kind.ASPIRATION
                || by == Formula.Kind.APPEAL
                || by == Formula.Kind.EXPLORE
                || by == Formula.Kind.INVITE) {
            return alreadySaid(governor.get()) ? Optional.empty() : Optional.of(Kind.ASPIRATION);
        }
        return switch (trigger.modal()) {
            case "should" -> Optional.of(Kind.ASPIRATION);
            case "must" -> Optional.of(setting.tasks() ? Kind.COMMITMENT : Kind.ASPIRATION);
            case "would" -> would(trigger, by != null || isReported());
            case "was to" ->
                by != null || isReported() || isDecision(trigger.at())
                        ? Optional.of(Kind.COMMITMENT)
                        : Optional.empty();
            default -> Optional.of(Kind.COMMITMENT);
        };
    }

    /** "The decision reached was to instruct": what was decided is named before. */
    private boolean isDecision(int was) {
        for (int at = was - 1; at >= Math.max(0, was - 6); at--) {
            if (words.is("promise_nouns", at)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Kind> would(Trigger trigger, boolean reported) {
        if (tokens.is(words.skip(trigger.after()), "welcome", "like", "prefer", "appreciate", "love")) {
            return tokens.is(words.skip(trigger.after()) + 1, "to")
                            && tokens.is(words.skip(trigger.after()) + 2, "thank", "express", "say")
                    ? Optional.empty()
                    : Optional.of(Kind.ASPIRATION);
        }
        for (int at = trigger.at() - 1; at >= 0 && !tokens.is(at, ";"); at--) {
            if (tokens.is(at, "if", "were")) {
                return Optional.empty();
            }
        }
        return reported ? Optional.of(Kind.COMMITMENT) : Optional.empty();
    }

    private boolean alreadySaid(Trigger governor) {
        return acts.stream().anyMatch(act -> act.at() >= governor.at() && act.kind() != Kind.COMMITMENT);
    }

    boolean isReported() {
        if (setting.reported()) {
            return true;
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (words.is("reporting", at)) {
                return true;
            }
        }
        return false;
    }

    /** The subject, with that of the clause before where it has none of its own. */
    Subject resolve(int index, Trigger trigger) {
        Subject known = resolved[index];
        if (known == null) {
            known = resolveOnce(index, trigger);
            if (trigger.subject().link() != Link.RELATIVE) { // a relative clause looks at the acts found so far
                resolved[index] = known;
            }
        }
        return known;
    }

    private Subject resolveOnce(int index, Trigger trigger) {
        Subject subject = trigger.subject();
        if (subject.nature() != Nature.NONE) {
            return subject;
        }
        if (trigger.voice() == Trigger.Voice.HANGING && index > 0) {
            Subject main = resolve(index - 1, triggers.get(index - 1));
            return main.text().isEmpty() ? subjects.opening(trigger.at()) : main;
        }
        if (trigger.voice() == Trigger.Voice.HANGING && trigger.at() > 0) {
            return subjects.opening(trigger.at());
        }
        if (subject.link() == Link.RELATIVE) {
            return antecedents.of(trigger, subject, acts);
        }
        if (subject.link() == Link.JOINED) {
            Subject clause = clauseSubject(index, trigger);
            if (clause.nature() != Nature.NONE && trigger.isModal()) {
                return clause;
            }
            for (int j = index - 1; j >= Math.max(0, index - FARTHEST); j--) {
                boolean inner = !trigger.isModal()
                        && triggers.get(j).isModal()
                        && governors[j] != null
                        && governors[j].isPresent();
                if (inner) { // "stressed that the two should deepen ties, and agreed to": the one who stressed
                    continue;
                }
                Subject earlier = resolve(j, triggers.get(j));
                if (!earlier.text().isEmpty()) {
                    return new Subject(earlier.start(), earlier.end(), earlier.text(), earlier.nature(), Link.JOINED);
                }
            }
            Subject opening = subjects.opening(trigger.at());
            if (opening.nature() == Nature.ACTOR
                    || (trigger.isModal() && !opening.text().isEmpty())) {
                return opening;
            }
        }
        return subject;
    }

    /** "agreed that sound ties serve peace and will ...": the subject that stands after the nearest "that". */
    private Subject clauseSubject(int index, Trigger trigger) {
        int after = index == 0 ? 0 : triggers.get(index - 1).after();
        for (int at = trigger.at() - 1; at >= after; at--) {
            if (tokens.is(at, "that") && at < trigger.at() - 3) {
                return subjects.opening(at + 1, trigger.at());
            }
        }
        return new Subject(trigger.at(), trigger.at(), "", Nature.NONE, Link.JOINED);
    }
}
