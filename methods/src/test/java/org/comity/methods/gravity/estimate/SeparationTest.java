package org.comity.methods.gravity.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Separated rows in data made after Correia, Guimaraes and Zylkin (2019); each with the rows that a certificate z shows. */
class SeparationTest {
    /**
     * Data with known separated rows.
     *
     * @param name what is special
     * @param rows columns y, then regressors, then effects, separated by blanks
     * @param effects how many of the columns are effects
     * @param separated the places of the separated rows
     */
    record Case(String name, List<String> rows, int effects, List<Integer> separated) {
        Case {
            rows = List.copyOf(rows);
            separated = List.copyOf(separated);
        }

        double[] column(int at) {
            return rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row.strip().split(" +")[at]))
                    .toArray();
        }

        Design design() {
            int columns = rows.getFirst().strip().split(" +").length;
            List<Regressor> regressors = new ArrayList<>();
            for (int c = 1; c < columns - effects; c++) {
                regressors.add(new Regressor("x" + c, column(c)));
            }
            List<Effect> sets = new ArrayList<>();
            for (int c = columns - effects; c < columns; c++) {
                int[] ids = Arrays.stream(column(c)).mapToInt(v -> (int) v).toArray();
                sets.add(new Effect("e" + c, ids, 100));
            }
            return Design.of(column(0), regressors, sets);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Case TEN_ROWS = new Case(
            "ten rows of the separation paper: z = x2 - x1",
            List.of(
                    "0 0 1 0",
                    "0 0 0 0",
                    "0 0 0 0",
                    "0 0 0 0",
                    "0 1 9 0",
                    "2 21 21 21",
                    "3 0 0 0",
                    "5 0 0 0",
                    "7 0 0 0",
                    "10 -18 -18 0"),
            0,
            List.of(0, 4));

    static List<Case> cases() {
        return Stream.of(byOneRegressor(), byCombinations(), byEffects(), byEffectsAndRegressors())
                .flatMap(List::stream)
                .toList();
    }

    /** Regressors alone, few rows. */
    private static List<Case> byOneRegressor() {
        return List.of(
                TEN_ROWS,
                new Case(
                        "an indicator that is 1 only without outcome",
                        List.of("0 1", "0 1", "0 0", "1 0", "2 0", "3 0"),
                        0,
                        List.of(0, 1)),
                new Case(
                        "the same with the other sign",
                        List.of("0 -1", "0 -2", "0 0", "1 0", "2 0", "3 0"),
                        0,
                        List.of(0, 1)),
                new Case(
                        "values on both sides of those with outcome: no separation",
                        List.of("0 1", "0 -1", "0 0", "1 0", "2 0", "3 0"),
                        0,
                        List.of()),
                new Case(
                        "two regressors whose combination separates one row: z = 2 x1 + x2",
                        List.of("0 2 -1", "0 -1 2", "0 0 0", "1 0 0", "2 5 -10", "3 6 -12"),
                        0,
                        List.of(0)));
    }

    /** Regressors that separate only together. */
    private static List<Case> byCombinations() {
        return List.of(
                new Case(
                        "a difference of two regressors: z = x1 - x2",
                        List.of(
                                "0 0 0 2 10",
                                "0 0 0 0 -2",
                                "0 0 0 0 6",
                                "0 0 0 4 5",
                                "0 1 0 0 3",
                                "2 0 0 0 3",
                                "2 0 0 0 4",
                                "2 0 0 -2 15",
                                "2 0 0 0 -7",
                                "4 0 0 -3 15",
                                "6 -3 -3 0 4",
                                "6 0 0 0 4"),
                        0,
                        List.of(4)),
                new Case(
                        "every row without outcome is separated",
                        List.of(
                                "0 14 4 0 -12",
                                "0 0 35 34 12",
                                "0 0 3 0 17",
                                "0 0 0 0 1",
                                "0 0 0 -2 7",
                                "0 0 25 0 12",
                                "0 0 13 0 60",
                                "0 0 15 0 7",
                                "0 1 0 7 -24",
                                "9 0 0 0 18",
                                "4 2 0 6 -1",
                                "2 1 0 0 -7"),
                        0,
                        List.of(0, 1, 2, 3, 4, 5, 6, 7, 8)));
    }

    /** Sets of effects. */
    private static List<Case> byEffects() {
        return List.of(
                new Case(
                        "a level without outcome", List.of("0 1", "0 1", "0 2", "1 2", "2 3", "3 3"), 1, List.of(0, 1)),
                new Case(
                        "two sets of effects together, each level with outcome",
                        List.of("0 1 1", "1 1 1", "0 2 1", "0 2 2", "1 2 2"),
                        2,
                        List.of(2)),
                new Case(
                        "the same, held up by tiny outcomes: no separation",
                        List.of("0 1 1", "1 1 1", "0 2 1", "0 2 2", "1 2 2", "1e-6 2 1", "1e-6 2 1", "1e-6 2 1"),
                        2,
                        List.of()),
                new Case(
                        "two sets, rows across parts in both directions: no separation",
                        List.of("1 1 1", "2 1 1", "0 2 1", "0 1 2", "1 2 2", "3 2 2"),
                        2,
                        List.of()),
                new Case(
                        "three parts in a chain: the rows between them",
                        List.of("1 1 1", "2 1 1", "0 1 2", "1 2 2", "2 2 2", "0 2 3", "1 3 3", "4 3 3", "0 1 3"),
                        2,
                        List.of(2, 5, 8)),
                new Case(
                        "three parts in a ring: no separation",
                        List.of("1 1 1", "2 1 1", "0 1 2", "1 2 2", "2 2 2", "0 2 3", "1 3 3", "4 3 3", "0 3 1"),
                        2,
                        List.of()));
    }

    /** Sets of effects, and regressors within them. */
    private static List<Case> byEffectsAndRegressors() {
        return List.of(
                new Case(
                        "a regressor and an effect together",
                        List.of("0 3 1", "1 2 1", "2 2 1", "0 5 2", "0 4 2", "3 4 2", "1 4 2"),
                        1,
                        List.of(0, 3)),
                new Case(
                        "a regressor that offsets an effect on one side only",
                        List.of("0 3 1", "1 2 1", "2 2 1", "0 3 2", "0 4 2", "3 4 2", "1 4 2"),
                        1,
                        List.of()),
                new Case(
                        "three sets of effects: z = a + b + c",
                        List.of(
                                "1 0 0 0", "0 0 0 0", "0 0 0 2", "0 0 1 0", "4 0 1 1", "0 0 1 1", "0 0 1 2", "2 0 2 2",
                                "0 0 2 2", "0 1 0 0", "1 1 0 1", "0 1 0 1", "0 1 0 2", "0 1 1 0", "0 1 1 1", "0 1 1 2",
                                "1 1 2 0", "0 1 2 2", "1 2 0 2", "0 2 0 2", "3 2 1 0", "0 2 1 2"),
                        3,
                        List.of(2, 3, 6, 9, 12, 13, 14, 15, 17, 21)),
                new Case(
                        "one after the other: the second shows only without the first",
                        List.of("0 1 5", "0 0 1", "0 -1 1", "1 0 0", "2 0 0", "4 0 0"),
                        0,
                        List.of(0, 1, 2)),
                new Case(
                        "figures of very different size",
                        List.of("0 1e-7 1e6", "0 0 0", "1 0 2e6", "2 0 1e6", "3 0 4e6", "0 0 3e6"),
                        0,
                        List.of(0)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsAllSeparatedRowsAndNoOther(Case one) {
        Estimate fit = fit(one.design());
        List<Integer> left = IntStream.range(0, one.rows().size())
                .filter(i -> !fit.isUsed(i))
                .boxed()
                .toList();
        assertThat(left).isEqualTo(one.separated());
        assertThat(fit.counts().separated()).isEqualTo(one.separated().size());
    }

    /** Rows in any order, regressors in any unit. */
    @ParameterizedTest
    @MethodSource("cases")
    void findsTheSameBackwardsAndInOtherUnits(Case one) {
        int n = one.rows().size();
        Design design = new Case(one.name(), one.rows().reversed(), one.effects(), List.of()).design();
        List<Regressor> scaled = design.regressors().stream()
                .map(x -> new Regressor(
                        x.name(),
                        Arrays.stream(x.values()).map(v -> -1234.5 * v).toArray()))
                .toList();
        Estimate fit = fit(design.withRegressors(scaled));
        assertThat(IntStream.range(0, n)
                        .filter(i -> !fit.isUsed(n - 1 - i))
                        .boxed()
                        .toList())
                .isEqualTo(one.separated());
    }

    private static Estimate fit(Design design) {
        return GravityFit.fit(
                design,
                Options.DEFAULT
                        .withErrors(Options.Errors.PLAIN, SmallSample.NONE)
                        .withSingletonsDropped(false));
    }

    @Test
    @Oracle(
            source =
                    "Correia, Guimaraes, Zylkin (2019), Verifying the existence of maximum likelihood estimates for GLMs",
            where = "their example of ten rows: x3 is .066, where other programs give .961")
    void tenRowsGiveTheRightThirdCoefficient() {
        Estimate fit = fit(TEN_ROWS.design());
        assertThat(fit.terms())
                .filteredOn(term -> term.name().equals("x3"))
                .singleElement()
                .satisfies(term -> assertThat(term.estimate()).isCloseTo(0.066, within(0.5e-3)));
        assertThat(fit.dropped()).containsExactly(new Estimate.Dropped("x2", Estimate.Dropped.Why.COLLINEAR));
    }

    @Test
    @Oracle(
            source = "ppmlhdfe, guide to separation, benchmarks, second example",
            where = "table of _b[_cons]: the right constant is 0.59095")
    void twelveRowsGiveTheRightConstant() {
        Estimate fit = fit(cases().get(5).design());
        assertThat(fit.terms().getFirst().estimate()).isCloseTo(0.59095, within(0.5e-5));
    }
}
