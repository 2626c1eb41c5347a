package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.workbench.plan.lexicon.Formula;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/**
 * Reads coordinated verb phrases: "establish A, expand B and report on C" is three. A verb that only carries the next
 * one yields to it; verbs inside a purpose or a relative clause are no phrases of their own.
 */
final class VerbPhrases {
    private static final Set<String> JOINERS = Set.of(",", ";", "and", "or", "nor", "then", "–", "—");
    private static final Set<String> RELATIVES =
            Set.of("which", "who", "that", "where", "whose", "when", "while", "if", "unless", "whether", "because");

    private final Words words;
    private final Tokens tokens;
    private final boolean[] used;
    private final Carriers carriers;

    VerbPhrases(Words words, boolean[] used) {
        this.words = words;
        this.tokens = words.tokens;
        this.used = used;
        this.carriers = new Carriers(words, used);
    }

    /** Where reading stops and how phrases are marked; the outer form is that of the verb that carries another. */
    private record Frame(Form form, boolean marked, int limit, Form outer) {
        boolean takes(java.util.Optional<org.comity.workbench.plan.lexicon.Verbs.Reading> verb) {
            return verb.filter(v -> v.is(form) || v.is(outer)).isPresent();
        }
    }

    /**
     * The phrases that begin at {@code from}.
     *
     * @param form BASE after will and to, ING after a preposition
     * @param marked whether the first stands after "to", so that a further "to" may begin the next
     * @param limit token at which another clause begins
     */
    List<VerbPhrase> read(int from, Form form, boolean marked, int limit) {
        List<VerbPhrase> phrases = new ArrayList<>();
        Frame frame = new Frame(form, marked, limit, form);
        int at = words.skip(from);
        if (!begins(at, form)) {
            return phrases;
        }
        while (at >= 0 && phrases.size() < 40) {
            at = phrase(at, frame, phrases);
        }
        return phrases;
    }

    private boolean begins(int at, Form form) {
        if (at >= tokens.size()) {
            return false;
        }
        if (tokens.is(at, "be", "have", "being") || (form == Form.THIRD && tokens.is(at, "is", "are"))) {
            return true;
        }
        return form == Form.BASE
                ? words.baseOrUnknown(at)
                : words.verb(at).filter(verb -> verb.is(form)).isPresent();
    }

    /** Reads one phrase, adds it, and gives the token where the next begins; -1 when there is none. */
    private int phrase(int start, Frame frame, List<VerbPhrase> phrases) {
        int verb = carriers.carried(start, frame.limit());
        int carrier = verb == start ? -1 : start;
        used[Math.min(start, used.length - 1)] = true;
        boolean passive = false;
        Form form = verb == start
                ? frame.form()
                : words.verb(verb).filter(v -> v.is(Form.BASE)).isPresent() ? Form.BASE : Form.ING;
        verb = perfect(verb);
        if (tokens.is(verb, "be", "being", "is", "are", "been")) {
            int participle = words.skip(verb + 1);
            if (words.verb(participle).filter(v -> v.is(Form.PARTICIPLE)).isPresent() || isParticiple(participle)) {
                passive = true;
                verb = participle;
            } else if (words.verb(participle).filter(v -> v.is(Form.ING)).isPresent()
                    && !words.is("lasting", participle)) {
                verb = participle; // "will be developing"
            }
        }
        int caused = passive ? -1 : caused(verb);
        used[Math.min(verb, used.length - 1)] = true;
        int object = verb + Math.max(1, words.phrasal(verb));
        Frame inner = new Frame(form, frame.marked() || verb != start, frame.limit(), frame.form());
        boolean task = words
                .lexicon
                .formulas(words.verb(verb).map(v -> v.base()).orElse(""))
                .stream()
                .anyMatch(f -> f.steps().size() == 1
                        && (f.kind() == Formula.Kind.TASK
                                || f.kind() == Formula.Kind.INVITE
                                || f.kind() == Formula.Kind.APPEAL));
        boolean helps = tokens.is(verb, "help", "helping", "let", "letting");
        int[] ends = next(helps ? afterHelped(object, frame.limit()) : object, inner, task);
        VerbPhrase phrase = caused > 0
                ? new VerbPhrase(caused, lemma(caused), object, caused, false, caused)
                : new VerbPhrase(verb, lemma(verb), object, ends[0], passive, carrier < 0 ? verb : carrier);
        boolean shared = !phrases.isEmpty() && isBare(phrases.getLast());
        if (shared) { // "prevent, reduce and control pollution" is one act
            VerbPhrase first = phrases.removeLast();
            if (words.is("appeals", first.verb())) {
                first = phrase;
            }
            phrase = new VerbPhrase(first.verb(), first.lemma(), object, ends[0], first.passive(), first.carried());
        }
        phrases.add(phrase);
        return ends[1];
    }

    /** "help Sorn repair, restore and defend its grid": the last of the verbs that are helped; the object where there is one or none. */
    private int afterHelped(int object, int limit) {
        int last = object;
        for (int at = object; at < Math.min(limit, object + 14); at++) {
            boolean base = words.verb(at).filter(v -> v.is(Form.BASE)).isPresent();
            if (base
                    && tokens.is(at + 1, ",", "and")
                    && words.verb(at + 2).filter(v -> v.is(Form.BASE)).isPresent()) {
                last = at + 2;
            }
            if (base && last > object && tokens.is(at - 1, ",", "and")) {
                last = at;
            }
        }
        return last;
    }

    /** "have ten of their works translated": the participle; -1 for none. */
    private int caused(int verb) {
        boolean opens = tokens.is(verb, "have") && (words.determiner(verb + 1) || words.isCount(verb + 1));
        for (int at = verb + 3; opens && at < verb + 9 && !tokens.is(at, ",", ";", "to", "for", "by"); at++) {
            boolean participle = words.verb(at)
                    .filter(v -> v.is(Form.PARTICIPLE) && !v.is(Form.BASE))
                    .isPresent();
            boolean last = !tokens.get(at + 1).word() || words.preposition(at + 1) || words.adverb(at + 1);
            if (participle && last && words.noun(at - 1)) {
                return at;
            }
        }
        return -1;
    }

    /** "will have set up", "will have been built": the participle, or "been". */
    private int perfect(int verb) {
        int next = words.skip(verb + 1);
        if (!tokens.is(verb, "have") || tokens.is(next, "been")) {
            return tokens.is(verb, "have") ? next : verb;
        }
        int after = next + Math.max(1, words.phrasal(next));
        boolean participle = words.verb(next).filter(v -> v.is(Form.PARTICIPLE)).isPresent();
        boolean object = words.determiner(after) || tokens.get(after).number() || words.phrasal(next) > 0;
        boolean plain = words.preposition(after) || !tokens.get(after).word() || words.adverb(after);
        return participle && (object || plain) ? next : verb;
    }

    private boolean isBare(VerbPhrase phrase) {
        boolean empty =
                words.skip(phrase.object()) >= phrase.end() && !words.lexicon.is("intransitive", phrase.lemma());
        return empty && !phrase.passive();
    }

    private boolean isParticiple(int at) {
        String low = tokens.low(at);
        return low.length() > 5 && low.endsWith("ed") && !tokens.get(at).hidden();
    }

    private String lemma(int verb) {
        if (words.verb(verb).isEmpty() && isParticiple(verb)) {
            String low = tokens.low(verb);
            String stem = low.substring(0, low.length() - 2);
            boolean e = stem.endsWith("at")
                    || stem.endsWith("iz")
                    || stem.endsWith("is")
                    || stem.endsWith("v")
                    || stem.endsWith("c")
                    || stem.endsWith("g");
            return e ? stem + "e" : stem;
        }
        return words.lemma(verb);
    }

    /** Where this phrase ends, and where the next one begins (-1 for none). */
    private int[] next(int from, Frame frame, boolean task) {
        boolean purpose = false;
        boolean list = false;
        boolean awaits = task;
        int at = from;
        int end = Math.min(frame.limit(), tokens.size());
        while (at < end) {
            if (tokens.get(at).hidden()) {
                at++;
                continue;
            }
            if (tokens.is(at, ",") && awaits && tokens.is(at + 1, "to")) {
                at++;
                continue;
            }
            if (tokens.is(at, "|")) {
                return new int[] {at, -1};
            }
            if (JOINERS.contains(tokens.low(at))
                    || (tokens.is(at, "as") && tokens.is(at + 1, "well") && tokens.is(at + 2, "as"))) {
                boolean own = awaits && tokens.is(at + 1, "to");
                int next = own ? -1 : joined(at, frame, purpose, list);
                if (next > 0) {
                    return new int[] {at, next};
                }
                int plain = afterJoiners(at);
                list |= purpose && words.startsPhrase(plain, Form.BASE) && !tokens.is(at, "and");
                if (tokens.is(at, ";")) {
                    return new int[] {at, -1};
                }
            } else if (tokens.is(at, "to")
                    && words.verb(words.skip(at + 1))
                            .filter(v -> v.is(Form.BASE))
                            .isPresent()
                    && (!words.is("also_nouns", words.skip(at + 1))
                            || words.startsPhrase(words.skip(at + 1), Form.BASE))) {
                purpose = !awaits && !tokens.is(at + 1, "include", "cover", "reach");
                awaits = false;
            } else if (RELATIVES.contains(tokens.low(at))
                    || (tokens.is(at, "by", "including", "through")
                            && words.verb(words.skip(at + 1))
                                    .filter(v -> v.is(Form.ING))
                                    .isPresent())) {
                purpose = true;
            }
            at++;
        }
        return new int[] {end, -1};
    }

    /** "purchase the plots and waymark it": a word that no list knows, before an article or pronoun. */
    private boolean isUnknownVerb(int at, Frame frame) {
        return frame.form() == Form.BASE
                && words.verb(at).isEmpty()
                && words.baseOrUnknown(at)
                && !tokens.low(at).endsWith("s")
                && !tokens.low(at).endsWith("ing")
                && (tokens.is(at + 1, "the", "a", "an", "it", "them", "their", "its", "our"));
    }

    private int afterJoiners(int at) {
        int next = at;
        while (next < tokens.size() && (JOINERS.contains(tokens.low(next)) || tokens.is(next, "as", "well"))) {
            next++;
        }
        return words.skip(next);
    }

    /** The verb of a further phrase after the joiners that begin at {@code at}; -1 when none begins. */
    private int joined(int at, Frame frame, boolean purpose, boolean list) {
        boolean comma = tokens.is(at, ",", ";", "–", "—");
        boolean and = false;
        int next = at;
        while (next < tokens.size()
                && (JOINERS.contains(tokens.low(next))
                        || (tokens.is(next, "as") && tokens.is(next + 1, "well"))
                        || tokens.is(next, "well")
                        || (tokens.is(next, "as") && tokens.is(next - 1, "well")))) {
            and |= !tokens.is(next, ",", ";", "–", "—");
            next++;
        }
        int aside = and && tokens.is(next - 1, ",") ? words.aside(next - 1) : 0;
        next = words.skip(aside > 0 ? aside : next);
        boolean again = tokens.is(next, "on", "with", "of", "for", "in")
                && frame.form() == Form.ING
                && words.startsPhrase(
                        words.skip(next + 1), Form.ING); // "tasked with presenting A, and with informing B"
        boolean to = tokens.is(next, "to") || again;
        if (to) {
            next = words.skip(next + 1);
        }
        if (tokens.is(next, "not")) {
            next = words.skip(next + 1);
        }
        if (next >= frame.limit() || next >= tokens.size() || used[Math.min(next, used.length - 1)]) {
            return -1;
        }
        boolean strong = tokens.is(at, ";");
        if (to) {
            boolean verb = frame.takes(words.verb(next)) || tokens.is(next, "be");
            boolean listed = and || strong || again || goesOn(next, frame.limit());
            boolean fits = !tokens.is(next, "be", "become")
                    && frame.marked()
                    && listed
                    && (comma || !purpose)
                    && verb
                    && (!list || strong);
            return fits
                            && (!words.is("also_nouns", next)
                                    || words.startsPhrase(next, frame.form())
                                    || words.startsPhrase(next, frame.outer())
                                    || (tokens.get(next + 1).word() && !tokens.is(next + 1, "of", "and", "or")))
                    ? next
                    : -1;
        }
        return joinedBase(next, frame, comma, and, purpose, list, strong);
    }

    /** Whether a further "to" follows: "to A, to B and to C" is a list, "to A in May, to B" tells what for. */
    private boolean goesOn(int from, int limit) {
        for (int at = from + 1; at < Math.min(limit, tokens.size()); at++) {
            int before = at - 1;
            while (before > from && words.adverb(before)) {
                before--;
            }
            boolean that = tokens.is(at, "that") && tokens.is(before, "and", "or");
            if (that || (tokens.is(at, "to") && tokens.is(before, "and", "or", ",", ";"))) {
                return true;
            }
        }
        return false;
    }

    /** "ensure systematic and complete identification": an adjective that looks like a verb, after another. */
    private boolean isSecondAdjective(int at) {
        return tokens.is(at - 1, "and", "or")
                && words.adjective(at - 2)
                && (words.verb(at - 3).isPresent() || words.determiner(at - 3))
                && (words.adjective(at) || words.is("adjective_verbs", at))
                && words.noun(at + 1);
    }

    private int joinedBase(
            int next, Frame frame, boolean comma, boolean and, boolean purpose, boolean list, boolean strong) {
        boolean name = tokens.get(next).capital()
                && !tokens.get(next).text().equals(tokens.get(next).text().toUpperCase(Locale.ROOT))
                && !strong;
        if (name || isSecondAdjective(next) || (tokens.is(next, "think") && tokens.is(next + 1, "tank", "tanks"))) {
            return -1;
        }
        if (isUnknownVerb(next, frame) && !purpose) {
            return next;
        }
        boolean object = strong
                && words.verb(next).filter(v -> v.is(frame.form())).isPresent()
                && tokens.get(next + 1).word()
                && !words.preposition(next + 1)
                && !words.is("conjunctions", next + 1);
        boolean starts = words.startsPhrase(next, frame.form()) || words.startsPhrase(next, frame.outer());
        if ((!object && !starts) || words.preposition(next)) {
            return -1;
        }
        if (purpose && !strong && (!comma || !and || list)) {
            return -1;
        }
        return next;
    }
}
