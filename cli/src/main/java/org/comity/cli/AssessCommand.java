package org.comity.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.club.ClubMatrix;
import org.comity.workbench.situation.AssessmentIndex;
import org.comity.workbench.situation.OneRelation;
import org.comity.workbench.situation.PairFinding;
import org.comity.workbench.situation.Situation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * {@code comity assess CHN --year 2014}, one relation from both sides with {@code --partner VNM}, the tree of its score
 * with {@code --explain VNM}, the same as an index of one's own with {@code --index DIR}, and a club's members by its members
 * with {@code --club ASEAN}.
 */
@Command(name = "assess")
final class AssessCommand extends Question {
    @Parameters(index = "0", arity = "0..1", paramLabel = "HOME")
    private @Nullable Country home;

    @Option(names = "--with", paramLabel = "AAA,BBB", split = ",")
    private List<Country> with = List.of();

    @Option(names = "--partner", paramLabel = "PARTNER")
    private @Nullable Country partner;

    @Option(names = "--only", paramLabel = "PARTNER")
    private @Nullable Country only;

    @Option(names = "--beside", paramLabel = "AAA,BBB", split = ",")
    private List<Country> beside = List.of();

    @Option(names = "--explain", paramLabel = "PARTNER")
    private @Nullable Country explain;

    @Option(names = "--index", paramLabel = "DIR")
    private @Nullable Path index;

    @Option(names = "--world")
    private boolean world;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FrameOptions frame;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ClubOptions club;

    @Override
    public Integer call() throws IOException {
        if (explain == null) {
            return super.call();
        }
        try (Workbench workbench = store.open()) {
            Situation.Request request = frame.request(workbench, home());
            String tree =
                    ExplainedText.of(Situation.of(workbench, output.language()).explain(request, known(explain)));
            OutputStream out = Comity.consoleOf(spec).out();
            out.write(tree.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return ExitCode.OK;
    }

    private Country home() {
        if (home == null || club.isAsked()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say whose relations: comity assess HOME, or comity assess --club NAME, and not both.");
        }
        return known(home);
    }

    @Override
    Finding answer(Workbench workbench) {
        Finding finding = asked(workbench);
        if (!output.showsNotes()) {
            finding.notes().forEach(this::say); // the chosen year is said, whatever the format
        }
        return finding;
    }

    private Finding asked(Workbench workbench) {
        if (home == null && club.isAsked()) {
            return ClubMatrix.of(workbench, output.language()).finding(club.request(workbench, frame));
        }
        Situation situation = Situation.of(workbench, output.language());
        Situation.Request request = frame.request(workbench, home());
        if (index != null) {
            keep(situation.index(request, world), index);
        }
        if (partner != null) {
            Pair pair = new Pair(home(), known(partner));
            return PairFinding.of(situation, request, pair, others(pair));
        }
        if (!beside.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--beside needs a pair to stand beside: comity assess HOME --partner AAA.");
        }
        Finding all = situation.finding(request, with.stream().map(this::known).toList());
        return only == null ? all : OneRelation.of(all, known(only));
    }

    /** Beside the answer: the same as an index of one's own. */
    private void keep(AssessmentIndex made, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
                OutputOptions.intoFile(folder.resolve(file.getKey()), out -> out.write(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be written to %s.".formatted(folder), e);
        }
        say("Written: an index. In %s: comity index build --data data.csv --meta meta.csv --recipe recipe.yaml"
                .formatted(folder));
    }

    private List<Country> others(Pair pair) {
        return beside.stream()
                .map(this::known)
                .filter(one -> !one.equals(pair.home()) && !one.equals(pair.partner()))
                .distinct()
                .toList();
    }
}
