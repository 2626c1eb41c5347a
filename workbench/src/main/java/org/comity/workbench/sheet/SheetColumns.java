package org.comity.workbench.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Money;

/** The columns of a kind of record: its components, and where it is placed; of a part only the mark, which is its whole's. */
final class SheetColumns {
    static final String DEPARTMENT = "department";
    static final String VISIBILITY = "visibility";
    static final String MARK = "mark";
    static final String TEAM = "team";
    static final String NAMED = "named";
    /** Texts that no record goes without. */
    private static final Set<String> FIRST = Set.of("title", "name", "clause", "source");

    /** What a cell that is empty or left out means, by kind and component. */
    private static final Map<String, String> USUAL = Map.of(
            "occasion.state",
            "confirmed",
            "occasion.office",
            "none",
            "occasion.revision",
            "0",
            "channel.office",
            "none");

    private static final List<String> PLACING = List.of(DEPARTMENT, VISIBILITY, MARK, TEAM, NAMED);

    private final Kind<?> kind;
    private final Map<String, String> components;

    private SheetColumns(Kind<?> kind, Map<String, String> components) {
        this.kind = kind;
        this.components = components;
    }

    static SheetColumns of(Kind<?> kind) {
        Map<String, String> components = new LinkedHashMap<>();
        for (String component : kind.table().components()) {
            if (kind.table().typeOf(component) == Money.class) {
                throw new IllegalArgumentException("A sheet of %s is not written here.".formatted(kind.name()));
            }
            components.put(kind.table().columnsOf(component).getFirst(), component);
        }
        return new SheetColumns(kind, components);
    }

    /** From column to component, in order. */
    Map<String, String> components() {
        return components;
    }

    boolean hasPlacing() {
        return kind.whole().isEmpty();
    }

    List<String> names() {
        List<String> names = new ArrayList<>(components.keySet());
        names.addAll(hasPlacing() ? PLACING : List.of(MARK)); // a part has the mark of its whole
        return names;
    }

    /** Whether a header may be that of this kind: it names nothing else, and all that cannot be left out. */
    boolean fits(Set<String> header) {
        return names().containsAll(header) && header.containsAll(needed());
    }

    /** Columns without which no record can be made: neither optional nor a text that may be empty. */
    private List<String> needed() {
        return components.entrySet().stream()
                .filter(entry -> !kind.table().isOptional(entry.getValue()))
                .filter(entry -> isNeeded(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What an empty cell of a component means; empty where it means nothing. */
    String usual(String component) {
        return USUAL.getOrDefault(kind.name() + "." + component, "");
    }

    private boolean isNeeded(String component) {
        if (!usual(component).isEmpty()) {
            return false;
        }
        Class<?> type = kind.table().typeOf(component);
        boolean names = kind.whole().filter(component::equals).isPresent();
        return names || FIRST.contains(component) || (type != String.class && type != Boolean.class);
    }
}
