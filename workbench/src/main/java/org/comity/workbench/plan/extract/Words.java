package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.comity.workbench.plan.lexicon.Verbs.Form;
import org.comity.workbench.plan.lexicon.Verbs.Reading;

/** What the words of a sentence may be: light guesses from the lexicon and the neighbouring words. */
final class Words {
    private static final Set<String> AFTER_NOUN =
            Set.of("of", "between", "among", "programme", "programmes", "program");
    private static final Set<String> AFTER_VERB = Set.of(
            "to",
            "with",
            "on",
            "into",
            "together",
            "closely",
            "jointly",
            "towards",
            "toward",
            "from",
            "against",
            "up",
            "out");
    private static final Set<String> SIGNS =
            Set.of(",", ";", ":", "|", "(", ")", "[", "]", "–", "—", "-", "and", "or", ".");

    private static final Set<String> MODALS = Set.of("will", "shall", "should", "must", "would");
    private static final List<String> ADJECTIVE_ENDS =
            List.of("ional", "ical", "ental", "ural", "ive", "ous", "able", "ible", "ic", "less", "ful", "ary", "ial");

    final Tokens tokens;
    final Lexicon lexicon;
    private final List<Optional<Reading>> verbs = new ArrayList<>();

    Words(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        for (int at = 0; at < tokens.size(); at++) {
            boolean none = tokens.get(at).hidden() || isNamePart(at);
            verbs.add(none ? Optional.empty() : lexicon.verbs().find(tokens.low(at)));
        }
    }

    /** "the United States", "the Lakes Development Fund": a capital after a word is part of a name, and no verb. */
    private boolean isNamePart(int at) {
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        boolean loud = token.text().equals(token.text().toUpperCase(Locale.ROOT));
        boolean named = (before.capital() && before.word()) || determiner(at - 1);
        return token.capital() && !loud && named && !before.number() && !before.hidden();
    }

    Optional<Reading> verb(int at) {
        return at >= 0 && at < verbs.size() ? verbs.get(at) : Optional.empty();
    }

    boolean is(String list, int at) {
        return lexicon.is(list, tokens.low(at));
    }

    boolean adverb(int at) {
        String low = tokens.low(at);
        if (low.equals("forward") && determiner(at + 1)) { // "will forward a draft"
            return false;
        }
        boolean ly = low.length() > 4 && low.endsWith("ly") && !lexicon.is("not_adverbs", low);
        return ly || lexicon.is("adverbs", low);
    }

    boolean preposition(int at) {
        return is("prepositions", at);
    }

    boolean determiner(int at) {
        return is("determiners", at)
                && !(tokens.is(at, "no") && tokens.get(at + 1).number());
    }

    boolean noun(int at) {
        return tokens.get(at).word()
                && !adverb(at)
                && !preposition(at)
                && !determiner(at)
                && !is("conjunctions", at)
                && !is("auxiliaries", at);
    }

    /** The first token from here that is no adverb and no hidden word; asides between commas are passed over. */
    int skip(int from) {
        int at = from;
        for (int rounds = 0; rounds < 12; rounds++) {
            int before = at;
            while ((tokens.get(at).word() && adverb(at))
                    || (at < tokens.size() && tokens.get(at).hidden())
                    || (at > from && tokens.is(at, "and", "or", "but") && adverb(at - 1) && adverb(at + 1))) {
                at++;
            }
            if (tokens.is(at, ":") && at > 0 && tokens.get(at + 1).hidden()) { // "to: (a) open ..."
                at++;
            }
            if (tokens.is(at, "each", "neither", "both", "either", "all")
                    && at > 0
                    && (MODALS.contains(tokens.low(at - 1)) || tokens.is(at - 1, "to"))
                    && (baseOrUnknown(at + 1) || tokens.is(at + 1, "be"))) {
                at++;
            }
            if (tokens.is(at, "next", "first", "now", "then")
                    && at > from - 1
                    && at > 0
                    && tokens.is(at - 1, "will", "shall", "would")
                    && verb(at + 1).filter(v -> v.is(Form.BASE)).isPresent()) {
                at++;
            }
            if (tokens.is(at, "in", "among", "inter")
                    && tokens.is(
                            at + 1,
                            "principle",
                            "particular",
                            "turn",
                            "return",
                            "addition",
                            "parallel",
                            "other",
                            "alia",
                            "full")) {
                at += tokens.is(at + 1, "other") ? 3 : 2;
            }
            if (tokens.is(at, "as")
                    && tokens.is(at + 1, "appropriate", "necessary", "well", "follows", "required")
                    && !tokens.is(at + 2, "as")) {
                at += 2;
            }
            at = MODALS.contains(tokens.low(at - 1)) ? pastAdverbial(at) : at;
            if (tokens.is(at, ",", "–", "—")) {
                int close = aside(at);
                at = close > 0 ? close : at;
            }
            if (at == before) {
                break;
            }
        }
        return at;
    }

    /** "will in the meantime keep", "shall on request provide": the verb after what stands between it and its auxiliary. */
    private int pastAdverbial(int at) {
        boolean opens = tokens.is(
                at, "in", "at", "for", "on", "upon", "as", "by", "within", "from", "under", "during", "after",
                "before");
        for (int verb = at + 2; opens && verb < at + 7; verb++) {
            if (!tokens.get(verb).word()) {
                return at;
            }
            boolean base = startsPhrase(verb, Form.BASE) && !determiner(verb - 1) && !preposition(verb - 1);
            if (base && !adjective(verb - 1)) {
                return verb;
            }
        }
        return at;
    }

    /** The token after an aside that opens with the comma at {@code open}; 0 when there is none. */
    int aside(int open) {
        boolean opens = preposition(open + 1)
                || adverb(open + 1)
                || tokens.is(
                        open + 1,
                        "where",
                        "when",
                        "if",
                        "as",
                        "subject",
                        "whenever",
                        "wherever",
                        "inter",
                        "together",
                        "among",
                        "based",
                        "should",
                        "while",
                        "no",
                        "not",
                        "once",
                        "and")
                || verb(open + 1).filter(verb -> verb.is(Form.ING)).isPresent();
        if (!opens) {
            return 0;
        }
        boolean participial = verb(open + 1).filter(verb -> verb.is(Form.ING)).isPresent();
        for (int at = open + 1; at < tokens.size() && at - open < (participial ? 60 : 25); at++) {
            if (tokens.is(at, ";", ":", "will", "shall", "|")) {
                return 0;
            }
            if (at > open + 1 && tokens.is(at, ",", "–", "—")) {
                return at + 1;
            }
        }
        return 0;
    }

    /** Whether a verb in this form stands here and may begin a verb phrase that others precede. */
    boolean startsPhrase(int at, Form form) {
        Reading reading = verb(at).orElse(null);
        if (reading == null || !reading.is(form) || (reading.base().equals("be") && form == Form.ING)) {
            return false;
        }
        String low = tokens.low(at);
        String next = tokens.low(at + 1);
        if (phrasal(at) > 0) {
            return true;
        }
        if ((AFTER_NOUN.contains(next) && !next.equals("between"))
                || (at + 1 >= tokens.size() && form == Form.BASE && lexicon.is("also_nouns", low))) {
            return false;
        }
        if (form == Form.ING) {
            boolean shares = tokens.is(at + 1, "and", "or")
                    && verb(at + 2).filter(v -> v.is(Form.ING)).isPresent()
                    && startsPhrase(at + 2, form);
            boolean goesOn = !SIGNS.contains(next) || (next.equals(",") && aside(at + 1) > 0);
            boolean object =
                    determiner(at + 1) || !lexicon.map("nouns").containsKey(low) || preposition(at + 1) || noun(at + 1);
            return shares || (goesOn && object);
        }
        if (!lexicon.is("also_nouns", low)) {
            return !tokens.is(at + 1, "of") || lexicon.is("carry", reading.base());
        }
        return startsAsVerb(at, form);
    }

    /** Whether what follows shows that a word that is a noun as well is a verb here. */
    private boolean startsAsVerb(int at, Form form) {
        String low = tokens.low(at);
        String next = tokens.low(at + 1);
        boolean counted = tokens.get(at + 1).number() && (noun(at + 2) || tokens.is(at + 2, "%", "per"));
        boolean object = determiner(at + 1)
                || counted
                || tokens.is(at + 1, "it", "them", "us", "each", "one", "itself", "themselves");
        if (object) {
            return true;
        }
        if (adverb(at + 1) && !tokens.is(at + 1, "not", "only", "very", "more")) {
            return true;
        }
        if (tokens.is(at + 1, "and", "or")
                && !tokens.is(at + 2, at < 1 ? "" : tokens.low(at))
                && sharesObject(at + 2)) {
            return true;
        }
        boolean described = adjective(at + 1)
                || (verb(at + 1)
                                .filter(v -> v.is(Form.PARTICIPLE) && !v.is(Form.BASE))
                                .isPresent()
                        && noun(at + 2)
                        && verb(at + 2).isEmpty());
        if (described && form == Form.BASE) {
            return true;
        }
        if (SIGNS.contains(next) || next.isEmpty() || AFTER_NOUN.contains(next)) {
            return false;
        }
        if (next.equals("to")) {
            return lexicon.is("before_to", low);
        }
        boolean timed = tokens.is(at + 1, "at", "by", "before", "within", "in", "no");
        if (timed && tokens.is(at - 1, "and", ",", ";", "to", "will") && lexicon.is("before_to", low)) {
            return true;
        }
        if (AFTER_VERB.contains(next)) {
            return !tokens.is(
                            at,
                            "trade",
                            "access",
                            "interest",
                            "approach",
                            "visit",
                            "contact",
                            "contacts",
                            "transfer",
                            "transport",
                            "support",
                            "research")
                    || (tokens.is(at, "trade") && next.equals("with"));
        }
        return !lexicon.is("noun_first", low)
                && !preposition(at + 1)
                && !verb(at + 1).filter(v -> v.is(Form.PAST)).isPresent();
    }

    /** "support and encourage companies": the second of two joined words is a verb with an object for sure. */
    private boolean sharesObject(int at) {
        boolean verb = verb(at).filter(reading -> reading.is(Form.BASE)).isPresent();
        boolean object = determiner(at + 1)
                || tokens.is(at + 1, "it", "them", "us", "each", "one")
                || (tokens.get(at + 1).word() && !preposition(at + 1) && !is("conjunctions", at + 1));
        return verb && object && (!lexicon.is("also_nouns", tokens.low(at)) || determiner(at + 1));
    }

    /** Whether a word is an adjective, by a list or its ending: before it stands a verb, seldom a noun. */
    boolean adjective(int at) {
        String low = tokens.low(at);
        if (!tokens.get(at).word() || tokens.get(at).capital() || lexicon.is("not_adjectives", low)) {
            return false;
        }
        if (lexicon.is("adjectives", low)) {
            return true;
        }
        return low.length() > 5
                && ADJECTIVE_ENDS.stream().anyMatch(low::endsWith)
                && !verb(at).filter(reading -> reading.is(Form.BASE)).isPresent();
    }

    /** How many words a verb with its particles takes when it is a phrasal one; 0 when it stands alone. */
    int phrasal(int at) {
        Reading reading = verb(at).orElse(null);
        if (reading == null) {
            return 0;
        }
        Set<String> phrasal = lexicon.words("phrasal");
        String two = reading.base() + " " + tokens.low(at + 1);
        String three = two + " " + tokens.low(at + 2);
        if (phrasal.contains(three)) {
            return 3;
        }
        boolean amount =
                tokens.is(at + 1, "up") && tokens.is(at + 2, "to") && isCount(at + 3); // "bring up to 300 people"
        return !amount && (phrasal.contains(two) || takesParticle(at)) ? 2 : 0;
    }

    boolean isCount(int at) {
        return tokens.get(at).number() || is("numbers", at);
    }

    /** "send out two teams", "hand back the land": a particle between a verb and its object. */
    private boolean takesParticle(int at) {
        return tokens.is(at + 1, "up", "out", "down", "away", "back", "off")
                && (determiner(at + 2) || tokens.get(at + 2).number());
    }

    /** The lemma of the verb here, with its particles. */
    String lemma(int at) {
        String base = verb(at).map(Reading::base).orElse(tokens.low(at));
        int length = phrasal(at);
        StringBuilder lemma = new StringBuilder(base);
        for (int i = 1; i < length; i++) {
            lemma.append(' ').append(tokens.low(at + i));
        }
        return lemma.toString();
    }

    /** The verb of a noun for an act, as "opening" or "refurbishment of"; empty for another noun. */
    Optional<String> verbOf(int at) {
        return NounVerbs.of(this, at);
    }

    /** Whether a base form stands here, or a word that no list knows and that may well be one. */
    boolean baseOrUnknown(int at) {
        if (verb(at).filter(verb -> verb.is(Form.BASE)).isPresent()) {
            return true;
        }
        String low = tokens.low(at);
        return tokens.get(at).word()
                && !tokens.get(at).hidden()
                && (!tokens.get(at).capital() || at <= 2)
                && !tokens.get(at).number()
                && verb(at).isEmpty()
                && noun(at)
                && low.length() > 2
                && !lexicon.is("pronouns", low);
    }
}
