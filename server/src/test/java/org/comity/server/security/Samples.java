package org.comity.server.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.comity.desk.Kinds;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.audit.Hash;
import org.comity.desk.department.Department;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Table;
import org.jspecify.annotations.Nullable;

/**
 * Records of every kind, made from their components alone, so that none is forgotten: what is needed is filled in, what
 * names a record names one of a sample, texts come from the caller. There are three of each kind, a, b and c; each part
 * is of the whole of its own letter, and names others of the next letters, so that no two are the same.
 */
final class Samples {
    static final List<String> LETTERS = List.of("a", "b", "c");

    /** Components that name a record and are not called after its kind. */
    private static final Map<String, String> NAMED = Map.of(
            "about", "measure",
            "needs", "measure",
            "one", "passage",
            "other", "passage",
            "fromDepartment", "department",
            "toDepartment", "department");

    /** Departments own themselves, so that these stand where no placing can put them. */
    private static final Set<String> HOUSE = Set.of("department", "post", "cover");

    private final String series;
    private final String house;
    private final BinaryOperator<String> texts;

    /**
     * @param series the beginning of every id
     * @param texts the text of a component, from the names of the kind and the component
     */
    Samples(String series, BinaryOperator<String> texts) {
        this(series, series, texts);
    }

    /** In the departments of another series. */
    Samples(String series, String house, BinaryOperator<String> texts) {
        this.series = series;
        this.house = house;
        this.texts = texts;
    }

    /** The id of the sample of a kind with a letter. */
    String id(Kind<?> kind, String letter) {
        return (isElsewhere(kind) ? house : series) + "-" + kind.name().replace('_', '-') + "-" + letter;
    }

    /** Whether the records of a kind are those of the other series. */
    boolean isElsewhere(Kind<?> kind) {
        return !house.equals(series) && HOUSE.contains(kind.name());
    }

    /** Adds three records of every kind: those that stand alone where the placing says. */
    void add(WriteTx tx, Placing placing) {
        for (Kind<?> kind : Kinds.ALL) {
            if (isElsewhere(kind)) {
                continue;
            }
            for (String letter : LETTERS) {
                addOne(tx, kind, id(kind, letter), letter, placing);
            }
            if (kind.name().equals("measure")) {
                addOne(tx, kind, id(kind, "d"), LETTERS.getFirst(), placing);
            }
        }
    }

    /** Adds one record of a kind. */
    <R extends Record> Kept<R> addOne(WriteTx tx, Kind<R> kind, String id, String letter, Placing placing) {
        return addValues(tx, kind, json(kind, id, letter, tx.actor().name()), placing);
    }

    /** Adds a record of these values. */
    <R extends Record> Kept<R> addValues(
            WriteTx tx, Kind<R> kind, Map<String, @Nullable Object> values, Placing placing) {
        R record = kind.table().record(values);
        boolean stands = kind.whole().isEmpty() && !(record instanceof Department);
        try {
            return stands ? tx.add(record, placing) : tx.add(record);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "A sample of the kind %s cannot be made; say in Samples what its components name (%s)."
                            .formatted(kind.name(), e.getMessage()),
                    e);
        }
    }

    /** The values of a record by component; optional ones are left out but for texts. */
    Map<String, @Nullable Object> json(Kind<?> kind, String id, String letter, String actor) {
        Table<?> table = kind.table();
        Map<String, @Nullable Object> values = new HashMap<>();
        int turns = 1;
        for (String component : table.components()) {
            Optional<Kind<?>> named = named(table, component);
            if (component.equals("id")) {
                values.put(component, id);
            } else if (named.isPresent() && !table.isOptional(component)) {
                boolean whole = kind.whole().equals(Optional.of(component));
                values.put(component, id(named.get(), whole ? letter : turned(letter, turns++)));
            } else {
                values.put(component, value(kind, component, letter));
            }
        }
        special(kind, values, actor);
        if (kind.name().equals("dependency") && letter.equals(LETTERS.getLast())) {
            values.put("needs", id(Kinds.named("measure"), "d")); // three that wait in turn would be a circle
        }
        return values;
    }

    /** A further record of the whole with letter a that is like none of the three. */
    Map<String, @Nullable Object> another(Kind<?> kind, String id, String actor) {
        Map<String, @Nullable Object> values = json(kind, id, "a", actor);
        Map<String, @Nullable Object> elsewhere = json(kind, id, "b", actor); // what it names but its whole: c, a
        for (String component : kind.table().components()) {
            boolean whole = kind.whole().equals(Optional.of(component));
            if (!whole && named(kind.table(), component).isPresent()) {
                values.put(component, elsewhere.get(component));
            }
        }
        switch (kind.name()) {
            case "dependency" -> values.put("needs", id(Kinds.named("measure"), "c"));
            case "feasibility" -> values.put("aspect", "budget");
            case "coding" -> values.put("coder", id);
            default -> {}
        }
        special(kind, values, actor);
        if (kind.name().equals("role_grant")) {
            values.put("role", "officer");
        }
        return values;
    }

    private static String turned(String letter, int turns) {
        return LETTERS.get((LETTERS.indexOf(letter) + turns) % LETTERS.size());
    }

    /** The kind that a component names: it is called after it, or stands in the list. */
    private static Optional<Kind<?>> named(Table<?> table, String component) {
        if (table.typeOf(component) != String.class) {
            return Optional.empty();
        }
        String name = NAMED.getOrDefault(component, component)
                .replaceAll("([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
        return Kinds.ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .<Kind<?>>map(kind -> kind)
                .findFirst();
    }

    private @Nullable Object value(Kind<?> kind, String component, String letter) {
        Table<?> table = kind.table();
        Class<?> type = table.typeOf(component);
        if (table.isOptional(component)) {
            return null;
        }
        if (type == String.class) {
            return texts.apply(kind.name(), component) + (component.equals("coder") ? letter : "");
        }
        if (type.isEnum()) {
            Object[] words = Objects.requireNonNull(type.getEnumConstants());
            return ((Enum<?>) words[0]).name().toLowerCase(Locale.ROOT);
        }
        if (type == org.comity.model.Country.class) {
            return component.equals("partner") ? "UGA" : "KEN";
        }
        if (type == Boolean.class) {
            return false;
        }
        if (type == Integer.class || type == Long.class) {
            return 1;
        }
        if (type == Double.class) {
            return 1.0;
        }
        return type == java.time.LocalDate.class ? "2027-03-31" : "2027-03-31T12:00:00Z";
    }

    /** What must hold between the components of some kinds. */
    private static void special(Kind<?> kind, Map<String, @Nullable Object> values, String actor) {
        switch (kind.name()) {
            case "role_grant" -> {
                values.put("role", "viewer");
                values.put("department", "trade");
            }
            case "watch" -> values.put("account", actor.equals("local") ? values.get("account") : actor);
            case "publication" -> {
                values.put("approver", actor);
                values.put("digest", Hash.of(String.valueOf(values.get("snapshot"))));
            }
            case "account" -> values.put("active", true);
            case "followed_change" -> values.putAll(Map.of("reported", "material_conflict", "period", "2026-12"));
            case "occasion" -> values.putAll(Map.of("begins", "2027-03", "ends", "", "zone", "", "countries", "KEN"));
            case "attachment", "reading" -> values.put("sha256", Hash.of(String.valueOf(values.get("id"))));
            default -> {}
        }
    }

    /** The names of the components of a kind that hold free text. */
    static List<String> texts(Kind<?> kind) {
        List<String> names = new ArrayList<>();
        for (String component : kind.table().components()) {
            boolean text = kind.table().typeOf(component) == String.class
                    && !kind.table().isOptional(component)
                    && !component.equals("id")
                    && named(kind.table(), component).isEmpty();
            if (text
                    && !List.of(
                                    "sha256",
                                    "digest",
                                    "approver",
                                    "begins",
                                    "ends",
                                    "zone",
                                    "countries",
                                    "reported",
                                    "period")
                            .contains(component)) {
                names.add(component);
            }
        }
        return names;
    }

    /** The values of a kept record, without those that are absent. */
    static <R extends Record> Map<String, Object> values(Kept<R> kept) {
        @SuppressWarnings("unchecked") // a record's class is its own type
        Table<R> table = (Table<R>) Kinds.of(kept.record().getClass()).table();
        Map<String, Object> values = new HashMap<>();
        table.json(kept.record()).forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    /** The version at which a record stands; 0 when there is none. */
    static int version(ReadTx tx, String id) {
        return tx.findAny(id).map(Kept::version).orElse(0);
    }
}
