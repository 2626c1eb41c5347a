package org.comity.cli;

import java.util.List;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Workbench;
import org.comity.workbench.figures.Panels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity panel}: indicators of a neighbourhood as one wide table, a row for each neighbour and year. */
@Command(name = "panel")
final class PanelCommand extends Question {
    @Option(names = "--home", paramLabel = "HOME", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Option(names = "--rule", paramLabel = "RULE")
    private NeighbourRule rule = NeighbourRule.DEFAULT;

    @Option(names = "--years", paramLabel = "FIRST-LAST", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Years years;

    @Option(names = "--indicators", paramLabel = "ID", split = ",", required = true)
    private List<String> indicators = List.of();

    @Override
    Finding answer(Workbench workbench) {
        var request = new Panels.Request(known(home), rule, years.first(), years.last(), indicators);
        return Panels.of(workbench, output.language()).finding(request);
    }
}
