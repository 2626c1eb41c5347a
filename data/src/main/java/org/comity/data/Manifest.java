package org.comity.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.model.Vintage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a vintage's folder holds, in {@code manifest.json}.
 *
 * @param schema the version of the store's layout
 * @param vintage the vintage
 * @param tables table to its number of rows; each is a Parquet file of that name
 * @param indicators indicator to what is held of it
 * @param map the user's own map; empty for sources that ship with Comity
 */
public record Manifest(
        int schema, Vintage vintage, Map<String, Long> tables, Map<String, Held> indicators, Optional<String> map) {
    /** The version that this Comity writes. */
    public static final int SCHEMA = 1;

    static final String FILE = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public Manifest {
        tables = new TreeMap<>(tables);
        indicators = new TreeMap<>(indicators);
    }

    /** Rows of an indicator, and the first and last year among them. */
    public record Held(long rows, int firstYear, int lastYear) {}

    /** Reads the manifest in a vintage's folder. */
    public static Manifest read(Path folder) throws IOException {
        String text = Files.readString(folder.resolve(FILE));
        try {
            return JSON.readValue(text, Manifest.class);
        } catch (JacksonException e) {
            throw new DataException(
                    "%s cannot be read; take the folder away and import its files again."
                            .formatted(folder.resolve(FILE)),
                    e);
        }
    }

    /** Writes the manifest into a vintage's folder. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }
}
