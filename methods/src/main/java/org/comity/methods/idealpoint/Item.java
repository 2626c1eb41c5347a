package org.comity.methods.idealpoint;

import java.util.List;
import org.comity.methods.idealpoint.kernel.Tail;

/**
 * A question and how it divides the line: the probability of an answer up to cut k is {@code Phi(cut - slope * point)}.
 *
 * @param rollCall the number of the first roll call that asked it
 * @param periods in how many periods it was asked
 * @param votes on it
 * @param slope how sharply it divides; positive when the negative end votes yes
 * @param answers which occurred, in the order yes (0), abstain (1), no (2)
 * @param cuts one less than answers, ascending
 */
public record Item(int rollCall, int periods, int votes, double slope, List<Integer> answers, List<Double> cuts) {
    public Item {
        answers = List.copyOf(answers);
        cuts = List.copyOf(cuts);
        if (cuts.size() != answers.size() - 1) {
            throw new IllegalArgumentException(
                    "%d answers have one cut less, not %d.".formatted(answers.size(), cuts.size()));
        }
    }

    /** The answer that a country at the point is expected to give: 0 yes to 1 no, an abstention half way. */
    public double expected(double point) {
        double sum = answers.getFirst();
        for (int k = 0; k < cuts.size(); k++) {
            sum += (answers.get(k + 1) - answers.get(k)) * Tail.above(cuts.get(k) - slope * point);
        }
        return sum / 2;
    }

    /** How far apart the answers of countries at two points are expected to be: 0 alike, 1 yes against no. */
    public double divides(double one, double other) {
        return Math.abs(expected(one) - expected(other));
    }
}
