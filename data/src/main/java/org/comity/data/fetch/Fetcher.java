package org.comity.data.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.comity.data.DataException;
import org.comity.data.mapping.Mapping;

/**
 * Gets the files of a source into {@code downloads/SOURCE/} of the data directory. A file is there whole or not at
 * all; what a broken connection left is resumed, and what has not changed is not sent again.
 */
public final class Fetcher {
    private final Path home;
    private final FetchOptions options;
    private final RandomGenerator jitter;

    private Fetcher(Path home, FetchOptions options) {
        this.home = home;
        this.options = options;
        this.jitter = RandomGenerator.getDefault();
    }

    /**
     * Prepares; nothing is sent yet.
     *
     * @param home the data directory
     */
    public static Fetcher of(Path home, FetchOptions options) {
        return new Fetcher(home, options);
    }

    /**
     * Gets every file that the mapping names for the years.
     *
     * @param from first year, needed where the addresses go by year
     * @param to last year
     * @return one for each address, in the order of the mapping file
     * @throws DataException when a file cannot be had, in one sentence that says why; files before it are kept
     */
    public List<Fetched> fetch(Mapping mapping, OptionalInt from, OptionalInt to, FetchProgress progress)
            throws InterruptedException {
        FetchOptions limited = options.withMaxBytes(
                Math.min(options.maxBytes(), mapping.limits().totalBytes()));
        return fetch(mapping.source().id(), Addresses.of(mapping, from, to), limited, progress);
    }

    /** Gets files of a source that are named one by one. */
    List<Fetched> fetch(String source, List<Addresses.Target> targets, FetchProgress progress)
            throws InterruptedException {
        return fetch(source, targets, options, progress);
    }

    private List<Fetched> fetch(
            String source, List<Addresses.Target> targets, FetchOptions limited, FetchProgress progress)
            throws InterruptedException {
        Path folder = home.resolve("downloads").resolve(source);
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock(lock);
                    Wire wire = new Wire(limited)) {
                if (held == null) {
                    throw new DataException(
                            "%s is being fetched by another process; wait until it is done.".formatted(source));
                }
                List<Fetched> all = new ArrayList<>();
                for (Addresses.Target target : targets) {
                    all.add(patiently(new Download(wire, limited, progress, target, folder), target, progress));
                }
                return all;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s cannot be used: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process has it
        }
    }

    private Fetched patiently(Download download, Addresses.Target target, FetchProgress progress)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return download.attempt();
            } catch (FetchFailure failure) {
                Duration pause = failure.pause().orElse(backOff(attempt));
                if (failure.isLasting() || attempt >= options.attempts()) {
                    throw given(target, failure, attempt, "");
                }
                if (pause.compareTo(options.longestPause()) > 0) {
                    throw given(target, failure, attempt, "; it asks for a pause of " + Words.of(pause));
                }
                progress.waiting(target.name(), String.valueOf(failure.getMessage()), pause);
                Thread.sleep(pause);
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be written: %s".formatted(target.name(), e.getMessage()), e);
            }
        }
    }

    /** Doubles with each attempt, less up to half of it at random, so that many clients do not come back together. */
    private Duration backOff(int attempt) {
        long full = Math.min(
                options.longestPause().toMillis(), options.firstPause().toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(full - (long) (jitter.nextDouble() * full / 2));
    }

    private static DataException given(Addresses.Target target, FetchFailure failure, int attempts, String more) {
        return new DataException(
                "%s could not be fetched from %s: %s%s (%d %s). What was held before is untouched; try again later."
                        .formatted(
                                target.name(),
                                target.address(),
                                failure.getMessage(),
                                more,
                                attempts,
                                attempts == 1 ? "attempt" : "attempts"),
                failure);
    }
}
