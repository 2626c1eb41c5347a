package org.comity.methods.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A change and its parts, as decimals that add up to the last digit: {@code before + parts == after}.
 *
 * @param before the value at first
 * @param after the value in the end
 * @param parts what each cause adds
 */
public record Split(BigDecimal before, BigDecimal after, List<BigDecimal> parts) {
    public Split {
        parts = List.copyOf(parts);
        BigDecimal sum = parts.stream().reduce(before, BigDecimal::add);
        if (sum.compareTo(after) != 0) {
            throw new IllegalArgumentException("%s and %s make %s, not %s.".formatted(before, parts, sum, after));
        }
    }

    /**
     * Rounds all of them; what rounding leaves over goes to the largest part.
     *
     * @param parts add up to {@code after - before} but for floating-point rounding; at least one
     * @param places digits after the point, 0 to 9
     */
    public static Split of(double before, double after, double[] parts, int places) {
        BigDecimal first = rounded(before, places);
        BigDecimal last = rounded(after, places);
        List<BigDecimal> exact = new ArrayList<>();
        int largest = 0;
        BigDecimal left = last.subtract(first);
        for (int i = 0; i < parts.length; i++) {
            exact.add(rounded(parts[i], places));
            left = left.subtract(exact.get(i));
            largest = Math.abs(parts[i]) > Math.abs(parts[largest]) ? i : largest;
        }
        exact.set(largest, exact.get(largest).add(left));
        return new Split(first, last, exact);
    }

    public BigDecimal change() {
        return after.subtract(before);
    }

    private static BigDecimal rounded(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
    }
}
