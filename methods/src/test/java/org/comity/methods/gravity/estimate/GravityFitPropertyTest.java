package org.comity.methods.gravity.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.gravity.estimate.Options.Errors;
import org.comity.methods.gravity.estimate.Options.Family;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** What must hold of every fit: first-order conditions, agreement with a dense solve, and invariances. */
class GravityFitPropertyTest {
    private static final Options PLAIN = Options.DEFAULT
            .withErrors(Errors.CLUSTERED, SmallSample.NONE)
            .withSingletonsDropped(false)
            .withTolerance(1e-10);

    /** A panel of countries and years with regressors, effects and outcomes of very different size. */
    private static Design panel(int seed, int sets) {
        SplittableRandom random = new SplittableRandom(seed);
        int countries = 4 + random.nextInt(5);
        int years = 3 + random.nextInt(3);
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < countries; i++) {
            for (int j = 0; j < countries; j++) {
                for (int t = 0; t < years; t++) {
                    if (random.nextDouble() < 0.9) {
                        rows.add(new int[] {i, j, t});
                    }
                }
            }
        }
        int n = rows.size();
        double[] size = random.doubles(2L * countries, -2, 3).toArray();
        double[][] x = new double[3][n];
        double[] y = new double[n];
        for (int r = 0; r < n; r++) {
            int[] row = rows.get(r);
            x[0][r] = random.nextDouble(-1, 1);
            x[1][r] = random.nextInt(2);
            x[2][r] = 1000 * random.nextDouble();
            double eta = size[row[0]] + size[countries + row[1]] + 0.5 * x[0][r] - 0.8 * x[1][r] + 1e-3 * x[2][r];
            y[r] = random.nextDouble() < 0.2 ? 0 : Math.exp(eta) * random.nextDouble(0.1, 3);
        }
        int c = countries;
        int t = years;
        List<Effect> all = List.of(
                new Effect("exporter^year", ids(rows, row -> row[0] * t + row[2]), c * t),
                new Effect("importer^year", ids(rows, row -> row[1] * t + row[2]), c * t),
                new Effect("exporter^importer", ids(rows, row -> row[0] * c + row[1]), c * c),
                new Effect("year", ids(rows, row -> row[2]), t));
        List<Effect> some = switch (sets) {
            case 4 ->
                List.of(
                        all.get(3),
                        new Effect("exporter", ids(rows, row -> row[0]), c),
                        new Effect("importer", ids(rows, row -> row[1]), c),
                        new Effect("kind", ids(rows, row -> (row[0] + row[1]) % 3), 3));
            case 5 -> List.of(all.get(2), all.get(3));
            default -> all.subList(0, sets);
        };
        return Design.of(y, List.of(new Regressor("a", x[0]), new Regressor("b", x[1]), new Regressor("c", x[2])), some)
                .withClusters(List.of(new Cluster("pair", all.get(2).ids(), c * c)));
    }

    private static int[] ids(List<int[]> rows, java.util.function.ToIntFunction<int[]> of) {
        return rows.stream().mapToInt(of).toArray();
    }

    @Property(tries = 40)
    void leastSquaresIsThatOfADenseSolve(@ForAll @IntRange(max = 5) int sets, @ForAll @IntRange(max = 9999) int seed) {
        Design design = panel(seed, sets);
        Estimate fit = GravityFit.fit(design, PLAIN.withFamily(Family.GAUSSIAN));
        double[] dense = dense(design);
        int first = design.intercept() ? 1 : 0;
        for (int c = 0; c < 3; c++) {
            assertThat(fit.terms().get(first + c).estimate())
                    .isCloseTo(dense[c], within(1e-8 * (1 + Math.abs(dense[c]))));
        }
    }

    /** Least squares on the regressors and indicators of all levels, dependent ones left out one after the other. */
    private static double[] dense(Design design) {
        int n = design.rows();
        List<double[]> columns = new ArrayList<>();
        design.regressors().forEach(regressor -> columns.add(regressor.values()));
        List<double[]> levels = new ArrayList<>();
        if (design.intercept()) {
            levels.add(IntStream.range(0, n).mapToDouble(_ -> 1).toArray());
        }
        for (Effect effect : design.effects()) {
            for (int l = 0; l < effect.levels(); l++) {
                int level = l;
                double[] column = Arrays.stream(effect.ids())
                        .mapToDouble(id -> id == level ? 1 : 0)
                        .toArray();
                if (Arrays.stream(column).sum() > 0) {
                    levels.add(column);
                }
            }
        }
        List<double[]> orthogonal = new ArrayList<>();
        for (double[] level : levels) {
            double[] left = residual(residual(level, orthogonal), orthogonal);
            double norm = Math.sqrt(dot(left, left));
            if (norm > 1e-8) {
                orthogonal.add(Arrays.stream(left).map(v -> v / norm).toArray());
            }
        }
        RealMatrix x = MatrixUtils.createRealMatrix(n, columns.size());
        for (int c = 0; c < columns.size(); c++) {
            x.setColumn(c, residual(residual(columns.get(c), orthogonal), orthogonal));
        }
        return new QRDecomposition(x)
                .getSolver()
                .solve(MatrixUtils.createRealVector(residual(residual(design.outcome(), orthogonal), orthogonal)))
                .toArray();
    }

    private static double[] residual(double[] column, List<double[]> orthogonal) {
        double[] left = column.clone();
        for (double[] one : orthogonal) {
            double part = dot(one, left);
            for (int i = 0; i < left.length; i++) {
                left[i] -= part * one[i];
            }
        }
        return left;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    /** Residuals sum to 0 over every level and with every regressor: with that, no separated row can be left. */
    @Property(tries = 60)
    void firstOrderConditionsHold(@ForAll @IntRange(max = 5) int sets, @ForAll @IntRange(max = 9999) int seed) {
        Design design = panel(seed, sets);
        Estimate fit = GravityFit.fit(design, PLAIN);
        int[] used = IntStream.range(0, design.rows()).filter(fit::isUsed).toArray();
        double total = Arrays.stream(used).mapToDouble(i -> design.outcome()[i]).sum();
        for (Regressor regressor : design.regressors()) {
            double most = Arrays.stream(regressor.values()).map(Math::abs).max().orElseThrow();
            double sum = Arrays.stream(used)
                    .mapToDouble(i -> regressor.values()[i] * (design.outcome()[i] - fit.fitted(i)))
                    .sum();
            assertThat(sum / most / total).isCloseTo(0, within(1e-9));
        }
        for (Effect effect : design.effects()) {
            double[] sums = new double[effect.levels()];
            for (int i : used) {
                sums[effect.ids()[i]] += design.outcome()[i] - fit.fitted(i);
            }
            for (double sum : sums) {
                assertThat(sum / total).isCloseTo(0, within(1e-9));
            }
        }
    }

    /** The linear predictor is what the coefficients and the levels say it is. */
    @Property(tries = 30)
    void effectsAndCoefficientsGiveTheFittedMean(
            @ForAll @IntRange(max = 5) int sets, @ForAll @IntRange(max = 9999) int seed) {
        Design design = panel(seed, sets);
        Estimate fit = GravityFit.fit(design, PLAIN);
        for (int i = 0; i < design.rows(); i++) {
            if (fit.isUsed(i)) {
                double eta = design.intercept() ? fit.terms().getFirst().estimate() : 0;
                for (Regressor regressor : design.regressors()) {
                    int row = i;
                    eta += fit.terms().stream()
                            .filter(term -> term.name().equals(regressor.name()))
                            .mapToDouble(term -> term.estimate() * regressor.values()[row])
                            .sum();
                }
                for (int q = 0; q < design.effects().size(); q++) {
                    eta += fit.effects().get(q).get(design.effects().get(q).ids()[i]);
                }
                assertThat(Math.exp(eta) / fit.fitted(i)).isCloseTo(1, within(1e-7));
            }
        }
    }

    @Property(tries = 25)
    void orderOfRowsUnitsAndThreadsDoNotMatter(
            @ForAll @IntRange(max = 5) int sets, @ForAll @IntRange(max = 9999) int seed) {
        Design design = panel(seed, sets);
        Estimate fit = GravityFit.fit(design, PLAIN);
        Estimate threads = GravityFit.fit(design, PLAIN.withThreads(3));
        assertThat(threads.terms()).isEqualTo(fit.terms());
        int n = design.rows();
        int[] turned = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        Estimate backwards = GravityFit.fit(chosen(design, turned, 1), PLAIN);
        Estimate million = GravityFit.fit(chosen(design, IntStream.range(0, n).toArray(), 1e6), PLAIN);
        for (int c = design.intercept() ? 1 : 0; c < fit.terms().size(); c++) {
            Term term = fit.terms().get(c);
            double unit = 1e-7 * term.standardError();
            assertThat(backwards.terms().get(c).estimate()).isCloseTo(term.estimate(), within(unit));
            assertThat(million.terms().get(c).estimate()).isCloseTo(term.estimate(), within(unit));
            assertThat(million.terms().get(c).standardError()).isCloseTo(term.standardError(), within(unit));
        }
    }

    /** A weight of two is the row twice, where the errors are clustered so that both lie in one group. */
    @Property(tries = 25)
    void aWeightIsARepeatedRow(
            @ForAll @IntRange(max = 5) int sets, @ForAll @IntRange(max = 9999) int seed, @ForAll boolean poisson) {
        Design design = panel(seed, sets);
        int n = design.rows();
        int[] twice = IntStream.range(0, n + n / 3).map(i -> i % n).toArray();
        double[] weights =
                IntStream.range(0, n).mapToDouble(i -> i < n / 3 ? 2 : 1).toArray();
        Options options = PLAIN.withFamily(poisson ? Family.POISSON : Family.GAUSSIAN);
        Estimate weighted = GravityFit.fit(design.withWeights(weights), options);
        Estimate repeated = GravityFit.fit(chosen(design, twice, 1), options);
        for (int c = 0; c < weighted.terms().size(); c++) {
            Term term = repeated.terms().get(c);
            double unit = 1e-6 * term.standardError();
            assertThat(weighted.terms().get(c).estimate()).isCloseTo(term.estimate(), within(unit));
            assertThat(weighted.terms().get(c).standardError()).isCloseTo(term.standardError(), within(unit));
        }
    }

    /** An offset that a regressor could have taken up moves that regressor's coefficient and nothing else. */
    @Property(tries = 20)
    void anOffsetIsACoefficientOfOne(@ForAll @IntRange(max = 5) int sets, @ForAll @IntRange(max = 9999) int seed) {
        Design design = panel(seed, sets);
        Estimate fit = GravityFit.fit(design, PLAIN);
        Estimate shifted =
                GravityFit.fit(design.withOffset(design.regressors().getFirst().values()), PLAIN);
        int first = design.intercept() ? 1 : 0;
        for (int c = 0; c < fit.terms().size(); c++) {
            Term term = fit.terms().get(c);
            assertThat(shifted.terms().get(c).estimate())
                    .isCloseTo(term.estimate() - (c == first ? 1 : 0), within(1e-6 * term.standardError()));
        }
    }

    private static Design chosen(Design design, int[] rows, double unit) {
        List<Regressor> regressors = design.regressors().stream()
                .map(x -> new Regressor(
                        x.name(),
                        Arrays.stream(rows).mapToDouble(i -> x.values()[i]).toArray()))
                .toList();
        List<Effect> effects = design.effects().stream()
                .map(e -> new Effect(e.name(), pick(e.ids(), rows), e.levels()))
                .toList();
        return Design.of(
                        Arrays.stream(rows)
                                .mapToDouble(i -> unit * design.outcome()[i])
                                .toArray(),
                        regressors,
                        effects)
                .withClusters(design.clusters().stream()
                        .map(c -> new Cluster(c.name(), pick(c.ids(), rows), c.groups()))
                        .toList());
    }

    private static int[] pick(int[] ids, int[] rows) {
        return Arrays.stream(rows).map(i -> ids[i]).toArray();
    }
}
