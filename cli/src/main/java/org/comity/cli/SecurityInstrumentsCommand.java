package org.comity.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.comity.desk.DeskSettings;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.comity.workbench.security.instruments.InstrumentsFinding;
import org.comity.workbench.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code comity security instruments KEN UGA}: what two countries have against shared threats, and what is not listed. */
@Command(name = "instruments")
final class SecurityInstrumentsCommand extends Question {
    @Parameters(index = "0", arity = "0..1", paramLabel = "HOME")
    private @Nullable Country home;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PARTNER")
    private @Nullable Country partner;

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Option(names = "--desk", paramLabel = "URL", defaultValue = "")
    private String desk = "";

    @Override
    Finding answer(Workbench workbench) {
        if (home == null || partner == null) {
            throw new ParameterException(
                    spec.commandLine(), "Give two countries, as in: comity security instruments KEN UGA.");
        }
        LocalDate day = LedgerOptions.day(on);
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the command line has no log to write to
        DeskSettings settings = DeskSettings.read(
                workbench.store().home(), Comity.consoleOf(spec).environment(), desk);
        List<AgreementLine> register = DeskOptions.read(
                settings, tx -> Register.read(tx, Register.Filter.ALL, day).lines());
        return InstrumentsFinding.of(
                workbench, PairOptions.checked(home, partner, spec), day, register, output.language());
    }

    @Command(name = "import")
    int read(@Mixin SheetOptions sheet, @Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        sheet.read(desk, Sheets.LAW, output, desk.home());
        return ExitCode.OK;
    }
}
