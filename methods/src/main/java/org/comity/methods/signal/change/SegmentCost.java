package org.comity.methods.signal.change;

/**
 * The cost of a segment: twice the negative log likelihood at its best parameters, divided by the scale of the series, up
 * to terms that are the same for every segmentation. Periods are from 0; a segment is {@code [from, to)}.
 */
abstract class SegmentCost {
    static final double Z95 = 1.959963984540054;

    private final int length;

    SegmentCost(int length) {
        this.length = length;
    }

    final int length() {
        return length;
    }

    /** In the inner loop: constant time, nothing allocated. */
    abstract double of(int from, int to);

    /** Best estimate of the level of a segment, in the unit of the figures per unit of exposure, with its 95 % interval. */
    abstract Level level(int from, int to);

    /**
     * Log marginal likelihood of a segment under a vague prior of its own parameters, up to a constant; by default the
     * approximation of Laplace with one parameter.
     */
    double evidence(int from, int to) {
        return -of(from, to) / 2 - Math.log(to - from) / 2;
    }

    /** Pruning constant K of PELT: {@code of(s, t) + of(t, u) + K <= of(s, u)} for all s < t < u. */
    double slack() {
        return 0;
    }

    /** The shortest segment whose parameters can be estimated. */
    int shortest() {
        return 1;
    }

    /** What splitting {@code [from, to)} at {@code at} saves; below 0 never, but for rounding. */
    final double gain(int from, int at, int to) {
        return of(from, to) - of(from, at) - of(at, to);
    }

    /** The same cost with the log of the length added: the segments' share in the criterion of Zhang and Siegmund. */
    static SegmentCost withLength(SegmentCost cost) {
        return new SegmentCost(cost.length()) {
            @Override
            double of(int from, int to) {
                return cost.of(from, to) + Math.log(to - from);
            }

            @Override
            Level level(int from, int to) {
                return cost.level(from, to);
            }

            @Override
            double evidence(int from, int to) {
                return cost.evidence(from, to);
            }

            @Override
            double slack() { // log(a + b) - log a - log b is least at a = b = n / 2
                return Math.min(0, cost.slack() - Math.log(cost.length() / 4.0));
            }

            @Override
            int shortest() {
                return cost.shortest();
            }
        };
    }
}
