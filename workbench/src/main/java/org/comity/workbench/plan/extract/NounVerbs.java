package org.comity.workbench.plan.extract;

import java.util.List;
import java.util.Optional;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** The verbs behind nouns for acts: by a list, or before "of" by the ending. */
final class NounVerbs {
    private NounVerbs() {}

    /** The verb of a noun for an act, as "opening" or "refurbishment of"; empty for another noun. */
    static Optional<String> of(Words words, int at) {
        Tokens tokens = words.tokens;
        Lexicon lexicon = words.lexicon;
        String low = tokens.low(at);
        if (tokens.get(at).hidden()) {
            return Optional.empty();
        }
        boolean body = lexicon.is("heads", low) && !(lexicon.is("act_bodies", low) && tokens.is(at + 1, "of"));
        if (body || (lexicon.is("not_actors", low) && !lexicon.map("nouns").containsKey(low))) {
            return Optional.empty();
        }
        String listed = lexicon.map("nouns").get(low);
        if (listed != null || !tokens.is(at + 1, "of")) {
            return Optional.ofNullable(listed);
        }
        for (String end : List.of("ment", "isation", "ization", "ation", "ion", "ing")) {
            if (low.endsWith(end) && low.length() > end.length() + 3) {
                String stem = low.substring(0, low.length() - end.length());
                String iz = end.equals("isation") ? "is" : end.equals("ization") ? "iz" : "";
                for (String verb : List.of(stem + iz, stem + iz + "e", stem + "ate")) {
                    if (lexicon.verbs()
                            .find(verb)
                            .filter(v -> v.is(Form.BASE) && v.base().equals(verb))
                            .isPresent()) {
                        return Optional.of(verb);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
