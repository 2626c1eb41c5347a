package org.comity.methods.composite.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.comity.methods.Oracle;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutliersTest {
    private static final double NA = Double.NaN;
    private static final double[] TWO_FAR = upTo(20, 100, 200);

    private static double[] upTo(int last, double... further) {
        return DoubleStream.concat(IntStream.rangeClosed(1, last).asDoubleStream(), DoubleStream.of(further))
                .toArray();
    }

    private static double[] treated(String text, double... x) {
        return Toy.column(Outliers.parse(text).apply(Toy.of(x)), 0);
    }

    private static List<Object> told(Stage stage) {
        return Objects.requireNonNull(stage.tables().get("Treat_details"))
                .lines()
                .getFirst();
    }

    @Test
    @Oracle(source = "COINr, tests/testthat/test-treat.R", where = "c(1:10, 100) and c(1:20, 100, 200), winmax 5 and 1")
    void winsorisingAndTheLogAfterIt() {
        assertThat(treated("winmax=5", upTo(10, 100))).containsExactly(upTo(10, 10));
        double[] logged = treated("winmax=1,log=ct-orig", TWO_FAR); // on the figures before, ln(x - min + 1) = ln x
        for (int i = 0; i < logged.length; i++) {
            assertThat(logged[i]).isCloseTo(Math.log(TWO_FAR[i]), within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "winmax=1                | 4.62 | 5.30", // ln(99 + 1.99), ln(199 + 1.99)
                "winmax=1,log=ct-plus    | 4.62 | 5.30",
                "winmax=1,log=gii        | 4.61 | 5.30", // ln(100), ln(200): (200 - 1)(x - 1) / 199 + 1 = x
                "winmax=1,boxcox=0       | 4.61 | 5.30",
                "winmax=1,boxcox=0.5     | 18   | 26.28", // 2 (sqrt x - 1)
                "winmax=1,log=none       | 100  | 100",
                "winmax=0,log=none       | 100  | 200",
                "winmax=1,combine=on     | 4.61 | 4.61", // of the winsorised: ln(99 + 0.99)
                "winmax=2                | 20   | 20" // winsorised twice, and passes
            })
    void theTransforms(String text, double second, double last) {
        double[] x = treated(text, TWO_FAR);
        assertThat(x[20]).isCloseTo(second, within(0.01));
        assertThat(x[21]).isCloseTo(last, within(0.01));
    }

    @Test
    void fromBelowTheLogIsMirrored() {
        double[] mirrored = DoubleStream.of(TWO_FAR).map(x -> -x).toArray();
        double[] up = treated("winmax=1", TWO_FAR);
        double[] down = treated("winmax=1,log=ct-plus", mirrored);
        for (int i = 0; i < up.length; i++) {
            assertThat(down[i]).isCloseTo(-up[i], within(1e-12));
        }
        assertThat(treated("winmax=2", mirrored)[21]).isEqualTo(-20);
    }

    @Test
    void tiesAreMovedTogetherAndCounted() {
        // Two points tie at the top: one pull moves both although winmax is 1.
        Stage after = Outliers.parse("winmax=1,skew=0.1,kurt=-9,log=none").apply(Toy.of(upTo(10, 30, 30)));
        assertThat(Toy.column(after, 0)).containsExactly(upTo(10, 10, 10));
        assertThat(told(after).get(4)).isEqualTo(2);
        assertThat(after.marks())
                .containsExactly(
                        new Mark("treat", Mark.What.WINSORISED_FROM_ABOVE, "x0", "K", 30, 10),
                        new Mark("treat", Mark.What.WINSORISED_FROM_ABOVE, "x0", "L", 30, 10));
    }

    @Test
    void aThresholdThatIsMetExactlyFails() {
        double[] x = upTo(10, 100);
        double skewness =
                (double) told(Outliers.parse("winmax=5").apply(Toy.of(x))).get(2);
        assertThat(treated("winmax=5,kurt=-9,skew=" + Math.nextUp(skewness), x)).containsExactly(x);
        assertThat(treated("winmax=5,kurt=-9,skew=" + skewness, x)).isNotEqualTo(x);
    }

    @Test
    void columnsWithoutAShapeStayAndAreTold() {
        assertThat(told(Outliers.parse("").apply(Toy.of(new double[] {1, 2, 900, NA})))
                        .getLast())
                .isEqualTo("none: fewer than 4 figures");
        assertThat(told(Outliers.parse("").apply(Toy.of(new double[] {7, 7, 7, 7})))
                        .getLast())
                .isEqualTo("none: all figures are equal");
        double[] lone = {0, 0, 0, 0, 0, 0, 9};
        Stage after = Outliers.parse("").apply(Toy.of(lone));
        assertThat(Toy.column(after, 0)).containsExactly(lone);
        assertThat(told(after).getLast()).isEqualTo("none: winsorising makes all figures equal");
        assertThat(after.marks()).isEmpty();
    }

    @Test
    void aLogThatMakesAllFiguresEqualIsOneSentence() {
        double[] near = {1e-20, 2e-20, 3e-20, 4e-20, 5e-20, 6e-20, 9e-19};
        assertThatThrownBy(() -> treated("winmax=0,log=ct-orig", near))
                .hasMessageStartingWith("treat: indicator x0: log ct-orig makes all its figures equal; ");
        double[] far = {1e80, 2e80, 3e80, 4e80, 5e80, 6e80, 9e81};
        assertThatThrownBy(() -> treated("winmax=0", far))
                .hasMessageStartingWith("treat: indicator x0: its figures are too large, or too near each other");
    }

    @Test
    void oneIndicatorCanHaveItsOwnRule() {
        Stage after = Outliers.parse("winmax=5;x1=none;x2=winmax=0")
                .apply(Toy.of(upTo(10, 100), upTo(10, 100), upTo(10, 100)));
        assertThat(Toy.column(after, 0)[10]).isEqualTo(10);
        assertThat(Toy.column(after, 1)[10]).isEqualTo(100);
        assertThat(Toy.column(after, 2)[10]).isCloseTo(Math.log(99.99), within(1e-12));
    }

    @Test
    void aPanelIsTreatedTimeByTimeUnlessToldOtherwise() {
        List<String> units = IntStream.range(0, 22).mapToObj(i -> "U" + i % 11).toList();
        List<String> times =
                IntStream.range(0, 22).mapToObj(i -> i < 11 ? "1" : "2").toList();
        double[] x = DoubleStream.concat(
                        DoubleStream.of(upTo(10, 100)),
                        DoubleStream.of(upTo(11)).map(i -> 10 * i))
                .toArray();
        Stage before = Toy.of(new Rows(units, times), Map.of(), 1, x);
        assertThat(Toy.column(Outliers.parse("").apply(before), 0)[10]).isEqualTo(10);
        assertThat(Toy.column(Outliers.parse("times=together").apply(before), 0)[10])
                .isEqualTo(100);
    }

    @Test
    void theLogOfTheGiiRefusesWhatItWouldTurn() {
        double[] small = DoubleStream.of(TWO_FAR).map(x -> x / 1000).toArray();
        assertThatThrownBy(() -> treated("winmax=0,log=gii", small))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith("treat: indicator x0: its largest figure is 0.2");
        assertThatThrownBy(() -> treated("winmax=0,boxcox=900", TWO_FAR)).hasMessageContaining("another lambda");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "winmax=5,skew=2,kurt=3.5",
                "winmax=all,skew=2.25,kurt=3.5,log=gii",
                "winmax=0,skew=2,kurt=3.5,boxcox=0.5,combine=on",
                "winmax=5,skew=2,kurt=3.5,times=together;CO2=none;LPI=winmax=1,skew=2,kurt=3.5"
            })
    void theNotationReadsBack(String text) {
        assertThat(Outliers.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "winmax",
                "winmax=-1",
                "winmax=1.5",
                "skew=0",
                "log=e",
                "log=ct,boxcox=1",
                "wins=3",
                "winmax=1,winmax=2",
                "winmax=5;LPI"
            })
    void whatCannotBeReadIsOneSentence(String text) {
        assertThatThrownBy(() -> Outliers.parse(text))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith("treat: its option");
    }
}
