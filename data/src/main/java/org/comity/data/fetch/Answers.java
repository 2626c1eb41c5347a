package org.comity.data.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.fetch.DownloadRecord.Validators;

/** What the head of an answer says. */
final class Answers {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (?:(\\d{1,18})-\\d{1,18}|\\*)/(\\d{1,18}|\\*)");

    private Answers() {}

    static OptionalLong length(Wire.Answer answer) {
        return number(answer.header("content-length"));
    }

    /** The size of the whole file, of which the answer is a piece. */
    static OptionalLong total(Wire.Answer answer) {
        Matcher range = CONTENT_RANGE.matcher(answer.header("content-range"));
        return range.matches() ? number(range.group(2)) : OptionalLong.empty();
    }

    /** Where the piece begins. */
    static OptionalLong start(Wire.Answer answer) {
        Matcher range = CONTENT_RANGE.matcher(answer.header("content-range"));
        return range.matches() && range.group(1) != null ? number(range.group(1)) : OptionalLong.empty();
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    static Validators validators(Wire.Answer answer) {
        return new Validators(
                Optional.of(answer.header("etag")).filter(tag -> !tag.isBlank()),
                Optional.of(answer.header("last-modified")).filter(date -> !date.isBlank()));
    }

    /** A page where a file should be is most often a login or a proxy's refusal. */
    static void refuseWebPage(Wire.Answer answer, URI address) throws FetchFailure {
        boolean page = answer.header("content-type").toLowerCase(Locale.ROOT).startsWith("text/html");
        if (page && !String.valueOf(address.getPath()).endsWith(".html")) {
            throw FetchFailure.lasting("it answers with a web page instead of the file (a login, or a proxy's page?)");
        }
    }

    /** What a status that brings no file means, and whether trying again may help. */
    static FetchFailure failure(Wire.Answer answer) {
        Optional<Duration> pause = Words.retryAfter(answer.header("retry-after"), Instant.now());
        return switch (answer.status()) {
            case 429 -> FetchFailure.passing("the server asks for fewer requests (429)", pause);
            case 503 -> FetchFailure.passing("the server is not available (503)", pause);
            case 408, 500, 502, 504 -> FetchFailure.passing("the server failed (%d)".formatted(answer.status()), pause);
            case 401, 403 -> FetchFailure.lasting("the server does not allow it (%d)".formatted(answer.status()));
            case 407 -> FetchFailure.lasting("the proxy asks for a password (407)");
            case 404, 410 -> FetchFailure.lasting("there is no such file (%d)".formatted(answer.status()));
            default -> FetchFailure.lasting("the server answered with status %d".formatted(answer.status()));
        };
    }
}
