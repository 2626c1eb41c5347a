package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.workbench.plan.portfolio.PlanPortfolio;
import org.comity.workbench.plan.portfolio.PortfolioQuestion;
import org.comity.workbench.plan.portfolio.PortfolioQuestion.Fair;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity plan portfolio FILE.yaml}: which measures to take under budget, capacities and red lines. */
@Command(name = "portfolio")
final class PlanPortfolioCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--gamma", paramLabel = "N", defaultValue = "0")
    private double gamma;

    @Option(names = "--fair", paramLabel = "max-min|theil", defaultValue = "no")
    private String fair = "no";

    @Option(names = "--give-up", paramLabel = "PART", defaultValue = "0.05")
    private double giveUp;

    @Option(names = "--frontier", paramLabel = "AIM,AIM", split = ",")
    private List<String> frontier = new ArrayList<>();

    @Option(names = "--points", paramLabel = "N", defaultValue = "200")
    private int points;

    @Option(names = "--costs")
    private boolean costs;

    @Option(names = "--with-without")
    private boolean turned;

    @Option(names = "--solver", paramLabel = "comity|ortools", defaultValue = "comity")
    private String solver = "comity";

    @Option(names = "--gap", paramLabel = "PART", defaultValue = "0")
    private double gap;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60")
    private double seconds;

    @Override
    public Integer call() throws IOException {
        PortfolioQuestion question =
                new PortfolioQuestion(gamma, fair(), giveUp, frontier, points, costs, turned, solver, gap, seconds);
        try (StandardInput input = new StandardInput()) {
            Path read = input.isMeant(file) ? input.keep() : file;
            output.write(PlanPortfolio.finding(read, question, command()), folder.path(Comity.consoleOf(spec)));
        }
        return ExitCode.OK;
    }

    private Fair fair() {
        return switch (fair.toLowerCase(Locale.ROOT)) {
            case "no" -> Fair.NO;
            case "max-min" -> Fair.MAX_MIN;
            case "theil" -> Fair.THEIL;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--fair must be max-min or theil, not \"%s\".".formatted(fair));
        };
    }

    private String command() {
        StringBuilder line = new StringBuilder("comity plan portfolio " + file);
        line.append(" --gamma ").append(gamma).append(" --fair ").append(fair);
        line.append(" --give-up ").append(giveUp);
        if (!frontier.isEmpty()) {
            line.append(" --frontier ")
                    .append(String.join(",", frontier))
                    .append(" --points ")
                    .append(points);
        }
        line.append(costs ? " --costs" : "").append(turned ? " --with-without" : "");
        return line.append(" --solver %s --gap %s --seconds %s".formatted(solver, gap, seconds))
                .toString();
    }
}
