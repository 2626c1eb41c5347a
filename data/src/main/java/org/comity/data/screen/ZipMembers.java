package org.comity.data.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.comity.data.DataException;
import org.comity.data.mapping.Limits;

/** The files of a zip that holds several, as producers offer them: a table with its metadata beside it. */
public final class ZipMembers {
    private static final long RATIO_FROM = 16L << 20;

    private ZipMembers() {}

    /** Whether the file is a zip that holds more than one file. */
    public static boolean isSeveral(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            return ZipDirectory.files(path, channel).size() > 1;
        }
    }

    /**
     * Unpacks the files into folders of their own, under their plain names; what they hold together is bounded as one
     * file would be.
     */
    public static List<Path> unpack(Path path, Limits limits, Path folder) throws IOException {
        List<String> names;
        try (FileChannel channel = FileChannel.open(path)) {
            names = ZipDirectory.files(path, channel);
        }
        long most = Math.min(limits.totalBytes(), Math.max(RATIO_FROM, Files.size(path) * limits.ratio()));
        List<Path> members = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (String name : names) {
                ZipEntry entry = zip.getEntry(name);
                Path member = Files.createDirectories(folder.resolve(Integer.toString(members.size())))
                        .resolve(name.substring(name.lastIndexOf('/') + 1));
                try (InputStream in = zip.getInputStream(entry)) {
                    most -= copy(in, member, most, path);
                }
                members.add(member);
            }
        }
        return members;
    }

    private static long copy(InputStream in, Path member, long most, Path archive) throws IOException {
        long given = 0;
        byte[] chunk = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(member)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                given += n;
                if (given > most) {
                    throw new DataException(
                            "%s unpacks to more than the limits of this source allow; unpack it yourself if you trust it."
                                    .formatted(archive.getFileName()));
                }
                out.write(chunk, 0, n);
            }
        }
        return given;
    }
}
