package org.comity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity dialogue VERB}: what two sides could talk about, and what talks could lead to. */
@Command(
        name = "dialogue",
        subcommands = {DialogueDivideCommand.class, DialogueSolveCommand.class})
final class DialogueCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity dialogue "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }
}
