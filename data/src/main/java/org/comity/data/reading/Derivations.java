package org.comity.data.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.Catalogue;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Vintages;
import org.comity.data.duck.Duck;
import org.comity.data.mapping.Mapping;
import org.comity.model.Vintage;

/**
 * Indicators that are computed from a source's own tables, by a query or by a class, when they are first asked for.
 * Results are Parquet files in a cache that may be deleted; their names hold what they were computed from.
 */
public final class Derivations {
    private static final Pattern LITERAL = Pattern.compile("'([a-z0-9-]+\\.[a-z0-9_]+)'");
    private static final Pattern WORD = Pattern.compile("\\b[a-z_]+\\b");

    private final FactStore store;
    private final Catalogue catalogue;
    private final Holdings holdings;
    private final Duck duck;
    private final Map<String, Optional<Derivation>> known = new HashMap<>();

    /**
     * An indicator that can be derived from what is held.
     *
     * @param indicator its id
     * @param recipe the file of its query, or the name of its class
     * @param sql the query; empty for a class
     * @param inputs table to the Parquet files that it reads
     * @param vintage the newest of the vintages that it reads
     */
    public record Derivation(
            String indicator, String recipe, Optional<String> sql, Map<String, List<Path>> inputs, Vintage vintage) {
        public Derivation {
            inputs = new TreeMap<>(inputs);
        }
    }

    public Derivations(FactStore store, Catalogue catalogue, Holdings holdings, Duck duck) {
        this.store = store;
        this.catalogue = catalogue;
        this.holdings = holdings;
        this.duck = duck;
    }

    /** How to derive the indicator from what is held; empty when it is not derived or its inputs are not held. */
    public synchronized Optional<Derivation> find(String indicator) {
        return known.computeIfAbsent(indicator, this::look);
    }

    private Optional<Derivation> look(String indicator) {
        if (catalogue.findIndicator(indicator).isEmpty()) {
            return Optional.empty();
        }
        String source = indicator.substring(0, indicator.indexOf('.'));
        Mapping mapping = catalogue.mapping(source);
        String recipe = mapping.derived().get(indicator);
        if (recipe == null) {
            return Optional.empty();
        }
        Optional<String> sql = recipe.endsWith(".sql")
                ? Optional.of(Duck.query(Catalogue.class, "derived/" + recipe))
                : Optional.empty();
        Map<String, List<Path>> inputs = new TreeMap<>();
        Vintage newest = null;
        for (Map.Entry<String, Manifest> input :
                inputs(source, sql.orElseGet(() -> DerivedVotes.READS)).entrySet()) {
            Vintage vintage = input.getValue().vintage();
            newest = newest == null || Vintages.ORDER.compare(vintage, newest) > 0 ? vintage : newest;
            String table = input.getKey().contains(".") ? "observations" : input.getKey();
            Path file = holdings.file(vintage, table);
            inputs.merge(table, List.of(file), Derivations::join);
        }
        return newest == null ? Optional.empty() : Optional.of(new Derivation(indicator, recipe, sql, inputs, newest));
    }

    private static List<Path> join(List<Path> a, List<Path> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The indicators that a query names, in alphabetical order. */
    public static List<String> inputs(String query) {
        return LITERAL.matcher(withoutComments(query))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static String withoutComments(String query) {
        return query.replaceAll("--[^\n]*", "");
    }

    /** The indicators and tables that the text names; empty when one of the tables is not held, or no indicator. */
    private Map<String, Manifest> inputs(String source, String text) {
        String query = withoutComments(text);
        Map<String, Manifest> found = new TreeMap<>();
        Matcher literals = LITERAL.matcher(query);
        while (literals.find()) {
            holdings.findIndicator(literals.group(1)).ifPresent(manifest -> found.put(literals.group(1), manifest));
        }
        boolean named = LITERAL.matcher(query).find();
        if (named && found.isEmpty()) {
            return Map.of();
        }
        Map<String, Manifest> tables = holdings.tablesOf(source);
        for (String table : tablesNamed(source, query)) {
            if (table.equals("observations") && named) {
                continue;
            }
            Manifest manifest = tables.get(table);
            if (manifest == null) {
                return Map.of();
            }
            found.put(table, manifest);
        }
        return found;
    }

    private List<String> tablesNamed(String source, String query) {
        Matcher words = WORD.matcher(query);
        List<String> tables = catalogue.mapping(source).kinds().stream()
                .flatMap(kind -> kind.outputs().keySet().stream())
                .distinct()
                .toList();
        return words.results()
                .map(match -> match.group())
                .filter(tables::contains)
                .distinct()
                .toList();
    }

    /** The Parquet file of the derived figures, computed now unless it is in the cache. */
    public synchronized Path file(Derivation derivation) {
        Path target = store.derivedCache().resolve("%s-%s.parquet".formatted(derivation.indicator(), key(derivation)));
        if (!Files.exists(target)) {
            try {
                Files.createDirectories(store.derivedCache());
                Path beside = target.resolveSibling("." + UUID.randomUUID() + ".parquet");
                compute(derivation, beside);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return target;
    }

    private static String key(Derivation derivation) {
        StringBuilder all = new StringBuilder(derivation.sql().orElse(DerivedVotes.VERSION));
        derivation
                .inputs()
                .forEach((table, files) -> all.append('\n').append(table).append(files));
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        return Vintages.hash(bytes).substring(0, 12);
    }

    private void compute(Derivation derivation, Path target) {
        try (Duck own = duck.duplicate()) {
            String schema = "derive_" + UUID.randomUUID().toString().replace("-", "");
            own.run(schema, "CREATE SCHEMA " + schema);
            own.run(schema, "USE memory." + schema);
            derivation.inputs().forEach((table, files) -> own.run(table, view(table, files)));
            String sql = derivation.sql().orElseGet(() -> DerivedVotes.fill(own, schema));
            own.run(Derivations.class, "derived-table.sql");
            own.run(derivation.recipe(), "INSERT INTO derived BY NAME " + sql);
            own.run(
                    derivation.indicator(),
                    Duck.query(Derivations.class, "derived-write.sql")
                            .replace(":indicator", Duck.literal(derivation.indicator()))
                            .replace(":file", Duck.literal(target.toString())));
            own.run(schema, "USE memory.main");
            own.run(schema, "DROP SCHEMA %s CASCADE".formatted(schema));
        }
    }

    private static String view(String table, List<Path> files) {
        List<String> paths =
                files.stream().map(file -> Duck.literal(file.toString())).toList();
        return "CREATE VIEW %s AS SELECT * FROM read_parquet([%s])"
                .formatted(Duck.name(table), String.join(", ", paths));
    }
}
