package org.comity.methods.composite.sensitivity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.comity.methods.composite.kernel.Moments;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.StepFailure;

/** Standard errors of raw figures by code and row: a share of each figure, of its column's spread, or given by cell. */
final class Sizes {
    private Sizes() {}

    /** A share of each figure's size, 0 or more. */
    static Function<Sheet, Map<String, double[]>> shares(double share) {
        return data -> byCode(
                data,
                column -> Arrays.stream(data.rawValues(column))
                        .map(value -> Math.abs(value) * share)
                        .toArray());
    }

    /** A multiple of the column's standard deviation, 0 or more. */
    static Function<Sheet, Map<String, double[]>> deviations(double times) {
        return data -> byCode(data, column -> {
            double[] sizes = new double[data.rows().count()];
            if (data.count(column) > 1) {
                Arrays.fill(sizes, times * Moments.standardDeviation(data.rawValues(column), data.rawPresent(column)));
            }
            return sizes;
        });
    }

    /** Of a sheet, whose rows and columns must all be known to the data; a cell that it has not is without error. */
    static Function<Sheet, Map<String, double[]>> given(Sheet errors) {
        return data -> {
            Map<String, Integer> places = places(data.rows());
            Map<String, double[]> sizes = new HashMap<>();
            for (int column = 0; column < errors.columns(); column++) {
                String code = errors.codes().get(column);
                data.column(Choice.ERRORS, code);
                sizes.put(code, column(errors, column, places));
            }
            return sizes;
        };
    }

    private static double[] column(Sheet errors, int column, Map<String, Integer> places) {
        double[] sizes = new double[places.size()];
        String code = errors.codes().get(column);
        for (int row = 0; row < errors.rows().count(); row++) {
            String name = errors.rows().name(row);
            Integer place = places.get(name);
            if (place == null) {
                throw new StepFailure(Choice.ERRORS, code, name, "it has an error and no figures");
            }
            if (errors.has(column, row)) {
                double size = errors.value(column, row);
                if (size < 0) {
                    throw new StepFailure(
                            Choice.ERRORS,
                            code,
                            name,
                            "its standard error is %s; it must be 0 or more".formatted(size));
                }
                sizes[place] = size;
            }
        }
        return sizes;
    }

    private static Map<String, Integer> places(Rows rows) {
        Map<String, Integer> places = new HashMap<>();
        for (int row = 0; row < rows.count(); row++) {
            places.put(rows.name(row), row);
        }
        return places;
    }

    private static Map<String, double[]> byCode(Sheet data, IntFunction<double[]> sizes) {
        Map<String, double[]> all = new HashMap<>();
        for (int column = 0; column < data.columns(); column++) {
            all.put(data.codes().get(column), sizes.apply(column));
        }
        return all;
    }
}
