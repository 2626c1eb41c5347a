package org.comity.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.output.Format;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFindings;
import org.comity.workbench.promise.PairFinding;
import org.comity.workbench.promise.PairLedger;
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

    private static int answer(
            DeskOptions desk,
            LedgerOptions which,
            OutputOptions output,
            String verb,
            BiFunction<Ledger, String, Finding> finding)
            throws IOException {
        Ledger ledger = desk.read(tx -> Ledger.read(tx, which.filter(), which.day()));
        output.write(finding.apply(ledger, which.command(verb)), desk.home());
        return ExitCode.OK;
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
        output.write(PairFinding.of(desk.read(tx -> PairLedger.read(tx, pair, LedgerOptions.day(on)))), desk.home());
        return ExitCode.OK;
    }

    @Command(name = "import")
    int read(@Mixin SheetOptions sheet, @Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        sheet.read(desk, Sheets.PROMISES, output, desk.home());
        return ExitCode.OK;
    }

    @Command(name = "export")
    int export(@Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        output.usually(Format.CSV).write(desk.read(tx -> Sheets.promises(tx, "comity promises export")), desk.home());
        return ExitCode.OK;
    }
}
