package org.comity.data.event.parquet;

import java.util.List;

/**
 * A column of a Parquet file.
 *
 * @param name its name
 * @param kind what its values are
 * @param optional whether a value may be missing
 * @param words the values of a column of words or steps, which are written by their index here; empty for others
 */
public record Column(String name, Kind kind, boolean optional, List<String> words) {
    /** What a column's values are. */
    public enum Kind {
        INT(1, -1),
        LONG(2, -1),
        DAY(1, 6),
        DOUBLE(5, -1),
        FLAG(0, -1),
        TEXT(6, 0),
        /** One of a fixed list of texts. */
        WORD(6, 0),
        /** One of a fixed list of whole numbers. */
        STEP(1, -1),
        /** One of a fixed list of numbers. */
        DOUBLE_STEP(5, -1);

        /** As Parquet numbers its physical types. */
        final int physical;
        /** As Parquet numbers its converted types; -1 for none. */
        final int converted;

        Kind(int physical, int converted) {
            this.physical = physical;
            this.converted = converted;
        }

        boolean isListed() {
            return this == WORD || this == STEP || this == DOUBLE_STEP;
        }

        /** Whether neighbours are alike, so that packing pays. */
        boolean isPacked() {
            return this == INT || this == DAY || this == TEXT;
        }
    }

    public Column {
        words = List.copyOf(words);
    }

    /** A column whose values are always there. */
    public static Column of(String name, Kind kind) {
        return new Column(name, kind, false, List.of());
    }

    /** A column whose values may be missing. */
    public static Column optional(String name, Kind kind) {
        return new Column(name, kind, true, List.of());
    }

    /** A column of a fixed list of values. */
    public static Column listed(String name, Kind kind, boolean optional, List<String> words) {
        return new Column(name, kind, optional, words);
    }

    int codec() {
        return kind.isPacked() ? 1 : 0;
    }

    /** Bits that an index into the words takes. */
    int bits() {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, words.size() - 1)));
    }
}
