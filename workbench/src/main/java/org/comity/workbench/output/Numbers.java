package org.comity.workbench.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** How numbers are written for machines: the same text in every language and on every machine. */
final class Numbers {
    /** Ten digits are kept of what Comity computes: fewer than where the order of a sum shows. */
    private static final MathContext COMPUTED = new MathContext(10, RoundingMode.HALF_EVEN);

    private static final int LONGEST_PLAIN = 17;
    private static final int SMALLEST_PLAIN = -7;

    private Numbers() {}

    /**
     * A number as text: a figure of a source, or an exact one, with the fewest digits that give the same double again, any other
     * with 10 significant digits. Plain from 1e-7 to 1e17, else with an exponent ({@code 1.5E-9}).
     */
    static String text(Column column, Number value) {
        return value instanceof Double || value instanceof Float
                ? text(decimal(column, value.doubleValue()))
                : Long.toString(value.longValue());
    }

    /** The decimal that stands for the cell's double, rounded by the rule of its column. */
    static BigDecimal decimal(Column column, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException(
                    "Column %s holds %s; a number that is not there must be a Blank.".formatted(column.name(), value));
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value));
        boolean whole = column.kind() == Kind.SOURCE_FIGURE || column.kind() == Kind.EXACT;
        return whole ? decimal : decimal.round(COMPUTED);
    }

    private static String text(BigDecimal decimal) {
        if (decimal.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = decimal.stripTrailingZeros();
        int magnitude = shortest.precision() - shortest.scale() - 1;
        return magnitude < SMALLEST_PLAIN || magnitude > LONGEST_PLAIN ? exponent(shortest) : shortest.toPlainString();
    }

    private static String exponent(BigDecimal shortest) {
        int magnitude = shortest.precision() - shortest.scale() - 1;
        return shortest.movePointLeft(magnitude).stripTrailingZeros().toPlainString() + "E" + magnitude;
    }
}
