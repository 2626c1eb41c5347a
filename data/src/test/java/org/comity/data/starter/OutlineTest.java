package org.comity.data.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    @Test
    void leavesOutPointsNearTheirChordAndKeepsCorners() {
        var line = new Outline(List.of(at(0, 0), at(1, 0.005), at(2, 0), at(2, 2)));
        assertThat(line.simplified(0.01).points()).containsExactly(at(0, 0), at(2, 0), at(2, 2));
        assertThat(line.simplified(0.001).points()).hasSize(4);
    }

    @Test
    void keepsAnIsletThatWouldCollapse() {
        var islet = new Outline(List.of(at(0, 0), at(0, 0.001), at(0.001, 0.001), at(0, 0)));
        assertThat(islet.simplifiedRing(0.01).points()).hasSize(4);
    }

    @Test
    void outerRingsRunClockwise() {
        var counterClockwise = new Outline(List.of(at(0, 0), at(1, 0), at(1, 1), at(0, 0)));
        assertThat(counterClockwise.turned(true).points()).containsExactly(at(0, 0), at(1, 1), at(1, 0), at(0, 0));
        assertThat(counterClockwise.turned(false)).isSameAs(counterClockwise);
    }

    private static double[] at(double longitude, double latitude) {
        return new double[] {longitude, latitude};
    }
}
