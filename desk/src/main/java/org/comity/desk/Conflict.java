package org.comity.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comity.desk.record.Head;
import org.comity.desk.record.Table;
import org.jspecify.annotations.Nullable;

/** A record was changed since its version was read. Holds what is needed to merge the two changes. */
public final class Conflict extends DeskException {
    private static final long serialVersionUID = 1L;

    private final transient Head head;
    private final transient Merge<?> merge;

    Conflict(Head head, int seen, Merge<?> merge) {
        this(
                head,
                merge,
                "The %s %s was changed by %s since you read it (you saw version %d, it is at %d)."
                        .formatted(head.kind().replace('_', ' '), head.id(), head.changedBy(), seen, head.version()));
    }

    /** A change of a record of which nothing was there when it was read: the version seen is 0. */
    public static Conflict of(Head head, int seen, Merge<?> merge) {
        return new Conflict(head, seen, merge);
    }

    private Conflict(Head head, Merge<?> merge, String sentence) {
        super(Reason.CONFLICT, sentence);
        this.head = head;
        this.merge = merge;
    }

    /** The head as it is now; its version is the one to name in the next try. */
    public Head head() {
        return head;
    }

    public Merge<?> merge() {
        return merge;
    }

    /** The same with the three records opened, where what is kept is sealed. */
    public Conflict opened(Merge<?> opened) {
        return new Conflict(head, opened, String.valueOf(getMessage()));
    }

    /** A component of the three records. */
    public record Field(
            String component,
            @Nullable Object base,
            @Nullable Object theirs,
            @Nullable Object yours) {
        /** Whether both changed it, and differently: a person must choose. */
        public boolean isClash() {
            return !Objects.equals(base, theirs) && !Objects.equals(base, yours) && !Objects.equals(theirs, yours);
        }

        /** What the two changes make together; theirs where they clash. */
        public @Nullable Object merged() {
            return Objects.equals(base, theirs) ? yours : theirs;
        }
    }

    /**
     * Two changes of one record put together.
     *
     * @param base the record as it was read
     * @param theirs as it is now
     * @param yours as it was to be
     * @param fields every component, in order, as text, number, flag or null
     * @param merged with what either changed; theirs where both did
     */
    public record Merge<R extends Record>(R base, R theirs, R yours, List<Field> fields, R merged) {
        public Merge {
            fields = List.copyOf(fields);
        }

        /** The three-way merge of records of one table. */
        public static <R extends Record> Merge<R> of(Table<R> table, R base, R theirs, R yours) {
            var baseJson = table.json(base);
            var theirJson = table.json(theirs);
            var yourJson = table.json(yours);
            List<Field> fields = new ArrayList<>();
            var merged = table.json(theirs);
            for (String component : table.components()) {
                Field field = new Field(
                        component, baseJson.get(component), theirJson.get(component), yourJson.get(component));
                fields.add(field);
                merged.put(component, field.merged());
            }
            return new Merge<>(base, theirs, yours, fields, table.record(merged));
        }

        /** The components that both changed differently. */
        public List<Field> clashes() {
            return fields.stream().filter(Field::isClash).toList();
        }
    }
}
