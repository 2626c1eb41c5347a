package org.comity.methods.composite.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;

/** What must hold of every step for any figures. */
class StepsPropertyTest {
    private static final int UNITS = 17;
    private static final int COLUMNS = 4;

    private static final List<Step> STEPS = List.of(
            Screening.parse("units=0.3,zeros=0.1,indicators=0.2"),
            Imputation.parse("mean"),
            Imputation.parse("group-median:G"),
            Imputation.parse("em,ridge=0.05"),
            Imputation.parse("hot-deck:G"),
            Outliers.parse("winmax=1,skew=0.7,kurt=0.5"),
            Outliers.parse("winmax=3,skew=0.5,kurt=-1,log=ct-plus,combine=on"));

    private static final List<String> RISING = List.of(
            "minmax:0,100",
            "zscore:0,1",
            "scaled:-5,80",
            "rank",
            "borda",
            "percentile-rank",
            "goalposts:2,60",
            "distance-max",
            "distance-target",
            "fraction-best",
            "categorical",
            "categorical:bins=4");

    /** Skewed figures above 0, some missing, some tied; the first two units and the last indicator have all. */
    private static double[][] world(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[COLUMNS][UNITS];
        for (int column = 0; column < COLUMNS; column++) {
            for (int unit = 0; unit < UNITS; unit++) {
                double figure = Math.exp(random.nextDouble(0, 4));
                boolean missing = unit > 1 && column < COLUMNS - 1 && random.nextInt(6) == 0;
                columns[column][unit] = missing ? Double.NaN : random.nextInt(3) == 0 ? Math.rint(figure) : figure;
            }
            columns[column][0] = 0.5;
            columns[column][1] = 70;
        }
        return columns;
    }

    private static Stage stage(double[][] columns, List<Integer> order) {
        List<String> names =
                order.stream().map(unit -> "U" + (char) ('A' + unit)).toList();
        List<String> groups =
                order.stream().map(unit -> unit % 2 == 0 ? "even" : "odd").toList();
        double[][] ordered = new double[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            double[] from = columns[column];
            ordered[column] = order.stream().mapToDouble(unit -> from[unit]).toArray();
        }
        return Toy.of(
                Rows.of(names),
                Map.of("G", groups),
                IntStream.range(0, columns.length)
                        .mapToObj(column ->
                                Toy.indicator(column, column % 2 == 0 ? 1 : -1, column % 2 == 0 ? 80 : 0.1, ""))
                        .toList(),
                ordered);
    }

    private static List<Integer> inOrder() {
        return new ArrayList<>(IntStream.range(0, UNITS).boxed().toList());
    }

    private static List<Step> all() {
        List<Step> all = new ArrayList<>(STEPS);
        RISING.forEach(text -> all.add(Normalising.parse(text)));
        return all;
    }

    @Property(tries = 60)
    void theOrderOfRowsChangesNothing(@ForAll long seed) {
        double[][] columns = world(seed);
        List<Integer> order = inOrder();
        Collections.shuffle(order, new Random(seed));
        for (Step step : all()) {
            Stage here = step.apply(stage(columns, inOrder()));
            Stage there = step.apply(stage(columns, order));
            assertThat(there.data().codes()).isEqualTo(here.data().codes());
            assertThat(there.data().rows().units())
                    .containsExactlyInAnyOrderElementsOf(here.data().rows().units());
            for (int row = 0; row < here.data().rows().count(); row++) {
                int other =
                        there.data().rows().units().indexOf(here.data().rows().name(row));
                for (int column = 0; column < here.data().columns(); column++) {
                    assertThat(Toy.column(there, column)[other])
                            .as("%s, %d, %d", step.text(), column, row)
                            .isCloseTo(Toy.column(here, column)[row], within(1e-7));
                }
            }
        }
    }

    @Property(tries = 60)
    void aChangeOfUnitMovesOnlyWhatIsInThatUnit(@ForAll long seed, @ForAll @IntRange(min = -3, max = 3) int power) {
        double[][] columns = world(seed);
        double times = Math.scalb(1.0, power); // exact, so that ties stay ties
        double[][] other = columns.clone();
        other[0] = columns[0].clone();
        for (int unit = 0; unit < UNITS; unit++) {
            other[0][unit] = columns[0][unit] * times;
        }
        for (String text : List.of(
                "minmax:0,100", "zscore:0,1", "rank", "percentile-rank", "distance-max", "categorical:bins=4")) {
            for (int step = 1; step < STEPS.size(); step++) {
                Recipe recipe = new Recipe(List.of(STEPS.get(step), Normalising.parse(text)));
                double[] here = Toy.column(recipe.run(stage(columns, inOrder())).last(), 0);
                double[] there = Toy.column(recipe.run(stage(other, inOrder())).last(), 0);
                assertThat(there).as(recipe.toString()).containsExactly(here, within(1e-6));
            }
        }
    }

    @Property(tries = 60)
    void aBetterFigureNeverHasALowerScore(@ForAll long seed) {
        Stage before = stage(world(seed), inOrder());
        for (String text : RISING) {
            Stage after = Normalising.parse(text).apply(before);
            for (int column = 0; column < COLUMNS; column++) {
                double[] raw = Toy.column(before, column);
                double[] scores = Toy.column(after, column);
                int direction = before.structure().node(column).direction();
                for (int one = 0; one < UNITS; one++) {
                    for (int two = 0; two < UNITS; two++) {
                        if (direction * raw[one] > direction * raw[two]) {
                            assertThat(scores[one]).as(text).isGreaterThanOrEqualTo(scores[two]);
                        } else if (raw[one] == raw[two]) {
                            assertThat(scores[one]).as(text).isEqualTo(scores[two]);
                        }
                    }
                }
            }
        }
    }

    @Property(tries = 60)
    void treatmentKeepsTheOrderAndImputationWhatWasObserved(@ForAll long seed) {
        Stage before = stage(world(seed), inOrder());
        for (Step step : STEPS.subList(1, STEPS.size())) {
            Stage after = step.apply(before);
            for (int column = 0; column < COLUMNS; column++) {
                double[] raw = Toy.column(before, column);
                double[] made = Toy.column(after, column);
                for (int one = 0; one < UNITS; one++) {
                    for (int two = 0; two < UNITS && step instanceof Outliers; two++) {
                        if (raw[one] >= raw[two]) {
                            assertThat(made[one]).isGreaterThanOrEqualTo(made[two]);
                        }
                    }
                    if (step instanceof Imputation) {
                        assertThat(made[one]).isFinite();
                        assertThat(Double.isNaN(raw[one]) || raw[one] == made[one])
                                .isTrue();
                    }
                }
            }
        }
    }
}
