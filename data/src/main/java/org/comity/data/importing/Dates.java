package org.comity.data.importing;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Period;
import org.jspecify.annotations.Nullable;

/** First and last days of spells, written as a year, a month or a day. */
final class Dates {
    private Dates() {}

    static Optional<LocalDate> first(@Nullable String text) {
        return Optional.ofNullable(text).map(Period::parse).map(Dates::firstDay);
    }

    static Optional<LocalDate> last(@Nullable String text) {
        return Optional.ofNullable(text).map(Period::parse).map(Period::lastDay);
    }

    static LocalDate firstDay(Period period) {
        return switch (period.frequency()) {
            case YEAR, ONCE -> LocalDate.of(period.year(), 1, 1);
            case MONTH -> LocalDate.of(period.year(), period.sub(), 1);
            case WEEK -> period.lastDay().minusDays(6);
            case DAY -> period.lastDay();
        };
    }
}
