package org.comity.model;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts for people: ICU messages from {@code .properties} files in UTF-8, by class-path base name and locale, for
 * example {@code org/comity/server/messages.properties} (English) and {@code messages_fr.properties}. A key that a
 * language lacks is read in English. Two pseudo-locales are made of the English file at run time: {@code en-XA}
 * (accented, 30 % longer, in brackets) and {@code ar-XB} (right to left). Safe for use by many threads.
 */
public final class Messages {
    /** English with accents, longer and in brackets: what is not translated or gets cut shows at once. */
    public static final Locale PSEUDO = Locale.forLanguageTag("en-XA");
    /** English written from right to left: what assumes left to right shows at once. */
    public static final Locale PSEUDO_RIGHT_TO_LEFT = Locale.forLanguageTag("ar-XB");

    /** With this system property set to {@code true} an unknown key throws, instead of being shown as it is. */
    public static final String STRICT = "comity.messages.strict";

    private final String baseName;
    private final Locale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(String baseName, Locale locale, Map<String, String> patterns) {
        this.baseName = baseName;
        this.locale = locale;
        this.patterns = patterns;
    }

    /**
     * The texts of a bundle in a language.
     *
     * @param baseName class-path name without {@code .properties}, for example {@code org/comity/cli/messages}
     * @throws IllegalArgumentException when there is no such bundle
     */
    public static Messages of(String baseName, Locale locale) {
        return new Messages(baseName, locale, MessageBundle.load(baseName, locale));
    }

    /** The text of a key with positional arguments, {@code {0}}, {@code {1}} ... */
    public String text(String key, Object... arguments) {
        return format(key, arguments);
    }

    /** The text of a key with named arguments, {@code {home}}, {@code {count, plural, ...}} ... */
    public String text(String key, Map<String, ?> arguments) {
        return format(key, arguments);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    public Locale locale() {
        return locale;
    }

    /** {@code rtl} or {@code ltr}: the value of HTML's {@code dir}. */
    public String direction() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }

    /**
     * What is wrong with a bundle in the given languages: messages that do not parse, keys and arguments that the
     * English file does not have. One sentence each; empty when all is well. For tests.
     */
    public static List<String> check(String baseName, Locale... languages) {
        return MessageBundle.check(baseName, languages);
    }

    private String format(String key, Object arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            if (Boolean.getBoolean(STRICT)) {
                throw new IllegalArgumentException("The bundle %s has no text \"%s\".".formatted(baseName, key));
            }
            return key;
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, formatLocale()));
        synchronized (format) { // ICU's formats keep state while they run
            return format.format(arguments);
        }
    }

    private ULocale formatLocale() {
        boolean pseudo = locale.equals(PSEUDO) || locale.equals(PSEUDO_RIGHT_TO_LEFT);
        return pseudo ? ULocale.ENGLISH : ULocale.forLocale(locale);
    }
}
