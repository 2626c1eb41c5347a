package org.comity.workbench.neighbourhood;

/** The shortest way over a round earth. */
final class GreatCircle {
    /** Mean radius of the earth, IUGG (Moritz 2000, Geodetic Reference System 1980, Journal of Geodesy 74, 128-133). */
    static final double RADIUS_KM = 6371.0088;

    private GreatCircle() {}

    /** Kilometres between two places given in degrees north and east; 0 to half the circumference. */
    static double km(double north1, double east1, double north2, double east2) {
        return RADIUS_KM * radians(north1, east1, north2, east2);
    }

    /** The angle between two places, by the haversine formula, which keeps its digits for near places; 0 to pi. */
    static double radians(double north1, double east1, double north2, double east2) {
        double halfNorth = Math.sin(Math.toRadians(north2 - north1) / 2);
        double halfEast = Math.sin(Math.toRadians(east2 - east1) / 2);
        double h = halfNorth * halfNorth
                + Math.cos(Math.toRadians(north1)) * Math.cos(Math.toRadians(north2)) * halfEast * halfEast;
        return 2 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
