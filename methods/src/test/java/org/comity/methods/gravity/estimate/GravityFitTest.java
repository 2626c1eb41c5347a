package org.comity.methods.gravity.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.methods.gravity.estimate.CannotEstimate.Reason;
import org.comity.methods.gravity.estimate.Options.Errors;
import org.junit.jupiter.api.Test;

/** What is refused, named or left out, and that many parts on many threads give the same bytes. */
class GravityFitTest {
    private static final double[] Y = {1, 0, 2, 3, 5, 4};
    private static final double[] X = {0.5, 1, 2, 1.5, 0, 3};
    private static final Effect HALVES = new Effect("half", new int[] {0, 0, 0, 1, 1, 1}, 2);

    private static Design design(double[] y, double[]... columns) {
        List<Regressor> regressors = IntStream.range(0, columns.length)
                .mapToObj(c -> new Regressor("x" + c, columns[c]))
                .toList();
        return Design.of(y, regressors, List.of(HALVES));
    }

    private static CannotEstimate refused(Design design, Options options) {
        return catchThrowableOfType(CannotEstimate.class, () -> GravityFit.fit(design, options));
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        Options options = Options.DEFAULT;
        assertThat(refused(Design.of(new double[0], List.of(), List.of()), options)
                        .reason())
                .isEqualTo(Reason.NO_ROWS);
        CannotEstimate negative = refused(design(new double[] {1, 0, -2, 3, 5, 4}, X), options);
        assertThat(negative.reason()).isEqualTo(Reason.NEGATIVE_OUTCOME);
        assertThat(negative).hasMessage("Row 3 has an outcome of -2.0; a Poisson model needs 0 or more.");
        assertThat(refused(design(new double[6], X), options).reason()).isEqualTo(Reason.ALL_ZERO);
        double[] gap = {0.5, Double.NaN, 2, 1.5, 0, 3};
        assertThat(refused(design(Y, gap), options).reason()).isEqualTo(Reason.BAD_FIGURE);
        assertThat(refused(design(Y, X).withWeights(new double[] {1, 1, 0, 1, 1, 1}), options)
                        .reason())
                .isEqualTo(Reason.BAD_FIGURE);
        CannotEstimate constant = refused(design(Y, new double[] {7, 7, 7, 2, 2, 2}), options);
        assertThat(constant.reason()).isEqualTo(Reason.NO_REGRESSOR_LEFT);
        assertThat(constant).hasMessageContaining("x0 is constant within the effects");
        Options clustered = options.withErrors(Errors.CLUSTERED, SmallSample.GROUPS);
        assertThat(refused(design(Y, X), clustered).reason()).isEqualTo(Reason.UNFIT_OPTION);
        Cluster one = new Cluster("all", new int[6], 1);
        assertThat(refused(design(Y, X).withClusters(List.of(one)), clustered).reason())
                .isEqualTo(Reason.TOO_FEW);
    }

    @Test
    void namesRegressorsThatOthersGiveAndKeepsTheEarlier() {
        double[] twice = Arrays.stream(X).map(v -> 2 * v + 1).toArray();
        Estimate fit = GravityFit.fit(design(Y, X, twice, new double[] {1, 1, 1, 4, 4, 4}), Options.DEFAULT);
        assertThat(fit.terms()).extracting(Term::name).containsExactly("x0");
        assertThat(fit.dropped())
                .containsExactlyInAnyOrder(
                        new Estimate.Dropped("x1", Estimate.Dropped.Why.COLLINEAR),
                        new Estimate.Dropped("x2", Estimate.Dropped.Why.CONSTANT_WITHIN_EFFECTS));
    }

    /** y on x by hand: Sxx 10, Syy 6, Sxy 6, so the slope is .6, the residuals' squares 2.4 and its error sqrt(.08). */
    @Test
    void plainErrorsOfLeastSquaresDivideByAllParameters() {
        double[] y = {2, 4, 5, 4, 5};
        Regressor x = new Regressor("x", new double[] {1, 2, 3, 4, 5});
        double[] twiceY = {2, 4, 5, 4, 5, 3, 5, 6, 5, 6};
        Regressor twiceX = new Regressor("x", new double[] {1, 2, 3, 4, 5, 1, 2, 3, 4, 5});
        Effect half = new Effect("half", new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, 2);
        for (SmallSample factors : List.of(SmallSample.NONE, SmallSample.GROUPS, SmallSample.FIXEST)) {
            Options options =
                    Options.DEFAULT.withFamily(Options.Family.GAUSSIAN).withErrors(Errors.PLAIN, factors);
            Estimate alone = GravityFit.fit(Design.of(y, List.of(x), List.of()), options);
            assertThat(alone.terms().getFirst().standardError()).isCloseTo(Math.sqrt(0.88), within(1e-12));
            assertThat(alone.terms().getLast().estimate()).isCloseTo(0.6, within(1e-12));
            assertThat(alone.terms().getLast().standardError()).isCloseTo(Math.sqrt(0.08), within(1e-12));
            assertThat(alone.measures().degreesOfFreedom()).hasValue(3);
            Estimate effects = GravityFit.fit(Design.of(twiceY, List.of(twiceX), List.of(half)), options);
            assertThat(effects.terms().getFirst().standardError()).isCloseTo(Math.sqrt(4.8 / 7 / 20), within(1e-12));
            assertThat(effects.measures().degreesOfFreedom()).hasValue(7);
        }
    }

    /**
     * The ten rows of two halves above: slope .6 and residuals e as there, so the sandwich is 2 sum (x - 3)^2 e^2 / 20^2.
     * fixest ({@code vcov = "hetero"}) multiplies it by n / (n - K), K = 1 + 2 levels, and takes Student's t on n - K =
     * 7; the other factors change the error, and not the degrees of freedom.
     */
    @Test
    void robustErrorsOfLeastSquaresCountTheEffectsThatWereAbsorbed() {
        double[] y = {2, 4, 5, 4, 5, 3, 5, 6, 5, 6};
        Regressor x = new Regressor("x", new double[] {1, 2, 3, 4, 5, 1, 2, 3, 4, 5});
        Effect half = new Effect("half", new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, 2);
        double[] residuals = {-0.8, 0.6, 1, -0.6, -0.2};
        double meat = 0;
        for (int i = 0; i < residuals.length; i++) {
            meat += 2 * (i - 2) * (i - 2) * residuals[i] * residuals[i];
        }
        Design design = Design.of(y, List.of(x), List.of(half));
        for (SmallSample factors : List.of(SmallSample.NONE, SmallSample.GROUPS, SmallSample.FIXEST)) {
            Estimate fit = GravityFit.fit(
                    design, Options.DEFAULT.withFamily(Options.Family.GAUSSIAN).withErrors(Errors.ROBUST, factors));
            double factor =
                    factors.equals(SmallSample.NONE) ? 1 : factors.equals(SmallSample.GROUPS) ? 10.0 / 9 : 10.0 / 7;
            Term slope = fit.terms().getLast();
            assertThat(slope.standardError()).isCloseTo(Math.sqrt(factor * meat) / 20, within(1e-12));
            assertThat(fit.measures().degreesOfFreedom()).hasValue(7);
            assertThat(slope.pValue()).isEqualTo(Likelihood.studentTails(slope.statistic(), 7));
        }
    }

    /** Three rows do for a line and not for its square too. */
    @Test
    void aTestThatCannotBeMadeLeavesTheFit() {
        Design design =
                Design.of(new double[] {1, 3, 4}, List.of(new Regressor("x", new double[] {0, 1, 2})), List.of());
        Estimate fit = GravityFit.fit(
                design, Options.DEFAULT.withFamily(Options.Family.GAUSSIAN).withReset(true));
        assertThat(fit.terms().getLast().estimate()).isCloseTo(1.5, within(1e-12));
        assertThat(fit.reset()).isEmpty();
    }

    @Test
    void pointsOfStudentsDistributionAreThoseOfTheTables() {
        assertThat(StudentQuantile.upper(1)).isCloseTo(12.706205, within(1e-6));
        assertThat(StudentQuantile.upper(2)).isCloseTo(4.302653, within(1e-6));
        assertThat(StudentQuantile.upper(10)).isCloseTo(2.228139, within(1e-6));
        assertThat(StudentQuantile.upper(1e6)).isCloseTo(1.959966, within(1e-6));
    }

    @Test
    void leavesOutRowsThatAreAlone() {
        Effect alone = new Effect("pair", new int[] {0, 0, 0, 1, 1, 2}, 3);
        Design design = Design.of(Y, List.of(new Regressor("x", X)), List.of(alone));
        Estimate fit = GravityFit.fit(design, Options.DEFAULT);
        assertThat(fit.counts().singletons()).isEqualTo(1);
        assertThat(fit.isUsed(5)).isFalse();
        assertThat(fit.counts().effects().getFirst().groups()).isEqualTo(2);
    }

    /** Enough rows for several parts, three sets of effects, two clusters. */
    @Test
    void manyThreadsGiveTheSameBytes() {
        int n = 24_000;
        SplittableRandom random = new SplittableRandom(7);
        double[] y = new double[n];
        double[] x = new double[n];
        int[][] ids = new int[3][n];
        for (int r = 0; r < n; r++) {
            int i = random.nextInt(40);
            int j = random.nextInt(40);
            int t = random.nextInt(15);
            x[r] = random.nextGaussian() + i * 0.01;
            y[r] = random.nextInt(3) == 0 ? 0 : Math.exp(0.3 * x[r] + 0.05 * i - 0.04 * j + random.nextGaussian());
            ids[0][r] = i * 15 + t;
            ids[1][r] = j * 15 + t;
            ids[2][r] = i * 40 + j;
        }
        Design design = Design.of(
                        y,
                        List.of(new Regressor("x", x)),
                        List.of(
                                new Effect("a", ids[0], 600),
                                new Effect("b", ids[1], 600),
                                new Effect("c", ids[2], 1600)))
                .withClusters(List.of(new Cluster("a", ids[0], 600), new Cluster("c", ids[2], 1600)));
        Options options = Options.DEFAULT.withErrors(Errors.CLUSTERED, SmallSample.FIXEST);
        Estimate one = GravityFit.fit(design, options);
        Estimate many = GravityFit.fit(design, options.withThreads(4));
        assertThat(many.terms()).isEqualTo(one.terms());
        assertThat(many.measures()).isEqualTo(one.measures());
        assertThat(many.fitted(100)).isEqualTo(one.fitted(100));
    }
}
