package org.comity.workbench.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.model.CodeScheme;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Meaning;
import org.comity.model.Resolution;
import tools.jackson.databind.JsonNode;

/**
 * The land of the world from world-atlas 2.0.2 (Natural Earth 1:50m, public domain), by our codes, and the areas and
 * lines that Natural Earth shows as disputed. Read once.
 */
final class Outlines {
    /** Outlines without a number in world-atlas that have a code here; the other four have none. */
    private static final Map<String, String> BY_NAME = Map.of("Kosovo", "XKX");

    /** A number may stand for land that has its own code, or for none today; the map is one of today's codes. */
    private static final LocalDate DRAWN = LocalDate.of(2020, 12, 31);

    private final Map<Country, Rings> byCountry = new TreeMap<>();
    private final List<Rings> others = new ArrayList<>();
    private final List<Disputed> disputed = new ArrayList<>();

    private static final class Read {
        static final Outlines WORLD = new Outlines();
    }

    /** An area (rings) or line that Natural Earth shows as disputed, under the name it has there. */
    record Disputed(boolean isArea, String name, Rings shape) {}

    private Outlines() {
        readTopology(read("/org/comity/front/countries-50m.json"));
        read("/org/comity/workbench/chart/small-places.json")
                .path("places")
                .properties()
                .forEach(p -> byCountry.putIfAbsent(Country.of(p.getKey()), spot(p.getValue())));
        for (JsonNode feature :
                read("/org/comity/workbench/chart/disputed.json").path("features")) {
            readDisputed(feature);
        }
    }

    static Outlines world() {
        return Read.WORLD;
    }

    /** In degrees, by code, in alphabetical order. */
    Map<Country, Rings> byCountry() {
        return byCountry;
    }

    Optional<Rings> find(Country country) {
        return Optional.ofNullable(byCountry.get(country));
    }

    /** Land without a code of its own. */
    List<Rings> others() {
        return others;
    }

    List<Disputed> disputed() {
        return disputed;
    }

    private void readTopology(JsonNode topology) {
        List<double[]> arcs = arcs(topology);
        for (JsonNode geometry : topology.path("objects").path("countries").path("geometries")) {
            List<double[]> rings = new ArrayList<>();
            boolean single = geometry.path("type").stringValue("").equals("Polygon");
            for (JsonNode part : geometry.path("arcs")) {
                if (single) {
                    rings.add(ring(part, arcs));
                } else {
                    part.forEach(ring -> rings.add(ring(ring, arcs)));
                }
            }
            Rings shape = new Rings(rings);
            country(geometry).ifPresentOrElse(c -> byCountry.merge(c, shape, Outlines::both), () -> others.add(shape));
        }
    }

    /** A place that is drawn as a mark: a square of two kilometres. */
    private static Rings spot(JsonNode point) {
        double x = point.get(0).asDouble();
        double y = point.get(1).asDouble();
        double d = 0.01;
        return new Rings(List.of(new double[] {x - d, y - d, x + d, y - d, x + d, y + d, x - d, y + d}));
    }

    private static Rings both(Rings a, Rings b) {
        List<double[]> rings = new ArrayList<>(a.rings());
        rings.addAll(b.rings());
        return new Rings(rings);
    }

    private static Optional<Country> country(JsonNode geometry) {
        String number = geometry.path("id").stringValue("").replaceFirst("^0+", "");
        String name = geometry.path("properties").path("name").stringValue("");
        if (number.isEmpty()) {
            return Optional.ofNullable(BY_NAME.get(name)).map(Country::of);
        }
        return switch (Countries.embedded().resolve(CodeScheme.M49, number, DRAWN, Meaning.NOW)) {
            case Resolution.Matched(Country country) -> Optional.of(country);
            case Resolution.OutOfScope _, Resolution.Refused _ -> Optional.empty();
        };
    }

    /** TopoJSON's arcs: differences between whole numbers, scaled and moved. */
    private static List<double[]> arcs(JsonNode topology) {
        JsonNode scale = topology.path("transform").path("scale");
        JsonNode translate = topology.path("transform").path("translate");
        List<double[]> arcs = new ArrayList<>();
        for (JsonNode arc : topology.path("arcs")) {
            double[] points = new double[2 * arc.size()];
            long x = 0;
            long y = 0;
            int n = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points[n++] = x * scale.get(0).asDouble() + translate.get(0).asDouble();
                points[n++] = y * scale.get(1).asDouble() + translate.get(1).asDouble();
            }
            arcs.add(points);
        }
        return arcs;
    }

    /** Joins arcs; a negative number is the complement of an arc's index, read backwards. */
    private static double[] ring(JsonNode indexes, List<double[]> arcs) {
        int length = 0;
        for (JsonNode index : indexes) {
            int i = index.asInt();
            length += arcs.get(i < 0 ? ~i : i).length;
        }
        double[] ring = new double[length];
        int n = 0;
        for (JsonNode index : indexes) {
            int i = index.asInt();
            double[] arc = arcs.get(i < 0 ? ~i : i);
            for (int k = 0; k < arc.length; k += 2) {
                int from = i < 0 ? arc.length - 2 - k : k;
                ring[n++] = arc[from];
                ring[n++] = arc[from + 1];
            }
        }
        return ring;
    }

    private void readDisputed(JsonNode feature) {
        boolean area = feature.path("properties").path("kind").stringValue("").equals("area");
        List<double[]> rings = new ArrayList<>();
        for (JsonNode part : feature.path("geometry").path("coordinates")) {
            if (area) {
                part.forEach(ring -> rings.add(points(ring)));
            } else {
                rings.add(points(part));
            }
        }
        String name = feature.path("properties").path("name").stringValue("");
        disputed.add(new Disputed(area, name, new Rings(rings)));
    }

    private static double[] points(JsonNode coordinates) {
        double[] points = new double[2 * coordinates.size()];
        int n = 0;
        for (JsonNode point : coordinates) {
            points[n++] = point.get(0).asDouble();
            points[n++] = point.get(1).asDouble();
        }
        return points;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Outlines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no %s on the class path; build again.".formatted(resource));
            }
            return Template.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(resource), e);
        }
    }
}
