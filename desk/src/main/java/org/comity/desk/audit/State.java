package org.comity.desk.audit;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.desk.record.CanonicalJson;
import org.comity.desk.record.Head;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Table;
import org.jspecify.annotations.Nullable;

/** A record with its head as values by name, for what changed and for the hash of the whole. */
public final class State {
    /** What stands before the names of the head's values. */
    public static final String HEAD = "head.";

    private State() {}

    /** Every component, and the placing of a record that stands alone; a part's placing is its whole's. */
    public static <R extends Record> NavigableMap<String, @Nullable Object> of(Table<R> table, Kept<R> kept) {
        NavigableMap<String, @Nullable Object> values = new TreeMap<>(table.json(kept.record()));
        if (!kept.head().isPart()) {
            Placing placing = kept.head().placing();
            values.put(HEAD + "department", placing.department());
            values.put(HEAD + "visibility", placing.visibility().name().toLowerCase(java.util.Locale.ROOT));
            values.put(HEAD + "mark", placing.mark());
            values.put(HEAD + "team", placing.team().orElse(null));
            values.put(HEAD + "named", String.join(" ", placing.named()));
        }
        return values;
    }

    /** SHA-256 of the record and everything in its head. */
    public static <R extends Record> String hash(Table<R> table, Kept<R> kept) {
        Head head = kept.head();
        NavigableMap<String, @Nullable Object> values = of(table, kept);
        values.put(HEAD + "kind", head.kind());
        values.put(HEAD + "version", head.version());
        values.put(HEAD + "whole", head.whole());
        values.put(HEAD + "created_at", head.createdAt().toString());
        values.put(HEAD + "created_by", head.createdBy());
        values.put(HEAD + "changed_at", head.changedAt().toString());
        values.put(HEAD + "changed_by", head.changedBy());
        return Hash.of(CanonicalJson.write(values));
    }

    /** For each value that differs, the one before and the one after, in canonical JSON. */
    public static <R extends Record> String change(Table<R> table, Optional<Kept<R>> before, Optional<Kept<R>> after) {
        NavigableMap<String, @Nullable Object> old =
                before.map(kept -> of(table, kept)).orElseGet(TreeMap::new);
        NavigableMap<String, @Nullable Object> now =
                after.map(kept -> of(table, kept)).orElseGet(TreeMap::new);
        Map<String, @Nullable Object> changes = new TreeMap<>();
        NavigableMap<String, @Nullable Object> names = new TreeMap<>(old);
        names.putAll(now);
        for (String name : names.keySet()) {
            Object was = old.get(name);
            Object is = now.get(name);
            if (!Objects.equals(was, is) || before.isEmpty() || after.isEmpty()) {
                changes.put(name, java.util.Arrays.asList(was, is));
            }
        }
        return CanonicalJson.write(changes);
    }
}
