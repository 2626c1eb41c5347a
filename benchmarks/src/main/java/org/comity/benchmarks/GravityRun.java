package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.methods.gravity.estimate.Estimate;
import org.comity.methods.gravity.estimate.GravityFit;
import org.comity.methods.gravity.estimate.Options;
import org.comity.methods.gravity.estimate.SmallSample;

/**
 * Gravity models against fixest 0.12.2, whose seconds on two threads were measured on a machine with two processors:
 * ratios are to those seconds, whatever this machine. The large panel is the file that COMITY_GRAVITY_PANEL names, made by
 * gen_gravity.py beside the samples; each run of it is a whole process.
 */
final class GravityRun {
    private static final int ROUNDS = 5;
    private static final double FIXEST = 14.0;
    private static final double FIXEST_GIGABYTES = 0.96;
    private static final String FORMULA =
            "trade ~ rta + tariff + sanction + igo + distt" + " | exporter^year + importer^year + exporter^importer";
    /** Coefficients and clustered errors without a factor, iterated on until they stand still. */
    private static final double[][] REFERENCE = {
        {.384037040933, .0392407307},
        {-1.760498327189, .3716411239},
        {-.786394179259, .1166606448},
        {.050912125995, .0793341432},
        {-.045053661878, .00277485875}
    };

    private GravityRun() {}

    static List<String> run() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(panel());
        lines.addAll(book());
        return lines;
    }

    private static List<String> panel() throws IOException, InterruptedException {
        Optional<Path> file = Optional.ofNullable(System.getenv("COMITY_GRAVITY_PANEL"))
                .map(Path::of)
                .filter(Files::exists);
        if (file.isEmpty()) {
            return List.of("large panel: not run; COMITY_GRAVITY_PANEL names no file (gen_gravity.py FILE makes it)");
        }
        List<String> line = new ArrayList<>(
                List.of("gravity", "fit", FORMULA, "--data", file.get().toString()));
        line.addAll(List.of("--cluster", "exporter^importer", "--small-sample", "none", "--format", "csv"));
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
        Times times = Times.of(millis);
        return List.of(
                "1,200,000 rows, 1,186,680 used, three sets of effects (6,000 + 6,000 + 39,556), clustered by pair; each a"
                        + " new process, reading included",
                String.format(
                        Locale.ROOT,
                        "  %s; processor time of all threads, best %.2f s; peak memory %.0f MB",
                        times,
                        cpu,
                        megabytes),
                String.format(
                        Locale.ROOT,
                        "  fixest %.1f s and %.2f GB: %.1f times faster by the median, %.1f by the best",
                        FIXEST,
                        FIXEST_GIGABYTES,
                        FIXEST * 1000 / times.quantile(0.5),
                        FIXEST * 1000 / times.quantile(0)),
                "  " + distance(output));
    }

    /** How far the printed figures are from the reference. */
    private static String distance(String output) {
        double[] worst = new double[2];
        for (int c = 0; c < REFERENCE.length; c++) {
            String[] row = output.lines().skip(c + 1).findFirst().orElse("").split(",", -1);
            if (row.length < 3) {
                return "no coefficients were printed";
            }
            worst[0] = Math.max(worst[0], Math.abs(Double.parseDouble(row[1]) - REFERENCE[c][0]));
            worst[1] = Math.max(worst[1], Math.abs(Double.parseDouble(row[2]) / REFERENCE[c][1] - 1));
        }
        return String.format(
                Locale.ROOT,
                "farthest coefficient %.1e from the reference, farthest error %.1e as a share (both printed to ten digits)",
                worst[0],
                worst[1]);
    }

    /** Models of chapter 1 of the Advanced Guide in this process, after some rounds that are not counted. */
    private static List<String> book() throws IOException {
        List<String> lines = new ArrayList<>();
        GravityBook book = GravityBook.read();
        Options options = Options.DEFAULT
                .withErrors(Options.Errors.CLUSTERED, SmallSample.GROUPS)
                .withThreads(2);
        for (GravityBook.Model model : book.models()) {
            double[] millis = new double[2 * ROUNDS];
            Estimate fit = GravityFit.fit(model.design(), options);
            for (int round = -2 * ROUNDS; round < millis.length; round++) {
                long begin = System.nanoTime();
                fit = GravityFit.fit(model.design(), options);
                if (round >= 0) {
                    millis[round] = (System.nanoTime() - begin) / 1e6;
                }
            }
            Arrays.sort(millis);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: %,d rows, %d steps; %s (fixest 60 to 580 ms a model)",
                    model.name(),
                    fit.counts().observations(),
                    fit.measures().iterations(),
                    Times.of(millis)));
        }
        return lines;
    }
}
