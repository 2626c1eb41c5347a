package org.comity.workbench.trade.counterfactual;

import java.nio.file.Path;
import java.util.Optional;
import org.comity.methods.gravity.equilibrium.Closure;

/**
 * A question about a change of trade costs.
 *
 * @param baseline file of {@code exporter, importer, trade}, domestic sales included
 * @param shock file of {@code exporter, importer, factor}, or with coefficients {@code exporter, importer, term,
 *     change}; empty for no change of costs
 * @param tariffs file of {@code exporter, importer, before, after}, rates
 * @param sigma elasticity of substitution
 * @param reference whose consumer price is the unit; empty: the first of the baseline
 */
public record Asked(
        Path baseline,
        Optional<Path> shock,
        Optional<Path> tariffs,
        double sigma,
        Optional<String> reference,
        Closure closure,
        Doubts doubts) {
    /**
     * What is not known for sure.
     *
     * @param draws how many; 0 for none
     * @param effect the effect that the factors are of, on the log of trade; 0 when not told
     * @param effectError its standard error, or its spread across agreements
     * @param lowSigma where the elasticity's range begins; equal to {@code highSigma} for no doubt
     * @param coefficients file of {@code term, estimate, std_error}
     * @param covariance file of {@code term} and a column for each term
     */
    public record Doubts(
            int draws,
            long seed,
            int threads,
            double effect,
            double effectError,
            double lowSigma,
            double highSigma,
            Optional<Path> coefficients,
            Optional<Path> covariance) {
        private static final int MOST_DRAWS = 1_000_000;

        /** Refuses numbers of draws that cannot be, and doubt about an effect that is not told. */
        public Doubts {
            if (draws < 0 || draws > MOST_DRAWS) {
                throw new IllegalArgumentException(
                        "--draws must be from 0 to %d, not %d.".formatted(MOST_DRAWS, draws));
            }
            if (!(effectError >= 0)) {
                throw new IllegalArgumentException("--effect-se must be 0 or more, not %s.".formatted(effectError));
            }
            if (effectError > 0 && effect == 0) {
                throw new IllegalArgumentException(
                        "--effect-se needs --effect: the effect that the factors of the shock are exp() of.");
            }
        }
    }
}
