package org.comity.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.workbench.security.series.SeriesQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which reported events of which two countries. */
final class EventOptions {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "1", paramLabel = "PARTNER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country partner;

    @Option(names = "--source", paramLabel = "SOURCE", defaultValue = "gdelt")
    private String source = "";

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable LocalDate to;

    @Option(names = "--media", paramLabel = "keep|drop", defaultValue = "keep")
    private SeriesQuestion.Media media = SeriesQuestion.Media.KEEP;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    SeriesQuestion question(SeriesQuestion.Step by) {
        return new SeriesQuestion(
                PairOptions.checked(home, partner, command),
                source,
                by,
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                media);
    }
}
