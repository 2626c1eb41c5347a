package org.comity.workbench.trade.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.comity.methods.gravity.across.RandomEffects;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    @Test
    void theSpreadBetweenAgreementsIsThatOfTheEstimatesThatShip() throws Exception {
        List<String[]> rows;
        try (var in = Objects.requireNonNull(Estimates.class.getResourceAsStream("agreements.csv"))) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        }
        RandomEffects effects = RandomEffects.fit(
                rows.stream().mapToDouble(row -> Double.parseDouble(row[3])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[4])).toArray());
        assertThat(effects.estimates()).isEqualTo(25);
        assertThat(Estimates.shipped().agreement().spread()).isCloseTo(effects.spread(), within(5e-5));
    }

    @Test
    void aTriangularDrawStaysInItsRangeAndIsItsEndsAtTheEnds() {
        Band band = new Band(7, 5, 10, "");
        assertThat(band.at(0)).isEqualTo(5);
        assertThat(band.at(1)).isEqualTo(10);
        assertThat(band.at(0.4)).isCloseTo(7, within(1e-12)); // two fifths of the range lie below the peak
        assertThat(Band.exact(3, "").at(0.9)).isEqualTo(3);
    }
}
