package org.comity.workbench.dialogue.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.bargain.spatial.Band;
import org.comity.methods.bargain.spatial.Forecast;
import org.comity.methods.bargain.spatial.Rules;
import org.comity.methods.bargain.spatial.SpatialModel;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.workbench.Findings;

/** The forecast of a file of actors as a Finding: never a point without its interval. */
public final class StakeholderForecast {
    private static final int HASH = 12;

    private final ForecastQuestion question;
    private final String file;
    private final ActorsFile.Read read;
    private final Outcome outcome;
    private final Messages texts;

    private StakeholderForecast(
            ForecastQuestion question, String file, ActorsFile.Read read, Outcome outcome, Locale locale) {
        this.question = question;
        this.file = file;
        this.read = read;
        this.outcome = outcome;
        this.texts = Messages.of("org/comity/workbench/dialogue/forecast/messages", locale);
    }

    /**
     * Reads the file, runs the model on its figures as they are and on draws of them. Tables: {@code rounds} (main),
     * {@code final}, {@code actors}, {@code probabilities}, {@code bargains} and {@code inputs}.
     *
     * @param name what the file is called in sentences
     * @param command the command line that gives the answer again
     * @throws org.comity.data.DataException where the file cannot be read, with line and column
     * @throws IllegalArgumentException where the question cannot be asked
     */
    public static Finding of(Path path, String name, ForecastQuestion question, Locale locale, String command)
            throws IOException {
        ActorsFile.Read read = ActorsFile.read(path, name, question.emptyAsZero());
        return new StakeholderForecast(question, name, read, outcome(read.scenario(), question), locale)
                .finding(command, locale);
    }

    static Outcome outcome(Scenario scenario, ForecastQuestion question) {
        Rules rules = Choices.with(scenario.rules(), question.choices());
        long prngSeed = question.prngSeed()
                .map(StakeholderForecast::unsigned)
                .orElse(scenario.prngSeed().orElse(SpatialModel.KTAB_SEED));
        Forecast forecast = Forecast.draw(
                scenario.actors(),
                rules,
                scenario.doubts(question.doubt()),
                new Forecast.Plan(question.draws(), question.seed(), question.maxTurns(), question.threads()));
        return new Outcome(
                scenario,
                rules,
                prngSeed,
                SpatialModel.run(scenario.actors(), rules, question.maxTurns(), prngSeed),
                forecast);
    }

    private static long unsigned(String text) {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "--prng-seed must be a whole number from 0 to 18446744073709551615, not \"%s\"."
                            .formatted(Cells.shown(text)),
                    e);
        }
    }

    private Finding finding(String command, Locale locale) {
        ForecastTables tables = new ForecastTables(outcome, texts);
        Scenario scenario = outcome.scenario();
        Findings findings = Findings.of("dialogue forecast", texts.text("title", Map.of("name", scenario.name())))
                .table(tables.rounds())
                .table(tables.last())
                .table(tables.positions())
                .table(tables.probabilities())
                .table(tables.bargains())
                .table(tables.inputs(question.doubt()))
                .chart(tables.chart(locale))
                .seed(question.seed())
                .age(new Finding.Age(Optional.empty(), Optional.empty(), 0, 0))
                .command(command);
        notes(findings);
        findings.method(texts.text("method.model"));
        findings.method(texts.text("method.draws"));
        findings.method(texts.text(
                "method.file",
                Map.of(
                        "file",
                        file,
                        "sha",
                        read.sha256().substring(0, HASH),
                        "actors",
                        scenario.actors().size())));
        parameters().forEach(findings::parameter);
        return findings.build();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("actors", read.sha256());
        parameters.put("draws", String.valueOf(question.draws()));
        parameters.put("doubt", Cells.plain(question.doubt()));
        parameters.put("max turns", String.valueOf(question.maxTurns()));
        parameters.putAll(Choices.words(outcome.rules()));
        if (outcome.isStochastic()) {
            parameters.put("prngSeed", Long.toUnsignedString(outcome.prngSeed()));
        }
        if (!outcome.scenario().emptyAsZero().isEmpty()) {
            parameters.put(
                    "empty as zero",
                    String.valueOf(outcome.scenario().emptyAsZero().size()));
        }
        return parameters;
    }

    private void notes(Findings findings) {
        Scenario scenario = outcome.scenario();
        Forecast forecast = outcome.forecast();
        findings.note(texts.text("note.consequences"));
        findings.note(texts.text("note.actors"));
        findings.note(texts.text("note.interval", Map.of("draws", forecast.size(), "seed", question.seed())));
        findings.note(texts.text(
                scenario.given() == 0 ? "note.doubt" : "note.doubt.some",
                Map.of(
                        "percent", question.doubt(),
                        "given", scenario.given(),
                        "figures", scenario.figures())));
        if (!scenario.emptyAsZero().isEmpty()) {
            findings.note(texts.text("note.empty", Map.of("what", String.join("; ", scenario.emptyAsZero()))));
        }
        ends(findings);
        if (scenario.actors().hasIdeals()) {
            findings.note(texts.text("note.ideals"));
        }
        if (outcome.isStochastic()) {
            findings.note(texts.text("note.stochastic", Map.of("seed", Long.toUnsignedString(outcome.prngSeed()))));
        }
        if (outcome.rules().bargnModel() != Rules.BargnModel.INIT_ONLY_INTERP) {
            findings.note(texts.text("note.receiver"));
        }
    }

    private void ends(Findings findings) {
        Forecast forecast = outcome.forecast();
        Band steps = forecast.steps();
        findings.note(texts.text(
                "note.turns",
                Map.of(
                        "undisturbed", outcome.undisturbed().steps(),
                        "low", steps.low(),
                        "high", steps.high())));
        if (!outcome.undisturbed().settled()) {
            findings.note(texts.text("note.unsettled.run", Map.of("turns", question.maxTurns())));
        }
        if (forecast.settled() < forecast.size()) {
            findings.note(texts.text(
                    "note.unsettled",
                    Map.of(
                            "count", forecast.size() - forecast.settled(),
                            "draws", forecast.size(),
                            "turns", question.maxTurns())));
        }
    }
}
