package org.comity.methods.gravity.frame;

import java.util.List;

/** A column of data. The arrays are not copied, for panels hold millions of rows: do not change them. */
public sealed interface Column {
    /** How many rows it has. */
    int rows();

    /** Whether the row has nothing in it. */
    boolean isMissing(int row);

    /** Numbers; one that is not finite is missing. */
    final class Numbers implements Column {
        private final double[] values;

        /** Shape: values[n]. */
        public Numbers(double[] values) {
            this.values = values;
        }

        /** Not a copy. Shape: [n]. */
        public double[] values() {
            return values;
        }

        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return !Double.isFinite(values[row]);
        }
    }

    /** Texts, each a number into a list of levels. */
    final class Texts implements Column {
        private final int[] ids;
        private final List<String> levels;
        private final String example;

        /**
         * Texts by number.
         *
         * @param ids [n], -1 where missing
         * @param levels each once, in alphabetical order
         * @param example the first text that is no number and where it stands, for a sentence
         */
        public Texts(int[] ids, List<String> levels, String example) {
            this.ids = ids;
            this.levels = List.copyOf(levels);
            this.example = example;
        }

        /** Not a copy. Shape: [n]; -1 is missing. */
        public int[] ids() {
            return ids;
        }

        public List<String> levels() {
            return levels;
        }

        public String example() {
            return example;
        }

        @Override
        public int rows() {
            return ids.length;
        }

        @Override
        public boolean isMissing(int row) {
            return ids[row] < 0;
        }
    }
}
