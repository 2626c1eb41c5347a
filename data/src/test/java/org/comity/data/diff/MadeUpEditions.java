package org.comity.data.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Two editions of a made-up table in the layout of the governance indicators, and what differs between them.
 *
 * @param earlier the earlier edition as CSV
 * @param later the later one
 * @param changes by indicator, country and year: REVISED, ADDED or WITHDRAWN with the figure before and after
 */
public record MadeUpEditions(String earlier, String later, Map<String, String> changes) {
    private static final Map<String, String> NAMES = Map.of(
            "voice", "VoiceandAccountability",
            "stability", "PoliticalStability",
            "effectiveness", "GovernmentEffectiveness",
            "regulation", "RegulatoryQuality",
            "law", "RuleofLaw",
            "corruption", "ControlofCorruption");
    private static final List<String> COUNTRIES = List.of(
            "KEN", "UGA", "TZA", "ETH", "SOM", "SSD", "PER", "BOL", "BRA", "CHL", "COL", "ECU", "VNM", "LAO", "KHM",
            "CHN", "THA", "PHL");
    private static final int FIRST = 1996;
    private static final int LAST = 2014;

    /** Makes editions that differ in so many cells; the seed chooses which, and how. */
    public static MadeUpEditions of(long seed, int revised, int added, int withdrawn) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> cells = new ArrayList<>();
        for (String name : NAMES.keySet().stream().sorted().toList()) {
            for (String country : COUNTRIES) {
                for (int year = FIRST; year <= LAST; year++) {
                    cells.add(name + " " + country + " " + year);
                }
            }
        }
        List<String> shuffled = new ArrayList<>(cells);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            java.util.Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        Map<String, String> changes = new TreeMap<>();
        StringBuilder earlier = new StringBuilder(HEADER);
        StringBuilder later = new StringBuilder(HEADER);
        for (int i = 0; i < shuffled.size(); i++) {
            double before = random.nextInt(-2000, 2000) / 1000.0;
            double after = i < revised ? before + random.nextInt(1, 400) / 1000.0 : before;
            String kind = i < revised
                    ? "REVISED"
                    : i < revised + added ? "ADDED" : i < revised + added + withdrawn ? "WITHDRAWN" : "";
            double first = kind.equals("ADDED") ? Double.NaN : before;
            double last = kind.equals("WITHDRAWN") ? Double.NaN : Math.round(after * 1000) / 1000.0;
            append(earlier, shuffled.get(i), first);
            append(later, shuffled.get(i), last);
            if (!kind.isEmpty()) {
                changes.put("wgi." + shuffled.get(i), kind + " " + first + " " + last);
            }
        }
        return new MadeUpEditions(earlier.toString(), later.toString(), changes);
    }

    private static final String HEADER =
            "\"Country/Territory\",\"Code\",\"Year\",\"Estimate\",\"StdErr\",\"NumSrc\",\"Indicator\"\n";

    private static void append(StringBuilder csv, String cell, double value) {
        String[] parts = cell.split(" ");
        if (!Double.isNaN(value)) {
            csv.append("\"x\",\"%s\",%s,%s,0.2,5,\"%s\"\n".formatted(parts[1], parts[2], value, NAMES.get(parts[0])));
        }
    }
}
