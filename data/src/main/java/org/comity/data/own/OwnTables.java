package org.comity.data.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.data.mapping.Mapping;
import org.comity.data.mapping.OwnMapReader;

/** Users' own tables, as CSV or XLSX: what {@code comity data import mine --map map.yaml FILE} does. */
public final class OwnTables {
    /** What stands for a user's own table where a source is named. */
    public static final String MINE = "mine";

    private static final long MOST_BYTES = 1 << 20;

    private OwnTables() {}

    /**
     * Imports tables by a map, which is kept with the figures; each of them is marked as the user's own.
     *
     * @param source {@code mine}, or the id that the map gives
     */
    public static ImportReport run(
            FactStore store, String source, Path map, List<Path> files, ImportOptions options, Progress progress) {
        Mapping mapping = OwnMapReader.read(String.valueOf(map.getFileName()), text(map));
        String id = mapping.source().id();
        if (!source.equals(MINE) && !source.equals(id)) {
            throw new IllegalArgumentException(
                    "With --map the source is %s%s, not \"%s\"; a source's own files need no map."
                            .formatted(MINE, id.equals(MINE) ? "" : " or " + id, source));
        }
        if (Catalogue.shipped().ids().contains(mapping.source().id())) {
            throw new DataException(
                    "%s field \"id\" must not be %s, which is a source of Comity; choose another, for example mine."
                            .formatted(map.getFileName(), mapping.source().id()));
        }
        return Importer.run(store, mapping, files, options, progress);
    }

    private static String text(Path map) {
        try {
            if (Files.size(map) > MOST_BYTES) {
                throw new DataException("%s is too large for a map; name the map with --map and the table after it."
                        .formatted(map.getFileName()));
            }
            return Files.readString(map);
        } catch (IOException e) {
            throw new DataException("The map %s cannot be read; look at the name and the folder.".formatted(map), e);
        }
    }
}
