package org.comity.workbench.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A Vega-Lite specification in a file beside this class, where texts that begin with {@code @} are places to fill.
 * It comes out with Comity's theme and with its data in it.
 */
final class Template {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectNode THEME = read("theme");

    private final ObjectNode spec;

    private Template(ObjectNode spec) {
        this.spec = spec;
    }

    static Template of(String name) {
        return new Template(read(name));
    }

    /** Fills the places, {@code @axis} from the key {@code axis}. A place without a value is a fault of ours. */
    Template fill(Map<String, Object> places) {
        fill(spec, places);
        return this;
    }

    /** Adds a named data set. */
    Template data(String name, ArrayNode rows) {
        spec.withObjectProperty("datasets").set(name, rows);
        return this;
    }

    /** The whole specification; the description is what a screen reader says. */
    String toJson(String description) {
        ObjectNode whole = THEME.deepCopy();
        whole.put("description", description);
        whole.setAll(spec);
        return whole.toString();
    }

    static ArrayNode rows() {
        return JSON.createArrayNode();
    }

    private static void fill(JsonNode node, Map<String, Object> places) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames().stream().toList()) {
                object.set(name, filled(object.get(name), places));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filled(array.get(i), places));
            }
        }
    }

    private static JsonNode filled(JsonNode node, Map<String, Object> places) {
        if (node instanceof StringNode text && text.stringValue().startsWith("@")) {
            Object value = places.get(text.stringValue().substring(1));
            if (value == null) {
                throw new IllegalStateException("Nothing was given for the place " + text.stringValue());
            }
            return JSON.valueToTree(value);
        }
        fill(node, places);
        return node;
    }

    private static ObjectNode read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("There is no chart template " + name);
            }
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The chart template %s cannot be read.".formatted(name), e);
        }
    }
}
