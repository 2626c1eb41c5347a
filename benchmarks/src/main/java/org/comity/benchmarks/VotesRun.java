package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The five measures of all pairs of all years 1946 to 2019, from the authentic files to a CSV, a process each time. */
final class VotesRun {
    private VotesRun() {}

    static List<String> run() throws IOException, InterruptedException {
        String given = System.getenv("COMITY_SAMPLES");
        Path folder = (given == null ? Launcher.ROOT.resolve("../shared/data") : Path.of(given)).resolve("unvotes");
        Path answer = Files.createTempFile("affinity", ".csv");
        try {
            List<String> lines = new ArrayList<>();
            for (String draws : List.of("0", "200")) {
                double millis = Launcher.millis(
                        "votes",
                        "affinity",
                        "--votes",
                        folder.resolve("un_votes.csv.gz").toString(),
                        "--rollcalls",
                        folder.resolve("un_roll_calls.csv.gz").toString(),
                        "--from",
                        "1946",
                        "--to",
                        "2019",
                        "--measure",
                        "agreement,s,kappa,pi,tau",
                        "--draws",
                        draws,
                        "-o",
                        answer.toString());
                lines.add(String.format(
                        Locale.ROOT,
                        "five measures of all pairs of all years, %s draws: %.1f s, %d rows",
                        draws,
                        millis / 1000,
                        rows(answer)));
            }
            return lines;
        } finally {
            Files.delete(answer);
        }
    }

    private static long rows(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count() - 1;
        }
    }
}
