package org.comity.workbench.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Classes of changes in per cent on both sides of zero, by tenfold bounds that are the same on every map: brown for
 * losses, blue for gains, each darker the larger it is, so that they are told apart by lightness too.
 */
final class ChangeClasses implements PlaceClasses {
    private static final double[] BOUNDS = {-1, -0.1, -0.01, 0.01, 0.1, 1};
    private static final List<String> COLOURS =
            List.of("#8a5109", "#cf9444", "#f0d9b5", "#f7f7f5", "#bfdbe6", "#5a9fc4", "#1d5a94");

    private final Words words;
    private final boolean anyMissing;

    ChangeClasses(List<Place> places, Words words) {
        this.words = words;
        this.anyMissing = places.stream()
                .anyMatch(place ->
                        place.role() == Place.Role.NEIGHBOUR && place.score().isEmpty());
    }

    @Override
    public String labelOf(Optional<Interval> value) {
        return value.map(v -> label(classOf(v.value()))).orElseGet(() -> words.text("legend.missing"));
    }

    @Override
    public String colourOf(Optional<Interval> value) {
        return value.map(v -> Objects.requireNonNull(COLOURS.get(classOf(v.value()))))
                .orElse(Colours.MISSING);
    }

    @Override
    public boolean isDark(Optional<Interval> value) {
        return value.map(v -> Math.abs(classOf(v.value()) - 3) == 3).orElse(false);
    }

    @Override
    public JsonNode legend(String title) {
        return PlaceClasses.below(title, COLOURS.size() + 1, false);
    }

    @Override
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < COLOURS.size(); i++) {
            labels.add(label(i));
        }
        if (anyMissing) {
            labels.add(words.text("legend.missing"));
        }
        return labels;
    }

    @Override
    public List<String> colours() {
        List<String> colours = new ArrayList<>(COLOURS);
        if (anyMissing) {
            colours.add(Colours.MISSING);
        }
        return colours;
    }

    private static int classOf(double value) {
        int at = 0;
        while (at < BOUNDS.length && value >= BOUNDS[at]) {
            at++;
        }
        return at;
    }

    private String label(int index) {
        if (index == 0) {
            return words.text("legend.change.below", Map.of("bound", BOUNDS[0]));
        }
        if (index == BOUNDS.length) {
            return words.text("legend.change.above", Map.of("bound", BOUNDS[BOUNDS.length - 1]));
        }
        return words.text("legend.change", Map.of("from", BOUNDS[index - 1], "to", BOUNDS[index]));
    }
}
