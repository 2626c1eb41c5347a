package org.comity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.workbench.CommandLine;
import org.comity.workbench.index.Index;
import org.comity.workbench.index.IndexInput;
import org.comity.workbench.index.RecipeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which figures an index is made from, and by which recipe: a file, steps given one by one, or both. */
final class IndexOptions {
    private static final int MOST_THREADS = 1024;

    @Option(names = "--data", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path data;

    @Option(names = "--meta", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path meta;

    @Option(names = "--denominators", paramLabel = "FILE")
    private @Nullable Path denominators;

    @Option(names = "--recipe", paramLabel = "FILE")
    private @Nullable Path recipe;

    @Option(names = "--denominate", paramLabel = "on|off", defaultValue = "")
    private String denominate = "";

    @Option(names = "--impute", paramLabel = "HOW", defaultValue = "")
    private String impute = "";

    @Option(names = "--screen", paramLabel = "SHARE", defaultValue = "")
    private String screen = "";

    @Option(names = "--treat", paramLabel = "RULE|off", defaultValue = "")
    private String treat = "";

    @Option(names = "--normalise", paramLabel = "HOW", defaultValue = "")
    private String normalise = "";

    @Option(names = "--weights", paramLabel = "HOW", defaultValue = "")
    private String weights = "";

    @Option(names = "--aggregate", paramLabel = "RULE", defaultValue = "")
    private String aggregate = "";

    @Option(names = "--save", paramLabel = "FILE")
    private @Nullable Path save;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    int threads() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    command.commandLine(), "--threads must be from 1 to %d, not %d.".formatted(MOST_THREADS, threads));
        }
        return threads;
    }

    /** The figures, read anew. */
    IndexInput input() throws IOException {
        threads();
        try (StandardInput input = new StandardInput()) {
            return IndexInput.read(input.isMeant(data) ? input.keep() : data, meta, Optional.ofNullable(denominators));
        }
    }

    /**
     * The index by the recipe asked for; the recipe is kept where {@code --save} says.
     *
     * @param vary what is varied instead of what the recipe says, to be kept with it; empty for no such choices
     */
    Index index(Locale language, List<String> vary) throws IOException {
        IndexInput input = input();
        RecipeFile made = recipe(input);
        if (save != null) {
            RecipeFile kept = vary.isEmpty() ? made : made.varying(vary);
            byte[] text = kept.spelled().yaml().getBytes(StandardCharsets.UTF_8);
            OutputOptions.intoFile(save, out -> out.write(text));
        }
        return Index.of(input, made, language);
    }

    private RecipeFile recipe(IndexInput input) throws IOException {
        RecipeFile made = recipe == null ? RecipeFile.usual(input) : RecipeFile.read(recipe);
        for (Map.Entry<String, String> step : given().entrySet()) {
            if (!step.getValue().isBlank()) {
                made = made.with(step.getKey(), step.getValue());
            }
        }
        return made;
    }

    /** What each option says of its step. */
    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("denominate", denominate);
        given.put("impute", impute);
        given.put("screen", screen);
        given.put("treat", treat);
        given.put("normalise", normalise);
        given.put("weigh", weights);
        given.put("aggregate", aggregate);
        return given;
    }

    /** The command that gives the answer again. */
    CommandLine line() {
        return CommandLine.of(command.qualifiedName())
                .with("--data", data.toString())
                .with("--meta", meta.toString())
                .with("--denominators", denominators == null ? "" : denominators.toString())
                .with("--recipe", recipe == null ? "" : recipe.toString())
                .with("--denominate", denominate)
                .with("--impute", impute)
                .with("--screen", screen)
                .with("--treat", treat)
                .with("--normalise", normalise)
                .with("--weights", weights)
                .with("--aggregate", aggregate);
    }
}
