package org.comity.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.event.EventImporter;
import org.comity.data.event.EventReport;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Progress;

/** Gets GDELT's files of events of some days, as its list of all files names them, and imports each. */
public final class FetchEvents {
    /** The source that is fetched in this way. */
    public static final String SOURCE = "gdelt";

    private static final URI LIST = URI.create("https://data.gdeltproject.org/gdeltv2/masterfilelist.txt");

    private final FactStore store;
    private final FetchOptions fetching;
    private final ImportOptions importing;
    private final URI list;

    private FetchEvents(FactStore store, FetchOptions fetching, ImportOptions importing, URI list) {
        this.store = store;
        this.fetching = fetching;
        this.importing = importing;
        this.list = list;
    }

    public static FetchEvents of(FactStore store, FetchOptions fetching, ImportOptions importing) {
        return new FetchEvents(store, fetching, importing, LIST);
    }

    /** The same from another list, such as a mirror's. */
    FetchEvents from(URI other) {
        return new FetchEvents(store, fetching, importing, other);
    }

    /**
     * Runs. A file that lies there already is not sent again, and one that is held is not read again.
     *
     * @param from first day of the files' names
     * @param to last day
     */
    public EventReport run(LocalDate from, LocalDate to, FetchProgress fetched, Progress imported)
            throws InterruptedException {
        Fetcher fetcher = Fetcher.of(store.home(), fetching);
        try {
            Path names = fetcher.fetch(
                            SOURCE, List.of(new Addresses.Target(list, "list", Addresses.name(list))), fetched)
                    .getFirst()
                    .file();
            List<MasterList.Entry> entries = MasterList.exports(names, from, to);
            List<Fetched> files = fetcher.fetch(
                    SOURCE, entries.stream().map(MasterList.Entry::target).toList(), fetched);
            List<Path> paths = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                check(entries.get(i), files.get(i).file());
                paths.add(files.get(i).file());
            }
            return EventImporter.run(store, paths, Optional.empty(), importing, imported);
        } catch (IOException e) {
            throw new DataException("The fetch failed on the disk: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Holds the file to the size and the MD5 that the list announces; one that differs is thrown away. */
    private static void check(MasterList.Entry entry, Path file) throws IOException {
        if (Files.size(file) != entry.bytes() || !md5(file).equals(entry.md5())) {
            Files.delete(file);
            throw new DataException(
                    "%s is not what the producer's list announces (%,d bytes, MD5 %s); fetch it again later."
                            .formatted(entry.target().name(), entry.bytes(), entry.md5()));
        }
    }

    private static String md5(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5"); // the producer's own check, not a safeguard
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
