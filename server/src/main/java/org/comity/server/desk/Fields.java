package org.comity.server.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.comity.desk.Kinds;
import org.comity.desk.ReadTx;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Table;
import org.comity.model.Country;
import org.comity.server.page.Language;
import org.jspecify.annotations.Nullable;

/** The components of a record for reading. */
public final class Fields {
    /** A component: its label, and its value as text, empty when there is none. */
    public record Field(String name, String label, String text) {}

    private Fields() {}

    /** Every component but the id, with names in place of ids and codes. */
    public static <R extends Record> List<Field> of(ReadTx tx, Kept<R> kept, Language language) {
        @SuppressWarnings("unchecked") // a record's class is its own type
        Table<R> table = (Table<R>) Kinds.of(kept.record().getClass()).table();
        return table.components().stream()
                .filter(component -> !component.equals("id"))
                .map(component -> new Field(
                        component,
                        label(table, component, language),
                        text(tx, table, component, table.value(kept.record(), component), language)))
                .toList();
    }

    /** What a component is called: in its own kind, or in all. */
    public static String label(Table<?> table, String component, Language language) {
        String own = "field." + table.name() + "." + component;
        return language.text(language.has(own) ? own : "field." + component);
    }

    private static String text(ReadTx tx, Table<?> table, String component, @Nullable Object value, Language language) {
        return switch (value) {
            case null -> "";
            case Country country -> language.name(country);
            case Boolean flag -> language.text(flag ? "yes" : "no");
            case Double number -> language.figure(number);
            case Enum<?> constant -> language.text("word." + Values.word(constant));
            case Instant instant -> instant.toString();
            case String id when !id.isEmpty() && Labels.named(table, component).isPresent() -> name(tx, id);
            default -> value.toString();
        };
    }

    /** What the record of an id is called; the id itself when it may not be read. */
    public static String name(ReadTx tx, String id) {
        return tx.findAny(id).map(Fields::name).orElse(id);
    }

    /** What a record is called. */
    public static String name(Kept<?> kept) {
        return Labels.of(kept);
    }

    /** A value of a record's JSON as a form writes it. */
    static String written(@Nullable Object json) {
        return Objects.toString(json, "");
    }
}
