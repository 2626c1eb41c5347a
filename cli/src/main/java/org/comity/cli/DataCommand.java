package org.comity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity data VERB}: sources, vintages, import, and what became of the rows. */
@Command(
        name = "data",
        subcommands = {
            SourcesCommand.class,
            StatusCommand.class,
            ImportCommand.class,
            FetchCommand.class,
            MapCommand.class,
            LabelCommand.class,
            VintagesCommand.class,
            DiffCommand.class,
            RejectsCommand.class,
            QuarantineCommand.class,
            LineageCommand.class,
            ExportCommand.class,
            PackCommand.class,
            LoadCommand.class,
            CarryCommand.class,
            ReceiveCommand.class
        })
final class DataCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity data " + String.join("|", spec.subcommands().keySet()) + ".");
    }
}
