package org.comity.workbench.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.chart.HeatMatrix;
import org.comity.workbench.chart.Interval;
import org.junit.jupiter.api.Test;

/** A matrix of made-up members: AAA gives BBB 5 and gets 3, CCC has no figure with AAA, DDD was not there. */
class MatrixTest {
    private static final List<Country> MEMBERS =
            Stream.of("AAA", "BBB", "CCC", "DDD").map(Country::of).toList();

    private final Matrix matrix = Matrix.of(MEMBERS, MatrixTest::cell);

    private static Cell cell(Pair pair) {
        return switch (pair.toString()) {
            case "AAA-BBB" -> value(pair, 5, 4, 7, 2014);
            case "BBB-AAA" -> value(pair, 3, 1, 4, 2012);
            case "BBB-CCC", "CCC-BBB" -> value(pair, 2, 2, 2, 2014);
            case "CCC-AAA" -> value(pair, 9, 9, 9, 2014);
            default -> pair.toString().contains("DDD") ? Cell.notApplicable(pair) : Cell.missing(pair);
        };
    }

    private static Cell value(Pair pair, double value, double low, double high, int year) {
        return new Cell(pair, Optional.of(new Interval(value, low, high)), Cell.State.OBSERVED, Optional.of(year));
    }

    @Test
    void aCellIsRowsWithColumnsAndTheDiagonalHasNone() {
        assertThat(matrix.cells()).hasSize(12);
        for (Country home : MEMBERS) {
            for (Country partner : MEMBERS) {
                if (!home.equals(partner)) {
                    Pair pair = new Pair(home, partner);
                    assertThat(matrix.at(pair)).isEqualTo(cell(pair));
                }
            }
        }
        assertThat(matrix.missing()).isEqualTo(1);
    }

    @Test
    void aGapIsTheTurnedOneWithTheOtherSign() {
        Matrix gaps = matrix.gaps();
        Cell one = gaps.at(Pair.of("AAA", "BBB"));
        Cell other = gaps.at(Pair.of("BBB", "AAA"));
        assertThat(one.value()).contains(new Interval(2, 0, 6));
        assertThat(other.value()).contains(new Interval(-2, -6, 0));
        assertThat(one.year()).contains(2012);
        assertThat(gaps.at(Pair.of("BBB", "CCC")).value()).contains(new Interval(0, 0, 0));
    }

    @Test
    void aGapWithOneSideMissingIsMissingAndWithOneNotThereBlank() {
        Matrix gaps = matrix.gaps();
        assertThat(gaps.at(Pair.of("AAA", "CCC")).state()).isEqualTo(Cell.State.MISSING);
        assertThat(gaps.at(Pair.of("CCC", "AAA")).state()).isEqualTo(Cell.State.MISSING);
        assertThat(gaps.at(Pair.of("AAA", "DDD")).state()).isEqualTo(Cell.State.NOT_APPLICABLE);
        assertThat(matrix.blank().values()).isEmpty();
        assertThat(matrix.blank().missing()).isZero();
    }

    @Test
    void differencesHaveTheSameBoundsOnBothSidesOfZero() {
        var style = HeatMatrix.styles(HeatMatrix.Scale.DIFFERENCES, new double[] {-9, -3, -1, 0, 1, 3, 9});
        assertThat(style.apply(0)).isEqualTo("gap-3");
        for (double size : new double[] {0.5, 1, 2, 3, 8, 9}) {
            int above = Integer.parseInt(style.apply(size).substring(4));
            int below = Integer.parseInt(style.apply(-size).substring(4));
            assertThat(above + below).isEqualTo(6);
            assertThat(above).isGreaterThan(3);
        }
        assertThat(HeatMatrix.styles(HeatMatrix.Scale.DIFFERENCES, new double[] {0, 0})
                        .apply(0))
                .isEqualTo("gap-3");
    }

    @Test
    void scoresHaveTheSameClassesWhateverIsShownAndFiguresFifths() {
        var scores = HeatMatrix.styles(HeatMatrix.Scale.SCORES, new double[] {61});
        assertThat(Stream.of(0.0, 19.9, 20.0, 99.0, 100.0).map(scores::apply))
                .containsExactly("heat-0", "heat-0", "heat-1", "heat-4", "heat-4");
        var figures = HeatMatrix.styles(HeatMatrix.Scale.FIGURES, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1e9});
        assertThat(Stream.of(1.0, 3.0, 5.0, 7.0, 1e9).map(figures::apply))
                .containsExactly("heat-0", "heat-1", "heat-2", "heat-3", "heat-4");
        var flags = HeatMatrix.styles(HeatMatrix.Scale.FIGURES, new double[] {0, 0, 0, 1, 1});
        assertThat(flags.apply(0)).isNotEqualTo(flags.apply(1));
        assertThat(HeatMatrix.styles(HeatMatrix.Scale.FIGURES, new double[] {7, 7})
                        .apply(7))
                .isEqualTo("heat-2");
    }
}
