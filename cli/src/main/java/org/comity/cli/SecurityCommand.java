package org.comity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity security VERB}: what is reported between neighbours, what may come, and what they have against shared threats. */
@Command(
        name = "security",
        subcommands = {
            SecurityBacktestCommand.class,
            SecurityChangesCommand.class,
            SecurityDigestCommand.class,
            SecurityEventsCommand.class,
            SecurityForecastCommand.class,
            SecurityInstrumentsCommand.class,
            SecurityPrecisionCommand.class,
            SecurityRecordCommand.class,
            SecuritySeriesCommand.class,
            SecuritySignalsCommand.class
        })
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
