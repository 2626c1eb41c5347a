package org.comity.cli;

import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.figures.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity show INDICATOR HOME PARTNER[,PARTNER...]}: single figures, with source and status. */
@Command(name = "show")
final class ShowCommand extends Question {
    @Parameters(index = "0", paramLabel = "INDICATOR")
    private String indicator = "";

    @Parameters(index = "1", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "2", arity = "0..1", split = ",", paramLabel = "PARTNER")
    private List<Country> partners = List.of();

    @Option(names = "--from", paramLabel = "YEAR")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR")
    private @Nullable Integer to;

    @Override
    Finding answer(Workbench workbench) {
        List<Country> known = partners.stream().map(this::known).toList();
        return Figures.of(workbench, output.language())
                .show(new Figures.Request(
                        indicator, known(home), known, Optional.ofNullable(from), Optional.ofNullable(to)));
    }
}
