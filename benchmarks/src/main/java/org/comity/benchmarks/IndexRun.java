package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The uncertainty analysis of an index against COINr 1.1.14, whose time for one replication was measured on a machine
 * with two processors: ratios are to those seconds, whatever this machine. Each job is run with choices of steps and
 * weights, and with errors of every figure besides, so that each replication is the whole recipe.
 */
final class IndexRun {
    private static final int ROUNDS = 3;
    private static final String STEPS = "--treat winmax=5,skew=2,kurt=3.5 --normalise minmax:1,100 --aggregate amean";
    private static final String CHOICES =
            " --vary treat=winmax=1,skew=2,kurt=3.5|winmax=3,skew=2,kurt=3.5|winmax=5,skew=2,kurt=3.5"
                    + " --vary normalise=minmax:1,100|zscore:100,10 --vary aggregate=amean|gmean"
                    + " --vary weights=0.25@2,3";
    private static final String ERRORS = " --vary errors=5%";

    /** A job and COINr's seconds for one replication of it. */
    private record Job(String name, double coinr, int replications, double goal, Path data, Path meta, String steps) {
        List<String> line(String choices) {
            List<String> line = new ArrayList<>(List.of("index", "uncertainty", "--data", data.toString()));
            line.addAll(List.of("--meta", meta.toString()));
            line.addAll(List.of(("%s %s --replications %d --seed 1 --table ranks --format csv%s")
                    .formatted(steps, STEPS, replications, choices)
                    .split(" ")));
            return line;
        }
    }

    private IndexRun() {}

    static List<String> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("comity-index");
        Path data = folder.resolve("iData.csv");
        Path meta = folder.resolve("iMeta.csv");
        List<String> lines = new ArrayList<>();
        try {
            IndexFiles.write(data, meta, 200, 100, 1);
            for (Job job : List.of(asem(), generated(data, meta))) {
                lines.addAll(lines(job, "treatment, scale, means and weights varied", CHOICES));
                lines.addAll(lines(job, "the same, and errors of 5 % of every figure", CHOICES + ERRORS));
            }
        } finally {
            Files.deleteIfExists(data);
            Files.deleteIfExists(meta);
            Files.delete(folder);
        }
        return lines;
    }

    private static Job asem() {
        String samples = System.getenv().getOrDefault("COMITY_SAMPLES", "../shared/data");
        Path folder = Launcher.ROOT.resolve(samples).resolve("coinr-asem");
        return new Job(
                "ASEM, 51 units x 49 indicators",
                0.145,
                1000,
                50,
                folder.resolve("ASEM_iData.csv"),
                folder.resolve("ASEM_iMeta.csv"),
                "--denominate on --impute group-mean:EurAsia_group --screen 0.9");
    }

    private static Job generated(Path data, Path meta) {
        String name = "generated, 200 units x 100 indicators x 4 levels";
        return new Job(name, 0.397, 10_000, 200, data, meta, "--impute mean");
    }

    private static List<String> lines(Job job, String what, String choices) throws IOException, InterruptedException {
        List<String> line = job.line(choices);
        double[] millis = new double[ROUNDS];
        double cpu = Double.POSITIVE_INFINITY;
        double megabytes = 0;
        String output = "";
        for (int round = 0; round < ROUNDS; round++) {
            Watched run = Watched.run(line);
            millis[round] = run.seconds() * 1000;
            cpu = Math.min(cpu, run.cpuSeconds());
            megabytes = Math.max(megabytes, run.megabytes());
            output = run.output();
        }
        line.addAll(List.of("--threads", "1"));
        Watched one = Watched.run(line);
        double coinr = job.coinr() * job.replications();
        Times times = Times.of(millis);
        return List.of(
                "%s, %d replications, %s".formatted(job.name(), job.replications(), what),
                String.format(
                        Locale.ROOT,
                        "  %s; processor time of both threads, best %.2f s; peak memory %.0f MB",
                        times,
                        cpu,
                        megabytes),
                String.format(
                        Locale.ROOT,
                        "  COINr %.0f s: %.0f times faster by the median, %.0f by the best, %.0f by processor time;"
                                + " the goal is %.0f",
                        coinr,
                        coinr * 1000 / times.quantile(0.5),
                        coinr * 1000 / times.quantile(0),
                        coinr / cpu,
                        job.goal()),
                String.format(
                        Locale.ROOT,
                        "  on one thread %.2f s, the same bytes: %s",
                        one.seconds(),
                        one.output().equals(output) ? "yes" : "NO"));
    }
}
