package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.methods.affinity.Affinity;
import org.comity.methods.affinity.Ballots;
import org.comity.methods.affinity.Measure;
import org.comity.methods.affinity.Resampling;
import org.comity.methods.affinity.Treatment;
import org.comity.methods.affinity.Window;
import org.comity.methods.affinity.Yardstick;
import org.comity.workbench.trust.votes.VoteFiles;
import org.comity.workbench.trust.votes.VoteReader;
import org.comity.workbench.trust.votes.Votes;

/**
 * The five measures of all pairs of all years, 1946 to 2019, from the authentic files, in this process. Processor seconds
 * stand beside the time, for they hold on a machine that does other work too.
 */
public final class VotesRun {
    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("COMITY_SAMPLES")).orElse("../shared/data"))
            .resolve("unvotes");

    private VotesRun() {}

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>();
        Watch watch = new Watch();
        Votes votes =
                VoteReader.read(new VoteFiles(file("un_votes"), Optional.of(file("un_roll_calls")), Optional.empty()));
        lines.add("reading %,d rows: %s".formatted(votes.rows().loaded(), watch));
        for (int draws : new int[] {0, 0, 200}) {
            watch = new Watch();
            int pairs = measure(votes, draws);
            lines.add("five measures, %,d pairs of countries and years, %d draws: %s".formatted(pairs, draws, watch));
        }
        Report.write("votes", lines);
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".csv.gz");
    }

    private static int measure(Votes votes, int draws) {
        byte[][] all = IntStream.range(0, votes.countries().size())
                .mapToObj(votes::votesOf)
                .toArray(byte[][]::new);
        int[] families = IntStream.range(0, votes.rollCalls().size()).toArray();
        Map<Integer, List<Integer>> years = IntStream.range(0, families.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        r -> votes.rollCalls().get(r).date().getYear(), TreeMap::new, Collectors.toList()));
        List<Window> windows = years.entrySet().stream()
                .filter(year -> year.getKey() <= 2019)
                .map(year -> Window.of(
                        year.getKey(), year.getValue().stream().mapToInt(r -> r).toArray()))
                .toList();
        return new Affinity(
                        Ballots.of(all, families, Treatment.DEFAULT),
                        Arrays.stream(Measure.values()).map(Yardstick::of).toList(),
                        new Resampling(draws, 1, 0.9),
                        Affinity.Pairs.ALL)
                .of(windows, Runtime.getRuntime().availableProcessors()).stream()
                        .mapToInt(alignment -> alignment.pairs())
                        .sum();
    }
}
