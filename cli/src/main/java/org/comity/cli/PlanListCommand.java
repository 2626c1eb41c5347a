package org.comity.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.desk.plan.Step;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.CommandLine;
import org.comity.workbench.plan.progress.MeasureFilter;
import org.comity.workbench.plan.progress.PlanFinding;
import org.comity.workbench.plan.progress.PlanLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code comity plan list}: the measures of the desk, the earliest day due first. */
@Command(name = "list")
final class PlanListCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DeskOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Option(names = "--department", paramLabel = "DEPARTMENT", defaultValue = "")
    private String department = "";

    @Option(names = "--step", paramLabel = "STEP")
    private @Nullable Step step;

    @Option(names = "--home", paramLabel = "HOME")
    private @Nullable Country home;

    @Option(names = "--partner", paramLabel = "PARTNER")
    private @Nullable Country partner;

    @Option(names = "--task", paramLabel = "TASK", defaultValue = "")
    private String task = "";

    @Option(names = "--words", paramLabel = "WORDS", defaultValue = "")
    private String words = "";

    @Option(names = "--late")
    private boolean late;

    @Override
    public Integer call() throws IOException {
        MeasureFilter filter = new MeasureFilter(
                words,
                department,
                Optional.ofNullable(step),
                Optional.ofNullable(home),
                Optional.ofNullable(partner),
                task,
                late);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        output.write(finding(options.read(tx -> PlanLines.whole(tx, filter, today))), options.home());
        return ExitCode.OK;
    }

    private Finding finding(PlanLines lines) {
        CommandLine command = CommandLine.of("comity plan list")
                .with("--department", department)
                .with("--step", step == null ? "" : step.name().toLowerCase(Locale.ROOT))
                .with("--home", home == null ? "" : home.code())
                .with("--partner", partner == null ? "" : partner.code())
                .with("--task", task)
                .with("--words", words);
        return PlanFinding.of(lines, command + (late ? " --late" : ""));
    }
}
