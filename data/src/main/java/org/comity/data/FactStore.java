package org.comity.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.data.duck.Duck;
import org.comity.data.reading.FactReader;
import org.comity.data.settings.Settings;
import org.comity.model.Vintage;

/**
 * The folder of facts: {@code facts/SOURCE/VINTAGE/} holds Parquet files, refused rows and a manifest. A vintage
 * is written in a workspace beside and published by one atomic rename; readers take no lock.
 */
public final class FactStore {
    /** Marks a source's folder as a user's own. */
    private static final String OWN_MARK = ".own";

    private static final String MEMORY = "2GB";

    private final Path home;
    private final Settings settings;
    private final Optional<Stand> stand;

    private FactStore(Path home, Settings settings, Optional<Stand> stand) {
        this.home = home;
        this.settings = settings;
        this.stand = stand;
    }

    /** Opens the store under {@code home}, making it when it is not there. A store of a newer version is refused. */
    public static FactStore open(Path home) {
        try {
            Files.createDirectories(home.resolve("facts"));
            StoreVersion.check(home);
            return new FactStore(home, Settings.read(home, System.getenv()), Optional.empty());
        } catch (IOException e) {
            throw new DataException(
                    "The data directory %s cannot be used (%s); choose another with COMITY_HOME."
                            .formatted(home, e.getMessage()),
                    e);
        }
    }

    /** The data directory: {@code $COMITY_HOME}, else the XDG data directory. */
    public static Path defaultHome() {
        String home = System.getenv("COMITY_HOME");
        if (home != null && !home.isBlank()) {
            return Path.of(home);
        }
        String data = System.getenv("XDG_DATA_HOME");
        return data != null && Path.of(data).isAbsolute()
                ? Path.of(data, "comity")
                : Path.of(System.getProperty("user.home"), ".local", "share", "comity");
    }

    public Path home() {
        return home;
    }

    /** How many threads may be used where no command says it: as set, else as many as the machine has processors. */
    public int threads() {
        return settings.threads().orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    /** How much memory a database may take, as {@code 2GB}. */
    public String memoryLimit() {
        return settings.memoryLimit().orElse(MEMORY);
    }

    /** The same store for reading, with one vintage in the place of all others that hold the same of its source. */
    public FactStore with(Stand only) {
        return new FactStore(home, settings, Optional.of(only));
    }

    /** The folder of a vintage. */
    public Path folder(String source, String vintage) {
        Optional<Path> apart = stand.filter(one -> one.isOf(source, vintage)).map(Stand::folder);
        return apart.orElseGet(() -> home.resolve("facts").resolve(source).resolve(vintage));
    }

    /** Where derived figures are kept; it may be deleted at any time. */
    public Path derivedCache() {
        return stand.map(Stand::cache).orElseGet(() -> home.resolve("cache").resolve("derived"));
    }

    /** Every vintage held, by source, then by id. */
    public List<Vintage> vintages() {
        return manifests().stream().map(Manifest::vintage).toList();
    }

    /** The manifests of all vintages, by source, then by id. */
    public List<Manifest> manifests() {
        return folders(home.resolve("facts")).stream()
                .flatMap(source -> manifests(source.getFileName().toString()).stream())
                .toList();
    }

    /** The manifests of a source's vintages, by id. */
    public List<Manifest> manifests(String source) {
        List<Manifest> result = new ArrayList<>();
        for (Path folder : folders(home.resolve("facts").resolve(source))) {
            try {
                result.add(Manifest.read(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stand.map(one -> one.among(source, result)).orElse(result);
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vintage of a source that holds exactly these files; the hash is that of {@link Vintages#hash}. */
    public Optional<Vintage> find(String source, String hash) {
        return manifests(source).stream()
                .map(Manifest::vintage)
                .filter(vintage -> Vintages.hash(vintage.files()).equals(hash))
                .findFirst();
    }

    /**
     * Publishes a folder of Parquet files as a vintage, by one atomic rename.
     *
     * @param prepared a folder inside a {@link Workspace} of this store
     * @return whether it was published; false when that vintage is held already
     */
    public boolean publish(Path prepared, Manifest manifest) throws IOException {
        manifest.write(prepared);
        return publishAsIs(prepared, manifest);
    }

    /** The same for a folder that holds its manifest already, which was read from there. */
    public boolean publishAsIs(Path prepared, Manifest manifest) throws IOException {
        Durable.force(prepared);
        Vintage vintage = manifest.vintage();
        Path parent = Files.createDirectories(home.resolve("facts").resolve(vintage.source()));
        Path target = parent.resolve(vintage.id());
        if (manifest.map().isPresent() && !Files.exists(parent.resolve(OWN_MARK))) {
            Files.writeString(parent.resolve(OWN_MARK), "a user's own figures\n");
        }
        try {
            Files.move(prepared, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (Files.isDirectory(target)) {
                return false; // another process was first
            }
            throw e;
        }
        Durable.forceFolder(parent);
        return true;
    }

    /** The refused rows and cells of a vintage, in order of file and line. */
    public List<Refusal> refused(String source, String vintage) {
        Vintage held = manifests(source).stream()
                .map(Manifest::vintage)
                .filter(candidate -> candidate.id().equals(vintage))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        "No vintage \"%s\" of %s is held; see: comity data vintages.".formatted(vintage, source)));
        return refused(held, Integer.MAX_VALUE);
    }

    /** The first {@code most} of them; there may be too many for all. */
    public List<Refusal> refused(Vintage vintage, int most) {
        List<Refusal> result = new ArrayList<>();
        try (Duck duck = Duck.open(1, memoryLimit(), home.resolve("cache"))) {
            duck.files(List.of(folder(vintage.source(), vintage.id()).resolve("refused.parquet")));
            duck.read(
                    FactReader.class,
                    "refused.sql",
                    row -> result.add(new Refusal(
                            vintage.files().get(row.getInt(1)).name(),
                            row.getInt(2),
                            row.getString(3),
                            Refusal.Reason.parse(row.getString(4)),
                            row.getString(5),
                            row.getString(6))),
                    most);
        }
        return result;
    }

    /** The maps of users' own tables, by source id, as they were last imported. */
    Map<String, String> ownMaps() {
        Map<String, String> maps = new TreeMap<>();
        for (Path folder : folders(home.resolve("facts"))) {
            if (!Files.exists(folder.resolve(OWN_MARK))) {
                continue;
            }
            String source = folder.getFileName().toString();
            manifests(source).stream()
                    .max(java.util.Comparator.comparing(
                            manifest -> manifest.vintage().retrieved()))
                    .flatMap(Manifest::map)
                    .ifPresent(text -> maps.put(source, text));
        }
        return maps;
    }
}
