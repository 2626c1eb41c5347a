package org.comity.methods.treatment;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one is treated beside others: the place among them, and the difference from their mean.
 *
 * @param mean of the others with a figure
 * @param difference the one's figure less that mean; its range needs a least and a most that a figure can be, and is empty
 *     without them while a figure is missing
 * @param place the share of the others that are treated less favourably, those treated alike counted half: 0.5 as the others,
 *     1 better than each of them; its range puts every missing one below, then above
 * @param observed others with a figure, at least 1
 * @param missing others without one
 */
public record Standing(double mean, double difference, Optional<Range> bounds, Range place, int observed, int missing) {
    /** Whether a larger or a smaller figure is the more favourable one. */
    public enum Favourable {
        MORE,
        LESS
    }

    /**
     * Where one stands; empty when no other has a figure.
     *
     * @param one its figure
     * @param others those held
     * @param missing how many of the others have none
     * @param least what a figure can be at least
     * @param most what it can be at most
     */
    public static Optional<Standing> of(
            double one,
            double[] others,
            int missing,
            Favourable favourable,
            OptionalDouble least,
            OptionalDouble most) {
        int n = others.length;
        if (n == 0) {
            return Optional.empty();
        }
        double behind = 0;
        double sum = 0;
        for (double other : java.util.Arrays.stream(others).sorted().toArray()) {
            int order = favourable == Favourable.MORE ? Double.compare(one, other) : Double.compare(other, one);
            behind += order > 0 ? 1 : order == 0 ? 0.5 : 0;
            sum += other;
        }
        int all = n + missing;
        double difference = one - sum / n;
        Optional<Range> bounds = Optional.empty();
        if (missing == 0) {
            bounds = Optional.of(Range.exact(difference));
        } else if (least.isPresent() && most.isPresent()) {
            bounds = Optional.of(Range.around(
                    difference,
                    one - (sum + missing * most.getAsDouble()) / all,
                    one - (sum + missing * least.getAsDouble()) / all));
        }
        Range place = Range.around(behind / n, behind / all, (behind + missing) / all);
        return Optional.of(new Standing(sum / n, difference, bounds, place, n, missing));
    }
}
