package org.comity.methods.composite;

import java.util.Arrays;
import java.util.List;

/**
 * The figures of some units on some indicators, column by column, with a mask for those that are missing, a standard
 * error each, and the keys that address their random numbers. Immutable.
 */
public final class Figures {
    private final List<Scale> scales;
    private final int units;
    final double[] values;
    final double[] errors;
    final long[] errorKeys;
    final boolean[] present;
    final long[] unitKeys;

    private Figures(List<Scale> scales, Builder from) {
        this.scales = List.copyOf(scales);
        this.units = from.units;
        this.values = from.values.clone();
        this.errors = from.errors.clone();
        this.errorKeys = from.errorKeys.clone();
        this.present = from.present.clone();
        this.unitKeys = from.unitKeys.clone();
    }

    public static Builder builder(int leaves, int units) {
        return new Builder(leaves, units);
    }

    public int leaves() {
        return scales.size();
    }

    public int units() {
        return units;
    }

    public Scale scale(int leaf) {
        return scales.get(leaf);
    }

    public boolean has(int leaf, int unit) {
        return present[leaf * units + unit];
    }

    /** The figure, in the indicator's unit; read only where {@link #has}. */
    public double value(int leaf, int unit) {
        return values[leaf * units + unit];
    }

    /** Takes figures one by one. Cells not set are missing. */
    public static final class Builder {
        private final int leaves;
        private final int units;
        private final double[] values;
        private final double[] errors;
        private final long[] errorKeys;
        private final boolean[] present;
        private final long[] unitKeys;

        private Builder(int leaves, int units) {
            this.leaves = leaves;
            this.units = units;
            int size = Math.multiplyExact(leaves, units);
            values = new double[size];
            errors = new double[size];
            errorKeys = new long[size];
            present = new boolean[size];
            unitKeys = new long[units];
            Arrays.setAll(unitKeys, u -> u);
        }

        /** A figure without error. An infinite one lies beyond its goalpost; NaN is refused. */
        public Builder set(int leaf, int unit, double value) {
            return set(leaf, unit, value, 0, 0);
        }

        /**
         * A figure with a standard error in its own unit.
         *
         * @param errorKey figures with the same key share the error's draw: one source cell that stands behind many
         *     units errs once; below 2^60
         */
        public Builder set(int leaf, int unit, double value, double error, long errorKey) {
            if (Double.isNaN(value) || !(error >= 0)) {
                throw new IllegalArgumentException(
                        "A figure is a number with an error of 0 or more, not %s with %s.\nMaybe you want to leave it missing."
                                .formatted(value, error));
            }
            int at = leaf * units + unit;
            values[at] = value;
            errors[at] = error;
            errorKeys[at] = errorKey;
            present[at] = true;
            return this;
        }

        /** The unit's own key; by default its number. Below 2^60. */
        public Builder key(int unit, long key) {
            unitKeys[unit] = key;
            return this;
        }

        public Figures build(List<Scale> scales) {
            if (scales.size() != leaves) {
                throw new IllegalArgumentException("There must be a scale for each of the %d indicators, not %d."
                        .formatted(leaves, scales.size()));
            }
            return new Figures(scales, this);
        }
    }
}
