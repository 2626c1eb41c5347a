package org.comity.workbench.dialogue.converge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.treatment.Proportion;
import org.comity.model.Messages;
import org.comity.workbench.dialogue.converge.Evidence.Kind;
import org.comity.workbench.dialogue.converge.Evidence.Measured;
import org.comity.workbench.dialogue.converge.Evidence.Role;
import org.comity.workbench.trust.votes.RollCall;
import org.comity.workbench.trust.votes.Votes;

/**
 * Positions by roll calls of the General Assembly: in how many of those on the topic the two voted alike (yes, abstain or no),
 * and how often each said yes, which stands beside it and does not count.
 */
final class VoteEvidence {
    /** Roll calls of so many years, the last one included. */
    static final int YEARS = 20;
    /** Fewer roll calls in which both voted say too little. */
    static final int FEWEST = 3;

    private static final String SOURCE = "unvotes";
    private static final String INDICATOR = "unvotes.agreement";

    private final Optional<Votes> votes;
    private final ConvergeQuestion question;
    private final Messages texts;
    private final Gathered gathered;

    VoteEvidence(Optional<Votes> votes, ConvergeQuestion question, Messages texts, Gathered gathered) {
        this.votes = votes;
        this.question = question;
        this.texts = texts;
        this.gathered = gathered;
    }

    void read(Topic topic) {
        if (!topic.hasVotes()) {
            return;
        }
        String what = texts.text("converge.what.votes", Map.of("which", which(topic)));
        if (votes.isEmpty()) {
            gathered.lacks(topic, Kind.VOTES, what, texts.text("converge.how.votes"));
            return;
        }
        if (topic.titles().isEmpty()
                && Collections.disjoint(topic.issues(), votes.get().issues())) {
            gathered.lacks(topic, Kind.VOTES, what, texts.text("converge.how.issues"));
            return;
        }
        read(topic, what, votes.get());
    }

    private static String which(Topic topic) {
        List<String> all = new ArrayList<>(topic.issues());
        topic.titles().forEach(title -> all.add("\"" + title + "\""));
        return String.join(", ", all);
    }

    private void read(Topic topic, String what, Votes held) {
        gathered.uses(INDICATOR);
        int first = held.countries().indexOf(question.pair().home());
        int second = held.countries().indexOf(question.pair().partner());
        int both = 0;
        int alike = 0;
        int last = 0;
        int[] yes = new int[2];
        for (int r = 0; r < held.rollCalls().size() && first >= 0 && second >= 0; r++) {
            byte one = held.vote(first, r);
            byte other = held.vote(second, r);
            if (isOn(topic, held.rollCalls().get(r)) && isCast(one) && isCast(other)) {
                both++;
                alike += one == other ? 1 : 0;
                yes[0] += one == Votes.YES ? 1 : 0;
                yes[1] += other == Votes.YES ? 1 : 0;
                last = Math.max(last, held.rollCalls().get(r).date().getYear());
            }
        }
        if (both < FEWEST) {
            gathered.lacks(topic, Kind.VOTES, what, texts.text("converge.how.few", Map.of("count", both)));
            return;
        }
        Measured agreement = share(alike, both);
        String counted = texts.text("converge.what.votes.n", Map.of("what", what, "count", both));
        gathered.add(new Evidence(
                topic.id(),
                Kind.VOTES,
                Role.POSITION,
                counted,
                true,
                Optional.of(agreement),
                Optional.of(agreement),
                texts.text("converge.unit.alike"),
                SOURCE,
                last));
        gathered.add(new Evidence(
                topic.id(),
                Kind.VOTES,
                Role.CONTEXT,
                counted,
                false,
                Optional.of(share(yes[0], both)),
                Optional.of(share(yes[1], both)),
                texts.text("converge.unit.yes"),
                SOURCE,
                last));
    }

    private static Measured share(int count, int of) {
        return Proportion.of(count, of)
                .map(range -> Measured.share(range.value(), range.low(), range.high()))
                .orElseThrow();
    }

    private boolean isOn(Topic topic, RollCall call) {
        int year = call.date().getYear();
        if (year > question.year() || year <= question.year() - YEARS) {
            return false;
        }
        String title = (call.title() + " " + call.description()).toLowerCase(Locale.ROOT);
        return topic.issues().stream().anyMatch(call.issues()::contains)
                || topic.titles().stream().anyMatch(title::contains);
    }

    private static boolean isCast(byte vote) {
        return vote == Votes.YES || vote == Votes.ABSTAIN || vote == Votes.NO;
    }
}
