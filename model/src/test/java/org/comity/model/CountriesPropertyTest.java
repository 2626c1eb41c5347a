package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.model.Countries.Life;
import org.comity.model.Resolution.Matched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold for every code, country and year, not only for the named ones. */
class CountriesPropertyTest {
    private final Countries countries = Countries.embedded();

    @ParameterizedTest
    @EnumSource(CodeScheme.class)
    void whatACountryIsCalledReadsBackAsThatCountry(CodeScheme scheme) {
        int read = 0;
        for (Life life : countries.list()) {
            for (int year = 1700; year <= 2030; year++) {
                LocalDate date = LocalDate.of(year, 12, 31);
                Optional<String> code = countries.codeOf(life.country(), scheme, date);
                if (code.isPresent()) {
                    read++;
                    assertThat(countries.resolve(scheme, code.get(), date, Meaning.THEN))
                            .as("%s %s in %d", scheme, code.get(), year)
                            .isEqualTo(new Matched(life.country()));
                }
            }
        }
        assertThat(read).isGreaterThan(20_000);
    }

    @Test
    void everyLivingEntryHasItsAlpha3AndItsName() {
        for (Life life : countries.list()) {
            LocalDate date = life.until().orElse(LocalDate.of(2025, 12, 31));
            assertThat(life.isAlive(date)).isTrue();
            assertThat(countries.codeOf(life.country(), CodeScheme.ISO3, date))
                    .contains(life.country().code());
            assertThat(countries.codeOf(life.country(), CodeScheme.NAME, date)).contains(life.name());
            assertThat(life.until().map(end -> end.isBefore(life.from())).orElse(false))
                    .isFalse();
            assertThat(life.successors())
                    .allMatch(next -> countries.find(next).isPresent())
                    .isSorted();
            assertThat(life.until().isPresent())
                    .as(life.toString())
                    .isEqualTo(!life.successors().isEmpty());
        }
    }

    @Test
    void noCodeMeansTwoCountriesOnOneDay() {
        var byCode = CrosswalkFiles.codes(lives()).stream()
                .collect(Collectors.groupingBy(c -> c.scheme() + " " + CodeText.normal(c.scheme(), c.code())));
        byCode.values().forEach(codes -> {
            for (int i = 0; i < codes.size(); i++) {
                for (int j = i + 1; j < codes.size(); j++) {
                    var a = codes.get(i).spell();
                    var b = codes.get(j).spell();
                    assertThat(a.holds(b.from()) || b.holds(a.from()))
                            .as("%s and %s", codes.get(i), codes.get(j))
                            .isFalse();
                }
            }
        });
    }

    private Map<Country, Life> lives() {
        var lives = new TreeMap<Country, Life>();
        countries.list().forEach(life -> lives.put(life.country(), life));
        return lives;
    }

    @Test
    void everyCowStateYearIsOneCountry() throws IOException {
        List<String[]> rows = rows("cow-states/states2016.csv");
        assertThat(rows).hasSizeGreaterThan(200);
        for (String[] row : rows) {
            LocalDate from = date(row[3], row[4], row[5]);
            LocalDate until = date(row[6], row[7], row[8]);
            everyYearIsOneCountry(CodeScheme.COW, row[1], from, until);
        }
    }

    @Test
    void everyGleditschWardStateYearIsOneCountry() throws IOException {
        List<String[]> rows = rows("cow-states/gw_states.csv");
        assertThat(rows).hasSizeGreaterThan(200);
        for (String[] row : rows) {
            int last = row.length - 1;
            everyYearIsOneCountry(CodeScheme.GW, row[0], LocalDate.parse(row[last - 1]), LocalDate.parse(row[last]));
        }
    }

    private void everyYearIsOneCountry(CodeScheme scheme, String code, LocalDate from, LocalDate until) {
        List<LocalDate> dates = new ArrayList<>(List.of(from, until));
        for (int year = from.getYear(); year < until.getYear(); year++) {
            dates.add(LocalDate.of(year, 12, 31));
        }
        for (LocalDate date : dates) {
            assertThat(countries.resolve(scheme, code, date, Meaning.THEN))
                    .as("%s %s on %s", scheme, code, date)
                    .isInstanceOf(Matched.class);
        }
    }

    @Test
    void anyTextIsAnsweredAndNeverThrows() {
        for (String text : List.of("", " ", "0", "-1", "\0", "ß", "...", "the", "日本", "9".repeat(400), "A,B\n")) {
            for (CodeScheme scheme : CodeScheme.values()) {
                assertThatCode(() -> countries.resolve(scheme, text, LocalDate.of(2000, 1, 1), Meaning.THEN))
                        .as("%s \"%s\"", scheme, text)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<String[]> rows(String sample) throws IOException {
        return Files.readAllLines(Samples.file(sample)).stream()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "quoted").split(","))
                .toList();
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
