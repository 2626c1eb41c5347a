package org.comity.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.workbench.plan.calendar.IcsFeed;
import org.comity.workbench.plan.calendar.PlanCalendar;
import org.comity.workbench.plan.exchange.PlanExport;
import org.comity.workbench.plan.iati.IatiExport;
import org.comity.workbench.plan.iati.Reporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity plan export -o FILE}: the plan as csv, xlsx, calendar (ics) or IATI activities (iati). */
@Command(name = "export")
final class PlanExportCommand implements Callable<Integer> {
    /** What a plan goes out as. */
    enum Format {
        CSV,
        XLSX,
        ICS,
        IATI
    }

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DeskOptions options;

    @Option(names = "--format", paramLabel = "csv|xlsx|ics|iati")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--department", paramLabel = "DEPARTMENT", defaultValue = "")
    private String department = "";

    @Option(names = "--measure", paramLabel = "MEASURE", defaultValue = "")
    private String measure = "";

    @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en")
    private Locale language = Locale.ENGLISH;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Format chosen = chosen();
        boolean whole = chosen == Format.CSV || chosen == Format.XLSX;
        if (whole && !(department + measure).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--department and --measure are for ics and iati; csv and xlsx hold the whole plan.");
        }
        OutputOptions.Writing writing = options.read(tx -> writing(tx, chosen));
        if (file == null || file.toString().equals("-")) {
            OutputStream out = new BufferedOutputStream(options.console().out());
            writing.to(out);
            out.flush();
        } else {
            OutputOptions.intoFile(file, writing);
        }
        return ExitCode.OK;
    }

    private OutputOptions.Writing writing(ReadTx tx, Format chosen) {
        return switch (chosen) {
            case CSV -> PlanExport.read(tx)::writeCsv;
            case XLSX -> PlanExport.read(tx)::writeXlsx;
            case ICS -> {
                String feed = IcsFeed.of(calendar(tx), "Comity", _ -> Optional.empty(), language);
                yield out -> out.write(feed.getBytes(StandardCharsets.UTF_8));
            }
            case IATI -> iati(tx);
        };
    }

    private PlanCalendar calendar(ReadTx tx) {
        return !measure.isEmpty()
                ? PlanCalendar.ofMeasure(tx, measure)
                : department.isEmpty() ? PlanCalendar.all(tx) : PlanCalendar.ofDepartment(tx, department);
    }

    private OutputOptions.Writing iati(ReadTx tx) {
        Reporter reporter = Reporter.read(options.home())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "IATI needs to know who reports: add iati: {organisation: XX-EXA-123, type: 10, name: NAME, language: en} to %s."
                                .formatted(options.home().resolve("comity.yaml"))));
        Query query = measure.isEmpty() ? Query.all() : Query.where("id", measure);
        query = department.isEmpty() ? query : query.and("head.department", department);
        IatiExport export = IatiExport.read(tx, query, reporter, language);
        export.remarks().forEach(one -> options.console().err().println(one.sentence()));
        return out -> export.write(out, Instant.now());
    }

    /** What was asked for, else what the file's name ends in, else csv. */
    private Format chosen() {
        String name = String.valueOf(file).toLowerCase(Locale.ROOT);
        Format chosen = format;
        if (chosen == null) {
            chosen = name.endsWith(".xlsx")
                    ? Format.XLSX
                    : name.endsWith(".ics") ? Format.ICS : name.endsWith(".xml") ? Format.IATI : Format.CSV;
        }
        if (chosen == Format.XLSX && file == null && options.console().width() > 0) {
            throw new ParameterException(spec.commandLine(), "A terminal cannot show xlsx: add -o FILE.");
        }
        return chosen;
    }
}
