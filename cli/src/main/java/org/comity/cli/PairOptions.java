package org.comity.cli;

import java.time.LocalDate;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two countries of which the desk is asked, and the day that counts. */
final class PairOptions {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "1", paramLabel = "PARTNER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country partner;

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    Pair pair() {
        return checked(home, partner, command);
    }

    /** The day asked for, else today. */
    LocalDate day() {
        return LedgerOptions.day(on);
    }

    /** The pair, where there are, or ever were, two such entries; otherwise wrong use. */
    static Pair checked(Country home, Country partner, CommandSpec command) {
        Question.checkKnown(home, command);
        Question.checkKnown(partner, command);
        if (home.equals(partner)) {
            throw new ParameterException(
                    command.commandLine(), "A pair needs two countries, not %s twice.".formatted(home));
        }
        return new Pair(home, partner);
    }
}
