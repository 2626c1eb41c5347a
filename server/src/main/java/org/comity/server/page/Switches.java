package org.comity.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.model.NeighbourRule;

/**
 * The switches of a page as they stand in its address. What is at its default is left out of new addresses.
 *
 * @param given the switches asked for, by name, as written
 * @param year empty: the page chooses
 * @param rule the neighbour rule
 * @param frame the frame's id; empty for the default one
 * @param asOf which vintages may be read
 * @param language the reader's
 */
public record Switches(
        Map<String, String> given,
        Optional<Integer> year,
        NeighbourRule rule,
        Optional<String> frame,
        AsOf asOf,
        Language language) {
    public Switches {
        given = Map.copyOf(given);
    }

    /** Reads a year from 1800 to 2100. */
    public static int year(String text) {
        return SwitchesReader.year(text);
    }

    /** The value of a switch as written, or the empty text. */
    public String get(String name) {
        return given.getOrDefault(name, "");
    }

    /** The same switches with some set anew. */
    public Switches with(Map<String, String> changes) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        changed.putAll(changes);
        return new Switches(changed, year, rule, frame, asOf, language);
    }

    /** The address of another page with the same switches. */
    public String at(String path) {
        return address(path, given);
    }

    /** The same, with one switch set; an empty value takes it out. */
    public String at(String path, String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        changed.put(name, String.valueOf(value));
        return address(path, changed);
    }

    /** The address with only those switches that hold on every page: rule, frame, date and language. */
    public String across(String path) {
        Map<String, String> kept = new LinkedHashMap<>(given);
        kept.keySet().retainAll(SwitchesReader.EVERYWHERE);
        return address(path, kept);
    }

    /** The same with others beside them; an empty value is left out. */
    public String acrossWith(String path, Map<String, String> named) {
        Map<String, String> kept = new LinkedHashMap<>(given);
        kept.keySet().retainAll(SwitchesReader.EVERYWHERE);
        kept.putAll(named);
        return address(path, kept);
    }

    /**
     * The address that shows the same view later and elsewhere: what the page chose is written out, and vintages that
     * come after the day are left out.
     */
    public String pinned(String path, Map<String, String> chosen, LocalDate day) {
        Map<String, String> pinned = new LinkedHashMap<>(given);
        pinned.putAll(chosen);
        if (asOf.equals(AsOf.LATEST)) {
            pinned.put("asof", day.toString());
            pinned.put("known", "retrieval");
        }
        return address(path, pinned);
    }

    private static String address(String path, Map<String, String> switches) {
        StringBuilder query = new StringBuilder();
        for (String name : SwitchesReader.NAMES) {
            String value = switches.getOrDefault(name, "");
            if (!value.isEmpty()) {
                boolean first = query.isEmpty() && path.indexOf('?') < 0;
                query.append(first ? '?' : '&').append(name).append('=').append(encode(value));
            }
        }
        return path + query;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
