package org.comity.cli;

import java.io.IOException;
import org.comity.workbench.output.Format;
import org.comity.workbench.paper.PairPapers;
import org.comity.workbench.paper.PapersFinding;
import org.comity.workbench.sheet.Sheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity papers VERB}: what each side published of its strategy, in its own words. */
@Command(name = "papers")
final class PapersCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity papers "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "pair")
    int pair(@Mixin DeskOptions desk, @Mixin PairOptions pair, @Mixin OutputOptions output) throws IOException {
        output.write(
                PapersFinding.of(desk.read(tx -> PairPapers.read(tx, pair.pair(), pair.day())), output.language()),
                desk.home());
        return ExitCode.OK;
    }

    @Command(name = "import")
    int read(@Mixin SheetOptions sheet, @Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        sheet.read(desk, Sheets.PAPERS, output, desk.home());
        return ExitCode.OK;
    }

    @Command(name = "export")
    int export(@Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        output.usually(Format.CSV)
                .write(desk.read(tx -> Sheets.papers(tx, "comity papers export", output.language())), desk.home());
        return ExitCode.OK;
    }
}
