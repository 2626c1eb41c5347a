package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.model.Finding;
import org.comity.workbench.CommandLine;
import org.comity.workbench.trade.counterfactual.Asked;
import org.comity.workbench.trade.counterfactual.CounterfactualFinding;
import org.comity.workbench.trade.counterfactual.Elasticity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity gravity counterfactual --baseline F --shock F --elasticity 7}: trade and welfare after a change. */
@Command(name = "counterfactual")
final class GravityCounterfactualCommand implements Callable<Integer> {
    @Option(names = "--baseline", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path baseline;

    @Option(names = "--value", paramLabel = "COLUMN", defaultValue = "trade")
    private String value = "trade";

    @Option(names = "--shock", paramLabel = "FILE")
    private @Nullable Path shock;

    @Option(names = "--tariffs", paramLabel = "FILE")
    private @Nullable Path tariffs;

    @Option(names = "--elasticity", paramLabel = "SIGMA|STUDY")
    private @Nullable String elasticity;

    @Option(names = "--theta", paramLabel = "THETA")
    private @Nullable Double theta;

    @Option(names = "--elasticity-range", paramLabel = "LOW:HIGH")
    private @Nullable String range;

    @Option(names = "--reference", paramLabel = "COUNTRY")
    private @Nullable String reference;

    @Option(names = "--deficits", paramLabel = "RULE", defaultValue = "share")
    private String deficits = "share";

    @Option(names = "--income-feedback", paramLabel = "full|fixed", defaultValue = "full")
    private String feedback = "full";

    @Option(names = "--supply-elasticity", paramLabel = "PSI", defaultValue = "0")
    private double supply;

    @Option(names = "--draws", paramLabel = "N", defaultValue = "0")
    private int draws;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    @Option(names = "--effect", paramLabel = "B", defaultValue = "0")
    private double effect;

    @Option(names = "--effect-se", paramLabel = "S", defaultValue = "0")
    private double effectError;

    @Option(names = "--inputs", paramLabel = "FILE")
    private @Nullable Path inputs;

    @Option(names = "--elasticities", paramLabel = "FILE")
    private @Nullable Path elasticities;

    @Option(names = "--coefficients", paramLabel = "FILE")
    private @Nullable Path coefficients;

    @Option(names = "--covariance", paramLabel = "FILE")
    private @Nullable Path covariance;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Elasticity chosen = chosen();
        double[] between = between(chosen);
        Asked asked = new Asked(
                new Asked.Files(
                        baseline,
                        value,
                        Optional.ofNullable(shock),
                        Optional.ofNullable(tariffs),
                        Optional.ofNullable(inputs),
                        Optional.ofNullable(elasticities),
                        Optional.ofNullable(coefficients),
                        Optional.ofNullable(covariance)),
                chosen.sigma(),
                chosen.citation(),
                Optional.ofNullable(reference),
                new Asked.Rules(deficits, feedback, supply),
                new Asked.Doubts(draws, seed, threads, effect, effectError, between[0], between[1]));
        check();
        CounterfactualFinding.Answer answer =
                CounterfactualFinding.of(asked, output.language(), line(chosen).toString());
        Finding finding = answer.finding();
        Console console = Comity.consoleOf(spec);
        output.write(finding, folder.path(console));
        if (!output.showsNotes()) {
            finding.notes().forEach(console.err()::println);
        }
        if (!answer.proved()) {
            console.err()
                    .println("Not every equilibrium is proved: the figures stand above, but a market or a budget is off"
                            + " by more than 1e-10. Make the change smaller, or take another rule for deficits.");
            return ExitCode.SOFTWARE;
        }
        return ExitCode.OK;
    }

    private void check() {
        if (shock == null && tariffs == null) {
            throw wrong("Say what changes: --shock FILE or --tariffs FILE.");
        }
        if (threads < 1 || threads > 1024) {
            throw wrong("--threads must be from 1 to 1024, not %d.".formatted(threads));
        }
        if (!output.table().isEmpty() && !CounterfactualFinding.TABLES.contains(output.table())) {
            throw wrong(
                    "There is no table \"%s\"; there are %s.".formatted(output.table(), CounterfactualFinding.TABLES));
        }
        if (output.table().equals("intervals") && draws == 0) {
            throw wrong("The table intervals needs --draws N.");
        }
    }

    /** The elasticity given as a number, or one of the literature. */
    private Elasticity chosen() {
        if (elasticity != null && theta != null) {
            throw wrong("Give --elasticity or --theta, not both: the one is the other plus 1.");
        }
        if (theta != null) {
            if (!(theta > 0) || theta.isInfinite()) {
                throw wrong("--theta must be above 0, not %s.".formatted(theta));
            }
            return new Elasticity("", theta + 1, theta + 1, theta + 1, "");
        }
        if (elasticity == null) {
            throw wrong("Give the elasticity of substitution: --elasticity 7.");
        }
        double sigma;
        try {
            sigma = Double.parseDouble(elasticity);
        } catch (NumberFormatException _) {
            return Elasticity.get(elasticity);
        }
        if (!(sigma > 1) || Double.isInfinite(sigma)) {
            throw wrong("--elasticity must be above 1, not %s: at 1 trade does not answer to prices."
                    .formatted(elasticity));
        }
        return new Elasticity("", sigma, sigma, sigma, "");
    }

    private double[] between(Elasticity chosen) {
        if (range == null) {
            return new double[] {chosen.low(), chosen.high()};
        }
        double[] between = ends(range);
        if (chosen.sigma() < between[0] || chosen.sigma() > between[1]) {
            throw wrong("The elasticity %s lies outside --elasticity-range %s.".formatted(chosen.sigma(), range));
        }
        return between;
    }

    private double[] ends(String range) {
        String[] ends = range.split(":", -1);
        try {
            double[] between = {Double.parseDouble(ends[0]), Double.parseDouble(ends[1])};
            if (ends.length == 2 && between[0] > 1 && between[0] <= between[1] && Double.isFinite(between[1])) {
                return between;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            // said below
        }
        throw wrong("--elasticity-range is written 5:10, from above 1 to no less, not \"%s\".".formatted(range));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** The command that gives the answer again. */
    private CommandLine line(Elasticity chosen) {
        return CommandLine.of(spec.qualifiedName())
                .with("--baseline", baseline.toString())
                .with("--value", value.equals("trade") ? "" : value)
                .with("--shock", text(shock))
                .with("--tariffs", text(tariffs))
                .with("--inputs", text(inputs))
                .with("--elasticities", text(elasticities))
                .with("--elasticity", chosen.id().isEmpty() ? Double.toString(chosen.sigma()) : chosen.id())
                .with("--elasticity-range", text(range))
                .with("--reference", text(reference))
                .with("--deficits", deficits.toLowerCase(Locale.ROOT))
                .with("--income-feedback", feedback.toLowerCase(Locale.ROOT))
                .with("--supply-elasticity", Double.toString(supply))
                .with("--draws", Integer.toString(draws))
                .with("--seed", Long.toString(seed))
                .with("--effect", effect == 0 ? "" : Double.toString(effect))
                .with("--effect-se", effectError == 0 ? "" : Double.toString(effectError))
                .with("--coefficients", text(coefficients))
                .with("--covariance", text(covariance));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
