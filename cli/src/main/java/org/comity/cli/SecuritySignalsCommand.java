package org.comity.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.SignalsFinding;
import org.comity.workbench.security.SignalsQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity security signals CHN --as-of 2022-12-31}: what stands out in what is reported between home and its neighbours. */
@Command(name = "signals")
final class SecuritySignalsCommand extends Question {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Option(names = "--source", paramLabel = "SOURCE")
    private List<String> sources = List.of();

    @Option(names = "--rule", paramLabel = "RULE")
    private NeighbourRule rule = NeighbourRule.DEFAULT;

    @Option(names = "--q", paramLabel = "SHARE")
    private double q = SignalsQuestion.Q;

    @Option(names = "--recent", paramLabel = "PERIODS")
    private int recent;

    @Option(names = "--simulations", paramLabel = "N")
    private int simulations = SignalsQuestion.SIMULATIONS;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Override
    Finding answer(Workbench workbench) {
        output.readFirst("sentences");
        return SignalsFinding.of(
                workbench,
                new SignalsQuestion(
                        known(home), sources, rule, q, recent, simulations, seed, LocalDate.now(ZoneOffset.UTC)),
                output.language());
    }
}
