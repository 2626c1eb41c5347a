package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.comity.methods.affinity.Distance;
import org.comity.methods.affinity.Measure;
import org.comity.methods.affinity.Resampling;
import org.comity.methods.affinity.Treatment;
import org.comity.methods.affinity.Treatment.Absences;
import org.comity.methods.affinity.Treatment.Abstentions;
import org.comity.methods.affinity.Yardstick;
import org.comity.model.Country;
import org.comity.workbench.CommandLine;
import org.comity.workbench.trust.votes.AffinityFinding;
import org.comity.workbench.trust.votes.AffinityQuestion;
import org.comity.workbench.trust.votes.AffinityQuestion.By;
import org.comity.workbench.trust.votes.AffinityQuestion.FamilyRule;
import org.comity.workbench.trust.votes.AffinityQuestion.Span;
import org.comity.workbench.trust.votes.AffinityQuestion.Weighting;
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
    /** What {@code --agreement} means. */
    enum Agreement {
        VOETEN,
        SIMPLE
    }

    /** Whether roll calls count on which all voted the same. */
    enum Unanimous {
        KEEP,
        DROP
    }

    /** What is drawn for intervals. */
    enum Resample {
        FAMILIES,
        ROLLCALLS
    }

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

    @Option(names = "--measure", paramLabel = "MEASURE", split = ",")
    private List<Measure> measures = new ArrayList<>();

    @Option(names = "--agreement", paramLabel = "voeten|simple", defaultValue = "voeten")
    private Agreement agreement = Agreement.VOETEN;

    @Option(names = "--distance", paramLabel = "absolute|squared|nominal")
    private @Nullable Distance distance;

    @Option(names = "--unanimous", paramLabel = "keep|drop")
    private @Nullable Unanimous unanimous;

    @Option(names = "--absences", paramLabel = "drop|abstain|no", defaultValue = "drop")
    private Absences absences = Absences.DROP;

    @Option(names = "--abstentions", paramLabel = "middle|drop|no|yes", defaultValue = "middle")
    private Abstentions abstentions = Abstentions.MIDDLE;

    @Option(names = "--by", paramLabel = "year|session|whole", defaultValue = "year")
    private By by = By.YEAR;

    @Option(names = "--window", paramLabel = "N", defaultValue = "1")
    private int window = 1;

    @Option(names = "--weights", paramLabel = "equal|families|FILE", defaultValue = "equal")
    private String weights = "equal";

    @Option(names = "--draws", paramLabel = "N", defaultValue = "200")
    private int draws = Resampling.DEFAULT.draws();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    @Option(names = "--level", paramLabel = "PART", defaultValue = "0.9")
    private double level = Resampling.DEFAULT.level();

    @Option(names = "--resample", paramLabel = "families|rollcalls", defaultValue = "families")
    private Resample resample = Resample.FAMILIES;

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
        AffinityQuestion question = new AffinityQuestion(
                files.set(),
                new Span(files.from(), files.to(), by, window),
                yardsticks(),
                new Treatment(absences, abstentions),
                weighting(),
                new Resampling(draws, seed, level),
                new FamilyRule(resample == Resample.FAMILIES, files.matches()),
                new TreeSet<>(countries),
                Optional.ofNullable(home),
                threads);
        output.write(AffinityFinding.of(files.read(), question, command()), folder.path(Comity.consoleOf(spec)));
        return ExitCode.OK;
    }

    /** Without a measure: agreement with what is beyond chance beside it. */
    private List<Yardstick> yardsticks() {
        List<Measure> asked =
                measures.isEmpty() ? List.of(Measure.AGREEMENT, Measure.KAPPA, Measure.PI) : List.copyOf(measures);
        if (asked.stream().distinct().count() < asked.size()) {
            throw new ParameterException(spec.commandLine(), "--measure names a measure twice; leave one of them.");
        }
        return asked.stream().map(this::yardstick).toList();
    }

    private Yardstick yardstick(Measure measure) {
        Yardstick usual = measure == Measure.AGREEMENT && agreement == Agreement.SIMPLE
                ? Yardstick.simpleAgreement()
                : Yardstick.of(measure);
        return new Yardstick(
                measure,
                distance == null ? usual.distance() : distance,
                unanimous == null ? usual.unanimous() : unanimous == Unanimous.KEEP);
    }

    private Weighting weighting() {
        return switch (weights.toLowerCase(Locale.ROOT)) {
            case "equal" -> new Weighting.Equal();
            case "families" -> new Weighting.ByFamily();
            default -> new Weighting.ByFile(Path.of(weights));
        };
    }

    private String command() {
        CommandLine line = files.command("affinity")
                .with(
                        "--measure",
                        String.join(
                                ",",
                                measures.stream()
                                        .map(VotesAffinityCommand::lower)
                                        .toList()))
                .with("--agreement", agreement == Agreement.VOETEN ? "" : "simple")
                .with("--distance", distance == null ? "" : lower(distance))
                .with("--unanimous", unanimous == null ? "" : lower(unanimous))
                .with("--absences", absences == Absences.DROP ? "" : lower(absences))
                .with("--abstentions", abstentions == Abstentions.MIDDLE ? "" : lower(abstentions))
                .with("--by", by == By.YEAR ? "" : lower(by))
                .with("--window", window == 1 ? "" : String.valueOf(window))
                .with("--weights", weights.equals("equal") ? "" : weights)
                .with("--resample", resample == Resample.FAMILIES ? "" : "rollcalls")
                .with(
                        "--countries",
                        String.join(",", countries.stream().map(Country::code).toList()))
                .with("--home", home == null ? "" : home.code());
        return line.with("--draws", String.valueOf(draws))
                .with("--level", String.valueOf(level))
                .with("--seed", String.valueOf(seed))
                .toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
