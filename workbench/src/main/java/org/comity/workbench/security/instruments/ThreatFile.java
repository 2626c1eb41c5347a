package org.comity.workbench.security.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.comity.model.YamlMap;
import org.comity.workbench.trust.ties.TieLine;

/** Threats and the instruments that help against them: {@code threats.yaml}, or the user's own beside the store. */
record ThreatFile(List<Instrument> instruments, List<Threat> threats) {
    private static final String OWN = "security/threats.yaml";

    ThreatFile {
        instruments = List.copyOf(instruments);
        threats = List.copyOf(threats);
    }

    /** By what an instrument is known, in lower case. */
    record Instrument(String id, List<String> forms, List<String> words) {
        boolean is(TieLine line) {
            String title = line.name().toLowerCase(Locale.ROOT);
            List<String> classes = List.of(line.item().toLowerCase(Locale.ROOT).split(", "));
            return forms.contains(line.kind().toLowerCase(Locale.ROOT))
                    || classes.stream().map(String::strip).anyMatch(forms::contains)
                    || words.stream().anyMatch(title::contains);
        }
    }

    /** A row of the matrix. */
    record Threat(String id, List<String> instruments) {}

    static ThreatFile of(Path home) {
        Path own = home.resolve(OWN);
        try {
            if (Files.exists(own)) {
                return parse(own.toString(), YamlMap.textOf(own.toString(), own));
            }
            try (InputStream in = ThreatFile.class.getResourceAsStream("threats.yaml")) {
                return parse(
                        "threats.yaml", new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of threats cannot be read.", e);
        }
    }

    static ThreatFile parse(String file, String text) {
        YamlMap map = YamlMap.parse(file, text).only(List.of("instruments", "threats"));
        List<Instrument> instruments = map.maps("instruments").stream()
                .map(one -> one.only(List.of("id", "forms", "words")))
                .map(one -> new Instrument(one.text("id"), lower(one.texts("forms")), lower(one.texts("words"))))
                .toList();
        List<String> known = instruments.stream().map(Instrument::id).toList();
        List<Threat> threats = map.maps("threats").stream()
                .map(one -> one.only(List.of("id", "instruments")))
                .map(one -> {
                    for (String id : one.texts("instruments")) {
                        if (!known.contains(id)) {
                            throw one.mistake(
                                    "instruments", "must be ids of instruments above, not \"%s\"".formatted(id));
                        }
                    }
                    return new Threat(one.text("id"), one.texts("instruments"));
                })
                .toList();
        return new ThreatFile(instruments, threats);
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    Instrument instrument(String id) {
        return instruments.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
