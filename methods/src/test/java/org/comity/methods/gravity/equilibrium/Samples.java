package org.comity.methods.gravity.equilibrium;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;

/** Real files that some tests need: without them a test is skipped and says so; with {@code CI=true} it fails. */
final class Samples {
    private Samples() {}

    static void need(String folder) {
        if (!Files.isDirectory(TradeSample.folder().resolve(folder))) {
            String message = "Skipped: there is no %s in %s; set COMITY_SAMPLES to its folder."
                    .formatted(folder, TradeSample.folder());
            System.err.println(message);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            assumeTrue(false, message);
        }
    }
}
