package org.comity.data.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.data.DataException;
import org.comity.data.event.cameo.Cameo;
import org.comity.data.event.rows.CsvLayout;
import org.comity.data.mapping.Mapping.Alias;
import org.comity.data.mapping.MappingReader;
import org.comity.data.mapping.YamlMap;
import org.comity.model.CodeScheme;

/**
 * A user's map of a CSV file of events (see {@code docs/events.md}).
 *
 * @param layout which column holds what
 * @param scheme how countries are written
 * @param aliases the file's own spellings of countries
 * @param outOfScope what is no country
 */
record EventMap(CsvLayout layout, CodeScheme scheme, Map<String, List<Alias>> aliases, Set<String> outOfScope) {
    private static final long MOST_BYTES = 1 << 20;
    private static final List<String> NEEDED = List.of("home", "partner", "day", "code");
    private static final String KNOWN =
            "home partner day code id known tone mentions sources articles place place_country home_type partner_type"
                    + " link";

    static EventMap read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new DataException("%s is no map; name the map with --map and the file of events before it."
                    .formatted(file.getFileName()));
        }
        YamlMap root = YamlMap.read(String.valueOf(file.getFileName()), Files.readString(file))
                .only("countries", "columns", "codes", "aliases", "out_of_scope");
        YamlMap columns = root.findMap("columns")
                .orElseThrow(() -> root.wrong("columns", "is missing: it names the columns of the file"))
                .only(KNOWN.split(" "));
        NEEDED.forEach(columns::text);
        Map<String, String> codes = new LinkedHashMap<>(root.textMap("codes"));
        codes.forEach((word, code) -> {
            if (Cameo.embedded().find(code).isEmpty()) {
                throw root.wrong("codes", "gives \"%s\" for %s, which is no code of CAMEO".formatted(code, word));
            }
        });
        return new EventMap(
                new CsvLayout(root.textMap("columns"), codes, Optional.empty()),
                MappingReader.scheme(root, "countries"),
                MappingReader.aliases(root),
                new LinkedHashSet<>(root.texts("out_of_scope")));
    }
}
