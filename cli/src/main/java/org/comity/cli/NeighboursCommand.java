package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbourhood;
import picocli.CommandLine.Command;

/** {@code comity neighbours CHN --year 2015 --rule land}. */
@Command(name = "neighbours")
final class NeighboursCommand extends RelationQuestion {
    @Override
    Finding answer(Workbench workbench) {
        return Neighbourhood.of(workbench).finding(home(), yearOrNow(), rule, output.language());
    }
}
