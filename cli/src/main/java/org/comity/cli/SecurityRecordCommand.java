package org.comity.cli;

import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.RecordFinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code comity security record}: every forecast that was made, and what came; of one pair or of all. */
@Command(name = "record")
final class SecurityRecordCommand extends Question {
    @Parameters(index = "0", arity = "0..1", paramLabel = "HOME")
    private @Nullable Country home;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PARTNER")
    private @Nullable Country partner;

    @Option(names = "--source", paramLabel = "SOURCE")
    private @Nullable String source;

    @Override
    Finding answer(Workbench workbench) {
        return RecordFinding.of(
                workbench, new RecordFinding.Question(pair(), Optional.ofNullable(source)), output.language());
    }

    private Optional<Pair> pair() {
        if (home == null) {
            return Optional.empty();
        }
        if (partner == null) {
            throw new ParameterException(
                    spec.commandLine(), "A pair needs two countries; give a second one beside %s.".formatted(home));
        }
        return Optional.of(PairOptions.checked(home, partner, spec));
    }
}
