package org.comity.server.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.server.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, kept over a restart: one small file a session, named by the hash of the session's id, which is held
 * nowhere but in the browser. It says whose session it is and since when; what the account may do is asked of the desk on
 * each request. The file's time says when the session was last used, to the minute.
 */
@Component
public final class KeptSessions {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);
    private static final Duration GRAIN = Duration.ofMinutes(1);
    private static final long LARGEST = 1000;
    private static final int LINES = 3;

    private final Path folder;
    private final Duration idle;
    private final Duration longest;

    KeptSessions(Settings settings, SignSettings signing) {
        this.folder = folder(settings.home());
        this.idle = signing.idle();
        this.longest = signing.longest();
    }

    /** Whether anyone was signed in when the server on this data directory stopped. */
    public static boolean isAny(Path home) {
        try (Stream<Path> files = Files.exists(folder(home)) ? Files.list(folder(home)) : Stream.empty()) {
            return files.anyMatch(file -> !file.toString().endsWith(".part"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path home) {
        return home.resolve("desk").resolve("signed-in");
    }

    /** Keeps a session; what cannot be kept lives until the server stops. */
    void keep(String id, Member member) {
        String text = String.join(
                "\n",
                member.account(),
                String.valueOf(member.stamp()),
                member.since().toString(),
                "");
        try {
            createFolder();
            Path made = Files.createTempFile(folder, "new", ".part"); // the owner's alone, as all such files
            Files.writeString(made, text);
            Files.move(made, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("A session cannot be kept over a restart in {}: {}", folder, e.toString());
        }
    }

    /** Whose session it is, unless it was never kept, was ended, or is too old. */
    Optional<Member> find(String id) {
        Path file = file(id);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            Optional<Member> member = read(Files.readAllLines(file));
            if (member.isEmpty() || isPast(file, member.get())) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            return member;
        } catch (NoSuchFileException e) {
            return Optional.empty(); // ended by another request meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that the session is in use. */
    void use(String id) {
        Path file = file(id);
        Instant now = Instant.now();
        try {
            if (Files.getLastModifiedTime(file).toInstant().plus(GRAIN).isBefore(now)) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (NoSuchFileException e) {
            // it was not kept
        } catch (IOException e) {
            LOG.warn("The use of a session cannot be noted in {}: {}", folder, e.toString());
        }
    }

    /** Ends it for good. */
    void forget(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("A session that ended is still kept in " + folder, e);
        }
    }

    /** Removes those that nobody came back to. */
    void sweep() {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file : files.toList()) {
                if (lastUse(file).plus(idle).isBefore(Instant.now())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Old sessions cannot be removed from {}: {}", folder, e.toString());
        }
    }

    private boolean isPast(Path file, Member member) throws IOException {
        Instant now = Instant.now();
        return lastUse(file).plus(idle).isBefore(now)
                || member.since().plus(longest).isBefore(now);
    }

    private static Instant lastUse(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static Optional<Member> read(List<String> lines) {
        if (lines.size() != LINES) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Member.signedIn(lines.get(0), Long.parseLong(lines.get(1)), Instant.parse(lines.get(2))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty(); // no file of ours: whoever it was signs in again
        }
    }

    private void createFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            boolean posix = Files.getFileStore(folder.getParent()).supportsFileAttributeView("posix");
            if (posix) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        }
    }

    private Path file(String id) {
        return folder.resolve(hash(id));
    }

    /** SHA-256 in hexadecimal: an id is 128 random bits, so nothing leads back from it. */
    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
