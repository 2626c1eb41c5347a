package org.comity.workbench.trust.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.comity.methods.affinity.Window;
import org.comity.workbench.trust.votes.AffinityQuestion.By;
import org.comity.workbench.trust.votes.AffinityQuestion.Span;

/** Cuts roll calls into windows; a window's key is its last year or session. */
final class Windows {
    private Windows() {}

    /** The windows in order of time, none without a roll call of its last year. */
    static List<Window> of(Votes votes, VoteSet set, Span span) {
        List<RollCall> all = votes.rollCalls();
        ToIntFunction<RollCall> unit = span.by() == By.SESSION
                ? RollCall::session
                : rollCall -> rollCall.date().getYear();
        int shift = span.by() == By.SESSION ? 1945 : 0;
        int from = span.from().orElse(Integer.MIN_VALUE + 1945) - shift;
        int to = span.to().orElse(Integer.MAX_VALUE) - shift;
        int[] chosen = set.of(votes);
        if (span.by() == By.WHOLE) {
            int[] within = within(all, chosen, unit, from, to);
            return within.length == 0
                    ? List.of()
                    : List.of(Window.of(unit.applyAsInt(all.get(within[within.length - 1])), within));
        }
        List<Window> windows = new ArrayList<>();
        int[] units = Arrays.stream(chosen)
                .map(r -> unit.applyAsInt(all.get(r)))
                .filter(u -> u >= from && u <= to)
                .sorted()
                .distinct()
                .toArray();
        for (int last : units) {
            windows.add(Window.of(last, within(all, chosen, unit, last - span.length() + 1, last)));
        }
        return windows;
    }

    private static int[] within(List<RollCall> all, int[] chosen, ToIntFunction<RollCall> unit, int from, int to) {
        return IntStream.of(chosen)
                .filter(r -> unit.applyAsInt(all.get(r)) >= from && unit.applyAsInt(all.get(r)) <= to)
                .toArray();
    }
}
