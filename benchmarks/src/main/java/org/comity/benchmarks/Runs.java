package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The runs whose figures stand in README: {@code benchmarks/run
 * command|page|load|brief|portfolio|index|gravity|equilibrium|bargain|spatial|shelving}. They use the store of {@code COMITY_HOME}, and are no
 * tests: the machine should do nothing else meanwhile.
 */
public final class Runs {
    private static final List<String> HOMES = List.of("/CHN", "/KEN", "/PER", "/DEU", "/IND", "/BRA", "/NGA", "/FRA");
    private static final String PORT = "18080";
    private static final String SERVER = "http://127.0.0.1:" + PORT;

    private Runs() {}

    /** Each argument is one run. */
    public static void main(String[] args) throws IOException, InterruptedException {
        for (String run : args) {
            List<String> lines = switch (run) {
                case "command" -> command();
                case "page" -> firstPage();
                case "load" -> load();
                case "brief" -> brief();
                case "portfolio" -> PortfolioRun.run();
                case "index" -> IndexRun.run();
                case "gravity" -> GravityRun.run();
                case "equilibrium" -> EquilibriumRun.run();
                case "bargain" -> BargainRun.run();
                case "spatial" -> SpatialRun.run();
                case "shelving" -> ShelvingRun.run();
                default ->
                    throw new IllegalArgumentException(
                            "There are the runs command, page, load, brief, portfolio, index, gravity, equilibrium, bargain, spatial and shelving, not \"%s\"."
                                    .formatted(run));
            };
            Report.write(run, lines);
        }
    }

    private static List<String> command() throws IOException, InterruptedException {
        String[] line = {"neighbours", "CHN"};
        return List.of("./comity neighbours CHN, a new process each time: " + repeated(20, line));
    }

    private static List<String> brief() throws IOException, InterruptedException {
        Path file = Files.createTempFile("brief", ".html");
        try {
            String[] line = {"brief", "KEN", "-o", file.toString()};
            return List.of(
                    "./comity brief KEN -o brief.html, after the first run: " + repeated(5, line),
                    "size of brief.html: %d kB".formatted(Files.size(file) / 1000));
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> firstPage() throws IOException, InterruptedException {
        double[] millis = new double[5];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            Process server = Launcher.start("serve", "--port", PORT);
            try {
                millis[i] = PageLoad.firstAnswer(SERVER, "/", begin);
            } finally {
                stop(server);
            }
        }
        return List.of("from ./comity serve to the first page: " + Times.of(millis));
    }

    private static List<String> load() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        Process server = Launcher.start("serve", "--port", PORT);
        try {
            for (String home : HOMES) {
                lines.add(String.format(
                        Locale.ROOT,
                        "first answer for %s: %.0f ms",
                        home,
                        PageLoad.firstAnswer(SERVER, home, System.nanoTime())));
            }
            PageLoad.run(SERVER, HOMES, 50, 20); // warm
            PageLoad.Outcome outcome = PageLoad.run(SERVER, HOMES, 100, 60);
            lines.add("/{home} of %d homes in turn at 100 requests/s for 60 s: %s; %d failed"
                    .formatted(HOMES.size(), outcome.times(), outcome.failed()));
        } finally {
            stop(server);
        }
        return lines;
    }

    private static Times repeated(int times, String... line) throws IOException, InterruptedException {
        Launcher.millis(line);
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = Launcher.millis(line);
        }
        return Times.of(millis);
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
    }
}
