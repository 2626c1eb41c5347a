package org.comity.data.starter;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Natural Earth's disputed areas and lines (1:10m, public domain) as one small GeoJSON file for the maps. Names and
 * notes are quoted as Natural Earth has them; Comity takes no position.
 */
public final class DisputedAreas {
    static final String AREAS = "ne_10m_admin_0_disputed_areas.json.gz";
    static final String LINES = "ne_10m_admin_0_boundary_lines_disputed_areas.json.gz";

    /** Degrees: about a kilometre, a tenth of a pixel on a map of the world. */
    private static final double TOLERANCE = 0.01;

    /** Decimals of a degree: about a hundred metres. */
    private static final int DECIMALS = 3;

    private final JsonMapper json = new JsonMapper();

    /**
     * Writes {@code disputed.json} from the two files in {@code naturalEarth}.
     *
     * @throws IOException when a file is not there or is not GeoJSON
     */
    public void write(Path naturalEarth, Path target) throws IOException {
        ObjectNode collection = json.createObjectNode();
        collection.put("type", "FeatureCollection");
        collection.put("source", "Natural Earth 1:10m, disputed areas and boundary lines (public domain)");
        collection.put("caption", "Comity takes no position on the status of any place or the course of any boundary");
        List<String> features = new ArrayList<>();
        for (JsonNode area : features(naturalEarth.resolve(AREAS))) {
            if (isClaimed(area.path("properties"))) {
                features.add(json.writeValueAsString(area(area)));
            }
        }
        for (JsonNode line : features(naturalEarth.resolve(LINES))) {
            features.add(json.writeValueAsString(line(line)));
        }
        String head = json.writeValueAsString(collection);
        Files.writeString(
                target,
                head.substring(0, head.length() - 1) + ",\"features\":[\n" + String.join(",\n", features) + "\n]}\n");
    }

    private List<JsonNode> features(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return json.readTree(in).path("features").values().stream().toList();
        }
    }

    /** A lease that nobody contests (Baykonur) is in Natural Earth's file, but is no dispute. */
    private static boolean isClaimed(JsonNode properties) {
        return !properties.path("featurecla").asString("").equals("Admin-0 lease")
                || properties.path("NOTE_BRK").asString("").contains("Claimed by");
    }

    private ObjectNode area(JsonNode source) {
        JsonNode properties = source.path("properties");
        ArrayNode polygons = json.createArrayNode();
        for (JsonNode polygon : parts(source.path("geometry"), "Polygon")) {
            ArrayNode rings = polygons.addArray();
            for (JsonNode ring : polygon) {
                rings.add(coordinates(read(ring).simplifiedRing(TOLERANCE).turned(rings.isEmpty())));
            }
        }
        return feature("area", properties.path("BRK_NAME"), properties.path("NOTE_BRK"), properties)
                .set("geometry", geometry("MultiPolygon", polygons));
    }

    private ObjectNode line(JsonNode source) {
        JsonNode properties = source.path("properties");
        ArrayNode lines = json.createArrayNode();
        for (JsonNode line : parts(source.path("geometry"), "LineString")) {
            lines.add(coordinates(read(line).simplified(TOLERANCE)));
        }
        return feature("line", properties.path("name"), properties.path("note"), properties)
                .set("geometry", geometry("MultiLineString", lines));
    }

    private ObjectNode feature(String kind, JsonNode name, JsonNode note, JsonNode properties) {
        ObjectNode feature = json.createObjectNode();
        feature.put("type", "Feature");
        feature.putObject("properties")
                .put("kind", kind)
                .put("name", name.asString(""))
                .put("note", note.asString(""))
                .put("class", properties.path("featurecla").asString(""));
        return feature;
    }

    private ObjectNode geometry(String type, ArrayNode coordinates) {
        return json.createObjectNode().put("type", type).set("coordinates", coordinates);
    }

    private static List<JsonNode> parts(JsonNode geometry, String single) {
        JsonNode coordinates = geometry.path("coordinates");
        return geometry.path("type").asString("").equals(single)
                ? List.of(coordinates)
                : coordinates.values().stream().toList();
    }

    private static Outline read(JsonNode coordinates) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode point : coordinates) {
            points.add(new double[] {point.get(0).asDouble(), point.get(1).asDouble()});
        }
        return new Outline(points);
    }

    private ArrayNode coordinates(Outline outline) {
        ArrayNode array = json.createArrayNode();
        for (double[] point : outline.points()) {
            array.addArray().add(rounded(point[0])).add(rounded(point[1]));
        }
        return array;
    }

    private static BigDecimal rounded(double degrees) {
        return new BigDecimal(degrees).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
