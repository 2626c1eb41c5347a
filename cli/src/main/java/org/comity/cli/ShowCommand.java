package org.comity.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.workbench.Workbench;
import org.comity.workbench.ask.Answer;
import org.comity.workbench.ask.Ask;
import org.comity.workbench.figures.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * {@code comity show trade viet nam 2010}, or {@code comity show INDICATOR HOME PARTNER[,PARTNER...]}: single figures,
 * with source and status.
 */
@Command(name = "show")
final class ShowCommand extends Question {
    private static final String ID = "[a-z0-9-]+\\.[a-z0-9_]+";
    private static final String CODES = "[A-Za-z]{3}(,[A-Za-z]{3})*";

    @Parameters(arity = "1..*", paramLabel = "WORDS")
    private List<String> words = List.of();

    @Option(names = "--from", paramLabel = "YEAR")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR")
    private @Nullable Integer to;

    @Override
    Finding answer(Workbench workbench) {
        boolean codes = words.getFirst().matches(ID)
                && words.size() > 1
                && words.size() < 4
                && words.subList(1, words.size()).stream().allMatch(word -> word.matches(CODES));
        return codes ? byCodes(workbench) : byWords(workbench);
    }

    private Finding byCodes(Workbench workbench) {
        return Figures.of(workbench, output.language())
                .show(new Figures.Request(
                        words.getFirst(),
                        countries(words.get(1)),
                        words.size() > 2 ? countries(words.get(2)) : List.of(),
                        Optional.ofNullable(from),
                        Optional.ofNullable(to)));
    }

    private List<Country> countries(String codes) {
        return Arrays.stream(codes.toUpperCase(Locale.ROOT).split(","))
                .map(code -> known(Country.of(code)))
                .toList();
    }

    private Finding byWords(Workbench workbench) {
        String asked = String.join(" ", words) + years();
        Answer answer = Ask.of(workbench, output.language()).answer(asked);
        answer.remarks().forEach(this::say);
        return switch (answer) {
            case Answer.Shown shown -> shown.finding();
            case Answer.Places places ->
                throw new ParameterException(
                        spec.commandLine(),
                        "Say which figure as well, for example: comity show trade %s."
                                .formatted(places.countries().stream()
                                        .map(Country::code)
                                        .limit(2)
                                        .collect(Collectors.joining(" "))));
            case Answer.Unclear unclear ->
                throw new ParameterException(
                        spec.commandLine(),
                        unclear.lacksCountry()
                                ? "No country was understood in \"%s\". It may be about: %s."
                                        .formatted(asked, list(unclear.nearest()))
                                : "No figure is known by \"%s\". The nearest: %s."
                                        .formatted(asked, list(unclear.nearest())));
        };
    }

    private String years() {
        if (from != null && to != null) {
            return " %d to %d".formatted(from, to);
        }
        return from != null ? " since " + from : to != null ? " until " + to : "";
    }

    private static String list(List<Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> "%s (%s)".formatted(indicator.id(), indicator.label()))
                .collect(Collectors.joining(", "));
    }
}
