package org.comity.cli;

import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.change.ChangesFinding;
import org.comity.workbench.security.change.ChangesQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity security changes CHN VNM --source gdelt-dyads}: when what is reported changed, and how sure that is. */
@Command(name = "changes")
final class SecurityChangesCommand extends Question {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PARTNER")
    private @Nullable Country partner;

    @Option(names = "--source", paramLabel = "SOURCE", required = true)
    private String source = "";

    @Option(names = "--indicator", paramLabel = "INDICATOR")
    private @Nullable String indicator;

    @Option(names = "--method", paramLabel = "METHOD")
    private ChangesQuestion.Method method = ChangesQuestion.Method.PELT;

    @Option(names = "--cost", paramLabel = "COST")
    private ChangesQuestion.@Nullable Shape cost;

    @Option(names = "--shortest", paramLabel = "PERIODS", defaultValue = "0")
    private int shortest;

    @Option(names = "--false-alarms", paramLabel = "SHARE", defaultValue = "0.05")
    private double falseAlarms;

    @Option(names = "--simulations", paramLabel = "N", defaultValue = "199")
    private int simulations;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1")
    private long seed;

    @Override
    Finding answer(Workbench workbench) {
        Optional<Country> other = Optional.ofNullable(partner).map(this::known);
        return ChangesFinding.of(
                workbench,
                new ChangesQuestion(
                        known(home),
                        other,
                        source,
                        Optional.ofNullable(indicator),
                        method,
                        Optional.ofNullable(cost),
                        shortest,
                        falseAlarms,
                        simulations,
                        seed),
                output.language());
    }
}
