package org.comity.data.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Durations, as people and as servers write them. */
final class Words {
    private Words() {}

    /** For example {@code 90 seconds}; below two seconds in milliseconds. */
    static String of(Duration duration) {
        return duration.toSeconds() < 2 ? duration.toMillis() + " ms" : duration.toSeconds() + " seconds";
    }

    /** The value of {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3); empty when it is neither. */
    static Optional<Duration> retryAfter(String value, Instant now) {
        String text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
