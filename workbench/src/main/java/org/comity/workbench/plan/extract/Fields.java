package org.comity.workbench.plan.extract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.comity.workbench.plan.extract.Deadlines.Deadline;
import org.comity.workbench.plan.lexicon.Verbs.Form;

/** Cuts the fields of a candidate out of its sentence. */
final class Fields {
    private static final Set<String> ENDS =
            Set.of(";", "which", "who", "whereas", "while", "thereby", "including", "–", "—", "so");

    /** Words of a time that stands between an auxiliary and its verb. */
    private static final int LONGEST_TIME = 16;

    private static final int LONGEST_RECEIVER = 8;

    private final Words words;
    private final Tokens tokens;
    private final Deadlines deadlines;
    private final LooseTimes loose;
    private final Manner manner;
    private final Subjects subjects;

    Fields(Words words, Subjects subjects, Optional<LocalDate> today) {
        this.words = words;
        this.tokens = words.tokens;
        this.subjects = subjects;
        this.deadlines = new Deadlines(words, today);
        this.loose = new LooseTimes(words, today);
        this.manner = new Manner(words);
    }

    /** The deadline of an act: within its own words, else before the clause, where it holds for all that follows. */
    Optional<Deadline> deadline(Act act, int first) {
        Optional<Deadline> own = act.from() < act.at() ? deadlines.find(act.from(), act.to()) : Optional.empty();
        own = own.isPresent() ? own : deadlines.find(act.at(), ownReach(act));
        own = own.isPresent() ? own : loose.find(act.at(), ownReach(act));
        if (own.isPresent() || act.kind() != Candidate.Kind.COMMITMENT) {
            return own;
        }
        own = between(act.at()).or(() -> between(first));
        if (own.isPresent()) {
            return own;
        }
        int comma = first;
        for (int at = 0; at < first && at < 16; at++) {
            if (tokens.is(at, ",")) {
                comma = at;
                break;
            }
        }
        Optional<Deadline> lead = comma > 0 ? deadlines.find(0, comma) : Optional.empty();
        return lead.filter(found -> found.from() == 0);
    }

    /** "shall, by 31 December 2033, adopt": the time that stands between an auxiliary and its verb. */
    private Optional<Deadline> between(int verb) {
        int end = verb;
        while (end > 0 && (tokens.is(end - 1, ",", "be", "to") || words.adverb(end - 1))) {
            end--;
        }
        for (int at = Math.max(1, end - LONGEST_TIME); at < end; at++) {
            boolean opens = tokens.is(at - 1, ",") || Auxiliaries.MODALS.contains(tokens.low(at - 1));
            Optional<Deadline> found = opens ? deadlines.find(at, end) : Optional.empty();
            if (found.isPresent() && found.get().from() == at && found.get().to() == end) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The time in the words that lead to a list, which holds for each of its items; not that of a meeting in the past. */
    Optional<Deadline> ofStem() {
        for (int at = 0; at < tokens.size(); ) {
            Optional<Deadline> found = deadlines.find(at, tokens.size());
            if (found.isEmpty()) {
                return found;
            }
            if (deadlines.holds(found.get())) {
                return found;
            }
            at = found.get().to();
        }
        return Optional.empty();
    }

    /** Up to a relative clause, whose times are not those of the act; in a row of a table, with the row. */
    private int ownReach(Act act) {
        int reach = reach(act);
        for (int at = Math.max(act.at(), act.from()) + 1; at < reach; at++) {
            boolean relative = tokens.is(at, "which", "who", "whose", "where")
                    && tokens.is(at - 1, ",", "of", "on", "in", "by", "for");
            if (relative && !tokens.get(at).hidden()) {
                return at;
            }
        }
        return reach;
    }

    /** Where the words of an act end; in a row of a table, with the row. */
    private int reach(Act act) {
        int end = Math.max(act.reach(), act.to());
        return tokens.is(end, "|") ? tokens.size() : end;
    }

    /** The object of the verb and what makes it identifiable: without deadline, receiver, manner, relative clause and purpose. */
    String action(Act act, Optional<Deadline> deadline) {
        int from = begin(act);
        int end = from;
        while (end < act.to()) {
            if (deadline.isPresent()
                    && end >= deadline.get().from()
                    && end < deadline.get().to()) {
                if (end == from) {
                    end = deadline.get().to();
                    from = end;
                    continue;
                }
                break;
            }
            boolean ends = (ENDS.contains(tokens.low(end)) && !tokens.is(end - 1, "those", "persons", "people"))
                    || endsAtComma(end)
                    || purpose(end, from)
                    || manner.begins(end)
                    || (act.from() > act.at() && receives(act, end));
            if (end > from && ends) {
                break;
            }
            end++;
        }
        end = Math.max(from, Math.min(end, act.to()));
        end = tokens.is(end, "which", "whom", "whose") ? beforeRelative(end, from) : end;
        boolean dated =
                deadline.filter(date -> tokens.get(date.from()).hidden()).isPresent();
        while (end > from
                && tokens.get(end - 1).hidden()
                && (dated || tokens.is(end - 1, ")", "]"))) { // the lead, in brackets
            end = beforeBracket(end, from);
        }
        while (end > from
                && ((!tokens.get(end - 1).word() && !tokens.is(end - 1, ")", "”", "\"", "%"))
                        || tokens.is(end - 1, "and", "or", "but")
                        || (end - from > 1 && act.from() > act.at() && manner.trails(end - 1)))) {
            end--;
        }
        return tokens.text(from, end);
    }

    /** Where the words of an action begin: past "from" and "upon", and past a receiver that stands before the object. */
    private int begin(Act act) {
        int from = words.skip(act.from());
        while (from < act.to() && !tokens.get(from).word() && tokens.is(from, ",", ":", "–")) {
            from = words.skip(from + 1);
        }
        if (act.from() <= act.at()) {
            return from;
        }
        int told = manner.afterTold(act.verb(), from, act.to());
        if (told > from) {
            return told;
        }
        if (from > act.from() && isAlone(from, act)) { // "meet once a year", "annually on its progress"
            return act.from();
        }
        int given = receiver(act, from);
        int object = given > from ? given : manner.afterReceiver(from, act.to());
        if (object > from) {
            return object;
        }
        boolean kept = (tokens.is(from, "on", "of") && act.verb().equals("report"))
                || act.verb().equals("travel")
                || tokens.is(from + 1, "how")
                || (tokens.is(from, "in", "for", "with", "of") && !act.verb().equals("work"));
        boolean preposition = tokens.is(from, "to", "on", "upon", "of", "from", "for", "with", "in");
        return preposition && !kept ? from + 1 : from;
    }

    /** ", half of which", ", the statute of which": back to the comma. */
    private int beforeRelative(int which, int from) {
        for (int at = which - 1; at > Math.max(from, which - 7); at--) {
            if (tokens.is(at, ",")) {
                return at;
            }
        }
        return tokens.is(which - 1, "of", "for", "to", "in", "on", "by", "with", "under") ? which - 1 : which;
    }

    private int beforeBracket(int end, int from) {
        int at = end - 1;
        while (at > from && tokens.get(at - 1).hidden() && !tokens.is(at, "(", "[")) {
            at--;
        }
        return Math.max(from, at);
    }

    /** Whether nothing is acted on after an adverb. */
    private boolean isAlone(int from, Act act) {
        boolean adverb = words.adverb(act.from())
                && !tokens.is(act.from(), "together", "jointly", "closely", "fully")
                && !tokens.get(act.from()).hidden();
        return adverb
                && (from >= act.to()
                        || words.preposition(from)
                        || !tokens.get(from).word()
                        || (tokens.is(from - 1, "once", "twice") && tokens.is(from, "a", "every", "each")));
    }

    /** Whether somebody who gets something, or with whom it is done, is named from here on. */
    private boolean receives(Act act, int at) {
        if (!tokens.is(at, "to", "with") || tokens.get(at).hidden() || isMoney(at + 1)) {
            return false;
        }
        int end = nameEnd(at + 1, act.reach());
        return end > at + 1 && subjects.nature(at + 1, end) == Subject.Nature.ACTOR;
    }

    /** "to US$25 billion", "to EUR 3 million": an amount, and nobody. */
    private boolean isMoney(int at) {
        return tokens.is(at + 1, "$", "€", "£", "¥")
                || tokens.is(at, "$", "€", "£", "¥")
                || (words.is("currencies", at) && tokens.get(at + 1).number());
    }

    /** "give Nepal 200 ambulances": the token after who gets something, before what is given; {@code from} where nobody is. */
    private int receiver(Act act, int from) {
        if (!words.is("handing", act.at()) && !words.lexicon.is("handing", act.verb())) {
            return from;
        }
        for (int at = from + 1; at < Math.min(act.to(), from + LONGEST_RECEIVER); at++) {
            boolean thing = words.determiner(at) || words.isCount(at) || words.is("currencies", at);
            if (thing && !words.preposition(at - 1) && words.noun(at - 1)) {
                boolean named = tokens.get(from).capital() || words.determiner(from);
                return named && subjects.nature(from, at) == Subject.Nature.ACTOR ? at : from;
            }
            if (!tokens.get(at).word() || words.is("conjunctions", at)) {
                return from;
            }
        }
        return from;
    }

    private boolean endsAtComma(int at) {
        if (!tokens.is(at, ",")) {
            return false;
        }
        boolean further = tokens.is(at + 1, "and") && words.preposition(at + 2) && !tokens.is(at + 2, "of");
        return further
                || (words.preposition(at + 1) && !tokens.is(at + 1, "of", "on", "in"))
                || words.verb(at + 1).filter(v -> v.is(Form.ING)).isPresent()
                || tokens.is(
                        at + 1, "which", "who", "where", "with", "as", "subject", "to", "so", "if", "while", "thereby",
                        "inter")
                || words.adverb(at + 1);
    }

    private boolean purpose(int at, int from) {
        boolean to = tokens.is(at, "to")
                && words.verb(at + 1).filter(v -> v.is(Form.BASE)).isPresent()
                && words.startsPhrase(at + 1, Form.BASE);
        boolean aim = (tokens.is(at, "with") && tokens.is(at + 1, "a", "the") && tokens.is(at + 2, "view", "aim"))
                || (tokens.is(at, "in") && tokens.is(at + 1, "order"))
                || (tokens.is(at, "by")
                        && words.verb(at + 1).filter(v -> v.is(Form.ING)).isPresent());
        boolean coChaired = at > from + 1
                && tokens.is(at - 1, ",")
                && words.verb(at)
                        .filter(v -> v.is(Form.PARTICIPLE) && !v.is(Form.BASE))
                        .isPresent()
                && tokens.is(at + 1, "by");
        return (to && at > from + 1) || aim || coChaired;
    }

    /** With, to or for whom: the first name of a party, body or person after one of these words. */
    String counterpart(Act act) {
        int start = words.skip(act.from());
        int given = act.from() > act.at() ? receiver(act, start) : start;
        if (given > start) {
            return tokens.text(start, given);
        }
        for (int at = act.from(); at < act.reach(); at++) {
            boolean infinitive = tokens.is(at, "to")
                    && words.verb(at + 1).filter(v -> v.is(Form.BASE)).isPresent()
                    && words.startsPhrase(at + 1, Form.BASE);
            boolean address = tokens.is(at, "with", "to") && !infinitive;
            if (address && !tokens.get(at).hidden() && !isMoney(at + 1)) {
                int end = nameEnd(at + 1, act.reach());
                boolean other = tokens.is(at + 1, "each", "one") && tokens.is(at + 2, "other", "another");
                if (other) {
                    return tokens.text(at + 1, at + 3);
                }
                if (end > at + 1 && subjects.nature(at + 1, end) == Subject.Nature.ACTOR) {
                    return tokens.text(at + 1, end);
                }
            }
        }
        boolean each = tokens.is(act.from(), "each", "one") && tokens.is(act.from() + 1, "other", "another");
        return each ? tokens.text(act.from(), act.from() + 2) : "";
    }

    private int nameEnd(int from, int limit) {
        int end = from;
        while (end < limit && tokens.get(end).word() && !tokens.get(end).hidden()) {
            boolean of = tokens.is(end, "of", "for") && end > from;
            boolean stop = (words.preposition(end) && !of)
                    || (words.is("conjunctions", end)
                            && !(tokens.is(end, "and")
                                    && tokens.get(end + 1).capital()
                                    && tokens.get(end - 1).capital()))
                    || words.adverb(end)
                    || words.is("auxiliaries", end);
            if (stop) {
                break;
            }
            end++;
        }
        return end;
    }
}
