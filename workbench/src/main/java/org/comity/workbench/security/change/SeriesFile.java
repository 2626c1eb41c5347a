package org.comity.workbench.security.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.comity.model.YamlMap;

/** Which series are looked at, and on which days their sources changed: {@code series.yaml}, or the user's own beside the store. */
record SeriesFile(List<Spec> series, List<Break> breaks) {
    private static final String OWN = "security/change-series.yaml";

    SeriesFile {
        series = List.copyOf(series);
        breaks = List.copyOf(breaks);
    }

    /** What the reporting behind a period is known by. */
    enum Coverage {
        NONE,
        DAYS,
        MEDIAN
    }

    /** How a series is looked at; {@code words} is empty for the indicator's own label. */
    record Spec(String indicator, ChangesQuestion.Shape cost, Coverage coverage, Optional<String> words) {}

    /** A day on which a source itself changed. */
    record Break(String source, LocalDate day, String words) {}

    static SeriesFile of(Path home) {
        Path own = home.resolve(OWN);
        try {
            if (Files.exists(own)) {
                return parse(own.toString(), YamlMap.textOf(own.toString(), own));
            }
            try (InputStream in = SeriesFile.class.getResourceAsStream("series.yaml")) {
                return parse(
                        "series.yaml",
                        new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of series that are looked at cannot be read.", e);
        }
    }

    static SeriesFile parse(String file, String text) {
        YamlMap map = YamlMap.parse(file, text).only(List.of("series", "breaks"));
        return new SeriesFile(
                map.maps("series").stream()
                        .map(one -> one.only(List.of("indicator", "cost", "coverage", "words")))
                        .map(one -> new Spec(
                                one.text("indicator"),
                                one.findChoice("cost", ChangesQuestion.Shape.class)
                                        .orElse(ChangesQuestion.Shape.RANKS),
                                one.findChoice("coverage", Coverage.class).orElse(Coverage.NONE),
                                one.findText("words")))
                        .toList(),
                map.maps("breaks").stream()
                        .map(one -> one.only(List.of("source", "day", "words")))
                        .map(one -> new Break(one.text("source"), day(one), one.text("words")))
                        .toList());
    }

    private static LocalDate day(YamlMap map) {
        try {
            return LocalDate.parse(map.text("day"));
        } catch (DateTimeParseException fault) {
            throw map.mistake("day", "must be a day as 2015-02-19");
        }
    }
}
