package org.comity.cli;

import java.time.LocalDate;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question about a country and its neighbours in a year. */
abstract class RelationQuestion extends Question {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Option(names = "--year", paramLabel = "YEAR")
    @Nullable
    Integer year;

    @Option(names = "--rule", paramLabel = "RULE")
    NeighbourRule rule = NeighbourRule.DEFAULT;

    final Country home() {
        return known(home);
    }

    final int yearOrNow() {
        return year == null ? LocalDate.now(java.time.ZoneOffset.UTC).getYear() : year;
    }
}
