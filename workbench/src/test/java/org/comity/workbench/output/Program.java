package org.comity.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another program that reads our files; where it is missing its test is skipped, and fails with CI=true. */
final class Program {
    private static final int MOST_SECONDS = 180;

    private Program() {}

    /** The first of the commands that works with the arguments of its trial. */
    static String find(Path folder, String what, List<String> commands, String... trial) throws Exception {
        for (String command : commands) {
            List<String> line = new ArrayList<>(List.of(command));
            line.addAll(Arrays.asList(trial));
            if (isThere(command) && exit(folder, line) == 0) {
                return command;
            }
        }
        if ("true".equals(System.getenv("CI"))) {
            assertThat(what).as("is needed under CI, see .ci/run").isEqualTo("installed");
        }
        assumeTrue(false, what + " is not installed: its reading of our files is not tested.");
        return "";
    }

    private static boolean isThere(String command) {
        return command.startsWith("/")
                ? Files.isExecutable(Path.of(command))
                : Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** Runs it in a folder, and gives what it printed. */
    static String run(Path folder, String... line) throws Exception {
        int code = exit(folder, List.of(line));
        String printed = Files.readString(folder.resolve("printed.txt"), StandardCharsets.UTF_8);
        assertThat(code).as(printed).isZero();
        return printed;
    }

    private static int exit(Path folder, List<String> line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return ended ? process.exitValue() : -1;
    }

    /** Turns a file into another by LibreOffice. */
    static String office(Path folder, Path file, String filter) throws Exception {
        String soffice = find(folder, "LibreOffice", List.of("soffice"), "--version");
        run(
                folder,
                soffice,
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                filter,
                "--outdir",
                folder.resolve("out").toString(),
                file.toString());
        String ending = filter.replaceAll(":.*", "");
        String name = String.valueOf(file.getFileName()).replaceAll("\\.[a-z]+$", "." + ending);
        return Files.readString(folder.resolve("out").resolve(name), StandardCharsets.UTF_8);
    }
}
