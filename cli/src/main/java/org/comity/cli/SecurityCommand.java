package org.comity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity security VERB}: what was reported between neighbours, and what may come. */
@Command(
        name = "security",
        subcommands = {SecurityBacktestCommand.class, SecurityForecastCommand.class, SecurityRecordCommand.class})
final class SecurityCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity security "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }
}
