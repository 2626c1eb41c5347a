package org.comity.data.starter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.Manifest;
import org.comity.data.Vintages;
import org.comity.data.duck.Duck;
import org.comity.data.reading.Places;
import org.comity.data.reading.Places.Place;
import org.comity.model.Indicator;
import org.comity.model.Vintage;
import org.comity.model.Vintage.SourceFile;

/** Writes the vintages of a pack. */
final class PackWriter {
    private static final String NOTE =
            "starter pack: an excerpt, all countries and all pairs of neighbours in the world, from 2000 on";

    private final Duck duck;
    private final Path facts;
    private final Map<Vintage, Draft> drafts = new LinkedHashMap<>();

    /** A vintage being written. */
    private record Draft(Path folder, Map<String, Long> tables, Map<String, Manifest.Held> indicators) {}

    PackWriter(Duck duck, Path facts) {
        this.duck = duck;
        this.facts = facts;
    }

    /** Which pairs are packed: those with a contiguity that lasted into 2000 or came later. */
    void neighbours(Path ties) {
        duck.run(PackWriter.class, "neighbours.sql", ties.toString());
    }

    /** Which indicators are packed with all pairs, and of which year. */
    void allPairs(Map<String, Integer> years) {
        duck.run(
                "all_pairs",
                new TreeMap<>(years)
                        .entrySet().stream()
                                .map(entry -> Duck.literal(entry.getKey() + " " + entry.getValue()))
                                .collect(Collectors.joining(", ", "SET VARIABLE all_pairs = [", "]::VARCHAR[]")));
    }

    /** Writes the figures of indicators that are read or derived from one vintage. */
    void observations(List<Place> places, Places all) throws IOException {
        Vintage vintage = places.getFirst().vintage();
        Set<Path> files = new LinkedHashSet<>();
        places.forEach(place -> files.add(all.file(place)));
        duck.files(List.copyOf(files));
        name("indicators", places.stream());
        // what is not listed is read as zero: of these nothing may be left out
        name(
                "complete",
                places.stream().filter(place -> place.indicator().coverage().absence() == Indicator.Absence.ZERO));
        Draft draft = draft(vintage);
        write(draft, "observations");
        duck.read(
                PackWriter.class,
                "held.sql",
                row -> draft.indicators()
                        .put(row.getString(1), new Manifest.Held(row.getLong(2), row.getInt(3), row.getInt(4))),
                draft.folder().resolve("observations.parquet").toString());
        draft.tables()
                .put(
                        "observations",
                        draft.indicators().values().stream()
                                .mapToLong(Manifest.Held::rows)
                                .sum());
    }

    private void name(String variable, Stream<Place> places) {
        duck.run(
                variable,
                places.map(place -> Duck.literal(place.indicator().id()))
                        .collect(Collectors.joining(", ", "SET VARIABLE " + variable + " = [", "]::VARCHAR[]")));
    }

    /** Writes a vintage's ties as they are. */
    void ties(Vintage vintage, Path file) throws IOException {
        duck.files(List.of(file));
        Draft draft = draft(vintage);
        write(draft, "ties");
        duck.read(
                PackWriter.class,
                "count.sql",
                row -> draft.tables().put("ties", row.getLong(1)),
                draft.folder().resolve("ties.parquet").toString());
    }

    private Draft draft(Vintage vintage) throws IOException {
        Draft found = drafts.get(vintage);
        if (found == null) {
            Path folder = facts.resolve(vintage.source()).resolve("draft-" + drafts.size());
            found = new Draft(Files.createDirectories(folder), new TreeMap<>(), new TreeMap<>());
            drafts.put(vintage, found);
        }
        return found;
    }

    private void write(Draft draft, String table) {
        duck.run(
                table,
                "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, ROW_GROUP_SIZE 122880)"
                        .formatted(
                                Duck.query(PackWriter.class, table + ".sql"),
                                Duck.literal(draft.folder()
                                        .resolve(table + ".parquet")
                                        .toString())));
    }

    /** Names each vintage by its content and writes its manifest. */
    List<Manifest> finish() throws IOException {
        List<Manifest> packed = new ArrayList<>();
        for (Map.Entry<Vintage, Draft> entry : drafts.entrySet()) {
            Draft draft = entry.getValue();
            write(draft, "refused");
            Vintage vintage = excerpt(entry.getKey(), draft);
            Manifest manifest = new Manifest(
                    Manifest.SCHEMA, vintage, draft.tables(), draft.indicators(), java.util.Optional.empty());
            manifest.write(draft.folder());
            Files.move(draft.folder(), draft.folder().resolveSibling(vintage.id()));
            packed.add(manifest);
        }
        return packed;
    }

    /**
     * The vintage of the excerpt: the files of the source, so that a row's file is still told, and the excerpt's own,
     * so that it is never taken for the source itself. Its time is the release, to give the same bytes on any day.
     */
    private static Vintage excerpt(Vintage source, Draft draft) throws IOException {
        List<SourceFile> files = new ArrayList<>(source.files());
        for (String table : draft.tables().keySet()) {
            Path file = draft.folder().resolve(table + ".parquet");
            files.add(new SourceFile("starter " + table + ".parquet", Files.size(file), sha256(file)));
        }
        long rows = draft.tables().values().stream().mapToLong(Long::longValue).sum();
        Instant released =
                source.released().orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Vintage(
                source.source(),
                Vintages.id(source.released(), released, Vintages.hash(files)),
                source.released(),
                released,
                Vintage.Extent.STARTER,
                files,
                new Vintage.Counts(rows, rows, 0, 0),
                NOTE);
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
