package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./comity} as a user would: a new process each time. */
final class Launcher {
    static final Path ROOT =
            Path.of(System.getProperty("comity.root", ".")).toAbsolutePath().normalize();
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Launcher() {}

    /** Starts it and leaves it running; its output is thrown away. */
    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("comity").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Runs it to its end; throws when it does not exit with 0. Gives the wall time in milliseconds. */
    static double millis(String... arguments) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = start(arguments);
        if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("comity %s did not succeed.".formatted(String.join(" ", arguments)));
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
