package org.comity.model;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the real files that some tests read: the folder {@code COMITY_SAMPLES}, else {@code ../shared/data}. */
final class Samples {
    private Samples() {}

    /** The file; skips the test when it is not there, and fails it on the build server. */
    static Path file(String name) {
        String given = System.getenv("COMITY_SAMPLES");
        Path folder = given == null
                ? Path.of(System.getProperty("comity.root", "."), "..", "shared", "data")
                : Path.of(given);
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            String message = "Skipped: there is no sample %s; set COMITY_SAMPLES to its folder.".formatted(name);
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            Assumptions.abort(message);
        }
        return file;
    }
}
