package org.comity.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code comity}; every question is one of its subcommands. */
@Command(
        name = "comity",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            NeighboursCommand.class,
            AssessCommand.class,
            RoleCommand.class,
            ShowCommand.class,
            PanelCommand.class,
            BriefCommand.class,
            CiteCommand.class,
            CheckCommand.class,
            OpenCommand.class,
            FramesCommand.class,
            IndexCommand.class,
            PlanCommand.class,
            DataCommand.class,
            PromisesCommand.class,
            VotesCommand.class,
            GravityCommand.class,
            DifferencesCommand.class,
            AgreementsCommand.class,
            CalendarCommand.class,
            VisitsCommand.class,
            PapersCommand.class,
            OutlookCommand.class,
            SharedCommand.class,
            PrinciplesCommand.class,
            ClaimCommand.class,
            TiesCommand.class,
            TradeCommand.class,
            DialogueCommand.class,
            ScenarioCommand.class,
            SecurityCommand.class,
            DeskCommand.class,
            ServeCommand.class,
            DemoCommand.class
        })
public final class Comity implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Comity(Console console) {
        this.console = console;
    }

    /** Runs one command line and ends the JVM with 0 (done), 1 (failed) or 2 (wrong use). */
    public static void main(String[] args) {
        Console console = Console.system();
        int code = commandLine(console).execute(args);
        console.err().flush();
        System.exit(code);
    }

    /** The whole command line over a console. */
    static CommandLine commandLine(Console console) {
        CommandLine commands = new CommandLine(new Comity(console));
        commands.setResourceBundle(ResourceBundle.getBundle("org.comity.cli.usage", Locale.ROOT));
        commands.setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
        commands.setErr(console.err());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpAutoWidth(true);
        Converters.register(commands);
        commands.setParameterExceptionHandler(Mistakes::wrongUse);
        commands.setExecutionExceptionHandler(Mistakes::failed);
        Defaults.install(commands, console);
        return commands;
    }

    /** The console of the command line that a command belongs to. */
    static Console consoleOf(CommandSpec command) {
        return ((Comity) command.root().userObject()).console;
    }

    /** Without a subcommand. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say which command: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
