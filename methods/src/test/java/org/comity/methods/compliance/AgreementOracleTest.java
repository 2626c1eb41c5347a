package org.comity.methods.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comity.methods.Oracle;
import org.comity.methods.compliance.Agreement.Level;
import org.junit.jupiter.api.Test;

/** The worked examples of Krippendorff (2011), to the three decimals printed. */
class AgreementOracleTest {
    /** One line for each coder, one character for each unit; a point is missing. */
    private static List<Rating> ratings(String... coders) {
        List<Rating> ratings = new ArrayList<>();
        for (int c = 0; c < coders.length; c++) {
            for (int u = 0; u < coders[c].length(); u++) {
                if (coders[c].charAt(u) != '.') {
                    ratings.add(new Rating("unit" + u, "coder" + c, coders[c].charAt(u)));
                }
            }
        }
        return ratings;
    }

    private static final List<Rating> FOUR = ratings("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    private static double alpha(List<Rating> ratings, Level level) {
        return Agreement.of(ratings, level, 0, 1).alpha().orElseThrow();
    }

    @Test
    @Oracle(
            source = "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability",
            where = "A, binary data, two observers")
    void binaryDataOfTwoObservers() {
        assertThat(alpha(ratings("0100000010", "1110010000"), Level.NOMINAL)).isCloseTo(0.095, within(0.0005));
    }

    @Test
    @Oracle(
            source = "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability",
            where = "B, nominal data, two observers")
    void nominalDataOfTwoObservers() {
        assertThat(alpha(ratings("aabbdcccedda", "babbbccceddd"), Level.NOMINAL))
                .isCloseTo(0.692, within(0.0005));
    }

    @Test
    @Oracle(
            source = "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability",
            where = "C, four observers, missing data")
    void nominalDataOfFourObserversWithGaps() {
        assertThat(alpha(FOUR, Level.NOMINAL)).isCloseTo(0.743, within(0.0005));
    }

    @Test
    @Oracle(
            source = "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability",
            where = "D, the same data, other metrics")
    void ordinalAndIntervalDataOfFourObserversWithGaps() {
        assertThat(alpha(FOUR, Level.ORDINAL)).isCloseTo(0.815, within(0.0005));
        assertThat(alpha(FOUR, Level.INTERVAL)).isCloseTo(0.849, within(0.0005));
    }

    @Test
    void countsOnlyWhatCanBePaired() {
        Agreement agreement = Agreement.of(FOUR, Level.NOMINAL, 0, 1);
        assertThat(agreement.units()).isEqualTo(11); // unit 12 was rated once
        assertThat(agreement.ratings()).isEqualTo(40);
        assertThat(agreement.coders()).isEqualTo(4);
    }

    @Test
    void theRangeHoldsAlphaAndFollowsTheSeed() {
        Agreement one = Agreement.of(FOUR, Level.NOMINAL, 1000, 1);
        assertThat(one.low().orElseThrow()).isLessThan(0.743);
        assertThat(one.high().orElseThrow()).isBetween(0.744, 1.0);
        List<Rating> turned = new ArrayList<>(FOUR);
        Collections.reverse(turned);
        assertThat(Agreement.of(turned, Level.NOMINAL, 1000, 1)).isEqualTo(one);
        assertThat(Agreement.of(FOUR, Level.NOMINAL, 1000, 2).low()).isNotEqualTo(one.low());
    }

    @Test
    void withoutAnyVariationThereIsNoAlpha() {
        assertThat(Agreement.of(ratings("111", "111"), Level.NOMINAL, 100, 1).alpha())
                .isEmpty();
        assertThat(Agreement.of(ratings("123", "..."), Level.NOMINAL, 100, 1).alpha())
                .isEmpty();
    }

    @Test
    void aCoderRatesAUnitOnce() {
        assertThatThrownBy(() ->
                        Agreement.of(List.of(new Rating("u", "c", 1), new Rating("u", "c", 0)), Level.NOMINAL, 0, 1))
                .hasMessage("Coder c rated u twice.");
    }
}
