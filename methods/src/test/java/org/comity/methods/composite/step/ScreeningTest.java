package org.comity.methods.composite.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.methods.Oracle;
import org.comity.methods.composite.Asem;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final double NA = Double.NaN;

    /** A has all four figures, B three, C two; D has all, three of them zero. */
    private static Stage stage() {
        return Toy.of(new double[] {1, 1, 1, 0}, new double[] {1, 1, 1, 0}, new double[] {1, 1, NA, 0}, new double[] {
            1, NA, NA, 2
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'0.75', ABD",
        "'0.76', AD",
        "'units=0', ABCD",
        "'zeros=0.25', ABCD",
        "'zeros=0.26', ABC",
        "'units=0.6,zeros=0.5', AB",
        "'units=0.76,keep=B+C,drop=A', BCD"
    })
    void dropsUnits(String text, String kept) {
        assertThat(String.join(
                        "", Screening.parse(text).apply(stage()).data().rows().units()))
                .isEqualTo(kept);
    }

    @Test
    void whoIsDroppedAndWhyIsTold() {
        Stage after = Screening.parse("0.75").apply(stage());
        assertThat(after.marks()).containsExactly(new Mark("screen", Mark.What.DROPPED, "", "C", 0.5, NA));
        assertThat(Objects.requireNonNull(after.tables().get("Screen_details"))
                        .lines()
                        .get(2))
                .containsExactly(
                        "C",
                        2,
                        0,
                        2,
                        0.5,
                        1.0,
                        "TRUE",
                        "FALSE",
                        "FALSE",
                        "2 of 4 figures are there, a share below 0.75");
    }

    @Test
    void dropsIndicatorsByTheSameTable() {
        Stage after = Screening.parse("indicators=0.6,indicator-zeros=0.7").apply(stage());
        // x3 has 2 of 4 figures; x2 has 3 of 4, one of them zero; the units' own shares do not matter here
        assertThat(after.data().codes()).containsExactly("x0", "x1");
        assertThat(after.structure().indicators()).isEqualTo(2);
        assertThat(after.marks()).extracting(Mark::code).containsExactly("x2", "x3");
    }

    @Test
    void aPanelIsScreenedRowByRow() {
        Rows rows = new Rows(List.of("A", "A"), List.of("1", "2"));
        Stage after = Screening.parse("0.5").apply(Toy.of(rows, Map.of(), 1, new double[] {1, NA}));
        assertThat(after.data().rows().times()).containsExactly("1");
        assertThat(after.marks().getFirst().row()).isEqualTo("A 2");
    }

    @Test
    @Oracle(
            source = "COINr 1.1.14 on the ASEM files",
            where = "get_data_avail: units with less than 90 % of the raw indicators, counted from the file")
    void unitsOfTheRawFiles() {
        Asem asem = Asem.load();
        List<String> kept =
                Screening.parse("0.9").apply(asem.raw()).data().rows().units();
        assertThat(asem.units())
                .filteredOn(unit -> !kept.contains(unit))
                .containsExactlyInAnyOrder("BGD", "BRN", "KHM", "LAO", "MMR");
    }

    @Test
    void whatCannotApplyIsOneSentence() {
        assertThatThrownBy(() -> Screening.parse("1").apply(Toy.of(new double[] {NA, NA})))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith("screen: no unit is left");
        assertThatThrownBy(() -> Screening.parse("indicators=0.9").apply(Toy.of(new double[] {1, NA})))
                .hasMessageStartingWith("screen: no indicator is left");
        assertThatThrownBy(() -> Screening.parse("keep=Q").apply(stage()))
                .hasMessage("screen: unit Q: there is no such unit to keep or to drop.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-0.1", "much", "unit=0.9", "units=0.9,units=0.8", "keep=", "keep=A,drop=A"})
    void whatCannotBeReadIsOneSentence(String text) {
        assertThatThrownBy(() -> Screening.parse(text))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith("screen: its option");
    }

    @Test
    void theNotationReadsBack() {
        assertThat(Screening.parse("0.9").text()).isEqualTo("units=0.9");
        String all = "units=0.9,zeros=0.5,indicators=0.8,indicator-zeros=0.1,keep=A+B,drop=C";
        assertThat(Screening.parse(all).text()).isEqualTo(all);
    }
}
