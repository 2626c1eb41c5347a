package org.comity.cli;

import java.util.function.Function;
import org.comity.desk.DeskSettings;
import org.comity.desk.ReadTx;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question about two countries that public figures and the desk's registers answer together. */
abstract class PairQuestion extends Question {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "1", paramLabel = "PARTNER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country partner;

    @Option(names = "--rule", paramLabel = "RULE")
    NeighbourRule rule = NeighbourRule.DEFAULT;

    @Option(names = "--desk", paramLabel = "URL", defaultValue = "")
    private String desk = "";

    final Pair pair() {
        return PairOptions.checked(home, partner, spec);
    }

    /** What the desk beside this store holds, read by whoever works at this machine. */
    final <T> T read(Workbench workbench, Function<ReadTx, T> question) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the command line has no log to write to
        DeskSettings settings = DeskSettings.read(
                workbench.store().home(), Comity.consoleOf(spec).environment(), desk);
        return DeskOptions.read(settings, question);
    }
}
