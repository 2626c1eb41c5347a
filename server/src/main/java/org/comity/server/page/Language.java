package org.comity.server.page;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.Names;

/** The reader's language: texts, names of countries, numbers, lists. Safe for use by many threads. */
public final class Language {
    /** Languages that all texts are written in, and the two that tests read. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Messages.PSEUDO, Messages.PSEUDO_RIGHT_TO_LEFT);

    private static final int MOST_NAMED = 5;
    /** Each key stands in one of them. */
    private static final List<String> BUNDLES = List.of(
            "org/comity/server/messages",
            "org/comity/server/plan",
            "org/comity/server/work",
            "org/comity/server/promise",
            "org/comity/server/converge",
            "org/comity/server/calendar",
            "org/comity/server/dialogue",
            "org/comity/server/scenario",
            "org/comity/server/reports",
            "org/comity/server/changes");

    private final Locale locale;
    private final List<Messages> messages;
    private final ULocale numbers;
    private final Names names;

    Language(Locale locale, Names names) {
        this.locale = locale;
        this.names = names;
        this.messages =
                BUNDLES.stream().map(bundle -> Messages.of(bundle, locale)).toList();
        boolean pseudo = !locale.equals(Locale.ENGLISH);
        this.numbers = pseudo ? ULocale.ENGLISH : ULocale.forLocale(locale);
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    public String direction() {
        return messages.getFirst().direction();
    }

    public String text(String key, Object... arguments) {
        return of(key).text(key, arguments);
    }

    public String text(String key, Map<String, ?> arguments) {
        return of(key).text(key, arguments);
    }

    public boolean has(String key) {
        return messages.stream().anyMatch(bundle -> bundle.has(key));
    }

    /** The bundle that holds a text; the first one, which says what is missing, when none does. */
    private Messages of(String key) {
        return messages.stream().filter(bundle -> bundle.has(key)).findFirst().orElseGet(messages::getFirst);
    }

    /** CLDR's name of a country, territory or economy. */
    public String name(Country country) {
        return names.name(country);
    }

    /** The names joined as the language joins a list, in alphabetical order. */
    public String names(Collection<Country> countries) {
        return list(countries.stream().map(this::name).sorted().toList());
    }

    /** At most five words, or four and how many more. */
    public String few(List<String> words) {
        if (words.size() <= MOST_NAMED) {
            return list(words);
        }
        List<String> few = new ArrayList<>(words.subList(0, MOST_NAMED - 1));
        few.add(text("short.more", Map.of("count", words.size() - few.size())));
        return list(few);
    }

    /** One sentence for each name that the user changed; they stand on every page. */
    public List<String> changes() {
        return names.changes();
    }

    /** Whether the user wants a country left out. */
    public boolean isExcluded(Country country) {
        return names.isExcluded(country);
    }

    /** The order of names in the language's alphabet. */
    public Comparator<Country> byName() {
        return names.byName();
    }

    public String list(List<String> words) {
        return ListFormatter.getInstance(numbers).format(new ArrayList<>(words));
    }

    /** A number with exactly so many decimals, and the language's separators and minus sign. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(numbers);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value == 0 ? 0.0 : value);
    }

    /** The same with a plus sign before what is above zero. */
    public String signed(double value, int decimals) {
        String text = number(value, decimals);
        return value > 0 && !text.equals(number(0, decimals)) ? "+" + text : text;
    }

    /** At most 4 significant digits or all whole ones, for reading; the CSV has the figure itself. */
    public String figure(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(numbers);
        double size = Math.abs(value);
        format.setMaximumFractionDigits(size >= 1000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4);
        return format.format(value);
    }

    /** A share of 0 to 1 in whole per cent. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(numbers).format(share);
    }
}
