package org.comity.workbench.cite;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Period;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.BacktestFinding;
import org.comity.workbench.security.BacktestQuestion;
import org.comity.workbench.security.ForecastFinding;
import org.comity.workbench.security.RecordFinding;
import org.comity.workbench.security.SignalsFinding;
import org.comity.workbench.security.SignalsQuestion;
import org.comity.workbench.security.change.ChangesFinding;
import org.comity.workbench.security.change.ChangesQuestion;
import org.comity.workbench.security.instruments.InstrumentsFinding;
import org.comity.workbench.security.series.EventsFinding;
import org.comity.workbench.security.series.SeriesFinding;
import org.comity.workbench.security.series.SeriesQuestion;

/** Asks again what was asked about reported events. */
final class SecurityAnswers {
    private SecurityAnswers() {}

    static Finding ask(Workbench workbench, Recipe recipe, Locale locale) {
        return switch (recipe.question()) {
            case "security changes" -> ChangesFinding.of(workbench, changes(recipe), locale);
            case "security backtest" -> BacktestFinding.of(workbench, backtest(recipe), locale);
            case "security forecast" -> ForecastFinding.of(workbench, forecast(recipe), locale);
            case "security signals" -> SignalsFinding.of(workbench, signals(recipe), locale);
            case "security series" -> SeriesFinding.of(workbench, series(recipe), locale);
            case "security events" -> EventsFinding.of(workbench, series(recipe), locale);
            case "security record" -> RecordFinding.of(workbench, record(recipe), locale);
            case "security instruments" -> instruments(workbench, recipe, locale);
            default -> throw new IllegalStateException("No question is called %s.".formatted(recipe.question()));
        };
    }

    private static Optional<String> asked(Recipe recipe, String name) {
        return Optional.ofNullable(recipe.parameters().get(name)).filter(text -> !text.isEmpty());
    }

    private static SeriesQuestion series(Recipe recipe) {
        return new SeriesQuestion(
                new Pair(Recheck.home(recipe), Country.of(Recheck.text(recipe, "partner"))),
                Recheck.text(recipe, "source"),
                asked(recipe, "by")
                        .map(by -> SeriesQuestion.Step.valueOf(by.toUpperCase(Locale.ROOT)))
                        .orElse(SeriesQuestion.Step.MONTH),
                asked(recipe, "from").map(LocalDate::parse),
                asked(recipe, "to").map(LocalDate::parse),
                asked(recipe, "media")
                        .map(media -> SeriesQuestion.Media.valueOf(media.toUpperCase(Locale.ROOT)))
                        .orElse(SeriesQuestion.Media.KEEP));
    }

    private static RecordFinding.Question record(Recipe recipe) {
        Optional<Pair> pair =
                asked(recipe, "partner").map(partner -> new Pair(Recheck.home(recipe), Country.of(partner)));
        return new RecordFinding.Question(pair, asked(recipe, "source"));
    }

    /** By public registers alone: who may read agreements of a desk is not known here. */
    private static Finding instruments(Workbench workbench, Recipe recipe, Locale locale) {
        Pair pair = new Pair(Recheck.home(recipe), Country.of(Recheck.text(recipe, "partner")));
        return InstrumentsFinding.of(
                workbench, pair, LocalDate.parse(Recheck.text(recipe, "on")), java.util.List.of(), locale);
    }

    private static ChangesQuestion changes(Recipe recipe) {
        return new ChangesQuestion(
                Recheck.home(recipe),
                asked(recipe, "partner").map(Country::of),
                Recheck.text(recipe, "source"),
                asked(recipe, "indicator"),
                ChangesQuestion.Method.valueOf(Recheck.text(recipe, "method").toUpperCase(Locale.ROOT)),
                asked(recipe, "cost").map(cost -> ChangesQuestion.Shape.valueOf(cost.toUpperCase(Locale.ROOT))),
                Integer.parseInt(recipe.parameters().getOrDefault("shortest", "0")),
                Double.parseDouble(Recheck.text(recipe, "false_alarms")),
                Recheck.year(recipe, "simulations"),
                recipe.seed());
    }

    private static BacktestQuestion backtest(Recipe recipe) {
        return new BacktestQuestion(
                Recheck.text(recipe, "source"),
                asked(recipe, "indicator"),
                asked(recipe, "from").map(Period::parse),
                asked(recipe, "to").map(Period::parse),
                asked(recipe, "until").map(Period::parse),
                Recheck.rule(recipe),
                Recheck.year(recipe, "draws"),
                recipe.seed());
    }

    private static ForecastFinding.Request forecast(Recipe recipe) {
        return new ForecastFinding.Request(
                new Pair(Recheck.home(recipe), Country.of(Recheck.text(recipe, "partner"))),
                Recheck.text(recipe, "source"),
                asked(recipe, "indicator"),
                asked(recipe, "horizon").map(Integer::valueOf),
                Recheck.rule(recipe),
                recipe.seed(),
                made(recipe));
    }

    private static SignalsQuestion signals(Recipe recipe) {
        return new SignalsQuestion(
                Recheck.home(recipe),
                asked(recipe, "sources")
                        .map(sources -> Arrays.asList(sources.split(",")))
                        .orElse(java.util.List.of()),
                Recheck.rule(recipe),
                Double.parseDouble(Recheck.text(recipe, "q")),
                Recheck.year(recipe, "recent"),
                Recheck.year(recipe, "simulations"),
                recipe.seed(),
                made(recipe));
    }

    private static LocalDate made(Recipe recipe) {
        return LocalDate.ofInstant(recipe.made(), ZoneOffset.UTC);
    }
}
