package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.YamlMap;
import org.comity.workbench.Workbench;
import org.comity.workbench.trade.scenario.Scenario;
import org.comity.workbench.trade.scenario.ScenarioFile;
import org.comity.workbench.trade.scenario.ScenarioFinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code comity scenario run FILE...}: who gains, by the model; up to four scenarios beside each other. */
@Command(name = "run")
final class ScenarioRunCommand extends Question {
    @Parameters(index = "0..*", paramLabel = "FILE", arity = "0..*")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--scenario", paramLabel = "YAML")
    private List<String> lines = new ArrayList<>();

    @Option(names = "--draws", paramLabel = "N")
    private @Nullable Integer draws;

    @Override
    Finding answer(Workbench workbench) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : files) {
            scenarios.add(read(file));
        }
        for (String line : lines) {
            scenarios.add(ScenarioFile.parse("--scenario", line));
        }
        if (scenarios.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Say which scenario: comity scenario run FILE, or - for standard input.");
        }
        Integer number = draws;
        if (number != null && (number < 0 || number > Scenario.MOST_DRAWS)) {
            throw new ParameterException(
                    spec.commandLine(), "--draws must be from 0 to %d, not %d.".formatted(Scenario.MOST_DRAWS, number));
        }
        List<Scenario> asked = number == null
                ? scenarios
                : scenarios.stream().map(each -> each.withDraws(number)).toList();
        return ScenarioFinding.of(workbench, asked, output.language());
    }

    /** Figures of what is no equilibrium are shown, and are a failure. */
    @Override
    int codeOf(Finding finding) {
        Table verdict = finding.table("verdict");
        int proved = verdict.at("proved");
        if (verdict.rows().stream().allMatch(row -> row.get(proved).equals(true))) {
            return ExitCode.OK;
        }
        say("Not every equilibrium is proved: the figures stand above, but a market or a budget is off by more"
                + " than 1e-10. Make the measures smaller, or take the deficits rule share.");
        return ExitCode.SOFTWARE;
    }

    private static Scenario read(Path file) throws IOException {
        try (StandardInput input = new StandardInput()) {
            Path read = input.isMeant(file) ? input.keep() : file;
            String name = String.valueOf(file.getFileName());
            return ScenarioFile.parse(name, YamlMap.textOf(name, read));
        }
    }
}
