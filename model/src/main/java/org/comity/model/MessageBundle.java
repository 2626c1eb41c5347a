package org.comity.model;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds, merges and checks the files of a message bundle. */
final class MessageBundle {
    private MessageBundle() {}

    static Map<String, String> load(String baseName, Locale locale) {
        Map<String, String> english = english(baseName);
        if (locale.equals(Messages.PSEUDO)) {
            english.replaceAll((key, pattern) -> PseudoText.accented(pattern));
        } else if (locale.equals(Messages.PSEUDO_RIGHT_TO_LEFT)) {
            english.replaceAll((key, pattern) -> PseudoText.rightToLeft(pattern));
        } else {
            for (String suffix : suffixes(locale)) {
                read(baseName + suffix + ".properties").ifPresent(english::putAll);
            }
        }
        return Collections.unmodifiableMap(english);
    }

    static List<String> check(String baseName, Locale... languages) {
        List<String> problems = new ArrayList<>();
        Map<String, String> english = english(baseName);
        english.forEach((key, pattern) -> arguments(baseName + ".properties", key, pattern, problems));
        for (Locale language : languages) {
            for (String suffix : suffixes(language)) {
                String file = baseName + suffix + ".properties";
                read(file)
                        .ifPresent(texts -> texts.forEach(
                                (key, pattern) -> checkAgainst(file, key, pattern, english.get(key), problems)));
            }
        }
        return problems;
    }

    private static void checkAgainst(
            String file, String key, String pattern, @Nullable String english, List<String> problems) {
        if (english == null) {
            problems.add("%s: the English file has no text \"%s\".".formatted(file, key));
            return;
        }
        Set<String> unknown = arguments(file, key, pattern, problems);
        unknown.removeAll(arguments(file, key, english, new ArrayList<>()));
        if (!unknown.isEmpty()) {
            problems.add("%s: %s: the English text has no argument %s.".formatted(file, key, unknown));
        }
    }

    private static Set<String> arguments(String file, String key, String pattern, List<String> problems) {
        Set<String> names = new TreeSet<>();
        try {
            MessagePattern parsed = new MessagePattern(pattern);
            for (int i = 0; i < parsed.countParts(); i++) {
                MessagePattern.Part part = parsed.getPart(i);
                switch (part.getType()) {
                    case ARG_NAME, ARG_NUMBER -> names.add(parsed.getSubstring(part));
                    default -> {} // the other parts of a message carry no name
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            problems.add("%s: %s: does not parse: %s".formatted(file, key, e.getMessage()));
        }
        return names;
    }

    private static Map<String, String> english(String baseName) {
        return new TreeMap<>(read(baseName + ".properties")
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no message bundle \"%s.properties\" on the class path.".formatted(baseName))));
    }

    /** From the general to the particular: {@code _zh}, {@code _zh_Hant}, {@code _zh_Hant_TW}; none for English. */
    private static List<String> suffixes(Locale locale) {
        List<String> suffixes = new ArrayList<>();
        String suffix = "";
        for (String part : List.of(locale.getLanguage(), locale.getScript(), locale.getCountry())) {
            if (!part.isEmpty()) {
                suffix += "_" + part;
                suffixes.add(suffix);
            }
        }
        return suffixes;
    }

    private static Optional<Map<String, String>> read(String file) {
        try (InputStream in = MessageBundle.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Optional.of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("The message bundle %s cannot be read.".formatted(file), e);
        }
    }
}
