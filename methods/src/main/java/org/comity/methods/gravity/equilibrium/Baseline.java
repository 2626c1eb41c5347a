package org.comity.methods.gravity.equilibrium;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trade before the change: every exporter with every importer, domestic sales on the diagonal, in one currency at
 * border prices (before duty). Immutable.
 */
public final class Baseline {
    private final List<String> countries;
    private final Map<String, Integer> places;
    private final double[] trade;
    private final double[] output;
    private final double[] spending;

    private Baseline(List<String> countries, double[] trade) {
        this.countries = List.copyOf(countries);
        this.trade = trade.clone();
        this.places = new HashMap<>();
        int n = countries.size();
        this.output = new double[n];
        this.spending = new double[n];
        for (int i = 0; i < n; i++) {
            if (places.put(countries.get(i), i) != null) {
                throw new IllegalArgumentException("The country %s is listed twice.".formatted(countries.get(i)));
            }
            for (int j = 0; j < n; j++) {
                output[i] += trade[i * n + j];
                spending[j] += trade[i * n + j];
            }
        }
    }

    /**
     * A baseline for counterfactuals. Shapes: countries[n], n >= 2; trade[n * n], row = exporter, column = importer.
     *
     * @throws IllegalArgumentException when a flow is negative or no number, a country sells nothing at home, or no
     *     trade links two groups of countries
     */
    public static Baseline of(List<String> countries, double[] trade) {
        int n = countries.size();
        if (n < 2) {
            throw new IllegalArgumentException("A trade equilibrium needs at least 2 countries, not %d.".formatted(n));
        }
        if (trade.length != n * n) {
            throw new IllegalArgumentException("%d countries need %d flows, not %d.".formatted(n, n * n, trade.length));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double flow = trade[i * n + j];
                if (!(flow >= 0) || Double.isInfinite(flow)) {
                    throw new IllegalArgumentException("Trade from %s to %s must be 0 or more, not %s."
                            .formatted(countries.get(i), countries.get(j), flow));
                }
            }
        }
        requireHome(countries, trade);
        requireLinked(countries, trade);
        return new Baseline(countries, trade);
    }

    private static void requireHome(List<String> countries, double[] trade) {
        int n = countries.size();
        List<String> without = IntStream.range(0, n)
                .filter(i -> trade[i * n + i] == 0)
                .mapToObj(countries::get)
                .toList();
        if (!without.isEmpty()) {
            throw new IllegalArgumentException(("There is no domestic trade (exporter and importer the same) of %s.\n"
                            + "Maybe add gross output less exports, or leave the country out.")
                    .formatted(shortened(without)));
        }
    }

    private static void requireLinked(List<String> countries, double[] trade) {
        int n = countries.size();
        boolean[] reached = new boolean[n];
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(0));
        reached[0] = true;
        int count = 1;
        while (!open.isEmpty()) {
            int i = open.remove();
            for (int j = 0; j < n; j++) {
                if (!reached[j] && (trade[i * n + j] > 0 || trade[j * n + i] > 0)) {
                    reached[j] = true;
                    count++;
                    open.add(j);
                }
            }
        }
        if (count < n) {
            boolean few = count <= n / 2;
            List<String> apart = IntStream.range(0, n)
                    .filter(i -> reached[i] == few)
                    .mapToObj(countries::get)
                    .toList();
            throw new IllegalArgumentException(("No trade links %s with the other countries, so their prices cannot be"
                            + " compared.\nMaybe a flow is missing, or solve the groups apart.")
                    .formatted(shortened(apart)));
        }
    }

    private static String shortened(List<String> names) {
        return names.size() <= 5 ? String.join(", ", names) : String.join(", ", names.subList(0, 5)) + " and others";
    }

    /** How many countries. */
    public int size() {
        return countries.size();
    }

    /** The countries in the order of rows and columns. */
    public List<String> countries() {
        return countries;
    }

    /** Where a country is; throws when it is not there. */
    public int index(String country) {
        Integer place = places.get(country);
        if (place == null) {
            throw new IllegalArgumentException("The baseline has no country %s.".formatted(country));
        }
        return place;
    }

    /** Whether the baseline has the country. */
    public boolean has(String country) {
        return places.containsKey(country);
    }

    /** The flow from an exporter to an importer; both the same for domestic sales. */
    public double trade(int exporter, int importer) {
        return trade[exporter * countries.size() + importer];
    }

    /** All flows, a copy. Shape: [n * n], row = exporter. */
    public double[] trade() {
        return trade.clone();
    }

    /** Sales of a country at home and abroad. */
    public double output(int country) {
        return output[country];
    }

    /** Purchases of a country at home and abroad, before duty. */
    public double spending(int country) {
        return spending[country];
    }
}
