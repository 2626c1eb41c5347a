package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes what a run measured to {@code docs/measured/}, with date and machine. */
final class Report {
    private Report() {}

    static void write(String name, List<String> lines) throws IOException {
        Path file = Launcher.ROOT
                .resolve("docs/measured")
                .resolve("%s-%s.txt".formatted(LocalDate.now(ZoneOffset.UTC), name));
        String text = "%s%n%s%n%n%s%n"
                .formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), machine(), String.join("\n", lines));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.print(text);
    }

    /** Processors, model, memory, load and Java; what a figure is worth depends on them. */
    private static String machine() throws IOException {
        return "%d processors (%s), %s, load average %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        line("/proc/cpuinfo", "model name"),
                        line("/proc/meminfo", "MemTotal"),
                        line("/proc/loadavg", ""),
                        Runtime.version());
    }

    private static String line(String file, String start) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return "not known";
        }
        return Files.readAllLines(path).stream()
                .filter(l -> l.startsWith(start))
                .findFirst()
                .map(l -> start.isEmpty() ? l : l.substring(l.indexOf(':') + 1).strip())
                .orElse("not known");
    }
}
