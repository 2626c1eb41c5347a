package org.comity.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.comity.model.Country;
import org.comity.workbench.CommandLine;
import org.comity.workbench.trust.ideal.IdealFinding;
import org.comity.workbench.trust.ideal.IdealQuestion;
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

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        if (fixed && dynamic) {
            throw new ParameterException(spec.commandLine(), "--static and --dynamic exclude each other; give one.");
        }
        Question.checkKnown(positive, spec);
        IdealQuestion question = new IdealQuestion(
                files.set(),
                by == By.SESSION,
                files.from(),
                files.to(),
                !fixed,
                walkVariance(),
                positive,
                files.matches(),
                threads);
        output.write(IdealFinding.of(files.read(), question, command()), folder.path(Comity.consoleOf(spec)));
        return ExitCode.OK;
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

    private String command() {
        CommandLine line = files.command("ideal")
                .with("--by", by.name().toLowerCase(Locale.ROOT))
                .with("--walk-variance", walkVariance)
                .with("--positive", positive.code());
        return line + (fixed ? " --static" : " --dynamic");
    }
}
