package org.comity.workbench.trust.votes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.workbench.Workbench;

/**
 * Invented votes of six countries that stand in alphabetical order along a line, forty roll calls a year from 2010 to 2012,
 * in both layouts of the source. Kenya is absent from every tenth; India is no member in 2010. In every roll call that is
 * a multiple of eight only the two ends part.
 */
public final class MadeVotes {
    public static final int FIRST = 2010;
    public static final int LAST = 2012;
    public static final int PER_YEAR = 40;

    private static final String[] ISO = {"BR", "FR", "IN", "KE", "PE", "US"};
    private static final int[] COW = {140, 220, 750, 501, 135, 2};
    private static final String[] WORDS = {"", "yes", "abstain", "no"};
    private static final int INDIA = 2;
    private static final int KENYA = 3;

    private final byte[][] votes = new byte[(LAST - FIRST + 1) * PER_YEAR + 1][ISO.length];

    /** Votes of chance, the same for the same seed. */
    public MadeVotes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int rcid = 1; rcid < votes.length; rcid++) {
            double slope = random.nextBoolean() ? 2 : -2;
            double cut = random.nextGaussian();
            for (int c = 0; c < ISO.length; c++) {
                double leaning = slope * (c - 2.5) / 1.9 + random.nextGaussian();
                int vote = leaning < cut ? 1 : leaning < cut + 0.4 ? 2 : 3;
                votes[rcid][c] = (byte) (rcid % 8 == 0 ? (c == 0 ? 1 : c == 5 ? 3 : 2) : vote);
            }
            votes[rcid][KENYA] = rcid % 10 == 0 ? Votes.ABSENT : votes[rcid][KENYA];
            votes[rcid][INDIA] = year(rcid) == FIRST ? Votes.NONE : votes[rcid][INDIA];
        }
    }

    static int year(int rcid) {
        return FIRST + (rcid - 1) / PER_YEAR;
    }

    /** Votes and roll calls in the layout of the package, which keeps no absences. */
    List<Path> plain(Path folder) throws IOException {
        StringBuilder ballots = new StringBuilder("rcid,country,country_code,vote\n");
        StringBuilder calls = new StringBuilder("rcid,session,importantvote,date,unres,amend,para,short,descr\n");
        for (int rcid = 1; rcid < votes.length; rcid++) {
            int year = year(rcid);
            calls.append("%d,%d,%d,%d-11-05,R/%d/%d,0,0,TITLE %d,Text %d%n"
                    .formatted(rcid, year - 1945, rcid % 2, year, year - 1945, rcid, rcid, rcid));
            for (int c = 0; c < ISO.length; c++) {
                byte vote = votes[rcid][c];
                ballots.append(
                        vote >= Votes.YES && vote <= Votes.NO
                                ? "%d,Name,%s,%s%n".formatted(rcid, ISO[c], WORDS[vote])
                                : "");
            }
        }
        return List.of(
                Files.writeString(folder.resolve("un_votes.csv"), ballots),
                Files.writeString(folder.resolve("un_roll_calls.csv"), calls));
    }

    /** The same in the producer's own layout: 8 absent, 9 no member. */
    Path raw(Path folder) throws IOException {
        StringBuilder rows =
                new StringBuilder("rcid,session,vote,ccode,member,importantvote,date,unres,me,nu,di,hr,co,ec,year\n");
        for (int rcid = 1; rcid < votes.length; rcid++) {
            int year = year(rcid);
            for (int c = 0; c < COW.length; c++) {
                byte vote = votes[rcid][c];
                rows.append("%d,%d,%d,%d,1,%d,11/5/%d,R/%d/%d,0,0,0,0,0,0,%d%n"
                        .formatted(
                                rcid,
                                year - 1945,
                                vote == Votes.NONE ? 9 : vote,
                                COW[c],
                                rcid % 2,
                                year,
                                year - 1945,
                                rcid,
                                year));
            }
        }
        return Files.writeString(folder.resolve("raw.csv"), rows);
    }

    /** A workbench over a new store in the folder that holds the votes in the layout of the package. */
    public Workbench workbench(Path folder) {
        try {
            return over(folder, plain(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Workbench over(Path folder, List<Path> files) throws IOException {
        Path home = folder.resolve("home");
        Importer.run(FactStore.open(home), "unvotes", files, ImportOptions.DEFAULT, Progress.SILENT);
        return Workbench.open(home, AsOf.LATEST, 1);
    }
}
