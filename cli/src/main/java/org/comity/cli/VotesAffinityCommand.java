package org.comity.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.model.Country;
import org.comity.workbench.CommandLine;
import org.comity.workbench.trust.votes.AffinityFinding;
import org.comity.workbench.trust.votes.AffinityQuestion;
import org.comity.workbench.trust.votes.AffinityWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity votes affinity --votes F --rollcalls F --measure kappa}: how alike pairs of countries voted. */
@Command(name = "affinity")
final class VotesAffinityCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private VoteOptions files;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    /** The options that are words, by name; {@link AffinityWords} reads them. */
    private final Map<String, String> words = new LinkedHashMap<>();

    @Option(names = "--measure", paramLabel = "MEASURE,MEASURE")
    void measure(String text) {
        words.put("measure", text);
    }

    @Option(names = "--agreement", paramLabel = "voeten|simple")
    void agreement(String text) {
        words.put("agreement", text);
    }

    @Option(names = "--distance", paramLabel = "absolute|squared|nominal")
    void distance(String text) {
        words.put("distance", text);
    }

    @Option(names = "--unanimous", paramLabel = "keep|drop")
    void unanimous(String text) {
        words.put("unanimous", text);
    }

    @Option(names = "--absences", paramLabel = "drop|abstain|no")
    void absences(String text) {
        words.put("absences", text);
    }

    @Option(names = "--abstentions", paramLabel = "middle|drop|no|yes")
    void abstentions(String text) {
        words.put("abstentions", text);
    }

    @Option(names = "--by", paramLabel = "year|session|whole")
    void by(String text) {
        words.put("by", text);
    }

    @Option(names = "--window", paramLabel = "N")
    void window(String text) {
        words.put("window", text);
    }

    @Option(names = "--weights", paramLabel = "equal|families|FILE")
    void weights(String text) {
        words.put("weights", text);
    }

    @Option(names = "--resample", paramLabel = "families|rollcalls")
    void resample(String text) {
        words.put("resample", text);
    }

    @Option(names = "--draws", paramLabel = "N")
    void draws(String text) {
        words.put("draws", text);
    }

    @Option(names = "--seed", paramLabel = "N")
    void seed(String text) {
        words.put("seed", text);
    }

    @Option(names = "--level", paramLabel = "PART")
    void level(String text) {
        words.put("level", text);
    }

    @Option(names = "--countries", paramLabel = "CODE,CODE", split = ",")
    private List<Country> countries = new ArrayList<>();

    @Option(names = "--home", paramLabel = "HOME")
    private @Nullable Country home;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        countries.forEach(country -> Question.checkKnown(country, spec));
        if (countries.size() == 1) {
            throw new ParameterException(
                    spec.commandLine(), "--countries needs two codes or more, as CHN,IND; for one use --home.");
        }
        if (home != null) {
            Question.checkKnown(home, spec);
        }
        CommandLine again = files.command("affinity");
        for (var word : words.entrySet()) {
            again = again.with("--" + word.getKey(), word.getValue());
        }
        again = again.with(
                        "--countries",
                        String.join(",", countries.stream().map(Country::code).toList()))
                .with("--home", home == null ? "" : home.code());
        files.from().ifPresent(year -> words.put("from", year.toString()));
        files.to().ifPresent(year -> words.put("to", year.toString()));
        AffinityQuestion question = AffinityWords.question(
                files.set(), words, files.matches(), countries, Optional.ofNullable(home), threads);
        output.write(AffinityFinding.of(files.read(), question, again.toString()), folder.path(Comity.consoleOf(spec)));
        return ExitCode.OK;
    }
}
