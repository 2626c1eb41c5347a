package org.comity.data.starter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * A line or ring of longitude and latitude in degrees, made smaller for maps of the world.
 *
 * @param points each {longitude, latitude}; a ring's last point is its first
 */
record Outline(List<double[]> points) {
    /** Douglas and Peucker (1973): no point left out lies further than {@code tolerance} degrees from its chord. */
    Outline simplified(double tolerance) {
        int size = points.size();
        if (size < 3) {
            return this;
        }
        BitSet kept = new BitSet(size);
        kept.set(0);
        kept.set(size - 1);
        keepFarthest(0, size - 1, tolerance, kept);
        return new Outline(kept.stream().mapToObj(points::get).toList());
    }

    /** As {@link #simplified}, but a ring that would collapse keeps its points: an islet stays on the map. */
    Outline simplifiedRing(double tolerance) {
        Outline smaller = simplified(tolerance);
        return smaller.points.size() < 4 ? this : smaller;
    }

    private void keepFarthest(int first, int last, double tolerance, BitSet kept) {
        int farthest = -1;
        double distance = tolerance;
        for (int i = first + 1; i < last; i++) {
            double d = distanceToChord(points.get(i), points.get(first), points.get(last));
            if (d > distance) {
                farthest = i;
                distance = d;
            }
        }
        if (farthest >= 0) {
            kept.set(farthest);
            keepFarthest(first, farthest, tolerance, kept);
            keepFarthest(farthest, last, tolerance, kept);
        }
    }

    /** Distance in degrees from {@code p} to the segment {@code a b}; to the point where both ends are one. */
    private static double distanceToChord(double[] p, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length, 0, 1);
        return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
    }

    /** The ring turned so that it runs clockwise, as spherical map libraries want an outer ring, or the other way. */
    Outline turned(boolean clockwise) {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            area += (b[0] - a[0]) * (b[1] + a[1]);
        }
        if (area > 0 == clockwise) {
            return this;
        }
        List<double[]> reversed = new ArrayList<>(points);
        Collections.reverse(reversed);
        return new Outline(reversed);
    }
}
