package org.comity.workbench.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/** Puts names on a map where they fit: the name, else the code, else nothing, as the table has them all. */
final class MapLabels {
    private static final double LETTER = 6.1; // pixels, generous
    private static final double LINE = 13;
    private static final int RASTER = 16;

    private final Rings.Box picture;
    private final List<Rings.Box> taken = new ArrayList<>();
    private final ArrayNode labels = Template.rows();

    MapLabels(Rings.Box picture) {
        this.picture = picture;
    }

    ArrayNode labels() {
        return labels;
    }

    /** Keeps a rectangle free of names. */
    void reserve(Rings.Box box) {
        taken.add(box);
    }

    /** Names a shape in pixels, in its roomiest place. */
    void inside(Rings shape, Place place) {
        double[] spot = roomiest(shape);
        if (spot.length == 0 || !put(spot[0], spot[1], place.name())) {
            if (spot.length > 0) {
                put(spot[0], spot[1], place.country().code());
            }
        }
    }

    /** Names a place too small to hold its name, above or below its mark. */
    void beside(double x, double y, Place place) {
        for (String text : List.of(place.name(), place.country().code())) {
            if (put(x, y - 11, text) || put(x, y + 12, text)) {
                return;
            }
        }
    }

    private boolean put(double x, double y, String text) {
        double half = text.length() * LETTER / 2;
        Rings.Box box = new Rings.Box(x - half, y - LINE / 2, x + half, y + LINE / 2);
        if (!box.isWithin(picture) || taken.stream().anyMatch(box::meets)) {
            return false;
        }
        taken.add(box);
        labels.addObject().put("x", Pixels.round(x)).put("y", Pixels.round(y)).put("text", text);
        return true;
    }

    /** The point of a raster that lies farthest inside; empty when the shape is out of the picture. */
    private double[] roomiest(Rings shape) {
        double[] ring = shape.largest();
        Rings.Box box = Rings.Box.of(ring);
        Optional<double[]> best = Optional.empty();
        double room = 0;
        for (int i = 1; i < RASTER; i++) {
            for (int j = 1; j < RASTER; j++) {
                double x = box.left() + box.width() * i / RASTER;
                double y = box.top() + box.height() * j / RASTER;
                double distance = Math.min(distance(ring, x, y), edge(x, y));
                if (distance > room && shape.contains(x, y)) {
                    room = distance;
                    best = Optional.of(new double[] {x, y});
                }
            }
        }
        return best.orElse(new double[0]);
    }

    private double edge(double x, double y) {
        return Math.min(Math.min(x - picture.left(), picture.right() - x), 2 * (picture.bottom() - y));
    }

    private static double distance(double[] ring, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ring.length; i += 2) {
            least = Math.min(least, Math.hypot(ring[i] - x, 1.6 * (ring[i + 1] - y))); // names are wide, not high
        }
        return least;
    }
}
