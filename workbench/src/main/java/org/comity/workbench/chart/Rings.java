package org.comity.workbench.chart;

import java.util.List;

/**
 * A shape: rings of points, of any number of polygons or lines, filled by the even-odd rule. The two numbers of a
 * point lie side by side: longitude and latitude in degrees, or pixels to the right and down.
 *
 * @param rings each of length 2n, not closed by a repeated point in pixels
 */
record Rings(List<double[]> rings) {
    Rings {
        rings = List.copyOf(rings);
    }

    boolean isEmpty() {
        return rings.isEmpty();
    }

    /** The ring with the largest bounding box; the shape must not be empty. */
    double[] largest() {
        double[] best = rings.getFirst();
        for (double[] ring : rings) {
            if (Box.of(ring).area() > Box.of(best).area()) {
                best = ring;
            }
        }
        return best;
    }

    /** Whether the point lies inside, by the even-odd rule. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                if ((ring[i + 1] > y) != (ring[j + 1] > y)
                        && x < (ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1]) + ring[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Smallest rectangle around points, in their unit. */
    record Box(double left, double top, double right, double bottom) {
        static Box of(double[] points) {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < points.length; i += 2) {
                left = Math.min(left, points[i]);
                right = Math.max(right, points[i]);
                top = Math.min(top, points[i + 1]);
                bottom = Math.max(bottom, points[i + 1]);
            }
            return new Box(left, top, right, bottom);
        }

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }

        double area() {
            return width() * height();
        }

        double centreX() {
            return (left + right) / 2;
        }

        double centreY() {
            return (top + bottom) / 2;
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isWithin(Box other) {
            return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
        }
    }
}
