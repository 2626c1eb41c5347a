package org.comity.methods.gravity.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.gravity.estimate.Options.Errors;
import org.comity.methods.gravity.estimate.Options.Family;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Ramsey's test (1969, JRSS B 31(2), 350-371; for Poisson models Santos Silva and Tenreyro 2006, section V) by its
 * definition, with every effect as an indicator and matrices written out: fit, square the linear predictor, fit with the
 * square, and divide its coefficient by the root of its place in the sandwich.
 */
class ResetTest {
    private static final int EXPORTERS = 5;
    private static final int IMPORTERS = 6;

    /** Outcome, regressors and the two ids of each row. */
    private record Rows(List<Double> outcome, List<Double> one, List<Double> other) {
        static Rows of(int seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Double[] y = new Double[2 * EXPORTERS * IMPORTERS];
            Double[] a = new Double[y.length];
            Double[] b = new Double[y.length];
            for (int r = 0; r < y.length; r++) {
                a[r] = random.nextDouble(-1, 1);
                b[r] = (double) random.nextInt(2);
                double eta = 0.4 * a[r] - 0.3 * b[r] + 0.5 * a[r] * a[r] + 0.1 * exporter(r) - 0.05 * importer(r);
                y[r] = Math.exp(eta) * random.nextDouble(0.5, 1.5);
            }
            return new Rows(List.of(y), List.of(a), List.of(b));
        }

        static int exporter(int row) {
            return row % EXPORTERS;
        }

        static int importer(int row) {
            return row / EXPORTERS % IMPORTERS;
        }

        int size() {
            return outcome.size();
        }

        Design design() {
            int[] from = new int[size()];
            int[] to = new int[size()];
            Arrays.setAll(from, Rows::exporter);
            Arrays.setAll(to, Rows::importer);
            return Design.of(
                    numbers(outcome),
                    List.of(new Regressor("a", numbers(one)), new Regressor("b", numbers(other))),
                    List.of(new Effect("exporter", from, EXPORTERS), new Effect("importer", to, IMPORTERS)));
        }

        /** Two regressors, all exporters and all importers but one. */
        RealMatrix dense() {
            RealMatrix x = MatrixUtils.createRealMatrix(size(), 2 + EXPORTERS + IMPORTERS - 1);
            for (int r = 0; r < size(); r++) {
                x.setEntry(r, 0, one.get(r));
                x.setEntry(r, 1, other.get(r));
                x.setEntry(r, 2 + exporter(r), 1);
                if (importer(r) > 0) {
                    x.setEntry(r, 1 + EXPORTERS + importer(r), 1);
                }
            }
            return x;
        }
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Property(tries = 20)
    void theSquareOfTheLinearPredictorIsTestedAsByHand(@ForAll @IntRange(max = 9999) int seed, @ForAll Family family) {
        Rows rows = Rows.of(seed);
        Estimate fit = GravityFit.fit(
                rows.design(),
                Options.DEFAULT
                        .withFamily(family)
                        .withErrors(Errors.ROBUST, SmallSample.FIXEST)
                        .withTolerance(1e-12)
                        .withReset(true));
        RealMatrix x = rows.dense();
        RealVector y = MatrixUtils.createRealVector(numbers(rows.outcome()));
        RealVector index = x.operate(coefficients(x, y, family));
        for (int r = 0; r < rows.size(); r++) {
            assertThat(fit.predictor(r)).isCloseTo(index.getEntry(r), within(1e-8));
        }
        RealMatrix wider = MatrixUtils.createRealMatrix(rows.size(), x.getColumnDimension() + 1);
        wider.setSubMatrix(x.getData(), 0, 0);
        int last = x.getColumnDimension();
        wider.setColumnVector(last, index.ebeMultiply(index));
        RealVector beta = coefficients(wider, y, family);
        double error = Math.sqrt(sandwich(wider, y, beta, family).getEntry(last, last));
        Estimate.Reset reset = fit.reset().orElseThrow();
        assertThat(reset.coefficient()).isCloseTo(beta.getEntry(last), within(1e-7 * error));
        assertThat(reset.standardError() / error).isCloseTo(1, within(1e-6));
        assertThat(reset.statistic()).isCloseTo(beta.getEntry(last) / error, within(1e-5));
        int freedom = rows.size() - wider.getColumnDimension();
        assertThat(reset.pValue())
                .isCloseTo(
                        switch (family) {
                            case POISSON -> Likelihood.normalTails(beta.getEntry(last) / error);
                            case GAUSSIAN -> Likelihood.studentTails(beta.getEntry(last) / error, freedom);
                        },
                        within(1e-6));
    }

    /** Newton's steps on all columns from the mean; one step is all that least squares needs. */
    private static RealVector coefficients(RealMatrix x, RealVector y, Family family) {
        if (family == Family.GAUSSIAN) {
            return new QRDecomposition(x).getSolver().solve(y);
        }
        RealVector eta = y.map(value -> Math.log((value + 1) / 2));
        RealVector beta = eta;
        for (int step = 0; step < 60; step++) {
            RealVector mean = eta.map(Math::exp);
            RealVector root = mean.map(Math::sqrt);
            RealVector working = eta.add(y.subtract(mean).ebeDivide(mean));
            beta = new QRDecomposition(scaled(x, root)).getSolver().solve(working.ebeMultiply(root));
            eta = x.operate(beta);
        }
        return beta;
    }

    /** (X'WX)^-1 X' diag(e^2) X (X'WX)^-1 n / (n - K). */
    private static RealMatrix sandwich(RealMatrix x, RealVector y, RealVector beta, Family family) {
        RealVector eta = x.operate(beta);
        RealVector mean = family == Family.POISSON ? eta.map(Math::exp) : eta;
        RealVector weights = family == Family.POISSON ? mean : mean.map(_ -> 1);
        RealMatrix bread = MatrixUtils.inverse(x.transposeMultiply(scaled(x, weights)));
        RealVector residual = y.subtract(mean);
        RealMatrix meat = x.transposeMultiply(scaled(x, residual.ebeMultiply(residual)));
        double n = x.getRowDimension();
        return bread.multiply(meat).multiply(bread).scalarMultiply(n / (n - x.getColumnDimension()));
    }

    private static RealMatrix scaled(RealMatrix x, RealVector by) {
        RealMatrix scaled = x.copy();
        for (int r = 0; r < x.getRowDimension(); r++) {
            scaled.setRowVector(r, x.getRowVector(r).mapMultiply(by.getEntry(r)));
        }
        return scaled;
    }
}
