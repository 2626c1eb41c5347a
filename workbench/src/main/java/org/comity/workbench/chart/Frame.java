package org.comity.workbench.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A projection fitted to a picture: from degrees to pixels, simplified to what can be seen and clipped to the picture. */
final class Frame {
    private static final double VISIBLE = 0.9; // pixels between two points that are both kept
    private static final double MARGIN = 6; // pixels beyond the picture that are kept, so that no edge shows

    private final Projection projection;
    private final double scale;
    private final double right;
    private final double down;
    private final int width;
    private final int height;

    private Frame(Projection projection, double scale, double right, double down, int width, int height) {
        this.projection = projection;
        this.scale = scale;
        this.right = right;
        this.down = down;
        this.width = width;
        this.height = height;
    }

    /** Fits points (degrees) into the picture with a margin; {@code smallest} radians are shown at least. */
    static Frame fitted(Projection projection, double[] points, double smallest, int width, int height) {
        double[] flat = new double[points.length];
        double[] xy = new double[2];
        for (int i = 0; i < points.length; i += 2) {
            projection.project(points[i], points[i + 1], xy);
            flat[i] = xy[0];
            flat[i + 1] = xy[1];
        }
        Rings.Box box = Rings.Box.of(flat);
        double scale = 0.92
                * Math.min(
                        width / Math.max(smallest, box.width()),
                        height / Math.max(smallest * height / width, box.height()));
        return new Frame(
                projection,
                scale,
                width / 2.0 - box.centreX() * scale,
                height / 2.0 - box.centreY() * scale,
                width,
                height);
    }

    Rings.Box picture() {
        return new Rings.Box(0, 0, width, height);
    }

    /** A filled shape in pixels. */
    Rings polygons(Rings degrees) {
        List<double[]> drawn = new ArrayList<>();
        for (double[] whole : degrees.rings()) {
            for (double[] ring : projection.pieces(whole)) {
                double[] clipped = clip(simplified(ring));
                if (clipped.length >= 6) {
                    drawn.add(clipped);
                }
            }
        }
        return new Rings(drawn);
    }

    /** A filled shape in pixels; what is too small to be seen is a speck in its place. */
    Rings marked(Rings degrees) {
        Rings drawn = polygons(degrees);
        double[] middle = View.middle(degrees.largest());
        if (!drawn.isEmpty() || !projection.shows(middle[0], middle[1])) {
            return drawn;
        }
        double[] xy = new double[2];
        projection.project(middle[0], middle[1], xy);
        double x = xy[0] * scale + right;
        double y = xy[1] * scale + down;
        boolean inside = x > 0 && x < width && y > 0 && y < height;
        return inside ? Pixels.circle(x, y, VISIBLE / 2) : drawn;
    }

    /** Lines in pixels; those that lie outside the picture are left out. */
    Rings lines(Rings degrees) {
        List<double[]> drawn = new ArrayList<>();
        for (double[] line : degrees.rings()) {
            double[] simplified = simplified(line);
            if (simplified.length >= 4 && Rings.Box.of(simplified).meets(picture())) {
                drawn.add(simplified);
            }
        }
        return new Rings(drawn);
    }

    private double[] simplified(double[] ring) {
        double[] kept = new double[ring.length];
        double[] xy = new double[2];
        int n = 0;
        for (int i = 0; i < ring.length; i += 2) {
            if (!projection.shows(ring[i], ring[i + 1])) {
                return new double[0]; // a ring that reaches round the earth is left out whole
            }
            projection.project(ring[i], ring[i + 1], xy);
            double x = xy[0] * scale + right;
            double y = xy[1] * scale + down;
            boolean last = i == ring.length - 2;
            if (n == 0 || last || Math.hypot(x - kept[n - 2], y - kept[n - 1]) >= VISIBLE) {
                kept[n++] = x;
                kept[n++] = y;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private double[] clip(double[] ring) {
        double[] left = Clipping.keep(ring, 0, -MARGIN, 1);
        double[] top = Clipping.keep(left, 1, -MARGIN, 1);
        double[] rightSide = Clipping.keep(top, 0, width + MARGIN, -1);
        return Clipping.keep(rightSide, 1, height + MARGIN, -1);
    }
}
