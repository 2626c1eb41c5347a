package org.comity.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.ForecastFinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity security forecast CHN VNM}: what may come between two countries, frozen when it is first asked. */
@Command(name = "forecast")
final class SecurityForecastCommand extends Question {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "1", paramLabel = "PARTNER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country partner;

    @Option(names = "--source", paramLabel = "SOURCE", defaultValue = "gdelt-dyads")
    private String source = "";

    @Option(names = "--indicator", paramLabel = "INDICATOR")
    private @Nullable String indicator;

    @Option(names = "--horizon", paramLabel = "N")
    private @Nullable Integer horizon;

    @Option(names = "--rule", paramLabel = "RULE")
    private NeighbourRule rule = NeighbourRule.DEFAULT;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Override
    Finding answer(Workbench workbench) {
        return ForecastFinding.of(
                workbench,
                new ForecastFinding.Request(
                        PairOptions.checked(home, partner, spec),
                        source,
                        Optional.ofNullable(indicator),
                        Optional.ofNullable(horizon),
                        rule,
                        seed,
                        LocalDate.now(ZoneOffset.UTC)),
                output.language());
    }
}
