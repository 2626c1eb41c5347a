package org.comity.workbench.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.comity.desk.promise.PromiseState;
import org.comity.methods.compliance.Assessed;
import org.comity.methods.compliance.Compliance;
import org.comity.methods.compliance.State;

/**
 * How promises were kept, by the word of one voice. promises = vague + silent + the sum of the states' counts.
 *
 * @param promises all of them
 * @param silent of those that are not vague, how many the voice says nothing of that holds; in no percentage
 * @param compliance progress and completed over those due and assessable, the mean score, the counts by state
 */
public record Tally(int promises, int silent, Compliance compliance) {
    /** Counts the states that one voice gives. */
    static Tally of(List<LedgerLine> lines, Function<LedgerLine, Standing> voice) {
        List<Assessed> assessed = new ArrayList<>();
        int silent = 0;
        for (LedgerLine line : lines) {
            Optional<PromiseState> state = voice.apply(line).state();
            boolean vague = line.promise().vague();
            if (state.isEmpty() && !vague) {
                silent++;
            } else {
                State counted = state.map(Tally::state).orElse(State.CANNOT_BE_ASSESSED);
                assessed.add(new Assessed(line.id(), member(line), counted, OptionalInt.empty(), vague));
            }
        }
        return new Tally(lines.size(), silent, Compliance.of(assessed));
    }

    private static String member(LedgerLine line) {
        return line.promise().home().map(Object::toString).orElse(line.promise().actor());
    }

    /** So many of so many; both percentages are such parts of one number. */
    public record Part(int count, int of) {
        private static Part of(Compliance.Share share) {
            return new Part(share.count(), share.of());
        }

        /** 0 to 100; empty when it is a part of nothing. */
        public Optional<Double> percent() {
            return new Compliance.Share(count, of).percent();
        }
    }

    /** How many promises are in a state, which {@code word} names in lower case. */
    public record Count(String word, int count) {}

    /** Delivered, late or not, and in part. */
    public Part progress() {
        return Part.of(compliance.progress());
    }

    /** Delivered, late or not; never what is drafted, agreed or in force. */
    public Part completed() {
        return Part.of(compliance.completed());
    }

    /** Delivered by the date. */
    public Part onTime() {
        return Part.of(compliance.onTime());
    }

    /** The mean score, -1 to 1; empty when none is due and assessable. */
    public Optional<Double> score() {
        return compliance.score();
    }

    /** (score + 1) / 2 x 100. */
    public Optional<Double> scorePercent() {
        return compliance.scorePercent();
    }

    public int vague() {
        return compliance.vague();
    }

    /** Every state in its order; without the vague and those of which nothing is said. */
    public List<Count> counts() {
        return java.util.Arrays.stream(State.values())
                .map(state -> new Count(state.name().toLowerCase(java.util.Locale.ROOT), count(state)))
                .toList();
    }

    public int count(State state) {
        return compliance.counts().getOrDefault(state, 0);
    }

    /** Those due and assessable: what both percentages are shares of. */
    public int due() {
        return compliance.progress().of();
    }

    static State state(PromiseState state) {
        return switch (state) {
            case DELIVERED -> State.DELIVERED;
            case DELIVERED_LATE -> State.DELIVERED_AFTER_THE_DATE;
            case NOT_DELIVERED -> State.NOT_DELIVERED_BY_THE_DATE;
            case DRAFTED -> State.DRAFTED;
            case AGREED -> State.AGREED;
            case IN_FORCE -> State.IN_FORCE;
            case NOT_YET_DUE -> State.NOT_YET_DUE;
            case CANNOT_BE_ASSESSED -> State.CANNOT_BE_ASSESSED;
            case SUPERSEDED -> State.SUPERSEDED;
        };
    }
}
