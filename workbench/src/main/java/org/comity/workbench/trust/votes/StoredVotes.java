package org.comity.workbench.trust.votes;

import java.util.List;
import java.util.Optional;
import org.comity.data.reading.VoteRecords;
import org.comity.model.Country;
import org.comity.workbench.Workbench;

/** The votes that a store holds, as those read from files. */
public final class StoredVotes {
    private StoredVotes() {}

    private enum Question {
        THE_ONE
    }

    private record Held(Optional<Votes> votes) {}

    /** All roll calls of the newest vintage; empty where none is held. Read once. */
    public static Optional<Votes> of(Workbench workbench) {
        return workbench
                .remember(
                        Question.THE_ONE,
                        Held.class,
                        () -> new Held(workbench.facts().votes().map(StoredVotes::votes)))
                .votes();
    }

    private static Votes votes(VoteRecords records) {
        List<RollCall> rollCalls = records.rollCalls().stream()
                .map(call -> new RollCall(
                        call.id(),
                        call.session(),
                        call.date(),
                        call.resolution(),
                        call.title(),
                        call.description(),
                        Optional.empty(),
                        Optional.empty(),
                        call.important(),
                        records.issuesOf(call.id())))
                .toList();
        List<Country> countries = records.countries();
        byte[][] votes = new byte[countries.size()][];
        long loaded = 0;
        long absences = 0;
        for (int c = 0; c < votes.length; c++) {
            votes[c] = records.votesOf(countries.get(c));
            for (byte vote : votes[c]) {
                loaded += vote == Votes.NONE ? 0 : 1;
                absences += vote == Votes.ABSENT ? 1 : 0;
            }
        }
        Votes.Rows rows = new Votes.Rows(loaded, 0, 0, absences, List.of());
        return new Votes(rollCalls, countries, votes, rows, records.vintage().files());
    }
}
