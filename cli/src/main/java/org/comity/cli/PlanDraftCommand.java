package org.comity.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.workbench.plan.portfolio.PortfolioDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code comity plan draft --budget N --currency EUR -o FILE.yaml}: the open measures of the desk as a portfolio file. */
@Command(name = "draft")
final class PlanDraftCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DeskOptions options;

    @Option(names = "--budget", paramLabel = "N", required = true)
    private double budget;

    @Option(names = "--currency", paramLabel = "CODE", required = true)
    private String currency = "";

    @Option(names = "--from", paramLabel = "MONTH")
    private @Nullable YearMonth from;

    @Option(names = "--months", paramLabel = "N", defaultValue = "12")
    private int months;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        YearMonth first = from == null ? YearMonth.now(ZoneId.systemDefault()) : from;
        PortfolioDraft.Question question =
                new PortfolioDraft.Question(currency.toUpperCase(Locale.ROOT), budget, first, months);
        PortfolioDraft draft = options.read(tx -> PortfolioDraft.of(tx, question));
        PortfolioDraft.first(draft.remarks()).forEach(options.console().err()::println);
        byte[] bytes = draft.yaml().getBytes(StandardCharsets.UTF_8);
        if (file == null || file.toString().equals("-")) {
            OutputStream out = new BufferedOutputStream(options.console().out());
            out.write(bytes);
            out.flush();
        } else {
            OutputOptions.intoFile(file, out -> out.write(bytes));
        }
        return ExitCode.OK;
    }
}
