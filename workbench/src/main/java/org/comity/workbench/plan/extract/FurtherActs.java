package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Acts without a verb of their own right, that hang on another: gaps, further participles, "to be hosted by". */
final class FurtherActs {
    private static final int LONGEST_NAME = 6;

    private final Words words;
    private final Tokens tokens;
    private final Agents agents;

    FurtherActs(Words words, Agents agents) {
        this.words = words;
        this.tokens = words.tokens;
        this.agents = agents;
    }

    /** What hangs on an active verb with its object. */
    List<Act> onActive(VerbPhrase phrase, Subject subject, int strength) {
        List<Act> acts = new ArrayList<>(hosted(phrase, strength));
        List<Act> sums = gaps(phrase, strength);
        acts.addAll(sums.isEmpty() ? gapped(phrase, subject, strength) : sums);
        return acts;
    }

    /** What hangs on a passive. */
    List<Act> onPassive(VerbPhrase phrase, Subject subject, int strength) {
        List<Act> acts = new ArrayList<>(hosted(phrase, strength));
        acts.addAll(participles(phrase, subject, strength));
        return acts;
    }

    /** "a Facility, to be hosted by Belmar", "with the first to be opened in May": of the one who is named, or nobody. */
    List<Act> hosted(VerbPhrase phrase, int strength) {
        List<Act> acts = new ArrayList<>();
        int from = phrase.object();
        for (int at = phrase.object(); at + 2 < phrase.end(); at++) {
            boolean opens = tokens.is(at, ",") && words.determiner(at + 1); // ", the tender to be published in May"
            opens |= tokens.is(at, "and", ";") && words.determiner(at + 1) && tokens.is(at - 1, ",", ";");
            if (tokens.is(at, "with") || opens) {
                from = at + 1;
            }
            boolean infinitive = tokens.is(at, "to") && tokens.is(at + 1, "be") && isParticiple(at + 2);
            boolean ordered = tokens.is(at - 1, "is", "are", "was", "were"); // an auxiliary of its own
            if (!infinitive || ordered || tokens.get(at).hidden()) {
                continue;
            }
            String agent = agents.agent(at + 3, phrase.end());
            boolean settled = tokens.is(at + 2, "decided", "agreed", "determined", "specified", "defined", "mutually");
            if (words.is("states", at + 2) || (settled && !tokens.is(at - 1, ","))) {
                continue;
            }
            boolean dating = words.lexicon.is("dating", words.lemma(at + 2).replace(' ', '-'));
            boolean named = at - from < LONGEST_NAME && tokens.is(from - 1, ",", "and", ";") && words.determiner(from);
            boolean aside = tokens.is(at - 1, ",") || tokens.is(from - 1, "with") || named;
            if (!agent.isEmpty() || (aside && !dating)) {
                int to = tokens.is(at - 1, ",") ? at - 1 : at;
                acts.add(
                        new Act(Kind.COMMITMENT, words.lemma(at + 2), at + 2, agent, from, to, phrase.end(), strength));
            }
        }
        return acts;
    }

    private boolean isParticiple(int at) {
        return words.verb(at).filter(v -> v.is(Form.PARTICIPLE)).isPresent();
    }

    /** "shall be drawn up and signed in May", "a chair shall be appointed and the name notified in June". */
    private List<Act> participles(VerbPhrase phrase, Subject subject, int strength) {
        List<Act> acts = new ArrayList<>();
        int last = phrase.verb();
        for (int at = phrase.object() + 1; at < phrase.end(); at++) {
            if (!isParticiple(at) || tokens.get(at).hidden()) {
                continue;
            }
            int after = at + Math.max(1, words.phrasal(at));
            boolean own = words.preposition(after) || words.phrasal(at) > 1 || words.adverb(after);
            boolean joined = (tokens.is(at - 1, "and") || isAlternative(at)) && own && !tokens.is(after, "by", "of");
            int start = joined ? -1 : subjectOf(at, last);
            boolean gap = start > 0 && (own || after >= phrase.end() || tokens.is(after, ".", ",", ";"));
            if (joined || gap) {
                acts.add(new Act(
                        Kind.COMMITMENT,
                        words.lemma(at),
                        at,
                        "",
                        gap ? start : subject.start(),
                        gap ? at : subject.end(),
                        phrase.end(),
                        strength));
                last = at;
            }
        }
        return acts;
    }

    /** "refunded within a month, or, where the worker so wishes, transferred to the fund". */
    private boolean isAlternative(int participle) {
        for (int at = participle - 2; tokens.is(participle - 1, ",") && at > participle - 12; at--) {
            if (tokens.is(at, ",")) {
                return tokens.is(at - 1, "or", "and");
            }
        }
        return false;
    }

    /** The start of "the name" in "and the name notified"; -1 when the words before are no such phrase. */
    private int subjectOf(int participle, int last) {
        for (int at = participle - 1; at > last && participle - at <= LONGEST_NAME; at--) {
            if (words.preposition(at) && !tokens.is(at, "of")) {
                return -1;
            }
            if (words.determiner(at)) {
                boolean opens = tokens.is(at - 1, "and") || (tokens.is(at - 1, ",", ";") && at > last + 1);
                return opens && at < participle - 1 && words.noun(participle - 1) ? at : -1;
            }
        }
        return -1;
    }

    /** "The sending Party shall cover travel costs and the receiving Party local costs", "A hosts the first round and B the second". */
    private List<Act> gapped(VerbPhrase phrase, Subject subject, int strength) {
        List<Act> acts = new ArrayList<>();
        int end = Math.min(tokens.size() - 1, phrase.end());
        for (int at = phrase.object() + 1; at <= end && !subject.text().isEmpty(); at++) {
            if (at == end && !tokens.is(at, ";")) {
                break;
            }
            if (tokens.is(at, "to", "which", "that", "who", "where")
                    || tokens.get(at).hidden()) {
                break;
            }
            int start = tokens.is(at + 1, "and", "while", "whereas") ? at + 2 : at + 1;
            int stop = tokens.is(at, ",", "and", ";", "while", "whereas") ? nameEnd(start, subject) : 0;
            if (stop > 0) {
                acts.add(new Act(
                        Kind.COMMITMENT,
                        phrase.lemma(),
                        stop,
                        tokens.text(start, stop),
                        stop,
                        phrase.end(),
                        phrase.end(),
                        strength));
                at = stop;
            }
        }
        return cut(acts);
    }

    /** Where the object of a verb ends whose gaps begin at a token: before the sign or "and" in front of the next subject. */
    static int before(Tokens tokens, int gap, int object) {
        int end = gap;
        while (end > object && !tokens.is(end, ",", ";", "and", "while", "whereas")) {
            end--;
        }
        while (end > object && tokens.is(end - 1, ",", ";", "and")) {
            end--;
        }
        return end > object ? end : gap;
    }

    /** Where a further subject like the first ends, if an object of its own follows; 0 for none. */
    private int nameEnd(int start, Subject subject) {
        String head = tokens.low(subject.end() - 1);
        for (int at = start; at < start + LONGEST_NAME && tokens.get(at).word() && !words.preposition(at); at++) {
            boolean same = tokens.low(at).equals(head) && at > start && words.determiner(start);
            boolean name = at == start
                    && tokens.get(at).capital()
                    && tokens.get(subject.end() - 1).capital()
                    && subject.end() - subject.start() == 1;
            boolean verb = Auxiliaries.MODALS.contains(tokens.low(at + 1))
                    || words.verb(at + 1)
                            .filter(v -> v.is(Form.THIRD) || v.is(Form.PAST))
                            .isPresent();
            boolean object = words.determiner(at + 1) || words.isCount(at + 1) || (same && words.noun(at + 1));
            if ((same || name) && object && !verb) {
                return at + 1;
            }
        }
        return 0;
    }

    /** "A will pay 6 million, B 4 million and the others the remainder": the verb holds for all. */
    List<Act> gaps(VerbPhrase phrase, int strength) {
        List<Act> acts = new ArrayList<>();
        boolean amount = false;
        int end = phrase.object();
        while (end < phrase.end() && !amount && !tokens.is(end, "which", "that", "who")) {
            amount = isAmount(end);
            end++;
        }
        for (int at = end; amount && at < phrase.end(); at++) {
            if (!tokens.is(at, ",", "and", ";", "while", "whereas")) {
                continue;
            }
            int start = at + 1;
            while (tokens.is(start, "and", "while", "whereas")) {
                start++;
            }
            int stop = amountAfter(start);
            if (stop > start) {
                acts.add(new Act(
                        Kind.COMMITMENT,
                        phrase.lemma(),
                        stop,
                        tokens.text(start, stop),
                        stop,
                        phrase.end(),
                        phrase.end(),
                        strength));
                at = stop;
            }
        }
        return cut(acts);
    }

    /** Each ends where the next begins. */
    private static List<Act> cut(List<Act> acts) {
        for (int i = 0; i + 1 < acts.size(); i++) {
            Act act = acts.get(i);
            int end = acts.get(i + 1).at() - 1;
            acts.set(i, new Act(act.kind(), act.verb(), act.at(), act.actor(), act.from(), end, end, act.strength()));
        }
        return acts;
    }

    private boolean isAmount(int at) {
        boolean number = tokens.get(at).number() || words.is("numbers", at);
        return number
                && (words.is("currencies", at + 1) || words.is("currencies", at - 1) || words.is("numbers", at + 1));
    }

    /** Where an amount begins right after a name; 0 when no name or no amount stands there. */
    private int amountAfter(int start) {
        int at = start;
        while (at - start < LONGEST_NAME
                && (tokens.get(at).capital() || words.determiner(at) || words.noun(at) || tokens.is(at, "of"))) {
            boolean money = words.is("currencies", at) && tokens.get(at + 1).number();
            boolean rest = tokens.is(at, "the") && tokens.is(at + 1, "remainder", "rest", "balance", "remaining");
            if (Auxiliaries.MODALS.contains(tokens.low(at))) { // a clause of its own
                return 0;
            }
            if (tokens.is(at, "another", "further", "additional") && at > start) {
                return at;
            }
            if ((money || rest || (tokens.get(at).number() && isAmount(at))) && at > start) {
                return tokens.get(start).capital() || words.determiner(start) ? at : 0;
            }
            at++;
        }
        return 0;
    }
}
