package org.comity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity scenario VERB}: what a change of trade policy would do, and to whom. */
@Command(
        name = "scenario",
        subcommands = {ScenarioRunCommand.class})
final class ScenarioCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity scenario "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }
}
