package org.comity.data.columns;

import java.util.List;

/** A column as it was read. The arrays are not copied: do not change them. */
public sealed interface FileColumn {
    /** A column in which every cell is a number or missing. */
    final class Numbers implements FileColumn {
        private final double[] values;

        Numbers(double[] values) {
            this.values = values;
        }

        /** Shape: [rows]; NaN where the cell is missing or not finite. */
        public double[] values() {
            return values;
        }
    }

    /** A column in which some cell is neither a number nor missing. */
    final class Texts implements FileColumn {
        private final int[] ids;
        private final List<String> levels;
        private final String example;

        Texts(int[] ids, List<String> levels, String example) {
            this.ids = ids;
            this.levels = levels;
            this.example = example;
        }

        /** Shape: [rows]; a place in {@link #levels}, -1 where the cell is missing. */
        public int[] ids() {
            return ids;
        }

        /** Each text once, in alphabetical order. */
        public List<String> levels() {
            return levels;
        }

        /** The first cell that is no number, and its line: {@code "abc" in line 12}. */
        public String example() {
            return example;
        }
    }
}
