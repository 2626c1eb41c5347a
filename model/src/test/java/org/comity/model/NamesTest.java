package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTest {
    private static final Country GERMANY = Country.of("DEU");
    private static final Locale[] LANGUAGES = {
        Locale.FRENCH,
        Locale.forLanguageTag("es"),
        Locale.forLanguageTag("ru"),
        Locale.CHINESE,
        Locale.forLanguageTag("ar")
    };
    private final Names english = Names.of(Locale.ENGLISH);

    @Test
    void namesAreThoseOfTheLanguage() {
        assertThat(english.name(Country.of("CHN"))).isEqualTo("China");
        assertThat(Names.of(Locale.FRENCH).name(Country.of("KEN"))).isEqualTo("Kenya");
        assertThat(Names.of(Locale.GERMAN).name(Country.of("FRA"))).isEqualTo("Frankreich");
        assertThat(Names.of(Locale.forLanguageTag("es")).name(Country.of("PER")))
                .isEqualTo("Perú");
        assertThat(english.name(Country.of("XKX"))).isEqualTo("Kosovo");
    }

    @Test
    void namesAreThoseOfTheDate() {
        assertThat(english.name(GERMANY, LocalDate.of(1985, 12, 31)))
                .isEqualTo("Federal Republic of Germany (until 1990)");
        assertThat(english.name(GERMANY, LocalDate.of(1995, 12, 31))).isEqualTo("Germany");
        assertThat(english.name(GERMANY)).isEqualTo("Germany");
        assertThat(Names.of(Locale.FRENCH).name(Country.of("SUN"))).isEqualTo("Union soviétique");
        assertThat(Names.of(Locale.GERMAN).name(Country.of("SUN"))).isEqualTo("Soviet Union");
    }

    @Test
    void everyEntryHasANameInEveryLanguage() {
        for (Countries.Life life : Countries.embedded().list()) {
            for (Locale language : LANGUAGES) {
                assertThat(Names.of(language).name(life.country()))
                        .hasSizeGreaterThan(1)
                        .isNotEqualTo(life.iso2());
            }
        }
        assertThat(Messages.check("org/comity/model/former", LANGUAGES)).isEmpty();
    }

    @Test
    void namesSortInTheLanguagesOwnOrder() {
        List<Country> codes = List.of(Country.of("ZWE"), Country.of("ALA"), Country.of("AGO"), Country.of("CIV"));
        assertThat(codes.stream().sorted(english.byName()).map(Country::code))
                .containsExactly("ALA", "AGO", "CIV", "ZWE");
        assertThat(codes.stream()
                        .sorted(Names.of(Locale.forLanguageTag("sv")).byName())
                        .map(Country::code))
                .containsExactly("AGO", "CIV", "ZWE", "ALA");
    }

    @Test
    void whatTheUserChangesIsTold(@TempDir Path home) throws IOException {
        assertThat(Names.read(home, Locale.ENGLISH).changes()).isEmpty();
        Files.writeString(home.resolve("names.yaml"), "rename:\n  TUR: Turkey\nexclude: [ATA]\n");
        Names names = Names.read(home, Locale.ENGLISH);
        assertThat(names.name(Country.of("TUR"))).isEqualTo("Turkey");
        assertThat(names.isExcluded(Country.of("ATA"))).isTrue();
        assertThat(names.changes())
                .containsExactly(
                        "TUR is called \"Turkey\" here, not \"Türkiye\" (names.yaml).",
                        "ATA (Antarctica) is left out here (names.yaml).");
    }

    @Test
    void aMistakeIsNamedWithLineAndField() {
        assertThatThrownBy(() -> Names.parse("names.yaml", "rename:\n  TUK: Turkey\n", Locale.ENGLISH))
                .hasMessage("names.yaml:2: TUK: \"TUK\" is no alpha-3 code on the list.");
        assertThatThrownBy(() -> Names.parse("names.yaml", "renames: {}\n", Locale.ENGLISH))
                .hasMessage("names.yaml:1: renames: there is no such field; maybe you want rename.");
        assertThatThrownBy(() -> Names.parse("names.yaml", "exclude: [Turkey]\n", Locale.ENGLISH))
                .hasMessage("names.yaml:1: exclude: \"Turkey\" is no alpha-3 code on the list.");
    }
}
