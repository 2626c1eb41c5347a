package org.comity.workbench.chart;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shapes in pixels as GeoJSON features, with one decimal. */
final class Pixels {
    private Pixels() {}

    /** A filled shape as one polygon of all its rings; a hole runs the other way round than its land, as Natural Earth's do. */
    static ObjectNode area(ArrayNode features, Rings shape) {
        return feature(features, "Polygon", shape, true);
    }

    static ObjectNode lines(ArrayNode features, Rings shape) {
        return feature(features, "MultiLineString", shape, false);
    }

    static Rings circle(double x, double y, double radius) {
        double[] ring = new double[24];
        for (int i = 0; i < ring.length; i += 2) {
            ring[i] = x + radius * Math.cos(Math.PI * i / 12);
            ring[i + 1] = y + radius * Math.sin(Math.PI * i / 12);
        }
        return new Rings(java.util.List.of(ring));
    }

    static double round(double pixels) {
        return Math.rint(pixels * 10) / 10;
    }

    private static ObjectNode feature(ArrayNode features, String type, Rings shape, boolean close) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        ArrayNode parts = feature.putObject("geometry").put("type", type).putArray("coordinates");
        for (double[] ring : shape.rings()) {
            ArrayNode points = parts.addArray();
            for (int i = 0; i < ring.length; i += 2) {
                points.addArray().add(round(ring[i])).add(round(ring[i + 1]));
            }
            if (close) {
                points.addArray().add(round(ring[0])).add(round(ring[1]));
            }
        }
        return feature;
    }
}
