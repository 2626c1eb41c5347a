package org.comity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The authentic files, where they are on this machine; with {@code CI=true} they must be. */
public final class Samples {
    private Samples() {}

    public static Path folder(String source) {
        String set = System.getenv("COMITY_SAMPLES");
        Path folder = set != null
                ? Path.of(set, source)
                : Path.of(System.getProperty("comity.root"), "..", "shared", "data", source);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(folder).as("the authentic files (COMITY_SAMPLES)").isDirectory();
        }
        assumeTrue(Files.isDirectory(folder), "skipped: the authentic files are not at " + folder);
        return folder;
    }

    /** The source's data files, without its README. */
    public static List<Path> files(String source) throws IOException {
        try (Stream<Path> files = Files.list(folder(source))) {
            return files.filter(path -> path.toString().matches(".*\\.(csv|csv\\.gz|dat|txt|txt\\.gz)"))
                    .sorted()
                    .toList();
        }
    }
}
