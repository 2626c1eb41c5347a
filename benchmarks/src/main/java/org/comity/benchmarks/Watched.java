package org.comity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of {@code ./comity} as a whole process, start-up included.
 *
 * @param seconds of wall time
 * @param cpuSeconds of all its threads, as last seen before it ended
 * @param megabytes of memory at its peak, as the kernel counts what is resident (VmHWM)
 * @param output what it wrote
 */
record Watched(double seconds, double cpuSeconds, double megabytes, String output) {
    private static final int SAMPLE_MILLIS = 20;

    /** Throws with what it wrote when it does not exit with 0. */
    static Watched run(List<String> arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("comity-run", ".txt");
        Path errors = Files.createTempFile("comity-run", ".log");
        try {
            List<String> command =
                    new ArrayList<>(List.of(Launcher.ROOT.resolve("comity").toString()));
            command.addAll(arguments);
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            double peak = 0;
            double cpu = 0;
            while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, megabytes(process.pid()));
                cpu = Math.max(cpu, cpuSeconds(process));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException("comity %s ended with %d:%n%s"
                        .formatted(String.join(" ", arguments), process.exitValue(), Files.readString(errors)));
            }
            return new Watched(seconds, cpu, peak, Files.readString(output));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static double cpuSeconds(Process process) {
        return process.info()
                .totalCpuDuration()
                .map(duration -> duration.toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** 0 once it has ended. */
    private static double megabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
