package org.comity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity votes VERB}: roll calls of the General Assembly of the United Nations. */
@Command(
        name = "votes",
        subcommands = {VotesAffinityCommand.class, VotesIdealCommand.class, VotesPairCommand.class})
final class VotesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity votes " + String.join("|", spec.subcommands().keySet()) + ".");
    }
}
