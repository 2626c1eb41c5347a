package org.comity.methods.composite.sensitivity;

import java.util.function.ToDoubleFunction;

/** A target for one index: from scores by raw row to the number; not a number where there is none. */
final class Aim implements ToDoubleFunction<double[]> {
    private final Target target;
    private final Reading reading;
    private final double[] ownRanks;

    private Aim(Target target, Reading reading, double[] ownRanks) {
        this.target = target;
        this.reading = reading;
        this.ownRanks = ownRanks;
    }

    static Aim of(Target target, Reading reading, double[] ownScores) {
        return new Aim(target, reading, reading.ranks(ownScores));
    }

    @Override
    public double applyAsDouble(double[] scores) {
        return switch (target) {
            case Target.RankChange() -> change(reading.ranks(scores));
            case Target.ScoreOf(String unit) -> scores[reading.row(unit)];
            case Target.RankOf(String unit) -> reading.ranks(scores)[reading.row(unit)];
        };
    }

    /** Over the units that have a rank in both. */
    private double change(double[] ranks) {
        double sum = 0;
        int count = 0;
        for (int unit = 0; unit < ranks.length; unit++) {
            double moved = Math.abs(ranks[unit] - ownRanks[unit]);
            if (!Double.isNaN(moved)) {
                sum += moved;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
