package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.model.Finding;
import org.comity.workbench.CommandLine;
import org.comity.workbench.dialogue.forecast.ForecastQuestion;
import org.comity.workbench.dialogue.forecast.StakeholderForecast;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity dialogue forecast FILE}: where bargaining may settle, by the spatial model, over draws. */
@Command(name = "forecast")
final class DialogueForecastCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 1024;
    private static final int MOST_DRAWS = 100_000;
    private static final int MOST_TURNS = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    /** KTAB's choices by its names, in the order given, and the words given. */
    private final Map<String, String> choices = new LinkedHashMap<>();

    private final Map<String, String> words = new LinkedHashMap<>();

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("-");

    @Option(names = "--draws", paramLabel = "N")
    private int draws = ForecastQuestion.USUAL_DRAWS;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--doubt", paramLabel = "PERCENT")
    private double doubt = ForecastQuestion.USUAL_DOUBT;

    @Option(names = "--max-turns", paramLabel = "N")
    private int turns = ForecastQuestion.USUAL_TURNS;

    @Option(names = "--prng-seed", paramLabel = "N")
    private @Nullable String prngSeed;

    @Option(names = "--empty-as-zero")
    private boolean emptyAsZero;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--victory-prob-model", paramLabel = "NAME")
    void victory(String name) {
        choose("VictoryProbModel", "victory-prob-model", name);
    }

    @Option(names = "--voting-rule", paramLabel = "NAME")
    void voting(String name) {
        choose("VotingRule", "voting-rule", name);
    }

    @Option(names = "--pce-model", paramLabel = "NAME")
    void pce(String name) {
        choose("PCEModel", "pce-model", name);
    }

    @Option(names = "--state-transitions", paramLabel = "NAME")
    void transitions(String name) {
        choose("StateTransitions", "state-transitions", name);
    }

    @Option(names = "--big-r-range", paramLabel = "NAME")
    void range(String name) {
        choose("BigRRange", "big-r-range", name);
    }

    @Option(names = "--big-r-adjust", paramLabel = "NAME")
    void adjust(String name) {
        choose("BigRAdjust", "big-r-adjust", name);
    }

    @Option(names = "--third-party-commit", paramLabel = "NAME")
    void commit(String name) {
        choose("ThirdPartyCommit", "third-party-commit", name);
    }

    @Option(names = "--inter-vec-brgn", paramLabel = "NAME")
    void join(String name) {
        choose("InterVecBrgn", "inter-vec-brgn", name);
    }

    @Option(names = "--bargn-model", paramLabel = "NAME")
    void bargain(String name) {
        choose("BargnModel", "bargn-model", name);
    }

    private void choose(String choice, String option, String name) {
        choices.put(choice, name);
        words.put("--" + option, name);
    }

    @Override
    public Integer call() throws IOException {
        within("--draws", draws, MOST_DRAWS);
        within("--max-turns", turns, MOST_TURNS);
        within("--threads", threads, MOST_THREADS);
        ForecastQuestion question = new ForecastQuestion(
                draws, seed, doubt, turns, choices, Optional.ofNullable(prngSeed), emptyAsZero, threads);
        Finding finding;
        try (StandardInput input = new StandardInput()) {
            boolean standard = input.isMeant(file);
            Path read = standard ? input.keep() : file;
            String name = standard ? "standard input" : String.valueOf(file.getFileName());
            finding = StakeholderForecast.of(read, name, question, output.language(), command());
        }
        Console console = Comity.consoleOf(spec);
        output.write(finding, folder.path(console));
        if (!output.showsNotes()) {
            finding.notes().forEach(console.err()::println);
        }
        return ExitCode.OK;
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be from 1 to %d, not %d.".formatted(option, most, value));
        }
    }

    /** The command that gives the answer again. */
    private String command() {
        CommandLine line = CommandLine.of("comity dialogue forecast")
                .with(file.toString())
                .with("--draws", String.valueOf(draws))
                .with("--seed", String.valueOf(seed));
        if (doubt != ForecastQuestion.USUAL_DOUBT) {
            line = line.with("--doubt", String.valueOf(doubt));
        }
        if (turns != ForecastQuestion.USUAL_TURNS) {
            line = line.with("--max-turns", String.valueOf(turns));
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            line = line.with(word.getKey(), word.getValue());
        }
        String own = prngSeed;
        return (own == null ? line : line.with("--prng-seed", own))
                .with("--empty-as-zero", emptyAsZero)
                .toString();
    }
}
