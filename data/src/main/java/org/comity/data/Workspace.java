package org.comity.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder to prepare a vintage in, on the store's own disk. A file lock, which the operating system gives back when
 * the process dies, tells a live workspace from one that a killed import has left; those are cleared away.
 */
public final class Workspace implements AutoCloseable {
    private static final String LOCK = ".lock";
    /** A process's own locks: asking for one of them again would give it back. */
    private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path lockFile;
    private final FileChannel channel;

    private Workspace(Path folder, Path lockFile, FileChannel channel) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** Clears what killed imports have left, and makes a new workspace. */
    public static Workspace open(FactStore store) throws IOException {
        Path parent = Files.createDirectories(store.home().resolve("importing").toAbsolutePath());
        clear(parent);
        while (true) {
            String name = UUID.randomUUID().toString();
            Path lockFile = parent.resolve(name + LOCK);
            LIVE.add(lockFile);
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (lock(channel) != null && Files.exists(lockFile)) {
                return new Workspace(Files.createDirectory(parent.resolve(name)), lockFile, channel);
            }
            channel.close(); // another process took it for a leftover; try again
            LIVE.remove(lockFile);
        }
    }

    public Path folder() {
        return folder;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void clear(Path parent) throws IOException {
        List<Path> locks;
        try (Stream<Path> children = Files.list(parent)) {
            locks = children.filter(path -> path.toString().endsWith(LOCK)).toList();
        }
        for (Path lockFile : locks) {
            if (LIVE.contains(lockFile)) {
                continue;
            }
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
                if (lock(channel) != null) {
                    String name = lockFile.getFileName().toString();
                    delete(parent.resolve(name.substring(0, name.length() - LOCK.length())));
                    Files.deleteIfExists(lockFile);
                }
            } catch (NoSuchFileException e) {
                // cleared by another process meanwhile
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
        Files.deleteIfExists(lockFile);
        channel.close();
        LIVE.remove(lockFile);
    }
}
