package org.comity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity gravity VERB}: what moves trade, and what would move it. */
@Command(
        name = "gravity",
        subcommands = {GravityFitCommand.class, GravityCounterfactualCommand.class})
final class GravityCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity gravity "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }
}
