package org.comity.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.comity.methods.idealpoint.Estimate;
import org.comity.methods.idealpoint.IdealPoints;
import org.comity.methods.idealpoint.Options;
import org.comity.methods.idealpoint.Point;
import org.comity.methods.idealpoint.RollCalls;
import org.comity.model.Country;
import org.comity.workbench.trust.ideal.Chosen;
import org.comity.workbench.trust.ideal.IdealQuestion;
import org.comity.workbench.trust.votes.Matches;
import org.comity.workbench.trust.votes.VoteFiles;
import org.comity.workbench.trust.votes.VoteReader;
import org.comity.workbench.trust.votes.VoteSet;
import org.comity.workbench.trust.votes.Votes;

/**
 * Ideal points from the authentic files, in this process: static over 2010 to 2019, warm, beside a run of a far smaller
 * tolerance; dynamic by session over 1946 to 2019; both against the points that the authors published.
 */
public final class IdealRun {
    private static final Path SAMPLES =
            Path.of(Optional.ofNullable(System.getenv("COMITY_SAMPLES")).orElse("../shared/data"));
    private static final int WARM = 8;
    private static final int FIRST = 2010;
    private static final int LAST = 2019;
    private static final double FAR_TIGHTER = 1e-9;

    private final Votes votes;
    private final Options options;
    private final List<String> lines = new ArrayList<>();
    /** Published points by country and session. */
    private final Map<List<Object>, Double> published = new HashMap<>();

    private IdealRun(Votes votes) throws IOException {
        this.votes = votes;
        options = Options.DEFAULT
                .withThreads(Runtime.getRuntime().availableProcessors())
                .withEnds(
                        List.of(votes.countries().indexOf(Country.of("USA"))),
                        List.of(votes.countries().indexOf(Country.of("RUS"))));
        readPublished();
    }

    public static void main(String[] args) throws IOException {
        Path folder = SAMPLES.resolve("unvotes");
        IdealRun run = new IdealRun(VoteReader.read(new VoteFiles(
                folder.resolve("un_votes.csv.gz"),
                Optional.of(folder.resolve("un_roll_calls.csv.gz")),
                Optional.empty())));
        run.still();
        run.moving();
        Report.write("ideal", run.lines);
    }

    private void still() {
        Chosen chosen = Chosen.of(votes, question(Optional.of(FIRST), Optional.of(LAST), false));
        RollCalls rollCalls = chosen.rollCalls(false);
        Estimate estimate = IdealPoints.fit(rollCalls, options);
        for (int round = 0; round < WARM; round++) {
            Watch watch = new Watch();
            estimate = IdealPoints.fit(rollCalls, options);
            if (round + 1 == WARM || round == 0) {
                lines.add("static, %d to %d, %d roll calls of which %d divide, %,d votes: %s, %d steps"
                        .formatted(
                                FIRST,
                                LAST,
                                chosen.size(),
                                estimate.items().size(),
                                estimate.votes(),
                                watch,
                                estimate.steps()));
            }
        }
        Estimate tight = IdealPoints.fit(rollCalls, options.withTolerance(FAR_TIGHTER));
        lines.add("static: no country farther than %.1e from a run of tolerance %.0e"
                .formatted(farthest(estimate.points(), tight.points()), FAR_TIGHTER));
        List<double[]> pairs = new ArrayList<>();
        for (Point point : estimate.points()) {
            double[] theirs = IntStream.rangeClosed(FIRST - 1945, LAST - 1945)
                    .mapToObj(session -> key(point, session))
                    .filter(published::containsKey)
                    .mapToDouble(key -> published.getOrDefault(key, 0.0))
                    .toArray();
            if (theirs.length > 0) {
                pairs.add(new double[] {
                    point.value(), Arrays.stream(theirs).average().orElse(0)
                });
            }
        }
        lines.add("static: correlation with the means of published points %.4f, %d countries"
                .formatted(correlation(pairs), pairs.size()));
    }

    private static double farthest(List<Point> one, List<Point> other) {
        return IntStream.range(0, one.size())
                .mapToDouble(p -> Math.abs(one.get(p).value() - other.get(p).value()))
                .max()
                .orElse(0);
    }

    private void moving() throws IOException {
        Chosen chosen = Chosen.of(votes, question(Optional.empty(), Optional.empty(), true));
        RollCalls rollCalls = chosen.bridged(
                chosen.rollCalls(true),
                Matches.read(SAMPLES.resolve("ideal-points/Matches.csv")).pairs(),
                new ArrayList<>());
        Watch watch = new Watch();
        Estimate estimate = IdealPoints.fit(rollCalls, options);
        lines.add("dynamic, sessions %d to %d, %d roll calls, %,d votes: %s, %d steps"
                .formatted(chosen.first(), chosen.last(), chosen.size(), estimate.votes(), watch, estimate.steps()));
        SortedMap<Integer, List<double[]>> sessions = new TreeMap<>();
        for (Point point : estimate.points()) {
            Double theirs = published.get(key(point, chosen.first() + point.period()));
            if (theirs != null) {
                sessions.computeIfAbsent(chosen.first() + point.period(), _ -> new ArrayList<>())
                        .add(new double[] {point.value(), theirs});
            }
        }
        double[] sorted = sessions.values().stream()
                .mapToDouble(IdealRun::correlation)
                .sorted()
                .toArray();
        lines.add("dynamic: correlation with published points by session, median %.4f, lowest %.4f"
                .formatted(sorted[sorted.length / 2], sorted[0]));
    }

    private List<Object> key(Point point, int session) {
        return List.of(votes.countries().get(point.country()).code(), session);
    }

    /** By year where points stand still, by session where they move. */
    private IdealQuestion question(Optional<Integer> from, Optional<Integer> to, boolean dynamic) {
        return new IdealQuestion(
                new VoteSet.All(),
                dynamic,
                from,
                to,
                dynamic,
                options.walkVariance(),
                Country.of("USA"),
                Optional.empty(),
                Optional.empty(),
                options.threads());
    }

    private void readPublished() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Files.newInputStream(SAMPLES.resolve("ideal-points/IdealpointestimatesAll_Apr2020.csv.gz"))),
                StandardCharsets.ISO_8859_1))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.replace("\"", "").split(",", -1);
                if (!cells[4].equals("NA")) {
                    published.put(List.of(cells[12], Integer.parseInt(cells[2])), Double.parseDouble(cells[4]));
                }
            }
        }
    }

    private static double correlation(List<double[]> pairs) {
        double x = pairs.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
        double y = pairs.stream().mapToDouble(pair -> pair[1]).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] pair : pairs) {
            xx += (pair[0] - x) * (pair[0] - x);
            yy += (pair[1] - y) * (pair[1] - y);
            xy += (pair[0] - x) * (pair[1] - y);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
