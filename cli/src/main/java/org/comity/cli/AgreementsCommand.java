package org.comity.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.comity.model.Country;
import org.comity.workbench.law.LawFindings;
import org.comity.workbench.law.Register;
import org.comity.workbench.law.Reminders;
import org.comity.workbench.output.Format;
import org.comity.workbench.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity agreements VERB}: the register of agreements, and what falls due under them. */
@Command(name = "agreements")
final class AgreementsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity agreements "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "list")
    int list(
            @Mixin DeskOptions desk,
            @Option(names = "--party", paramLabel = "PARTY", split = ",") @Nullable List<Country> parties,
            @Option(names = "--on", paramLabel = "DATE") @Nullable LocalDate on,
            @Mixin OutputOptions output)
            throws IOException {
        Register.Filter filter = new Register.Filter(parties == null ? List.of() : parties, "");
        LocalDate day = LedgerOptions.day(on);
        String with = filter.parties().isEmpty()
                ? ""
                : " --party "
                        + String.join(
                                ",",
                                filter.parties().stream().map(Country::code).toList());
        Register register = read(desk, filter, day);
        output.write(
                LawFindings.register(register, "comity agreements list%s --on %s".formatted(with, day)), desk.home());
        return ExitCode.OK;
    }

    @Command(name = "reminders")
    int reminders(
            @Mixin DeskOptions desk,
            @Option(names = "--on", paramLabel = "DATE") @Nullable LocalDate on,
            @Option(names = "--days", paramLabel = "N", defaultValue = "90") int days,
            @Mixin OutputOptions output)
            throws IOException {
        LocalDate day = LedgerOptions.day(on);
        Reminders reminders = Reminders.of(read(desk, Register.Filter.ALL, day).lines(), day, days);
        output.write(
                LawFindings.reminders(reminders, "comity agreements reminders --on %s --days %d".formatted(day, days)),
                desk.home());
        return ExitCode.OK;
    }

    private static Register read(DeskOptions desk, Register.Filter filter, LocalDate day) {
        return desk.read(tx -> Register.read(tx, filter, day));
    }

    @Command(name = "import")
    int read(@Mixin SheetOptions sheet, @Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        sheet.read(desk, Sheets.LAW, output, desk.home());
        return ExitCode.OK;
    }

    @Command(name = "export")
    int export(@Mixin DeskOptions desk, @Mixin OutputOptions output) throws IOException {
        output.usually(Format.CSV).write(desk.read(tx -> Sheets.law(tx, "comity agreements export")), desk.home());
        return ExitCode.OK;
    }
}
