package org.comity.methods.composite.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Random numbers by address. */
class StreamsTest {
    @Test
    void noNumberIsZeroOrOne() {
        assertThat(Streams.unit(-1L)).isLessThan(1).isEqualTo(Math.nextDown(1.0));
        assertThat(Streams.unit(-1L << 11)).isLessThan(1);
        assertThat(Streams.unit(-2L << 11)).isEqualTo(1 - 0x1.0p-52);
        assertThat(Streams.unit(0)).isEqualTo(0x1.0p-54);
        assertThat(Streams.unit(1L << 63)).isEqualTo(0.5);
    }

    @Test
    void manyNormalNumbersAreThoseOfTheirKeysToTheLastBit() {
        for (long stream = 0; stream < 20; stream++) {
            double[] drawn = new double[1500];
            Streams.gaussians(stream, drawn);
            for (int key = 0; key < drawn.length; key++) {
                assertThat(drawn[key]).isEqualTo(Streams.gaussian(stream, key));
            }
        }
    }
}
