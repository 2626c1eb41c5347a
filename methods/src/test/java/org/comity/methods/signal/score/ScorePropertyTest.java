package org.comity.methods.signal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorePropertyTest {
    private static boolean[] events(double[] chances, SplittableRandom random) {
        boolean[] events = new boolean[chances.length];
        for (int i = 0; i < events.length; i++) {
            events[i] = random.nextDouble() < chances[i];
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void murphysPartsAddUp(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] chances = random.doubles(200).toArray();
        Brier brier = Brier.of(chances, events(chances, random));
        assertThat(brier.reliability() - brier.resolution() + brier.uncertainty() + brier.within())
                .isCloseTo(brier.score(), within(1e-12));
        double[] few =
                Arrays.stream(chances).map(p -> (Math.floor(p * 10) + 0.5) / 10).toArray();
        assertThat(Brier.of(few, events(few, random)).within())
                .as("nothing is lost in bins of one chance")
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void fourChancesByHand() {
        Brier brier = Brier.of(new double[] {0.15, 0.15, 0.85, 0.85}, new boolean[] {false, true, true, true});
        assertThat(brier.score()).isCloseTo((0.0225 + 0.7225 + 2 * 0.0225) / 4, within(1e-12));
        assertThat(brier.uncertainty()).isCloseTo(0.1875, within(1e-12));
        assertThat(brier.resolution()).isCloseTo(0.0625, within(1e-12));
        assertThat(brier.reliability()).isCloseTo((0.35 * 0.35 + 0.15 * 0.15) / 2, within(1e-12));
        assertThatThrownBy(() -> Brier.of(new double[] {1.2}, new boolean[] {true}))
                .hasMessageContaining("from 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void chancesThatMeanWhatTheySayHaveSlopeOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] chances = random.doubles(4000, 0.02, 0.98).toArray();
        boolean[] events = events(chances, random);
        Calibration right = Calibration.of(chances, events);
        assertThat(Math.abs(right.slope() - 1)).isLessThan(4 * right.standardError());
        double[] bold = Arrays.stream(chances)
                .map(p -> 1 / (1 + Math.pow((1 - p) / p, 2)))
                .toArray();
        Calibration tooSure = Calibration.of(bold, events);
        assertThat(tooSure.slope()).as("log odds twice too far").isCloseTo(right.slope() / 2, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void chancesThatWereTooSureArePulledToWhatTheyWereWorth(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] chances = random.doubles(4000, 0.02, 0.3).toArray();
        boolean[] events = events(chances, random);
        double[] bold = Arrays.stream(chances)
                .map(p -> 1 / (1 + Math.pow((1 - p) / p, 2) / 4))
                .toArray();
        Calibration strong = Calibration.pulled(bold, events, 1, 10, 10);
        Calibration free = Calibration.of(bold, events);
        assertThat(strong.slope()).as("weak priors").isCloseTo(free.slope(), within(1e-3));
        Calibration weak = Calibration.pulled(bold, events, 0.01, 0.1, 0.1);
        assertThat(weak.slope()).as("pulled to 1").isBetween(free.slope(), 1.0);
        double[] moved = Arrays.stream(bold).map(strong::moved).toArray();
        assertThat(Brier.of(moved, events).score())
                .isLessThan(Brier.of(bold, events).score());
    }

    @Test
    void chancesOfWhichNothingIsKnownStayAsTheyAre() {
        Calibration none = Calibration.pulled(new double[0], new boolean[0], 1, 0.1, 0.5);
        for (double p : new double[] {0.005, 0.1, 0.5, 0.99}) {
            assertThat(none.moved(p)).isCloseTo(p, within(1e-12));
        }
        Calibration unknown = Calibration.of(new double[] {0.3, 0.3}, new boolean[] {true, false});
        assertThat(unknown.moved(0.2)).isEqualTo(0.2);
    }

    @Test
    void withoutAnEventThereIsNoSlope() {
        assertThat(Calibration.of(new double[] {0.1, 0.4, 0.2}, new boolean[3]).isKnown())
                .isFalse();
        assertThat(Calibration.of(new double[] {0.3, 0.3}, new boolean[] {true, false})
                        .isKnown())
                .isFalse();
    }

    @Test
    void warningsByHand() {
        // pair-period 7 is an event, warned of 3 ahead but not 1 ahead; 8 an event not warned of; 9 calm
        Warnings warnings = Warnings.of(
                new double[] {0.1, 0.5, 0.1, 0.6, 0.1},
                new int[] {1, 3, 1, 1, 3},
                new int[] {7, 7, 8, 9, 9},
                new boolean[] {true, true, true, false, false},
                0.2);
        assertThat(warnings.events()).isEqualTo(2);
        assertThat(warnings.hitRate()).isEqualTo(0.5);
        assertThat(warnings.lead()).isEqualTo(3);
        assertThat(warnings.falseAlarmRate()).isEqualTo(0.5);
        assertThat(warnings.falseAlarmRatio()).isEqualTo(0.5);
    }

    @Test
    void theIntervalIsWiderWhereAPairsDifferencesAreAlike() {
        int pairs = 20;
        int origins = 30;
        double[] alike = new double[pairs * origins];
        double[] apart = new double[alike.length];
        int[] pair = new int[alike.length];
        int[] origin = new int[alike.length];
        SplittableRandom random = new SplittableRandom(5);
        double[] effects = random.doubles(pairs, -1, 1).toArray();
        for (int i = 0; i < alike.length; i++) {
            pair[i] = i / origins;
            origin[i] = i % origins;
            alike[i] = effects[pair[i]];
            apart[i] = random.nextDouble(-1, 1);
        }
        var options = new PairedInterval.Options(400, 3, 1);
        PairedInterval clustered = PairedInterval.of(alike, pair, origin, options);
        PairedInterval independent = PairedInterval.of(apart, pair, origin, options);
        assertThat(clustered.high() - clustered.low()).isGreaterThan(2 * (independent.high() - independent.low()));
        assertThat(PairedInterval.of(alike, pair, origin, options)).isEqualTo(clustered);
        double[] less = new double[alike.length];
        Arrays.fill(less, -0.5);
        assertThat(PairedInterval.of(less, pair, origin, options)).isEqualTo(new PairedInterval(-0.5, -0.5, -0.5));
    }
}
