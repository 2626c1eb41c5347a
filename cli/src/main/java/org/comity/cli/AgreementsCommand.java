package org.comity.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** Which agreements, and on which day. */
    static final class Which {
        @Option(names = "--party", paramLabel = "PARTY", split = ",")
        private List<Country> parties = new ArrayList<>();

        @Option(names = "--words", paramLabel = "WORDS", defaultValue = "")
        private String words = "";

        @Option(names = "--on", paramLabel = "DATE")
        private @Nullable LocalDate on;

        Register.Filter filter() {
            return new Register.Filter(parties, words);
        }

        LocalDate day() {
            return LedgerOptions.day(on);
        }
    }

    @Command(name = "list")
    int list(@Mixin DeskOptions desk, @Mixin Which which, @Mixin OutputOptions output) throws IOException {
        Register register = read(desk, which.filter(), which.day());
        output.write(
                LawFindings.register(
                        register, which.filter().command("list", which.day()).toString(), output.language()),
                desk.home());
        return ExitCode.OK;
    }

    @Command(name = "reminders")
    int reminders(
            @Mixin DeskOptions desk,
            @Mixin Which which,
            @Option(names = "--days", paramLabel = "N", defaultValue = "90") int days,
            @Mixin OutputOptions output)
            throws IOException {
        Reminders reminders =
                Reminders.of(read(desk, which.filter(), which.day()).lines(), which.day(), days);
        String command = which.filter()
                .command("reminders", which.day())
                .with("--days", String.valueOf(days))
                .toString();
        output.write(LawFindings.reminders(reminders, command, output.language()), desk.home());
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
        output.usually(Format.CSV)
                .write(desk.read(tx -> Sheets.law(tx, "comity agreements export", output.language())), desk.home());
        return ExitCode.OK;
    }
}
