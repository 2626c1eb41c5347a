package org.comity.workbench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Published points of the map's projections. */
class ProjectionOracleTest {
    /** Snyder (1987), Map Projections, USGS Professional Paper 1395, p. 332: sphere of radius 3, centre 40 N 100 W. */
    @Test
    void lambertAzimuthalEqualAreaOfSnydersExample() {
        double[] xy = new double[2];
        new Projection.AzimuthalEqualArea(-100, 40).project(100, -20, xy);
        assertThat(3 * xy[0]).isCloseTo(-4.2339303, within(1e-7));
        assertThat(3 * -xy[1]).isCloseTo(4.0257775, within(1e-7)); // pixels grow downwards
    }

    /** Its name: cells of one area on the globe have one area on the map, at the equator and far from it. */
    @Test
    void equalEarthKeepsAreas() {
        Projection projection = new Projection.EqualEarth();
        for (double latitude = -80; latitude <= 80; latitude += 10) {
            double onGlobe = Math.toRadians(1) * (sin(latitude + 0.5) - sin(latitude - 0.5));
            assertThat(area(projection, latitude) / onGlobe).isCloseTo(1, within(1e-4));
        }
    }

    private static double area(Projection projection, double latitude) {
        double[] ring = {
            19.5, latitude - 0.5, 20.5, latitude - 0.5, 20.5, latitude + 0.5, 19.5, latitude + 0.5,
        };
        double[] flat = new double[ring.length];
        double[] xy = new double[2];
        for (int i = 0; i < ring.length; i += 2) {
            projection.project(ring[i], ring[i + 1], xy);
            flat[i] = xy[0];
            flat[i + 1] = xy[1];
        }
        double twice = 0;
        for (int i = 0, j = flat.length - 2; i < flat.length; j = i, i += 2) {
            twice += flat[j] * flat[i + 1] - flat[i] * flat[j + 1];
        }
        return Math.abs(twice) / 2;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
