package org.comity.workbench.trade.counterfactual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.workbench.sheet.CsvText;

/**
 * Estimated effects, as {@code gravity fit} writes them.
 *
 * @param covariance row by row in the order of {@code terms}
 * @param full whether covariances were given, or standard errors only
 */
record Coefficients(List<String> terms, List<Double> estimates, List<Double> covariance, boolean full) {
    static Coefficients read(PairFile file, Optional<PairFile> covariance) {
        int term = file.column("term");
        int estimate = file.column("estimate");
        List<String> terms = new ArrayList<>();
        List<Double> estimates = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (CsvText.Row row : file.rows()) {
            String name = file.text(row, term);
            if (terms.contains(name)) {
                throw file.mistake(row, term, "the term %s stands there before".formatted(name));
            }
            terms.add(name);
            estimates.add(file.number(row, estimate));
            errors.add(file.has("std_error") ? file.number(row, file.column("std_error")) : 0.0);
        }
        List<Double> spread = covariance.map(other -> square(other, terms)).orElseGet(() -> diagonal(errors));
        return new Coefficients(terms, estimates, spread, covariance.isPresent());
    }

    private static List<Double> diagonal(List<Double> errors) {
        List<Double> square = new ArrayList<>();
        for (int k = 0; k < errors.size(); k++) {
            for (int l = 0; l < errors.size(); l++) {
                square.add(k == l ? errors.get(k) * errors.get(k) : 0.0);
            }
        }
        return square;
    }

    private static List<Double> square(PairFile file, List<String> terms) {
        if (file.has("other_term")) {
            return pairs(file, terms);
        }
        int term = file.column("term");
        List<Double> square = new ArrayList<>();
        for (String name : terms) {
            CsvText.Row row = file.rows().stream()
                    .filter(each -> file.text(each, term).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "%s has no row for the term %s.".formatted(file.name(), name)));
            for (String other : terms) {
                square.add(file.number(row, file.column(other.toLowerCase(java.util.Locale.ROOT))));
            }
        }
        return square;
    }

    /** Both triangles from a row for each pair, as {@code gravity fit --table covariance} writes them. */
    private static List<Double> pairs(PairFile file, List<String> terms) {
        int term = file.column("term");
        int other = file.column("other_term");
        int covariance = file.column("covariance");
        Map<List<String>, Double> held = new HashMap<>();
        for (CsvText.Row row : file.rows()) {
            String one = file.text(row, term);
            String two = file.text(row, other);
            double value = file.number(row, covariance);
            Double before = held.put(List.of(one, two), value);
            held.put(List.of(two, one), value);
            if (before != null && before != value) {
                throw file.mistake(
                        row, covariance, "the pair %s, %s stands there before with another value".formatted(one, two));
            }
        }
        List<Double> square = new ArrayList<>();
        for (String one : terms) {
            for (String two : terms) {
                Double value = held.get(List.of(one, two));
                if (value == null) {
                    throw new IllegalArgumentException(
                            "%s has no row for the pair of terms %s, %s.".formatted(file.name(), one, two));
                }
                square.add(value);
            }
        }
        return square;
    }

    double[] estimate() {
        return estimates.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] spread() {
        return covariance.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
