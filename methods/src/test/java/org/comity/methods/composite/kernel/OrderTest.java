package org.comity.methods.composite.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.methods.Oracle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles to the last bit. */
class OrderTest {
    private static final double[] SORTED = {
        0.109, 0.434, 0.44, 0.534, 0.537, 0.737, 0.956, 0.984, 1.077, 1.202, 1.39, 1.477, 1.628, 1.779, 1.811, 2.092,
        2.186, 2.273, 2.507, 2.57, 3.08, 4.535, 4.93
    };

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.43459999999999999",
        "0.5, 1.4770000000000001",
        "0.95, 4.3894999999999982",
        "0.15, 0.53490000000000004",
        "0.333, 1.0143180000000001",
        "0, 0.109",
        "1, 4.93"
    })
    @Oracle(source = "R 4.2.2, stats::quantile, type 7", where = "sprintf(\"%.17g\", quantile(x, p, names = FALSE))")
    void theQuantileIsThatOfR(double p, double value) {
        assertThat(Order.quantile(SORTED, p)).isEqualTo(value);
    }
}
