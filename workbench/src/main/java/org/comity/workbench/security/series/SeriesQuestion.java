package org.comity.workbench.security.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Frequency;
import org.comity.model.Pair;
import org.comity.model.Period;
import org.comity.workbench.CommandLine;

/**
 * What is asked about reported events.
 *
 * @param pair both directions are shown
 * @param source whose events; sources are never joined into one series
 * @param by the length of a period
 * @param from a day of the first period; empty for the first of which the source reports as much as usual
 * @param to a day of the last period; empty for the last such
 * @param media what becomes of rows in which an actor may be only a news agency
 */
public record SeriesQuestion(
        Pair pair, String source, Step by, Optional<LocalDate> from, Optional<LocalDate> to, Media media) {

    /** The length of a period. */
    public enum Step {
        DAY(Frequency.DAY),
        WEEK(Frequency.WEEK),
        MONTH(Frequency.MONTH);

        private final Frequency frequency;

        Step(Frequency frequency) {
            this.frequency = frequency;
        }

        Frequency frequency() {
            return frequency;
        }

        /** The first day of the period that a day is in; weeks begin on Monday. */
        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        /** The first day of the next period. */
        LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
            };
        }

        Period period(LocalDate start) {
            return switch (this) {
                case DAY -> Period.day(start);
                case WEEK ->
                    new Period(
                            Frequency.WEEK,
                            start.get(IsoFields.WEEK_BASED_YEAR),
                            start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                case MONTH -> Period.month(start.getYear(), start.getMonthValue());
            };
        }
    }

    /** What becomes of rows in which an actor may be only a news agency. */
    public enum Media {
        KEEP,
        DROP
    }

    public SeriesQuestion {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "The last day, %s, lies before the first, %s.".formatted(to.get(), from.get()));
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    CommandLine command(String verb) {
        return CommandLine.of("comity security " + verb)
                .with(pair.home().code())
                .with(pair.partner().code())
                .with("--source", source)
                .with("--by", verb.equals("series") ? word(by) : "")
                .with("--from", from.map(LocalDate::toString).orElse(""))
                .with("--to", to.map(LocalDate::toString).orElse(""))
                .with("--media", word(media));
    }
}
