package org.comity.server.page;

import java.util.Locale;
import org.comity.workbench.situation.Assessment.Score;

/**
 * A range drawn as a bar: a score from 0 to 100 on a track 100 units wide, or a difference on a track of the same width with zero
 * in the middle and 30 points to either side; a longer one is cut at the edge, its number is not.
 *
 * @param text the value for reading
 * @param range the range for reading, {@code 55 to 70}
 * @param from start of the range on the track, 0 to 100
 * @param width of the range, at least 1 so that it can be seen
 * @param at place of the value on the track, 0 to 100
 * @param signed whether zero stands in the middle
 */
public record RangeBar(String text, String range, String from, String width, String at, boolean signed) {

    private static final double HALF_TRACK = 30;

    /** The bar of a score between 0 and 100. */
    public static RangeBar score(Score score, Language language) {
        String range = language.text("range", language.number(score.low(), 0), language.number(score.high(), 0));
        return of(language.number(score.value(), 0), range, score.low(), score.high(), score.value(), false);
    }

    /** The bar of a difference of two scores. */
    public static RangeBar difference(Score difference, Language language) {
        String range =
                language.text("range", language.signed(difference.low(), 1), language.signed(difference.high(), 1));
        return of(
                language.signed(difference.value(), 1),
                range,
                middle(difference.low()),
                middle(difference.high()),
                middle(difference.value()),
                true);
    }

    /**
     * The bar of any figure, from its low to its high end, on a track between two others; its range is said beside it.
     *
     * @param text the value for reading
     * @param first where the track begins, at most {@code low}
     * @param last where it ends, at least {@code high}
     */
    public static RangeBar between(String text, double value, double low, double high, double first, double last) {
        double unit = last > first ? 100 / (last - first) : 0;
        return of(text, "", (low - first) * unit, (high - first) * unit, (value - first) * unit, false);
    }

    private static double middle(double difference) {
        return 50 + difference * 50 / HALF_TRACK;
    }

    private static RangeBar of(String text, String range, double low, double high, double at, boolean signed) {
        double from = Math.clamp(low, 0, 99);
        double width = Math.max(1, Math.clamp(high, 0, 100) - from);
        return new RangeBar(text, range, unit(from), unit(width), unit(Math.clamp(at, 0, 100)), signed);
    }

    private static String unit(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
