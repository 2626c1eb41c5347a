package org.comity.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.output.Format;
import org.comity.workbench.paper.PairPapers;
import org.comity.workbench.paper.PapersFinding;
import org.comity.workbench.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
    int pair(
            @Mixin DeskOptions desk,
            @Parameters(index = "0", paramLabel = "HOME") Country home,
            @Parameters(index = "1", paramLabel = "PARTNER") Country partner,
            @Option(names = "--on", paramLabel = "DATE") @Nullable LocalDate on,
            @Mixin OutputOptions output)
            throws IOException {
        Pair pair = new Pair(home, partner);
        output.write(PapersFinding.of(desk.read(tx -> PairPapers.read(tx, pair, LedgerOptions.day(on)))), desk.home());
        return ExitCode.OK;
    }

    @Command(name = "import")
    int read(@Mixin SheetOptions sheet, @Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        sheet.read(desk, Sheets.PAPERS, output, desk.home());
        return ExitCode.OK;
    }

    @Command(name = "export")
    int export(@Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        output.usually(Format.CSV).write(desk.read(tx -> Sheets.papers(tx, "comity papers export")), desk.home());
        return ExitCode.OK;
    }
}
