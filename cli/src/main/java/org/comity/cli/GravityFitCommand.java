package org.comity.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity gravity fit FORMULA --data F}: estimates a gravity equation. */
@Command(name = "fit")
final class GravityFitCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FORMULA")
    private @Nullable String formula;

    @Option(names = "--data", paramLabel = "FILE", required = true)
    private @Nullable String data;

    @Override
    public Integer call() {
        return ExitCode.OK;
    }
}
