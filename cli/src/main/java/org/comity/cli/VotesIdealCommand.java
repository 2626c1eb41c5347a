package org.comity.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.comity.model.Country;
import org.comity.workbench.CommandLine;
import org.comity.workbench.trust.ideal.IdealFinding;
import org.comity.workbench.trust.ideal.IdealQuestion;
import org.comity.workbench.trust.ideal.IdealQuestion.Draws;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity votes ideal --votes F --rollcalls F}: where countries stand on the line that tells votes apart. */
@Command(name = "ideal")
final class VotesIdealCommand implements Callable<Integer> {
    private static final String ESTIMATE = "estimate";
    private static final String DRAWS = "draws";
    private static final int BAR_STEPS = 200;
    private static final int LINES = 10;

    /** How points are estimated: at once, or by draws from the exact posterior. */
    enum Estimator {
        FAST,
        GIBBS
    }

    /** What a period is. */
    enum By {
        SESSION,
        YEAR
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private VoteOptions files;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Option(names = "--by", paramLabel = "session|year", defaultValue = "session")
    private By by = By.SESSION;

    @Option(names = "--static")
    private boolean fixed;

    @Option(names = "--dynamic")
    private boolean dynamic;

    @Option(names = "--walk-variance", paramLabel = "PART|estimate", defaultValue = "0.25")
    private String walkVariance = "0.25";

    @Option(names = "--positive", paramLabel = "CODE", defaultValue = "USA")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country positive;

    @Option(names = "--estimator", paramLabel = "fast|gibbs", defaultValue = "fast")
    private Estimator estimator = Estimator.FAST;

    @Option(names = "--draws", paramLabel = "N")
    private @Nullable Integer draws;

    @Option(names = "--burn", paramLabel = "N")
    private @Nullable Integer burn;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        if (fixed && dynamic) {
            throw new ParameterException(spec.commandLine(), "--static and --dynamic exclude each other; give one.");
        }
        Question.checkKnown(positive, spec);
        Optional<Draws> check = check();
        IdealQuestion question = new IdealQuestion(
                files.set(),
                by == By.SESSION,
                files.from(),
                files.to(),
                !fixed,
                walkVariance(),
                positive,
                files.matches(),
                check,
                threads);
        output.write(
                IdealFinding.of(files.read(), question, command(check), pace()), folder.path(Comity.consoleOf(spec)));
        return ExitCode.OK;
    }

    private Optional<Draws> check() {
        if (estimator == Estimator.GIBBS) {
            Draws usual = Draws.DEFAULT;
            return Optional.of(new Draws(
                    draws == null ? usual.kept() : draws,
                    burn == null ? usual.burn() : burn,
                    seed == null ? usual.seed() : seed));
        }
        if (draws != null || burn != null || seed != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--draws, --burn and --seed go with --estimator gibbs; the fast one draws nothing.");
        }
        return Optional.empty();
    }

    /** A bar on a terminal, else a line for each tenth: the draws can take long. */
    private IdealFinding.Pace pace() {
        Console console = Comity.consoleOf(spec);
        ProgressLine line = new ProgressLine(console);
        return (draw, of) -> {
            int tenth = Math.max(1, of / (console.hasTerminal() ? BAR_STEPS : LINES));
            if (draw == 1 || draw % tenth == 0 || draw == of) {
                line.step(DRAWS, draw, of);
            }
        };
    }

    /** As a part of the variance of all points; empty to estimate it. */
    private OptionalDouble walkVariance() {
        if (walkVariance.equals(ESTIMATE)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(walkVariance));
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--walk-variance is a number above 0 or the word estimate, not \"%s\".".formatted(walkVariance),
                    e);
        }
    }

    private String command(Optional<Draws> check) {
        CommandLine line = files.command("ideal")
                .with("--by", by.name().toLowerCase(Locale.ROOT))
                .with("--walk-variance", walkVariance)
                .with("--positive", positive.code());
        if (check.isPresent()) {
            line = line.with("--estimator", "gibbs")
                    .with("--draws", Integer.toString(check.get().kept()))
                    .with("--burn", Integer.toString(check.get().burn()))
                    .with("--seed", Long.toString(check.get().seed()));
        }
        return line + (fixed ? " --static" : " --dynamic");
    }
}
