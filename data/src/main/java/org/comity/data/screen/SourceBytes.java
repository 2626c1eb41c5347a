package org.comity.data.screen;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.comity.data.DataException;
import org.comity.data.mapping.Limits;
import org.comity.model.Vintage.SourceFile;

/** The bytes of a file, unpacked where it is gzip or zip, bounded and hashed on the way. */
public final class SourceBytes extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 4;
    /** Small files may be packed tightly; the ratio is watched beyond this many bytes. */
    private static final long RATIO_FROM = 16L << 20;

    private final String name;
    private final Limits limits;
    private final Counted raw;
    private final MessageDigest digest;
    private final InputStream in;
    private boolean packed;
    private long given;

    private SourceBytes(String name, Limits limits, Counted raw, MessageDigest digest) throws IOException {
        this.name = name;
        this.limits = limits;
        this.raw = raw;
        this.digest = digest;
        this.in = text(unpack(new BufferedInputStream(raw, BUFFER)));
    }

    /** Opens the file; a directory, an empty, missing or too large file is refused. */
    public static SourceBytes open(Path path, Limits limits) throws IOException {
        String name = readable(path, limits);
        try (FileChannel channel = FileChannel.open(path)) {
            ZipDirectory.check(path, channel);
        }
        MessageDigest digest = sha256();
        return new SourceBytes(
                name,
                limits,
                new Counted(new DigestInputStream(Channels.newInputStream(FileChannel.open(path)), digest)),
                digest);
    }

    /** The same for a stream that is no file, such as a pipe. */
    public static SourceBytes of(String name, InputStream stream, Limits limits) throws IOException {
        MessageDigest digest = sha256();
        return new SourceBytes(name, limits, new Counted(new DigestInputStream(stream, digest)), digest);
    }

    /** The name of a file that is there, has something in it and is not too large. */
    private static String readable(Path path, Limits limits) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (!Files.exists(path)) {
            throw new DataException("There is no file %s; look at the name and the folder.".formatted(path));
        }
        if (!Files.isRegularFile(path)) {
            throw new DataException("%s is a folder or device, not a file; name the files in it.".formatted(path));
        }
        long size = Files.size(path);
        if (size == 0) {
            throw new DataException("%s is empty; get it again from its producer.".formatted(name));
        }
        if (size > limits.totalBytes()) {
            throw tooLarge(name, limits);
        }
        return name;
    }

    /** What a file is, without looking into it; what {@link #open} would refuse for its size is refused. */
    public static SourceFile hash(Path path, Limits limits) throws IOException {
        String name = readable(path, limits);
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Channels.newInputStream(FileChannel.open(path)), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new SourceFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private InputStream unpack(BufferedInputStream buffered) throws IOException {
        buffered.mark(MAGIC);
        byte[] magic = buffered.readNBytes(MAGIC);
        buffered.reset();
        if (isGzip(magic)) {
            packed = true;
            try {
                return new GZIPInputStream(buffered, BUFFER);
            } catch (IOException e) {
                throw broken(e);
            }
        }
        if (ZipDirectory.isZip(magic)) {
            packed = true;
            ZipInputStream zip = new ZipInputStream(buffered);
            ZipDirectory.toFile(zip, name);
            return zip;
        }
        return buffered;
    }

    /** The same bytes, once they are seen to be no archive within an archive and no text in another encoding. */
    private InputStream text(InputStream content) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(content, MAGIC);
        byte[] magic;
        try {
            magic = whole.readNBytes(MAGIC);
        } catch (ZipException | EOFException e) {
            throw broken(e);
        }
        whole.unread(magic);
        if (packed && (ZipDirectory.isZip(magic) || isGzip(magic))) {
            throw new DataException("%s holds another archive; unpack it and import the files in it.".formatted(name));
        }
        if (magic.length >= 2 && (magic[0] & 0xff) + (magic[1] & 0xff) == 0xfe + 0xff && (magic[0] & 0xff) >= 0xfe) {
            throw new DataException("%s is UTF-16 text; save it as UTF-8 text.".formatted(name));
        }
        return whole;
    }

    private static boolean isGzip(byte[] magic) {
        return magic.length >= 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            throw broken(e);
        }
        if (count > 0) {
            given += count;
            if (given > limits.totalBytes()) {
                throw tooLarge(name, limits);
            }
            if (given > RATIO_FROM && given > raw.count * limits.ratio()) {
                throw new DataException(
                        "%s unpacks to more than %d times its size, which no data file does; unpack it yourself if you trust it."
                                .formatted(name, limits.ratio()));
            }
        }
        return count;
    }

    /** What was read, to the last byte of the file as given. Call at the end of the content. */
    public SourceFile finish() throws IOException {
        byte[] rest = new byte[BUFFER];
        while (raw.read(rest, 0, BUFFER) >= 0) {
            // hashed and counted on the way
        }
        return new SourceFile(name, raw.count, HexFormat.of().formatHex(digest.digest()));
    }

    private DataException broken(IOException e) {
        return new DataException(
                "%s is damaged and cannot be unpacked (%s); get it again from its producer."
                        .formatted(name, e.getMessage()),
                e);
    }

    private static DataException tooLarge(String name, Limits limits) {
        return new DataException("%s holds more than %,d MB, the limit for this source; split it or raise total_mb."
                .formatted(name, limits.totalBytes() >> 20));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
