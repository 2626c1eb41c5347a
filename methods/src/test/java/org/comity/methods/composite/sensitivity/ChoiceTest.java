package org.comity.methods.composite.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.sensitivity.Choice.Chance;
import org.comity.methods.composite.sensitivity.Choice.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "normalise=1|2",
                "treat=own|5|off",
                "weights=0.25@2,3;0.1@1",
                "errors=5%",
                "errors=0.1sd|none",
                "without=none|FDI|Goods,Services",
                "normalise&aggregate=1&gmean|2&amean",
                "both: normalise&aggregate=1&gmean|2&amean",
                "cap: treat={4..6}",
                "treat#2={1..5 whole}",
                "aggregate=amean|gmean when normalise=1|2"
            })
    void isReadAndWritten(String text) {
        assertThat(Toy.choice(text).text()).isEqualTo(text);
        assertThat(Toy.choice("  " + text + " ").text()).isEqualTo(text);
    }

    @Test
    void saysWhichStepAndHow() {
        Choice choice = Toy.choice("both: normalise & aggregate = 1 & gmean | own & off");
        assertThat(choice.name()).isEqualTo("both");
        assertThat(choice.options().get(0).edits())
                .containsEntry("normalise", new Edit.Fixed(new Toy.Power(1)))
                .containsEntry("aggregate", new Edit.Fixed(new Toy.Mean(true)));
        assertThat(choice.options().get(1).edits())
                .containsEntry("normalise", new Edit.Own())
                .containsEntry("aggregate", new Edit.Dropped());
    }

    private static Edit.Drawn drawn(String text) {
        return (Edit.Drawn) Objects.requireNonNull(
                Toy.choice(text).options().getFirst().edits().get("treat"));
    }

    @Test
    void rangesAreDrawnEvenlyAndWholeNumbersAlike() {
        Edit.Drawn drawn = drawn("treat={4..6}");
        assertThat(drawn.step().apply(new Chance(0.25, 0))).isEqualTo(new Toy.Cap(4.5));
        assertThatThrownBy(() -> drawn("treat={1.5..3 whole}"))
                .hasMessageContaining("has the range {1.5..3 whole}; whole numbers lie between whole numbers");
        Edit.Drawn whole = drawn("treat={1..5 whole}");
        assertThat(whole.step().apply(new Chance(0, 0))).isEqualTo(new Toy.Cap(1));
        assertThat(whole.step().apply(new Chance(0.199, 0))).isEqualTo(new Toy.Cap(1));
        assertThat(whole.step().apply(new Chance(0.2, 0))).isEqualTo(new Toy.Cap(2));
        assertThat(whole.step().apply(new Chance(0.999, 0))).isEqualTo(new Toy.Cap(5));
    }

    @Test
    void aBarOfTheStepItselfStandsBehindABackslash() {
        Choice.Reader reader = new Choice.Reader() {
            @Override
            public org.comity.methods.composite.recipe.Step step(String name, String text) {
                assertThat(text).isEqualTo("budget:mean|Ann:A=1");
                return new Toy.Cap(1);
            }

            @Override
            public org.comity.methods.composite.recipe.Sheet errors(String file) {
                throw new IllegalStateException(file);
            }
        };
        assertThat(Choice.parse("weigh=budget:mean\\|Ann:A=1|own", reader).options())
                .hasSize(2);
    }

    @Test
    void optionsAreTakenInEqualShares() {
        Plan plan = new Plan(new Recipe(Toy.recipe().steps()), Toy.raw(1, 3), Toy.choices("normalise=0.5|1|2"));
        int[] count = new int[3];
        for (int i = 0; i < 3000; i++) {
            count[plan.taken(new Chance[] {new Chance(i / 3000.0, 0)})[0]]++;
        }
        assertThat(count).containsExactly(1000, 1000, 1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "normalise",
                "=1",
                "normalise=1||2",
                "normalise&treat=1",
                "treat={1,2}",
                "treat={5..1}",
                "treat={a..b}",
                "weights=2",
                "weights=0.5@x",
                "errors=-5%",
                "errors=x%",
                "errors=nowhere.csv",
                "unknown=1"
            })
    void whatCannotBeReadIsToldInOneSentence(String text) {
        assertThatThrownBy(() -> Toy.choice(text))
                .isInstanceOf(StepFailure.class)
                .hasMessageMatching("[^\\n]+\\.");
    }

    @Test
    void targetsAreReadAndWritten() {
        for (String text : new String[] {"rank-change", "score:CHN", "rank:CHN"}) {
            assertThat(Target.parse(text).text()).isEqualTo(text);
        }
        assertThatThrownBy(() -> Target.parse("score")).hasMessageContaining("write rank-change, score:UNIT");
    }
}
