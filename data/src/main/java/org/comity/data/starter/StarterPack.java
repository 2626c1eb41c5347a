package org.comity.data.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Source;
import org.comity.data.Workspace;
import org.comity.data.duck.Duck;
import org.comity.data.reading.Holdings;
import org.comity.data.reading.Places;
import org.comity.data.reading.Places.Place;
import org.comity.model.Indicator;
import org.comity.model.Vintage;

/**
 * The excerpt that a fresh machine starts with: of sources whose licence allows it, the figures of all countries and
 * of all pairs of neighbours in the world (by land or up to 400 miles of water), from 2000 on; what does not change by
 * year as it is; and the matrix of trade in manufactures of 2006. It has the store's own layout, {@code facts/SOURCE/VINTAGE/}, and says in {@code SOURCES.md} what it
 * is made of.
 */
public final class StarterPack {
    /** The bound on all files of a pack, in bytes. */
    public static final long LIMIT = 10_000_000;

    /** Packed although other parts of its source are not: only what 360info compiled of the student flows is CC BY. */
    private static final Set<String> LEFT_OUT = Set.of(
            "ideal-points.position_important",
            "ideal-points.position_no_nukes",
            "student-mobility.students_hosted",
            "student-mobility.net_inbound",
            "student-mobility.share_abroad",
            "student-mobility.students_abroad_oecd",
            "ucdp.new_conflicts");

    /** Of these the pack has the year with all pairs, since a model of trade needs the whole matrix. */
    private static final Map<String, Integer> ALL_PAIRS = Map.of("agtpa.exports", 2006, "agtpa.rta", 2006);

    private StarterPack() {}

    /** Whether an indicator's part of its source may not be passed on, although the source as a whole may. */
    public static boolean isLeftOut(String indicator) {
        return LEFT_OUT.contains(indicator);
    }

    /**
     * Tabulates a pack from what the store holds; the same store gives the same bytes.
     *
     * @param target a folder; what it holds under {@code facts} is replaced
     * @return the size of all files of the pack in bytes
     * @throws DataException when nothing can be packed, or the pack is larger than {@link #LIMIT}
     */
    public static long write(FactStore store, Path target) throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        Path facts = target.resolve("facts");
        delete(facts);
        try (Workspace workspace = Workspace.open(store);
                Duck duck = Duck.open(1, store.memoryLimit(), workspace.folder())) {
            Holdings holdings = new Holdings(store, AsOf.LATEST);
            Manifest neighbours = holdings.findTable("cow-contiguity", "ties")
                    .orElseThrow(() -> new DataException(
                            "A pack needs to know who is a neighbour; import the source cow-contiguity first."));
            PackWriter writer = new PackWriter(duck, facts);
            writer.neighbours(holdings.file(neighbours.vintage(), "ties"));
            writer.allPairs(ALL_PAIRS);
            Places places = new Places(store, catalogue, holdings, duck);
            for (List<Place> ofVintage : byVintage(catalogue, places)) {
                writer.observations(ofVintage, places);
            }
            writer.ties(neighbours.vintage(), holdings.file(neighbours.vintage(), "ties"));
            List<Manifest> packed = writer.finish();
            Files.writeString(target.resolve("SOURCES.md"), PackText.of(catalogue, packed));
        }
        long size = size(facts);
        if (size > LIMIT) {
            throw new DataException("The pack is %,d bytes long; at most %,d are wanted.".formatted(size, LIMIT));
        }
        return size;
    }

    /** Indicators that may be packed, those of one vintage together; only vintages with a date of release. */
    private static List<List<Place>> byVintage(Catalogue catalogue, Places places) {
        Map<String, List<Place>> result = new TreeMap<>();
        for (Source source : catalogue.sources()) {
            if (!source.mayPack()) {
                continue;
            }
            for (Indicator indicator : source.indicators()) {
                if (!LEFT_OUT.contains(indicator.id())) {
                    places.find(indicator.id())
                            .filter(place -> place.vintage().released().isPresent())
                            .ifPresent(place -> result.computeIfAbsent(
                                            source.id() + "/" + place.vintage().id(), _ -> new ArrayList<>())
                                    .add(place));
                }
            }
        }
        return List.copyOf(result.values());
    }

    /**
     * Puts a pack's vintages into a store, each at once or not at all; those that it holds already are left.
     *
     * @param pack the folder that {@link #write} made
     * @return the vintages that were put in
     */
    public static List<Vintage> load(FactStore store, Path pack) throws IOException {
        List<Vintage> loaded = new ArrayList<>();
        try (Workspace workspace = Workspace.open(store)) {
            for (Path folder : vintages(pack.resolve("facts"))) {
                Manifest manifest = Manifest.read(folder);
                Vintage vintage = manifest.vintage();
                if (Files.exists(store.folder(vintage.source(), vintage.id()))) {
                    continue;
                }
                Path prepared = Files.createDirectory(workspace.folder().resolve("starter-" + loaded.size()));
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, prepared.resolve(file.getFileName().toString()));
                    }
                }
                if (store.publish(prepared, manifest)) {
                    loaded.add(vintage);
                }
            }
        }
        return List.copyOf(loaded);
    }

    private static List<Path> vintages(Path facts) throws IOException {
        if (!Files.isDirectory(facts)) {
            throw new DataException("There is no starter pack at %s; make one with \"comity data pack -o %s\"."
                    .formatted(facts, facts.getParent()));
        }
        try (Stream<Path> folders = Files.find(facts, 2, (path, _) -> Files.exists(path.resolve("manifest.json")))) {
            return folders.sorted().toList();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
