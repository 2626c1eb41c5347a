package org.comity.workbench.trust.votes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.comity.methods.affinity.Measure;
import org.comity.methods.affinity.Resampling;
import org.comity.methods.affinity.Treatment;
import org.comity.methods.affinity.Yardstick;
import org.comity.model.Country;

/**
 * What is asked about the likeness of votes.
 *
 * @param set which roll calls
 * @param span over which years, in which windows
 * @param yardsticks the measures, in the order of the columns; one gives the columns votes, value, low, high
 * @param beside the measures that stand beside agreement where it is asked for alone, with the same changes of distance and
 *     roll calls; empty for the usual ones
 * @param treatment what absences and abstentions count as
 * @param weighting what a roll call weighs
 * @param resampling how intervals are made
 * @param families roll calls that belong together when families are drawn
 * @param countries only pairs of these; empty for all
 * @param home only pairs with this one; empty for all
 * @param threads how many to use; the answer is the same on any number
 */
public record AffinityQuestion(
        VoteSet set,
        Span span,
        List<Yardstick> yardsticks,
        List<Yardstick> beside,
        Treatment treatment,
        Weighting weighting,
        Resampling resampling,
        FamilyRule families,
        SortedSet<Country> countries,
        Optional<Country> home,
        int threads) {
    private static final int MOST_THREADS = 1000;

    public AffinityQuestion {
        yardsticks = List.copyOf(yardsticks);
        beside =
                beside.isEmpty() ? List.of(Yardstick.of(Measure.KAPPA), Yardstick.of(Measure.PI)) : List.copyOf(beside);
        countries = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "--threads must be from 1 to %d, not %d.".formatted(MOST_THREADS, threads));
        }
    }

    /** How the years are cut. */
    public enum By {
        /** Calendar years by the date of the vote. */
        YEAR,
        /** Sessions of the General Assembly; session s is counted to the year s + 1945. */
        SESSION,
        /** Everything together. */
        WHOLE
    }

    /**
     * Years and windows.
     *
     * @param from first year; empty for the first of the files
     * @param to last year; empty for the last of the files
     * @param by how they are cut
     * @param length how many years or sessions a window holds that ends with the one shown; 1 for itself alone
     */
    public record Span(Optional<Integer> from, Optional<Integer> to, By by, int length) {
        public Span {
            if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
                throw new IllegalArgumentException("The years %d to %d run backwards.".formatted(from.get(), to.get()));
            }
            if (length < 1 || (length > 1 && by == By.WHOLE)) {
                throw new IllegalArgumentException(
                        "A window holds 1 year or session or more, and goes with --by year or session.");
            }
        }
    }

    /** What a roll call weighs. */
    public sealed interface Weighting {
        /** Each the same. */
        record Equal() implements Weighting {}

        /** One over the size of its family within the window's roll calls: every question counts once. */
        record ByFamily() implements Weighting {}

        /** By a file with {@code rcid, weight}; a roll call that it does not name weighs nothing. */
        record ByFile(Path file) implements Weighting {}
    }

    /**
     * Which roll calls are a family.
     *
     * @param joined false for every roll call by itself
     * @param matches a file that joins roll calls of different sessions
     */
    public record FamilyRule(boolean joined, Optional<Path> matches) {}
}
