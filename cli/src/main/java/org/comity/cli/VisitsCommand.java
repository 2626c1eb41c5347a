package org.comity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.model.Country;
import org.comity.workbench.calendar.PairVisits;
import org.comity.workbench.calendar.TravelList;
import org.comity.workbench.calendar.VisitsFinding;
import org.comity.workbench.calendar.ics.CalendarFile;
import org.comity.workbench.calendar.ics.IcsCalendar;
import org.comity.workbench.output.Format;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity visits VERB}: visits and meetings of two countries, and their standing channels. */
@Command(name = "visits")
final class VisitsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which: comity visits "
                        + String.join("|", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "pair")
    int pair(
            @Mixin DeskOptions desk,
            @Mixin PairOptions pair,
            @Option(names = "--from", paramLabel = "DATE") @Nullable LocalDate from,
            @Mixin OutputOptions output)
            throws IOException {
        Optional<LocalDate> first = Optional.ofNullable(from);
        PairVisits visits = desk.read(tx -> PairVisits.read(tx, pair.pair(), first, pair.day()));
        output.write(VisitsFinding.of(visits, first, output.language()), desk.home());
        return ExitCode.OK;
    }

    @Command(name = "import")
    int read(
            @Mixin SheetOptions sheet,
            @Option(names = "--guest", paramLabel = "COUNTRY") @Nullable Country guest,
            @Option(names = "--source", paramLabel = "TEXT", defaultValue = "") String source,
            @Mixin DeskOptions desk,
            @Mixin OutputOptions output)
            throws IOException {
        sheet.read(desk, (open, bytes, options) -> read(open, bytes, options, guest, source), output, desk.home());
        return ExitCode.OK;
    }

    private SheetReport read(
            Desk desk, byte[] bytes, SheetImport.Options options, @Nullable Country guest, String source) {
        if (guest != null) {
            return TravelList.read(desk, Actor.LOCAL, bytes, options, guest, source);
        }
        if (TravelList.isOne(bytes)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The file lists journeys and does not say whose: add --guest CODE and --source \"TITLE,"
                            + " ADDRESS\".");
        }
        return CalendarFile.read(desk, Actor.LOCAL, bytes, options, List.of(), LedgerOptions.day(null));
    }

    @Command(name = "export")
    int export(@Mixin DeskOptions desk, @Option(names = "--ics") boolean ics, @Mixin OutputOptions output)
            throws IOException {
        export(desk, ics, output, "comity visits export");
        return ExitCode.OK;
    }

    /** Writes the dates, and the channels, for import again. */
    static void export(DeskOptions desk, boolean ics, OutputOptions output, String command) throws IOException {
        if (ics || output.endsWith(".ics")) {
            output.writeText(desk.read(tx -> IcsCalendar.records(tx, "Comity")).getBytes(StandardCharsets.UTF_8));
        } else {
            output.usually(Format.CSV)
                    .write(desk.read(tx -> Sheets.calendar(tx, command, output.language())), desk.home());
        }
    }
}
