package org.comity.data.reading;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.comity.data.duck.Duck;
import org.duckdb.DuckDBAppender;

/**
 * Agreement of each pair of countries in each year's roll calls: those that were not unanimous and in which both
 * voted yes, abstained or voted no.
 */
final class DerivedVotes {
    static final String READS = "FROM votes";
    /** Part of the cache's key: raise it when the arithmetic changes. */
    static final String VERSION = "agreement 1";

    private DerivedVotes() {}

    /** Fills a table of the schema and gives the query that reads it. */
    static String fill(Duck duck, String schema) {
        List<String> countries = new ArrayList<>();
        duck.run(DerivedVotes.class, "agreement-countries.sql");
        duck.read(DerivedVotes.class, "agreement-list.sql", row -> countries.add(row.getString(1)));
        duck.run(DerivedVotes.class, "agreement-table.sql");
        try (DuckDBAppender out = duck.appender(schema, "agreement")) {
            for (var year : years(duck, countries.size()).entrySet()) {
                append(out, year.getKey(), year.getValue());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The agreement in votes could not be written.", e);
        }
        return Duck.query(DerivedVotes.class, "agreement.sql");
    }

    /** Year to votes[country][roll call], the roll calls that were not unanimous. */
    private static NavigableMap<Integer, byte[][]> years(Duck duck, int countries) {
        NavigableMap<Integer, List<byte[]>> rollCalls = new TreeMap<>();
        int[] last = {-1};
        byte[][] votes = {new byte[0]};
        duck.read(DerivedVotes.class, "agreement-votes.sql", row -> {
            if (row.getInt(1) != last[0]) {
                last[0] = row.getInt(1);
                votes[0] = new byte[countries];
                rollCalls.computeIfAbsent(row.getInt(2), y -> new ArrayList<>()).add(votes[0]);
            }
            votes[0][row.getInt(3)] = row.getByte(4);
        });
        NavigableMap<Integer, byte[][]> result = new TreeMap<>();
        rollCalls.forEach((year, all) -> {
            List<byte[]> split = all.stream().filter(DerivedVotes::isSplit).toList();
            byte[][] turned = new byte[countries][split.size()];
            for (int r = 0; r < split.size(); r++) {
                for (int c = 0; c < countries; c++) {
                    turned[c][r] = split.get(r)[c];
                }
            }
            result.put(year, turned);
        });
        return result;
    }

    private static boolean isSplit(byte[] votes) {
        int seen = 0;
        for (byte vote : votes) {
            seen |= 1 << vote;
        }
        return Integer.bitCount(seen & 0b1110) > 1;
    }

    private static void append(DuckDBAppender out, int year, byte[][] votes) throws SQLException {
        boolean[] votedAtAll = new boolean[votes.length];
        for (int c = 0; c < votes.length; c++) {
            byte[] none = new byte[votes[c].length];
            votedAtAll[c] = !Arrays.equals(votes[c], none);
        }
        for (int a = 0; a < votes.length; a++) {
            for (int b = a + 1; votedAtAll[a] && b < votes.length; b++) {
                long apart = votedAtAll[b] ? VoteAgreement.apart(votes[a], votes[b]) : 0;
                if (apart >>> 32 > 0) {
                    out.beginRow();
                    out.append((short) a);
                    out.append((short) b);
                    out.append((short) year);
                    out.append(VoteAgreement.share(apart));
                    out.endRow();
                }
            }
        }
    }
}
