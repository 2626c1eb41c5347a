package org.comity.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a Finding: typed columns and rows. A cell is a {@code String}, {@code Double}, {@code Long},
 * {@code Boolean}, {@link Blank}, or null never.
 *
 * @param name short, lower case, unique in the Finding: {@code --table NAME}
 * @param title for people
 * @param columns in order
 * @param rows each as long as {@code columns}
 */
public record Table(String name, String title, List<Column> columns, List<List<Object>> rows) {
    public Table {
        columns = List.copyOf(columns);
        int width = columns.size();
        rows = rows.stream()
                .map(row -> {
                    if (row.size() != width) {
                        throw new IllegalArgumentException(
                                "A row of table %s has %d cells for %d columns.".formatted(name, row.size(), width));
                    }
                    return Collections.unmodifiableList(new ArrayList<>(row));
                })
                .toList();
    }

    /** The place of the column of that name, from 0; throws where there is none. */
    public int at(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The table %s has no column \"%s\".".formatted(name, column));
    }

    /** Why a cell is empty. */
    public enum Blank {
        MISSING,
        NOT_APPLICABLE
    }

    /** What kind of cell a column holds. Computed numbers are printed with 10 significant digits, source figures as they came. */
    public enum Kind {
        TEXT,
        /** An alpha-3 code, shown with its name. */
        COUNTRY,
        WHOLE,
        /** A year or other whole number without thousands separators. */
        YEAR,
        /** A figure as the source gave it. */
        SOURCE_FIGURE,
        /** A figure that Comity computed. */
        COMPUTED,
        /** A computed figure that another program goes on from: files hold all the digits of its double. */
        EXACT,
        SHARE,
        FLAG,
        /** The id of a source cell or Finding. */
        ID;

        /** Whether its cells are numbers, which are set to the right. */
        public boolean isNumber() {
            return switch (this) {
                case WHOLE, YEAR, SOURCE_FIGURE, COMPUTED, EXACT, SHARE -> true;
                case TEXT, COUNTRY, FLAG, ID -> false;
            };
        }
    }

    /** A column: the machine's name ({@code observed_share}), the reader's label, the kind, and the unit (empty for none). */
    public record Column(String name, String label, Kind kind, String unit) {
        public static Column of(String name, String label, Kind kind) {
            return new Column(name, label, kind, "");
        }

        /** The label, or the name where there is none, with the unit in brackets. */
        public String heading() {
            String text = label.isEmpty() ? name : label;
            return unit.isEmpty() ? text : text + " (" + unit + ")";
        }
    }

    /** A cell from a number that may be missing. */
    public static Object cell(@Nullable Double value) {
        return value == null ? Blank.MISSING : value;
    }

    /** A cell with the text of a value that may be missing. */
    public static Object cell(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : Blank.MISSING;
    }

    /** A constant as people read it: {@code NOT_MET} is "not met". */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
