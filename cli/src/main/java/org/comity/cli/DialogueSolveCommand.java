package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.model.YamlMap;
import org.comity.workbench.CommandLine;
import org.comity.workbench.dialogue.Negotiation;
import org.comity.workbench.dialogue.NegotiationFile;
import org.comity.workbench.dialogue.SolveFinding;
import org.comity.workbench.dialogue.SolveQuestion;
import org.comity.workbench.dialogue.SolveQuestion.Solution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity dialogue solve FILE.yaml}: packages in which everyone gains, and what to shelve. */
@Command(name = "solve")
final class DialogueSolveCommand implements Callable<Integer> {
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

    @Option(
            names = "--solution",
            paramLabel = "nash|kalai|egalitarian|utilitarian|leximin|frontier",
            defaultValue = "nash")
    private String solution = "nash";

    @Option(names = "--shelve", paramLabel = "min-count|min-weight")
    private @Nullable String shelve;

    @Option(names = "--margin", paramLabel = "POINTS", defaultValue = "0")
    private double margin;

    @Option(names = "--draws", paramLabel = "N")
    private @Nullable Integer draws;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--solver", paramLabel = "automatic|comity|ortools", defaultValue = "automatic")
    private String solver = "automatic";

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60")
    private double seconds;

    @Override
    public Integer call() throws IOException {
        try (StandardInput input = new StandardInput()) {
            Path read = input.isMeant(file) ? input.keep() : file;
            String name = String.valueOf(file.getFileName());
            Negotiation negotiation = NegotiationFile.parse(name, YamlMap.textOf(name, read));
            Integer given = draws;
            int number = given != null ? given : negotiation.isDoubtful() ? SolveQuestion.USUAL_DRAWS : 0;
            SolveQuestion question = new SolveQuestion(
                    solution(), SolveQuestion.aim(Optional.ofNullable(shelve)), margin, number, seed, solver, seconds);
            output.write(SolveFinding.of(negotiation, question, command(number)), folder.path(Comity.consoleOf(spec)));
        }
        return ExitCode.OK;
    }

    private Solution solution() {
        return Arrays.stream(Solution.values())
                .filter(each -> each.word().equals(solution.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--solution must be nash, kalai, egalitarian, utilitarian, leximin or frontier, not \"%s\"."
                                .formatted(solution)));
    }

    private String command(int number) {
        CommandLine line =
                CommandLine.of("comity dialogue solve").with(file.toString()).with("--solution", solution);
        String asked = shelve;
        if (asked != null) {
            line = line.with("--shelve", asked).with("--margin", String.valueOf(margin));
        }
        return line.with("--draws", String.valueOf(number))
                .with("--seed", String.valueOf(seed))
                .with("--solver", solver)
                .with("--seconds", String.valueOf(seconds))
                .toString();
    }
}
