package org.comity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.outlook.Outlook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity outlook}: published projections and their scores. */
@Command(name = "outlook")
final class OutlookCommand extends Question {
    @Option(names = "--indicator", paramLabel = "INDICATOR", split = ",")
    private List<String> indicators = new ArrayList<>();

    @Option(names = "--country", paramLabel = "COUNTRY", split = ",")
    private List<Country> countries = new ArrayList<>();

    @Option(names = "--actual", paramLabel = "INDICATOR")
    private @Nullable String actual;

    @Override
    Finding answer(Workbench workbench) {
        countries.forEach(this::known);
        return Outlook.of(workbench).finding(new Outlook.Request(indicators, countries, Optional.ofNullable(actual)));
    }
}
