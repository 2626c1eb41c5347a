package org.comity.workbench.security.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.model.YamlMap;

/** Which series are looked at, and how: {@code series.yaml}, or the user's own beside the store. */
record SeriesFile(List<Spec> series) {
    private static final String OWN = "security/change-series.yaml";

    SeriesFile {
        series = List.copyOf(series);
    }

    /** What the reporting behind a period is known by. */
    enum Coverage {
        NONE,
        DAYS,
        MEDIAN
    }

    /** How a series is looked at; {@code words} is empty for the indicator's own label. */
    record Spec(String indicator, ChangesQuestion.Shape cost, Coverage coverage, Optional<String> words) {}

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
        YamlMap map = YamlMap.parse(file, text).only(List.of("series"));
        return new SeriesFile(map.maps("series").stream()
                .map(one -> one.only(List.of("indicator", "cost", "coverage", "words")))
                .map(one -> new Spec(
                        one.text("indicator"),
                        one.findChoice("cost", ChangesQuestion.Shape.class).orElse(ChangesQuestion.Shape.RANKS),
                        one.findChoice("coverage", Coverage.class).orElse(Coverage.NONE),
                        one.findText("words")))
                .toList());
    }
}
