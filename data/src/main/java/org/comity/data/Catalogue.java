package org.comity.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.data.duck.Duck;
import org.comity.data.mapping.Mapping;
import org.comity.data.mapping.MappingReader;
import org.comity.data.mapping.OwnMapReader;
import org.comity.data.reading.Derivations;
import org.comity.model.Indicator;

/**
 * All sources that Comity can read, from the mapping files on the class path (listed in {@code sources/index.txt})
 * and the user's own maps. A mapping is read when it is first asked for.
 */
public final class Catalogue {
    private static final Map<String, Mapping> SHIPPED = new ConcurrentHashMap<>();

    private final NavigableSet<String> ids;
    private final Map<String, Mapping> own;

    private Catalogue(Map<String, Mapping> own) {
        this.own = Map.copyOf(own);
        this.ids = new TreeSet<>(own.keySet());
        text("sources/index.txt")
                .orElseThrow()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(ids::add);
    }

    /** The sources that ship with Comity, and the user's own ones kept in the store. */
    public static Catalogue of(FactStore store) {
        Map<String, Mapping> own = new TreeMap<>();
        store.ownMaps().forEach((id, text) -> own.put(id, OwnMapReader.read(id + ".yaml", text)));
        return new Catalogue(own);
    }

    /** The sources that ship with Comity. */
    public static Catalogue shipped() {
        return new Catalogue(Map.of());
    }

    /** The ids of all sources, in alphabetical order. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** All sources, in alphabetical order of id. */
    public List<Source> sources() {
        return ids.stream().map(this::getSource).toList();
    }

    /** The source of that id; throws with the nearest ids when there is none. */
    public Source getSource(String id) {
        return mapping(id).source();
    }

    /** The mapping file of that source; throws with the nearest ids when there is none. */
    public Mapping mapping(String id) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException("There is no source \"%s\".%s".formatted(id, maybe(id, ids)));
        }
        Mapping mine = own.get(id);
        return mine != null ? mine : SHIPPED.computeIfAbsent(id, Catalogue::read);
    }

    private static Mapping read(String id) {
        String text = text("sources/" + id + ".yaml")
                .orElseThrow(() -> new IllegalStateException(
                        "sources/index.txt lists %s, which has no mapping file.".formatted(id)));
        return MappingReader.read(id + ".yaml", text, file -> text("sources/" + id + "/" + file));
    }

    /** All indicators of all sources, in alphabetical order of id. */
    public List<Indicator> indicators() {
        return sources().stream()
                .flatMap(source -> source.indicators().stream())
                .sorted(Comparator.comparing(Indicator::id))
                .toList();
    }

    public Optional<Indicator> findIndicator(String id) {
        int dot = id.indexOf('.');
        if (dot < 0 || !ids.contains(id.substring(0, dot))) {
            return Optional.empty();
        }
        return getSource(id.substring(0, dot)).indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /** The indicator of that id; throws with the nearest ids when there is none. */
    public Indicator getIndicator(String id) {
        return findIndicator(id).orElseThrow(() -> {
            List<String> all = indicators().stream().map(Indicator::id).toList();
            return new IllegalArgumentException("There is no indicator \"%s\".%s".formatted(id, maybe(id, all)));
        });
    }

    /** Whether the indicator is computed from others, or from a table of its source. */
    public boolean isDerived(String indicator) {
        return !recipe(indicator).isEmpty();
    }

    /** The file or class by which an indicator is computed; empty for one that is read. */
    public String recipe(String indicator) {
        return mapping(indicator.substring(0, indicator.indexOf('.'))).derived().getOrDefault(indicator, "");
    }

    /** The indicators that a derived one is computed from; empty where it is computed from a table of its source. */
    public List<String> inputs(String indicator) {
        String recipe = recipe(indicator);
        return recipe.endsWith(".sql")
                ? Derivations.inputs(Duck.query(Catalogue.class, "derived/" + recipe)).stream()
                        .filter(id -> findIndicator(id).isPresent())
                        .toList()
                : List.of();
    }

    /** The text of a file beside this class. */
    static Optional<String> text(String resource) {
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String maybe(String wanted, Collection<String> known) {
        List<String> near = new ArrayList<>(known);
        near.sort(Comparator.<String>comparingInt(id -> distance(wanted, id)).thenComparing(id -> id));
        return near.isEmpty()
                ? ""
                : "\nMaybe you want %s.".formatted(String.join(" or ", near.subList(0, Math.min(3, near.size()))));
    }

    /** Edits from one text to the other; a text that begins with the other is nearest, one that contains it near. */
    private static int distance(String a, String b) {
        if (b.startsWith(a)) {
            return 0;
        }
        if (!a.isEmpty() && (b.contains(a) || a.contains(b))) {
            return 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
