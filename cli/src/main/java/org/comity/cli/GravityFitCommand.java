package org.comity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comity.model.Finding;
import org.comity.workbench.CommandLine;
import org.comity.workbench.trade.fit.Fit;
import org.comity.workbench.trade.fit.FitMistake;
import org.comity.workbench.trade.fit.FitQuestion;
import org.comity.workbench.trade.fit.FitWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity gravity fit FORMULA --data F}: estimates a gravity equation. */
@Command(name = "fit")
final class GravityFitCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 1024;
    private static final String STATA = "stata";
    private static final String LATEX = "latex";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private OutputOptions output = new OutputOptions().with(STATA, LATEX);

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    /** The options that are words, by name; {@link FitWords} reads them. */
    private final Map<String, String> words = new LinkedHashMap<>();

    private final List<String> switches = new ArrayList<>();

    @Parameters(index = "0", paramLabel = "FORMULA")
    private String formula = "";

    @Option(names = "--data", paramLabel = "FILE", required = true)
    private Path data = Path.of("-");

    @Option(names = "--define", paramLabel = "NAME=EXPRESSION")
    private List<String> definitions = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--where", paramLabel = "CONDITION")
    void where(String text) {
        words.put("where", text);
    }

    @Option(names = "--cluster", paramLabel = "KEY+KEY")
    void cluster(String text) {
        words.put("cluster", text);
    }

    @Option(names = "--weights", paramLabel = "EXPRESSION")
    void weights(String text) {
        words.put("weights", text);
    }

    @Option(names = "--offset", paramLabel = "EXPRESSION")
    void offset(String text) {
        words.put("offset", text);
    }

    @Option(names = "--panel", paramLabel = "UNIT,TIME")
    void panel(String text) {
        words.put("panel", text);
    }

    @Option(names = "--time-step", paramLabel = "unitary|consecutive|N")
    void timeStep(String text) {
        words.put("time-step", text);
    }

    @Option(names = "--family", paramLabel = "poisson|gaussian")
    void family(String text) {
        words.put("family", text);
    }

    @Option(names = "--tolerance", paramLabel = "SHARE")
    void tolerance(String text) {
        words.put("tolerance", text);
    }

    @Option(names = "--iterations", paramLabel = "N")
    void iterations(String text) {
        words.put("iterations", text);
    }

    @Option(names = "--errors", paramLabel = "plain|robust|clustered")
    void errors(String text) {
        words.put("errors", text);
    }

    @Option(names = "--small-sample", paramLabel = "none|groups|fixest")
    void smallSample(String text) {
        words.put("small-sample", text);
    }

    @Option(names = "--keep-singletons")
    void keepSingletons(boolean set) {
        put("keep-singletons", set);
    }

    @Option(names = "--keep-separated")
    void keepSeparated(boolean set) {
        put("keep-separated", set);
    }

    @Option(names = "--bias-correction")
    void biasCorrection(boolean set) {
        put("bias-correction", set);
    }

    @Option(names = "--reset")
    void reset(boolean set) {
        put("reset", set);
    }

    @Option(names = "--effects")
    void effects(boolean set) {
        put("effects", set);
    }

    @Option(names = "--covariance")
    void covariance(boolean set) {
        put("covariance", set);
    }

    @Option(names = "--fitted")
    void fitted(boolean set) {
        put("fitted", set);
    }

    private void put(String word, boolean set) {
        if (set) {
            switches.add(word);
        }
    }

    /** A mistake in a formula is shown with a caret under the place, and is wrong use. */
    @Override
    public Integer call() throws IOException {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be from 1 to %d, not %d.".formatted(MOST_THREADS, threads));
        }
        for (String table : List.of("effects", "covariance", "fitted")) {
            if (output.table().equals(table) && !switches.contains(table)) {
                switches.add(table);
            }
        }
        try {
            FitQuestion question = FitWords.question(formula, definitions, words, switches, threads);
            try (StandardInput input = new StandardInput()) {
                boolean standard = input.isMeant(data);
                Path file = standard ? input.keep() : data;
                String name = standard ? "standard input" : String.valueOf(data.getFileName());
                write(Fit.of(file, name, question));
            }
            return ExitCode.OK;
        } catch (FitMistake mistake) {
            mistake.explanation().lines().forEach(Comity.consoleOf(spec).err()::println);
            return ExitCode.USAGE;
        }
    }

    private void write(Fit fit) throws IOException {
        Console console = Comity.consoleOf(spec);
        switch (output.layout()) {
            case STATA -> output.writeText(fit.stata().getBytes(StandardCharsets.UTF_8));
            case LATEX -> output.writeText(fit.latex().getBytes(StandardCharsets.UTF_8));
            default -> {
                Finding finding = fit.finding(command());
                output.write(finding, folder.path(console));
                if (!output.showsNotes()) {
                    finding.notes().forEach(console.err()::println);
                }
            }
        }
    }

    /** The command that gives the answer again. */
    private String command() {
        CommandLine line = CommandLine.of("comity gravity fit").with(formula).with("--data", data.toString());
        for (String definition : definitions) {
            line = line.with("--define", definition);
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            line = line.with("--" + word.getKey(), word.getValue());
        }
        for (String word : switches) {
            line = line.with("--" + word, true);
        }
        return line.toString();
    }
}
