package org.comity.desk.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.desk.Desk;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.DeskSettings;
import org.comity.desk.archive.Report;
import org.comity.desk.audit.Verification;

/** Asks the process that has a desk open, through its {@link LocalDoor}. */
public final class LocalCall {
    private final Path door;

    private LocalCall(Path door) {
        this.door = door;
    }

    /** The way to a desk that is open elsewhere on this machine; empty when nobody answers there. */
    public static Optional<LocalCall> to(DeskSettings settings) {
        Path door = LocalDoor.path(settings);
        if (!Files.exists(door)) {
            return Optional.empty();
        }
        try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(door))) {
            return Optional.of(new LocalCall(door));
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    /** Has a backup written, while the other process goes on working. */
    public Report backup(Path file) {
        return ask(LocalDoor.BACKUP, file.toAbsolutePath().toString(), in -> {
            long attachments = in.readLong();
            long bytes = in.readLong();
            Map<String, Long> rows = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                rows.put(in.readUTF(), in.readLong());
            }
            return new Report(rows, attachments, bytes);
        });
    }

    /** Has the whole desk checked. */
    public Verification verify() {
        return ask(LocalDoor.VERIFY, "", in -> {
            long rows = in.readLong();
            long records = in.readLong();
            long attachments = in.readLong();
            String head = in.readUTF();
            long faultCount = in.readLong();
            List<String> faults = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                faults.add(in.readUTF());
            }
            return new Verification(rows, records, attachments, head, faults, faultCount);
        });
    }

    /** A copy of the desk as it is now, in a folder of its own, to be read; the caller closes it and removes the folder. */
    public Desk copy(Path folder) {
        Path file = folder.resolve("copy.zip");
        backup(file);
        DeskSettings settings = DeskSettings.of(folder);
        Desk.restore(file, settings, false);
        return Desk.open(settings);
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private <T> T ask(String command, String argument, Reading<T> reading) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(door));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
                DataInputStream in = new DataInputStream(Channels.newInputStream(channel))) {
            out.writeUTF(command);
            out.writeUTF(argument);
            out.flush();
            if (in.readBoolean()) {
                return reading.from(in);
            }
            throw new DeskException(Reason.INVALID, in.readUTF());
        } catch (IOException e) {
            throw new DeskException(
                    Reason.BROKEN,
                    "The process that has the desk open did not answer (%s).".formatted(e.getMessage()),
                    e);
        }
    }
}
