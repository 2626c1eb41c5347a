package org.comity.workbench.trade.counterfactual;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.methods.gravity.equilibrium.Closure;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Feedback;

/**
 * A question about a change of trade costs.
 *
 * @param files what is read
 * @param sigma elasticity of substitution
 * @param citation where the elasticity is from; empty when the user gave the number
 * @param reference whose consumer price is the unit; empty: the first of the baseline
 * @param rules that close the model
 */
public record Asked(
        Files files, double sigma, String citation, Optional<String> reference, Rules rules, Doubts doubts) {
    Closure closure() {
        return new Closure(
                rules.choice("--deficits", rules.deficits, Deficits.class),
                rules.choice("--income-feedback", rules.feedback, Feedback.class),
                rules.supplyElasticity);
    }

    /**
     * What closes the model, in the words of the command line.
     *
     * @param deficits {@code constant}, {@code share} or {@code none}
     * @param feedback {@code full} or {@code fixed}
     * @param supplyElasticity of the quantity supplied to the real factory-gate price, 0 or more
     */
    public record Rules(String deficits, String feedback, double supplyElasticity) {
        private <E extends Enum<E>> E choice(String option, String text, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("%s must be one of %s, not \"%s\"."
                            .formatted(
                                    option,
                                    Arrays.stream(type.getEnumConstants())
                                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", ")),
                                    text)));
        }
    }

    /**
     * What is read. With a column {@code sector} in the baseline there are many sectors; the shock and the tariffs may
     * have one too, else they hold for all.
     *
     * @param baseline {@code exporter, importer, trade}, domestic sales included
     * @param value the baseline's column of flows, {@code trade} as a rule
     * @param shock {@code exporter, importer, factor}, or with coefficients {@code exporter, importer, term, change};
     *     empty for no change of costs
     * @param tariffs {@code exporter, importer, before, after}, rates
     * @param inputs of many sectors: {@code country, input, sector, share}
     * @param elasticities of many sectors: {@code sector, elasticity}
     * @param coefficients {@code term, estimate, std_error}
     * @param covariance {@code term} and a column for each term, or {@code term, other_term, covariance}
     */
    public record Files(
            Path baseline,
            String value,
            Optional<Path> shock,
            Optional<Path> tariffs,
            Optional<Path> inputs,
            Optional<Path> elasticities,
            Optional<Path> coefficients,
            Optional<Path> covariance) {}

    /**
     * What is not known for sure.
     *
     * @param draws how many; 0 for none
     * @param effect the effect that the factors are of, on the log of trade; 0 when not told
     * @param effectError its standard error, or its spread across agreements
     * @param lowSigma where the elasticity's range begins; equal to {@code highSigma} for no doubt
     */
    public record Doubts(
            int draws, long seed, int threads, double effect, double effectError, double lowSigma, double highSigma) {
        private static final int MOST_DRAWS = 100_000;

        /** Refuses numbers of draws that cannot be, and doubt about an effect that is not told. */
        public Doubts {
            if (draws < 0 || draws > MOST_DRAWS) {
                throw new IllegalArgumentException(
                        "--draws must be from 0 to %d, not %d.".formatted(MOST_DRAWS, draws));
            }
            if (!(effectError >= 0) || !Double.isFinite(effect)) {
                throw new IllegalArgumentException("--effect must be a number and --effect-se 0 or more, not %s and %s."
                        .formatted(effect, effectError));
            }
            if (effectError > 0 && effect == 0) {
                throw new IllegalArgumentException(
                        "--effect-se needs --effect: the effect that the factors of the shock are exp() of.");
            }
        }
    }
}
