package org.comity.methods.composite.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.junit.jupiter.api.Test;

class DenominationTest {
    private static final double NA = Double.NaN;

    private static Stage stage(double[] figures, double[] population) {
        List<Node> indicators = List.of(Toy.indicator(0, 1, NA, "Population"), Toy.indicator(1, 1, NA, ""));
        Rows rows = Toy.units(figures.length);
        Side side = new Side(Map.of(), Sheet.of(rows, List.of("Population"), new double[][] {population}));
        double[][] columns = {figures, figures};
        return Stage.of(Toy.structure(indicators), Sheet.of(rows, List.of("x0", "x1"), columns), side);
    }

    private static Stage denominated(double[] figures, double[] population) {
        return new Recipe(List.of(Denomination.parse("on")))
                .run(stage(figures, population))
                .last();
    }

    @Test
    void dividesWhatNamesADenominator() {
        Stage after = denominated(new double[] {6, NA, 0}, new double[] {2, NA, 4});
        assertThat(Toy.column(after, 0)).containsExactly(3, NA, 0);
        assertThat(Toy.column(after, 1)).containsExactly(6, NA, 0);
    }

    @Test
    void aUnitWithoutDenominatorIsOneSentence() {
        assertThatThrownBy(() -> denominated(new double[] {6, 8}, new double[] {2, 0}))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith("denominate: indicator x0, unit B: its denominator Population is zero");
        assertThatThrownBy(() -> denominated(new double[] {6, 8}, new double[] {NA, 4}))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith(
                        "denominate: indicator x0, unit A: it has a figure and no denominator Population; ");
    }

    @Test
    void aQuotientThatIsNoNumberIsOneSentence() {
        assertThatThrownBy(() -> denominated(new double[] {6, 1e300}, new double[] {2, 1e-300}))
                .hasMessageStartingWith(
                        "denominate: indicator x0, unit B: its figure by its denominator Population is too large");
    }

    @Test
    void aLaterStepMayFillWhatHasNoDenominator() {
        Recipe recipe = new Recipe(List.of(Denomination.parse("on"), Imputation.parse("mean")));
        Stage after = recipe.run(stage(new double[] {6, 8, 5}, new double[] {2, 4, NA}))
                .last();
        assertThat(Toy.column(after, 0)).containsExactly(3, 2, 2.5);
        assertThat(after.marks()).extracting(Mark::what).containsExactly(Mark.What.EMPTIED, Mark.What.IMPUTED);
    }

    @Test
    void anUnknownDenominatorIsOneSentence() {
        Stage before = Toy.of(Toy.units(1), Map.of(), List.of(Toy.indicator(0, 1, NA, "Area")), new double[] {1});
        assertThatThrownBy(() -> Denomination.parse("on").apply(before))
                .hasMessage("denominate: indicator x0: its denominator Area is no column of the data; add it or correct"
                        + " it.");
        assertThatThrownBy(() -> Denomination.parse("off")).hasMessageContaining("leave the step out");
    }
}
