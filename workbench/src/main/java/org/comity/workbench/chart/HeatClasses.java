package org.comity.workbench.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The classes of a matrix: scores from 0 to 100 in fifths, figures by fifths of what there is, differences on both
 * sides of zero by the same bounds. The colours are told apart by lightness alone; those of differences also by which
 * side of zero they are on, in blue and brown, which every reader tells apart.
 */
final class HeatClasses {
    private static final List<String> BELOW = List.of("#f0d9b5", "#cf9444", "#8a5109");
    private static final String ZERO = "#f7f7f5";
    private static final List<String> ABOVE = List.of("#bfdbe6", "#5a9fc4", "#1d5a94");
    private static final int FIFTHS = 5;
    private static final int THIRDS = 3;
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private final double[] bounds;
    private final boolean diverging;

    private HeatClasses(double[] bounds, boolean diverging) {
        this.bounds = bounds;
        this.diverging = diverging;
    }

    static HeatClasses of(HeatMatrix.Scale scale, double[] values) {
        return switch (scale) {
            case SCORES -> ofScores();
            case FIGURES -> ofFigures(values);
            case DIFFERENCES -> ofDifferences(values);
        };
    }

    /** Of scores from 0 to 100; the same classes whatever is shown. */
    private static HeatClasses ofScores() {
        return new HeatClasses(new double[] {0, 20, 40, 60, 80, 100}, false);
    }

    /** Of figures in any unit: about as many in each class; bounds have at most three digits. */
    private static HeatClasses ofFigures(double[] values) {
        double[] sorted = sorted(values);
        if (sorted.length == 0) {
            return new HeatClasses(new double[] {0, 1}, false);
        }
        List<Double> bounds = new ArrayList<>(List.of(sorted[0]));
        for (int k = 1; k < FIFTHS; k++) {
            add(bounds, rounded(sorted[k * sorted.length / FIFTHS]), sorted[sorted.length - 1]);
        }
        bounds.add(sorted[sorted.length - 1]);
        return new HeatClasses(bounds.stream().mapToDouble(b -> b).toArray(), false);
    }

    private static void add(List<Double> bounds, double bound, double last) {
        if (bound > bounds.getLast() && bound <= last) {
            bounds.add(bound);
        }
    }

    /** Of differences: zero is a class of its own; on each side of it three, with the same bounds on both. */
    private static HeatClasses ofDifferences(double[] values) {
        double[] sizes = sorted(
                Arrays.stream(values).map(Math::abs).filter(size -> size > 0).toArray());
        List<Double> bounds = new ArrayList<>(List.of(0.0));
        for (int k = 1; k < THIRDS && sizes.length > 0; k++) {
            add(bounds, rounded(sizes[k * sizes.length / THIRDS]), sizes[sizes.length - 1]);
        }
        if (sizes.length > 0) {
            bounds.add(sizes[sizes.length - 1]);
        }
        return new HeatClasses(bounds.stream().mapToDouble(b -> b).toArray(), true);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    private int steps() {
        return bounds.length - 1;
    }

    private int classes() {
        return diverging ? 2 * steps() + 1 : steps();
    }

    /** The class of a value, from 0. */
    int classOf(double value) {
        double size = diverging ? Math.abs(value) : value;
        int step = 0;
        while (step < steps() - 1 && size >= bounds[step + 1]) {
            step++;
        }
        if (!diverging) {
            return step;
        }
        return value == 0 ? steps() : value > 0 ? steps() + 1 + step : steps() - 1 - step;
    }

    /** A name for the style of a class: {@code heat-0} to {@code heat-4}, {@code gap-0} to {@code gap-6}. */
    String style(int index) {
        return diverging ? "gap-" + (index - steps() + THIRDS) : "heat-" + shade(index);
    }

    private int shade(int index) {
        return steps() == 1 ? 2 : (int) Math.round(index * (Colours.SCALE.size() - 1.0) / (steps() - 1));
    }

    boolean isDark(int index) {
        return diverging ? Math.abs(index - steps()) == THIRDS : shade(index) >= THIRDS;
    }

    private String colour(int index) {
        if (!diverging) {
            return Objects.requireNonNull(Colours.SCALE.get(shade(index)));
        }
        int from = index - steps();
        return from == 0 ? ZERO : Objects.requireNonNull((from > 0 ? ABOVE : BELOW).get(Math.abs(from) - 1));
    }

    /** The bounds of a class in words. */
    String label(int index, Locale locale) {
        Words words = new Words(locale);
        if (!diverging) {
            return words.text("legend.heat", Map.of("from", bounds[index], "to", bounds[index + 1]));
        }
        int from = index - steps();
        if (from == 0) {
            return words.text("legend.heat.zero");
        }
        int step = Math.abs(from) - 1;
        return words.text(
                from > 0 ? "legend.heat.above" : "legend.heat.below",
                Map.of("from", bounds[step], "to", bounds[step + 1]));
    }

    List<String> labels(Locale locale, boolean missing) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < classes(); i++) {
            labels.add(label(i, locale));
        }
        if (missing) {
            labels.add(new Words(locale).text("legend.missing"));
        }
        return labels;
    }

    List<String> colours(boolean missing) {
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < classes(); i++) {
            colours.add(colour(i));
        }
        if (missing) {
            colours.add(Colours.MISSING);
        }
        return colours;
    }
}
