package org.comity.data.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.data.mapping.YamlMap;

/**
 * What a user sets once: each from the environment ({@code COMITY_THREADS}), else from {@code comity.yaml} in the
 * data directory. A flag of a command comes before both.
 *
 * @param threads how many may be used, 1 or more
 * @param memoryLimit how much the database may take, as {@code 2GB}; what does not fit goes to the disk
 * @param language of texts and names
 * @param caFile certificates that are trusted when files are fetched
 * @param proxy {@code http://host:port}
 */
public record Settings(
        Optional<Integer> threads,
        Optional<String> memoryLimit,
        Optional<Locale> language,
        Optional<Path> caFile,
        Optional<String> proxy) {
    /** The file's name, in the data directory. */
    public static final String FILE = "comity.yaml";

    private static final List<String> OWN = List.of("threads", "memory_limit", "language", "ca_file", "proxy");
    private static final String COUNT = "a whole number, 1 or more";
    private static final String SIZE = "a size such as 500MB or 4GB";
    private static final String TAG = "a language tag such as en, fr or ar";

    /** Reads them; a mistake is one sentence with file, line and field. */
    public static Settings read(Path home, Map<String, String> environment) {
        Map<String, String> found = fields(home.resolve(FILE));
        for (String name : OWN) {
            String variable = environment.get("COMITY_" + name.toUpperCase(Locale.ROOT));
            if (variable != null && !variable.isBlank()) {
                found.put(name, variable);
            }
        }
        return new Settings(
                Optional.ofNullable(found.get("threads")).map(Settings::threads),
                Optional.ofNullable(found.get("memory_limit")).map(Settings::memory),
                Optional.ofNullable(found.get("language")).map(Settings::language),
                Optional.ofNullable(found.get("ca_file")).map(home::resolve),
                Optional.ofNullable(found.get("proxy")));
    }

    /** The server's own settings stand in the same file. */
    private static Map<String, String> fields(Path file) {
        Map<String, String> fields = new HashMap<>();
        if (!Files.isRegularFile(file)) {
            return fields;
        }
        try {
            String text = Files.readString(file);
            if (text.lines()
                    .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"))) {
                return fields;
            }
            YamlMap map = YamlMap.read(file.toString(), text)
                    .only(
                            "threads",
                            "memory_limit",
                            "language",
                            "ca_file",
                            "proxy",
                            "address",
                            "port",
                            "desk",
                            "desk.url",
                            "desk.user",
                            "desk.password",
                            "public_address",
                            "trusted_proxy",
                            "tls",
                            "tls.certificate",
                            "tls.key",
                            "sign_in",
                            "sign_in.idle_minutes",
                            "sign_in.hours",
                            "iati",
                            "iati.organisation",
                            "iati.type",
                            "iati.name",
                            "iati.language",
                            "openid",
                            "openid.issuer",
                            "openid.client",
                            "openid.secret");
            OWN.forEach(name -> map.findText(name).ifPresent(value -> fields.put(name, value)));
            map.findText("threads").ifPresent(value -> map.parse("threads", value, Settings::threads, COUNT));
            map.findText("memory_limit").ifPresent(value -> map.parse("memory_limit", value, Settings::memory, SIZE));
            map.findText("language").ifPresent(value -> map.parse("language", value, Settings::language, TAG));
            return fields;
        } catch (IOException e) {
            throw new DataException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static Integer threads(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new DataException("threads must be %s, not \"%s\".".formatted(COUNT, text));
        }
        return Integer.valueOf(text);
    }

    private static String memory(String text) {
        if (!text.matches("[1-9]\\d{0,5} ?[MG]B")) {
            throw new DataException("memory_limit must be %s, not \"%s\".".formatted(SIZE, text));
        }
        return text;
    }

    private static Locale language(String text) {
        Locale locale = Locale.forLanguageTag(text.replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            throw new DataException("language must be %s, not \"%s\".".formatted(TAG, text));
        }
        return locale;
    }
}
