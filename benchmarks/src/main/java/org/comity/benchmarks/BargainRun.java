package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.solution.Frontier;
import org.comity.methods.bargain.solution.FrontierOptions;
import org.comity.methods.bargain.solution.Outcome;
import org.comity.methods.bargain.solution.Solutions;
import org.comity.methods.bargain.solution.SolveOptions;
import org.comity.methods.bargain.solution.Standard;

/** Frontiers and the five standards on random negotiations: 100 points spread over the issues by each party. */
final class BargainRun {
    private static final int SEEDS = 10;
    private static final double SECONDS = 20;

    private BargainRun() {}

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        for (int[] size : new int[][] {{15, 2}, {15, 4}, {40, 4}, {40, 6}}) {
            if (size[0] == 15) {
                lines.add(frontier(size[0], size[1]));
            }
            lines.add(standards(size[0], size[1]));
        }
        return lines;
    }

    /** Options worth from 0 to the issue's points to each party; whole numbers. */
    static Problem problem(long seed, int issues, int parties) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Issue> list = IntStream.range(0, issues)
                .mapToObj(i -> new Issue("issue " + i, List.of("a", "b", "c"), false, false, 1))
                .toList();
        double[][][] utilities = new double[parties][issues][3];
        double[] reservations = new double[parties];
        for (int p = 0; p < parties; p++) {
            for (int i = 0; i < issues; i++) {
                double most = random.nextInt(1, 101);
                for (int k = 0; k < 3; k++) {
                    utilities[p][i][k] = random.nextInt((int) most + 1);
                    reservations[p] += utilities[p][i][k] / 4;
                }
            }
        }
        List<String> names =
                IntStream.range(0, parties).mapToObj(p -> "party " + p).toList();
        return new Problem(names, list, utilities, new double[parties][issues], reservations, List.of());
    }

    private static String frontier(int issues, int parties) {
        FrontierOptions options = FrontierOptions.DEFAULT.withSeconds(SECONDS);
        int points = 0;
        int complete = 0;
        double[] millis = new double[SEEDS];
        for (int seed = -SEEDS; seed < SEEDS; seed++) {
            long begin = System.nanoTime();
            Frontier frontier = Frontier.of(problem(Math.floorMod(seed, SEEDS), issues, parties), options);
            if (seed >= 0) {
                millis[seed] = (System.nanoTime() - begin) / 1e6;
                points = Math.max(points, frontier.points().size());
                complete += frontier.complete() ? 1 : 0;
            }
        }
        return "frontier of %d issues x 3 options, %d parties: %s; at most %d packages, %d of %d complete"
                .formatted(issues, parties, Times.of(millis), points, complete, SEEDS);
    }

    private static String standards(int issues, int parties) {
        SolveOptions options = SolveOptions.DEFAULT.withSeconds(SECONDS);
        double[] millis = new double[SEEDS];
        int proved = 0;
        double gap = 0;
        for (int seed = -SEEDS; seed < SEEDS; seed++) {
            if (seed < 0 && issues > 15) {
                continue;
            }
            long begin = System.nanoTime();
            List<Outcome> outcomes = Solutions.solve(
                    problem(Math.floorMod(seed, SEEDS), issues, parties), List.of(Standard.values()), options);
            if (seed >= 0) {
                millis[seed] = (System.nanoTime() - begin) / 1e6;
                for (Outcome outcome : outcomes) {
                    proved += outcome.certificate().proved() ? 1 : 0;
                    gap = Math.max(gap, outcome.certificate().gap());
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "scale and five standards, %d issues x 3 options, %d parties: %s; %d of %d proved, largest gap %.2g",
                issues,
                parties,
                Times.of(millis),
                proved,
                SEEDS * Standard.values().length,
                gap);
    }
}
