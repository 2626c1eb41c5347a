package org.comity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity plan VERB}: from texts to measures. */
@Command(
        name = "plan",
        subcommands = {
            ExtractCommand.class,
            CompareCommand.class,
            PlanListCommand.class,
            PlanExportCommand.class,
            PlanLoadCommand.class,
            PlanWorkloadCommand.class,
            PlanDraftCommand.class,
            PlanPortfolioCommand.class
        })
final class PlanCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity plan " + String.join("|", spec.subcommands().keySet()) + ".");
    }
}
