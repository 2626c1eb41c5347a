package org.comity.data.carry;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Source;
import org.comity.data.carry.Packing.Packed;
import org.comity.data.carry.Packing.PackedFile;
import org.comity.data.importing.Progress;
import org.comity.data.starter.StarterPack;
import org.comity.model.Vintage;

/** Writes vintages into one file, sealed by a hash; the same vintages give the same bytes. */
public final class Carrier {
    private static final int BUFFER = 1 << 16;

    private final FactStore store;
    private final Progress progress;
    private final Map<String, Long> sums = new HashMap<>();

    /** Why a vintage is in the file, or not. */
    public enum Fate {
        CARRIED,
        /** The licence of the source does not allow to pass it on. */
        LICENCE,
        /** The licence of a part of it does not. */
        LICENCE_OF_A_PART,
        /** A user's own figures go only where they are named. */
        OWN
    }

    /** A vintage and what became of it; {@code bytes} is the size of its files. */
    public record Carried(Vintage vintage, String licence, Fate fate, long bytes) {}

    /**
     * What was written.
     *
     * @param vintages every vintage that was asked for, with what became of it
     * @param seal the SHA-256 that the file ends with; whoever receives it may be told by another way
     */
    public record Report(List<Carried> vintages, String seal) {
        public Report {
            vintages = List.copyOf(vintages);
        }
    }

    private Carrier(FactStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /**
     * Writes the file; it appears under its name when it is whole.
     *
     * @param sources their ids; empty for all
     * @throws DataException when none may be carried
     */
    public static Report write(FactStore store, Set<String> sources, Path file, Progress progress) {
        try {
            return new Carrier(store, progress).write(sources, file.toAbsolutePath());
        } catch (IOException e) {
            throw new DataException("%s could not be written (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private Report write(Set<String> sources, Path target) throws IOException {
        List<Carried> all = new ArrayList<>();
        List<Packed> packed = new ArrayList<>();
        Catalogue catalogue = Catalogue.of(store);
        sources.forEach(catalogue::getSource);
        for (Manifest manifest : store.manifests()) {
            Vintage vintage = manifest.vintage();
            if (!sources.isEmpty() && !sources.contains(vintage.source())) {
                continue;
            }
            Source source = catalogue.getSource(vintage.source());
            Fate fate = fate(source, manifest, !sources.isEmpty());
            long bytes = 0;
            if (fate == Fate.CARRIED) {
                packed.add(pack(vintage));
                bytes = packed.getLast().files().stream()
                        .mapToLong(PackedFile::bytes)
                        .sum();
            }
            all.add(new Carried(vintage, source.licence(), fate, bytes));
        }
        if (packed.isEmpty()) {
            throw new DataException(
                    all.isEmpty()
                            ? "Nothing is held of what was asked for; see: comity data vintages."
                            : "Nothing was written: the licences of %s do not allow to pass their figures on."
                                    .formatted(sources.isEmpty() ? "what is held" : String.join(", ", sources)));
        }
        return new Report(all, write(new Packing(Packing.FORMAT, packed), target));
    }

    private static Fate fate(Source source, Manifest manifest, boolean named) {
        if (source.own()) {
            return named ? Fate.CARRIED : Fate.OWN;
        }
        if (!source.mayPack()) {
            return Fate.LICENCE;
        }
        return manifest.indicators().keySet().stream().anyMatch(StarterPack::isLeftOut)
                ? Fate.LICENCE_OF_A_PART
                : Fate.CARRIED;
    }

    private Packed pack(Vintage vintage) throws IOException {
        List<PackedFile> files = new ArrayList<>();
        for (Path file : files(vintage)) {
            MessageDigest digest = Seal.sha256();
            CRC32 crc = new CRC32();
            long bytes = 0;
            try (InputStream in = Files.newInputStream(file)) {
                byte[] chunk = new byte[BUFFER];
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    digest.update(chunk, 0, n);
                    crc.update(chunk, 0, n);
                    bytes += n;
                }
            }
            String name = file.getFileName().toString();
            sums.put(vintage.source() + "/" + vintage.id() + "/" + name, crc.getValue());
            files.add(new PackedFile(name, bytes, HexFormat.of().formatHex(digest.digest())));
        }
        return new Packed(vintage.source(), vintage.id(), files);
    }

    private List<Path> files(Vintage vintage) throws IOException {
        try (Stream<Path> files = Files.list(store.folder(vintage.source(), vintage.id()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String write(Packing packing, Path target) throws IOException {
        Path beside = target.resolveSibling(".%s.%d.part"
                .formatted(target.getFileName(), ProcessHandle.current().pid()));
        try {
            Seal seal = new Seal(new BufferedOutputStream(Files.newOutputStream(beside), BUFFER));
            try (seal;
                    ZipOutputStream zip = new ZipOutputStream(seal)) {
                byte[] json = packing.json();
                CRC32 crc = new CRC32();
                crc.update(json);
                begin(zip, Packing.ENTRY, json.length, crc.getValue());
                zip.write(json);
                zip.closeEntry();
                int done = 0;
                for (Packed one : packing.vintages()) {
                    progress.step(
                            one.source() + " " + one.vintage(),
                            done++,
                            packing.vintages().size());
                    write(zip, one);
                }
                zip.setComment(Seal.OPEN);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            progress.step("", packing.vintages().size(), packing.vintages().size());
            return seal.sealed();
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void write(ZipOutputStream zip, Packed one) throws IOException {
        for (PackedFile file : one.files()) {
            long crc = sums.getOrDefault(one.source() + "/" + one.vintage() + "/" + file.name(), 0L);
            begin(zip, one.folder() + file.name(), file.bytes(), crc);
            Files.copy(store.folder(one.source(), one.vintage()).resolve(file.name()), zip);
            zip.closeEntry();
        }
    }

    /** Stored as it is: Parquet is packed already, and nothing that is received can swell. */
    private static void begin(ZipOutputStream zip, String name, long bytes, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes);
        entry.setCrc(crc);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }
}
