package org.comity.workbench.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills a shape with slanted lines, as Vega has no patterns: scan lines at 45 degrees, cut by the even-odd rule. */
final class Hatching {
    private static final double HALF = Math.sqrt(0.5);

    private Hatching() {}

    /**
     * The lines inside a shape.
     *
     * @param shape in pixels
     * @param spacing pixels between two lines, above 0
     * @return two points for each line; lines of all shapes of one picture lie on one raster
     */
    static Rings of(Rings shape, double spacing) {
        List<double[]> turned = shape.rings().stream().map(r -> turn(r, 1)).toList();
        List<double[]> lines = new ArrayList<>();
        if (turned.isEmpty()) {
            return new Rings(lines);
        }
        double low =
                turned.stream().mapToDouble(r -> Rings.Box.of(r).top()).min().orElse(0);
        double high =
                turned.stream().mapToDouble(r -> Rings.Box.of(r).bottom()).max().orElse(0);
        for (double y = Math.ceil(low / spacing) * spacing; y <= high; y += spacing) {
            double[] crossings = crossings(turned, y);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                lines.add(turn(new double[] {crossings[i], y, crossings[i + 1], y}, -1));
            }
        }
        return new Rings(lines);
    }

    private static double[] crossings(List<double[]> rings, double y) {
        double[] found = new double[16];
        int n = 0;
        for (double[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                if ((ring[i + 1] > y) != (ring[j + 1] > y)) {
                    found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
                    found[n++] = ring[i] + (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1]) * (ring[j] - ring[i]);
                }
            }
        }
        double[] sorted = Arrays.copyOf(found, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Turns points by 45 degrees, one way or ({@code way} -1) back. */
    private static double[] turn(double[] points, int way) {
        double[] turned = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            turned[i] = HALF * (points[i] - way * points[i + 1]);
            turned[i + 1] = HALF * (way * points[i] + points[i + 1]);
        }
        return turned;
    }
}
