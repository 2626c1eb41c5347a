package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Authentic files, where they are: a test that needs one is skipped visibly without it, and fails with CI=true. */
final class Samples {
    private static final Path FOLDER = System.getenv("COMITY_SAMPLES") != null
            ? Path.of(System.getenv("COMITY_SAMPLES"))
            : Path.of(System.getProperty("comity.root", "..")).resolve("../shared/data");

    private Samples() {}

    static String file(String path) {
        Path file = FOLDER.resolve(path);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(file).exists();
        }
        assumeTrue(Files.exists(file), "There is no sample file " + file);
        return file.toString();
    }
}
