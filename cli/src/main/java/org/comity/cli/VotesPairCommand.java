package org.comity.cli;

import java.time.ZoneOffset;
import org.comity.data.DataException;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.trust.pair.PairVotes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity votes pair KEN UGA --year 2014}: how two countries voted, by the votes of the store. */
@Command(name = "pair")
final class VotesPairCommand extends Question {
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
        Pair pair = new Pair(known(home), known(partner));
        int to = year == null ? java.time.LocalDate.now(ZoneOffset.UTC).getYear() : year;
        return PairVotes.of(workbench, pair, to, output.language())
                .orElseThrow(
                        () -> new DataException(
                                "No votes are held: import them with \"comity data import unvotes un_votes.csv.gz un_roll_calls.csv.gz\"."));
    }
}
