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
 * (sales at home and abroad) to product, less exports; where that is less than nothing somewhere in the range, as for a
 * country that exports much of what it makes, product times the ratio of sales at home to product. The ratio is the
 * median over the countries for which the source agtpa has both sales; its range is from the 5th to the 95th hundredth
 * of these countries.
 */
final class DomesticRule {
    private static final String GDP = "wdi.gdp_usd";
    private static final String SALES = "agtpa.domestic_sales";
    private static final String EXPORTS = "agtpa.exports";
    /** How a band was made. */
    static final String OUTPUT_LESS_EXPORTS = "output";

    /** The same, where output less exports is no number above zero. */
    static final String SALES_AT_HOME = "sales";

    private static final double MILLION = 1e6;
    private static final int ENOUGH = 20;

    private final Workbench workbench;
    private final int year;
    private final List<Double> outputs = new ArrayList<>(); // over product, rising
    private final List<Double> sales = new ArrayList<>();
    private final Map<Country, Double> gdp = new HashMap<>();

    DomesticRule(Workbench workbench, int year) {
        this.workbench = workbench;
        this.year = year;
    }

    List<String> indicators() {
        return List.of(GDP, SALES, EXPORTS);
    }

    /** Whether the rule lacks nothing but the product of this country. */
    boolean lacksProduct(Country country) {
        if (outputs.isEmpty()) {
            read();
        }
        return outputs.size() >= ENOUGH && !gdp.containsKey(country);
    }

    /**
     * Million USD, with its range.
     *
     * @param exports of the country in million USD
     * @throws IllegalArgumentException when the product of the country, or the ratio, is not known
     */
    Band estimate(Country country, double exports) {
        if (outputs.isEmpty()) {
            read();
        }
        Double product = gdp.get(country);
        if (product == null || outputs.size() < ENOUGH) {
            throw new IllegalArgumentException(
                    "%s has no sales at home in the baseline, and they cannot be estimated: %s."
                            .formatted(
                                    country,
                                    product == null
                                            ? "its gross domestic product of %d is not held; import wdi".formatted(year)
                                            : "the source agtpa is not held for %d; import it".formatted(year)));
        }
        double[] made = quantiles(outputs, product);
        return made[0] > exports
                ? new Band(made[1] - exports, made[0] - exports, made[2] - exports, OUTPUT_LESS_EXPORTS)
                : band(quantiles(sales, product));
    }

    private static Band band(double[] values) {
        return new Band(values[1], values[0], values[2], SALES_AT_HOME);
    }

    private static double[] quantiles(List<Double> ratios, double product) {
        return new double[] {
            product * quantile(ratios, 0.05), product * quantile(ratios, 0.5), product * quantile(ratios, 0.95)
        };
    }

    private static double quantile(List<Double> ratios, double share) {
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
        for (Observation figure : figures(SALES)) {
            figure.value().ifPresent(value -> {
                output.merge(figure.home(), value, Double::sum);
                ratio(figure.home(), value, sales);
            });
        }
        for (Observation figure : figures(EXPORTS)) { // in a fixed order, so that sums have the same bytes
            figure.value().ifPresent(value -> output.merge(figure.home(), value, Double::sum));
        }
        output.forEach((country, value) -> ratio(country, value, outputs));
        outputs.sort(Double::compare);
        sales.sort(Double::compare);
    }

    private void ratio(Country country, double value, List<Double> ratios) {
        Double product = gdp.get(country);
        if (product != null && product > 0) {
            ratios.add(value / product);
        }
    }

    private List<Observation> figures(String indicator) {
        return workbench.facts().observations(new Facts.Query(List.of(indicator), Set.of(), Set.of(), year, year));
    }
}
