package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.workbench.plan.exchange.ImportReport;
import org.comity.workbench.plan.exchange.ImportReport.What;
import org.comity.workbench.plan.exchange.PlanFile;
import org.comity.workbench.plan.exchange.PlanImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity plan load FILE}: brings a CSV or XLSX of the plan in; exit code 1 when a row was refused. */
@Command(name = "load")
final class PlanLoadCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DeskOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--owner", paramLabel = "DEPARTMENT", defaultValue = "")
    private String owner = "";

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        PlanFile read;
        try (StandardInput input = new StandardInput()) {
            boolean isInput = input.isMeant(file);
            String name = isInput ? "standard input" : String.valueOf(file.getFileName());
            read = PlanFile.read(isInput ? input.keep() : file, name);
        }
        ImportReport report;
        try (Desk desk = options.open()) {
            report = desk.write(
                    Actor.LOCAL, tx -> dryRun ? PlanImport.preview(tx, read, owner) : PlanImport.run(tx, read, owner));
        }
        String command = "comity plan load %s%s%s"
                .formatted(file, owner.isEmpty() ? "" : " --owner " + owner, dryRun ? " --dry-run" : "");
        output.write(report.finding(command), options.home());
        if (!output.showsNotes()) {
            options.console().err().println(report.finding(command).notes().getFirst());
        }
        return report.count(What.REFUSED) == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
