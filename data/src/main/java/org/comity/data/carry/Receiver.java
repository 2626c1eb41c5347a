package org.comity.data.carry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Workspace;
import org.comity.data.carry.Packing.Packed;
import org.comity.data.carry.Packing.PackedFile;
import org.comity.data.importing.Progress;
import org.comity.model.Vintage;

/**
 * Puts a carried file's vintages into a store. All of the file is checked before the first of them is published; each
 * is published by one rename.
 */
public final class Receiver {
    private static final int BUFFER = 1 << 16;

    private final FactStore store;
    private final Path file;
    private final String name;
    private final Progress progress;
    private final Path folder;

    /** A vintage of the file, and whether the store held it already. */
    public record Received(Vintage vintage, boolean alreadyHeld) {}

    private Receiver(FactStore store, Path file, Progress progress, Path folder) {
        this.store = store;
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.progress = progress;
        this.folder = folder;
    }

    /**
     * Receives a file.
     *
     * @param seal its seal as it was told by another way; empty when it was not
     * @return every vintage of it
     * @throws DataException when a byte of it has changed, or it holds what no such file does; nothing is received then
     */
    public static List<Received> read(FactStore store, Path file, Optional<String> seal, Progress progress) {
        try (Workspace workspace = Workspace.open(store)) {
            if (!Files.isRegularFile(file)) {
                throw new DataException("There is no file %s; look at the name and the folder.".formatted(file));
            }
            Seal.check(file, seal);
            return new Receiver(store, file, progress, workspace.folder()).read();
        } catch (ZipException e) {
            throw new DataException(
                    "%s is no file of \"comity data carry\" (%s); nothing was received."
                            .formatted(file.getFileName(), e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new DataException("%s could not be received (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private List<Received> read() throws IOException {
        Packing packing;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            packing = packing(zip);
            bound(packing);
            int done = 0;
            for (Packed one : packing.vintages()) {
                progress.step(
                        one.source() + " " + one.vintage(),
                        done++,
                        2 * packing.vintages().size());
                unpack(zip, one, prepared(one));
            }
            if (zip.getNextEntry() != null) {
                throw unlike("more than it says");
            }
        }
        return publish(packing);
    }

    private Path prepared(Packed one) {
        return folder.resolve(one.source() + "-" + one.vintage());
    }

    private Packing packing(ZipInputStream zip) throws IOException {
        ZipEntry first = next(zip, Packing.ENTRY);
        if (first.getSize() > Packing.MOST_BYTES) {
            throw unlike("a list of %,d bytes".formatted(first.getSize()));
        }
        return Packing.read(name, zip.readNBytes(Packing.MOST_BYTES));
    }

    /** What is unpacked is as large as it is in the file, as nothing in it is compressed. */
    private void bound(Packing packing) throws IOException {
        long bytes;
        try {
            bytes = packing.bytes();
        } catch (ArithmeticException e) {
            throw unlike("more bytes than there are");
        }
        if (bytes > Files.size(file)) {
            throw unlike("files of %,d bytes in all, more than it is long itself".formatted(bytes));
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (bytes > free) {
            throw new DataException(
                    "%s needs %,d bytes, and the disk of %s has %,d; make room or choose another COMITY_HOME."
                            .formatted(name, bytes, store.home(), free));
        }
    }

    /** The next entry, which must have that name and be stored as it is. */
    private ZipEntry next(ZipInputStream zip, String wanted) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(wanted)) {
            throw unlike(
                    entry == null
                            ? "less than it says"
                            : "\"%s\" where \"%s\" should be".formatted(shown(entry.getName()), wanted));
        }
        if (entry.getMethod() != ZipEntry.STORED) {
            throw unlike("compressed files");
        }
        return entry;
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "..." : plain;
    }

    private void unpack(ZipInputStream zip, Packed one, Path target) throws IOException {
        Files.createDirectory(target);
        for (PackedFile packed : one.files()) {
            ZipEntry entry = next(zip, one.folder() + packed.name());
            if (entry.getSize() != packed.bytes()) {
                throw unlike("%s of another size than it says".formatted(entry.getName()));
            }
            if (!copy(zip, target.resolve(packed.name()), packed.bytes()).equals(packed.sha256())) {
                throw unlike("%s with another hash than it says".formatted(entry.getName()));
            }
        }
    }

    /** Copies at most so many bytes, and gives the hash of what was copied. */
    private static String copy(InputStream in, Path target, long bytes) throws IOException {
        MessageDigest digest = Seal.sha256();
        byte[] chunk = new byte[BUFFER];
        long left = bytes;
        try (OutputStream out = Files.newOutputStream(target)) {
            while (left > 0) {
                int n = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (n < 0) {
                    break;
                }
                digest.update(chunk, 0, n);
                out.write(chunk, 0, n);
                left -= n;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Received> publish(Packing packing) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        int all = packing.vintages().size();
        try (Inspection inspection = Inspection.open(store, name, folder)) {
            for (Packed one : packing.vintages()) {
                progress.step(one.source() + " " + one.vintage(), all + manifests.size(), 2 * all);
                manifests.add(inspection.inspect(one, prepared(one)));
            }
        }
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            Manifest manifest = manifests.get(i);
            boolean published = store.publishAsIs(prepared(packing.vintages().get(i)), manifest);
            received.add(new Received(manifest.vintage(), !published));
        }
        progress.step("", 2 * all, 2 * all);
        return received;
    }

    private DataException unlike(String what) {
        return new DataException("%s holds %s, which no file of \"comity data carry\" does; nothing was received."
                .formatted(name, what));
    }
}
