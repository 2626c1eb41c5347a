package org.comity.workbench.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** From longitude and latitude in degrees to a plane, x to the right and y down, in earth radii. */
sealed interface Projection {
    /** Writes x and y to {@code out}. */
    void project(double longitude, double latitude, double[] out);

    /** Whether a point is near enough to the centre to be drawn without tearing. */
    boolean shows(double longitude, double latitude);

    /** A ring in degrees as the rings that are drawn of it: one, or those on both edges of a map of the world. */
    List<double[]> pieces(double[] ring);

    /** Lambert's azimuthal equal-area projection: Snyder (1987), Map Projections, USGS PP 1395, p. 185, eq. 24-2 to 24-4. */
    record AzimuthalEqualArea(double centreLongitude, double centreLatitude) implements Projection {
        private static final double FARTHEST_COSINE = Math.cos(Math.toRadians(120));

        @Override
        public void project(double longitude, double latitude, double[] out) {
            double phi = Math.toRadians(latitude);
            double phi0 = Math.toRadians(centreLatitude);
            double lambda = Math.toRadians(longitude - centreLongitude);
            double k = Math.sqrt(2 / Math.max(1e-9, 1 + cosine(longitude, latitude)));
            out[0] = k * Math.cos(phi) * Math.sin(lambda);
            out[1] = -k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda));
        }

        @Override
        public boolean shows(double longitude, double latitude) {
            return cosine(longitude, latitude) > FARTHEST_COSINE;
        }

        @Override
        public List<double[]> pieces(double[] ring) {
            return List.of(ring);
        }

        private double cosine(double longitude, double latitude) {
            double phi = Math.toRadians(latitude);
            double phi0 = Math.toRadians(centreLatitude);
            return Math.sin(phi0) * Math.sin(phi)
                    + Math.cos(phi0) * Math.cos(phi) * Math.cos(Math.toRadians(longitude - centreLongitude));
        }
    }

    /** The Equal Earth projection of Savric, Patterson and Jenny (2019), Int. J. Geogr. Inf. Sci. 33(3), 454-465, eq. 5. */
    record EqualEarth() implements Projection {
        private static final double A1 = 1.340264;
        private static final double A2 = -0.081106;
        private static final double A3 = 0.000893;
        private static final double A4 = 0.003796;
        private static final double M = Math.sqrt(3) / 2;

        @Override
        public void project(double longitude, double latitude, double[] out) {
            double t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
            double t2 = t * t;
            double t6 = t2 * t2 * t2;
            out[0] = Math.toRadians(longitude) * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
            out[1] = -t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
        }

        @Override
        public boolean shows(double longitude, double latitude) {
            return true;
        }

        @Override
        public List<double[]> pieces(double[] ring) {
            double[] steady = ring.clone(); // no jump by a whole turn from point to point
            for (int i = 2; i < steady.length; i += 2) {
                steady[i] += 360 * Math.rint((steady[i - 2] - steady[i]) / 360);
            }
            return DoubleStream.of(-360, 0, 360)
                    .mapToObj(shift -> Clipping.window(steady, shift, -180, 180))
                    .filter(piece -> piece.length >= 6)
                    .toList();
        }
    }
}
