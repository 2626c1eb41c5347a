package org.comity.workbench.plan.extract;

import java.util.List;
import java.util.Optional;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Verbs.Form;
import org.jspecify.annotations.Nullable;

/** Formulas that stand under a commitment: "will explore", "will ensure that", "agreed to call on". */
final class InnerFormulas {
    private final Words words;
    private final Tokens tokens;

    InnerFormulas(Words words) {
        this.words = words;
        this.tokens = words.tokens;
    }

    Optional<Formula> formulaOf(VerbPhrase phrase) {
        String base = words.verb(phrase.verb()).map(v -> v.base()).orElse("");
        for (Formula formula : words.lexicon.formulas(base)) {
            if (formula.steps().size() == 1) {
                return Optional.of(formula);
            }
            boolean second = formula.steps().get(1).words().contains(tokens.low(phrase.verb() + 1))
                    && formula.steps().size() == 2;
            if (second || exploring(formula, phrase)) {
                return Optional.of(formula);
            }
        }
        return Optional.empty();
    }

    boolean exploring(Formula formula, VerbPhrase phrase) {
        if (formula.kind() != Formula.Kind.EXPLORE) {
            return false;
        }
        for (int at = phrase.verb() + 1; at < phrase.verb() + 5; at++) {
            if (formula.steps().getLast().words().contains(tokens.low(at))) {
                return true;
            }
        }
        return false;
    }

    boolean isWish(int at) {
        return tokens.is(at, "that", "for")
                || (tokens.is(at, "at") && words.startsPhrase(at + 1, Form.ING))
                || (tokens.is(at, "to")
                        && words.verb(words.skip(at + 1))
                                .filter(v -> v.is(Form.BASE))
                                .isPresent());
    }

    /** "encourage firms", "recommend that": wishes whatever stands before them; "recommend savings" is a task. */
    boolean isAppeal(VerbPhrase phrase) {
        boolean advice = tokens.is(phrase.verb(), "recommend", "advise");
        return words.is("appeals", phrase.verb()) && (!advice || tokens.is(phrase.verb() + 1, "to", "that"));
    }

    /**
     * "ensure that works are brought to an end" yields to the passive, which is an act of who ensures it; null for another
     * clause.
     */
    @Nullable
    List<Act> ensured(VerbPhrase phrase, int from, String actor, int strength) {
        for (int at = from; at < Math.min(phrase.end(), from + 20); at++) {
            int participle = words.skip(at + 1);
            if (tokens.is(at, "is", "are", "be")
                    && words.verb(participle).filter(v -> v.is(Form.PARTICIPLE)).isPresent()) {
                return List.of(new Act(
                        Kind.COMMITMENT, words.lemma(participle), participle, actor, from, at, phrase.end(), strength));
            }
        }
        return null;
    }

    /** The token after "see to it that", "make sure that"; 0 for another verb. */
    int seenTo(int verb) {
        boolean see = tokens.is(verb, "see", "seeing")
                && tokens.is(verb + 1, "to")
                && tokens.is(verb + 2, "it")
                && tokens.is(verb + 3, "that");
        boolean sure = tokens.is(verb, "make", "making") && tokens.is(verb + 1, "sure", "certain");
        return see ? verb + 4 : sure && tokens.is(verb + 2, "that") ? verb + 3 : 0;
    }

    boolean hasModal(VerbPhrase phrase) {
        for (int at = phrase.verb(); at < phrase.end(); at++) {
            if (tokens.is(at, "will", "shall")) {
                return true;
            }
        }
        return false;
    }

    boolean renews(int verb) {
        for (int at = verb + 1; at < verb + 7; at++) {
            if (tokens.is(
                    at,
                    "commitment",
                    "commitments",
                    "pledge",
                    "promise",
                    "call",
                    "appeal",
                    "determination",
                    "resolve",
                    "adherence")) {
                return true;
            }
        }
        return false;
    }

    /** How a formula's verb is named: its lemma with the particles written after it. */
    String formulaVerb(Formula formula, int at) {
        String base = words.verb(at).map(v -> v.base()).orElse(tokens.low(at));
        int phrasal = words.phrasal(at);
        return phrasal > 0
                ? words.lemma(at)
                : formula.steps().size() == 2 && (tokens.is(at + 1, "on", "upon", "for", "by", "forward"))
                        ? base + " " + tokens.low(at + 1)
                        : base;
    }
}
