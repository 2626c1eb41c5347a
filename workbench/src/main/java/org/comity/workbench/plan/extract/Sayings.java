package org.comity.workbench.plan.extract;

import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Tells who speaks and what is told or only announced, by the words around a verb. */
final class Sayings {
    private final Words words;
    private final Tokens tokens;

    Sayings(Words words) {
        this.words = words;
        this.tokens = words.tokens;
    }

    /** "is charged to workers", not "is charged with": whether a task follows a passive. */
    boolean isTold(int from, int limit) {
        int at = words.skip(from);
        return at < limit
                && (tokens.is(at, "with")
                        || (tokens.is(at, "to")
                                && words.verb(words.skip(at + 1))
                                        .filter(v -> v.is(Form.BASE))
                                        .isPresent()));
    }

    /** "pleased to announce that", "to inform you that": an infinitive that says what follows. */
    boolean isSaying(int that) {
        for (int at = that - 1; at >= Math.max(0, that - 4); at--) {
            boolean infinitive = tokens.is(at - 1, "to")
                    && words.verb(at)
                            .filter(v -> words.lexicon.formulas(v.base()).stream()
                                    .anyMatch(f -> f.kind() == Formula.Kind.ANNOUNCE
                                            && f.steps().size() == 1))
                            .isPresent();
            if (infinitive) {
                return true;
            }
        }
        return false;
    }

    /** Whether those who speak are meant: we, they, both sides, the two countries. */
    boolean isParty(Subject subject) {
        for (int at = subject.start(); at < subject.end(); at++) {
            if (tokens.is(at, "we", "they", "both", "it")
                    || tokens.is(
                            at,
                            "sides",
                            "side",
                            "parties",
                            "countries",
                            "governments",
                            "leaders",
                            "ministers",
                            "states")) {
                return true;
            }
        }
        return false;
    }
}
