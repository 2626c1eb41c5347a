package org.comity.workbench.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Five classes of equal width over the scores of a map, on round numbers, with the words of the legend. */
final class ScoreClasses implements PlaceClasses {
    private static final int CLASSES = 5;
    private static final double[] STEPS = {10, 20}; // narrower than the doubt of a score would show what is not there

    private final double from;
    private final double step;
    private final Words words;
    private final boolean anyMissing;
    private final boolean none;

    private ScoreClasses(double from, double step, Words words, List<Place> neighbours) {
        this.from = from;
        this.step = step;
        this.words = words;
        this.anyMissing = neighbours.stream().anyMatch(p -> p.score().isEmpty());
        this.none = neighbours.isEmpty();
    }

    /** Classes that hold all scores of the neighbours, between 0 and 100. */
    static ScoreClasses of(List<Place> places, Words words) {
        List<Place> neighbours =
                places.stream().filter(p -> p.role() == Place.Role.NEIGHBOUR).toList();
        double[] scores = neighbours.stream()
                .flatMap(p -> p.score().stream())
                .mapToDouble(Interval::value)
                .sorted()
                .toArray();
        if (scores.length == 0) {
            return new ScoreClasses(0, 20, words, neighbours);
        }
        for (double step : STEPS) {
            double from = Math.min(Math.floor(scores[0] / step) * step, 100 - CLASSES * step);
            if (from >= 0 && scores[scores.length - 1] <= from + CLASSES * step) {
                return new ScoreClasses(from, step, words, neighbours);
            }
        }
        return new ScoreClasses(0, 20, words, neighbours);
    }

    @Override
    public String labelOf(Optional<Interval> score) {
        return score.map(s -> label(classOf(s.value()))).orElseGet(() -> words.text("legend.missing"));
    }

    @Override
    public String colourOf(Optional<Interval> score) {
        return score.map(s -> Objects.requireNonNull(Colours.SCALE.get(classOf(s.value()))))
                .orElse(Colours.MISSING);
    }

    @Override
    public boolean isDark(Optional<Interval> score) {
        return score.map(s -> classOf(s.value()) >= 3).orElse(false);
    }

    @Override
    public JsonNode legend(String title) {
        return PlaceClasses.below(title, CLASSES + 2, none);
    }

    @Override
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            labels.add(label(i));
        }
        if (anyMissing) {
            labels.add(words.text("legend.missing"));
        }
        return labels;
    }

    @Override
    public List<String> colours() {
        List<String> colours = new ArrayList<>(Colours.SCALE);
        if (anyMissing) {
            colours.add(Colours.MISSING);
        }
        return colours;
    }

    private int classOf(double score) {
        return (int) Math.clamp(Math.floor((score - from) / step), 0, CLASSES - 1);
    }

    private String label(int index) {
        return words.text(
                "legend.class", Map.of("from", (int) (from + index * step), "to", (int) (from + (index + 1) * step)));
    }
}
