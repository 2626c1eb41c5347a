package org.comity.cli;

import java.io.IOException;
import org.comity.desk.access.Actor;
import org.comity.workbench.dialogue.register.PublicSetImport;
import org.comity.workbench.output.Format;
import org.comity.workbench.sheet.Sheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity differences VERB}: what two sides say differently, in the words of each. */
@Command(name = "differences")
final class DifferencesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity differences "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "import")
    int read(
            @Mixin SheetOptions sheet,
            @Mixin DeskOptions desk,
            @Mixin OutputOptions output,
            @Option(names = "--from", paramLabel = "SET", defaultValue = "") String from)
            throws IOException {
        if (from.isEmpty()) {
            sheet.read(desk, Sheets.DIFFERENCES, output, desk.home());
        } else {
            sheet.read(
                    desk,
                    (open, bytes, options) -> PublicSetImport.run(open, Actor.LOCAL, from, bytes, options),
                    output,
                    desk.home());
        }
        return ExitCode.OK;
    }

    @Command(name = "export")
    int export(@Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        output.usually(Format.CSV)
                .write(desk.read(tx -> Sheets.differences(tx, "comity differences export")), desk.home());
        return ExitCode.OK;
    }
}
