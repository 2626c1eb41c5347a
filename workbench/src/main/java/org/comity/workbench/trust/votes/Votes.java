package org.comity.workbench.trust.votes;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.comity.data.Refusal;
import org.comity.model.Country;
import org.comity.model.Vintage.SourceFile;

/** Roll calls in order of date, and how each country voted in them. Rows = loaded + refused + out of scope. */
public final class Votes {
    /** No row: the country was no member, or the file does not keep absences. */
    public static final byte NONE = 0;

    public static final byte YES = 1;
    public static final byte ABSTAIN = 2;
    public static final byte NO = 3;
    public static final byte ABSENT = 8;

    private final List<RollCall> rollCalls;
    private final List<Country> countries;
    private final byte[][] votes;
    private final Rows rows;
    private final List<SourceFile> files;

    /**
     * What became of the rows of the file of votes.
     *
     * @param loaded votes and absences
     * @param outOfScope countries that were no members then
     * @param refused rows that could not be read
     * @param absences how many of those loaded are absences
     * @param kept the first refusals of all files, each with its reason
     */
    public record Rows(long loaded, long outOfScope, long refused, long absences, List<Refusal> kept) {
        public Rows {
            kept = List.copyOf(kept);
        }
    }

    /** Over {@code votes[country][rollCall]}, which is taken over. */
    Votes(List<RollCall> rollCalls, List<Country> countries, byte[][] votes, Rows rows, List<SourceFile> files) {
        this.rollCalls = List.copyOf(rollCalls);
        this.countries = List.copyOf(countries);
        this.votes = votes;
        this.rows = rows;
        this.files = List.copyOf(files);
    }

    /** In order of date, then number. */
    public List<RollCall> rollCalls() {
        return rollCalls;
    }

    /** Those with at least one row, in alphabetical order of code. */
    public List<Country> countries() {
        return countries;
    }

    /** {@link #YES}, {@link #ABSTAIN}, {@link #NO}, {@link #ABSENT} or {@link #NONE}, by place in the two lists. */
    public byte vote(int country, int rollCall) {
        return votes[country][rollCall];
    }

    /** A copy of all votes of a country, by place in the list of roll calls. */
    public byte[] votesOf(int country) {
        return votes[country].clone();
    }

    public Rows rows() {
        return rows;
    }

    /** Whether the file keeps absences at all. */
    public boolean hasAbsences() {
        return rows.absences() > 0;
    }

    /** The files read, with their hashes; the file of votes first. */
    public List<SourceFile> files() {
        return files;
    }

    /** Codes of the issue groups that some roll call carries. */
    public SortedSet<String> issues() {
        SortedSet<String> all = new TreeSet<>();
        rollCalls.forEach(rollCall -> all.addAll(rollCall.issues()));
        return Collections.unmodifiableSortedSet(all);
    }
}
