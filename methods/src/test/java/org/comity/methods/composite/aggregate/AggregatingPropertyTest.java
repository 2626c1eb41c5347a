package org.comity.methods.composite.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.recipe.ToyStages;

/** What must hold of aggregates for any figures. */
class AggregatingPropertyTest {
    private static final String TREE = "a 1 1 P; b 1 2 P; c 1 1 P; d 1 3 Q; e 1 1 Q; P 2 2 I; Q 2 1 I; I 3 1";
    private static final String[] RULES = {
        "amean", "gmean", "hmean", "genmean:3", "copeland", "outranking", "P=gmean,Q=copeland,*=amean"
    };

    private static double[][] figures(long seed, int units, boolean gaps) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] figures = new double[5][units];
        for (int column = 0; column < 5; column++) {
            for (int row = 0; row < units; row++) {
                boolean missing = gaps && column > 0 && random.nextInt(4) == 0;
                figures[column][row] = missing ? Double.NaN : Math.rint(random.nextDouble(1, 20));
            }
        }
        return figures;
    }

    private static Sheet made(String rule, Stage stage) {
        return Aggregating.parse(rule).apply(stage).data();
    }

    @Property(tries = 100)
    void harmonicIsBelowGeometricBelowArithmeticBelowSquares(@ForAll long seed) {
        Stage stage = ToyStages.stage(TREE, figures(seed, 6, true));
        Sheet h = made("hmean", stage);
        Sheet g = made("gmean", stage);
        Sheet a = made("amean", stage);
        Sheet q = made("genmean:2", stage);
        for (int column = 5; column < 8; column++) {
            for (int row = 0; row < 6; row++) {
                if (a.has(column, row)) {
                    assertThat(h.value(column, row)).isLessThanOrEqualTo(g.value(column, row) + 1e-9);
                    assertThat(g.value(column, row)).isLessThanOrEqualTo(a.value(column, row) + 1e-9);
                    assertThat(a.value(column, row)).isLessThanOrEqualTo(q.value(column, row) + 1e-9);
                }
            }
        }
    }

    @Property(tries = 100)
    void onlyTheRatiosOfWeightsCount(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int rule) {
        Stage stage = ToyStages.stage(TREE, figures(seed, 6, true));
        Structure structure = stage.structure();
        double[] times = structure.weights();
        for (int node = 0; node < times.length; node++) {
            times[node] *= structure.parent(node) == 5 ? 7 : 0.25;
        }
        same(made(RULES[rule], stage), made(RULES[rule], stage.with(structure.weighing(times))));
    }

    private static void same(Sheet here, Sheet there) {
        for (int column = 0; column < here.columns(); column++) {
            assertThat(there.present(column)).isEqualTo(here.present(column));
            for (int row = 0; row < here.rows().count(); row++) {
                assertThat(there.values(column)[row]).isCloseTo(here.values(column)[row], within(1e-9));
            }
        }
    }

    @Property(tries = 100)
    void theOrderOfUnitsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int rule) {
        int units = 7;
        Stage stage = ToyStages.stage(TREE, figures(seed, units, true));
        int[] turned = new int[units];
        Arrays.setAll(turned, row -> units - 1 - row);
        same(made(RULES[rule], stage).keepRows(turned), made(RULES[rule], stage.keepRows(turned)));
    }

    @Property(tries = 50)
    void aWorkspaceRemembersNothingOfEarlierRuns(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int rule) {
        Stage stage = ToyStages.stage(TREE, figures(seed, 6, true));
        Stage other = ToyStages.stage(TREE, figures(seed + 1, 6, false));
        Aggregating step = Aggregating.parse(RULES[rule]);
        Climb climb = step.climb(stage.structure(), Rows.of(stage.data().rows().units()));
        double[] weights = stage.structure().weights();
        double[] doubled = Arrays.stream(weights).map(w -> w * w + 1).toArray();
        for (Stage of : new Stage[] {other, stage}) {
            for (int node = 0; node < 5; node++) {
                climb.indicator(node, of.data().rawValues(node), of.data().rawPresent(node));
            }
            climb.run(doubled);
            climb.run(weights);
        }
        Sheet fresh = step.apply(stage).data();
        for (int node = 5; node < 8; node++) {
            assertThat(climb.values(node)).isEqualTo(fresh.values(node));
            assertThat(climb.present(node)).isEqualTo(fresh.present(node));
        }
    }

    /** Among all 120 orders of five units none agrees with more support. */
    @Property(tries = 60)
    void noOrderAgreesWithMoreThanOutranking(@ForAll long seed) {
        double[][] figures = figures(seed, 5, false);
        Sheet sheet =
                made("outranking", ToyStages.stage("a 1 1 I; b 1 2 I; c 1 1 I; d 1 3 I; e 1 1 I; I 2 1", figures));
        double[] weights = {1, 2, 1, 3, 1};
        double[][] support = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                for (int k = 0; k < 5; k++) {
                    support[i][j] += i == j || figures[k][i] < figures[k][j]
                            ? 0
                            : weights[k] / 8 * (figures[k][i] == figures[k][j] ? 0.5 : 1);
                }
            }
        }
        double[] places = sheet.values(5);
        Integer[] order = {0, 1, 2, 3, 4};
        Arrays.sort(order, (i, j) -> Double.compare(places[j], places[i]));
        assertThat(agreement(support, order)).isCloseTo(best(support, new Integer[5], 0, 0), within(1e-9));
    }

    private static double agreement(double[][] support, Integer[] order) {
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                sum += support[order[i]][order[j]];
            }
        }
        return sum;
    }

    private static double best(double[][] support, Integer[] order, int place, int used) {
        if (place == order.length) {
            return agreement(support, order);
        }
        double best = 0;
        for (int item = 0; item < order.length; item++) {
            if ((used >> item & 1) == 0) {
                order[place] = item;
                best = Math.max(best, best(support, order, place + 1, used | 1 << item));
            }
        }
        return best;
    }
}
