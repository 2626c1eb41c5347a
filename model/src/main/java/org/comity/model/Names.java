package org.comity.model;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.model.Countries.Life;

/**
 * What countries, territories and economies are called: CLDR's names for a language, Comity's own for former ones, and
 * what the user changed in {@code names.yaml}. The changes are printed on every output.
 *
 * @param locale the language
 * @param overrides names that the user gave, in alphabetical order of code
 * @param excluded what the user wants left out, in alphabetical order of code
 */
public record Names(Locale locale, Map<Country, String> overrides, Set<Country> excluded) {
    /** The file's name, in the store's home. */
    public static final String FILE = "names.yaml";

    private static final String FORMER = "org/comity/model/former";
    private static final int LONGEST = 100;
    private static final Map<Locale, LocaleDisplayNames> CLDR = new ConcurrentHashMap<>();
    private static final Map<Locale, Messages> OWN = new ConcurrentHashMap<>();

    public Names {
        overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
        excluded = Collections.unmodifiableSet(new TreeSet<>(excluded));
    }

    /** CLDR's names, unchanged. */
    public static Names of(Locale locale) {
        return new Names(locale, Map.of(), Set.of());
    }

    /**
     * The names with the changes of {@code names.yaml} in the store's home, where there is one. It has two fields:
     * {@code rename: {TUR: Turkey}} and {@code exclude: [ATA]}. A mistake is one sentence with line and field.
     */
    public static Names read(Path home, Locale locale) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return of(locale);
        }
        try {
            return parse(file.toString(), Files.readString(file), locale);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), e);
        }
    }

    static Names parse(String file, String text, Locale locale) {
        YamlMap map = YamlMap.parse(file, text).only(List.of("rename", "exclude"));
        Map<Country, String> renamed = new TreeMap<>();
        map.findMap("rename")
                .ifPresent(rename -> rename.names().forEach(code -> {
                    String name = rename.text(code);
                    if (name.length() > LONGEST) {
                        throw rename.mistake(code, "must have at most %d characters".formatted(LONGEST));
                    }
                    renamed.put(listed(rename, code, code), name);
                }));
        Set<Country> excluded = new TreeSet<>();
        map.texts("exclude").forEach(code -> excluded.add(listed(map, "exclude", code)));
        return new Names(locale, renamed, excluded);
    }

    private static Country listed(YamlMap map, String field, String code) {
        try {
            return Countries.embedded().get(Country.of(code)).country();
        } catch (IllegalArgumentException e) {
            throw map.mistake(field, "\"%s\" is no alpha-3 code on the list".formatted(code));
        }
    }

    /** The name of today, or the last one of a former country. */
    public String name(Country country) {
        return name(country, LocalDate.MAX);
    }

    /** The name on a date: the Germany of 1985 is told from that of 1995. */
    public String name(Country country, LocalDate date) {
        String given = overrides.get(country);
        if (given != null) {
            return given;
        }
        Messages own = OWN.computeIfAbsent(locale, l -> Messages.of(FORMER, l));
        String code = country.code();
        String dated = own.keys().stream()
                .filter(key -> key.startsWith(code + "@"))
                .sorted()
                .filter(key -> !date.isAfter(LocalDate.parse(key.substring(4))))
                .findFirst()
                .orElse(code);
        return own.has(dated) ? own.text(dated) : cldr(country);
    }

    private String cldr(Country country) {
        Life life = Countries.embedded().find(country).orElse(null);
        if (life == null) {
            return country.code();
        }
        if (life.iso2().isEmpty()) {
            return life.name();
        }
        String name = CLDR.computeIfAbsent(locale, l -> LocaleDisplayNames.getInstance(ULocale.forLocale(speakable(l))))
                .regionDisplayName(life.iso2());
        return name.equals(life.iso2()) ? life.name() : name;
    }

    /** Pseudo-languages have no names of their own. */
    private static Locale speakable(Locale locale) {
        return locale.equals(Messages.PSEUDO) || locale.equals(Messages.PSEUDO_RIGHT_TO_LEFT) ? Locale.ENGLISH : locale;
    }

    public boolean isExcluded(Country country) {
        return excluded.contains(country);
    }

    /** The order of names in the language's own alphabet; of codes where two are called the same. */
    public Comparator<Country> byName() {
        Collator collator = Collator.getInstance(ULocale.forLocale(speakable(locale)));
        collator.freeze();
        return Comparator.comparing((Country country) -> name(country), collator::compare)
                .thenComparing(Comparator.naturalOrder());
    }

    /** One sentence for each change that the user made; empty for none. */
    public List<String> changes() {
        Names plain = of(locale);
        List<String> changes = new ArrayList<>();
        overrides.forEach((country, name) -> changes.add(
                "%s is called \"%s\" here, not \"%s\" (%s).".formatted(country, name, plain.name(country), FILE)));
        excluded.forEach(
                country -> changes.add("%s (%s) is left out here (%s).".formatted(country, plain.name(country), FILE)));
        return changes;
    }
}
