package org.comity.workbench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HatchingTest {
    private static final double[] SQUARE = {0, 0, 40, 0, 40, 40, 0, 40};
    private static final double[] HOLE = {10, 10, 10, 30, 30, 30, 30, 10};

    @Test
    void linesLieInsideTheShapeAndOutsideItsHole() {
        Rings shape = new Rings(List.of(SQUARE, HOLE));
        Rings lines = Hatching.of(shape, 3);
        assertThat(lines.rings()).hasSizeGreaterThan(20).allSatisfy(line -> {
            assertThat(line).hasSize(4);
            assertThat(shape.contains((line[0] + line[2]) / 2, (line[1] + line[3]) / 2))
                    .isTrue();
        });
    }

    @Test
    void theLengthOfAllLinesTimesTheirSpacingIsTheArea() {
        double length = Hatching.of(new Rings(List.of(SQUARE)), 0.5).rings().stream()
                .mapToDouble(l -> Math.hypot(l[2] - l[0], l[3] - l[1]))
                .sum();
        assertThat(length * 0.5).isCloseTo(1600, within(16.0)); // a raster of half a pixel: one part in a hundred
    }

    @Test
    void nothingIsHatchedWhereNothingIs() {
        assertThat(Hatching.of(new Rings(List.of()), 3).isEmpty()).isTrue();
    }
}
