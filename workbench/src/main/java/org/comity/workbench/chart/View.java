package org.comity.workbench.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.Country;

/** Where a map of a neighbourhood looks: home and the near parts of its neighbours, wherever on earth they are. */
final class View {
    private static final double SMALLEST = 0.09; // radians: about 570 km
    private static final double NEAR_DEGREES = 16; // a neighbour no larger than this is shown whole
    private static final double FAR_DEGREES = 50; // farther parts are left to the tiles and the table

    private View() {}

    static Frame world(int width, int height) {
        double[] corners = {-180, 0, 180, 0, 0, 84, 0, -57};
        return Frame.fitted(new Projection.EqualEarth(), corners, 0.1, width, height);
    }

    static Frame region(Country home, List<Country> neighbours, int width, int height) {
        Outlines world = Outlines.world();
        Optional<double[]> main = world.find(home).map(Rings::largest);
        List<double[]> shown = new ArrayList<>();
        main.ifPresent(shown::add);
        for (Country neighbour : neighbours) {
            world.find(neighbour).map(Rings::largest).ifPresent(ring -> shown.add(near(ring, main.orElse(ring))));
        }
        if (shown.isEmpty()) {
            return world(width, height);
        }
        double[] points = joined(shown);
        double[] centre = middle(points);
        return Frame.fitted(new Projection.AzimuthalEqualArea(centre[0], centre[1]), points, SMALLEST, width, height);
    }

    /** All of a small ring; the middle, or the part nearest home, of a large one; nothing of a far one. */
    private static double[] near(double[] ring, double[] home) {
        double[] homeMiddle = middle(home);
        double[] middle = middle(ring);
        if (degrees(middle, homeMiddle) > FAR_DEGREES) {
            return new double[0];
        }
        double reach = 0;
        for (int i = 0; i < ring.length; i += 2) {
            reach = Math.max(reach, degrees(middle, new double[] {ring[i], ring[i + 1]}));
        }
        return reach <= NEAR_DEGREES ? ring : middle;
    }

    /** The direction of the mean of the unit vectors, as longitude and latitude in degrees. */
    static double[] middle(double[] points) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < points.length; i += 2) {
            double lambda = Math.toRadians(points[i]);
            double phi = Math.toRadians(points[i + 1]);
            x += Math.cos(phi) * Math.cos(lambda);
            y += Math.cos(phi) * Math.sin(lambda);
            z += Math.sin(phi);
        }
        return new double[] {Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.atan2(z, Math.hypot(x, y)))};
    }

    /** The angle between two points on the sphere, in degrees. */
    static double degrees(double[] a, double[] b) {
        double phi = Math.toRadians(a[1]);
        double psi = Math.toRadians(b[1]);
        double cosine =
                Math.sin(phi) * Math.sin(psi) + Math.cos(phi) * Math.cos(psi) * Math.cos(Math.toRadians(a[0] - b[0]));
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }
}
