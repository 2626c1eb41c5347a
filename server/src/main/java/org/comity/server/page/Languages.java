package org.comity.server.page;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.model.Names;
import org.comity.server.Settings;
import org.springframework.stereotype.Component;

/** The languages of the pages, with the names that the user changed in the store's {@code names.yaml}. */
@Component
public class Languages {
    private final Settings settings;
    private final Map<Locale, Language> known = new ConcurrentHashMap<>();

    Languages(Settings settings) {
        this.settings = settings;
    }

    /** The language of a tag ({@code en}); English for the empty text; 400 for one that no page is written in. */
    public Language of(String tag) {
        Locale locale = tag.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(tag);
        if (!Language.LANGUAGES.contains(locale)) {
            throw new Wrong(
                    400, "unknown-language", "Pages are written in English (lang=en), not in \"%s\".".formatted(tag));
        }
        return known.computeIfAbsent(locale, l -> new Language(l, Names.read(settings.home(), l)));
    }
}
