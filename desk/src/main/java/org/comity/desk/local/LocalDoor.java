package org.comity.desk.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.desk.Desk;
import org.comity.desk.DeskException;
import org.comity.desk.DeskSettings;
import org.comity.desk.archive.Report;
import org.comity.desk.audit.Verification;

/** What the process that has a desk open does for others beside it: backups and checks, while it goes on working. */
public final class LocalDoor implements AutoCloseable {
    static final String BACKUP = "backup";
    static final String VERIFY = "verify";

    private final Desk desk;
    private final Optional<ServerSocketChannel> socket;
    private final Path path;
    private final Consumer<String> log;

    private LocalDoor(Desk desk, Optional<ServerSocketChannel> socket, Path path, Consumer<String> log) {
        this.desk = desk;
        this.socket = socket;
        this.path = path;
        this.log = log;
    }

    /** Where the door of a desk is. */
    static Path path(DeskSettings settings) {
        return settings.folder().resolve("desk.socket");
    }

    /**
     * Opens the door of a desk that this process has open; without one, where the system or the path allows none.
     *
     * @param log where it says what went wrong, in a sentence
     */
    public static LocalDoor open(Desk desk, Consumer<String> log) {
        Path path = path(desk.settings());
        try {
            Files.deleteIfExists(path); // left by a process that was killed: the desk itself is ours
            ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(UnixDomainSocketAddress.of(path));
            if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            LocalDoor door = new LocalDoor(desk, Optional.of(socket), path, log);
            Thread.ofVirtual().name("local-door").start(() -> door.listen(socket));
            return door;
        } catch (IOException | UnsupportedOperationException e) {
            log.accept("Commands beside this process cannot reach the desk (%s).".formatted(e.getMessage()));
            return new LocalDoor(desk, Optional.empty(), path, log);
        }
    }

    private void listen(ServerSocketChannel socket) {
        while (socket.isOpen()) {
            try {
                SocketChannel caller = socket.accept();
                Thread.ofVirtual().name("local-call").start(() -> answer(caller));
            } catch (IOException e) {
                if (socket.isOpen()) {
                    log.accept("A command beside this process could not be heard (%s).".formatted(e.getMessage()));
                }
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller;
                DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(caller))) {
            String command = in.readUTF();
            String argument = in.readUTF();
            try {
                switch (command) {
                    case BACKUP -> write(desk.backup(Path.of(argument)), out);
                    case VERIFY -> write(desk.verify(), out);
                    default ->
                        throw new IllegalArgumentException("There is no command \"%s\" here.".formatted(command));
                }
            } catch (DeskException | IllegalArgumentException fault) {
                out.writeBoolean(false);
                out.writeUTF(String.valueOf(fault.getMessage()));
            }
        } catch (EOFException _) {
            // somebody only looked whether the door is here
        } catch (IOException e) {
            log.accept("A command beside this process was not answered (%s).".formatted(e.getMessage()));
        }
    }

    private static void write(Report report, DataOutputStream out) throws IOException {
        out.writeBoolean(true);
        out.writeLong(report.attachments());
        out.writeLong(report.bytes());
        out.writeInt(report.rows().size());
        for (Map.Entry<String, Long> table : report.rows().entrySet()) {
            out.writeUTF(table.getKey());
            out.writeLong(table.getValue());
        }
    }

    private static void write(Verification found, DataOutputStream out) throws IOException {
        out.writeBoolean(true);
        out.writeLong(found.rows());
        out.writeLong(found.records());
        out.writeLong(found.attachments());
        out.writeUTF(found.head());
        out.writeLong(found.faultCount());
        out.writeInt(found.faults().size());
        for (String fault : found.faults()) {
            out.writeUTF(fault);
        }
    }

    @Override
    public void close() {
        socket.ifPresent(open -> {
            try {
                open.close();
                Files.deleteIfExists(path);
            } catch (IOException e) {
                log.accept("The door at %s was not closed well (%s).".formatted(path, e.getMessage()));
            }
        });
    }
}
