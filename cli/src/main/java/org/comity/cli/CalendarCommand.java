package org.comity.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.access.Actor;
import org.comity.model.Country;
import org.comity.workbench.calendar.Calendar;
import org.comity.workbench.calendar.CalendarFindings;
import org.comity.workbench.calendar.CalendarKind;
import org.comity.workbench.calendar.PairDates;
import org.comity.workbench.calendar.ics.CalendarFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity calendar VERB}: dates in the life of countries. */
@Command(name = "calendar")
final class CalendarCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity calendar "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }

    /** Which dates. */
    static final class Which {
        @Option(names = "--kind", paramLabel = "KIND", split = ",")
        private List<String> kinds = new ArrayList<>();

        @Option(names = "--country", paramLabel = "COUNTRY", split = ",")
        private List<Country> countries = new ArrayList<>();

        @Option(names = "--words", paramLabel = "WORDS", defaultValue = "")
        private String words = "";

        @Option(names = "--from", paramLabel = "DATE")
        private @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "DATE")
        private @Nullable LocalDate to;

        @Option(names = "--on", paramLabel = "DATE")
        private @Nullable LocalDate on;

        Calendar.Filter filter() {
            Set<CalendarKind> chosen = EnumSet.noneOf(CalendarKind.class);
            kinds.forEach(word -> chosen.add(CalendarKind.parse(word)));
            return new Calendar.Filter(chosen, countries, words, Optional.ofNullable(from), Optional.ofNullable(to));
        }
    }

    @Command(name = "list")
    int list(@Mixin DeskOptions desk, @Mixin Which which, @Mixin OutputOptions output) throws IOException {
        Calendar.Filter filter = which.filter();
        LocalDate on = LedgerOptions.day(which.on);
        output.write(
                CalendarFindings.calendar(desk.read(tx -> Calendar.read(tx, filter, on)), filter, output.language()),
                desk.home());
        return ExitCode.OK;
    }

    @Command(name = "pair")
    int pair(@Mixin DeskOptions desk, @Mixin PairOptions pair, @Mixin OutputOptions output) throws IOException {
        output.write(
                CalendarFindings.pair(desk.read(tx -> PairDates.read(tx, pair.pair(), pair.day())), output.language()),
                desk.home());
        return ExitCode.OK;
    }

    @Command(name = "import")
    int read(
            @Mixin SheetOptions sheet,
            @Option(names = "--country", paramLabel = "COUNTRY", split = ",") @Nullable List<Country> countries,
            @Option(names = "--on", paramLabel = "DATE") @Nullable LocalDate on,
            @Mixin DeskOptions desk,
            @Mixin OutputOptions output)
            throws IOException {
        List<Country> concerned = countries == null ? List.of() : countries;
        LocalDate day = LedgerOptions.day(on);
        sheet.read(
                desk,
                (open, bytes, options) -> CalendarFile.read(open, Actor.LOCAL, bytes, options, concerned, day),
                output,
                desk.home());
        return ExitCode.OK;
    }

    @Command(name = "export")
    int export(@Mixin DeskOptions desk, @Option(names = "--ics") boolean ics, @Mixin OutputOptions output)
            throws IOException {
        VisitsCommand.export(desk, ics, output, "comity calendar export");
        return ExitCode.OK;
    }
}
