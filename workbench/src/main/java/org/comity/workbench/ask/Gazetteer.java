package org.comity.workbench.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Clubs;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Names;

/** Every name, code and adjective of a country, and every name of a club. Immutable; safe for use by many threads. */
final class Gazetteer {
    /** Codes that are words of English: read as codes in capitals only, or where nothing else names a country. */
    private static final Set<String> EVERYDAY = Set.of(
            "and", "are", "can", "per", "com", "man", "pan", "sur", "ton", "arm", "fin", "guy", "mar", "col", "tun",
            "pol", "in", "is", "it", "at", "by", "to", "no", "be", "do", "me", "my", "so", "as", "am", "id", "la", "de",
            "es", "et", "ad", "al", "ma", "pm", "tv", "va", "pa", "re", "sa", "ms", "mr", "cc", "ec", "gs", "ml", "kg",
            "km", "cm", "hm", "st");

    private static final LocalDate TODAY = LocalDate.of(9999, 12, 31);

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Country> codes = new HashMap<>();

    /**
     * What a name stands for.
     *
     * @param countries what it may mean, the likeliest first; none for a club
     * @param club the club's name; empty for a country
     * @param ofIt whether the word says what belongs to the country, as an adjective does
     */
    record Place(List<Country> countries, String club, boolean ofIt) {
        Place {
            countries = List.copyOf(countries);
        }

        private Place or(Country other) {
            if (countries.contains(other) || !club.isEmpty()) {
                return this;
            }
            List<Country> more = new ArrayList<>(countries);
            more.add(other);
            return new Place(more, club, ofIt);
        }
    }

    /** With the names of a language, as the user changed them. */
    Gazetteer(Names names) {
        Map<String, List<Country>> known = new HashMap<>();
        for (Countries.Known entry : Countries.embedded().known()) {
            switch (entry.scheme()) {
                case NAME -> add(known, entry.code(), entry.country());
                case ISO3, ISO2 -> addCode(entry.code(), entry.country());
                case M49, COW, GW -> {} // numbers are years or figures to a reader
            }
        }
        for (Countries.Life life : Countries.embedded().list()) {
            add(known, names.name(life.country()), life.country());
            add(known, Names.of(Locale.ENGLISH).name(life.country()), life.country());
            addCode(life.country().code(), life.country());
        }
        known.forEach((name, countries) -> places.put(name, new Place(byLikelihood(countries), "", false)));
        Clubs.embedded().names().forEach(club -> places.put(Words.phrase(club), new Place(List.of(), club, false)));
        readPlaces();
    }

    private static void add(Map<String, List<Country>> known, String name, Country country) {
        List<Country> countries = known.computeIfAbsent(Words.phrase(name), n -> new ArrayList<>());
        if (!countries.contains(country)) {
            countries.add(country);
        }
    }

    private void addCode(String code, Country country) {
        codes.merge(code.toLowerCase(Locale.ROOT), country, (a, b) -> isNow(a) ? a : b);
    }

    /** Those of today before former ones, the later before the earlier. */
    private static List<Country> byLikelihood(List<Country> countries) {
        return countries.stream()
                .sorted(Comparator.comparing(Gazetteer::end).reversed())
                .toList();
    }

    private static LocalDate end(Country country) {
        return Countries.embedded().get(country).until().orElse(TODAY);
    }

    private static boolean isNow(Country country) {
        return end(country).equals(TODAY);
    }

    private void readPlaces() {
        Set<String> clubs = Set.copyOf(Clubs.embedded().names());
        for (String line : lines("places.csv")) {
            String place = line.substring(0, line.indexOf(','));
            for (String word : line.substring(place.length() + 1).split(";")) {
                String phrase = Words.phrase(word);
                if (clubs.contains(place)) {
                    places.putIfAbsent(phrase, new Place(List.of(), place, false));
                } else {
                    Country country = Country.of(place);
                    places.merge(phrase, new Place(List.of(country), "", true), (old, added) -> old.or(country));
                }
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(
                        Gazetteer.class.getResourceAsStream("/org/comity/workbench/ask/" + file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("place,"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place of that name, in the form of {@link Words#phrase}. */
    Optional<Place> find(String phrase) {
        return Optional.ofNullable(places.get(phrase));
    }

    /** The country of an alpha-2 or alpha-3 code; a code that is a word of English only in capitals, or when pressed. */
    Optional<Place> findCode(Words.Word word, boolean pressed) {
        boolean plain = !word.capitals() && EVERYDAY.contains(word.text());
        if (plain && !(pressed && word.text().length() == 3)) {
            return Optional.empty();
        }
        return Optional.ofNullable(codes.get(word.text())).map(country -> new Place(List.of(country), "", false));
    }

    /** All names, for finding the nearest. */
    Set<String> phrases() {
        return places.keySet().stream().filter(phrase -> phrase.length() > 3).collect(Collectors.toSet());
    }
}
