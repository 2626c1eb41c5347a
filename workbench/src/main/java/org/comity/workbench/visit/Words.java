package org.comity.workbench.visit;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.workbench.brief.Speech;

/** The texts of the sheets about a pair, with the names of its two sides. */
final class Words {
    private static final String BUNDLE = "org/comity/workbench/visit/messages";

    private final Messages texts;
    private final Speech speech;
    private final Pair pair;

    Words(Locale locale, Names names, Pair pair) {
        this.texts = Messages.of(BUNDLE, locale);
        this.speech = new Speech(locale, names);
        this.pair = pair;
    }

    Speech speech() {
        return speech;
    }

    Pair pair() {
        return pair;
    }

    String home() {
        return name(pair.home());
    }

    String partner() {
        return name(pair.partner());
    }

    String name(Country country) {
        return speech.name(country);
    }

    /** A text with the names of both sides, and further arguments as name, value, name, value. */
    String say(String key, Object... arguments) {
        Map<String, Object> all = new HashMap<>(Map.of("home", home(), "partner", partner()));
        for (int i = 0; i < arguments.length; i += 2) {
            all.put(arguments[i].toString(), arguments[i + 1]);
        }
        return texts.text(key, all);
    }

    /** The sentence with the ids to cite it by. */
    String cited(String sentence, String... ids) {
        return "%s [%s]".formatted(sentence, String.join(", ", List.of(ids)));
    }

    /** A day in words. */
    String day(LocalDate day) {
        ULocale locale =
                speech.locale().equals(Messages.PSEUDO) || speech.locale().equals(Messages.PSEUDO_RIGHT_TO_LEFT)
                        ? ULocale.ENGLISH
                        : ULocale.forLocale(speech.locale());
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMd", locale);
        format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** At most so many characters; what is longer ends with the words that say where the rest is. */
    String shortened(String text, int longest) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (plain.length() <= longest) {
            return plain;
        }
        int blank = plain.lastIndexOf(' ', longest);
        int cut = blank > longest / 2 ? blank : longest;
        if (Character.isHighSurrogate(plain.charAt(cut - 1))) {
            cut--;
        }
        return plain.substring(0, cut) + " [\u2026]";
    }
}
