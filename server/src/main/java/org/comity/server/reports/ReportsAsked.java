package org.comity.server.reports;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.Turns;
import org.comity.server.page.Wrong;
import org.comity.server.world.Reports;
import org.comity.workbench.security.RecordFinding;
import org.comity.workbench.security.series.SeriesQuestion;
import org.comity.workbench.security.series.SeriesQuestion.Media;
import org.comity.workbench.security.series.SeriesQuestion.Step;
import org.springframework.stereotype.Component;

/** What an address asks about reported events; pages and programs wait for one another where an answer is dear. */
@Component
public class ReportsAsked {
    private static final int MOST_AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The most days of events that one list may span. */
    private static final int MOST_DAYS = 400;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private final Turns turns =
            new Turns(MOST_AT_ONCE, PATIENCE, "Reports of other countries are being read; ask again in a moment.");
    private final Pages pages;

    ReportsAsked(Pages pages) {
        this.pages = pages;
    }

    /**
     * One question: the pair, the one source, and what the address says besides.
     *
     * @param source empty where nothing is held
     */
    public record Asked(Pair pair, Optional<String> source, Reports reports, Switches switches) {
        Locale locale() {
            return switches.language().locale();
        }

        String held() {
            return source.orElseThrow(() ->
                    new Wrong(404, "no-reports", "No reported events are held: import gdelt-dyads, icews or gdelt."));
        }
    }

    /** Reads the address: the source that it names or, with none, the one that was released last. */
    public Asked asked(String home, String partner, Switches switches) {
        var world = pages.world(switches);
        Pair pair = pages.pair(home, partner, world);
        Reports reports = world.reports();
        List<String> held = reports.sources();
        String named = switches.get("source");
        if (!named.isEmpty() && !held.contains(named)) {
            throw new Wrong(
                    404,
                    "no-reports",
                    "No reported events of \"%s\" are held; held are: %s.".formatted(named, String.join(", ", held)));
        }
        Optional<String> source = named.isEmpty() ? held.stream().findFirst() : Optional.of(named);
        return new Asked(pair, source, reports, switches);
    }

    /** Month by month, or as the source counts. */
    public Finding series(Asked asked) {
        SeriesQuestion question = new SeriesQuestion(
                asked.pair(),
                asked.held(),
                Step.MONTH,
                day(asked.switches(), "from"),
                day(asked.switches(), "to"),
                Media.KEEP);
        return dear(() -> asked.reports().series(question, asked.locale()));
    }

    /** When what is reported changed; empty where the source has no series of the pair to look at. */
    public Optional<Finding> changes(Asked asked) {
        return dear(() -> asked.reports().changes(asked.pair(), asked.held(), asked.locale()));
    }

    /** The forecasts that were made before. */
    public Optional<Finding> outlook(Asked asked) {
        return dear(() -> asked.reports().outlook(asked.pair(), asked.held(), asked.locale()));
    }

    /** Every forecast that was made of the pair by the source, and how those of all pairs did. */
    public Finding record(Asked asked) {
        var question = new RecordFinding.Question(Optional.of(asked.pair()), Optional.of(asked.held()));
        return dear(() -> asked.reports().record(question, asked.locale()));
    }

    /** The single events of the days asked for, else of the last month that the source knows; 404 where none are held. */
    public Finding events(Asked asked) {
        String stream = asked.reports().stream(asked.held())
                .orElseThrow(() -> new Wrong(
                        404,
                        "no-events",
                        "Of %s no single events are held; import them, for example with: comity data fetch gdelt."
                                .formatted(asked.held())));
        Optional<LocalDate> to = day(asked.switches(), "to");
        LocalDate from = day(asked.switches(), "from")
                .or(() -> to.map(day -> day.withDayOfMonth(1)))
                .orElseGet(() -> lastMonth(asked, stream));
        LocalDate last = to.orElse(from.withDayOfMonth(from.lengthOfMonth()));
        if (from.plusDays(MOST_DAYS).isBefore(last)) {
            throw new Wrong(400, "bad-request", "A list of events spans at most %d days.".formatted(MOST_DAYS));
        }
        SeriesQuestion question =
                new SeriesQuestion(asked.pair(), stream, Step.MONTH, Optional.of(from), Optional.of(last), Media.KEEP);
        return dear(() -> asked.reports().events(question, asked.locale()));
    }

    /** The last month in which the source has a line of the pair, else at all. */
    private LocalDate lastMonth(Asked asked, String stream) {
        SeriesQuestion question =
                new SeriesQuestion(asked.pair(), stream, Step.MONTH, Optional.empty(), Optional.empty(), Media.KEEP);
        Table series =
                dear(() -> asked.reports().series(question, asked.locale())).table("series");
        int period = series.at("period");
        int rows = series.at("rows");
        return series.rows().stream()
                .filter(row -> row.get(rows) instanceof Long number && number > 0)
                .map(row -> row.get(period).toString())
                .max(String::compareTo)
                .or(() -> series.rows().stream()
                        .map(row -> row.get(period).toString())
                        .max(String::compareTo))
                .map(month -> LocalDate.parse(month + "-01"))
                .orElseThrow();
    }

    private <T> T dear(Supplier<T> answer) {
        return turns.take(answer);
    }

    /** A day of the address, where it has one. */
    public static Optional<LocalDate> day(Switches switches, String name) {
        String asked = switches.get(name);
        try {
            Optional<LocalDate> day = asked.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(asked));
            if (day.filter(one -> one.getYear() < FIRST_YEAR || one.getYear() > LAST_YEAR)
                    .isPresent()) {
                throw new Wrong(
                        400,
                        "bad-request",
                        "A day lies between %d and %d, not on %s.".formatted(FIRST_YEAR, LAST_YEAR, asked));
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Wrong(400, "bad-request", "A day is written as 2014-12-31, not \"%s\".".formatted(asked));
        }
    }
}
