package org.comity.methods.idealpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** The producer's votes and the points that the authors published, as the sample files have them. */
final class PublishedVotes {
    private static final int FIRST_SESSION = 1;

    final List<String> countries = new ArrayList<>();
    private final List<Integer> period = new ArrayList<>();
    private final Map<String, Integer> rollCalls = new HashMap<>();
    private final List<int[]> votes = new ArrayList<>();

    static Path folder() {
        return Path.of(System.getenv().getOrDefault("COMITY_SAMPLES", "../../shared/data"));
    }

    /** Votes by session; {@code wanted} is asked with the columns of a row. */
    static PublishedVotes read(Predicate<String[]> wanted) {
        PublishedVotes read = new PublishedVotes();
        Map<String, Integer> places = new HashMap<>();
        lines("unvotes/UNVotesPublished.csv.gz", row -> {
            if (row[2].matches("[123]") && wanted.test(row)) {
                int rollCall = read.rollCalls.computeIfAbsent(row[0], _ -> {
                    read.period.add(Integer.parseInt(row[1]) - FIRST_SESSION);
                    return read.period.size() - 1;
                });
                int country = places.computeIfAbsent(row[3], code -> {
                    read.countries.add(code);
                    return read.countries.size() - 1;
                });
                read.votes.add(new int[] {country, rollCall, Integer.parseInt(row[2]) - 1});
            }
        });
        return read;
    }

    RollCalls rollCalls() {
        byte[] answer = new byte[votes.size()];
        for (int v = 0; v < answer.length; v++) {
            answer[v] = (byte) votes.get(v)[2];
        }
        RollCalls plain = RollCalls.of(
                countries.size(),
                period.stream().mapToInt(Integer::intValue).max().orElseThrow() + 1,
                period.stream().mapToInt(Integer::intValue).toArray(),
                votes.stream().mapToInt(vote -> vote[0]).toArray(),
                votes.stream().mapToInt(vote -> vote[1]).toArray(),
                answer);
        List<int[]> bridges = new ArrayList<>();
        lines("ideal-points/Matches.csv", row -> {
            if (rollCalls.containsKey(row[1]) && rollCalls.containsKey(row[2])) {
                bridges.add(new int[] {rollCalls.get(row[1]), rollCalls.get(row[2])});
            }
        });
        return plain.bridged(
                bridges.stream().mapToInt(pair -> pair[0]).toArray(),
                bridges.stream().mapToInt(pair -> pair[1]).toArray());
    }

    /** Published points by country and session, as {@code code|session}. */
    static Map<String, Double> points(String file) {
        Map<String, Double> points = new HashMap<>();
        lines("ideal-points/" + file, row -> {
            if (!row[4].equals("NA")) {
                points.put(row[1] + "|" + row[2], Double.parseDouble(row[4]));
            }
        });
        return points;
    }

    /** How many roll calls of a session there are. */
    long rollCallsIn(int session) {
        return period.stream().filter(p -> p + FIRST_SESSION == session).count();
    }

    int session(Point point) {
        return point.period() + FIRST_SESSION;
    }

    private static void lines(String file, Consumer<String[]> each) {
        Path path = folder().resolve(file);
        try (var raw = Files.newInputStream(path);
                var open = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var lines = new BufferedReader(new InputStreamReader(open, StandardCharsets.ISO_8859_1))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(line.replace("\"", "").split(",", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
