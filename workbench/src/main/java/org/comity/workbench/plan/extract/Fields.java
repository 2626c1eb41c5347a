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

    private final Words words;
    private final Tokens tokens;
    private final Deadlines deadlines;
    private final Subjects subjects;

    Fields(Words words, Subjects subjects, Optional<LocalDate> today) {
        this.words = words;
        this.tokens = words.tokens;
        this.subjects = subjects;
        this.deadlines = new Deadlines(words, today);
    }

    /** The deadline of an act: within its own words, else before the clause, where it holds for all that follows. */
    Optional<Deadline> deadline(Act act, int first) {
        Optional<Deadline> own = act.from() < act.at() ? deadlines.find(act.from(), act.to()) : Optional.empty();
        own = own.isPresent() ? own : deadlines.find(act.at(), reach(act));
        if (own.isPresent() || act.kind() != Candidate.Kind.COMMITMENT) {
            return own;
        }
        int comma = -1;
        for (int at = 0; at < first && at < 16; at++) {
            if (tokens.is(at, ",")) {
                comma = at;
                break;
            }
        }
        Optional<Deadline> lead = comma > 0 ? deadlines.find(0, comma) : Optional.empty();
        return lead.filter(found -> found.from() == 0);
    }

    /** Where the words of an act end; in a row of a table, with the row. */
    private int reach(Act act) {
        int end = Math.max(act.reach(), act.to());
        return tokens.is(end, "|") ? tokens.size() : end;
    }

    /** The object of the verb and what makes it identifiable: without deadline, relative clause and purpose. */
    String action(Act act, Optional<Deadline> deadline) {
        int from = words.skip(act.from());
        if (tokens.is(from, "to", "on", "upon", "of", "from", "for", "with", "in")
                && !tokens.is(from + 1, "how")
                && act.from() > act.at()) {
            boolean kept = (tokens.is(from, "on", "of") && act.verb().equals("report"))
                    || act.verb().equals("travel");
            from = kept ? from : from + 1;
        }
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
            if (end > from && (ENDS.contains(tokens.low(end)) || endsAtComma(end) || purpose(end, from))) {
                break;
            }
            end++;
        }
        end = Math.max(from, Math.min(end, act.to()));
        while (end > from
                && ((!tokens.get(end - 1).word() && !tokens.is(end - 1, ")", "”", "\"", "%"))
                        || tokens.is(end - 1, "and", "or"))) {
            end--;
        }
        return tokens.text(from, end);
    }

    private boolean endsAtComma(int at) {
        if (!tokens.is(at, ",")) {
            return false;
        }
        return (words.preposition(at + 1) && !tokens.is(at + 1, "of", "on", "in"))
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
                && words.verb(at)
                        .filter(v -> v.is(Form.PARTICIPLE) && !v.is(Form.BASE))
                        .isPresent()
                && tokens.is(at + 1, "by");
        return (to && at > from + 1) || aim || coChaired;
    }

    /** With, to or for whom: the first name of a party, body or person after one of these words. */
    String counterpart(Act act) {
        for (int at = act.from(); at < act.reach(); at++) {
            boolean infinitive = tokens.is(at, "to")
                    && words.verb(at + 1).filter(v -> v.is(Form.BASE)).isPresent()
                    && words.startsPhrase(at + 1, Form.BASE);
            boolean address = tokens.is(at, "with", "to") && !infinitive;
            if (address && !tokens.get(at).hidden()) {
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
