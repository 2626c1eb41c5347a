package org.comity.workbench.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kind;

/**
 * A row that makes a record.
 *
 * @param line on which it begins
 * @param cells by column
 */
record SheetRow<R extends Record>(int line, String id, R record, Map<String, String> cells) {
    /** Components that name another record, which must be there. */
    private static final List<String> NAMING =
            List.of("agreement", "channel", "commitment", "difference", "paper", "about", "supersededBy", "post");

    private static final int DIGITS = 24;

    static <R extends Record> SheetRow<R> of(Kind<R> kind, SheetColumns columns, int line, Map<String, String> cells) {
        String given = cells.getOrDefault("id", "").strip();
        String id = given.isEmpty() ? made(kind, cells) : Ids.check(given);
        return new SheetRow<>(line, id, SheetCells.record(kind.table(), columns, cells, id), cells);
    }

    /** The id of a row that gives none follows from its cells, so that reading a sheet twice adds nothing. */
    private static String made(Kind<?> kind, Map<String, String> cells) {
        StringBuilder all = new StringBuilder(kind.name());
        new TreeMap<>(cells)
                .forEach((column, cell) ->
                        all.append('\0').append(column).append('\0').append(cell));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return "row-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other records that it names, with the component that does. */
    Map<String, String> named(Kind<R> kind) {
        Map<String, String> named = new TreeMap<>();
        for (String component : NAMING) {
            if (kind.table().components().contains(component)) {
                Object value = kind.table().value(record, component);
                if (value != null && !value.toString().isEmpty()) {
                    named.put(component, value.toString());
                }
            }
        }
        return named;
    }

    /** The record of the same kind that it names; empty for none. */
    Optional<String> sameKind(Kind<R> kind) {
        return Stream.of("supersededBy")
                .filter(kind.table().components()::contains)
                .map(component -> kind.table().value(record, component))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst();
    }
}
