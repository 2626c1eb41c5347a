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

    VerbPhrases(Words words, boolean[] used) {
        this.words = words;
        this.tokens = words.tokens;
        this.used = used;
    }

    /** Where reading stops and how phrases are marked. */
    private record Frame(Form form, boolean marked, int limit) {}

    /**
     * The phrases that begin at {@code from}.
     *
     * @param form BASE after will and to, ING after a preposition
     * @param marked whether the first stands after "to", so that a further "to" may begin the next
     * @param limit token at which another clause begins
     */
    List<VerbPhrase> read(int from, Form form, boolean marked, int limit) {
        List<VerbPhrase> phrases = new ArrayList<>();
        Frame frame = new Frame(form, marked, limit);
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
        int verb = carried(start, frame);
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
        used[Math.min(verb, used.length - 1)] = true;
        int object = verb + Math.max(1, words.phrasal(verb));
        Frame inner = new Frame(form, frame.marked() || verb != start, frame.limit());
        boolean task = words
                .lexicon
                .formulas(words.verb(verb).map(v -> v.base()).orElse(""))
                .stream()
                .anyMatch(f -> f.steps().size() == 1
                        && (f.kind() == Formula.Kind.TASK
                                || f.kind() == Formula.Kind.INVITE
                                || f.kind() == Formula.Kind.APPEAL));
        int[] ends = next(object, inner, task);
        VerbPhrase phrase = new VerbPhrase(verb, lemma(verb), object, ends[0], passive, carrier < 0 ? verb : carrier);
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

    /** The verb that this one carries, as in "continue to deepen", "take steps to simplify", "work together to build". */
    private int carried(int start, Frame frame) {
        int verb = start;
        for (int depth = 0; depth < 3; depth++) {
            String base = words.verb(verb).map(v -> v.base()).orElse("");
            int next = -1;
            if ((words.lexicon.is("carry", base) || words.lexicon.is("carry_ing", base)) && !base.isEmpty()) {
                next = afterCarrier(verb);
            } else if (tokens.is(
                    verb, "take", "taking", "make", "making", "adopt", "undertake", "spare", "do", "exert", "pursue")) {
                next = afterCarriedObject(verb);
            }
            if (next < 0 || next >= frame.limit()) {
                return verb;
            }
            used[verb] = true;
            verb = next;
        }
        return verb;
    }

    private int afterCarrier(int verb) {
        String base = words.verb(verb).map(v -> v.base()).orElse("");
        int at = verb + 1;
        boolean work = base.equals("work");
        int limit = at + (work ? 12 : 1);
        while (at < tokens.size()) {
            int skipped = words.skip(at);
            if (tokens.is(skipped, "to", "towards", "toward", "on")
                    && (tokens.is(skipped, "to") || work || base.equals("commit"))) {
                int to = words.skip(skipped + 1);
                boolean infinitive = tokens.is(skipped, "to")
                        && (words.verb(to).filter(v -> v.is(Form.BASE)).isPresent() && !words.determiner(to));
                boolean gerund = !tokens.is(skipped, "on")
                        && words.verb(to).filter(v -> v.is(Form.ING)).isPresent()
                        && words.startsPhrase(to, Form.ING);
                return infinitive || gerund ? to : -1;
            }
            if (tokens.is(skipped, "in", "with", "on")
                    && words.lexicon.is("carry_ing", base)
                    && words.startsPhrase(words.skip(skipped + 1), Form.ING)) {
                return words.skip(skipped + 1);
            }
            if ((base.equals("continue") || base.equals("keep"))
                    && words.verb(skipped).filter(v -> v.is(Form.ING)).isPresent()
                    && words.startsPhrase(skipped, Form.ING)) {
                return skipped;
            }
            if (!work || skipped >= limit || (tokens.is(skipped, ",", ";", "and", ".") && !tokens.is(skipped, "and"))) {
                return -1;
            }
            at = skipped + 1;
        }
        return -1;
    }

    private int afterCarriedObject(int verb) {
        for (int at = verb + 1; at < tokens.size() && at - verb < 9; at++) {
            if (words.is("carry_objects", at) && !tokens.is(verb + 1, "stock", "part")) {
                int to = words.skip(at + 1);
                int next = words.skip(to + 1);
                return tokens.is(to, "to")
                                && words.verb(next).filter(v -> v.is(Form.BASE)).isPresent()
                        ? next
                        : -1;
            }
            if (tokens.is(at, ",", ";", "to", "in", "on")) {
                return -1;
            }
        }
        return -1;
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
                purpose = !awaits;
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
        boolean to = tokens.is(next, "to") || (tokens.is(next, "on") && frame.form() == Form.ING);
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
            boolean verb = words.verb(next).filter(v -> v.is(frame.form())).isPresent() || tokens.is(next, "be");
            boolean fits = !tokens.is(next, "be", "become")
                    && frame.marked()
                    && (comma || !purpose)
                    && verb
                    && (!list || strong);
            return fits
                            && (!words.is("also_nouns", next)
                                    || words.startsPhrase(next, frame.form())
                                    || (tokens.get(next + 1).word() && !tokens.is(next + 1, "of", "and", "or")))
                    ? next
                    : -1;
        }
        return joinedBase(next, frame, comma, and, purpose, list, strong);
    }

    private int joinedBase(
            int next, Frame frame, boolean comma, boolean and, boolean purpose, boolean list, boolean strong) {
        boolean name = tokens.get(next).capital()
                && !tokens.get(next).text().equals(tokens.get(next).text().toUpperCase(Locale.ROOT))
                && !strong;
        if (name || (tokens.is(next, "think") && tokens.is(next + 1, "tank", "tanks"))) {
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
        if ((!object && !words.startsPhrase(next, frame.form())) || words.preposition(next)) {
            return -1;
        }
        if (purpose && !strong && (!comma || !and || list)) {
            return -1;
        }
        return next;
    }
}
