package org.comity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity index VERB}: an index of one's own, from two files and a recipe. */
@Command(
        name = "index",
        subcommands = {
            IndexBuildCommand.class,
            IndexUncertaintyCommand.class,
            IndexSensitivityCommand.class,
            IndexAuditCommand.class,
            IndexCompareCommand.class
        })
final class IndexCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity index " + String.join("|", spec.subcommands().keySet()) + ".");
    }
}
