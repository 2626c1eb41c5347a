package org.comity.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.trade.mirror.TradeFinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code comity trade KEN UGA --year 2016}: what two countries mean to each other in trade, and both reporters' figures. */
@Command(name = "trade")
final class TradeCommand extends Question {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "1", paramLabel = "PARTNER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country partner;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Override
    Finding answer(Workbench workbench) {
        if (known(home).equals(known(partner))) {
            throw new ParameterException(
                    spec.commandLine(), "A pair needs two countries, not %s twice.".formatted(partner));
        }
        int last = year == null ? LocalDate.now(ZoneOffset.UTC).getYear() : year;
        return TradeFinding.of(workbench, new Pair(home, partner), last, output.language());
    }
}
