package org.comity.methods.composite;

import java.util.Arrays;
import java.util.List;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;

/**
 * An index before its first step, with a standard error for each figure and the keys that address its random numbers.
 * Immutable.
 */
public final class Figures {
    private final Stage raw;
    final double[] errors;
    final long[] errorKeys;
    final long[] unitKeys;

    private Figures(Builder from) {
        Rows rows = Rows.of(from.units);
        List<String> codes = from.structure.nodes().subList(0, from.structure.indicators()).stream()
                .map(node -> node.code())
                .toList();
        this.raw = Stage.of(from.structure, Sheet.of(rows, codes, from.values), Side.none(rows));
        this.errors = from.errors.clone();
        this.errorKeys = from.errorKeys.clone();
        this.unitKeys = from.unitKeys.clone();
    }

    /** @param units the names of the rows, each once */
    public static Builder builder(Structure structure, List<String> units) {
        return new Builder(structure, units);
    }

    /** What a recipe runs on. */
    public Stage raw() {
        return raw;
    }

    public Structure structure() {
        return raw.structure();
    }

    public int units() {
        return raw.data().rows().count();
    }

    /** The figure's standard error, in its unit; 0 where it has none. */
    public double error(int indicator, int unit) {
        return errors[indicator * units() + unit];
    }

    /** Takes figures one by one. Cells not set are missing. */
    public static final class Builder {
        private final Structure structure;
        private final List<String> units;
        private final double[][] values;
        private final double[] errors;
        private final long[] errorKeys;
        private final long[] unitKeys;

        private Builder(Structure structure, List<String> units) {
            this.structure = structure;
            this.units = List.copyOf(units);
            int size = Math.multiplyExact(structure.indicators(), units.size());
            values = new double[structure.indicators()][units.size()];
            for (double[] column : values) {
                Arrays.fill(column, Double.NaN);
            }
            errors = new double[size];
            errorKeys = new long[size];
            unitKeys = new long[units.size()];
            Arrays.setAll(unitKeys, u -> u);
        }

        /** A figure without error. */
        public Builder set(int indicator, int unit, double value) {
            return set(indicator, unit, value, 0, 0);
        }

        /**
         * A figure with a standard error in its own unit.
         *
         * @param value finite; what lies beyond all numbers is put at the goalpost that it passes
         * @param errorKey figures with the same key share the error's draw: one source cell that stands behind many
         *     units errs once; below 2^60
         */
        public Builder set(int indicator, int unit, double value, double error, long errorKey) {
            if (!Double.isFinite(value) || !(error >= 0)) {
                throw new IllegalArgumentException(
                        "A figure is a number with an error of 0 or more, not %s with %s.\nMaybe you want to leave it missing."
                                .formatted(value, error));
            }
            int at = indicator * units.size() + unit;
            values[indicator][unit] = value;
            errors[at] = error;
            errorKeys[at] = errorKey;
            return this;
        }

        /** The unit's own key; by default its number. Below 2^60. */
        public Builder key(int unit, long key) {
            unitKeys[unit] = key;
            return this;
        }

        public Figures build() {
            return new Figures(this);
        }
    }
}
