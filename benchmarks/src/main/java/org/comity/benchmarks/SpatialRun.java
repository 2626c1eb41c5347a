package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.methods.bargain.spatial.Actors;
import org.comity.methods.bargain.spatial.Doubts;
import org.comity.methods.bargain.spatial.Forecast;
import org.comity.methods.bargain.spatial.Rules;
import org.comity.methods.bargain.spatial.Run;
import org.comity.methods.bargain.spatial.SpatialModel;

/** The spatial model on KTAB's files of {@code COMITY_SAMPLES}: single runs, the first one included, and 1,000 draws. */
final class SpatialRun {
    private static final int THREADS = 2;
    private static final int DRAWS = 1000;
    private static final int REPEATS = 20;
    private static final double DOUBT = 10;

    private SpatialRun() {}

    static List<String> run() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(single("SOE-Pol-Comp.csv"));
        lines.add(draws("SOE-Pol-Comp.csv"));
        lines.add(draws("dummyData-a040.csv"));
        for (String file : List.of("dummyData-a040.csv", "dummyData-a080.csv", "dummyData-a160.csv")) {
            lines.add(single(file));
        }
        return lines;
    }

    private static String single(String file) throws IOException {
        Actors actors = read(file);
        double first = 0;
        double[] millis = new double[REPEATS];
        Run run = SpatialModel.run(actors, Rules.DEFAULT, 1, 1);
        for (int i = -1; i < REPEATS; i++) {
            long begin = System.nanoTime();
            run = SpatialModel.run(actors, Rules.DEFAULT, SpatialModel.MOST_TURNS, SpatialModel.KTAB_SEED);
            double taken = (System.nanoTime() - begin) / 1e6;
            if (i < 0) {
                first = taken;
            } else {
                millis[i] = taken;
            }
        }
        return String.format(
                Locale.ROOT,
                "%s, %d actors, %d dimensions, one run of %d turns on one thread: the first %.0f ms; then %s",
                file,
                actors.size(),
                actors.dimensions().size(),
                run.steps(),
                first,
                Times.of(millis));
    }

    private static String draws(String file) throws IOException {
        Actors actors = read(file);
        long begin = System.nanoTime();
        Forecast forecast = Forecast.draw(
                actors,
                Rules.DEFAULT,
                Doubts.percent(actors, DOUBT),
                new Forecast.Plan(DRAWS, 1, SpatialModel.MOST_TURNS, THREADS));
        double seconds = (System.nanoTime() - begin) / 1e9;
        return String.format(
                Locale.ROOT,
                "%s, %d actors, %d dimensions, %d draws on %d threads, not warm: %.1f s (median of %.0f turns a draw)",
                file,
                actors.size(),
                actors.dimensions().size(),
                DRAWS,
                THREADS,
                seconds,
                forecast.steps().middle());
    }

    /** KTAB's CSV, as its files are. */
    private static Actors read(String name) throws IOException {
        String given = System.getenv("COMITY_SAMPLES");
        Path folder = given == null ? Launcher.ROOT.resolve("../shared/data") : Path.of(given);
        List<String> lines = Files.readAllLines(folder.resolve("ktab").resolve(name));
        int m = Integer.parseInt(lines.getFirst().split(",")[3].strip());
        String[] header = lines.get(1).split(",");
        List<String> dimensions = new ArrayList<>();
        for (int k = 0; k < m; k++) {
            dimensions.add(header[3 + 2 * k].strip());
        }
        List<Actors.Actor> actors = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(",");
            List<Double> position = new ArrayList<>();
            List<Double> salience = new ArrayList<>();
            for (int k = 0; k < m; k++) {
                position.add(Double.valueOf(cells[3 + 2 * k].strip()));
                salience.add(Double.valueOf(cells[4 + 2 * k].strip()));
            }
            actors.add(new Actors.Actor(cells[0].strip(), Double.parseDouble(cells[2].strip()), position, salience));
        }
        return Actors.of(dimensions, actors);
    }
}
