package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.access.Actor;
import org.comity.desk.archive.Report;
import org.comity.desk.audit.Verification;
import org.comity.desk.department.Department;
import org.comity.desk.local.LocalCall;
import org.comity.desk.record.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity desk VERB}: the desk as a whole, for whoever holds its files. */
@Command(
        name = "desk",
        subcommands = {
            DeskAccountCommand.class,
            DeskPapersCommand.HandoverCommand.class,
            DeskPapersCommand.OptionsCommand.class,
            DeskPapersCommand.HandOffsCommand.class
        })
final class DeskCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(),
                "Say which: comity desk " + String.join("|", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "init")
    int init(
            @Mixin DeskOptions options,
            @Parameters(index = "0", paramLabel = "DEPARTMENT", defaultValue = "coordination") String department,
            @Option(names = "--name", paramLabel = "NAME", defaultValue = "") String name)
            throws IOException {
        try (Desk desk = options.open()) {
            desk.write(
                    Actor.LOCAL,
                    tx -> tx.add(new Department(
                            department, name.isEmpty() ? department : name, Optional.empty(), "", Optional.empty())));
            options.print("The desk in %s has the department %s; next: comity desk account add NAME."
                    .formatted(desk.settings().shown(), department));
        }
        return ExitCode.OK;
    }

    @Command(name = "status")
    int status(@Mixin DeskOptions options) throws IOException {
        List<String> lines = options.read(tx -> Kinds.ALL.stream()
                .map(kind -> line(kind, tx.count(kind.table().type(), Query.all())))
                .flatMap(Optional::stream)
                .toList());
        options.print("desk " + options.settings().shown());
        for (String line : lines) {
            options.print(line);
        }
        return ExitCode.OK;
    }

    private static Optional<String> line(Kind<?> kind, long count) {
        return count == 0 ? Optional.empty() : Optional.of(kind.name() + " " + count);
    }

    @Command(name = "verify")
    int verify(@Mixin DeskOptions options) throws IOException {
        Verification found = options.here(Desk::verify, LocalCall::verify);
        for (String fault : found.faults()) {
            options.print(fault);
        }
        options.print("%d rows of the audit log, %d records, %d attachments: %s; the log ends with %s."
                .formatted(
                        found.rows(),
                        found.records(),
                        found.attachments(),
                        found.isSound() ? "sound" : found.faultCount() + " faults",
                        found.head()));
        return found.isSound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Command(name = "backup")
    int backup(@Mixin DeskOptions options, @Parameters(index = "0", paramLabel = "FILE") Path file) throws IOException {
        Report report = options.here(desk -> desk.backup(file), call -> call.backup(file));
        options.print("%s holds %d records and %d attachments in %d bytes."
                .formatted(file, report.records(), report.attachments(), report.bytes()));
        return ExitCode.OK;
    }

    @Command(name = "restore")
    int restore(
            @Mixin DeskOptions options,
            @Parameters(index = "0", paramLabel = "FILE") Path file,
            @Option(names = "--replace") boolean replace)
            throws IOException {
        Report report = Desk.restore(file, options.settings(), replace);
        options.print("Restored %d records and %d attachments, each table compared by count and hash."
                .formatted(report.records(), report.attachments()));
        return ExitCode.OK;
    }

    @Command(name = "migrate")
    int migrate(@Mixin DeskOptions options, @Option(names = "--to", paramLabel = "URL", required = true) String to)
            throws IOException {
        try (Desk desk = options.open()) {
            var target = options.settings(to);
            Report report = desk.copyTo(target);
            options.print(
                    "Copied %d records to %s, each table compared by count and hash; now set desk.url in comity.yaml."
                            .formatted(report.records(), target.shown()));
        }
        return ExitCode.OK;
    }
}
