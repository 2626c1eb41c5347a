package org.comity.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The version of the store's layout, in {@code facts/version}; older ones are brought forward step by step. */
final class StoreVersion {
    /** Brings a store from one version to the next. */
    @FunctionalInterface
    interface Migration {
        void run(Path home) throws IOException;
    }

    /** The step at index i leads from version i + 1 to i + 2. */
    private static final List<Migration> MIGRATIONS = List.of();

    private StoreVersion() {}

    static void check(Path home) throws IOException {
        check(home, Manifest.SCHEMA, MIGRATIONS);
    }

    static void check(Path home, int current, List<Migration> migrations) throws IOException {
        int found = read(home, current);
        if (found > current) {
            throw new DataException(
                    "The store in %s was written by a newer Comity (version %d, this one knows %d); use that one or another COMITY_HOME."
                            .formatted(home, found, current));
        }
        for (int version = found; version < current; version++) {
            migrations.get(version - 1).run(home);
            write(home, version + 1);
        }
    }

    private static int read(Path home, int current) throws IOException {
        try {
            return Integer.parseInt(Files.readString(file(home)).strip());
        } catch (NoSuchFileException e) {
            write(home, current);
            return current;
        } catch (NumberFormatException e) {
            throw new DataException("%s must hold the store's version, a number.".formatted(file(home)), e);
        }
    }

    private static void write(Path home, int version) throws IOException {
        Path beside = Files.createTempFile(home.resolve("facts"), ".version", "");
        Files.writeString(beside, version + "\n");
        Files.move(beside, file(home), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path file(Path home) {
        return home.resolve("facts").resolve("version");
    }
}
