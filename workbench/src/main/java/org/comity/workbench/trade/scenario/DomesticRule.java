package org.comity.workbench.trade.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.workbench.Workbench;

/**
 * Sales at home of a country for which no source has them: gross domestic product times the ratio of gross output
 * (sales at home and abroad) to product, less exports. The ratio is the median over the countries for which the source
 * agtpa has both sales; its range is from the 5th to the 95th hundredth of these countries.
 */
final class DomesticRule {
    private static final String GDP = "wdi.gdp_usd";
    private static final String SALES = "agtpa.domestic_sales";
    private static final String EXPORTS = "agtpa.exports";
    private static final double MILLION = 1e6;
    private static final int ENOUGH = 20;
    /** Sales at home are at least this part of gross output: the rule may not give less than nothing. */
    private static final double LEAST = 0.05;

    private final Workbench workbench;
    private final int year;
    private final List<Double> ratios = new ArrayList<>();
    private final Map<Country, Double> gdp = new HashMap<>();

    DomesticRule(Workbench workbench, int year) {
        this.workbench = workbench;
        this.year = year;
    }

    List<String> indicators() {
        return List.of(GDP, SALES, EXPORTS);
    }

    /**
     * Million USD, with its range.
     *
     * @param exports of the country in million USD
     * @throws IllegalArgumentException when the product of the country, or the ratio, is not known
     */
    Band estimate(Country country, double exports) {
        if (ratios.isEmpty()) {
            read();
        }
        Double product = gdp.get(country);
        if (product == null || ratios.size() < ENOUGH) {
            throw new IllegalArgumentException(
                    "%s has no sales at home in the baseline, and they cannot be estimated: %s."
                            .formatted(
                                    country,
                                    product == null
                                            ? "its gross domestic product of %d is not held; import wdi".formatted(year)
                                            : "the source agtpa is not held for %d; import it".formatted(year)));
        }
        double low = sales(product * quantile(0.05), exports);
        double middle = sales(product * quantile(0.5), exports);
        double high = sales(product * quantile(0.95), exports);
        return new Band(middle, low, high, "gross domestic product times a ratio, less exports");
    }

    private static double sales(double output, double exports) {
        return Math.max(output - exports, LEAST * Math.max(output, exports));
    }

    private double quantile(double share) {
        double at = share * (ratios.size() - 1);
        int below = (int) at;
        int above = Math.min(below + 1, ratios.size() - 1);
        return ratios.get(below) + (at - below) * (ratios.get(above) - ratios.get(below));
    }

    private void read() {
        if (!workbench.facts().inUse().keySet().containsAll(indicators())) {
            return;
        }
        for (Observation figure : figures(GDP)) {
            figure.value().ifPresent(value -> gdp.put(figure.home(), value / MILLION));
        }
        Map<Country, Double> output = new HashMap<>();
        for (String indicator : List.of(SALES, EXPORTS)) {
            for (Observation figure : figures(indicator)) { // in a fixed order, so that sums have the same bytes
                figure.value().ifPresent(value -> output.merge(figure.home(), value, Double::sum));
            }
        }
        output.forEach((country, value) -> {
            Double product = gdp.get(country);
            if (product != null && product > 0) {
                ratios.add(value / product);
            }
        });
        ratios.sort(Double::compare);
    }

    private List<Observation> figures(String indicator) {
        return workbench.facts().observations(new Facts.Query(List.of(indicator), Set.of(), Set.of(), year, year));
    }
}
