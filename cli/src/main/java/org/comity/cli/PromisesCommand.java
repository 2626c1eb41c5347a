package org.comity.cli;

import java.io.IOException;
import java.util.Locale;
import org.comity.model.Finding;
import org.comity.workbench.output.Format;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFindings;
import org.comity.workbench.promise.PairFinding;
import org.comity.workbench.promise.PairLedger;
import org.comity.workbench.sheet.Sheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity promises VERB}: what was promised, and what each voice says came of it. */
@Command(name = "promises")
final class PromisesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity promises "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "list")
    int list(@Mixin DeskOptions desk, @Mixin LedgerOptions which, @Mixin OutputOptions output) throws IOException {
        return answer(desk, which, output, "list", LedgerFindings::list);
    }

    @Command(name = "status")
    int status(@Mixin DeskOptions desk, @Mixin LedgerOptions which, @Mixin OutputOptions output) throws IOException {
        return answer(desk, which, output, "status", LedgerFindings::status);
    }

    /** What is made of a ledger, in a language. */
    private interface Answer {
        Finding of(Ledger ledger, String command, Locale locale);
    }

    private static int answer(DeskOptions desk, LedgerOptions which, OutputOptions output, String verb, Answer finding)
            throws IOException {
        Ledger ledger = desk.read(tx -> Ledger.read(tx, which.filter(), which.day()));
        output.write(finding.of(ledger, which.command(verb), output.language()), desk.home());
        return ExitCode.OK;
    }

    @Command(name = "pair")
    int pair(@Mixin DeskOptions desk, @Mixin PairOptions pair, @Mixin OutputOptions output) throws IOException {
        output.write(
                PairFinding.of(desk.read(tx -> PairLedger.read(tx, pair.pair(), pair.day())), output.language()),
                desk.home());
        return ExitCode.OK;
    }

    @Command(name = "import")
    int read(@Mixin SheetOptions sheet, @Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        sheet.read(desk, Sheets.PROMISES, output, desk.home());
        return ExitCode.OK;
    }

    @Command(name = "export")
    int export(@Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        output.usually(Format.CSV)
                .write(desk.read(tx -> Sheets.promises(tx, "comity promises export", output.language())), desk.home());
        return ExitCode.OK;
    }
}
