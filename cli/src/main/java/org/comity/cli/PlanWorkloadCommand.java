package org.comity.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.comity.workbench.plan.progress.DepartmentLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity plan workload DEPARTMENT}: what a department has on its hands, month by month. */
@Command(name = "workload")
final class PlanWorkloadCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DeskOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Parameters(index = "0", paramLabel = "DEPARTMENT")
    private String department = "";

    @Option(names = "--months", paramLabel = "N", defaultValue = "12")
    private int months;

    @Override
    public Integer call() throws IOException {
        if (months < 1 || months > 120) {
            throw new IllegalArgumentException("--months must be from 1 to 120, not %d.".formatted(months));
        }
        YearMonth first = YearMonth.now(ZoneId.systemDefault());
        DepartmentLoad load = options.read(tx -> DepartmentLoad.read(tx, department, first, months));
        output.write(load.finding("comity plan workload %s --months %d".formatted(department, months)), options.home());
        return ExitCode.OK;
    }
}
